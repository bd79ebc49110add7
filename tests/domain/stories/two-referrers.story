Two gave the name, and one of them took part

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  I note Noor Haddad: last_contact: 2026-10-20
  Wren Abbott and Noor Haddad name Amara Osei
2026-11-04
  I send first-referral to Amara Osei
2026-11-05
  Amara Osei answers yes
  I book Amara Osei and Noor Haddad on 2026-11-12 at 10:00 by video
2026-11-11
  I settle prepare of 2026-11-12 Amara Osei, Noor Haddad
  I settle confirm of 2026-11-12 Amara Osei, Noor Haddad
2026-11-12
  I settle outcome of 2026-11-12 Amara Osei, Noor Haddad: status: held
  I settle debrief of 2026-11-12 Amara Osei, Noor Haddad
  I send thank-you to Amara Osei
  I send thank-you to Noor Haddad
2026-11-16
  I send met to Wren Abbott
2026-12-31
