Asked in vain, let go, and introduced afterwards, twice

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-05
  Wren Abbott introduces Amara Osei
2026-11-06
  I send intro-reply to Amara Osei
2026-11-18
  I let go Amara Osei
2026-11-20
  I send unreached to Wren Abbott
2026-12-07
  I note Amara Osei: introduced_on: 2026-12-07
2026-12-09
  I waive ask of Amara Osei
2026-12-15
