Questions by email that I forget to send, and then nobody answers

2026-11-02
  I note Noor Haddad: last_contact: 2026-10-20
  Noor Haddad names Ilse Brandt
  I send first-referral to Ilse Brandt
2026-11-03
  Ilse Brandt answers yes
  I book Ilse Brandt on 2026-11-09 by email
2026-11-06
  I settle prepare of Ilse Brandt
2026-11-10
  I settle outcome of Ilse Brandt: status: missed
  I send apology to Ilse Brandt
2026-11-11
  Ilse Brandt answers yes
  I book Ilse Brandt on 2026-11-13 by email
2026-11-18
  I settle outcome of Ilse Brandt: status: no-show
  I send new-times to Ilse Brandt
2026-11-27
  I let go Ilse Brandt
2026-12-01
  I send unreached to Noor Haddad
2026-12-31
