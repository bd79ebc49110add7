An offer that nobody keeps, and a promise of mine that is late

2026-11-03
  I note Amara Osei: field: museum education; stay_in_touch: true
  I note 2026-11-03 Amara Osei: contacts: "[[Amara Osei]]"; date: 2026-11-03; status: held; debriefed_on: 2026-11-03; offered: to send me her reading list; resume_requested: true
2026-11-05
  I snooze thank-you of Amara Osei until 2026-11-09
2026-11-09
  I send thank-you to Amara Osei
  I note Amara Osei: follow_up: 2026-11-23; follow_up_note: ask for her reading list
2026-12-10
  I send update to Amara Osei because of follow-up
2027-01-31
