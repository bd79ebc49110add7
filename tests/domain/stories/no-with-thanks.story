No, with thanks

2026-11-02
  I note Wren Abbott: stay_in_touch: true; last_contact: 2026-10-30
  Wren Abbott names Amara Osei
2026-11-03
  I send first-referral to Amara Osei
2026-11-05
  Amara Osei answers no
2026-11-06
  I send after-no to Amara Osei
2026-11-12
  I send unreached to Wren Abbott
2027-01-31
