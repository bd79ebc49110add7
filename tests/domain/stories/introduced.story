Introduced by mail, and the answer waits

2026-11-06
  I note Wren Abbott: last_contact: 2026-10-20
  Wren Abbott introduces Ilse Brandt
2026-11-11
  I send intro-reply to Ilse Brandt
2026-11-13
  Ilse Brandt answers yes
  I book Ilse Brandt on 2026-11-17 at 09:00 by video
2026-11-16
  I settle prepare of Ilse Brandt
2026-11-17
  I settle outcome of Ilse Brandt: status: held
  I note 2026-11-17 Ilse Brandt: learned: small houses hire generalists; offered: to show me the store
  I settle debrief of Ilse Brandt
  I send thank-you to Ilse Brandt
2026-11-19
  I send met to Wren Abbott
2026-12-31
