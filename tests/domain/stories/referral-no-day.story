A referral, answered yes, and no day is found

2026-11-02
  I note Wren Abbott: organization: Town Archive; last_contact: 2026-10-20
  Wren Abbott names Ilse Brandt
2026-11-09
  I send first-referral to Ilse Brandt
  I send wrote to Ilse Brandt
2026-11-11
  Ilse Brandt answers yes
2026-11-12
  I send arrange to Ilse Brandt
2026-11-19
  I send arrange to Ilse Brandt
2026-11-26
  I send arrange to Ilse Brandt
2026-12-07
  I settle close of Ilse Brandt
2026-12-09
  I send unreached to Wren Abbott
2027-01-15
