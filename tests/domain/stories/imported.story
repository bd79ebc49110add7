An address book is nobody’s promise

2026-11-02
  I note Ana Brook: organization: Harbour Museum
  I note Bo Lind: organization: Harbour Museum
  I note Cy Marsh: organization: Harbour Museum; asked_on: 2026-11-02
2026-11-12
  Cy Marsh answers no
  I note Cy Marsh: replied_on: null; outcome: null
2026-11-30
