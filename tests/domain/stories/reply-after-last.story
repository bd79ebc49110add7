A reply after the last reminder

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-11
  I send remind to Amara Osei
2026-11-20
  I send remind-last to Amara Osei
2026-12-05
  Amara Osei answers yes
2026-12-07
  I send arrange to Amara Osei
2026-12-09
  Amara Osei answers yes
2026-12-10
  I book Amara Osei on 2026-12-14 at 10:00 by phone
2026-12-14
  I settle outcome of Amara Osei: status: missed
  I send apology to Amara Osei
2026-12-16
  Amara Osei answers no
2026-12-17
  I send after-no to Amara Osei
2027-01-15
