An interview that moves, twice

2026-11-02
  I note Amara Osei: field: museum education
  I book Amara Osei on 2026-11-11 at 10:00 by video
2026-11-09
  I settle prepare of Amara Osei
2026-11-10
  I send confirm to Amara Osei
  I move Amara Osei to 2026-11-18 at 16:00
2026-11-17
  I send confirm to Amara Osei
2026-11-18
  I move Amara Osei to 2026-11-19
2026-11-19
  I settle outcome of Amara Osei: status: held
  I settle debrief of Amara Osei
  I send thank-you to Amara Osei
2026-12-10
