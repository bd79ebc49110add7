No, and the thanks are forgotten

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by phone
2026-11-05
  Amara Osei answers no
2026-11-30
