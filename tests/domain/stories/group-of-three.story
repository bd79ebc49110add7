A group of three: thanked one by one, and one excused

2026-11-02
  I note Ana Brook: field: museum education
  I note Bo Lind: field: museum education
  I note Cy Marsh: field: museum education
  I book Ana Brook and Bo Lind and Cy Marsh on 2026-11-09 at 14:00 in-person
2026-11-05
  I settle prepare of 2026-11-09 Ana Brook, Bo Lind, Cy Marsh
2026-11-06
  I send confirm to Ana Brook, Bo Lind, Cy Marsh
2026-11-09
  I settle outcome of 2026-11-09 Ana Brook, Bo Lind, Cy Marsh: status: held
  I send thank-you to Ana Brook
2026-11-10
  I settle debrief of 2026-11-09 Ana Brook, Bo Lind, Cy Marsh
  I send thank-you to Bo Lind
2026-11-11
  I waive thank-you of Cy Marsh
2026-11-12
  I bring back thank-you of 2026-11-09 Ana Brook, Bo Lind, Cy Marsh
  I send card to 2026-11-09 Ana Brook, Bo Lind, Cy Marsh
2026-11-20
