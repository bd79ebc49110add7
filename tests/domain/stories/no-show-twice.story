They do not come, twice; it is let go, and asked anew months later

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-03
  Amara Osei answers yes
  I book Amara Osei on 2026-11-10 at 10:30 by video
2026-11-09
  I settle prepare of Amara Osei
  I send confirm to Amara Osei
2026-11-10
  I settle outcome of Amara Osei: status: no-show
2026-11-11
  I send new-times to Amara Osei
2026-11-13
  Amara Osei answers yes
  I book Amara Osei on 2026-11-18 at 10:30 by video
2026-11-17
  I settle prepare of Amara Osei
  I send confirm to Amara Osei
2026-11-18
  I settle outcome of Amara Osei: status: no-show
2026-11-19
  I let go Amara Osei
2027-03-15
  I send again to Amara Osei
2027-03-17
  Amara Osei answers yes
  I book Amara Osei on 2027-03-22 at 09:00 by phone
2027-03-22
  I settle outcome of Amara Osei: status: held
  I settle debrief of Amara Osei
  I send thank-you to Amara Osei
2027-05-01
