Asked in vain, and then met by chance

2026-11-02
  I note Wren Abbott: last_contact: 2026-10-20
  Wren Abbott names Amara Osei
  I send first-referral to Amara Osei
2026-11-06
  I talk with Amara Osei by chance
2026-11-07
  I send thank-you to Amara Osei
2026-11-10
  I send met to Wren Abbott
2026-12-10
