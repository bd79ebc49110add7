Notes edited by hand

2026-11-02
  I note Amara Osei: asked_on: 2026-13-40
2026-11-03
  I note Amara Osei: asked_on: [2026-10-01, 2026-11-02]; reminded_on: 2026-10-12
2026-11-04
  I note Amara Osei: replied_on: 2027-11-03; outcome: perhaps
2026-11-05
  I note Amara Osei: replied_on: 2026-11-04; outcome: "Yes"
2026-11-06
  I note 2026-11-20 Amara Osei: contacts: Amara Osei; date: 2026-11-20; status: confirmed
2026-11-20
  I note 2026-11-20 Amara Osei: status: held; thanked_on: 2026-11-19; contacts: "[[Amara Osei]]"
2026-11-21
  I note 2026-11-20 Amara Osei: thanked_on: 2026-11-21; debriefed_on: "[[2026-11-20 Fri]]"
2026-11-30
