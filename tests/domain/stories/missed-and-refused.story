I do not come, and they would rather not

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20; stay_in_touch: true
  Wren Abbott names Amara Osei
  I send first-referral to Amara Osei
2026-11-04
  Amara Osei answers yes
  I book Amara Osei on 2026-11-10 at 10:00 in-person
2026-11-09
  I settle prepare of Amara Osei
  I send confirm to Amara Osei
2026-11-10
  I settle outcome of Amara Osei: status: missed
2026-11-11
  Amara Osei answers no
2026-11-12
  I send after-no to Amara Osei
2026-11-18
  I send unreached to Wren Abbott
2026-12-31
