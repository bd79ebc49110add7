Over a year’s end

2026-12-21
  I note Amara Osei: field: museum education; time_zone: America/New_York
  I ask Amara Osei by email
2026-12-30
  I send remind to Amara Osei
2027-01-04
  Amara Osei answers yes
  I book Amara Osei on 2027-01-08 at 15:00 by video
2027-01-07
  I settle prepare of Amara Osei
  I send confirm to Amara Osei
2027-01-08
  I settle outcome of Amara Osei: status: held
  I settle debrief of Amara Osei
  Amara Osei may be kept posted
2027-01-15
  I send thank-you to Amara Osei
2027-03-01
