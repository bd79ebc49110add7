Answers on the day on which things are done

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
  Amara Osei answers yes
  I send arrange to Amara Osei
  Amara Osei answers yes
2026-11-03
  I send arrange to Amara Osei
  I book Amara Osei on 2026-11-03 at 12:00 by phone
  they call off Amara Osei
  I send new-times to Amara Osei
  Amara Osei answers yes
  I book Amara Osei on 2026-11-04 at 12:00 by phone
2026-11-04
  I settle outcome of Amara Osei: status: held
  I settle debrief of Amara Osei
  I send thank-you to Amara Osei
2026-11-16
  I note Ilse Brandt: field: archives
  I ask Ilse Brandt by phone
2026-11-25
  I send remind to Ilse Brandt
  Ilse Brandt answers no, and I thank them
2026-12-15
