From a conversation by chance to an interview

2026-11-06
  I talk with Wren Abbott by chance
2026-11-07
  I send after-chance to Wren Abbott
2026-11-12
  Wren Abbott answers yes
  I book Wren Abbott on 2026-11-19 at 12:00 in-person
2026-11-18
  I settle prepare of Wren Abbott
  I send confirm to Wren Abbott
2026-11-19
  I settle outcome of Wren Abbott: status: held
  I settle debrief of Wren Abbott
  Wren Abbott may be kept posted
  I send thank-you to Wren Abbott
2026-12-22
  I send update to Wren Abbott: the course begins in May
2027-04-01
