Permission, updates, and a cadence

2026-11-05
  I note Amara Osei: field: museum education
  I note 2026-11-05 Amara Osei: contacts: "[[Amara Osei]]"; date: 2026-11-05; status: held; debriefed_on: 2026-11-05; learned: museums want teachers
  I send thank-you to Amara Osei
2026-11-06
  Amara Osei may be kept posted
2026-12-07
  I send update to Amara Osei: I have begun the course
2027-01-11
  I note Amara Osei: cadence: 60
2027-02-05
  I snooze keep-in-touch of Amara Osei until 2027-02-12
2027-02-12
  I waive keep-in-touch of Amara Osei
2027-04-13
  I settle keep-in-touch of Amara Osei: what: the course is done
2027-05-01
  Amara Osei may not be kept posted
2027-08-01
