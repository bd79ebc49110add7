A cold request, and nobody answers

2026-11-02
  I note Amara Osei: organization: Harbour Museum; field: museum education; identified_on: 2026-11-02
2026-11-16
  I send first-cold to Amara Osei
2026-11-25
  I send remind to Amara Osei
2026-12-04
  I send remind-last to Amara Osei
2026-12-15
  I settle close of Amara Osei
2027-03-01
