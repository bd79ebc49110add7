An interview by email

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  Wren Abbott names Ilse Brandt
  I send first-referral to Ilse Brandt
2026-11-04
  Ilse Brandt answers yes
  I book Ilse Brandt on 2026-11-09 by email
2026-11-09
  I settle prepare of Ilse Brandt
2026-11-12
  I settle outcome of Ilse Brandt: status: held
  I settle debrief of Ilse Brandt
  I send thank-you to Ilse Brandt
2026-11-13
  I send met to Wren Abbott
2026-12-15
