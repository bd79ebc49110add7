Times offered, one offer waived, and a day after all

2026-11-02
  I note Amara Osei: field: museum education
  I ask Amara Osei by email
2026-11-04
  Amara Osei answers yes
2026-11-05
  I send arrange to Amara Osei
2026-11-12
  I waive schedule of Amara Osei
2026-11-19
  I send arrange to Amara Osei
2026-11-23
  Amara Osei answers yes
  I book Amara Osei on 2026-11-24 at 17:00 by phone
2026-11-24
  I settle outcome of Amara Osei: status: held
  I settle debrief of Amara Osei
  I settle thank-you of Amara Osei
2026-12-15
