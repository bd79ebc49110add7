A leap day

2028-02-18
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2028-02-29
  I send remind to Amara Osei
2028-03-02
  Amara Osei answers later until 2029-02-28
  I send after-later to Amara Osei
2029-03-01
