A brisk pace, and a reply after it was closed
preset: brief

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-11
  I send remind to Amara Osei
2026-11-20
  I settle close of Amara Osei
2026-11-24
  Amara Osei answers yes
2026-11-25
  I send arrange to Amara Osei
2026-12-03
  I send arrange to Amara Osei
2026-12-31
