Not to be contacted, in the middle

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  Wren Abbott names Amara Osei
2026-11-03
  I send first-referral to Amara Osei
2026-11-04
  Amara Osei answers yes
  I book Amara Osei on 2026-11-12 at 10:00 by phone
2026-11-09
  I note Amara Osei: do_not_contact: true
2026-11-10
  they call off Amara Osei
2026-11-30
