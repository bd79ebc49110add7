They call it off, name new days, and fall silent

2026-11-02
  I note Noor Haddad: last_contact: 2026-10-20
  Noor Haddad names Amara Osei
  I send first-referral to Amara Osei
2026-11-03
  Amara Osei answers yes
  I book Amara Osei on 2026-11-10 at 10:00 by phone
2026-11-09
  they call off Amara Osei
  Amara Osei answers yes
2026-11-10
  I send new-times to Amara Osei
2026-11-19
  I send new-times to Amara Osei
2026-11-24
  Amara Osei answers yes
2026-11-26
  I send new-times to Amara Osei
2026-12-07
  I waive reschedule of Amara Osei
2026-12-16
  I settle reschedule of Amara Osei
2026-12-28
  I let go Amara Osei
2026-12-30
  I send unreached to Noor Haddad
2027-01-31
