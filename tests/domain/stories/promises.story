What I promised, and what they offered

2026-11-05
  I note Amara Osei: field: museum education
  I note 2026-11-05 Amara Osei: contacts: "[[Amara Osei]]"; date: 2026-11-05; status: held; debriefed_on: 2026-11-05; offered: to introduce me to Ilse Brandt; follow_up: 2026-11-12; follow_up_note: send the article on water halls
  I send thank-you to Amara Osei
  Amara Osei may be kept posted
2026-11-18
  I send update to Amara Osei because of follow-up: the article on water halls
2026-11-19
  I note Amara Osei: follow_up: 2026-12-03; follow_up_note: ask whether Ilse Brandt has the time
2026-12-03
  I settle follow-up of Amara Osei: next: 2026-12-17
2026-12-17
  I settle follow-up of Amara Osei: touched: false
2027-02-28
