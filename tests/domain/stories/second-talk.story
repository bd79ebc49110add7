A second talk is planned before the first was thanked for

2026-11-02
  I note Amara Osei: field: museum education
  I book Amara Osei on 2026-11-05 at 10:00 by phone
2026-11-05
  I settle outcome of Amara Osei: status: held
  I book Amara Osei on 2026-11-10 at 10:00 in-person
2026-11-10
  I settle outcome of 2026-11-10 Amara Osei: status: held
  I send thank-you to 2026-11-10 Amara Osei
2026-11-12
  I send thank-you to 2026-11-05 Amara Osei
2026-11-30
