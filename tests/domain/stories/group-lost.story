A group is called off, and each answers otherwise

2026-11-02
  I note Ana Brook: field: museum education
  I note Bo Lind: field: museum education
  I book Ana Brook and Bo Lind on 2026-11-12 at 14:00 in-person
2026-11-10
  they call off 2026-11-12 Ana Brook, Bo Lind
2026-11-11
  Bo Lind answers later until 2027-01-11, and I thank them
2026-11-12
  I book Ana Brook on 2026-11-19 at 14:00 by phone
2026-11-19
  I settle outcome of Ana Brook: status: no-show
2026-11-20
  I settle reschedule of Ana Brook
2026-12-10
