A gentle pace
preset: gentle

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-16
  I send remind to Amara Osei
2026-11-30
  I settle close of Amara Osei
2026-12-31
