Later, and a day is agreed before that comes

2026-11-02
  I note Teo Marsh: field: exhibition design; organization: Glass House
  I ask Teo Marsh by email
2026-11-05
  Teo Marsh answers later until 2026-12-10, and I thank them
2026-11-24
  I book Teo Marsh on 2026-12-14 at 10:30 by phone
2026-12-10
  I settle prepare of Teo Marsh
2026-12-14
  I settle outcome of Teo Marsh: status: held
  I settle debrief of Teo Marsh
  I send thank-you to Teo Marsh
2026-12-20
