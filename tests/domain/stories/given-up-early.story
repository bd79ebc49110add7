A yes, a day, a cancellation, and I give it up at once

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  Wren Abbott names Amara Osei
  I send first-referral to Amara Osei
2026-11-04
  Amara Osei answers yes
  I book Amara Osei on 2026-11-20 at 10:00 by video
2026-11-10
  I call off Amara Osei
  I let go 2026-11-20 Amara Osei
2026-11-12
  I send unreached to Wren Abbott
2026-11-20
  Amara Osei answers yes
2026-12-01
