Two gave the name: one has no note, one is not to be contacted

2026-11-02
  I note Wren Abbott: do_not_contact: true
  Wren Abbott and Sam Okafor name Amara Osei
2026-11-03
  I send first-referral to Amara Osei
2026-11-05
  Amara Osei answers no, and I thank them
2026-11-12
  I send unreached to Sam Okafor
2026-11-30
