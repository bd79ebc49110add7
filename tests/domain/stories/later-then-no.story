Later, and then no

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  Wren Abbott names Amara Osei
  I ask Amara Osei by email
2026-11-04
  Amara Osei answers later until 2026-12-01, and I thank them
2026-11-16
  Amara Osei answers no, and I thank them
2026-12-20
