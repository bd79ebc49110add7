Holidays in between
holidays: 2026-12-24 2026-12-25 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01

2026-12-18
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
  I note Teo Marsh: field: exhibition design
  I book Teo Marsh on 2027-01-04 at 10:00 by video
2027-01-01
  I settle prepare of Teo Marsh
2027-01-02
  I send confirm to Teo Marsh
2027-01-04
  I settle outcome of Teo Marsh: status: cancelled, by: them
2027-01-05
  I send new-times to Teo Marsh
2027-01-31
