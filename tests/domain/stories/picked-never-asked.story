Picked, and never asked

2026-11-02
  I note Amara Osei: identified_on: 2026-11-02
2026-11-20
  I waive ask of Amara Osei
2026-12-20
  I bring back ask of Amara Osei
2027-01-15
