An interview whose day was wrong

2026-11-10
  I note Amara Osei: field: museum education
  I book Amara Osei on 2026-11-24 at 10:00 by phone
2026-11-11
  I move Amara Osei to 2026-11-10
  I settle outcome of Amara Osei: status: missed
2026-11-12
  I send apology to Amara Osei
  I book Amara Osei on 2026-11-13 at 10:00 by phone
2026-11-13
  they call off 2026-11-13 Amara Osei
  I let go 2026-11-13 Amara Osei
2026-11-30
