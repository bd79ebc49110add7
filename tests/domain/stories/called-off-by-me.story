I call it off, and they find no other day

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  Wren Abbott introduces Jonas Weil
2026-11-03
  I send intro-reply to Jonas Weil
2026-11-04
  Jonas Weil answers yes
  I book Jonas Weil on 2026-11-12 at 15:00 in-person
2026-11-10
  I call off Jonas Weil
2026-11-11
  I send apology to Jonas Weil
2026-11-20
  I send new-times to Jonas Weil
2026-12-01
  I send new-times to Jonas Weil
2026-12-10
  I settle close of Jonas Weil
2026-12-14
  I send unreached to Wren Abbott
2027-01-15
