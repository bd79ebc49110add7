A promise in the note of the interview, and a second in that of the person

2026-11-05
  I note Amara Osei: field: museum education; stay_in_touch: true; asked_on: 2026-10-20; replied_on: 2026-10-22; outcome: yes
  I note 2026-11-05 Amara Osei: contacts: ["[[Amara Osei]]"]; date: 2026-11-05; status: held; thanked_on: 2026-11-05; debriefed_on: 2026-11-05; follow_up: 2026-11-12; follow_up_note: send the article
  I note Amara Osei: follow_up: 2026-11-19; follow_up_note: ask how the exhibition went
2026-11-12
  I settle follow-up of 2026-11-05 Amara Osei: next: 2026-11-16
2026-11-16
  I waive follow-up of 2026-11-05 Amara Osei
2026-11-19
  I send update to Amara Osei because of follow-up: how the exhibition went
2026-12-31
