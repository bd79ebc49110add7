Reminders waived, one after the other

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-11
  I waive remind of Amara Osei
2026-11-20
  I waive remind of Amara Osei
2026-12-01
  I waive close of Amara Osei
2026-12-10
  I let go Amara Osei
2026-12-31
