Later, and they come back sooner than they said

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-04
  Amara Osei answers later until 2026-12-01, and I thank them
2026-11-16
  Amara Osei answers later until 2027-01-11, and I thank them
2026-11-20
  Amara Osei answers yes
  I book Amara Osei on 2026-11-24 at 10:00 by phone
2026-11-24
  I settle outcome of Amara Osei: status: held
  I settle debrief of Amara Osei
  I send thank-you to Amara Osei
2027-01-20
