Let go, and named by somebody afterwards

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-13
  I let go Amara Osei
2026-11-16
  I note Wren Abbott: last_contact: 2026-11-16
  Wren Abbott names Amara Osei
2026-11-24
  Wren Abbott introduces Amara Osei
2026-11-25
  I send intro-reply to Amara Osei
2026-11-27
  Amara Osei answers no, and I thank them
2026-12-15
