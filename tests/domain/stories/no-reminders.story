Nobody is reminded
reminders: 0

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
  I note Ilse Brandt: field: archives
  I ask Ilse Brandt by email
  I note Jonas Weil: field: archives
  I book Jonas Weil on 2026-11-05 at 10:00 by phone
2026-11-03
  Ilse Brandt answers yes
2026-11-04
  I send arrange to Ilse Brandt
2026-11-05
  I settle outcome of Jonas Weil: status: no-show
2026-11-06
  I send new-times to Jonas Weil
2026-11-13
  I settle close of Amara Osei
  I settle close of Ilse Brandt
2026-11-17
  I settle close of Jonas Weil
2026-12-20
