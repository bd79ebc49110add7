Later, and one meets by chance, and asks sooner

2026-11-02
  I note Amara Osei: field: museum education; stay_in_touch: true
  I ask Amara Osei by email
2026-11-04
  Amara Osei answers later until 2026-12-01, and I thank them
2026-11-16
  I talk with Amara Osei by chance
  I settle thank-you of Amara Osei
2026-11-18
  I ask Amara Osei by email
2026-11-20
  Amara Osei answers yes
  I book Amara Osei on 2026-11-25 at 09:00 by video
2026-11-25
  I settle outcome of Amara Osei: status: held
  I settle debrief of Amara Osei
  I send thank-you to Amara Osei
2026-12-20
