Later, and again, and then a talk

2026-11-02
  I note Teo Marsh: field: exhibition design; organization: Glass House
  I ask Teo Marsh by email
2026-11-05
  Teo Marsh answers later until 2026-11-30
2026-11-06
  I send after-later to Teo Marsh
2026-11-30
  I send arrange to Teo Marsh
2026-12-02
  Teo Marsh answers later until 2027-01-11
2027-01-11
  I settle follow-up of Teo Marsh: next: 2027-01-18, touched: false
2027-01-18
  I send arrange to Teo Marsh
2027-01-20
  Teo Marsh answers yes
  I book Teo Marsh on 2027-01-27 at 10:30 by phone
2027-01-26
  I settle prepare of Teo Marsh
  I send confirm to Teo Marsh
2027-01-27
  I settle outcome of Teo Marsh: status: held
  I settle debrief of Teo Marsh
  I send thank-you to Teo Marsh
2027-02-28
