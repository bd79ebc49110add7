Met in spring, and asked for a second talk in autumn

2026-05-12
  I note Wren Abbott: last_contact: 2026-04-20
  Wren Abbott names Amara Osei
  I note 2026-05-12 Amara Osei: contacts: ["[[Amara Osei]]"]; date: 2026-05-12; status: held; thanked_on: 2026-05-12; debriefed_on: 2026-05-12
  I note Amara Osei: reported_to: ["[[Wren Abbott]]"]; stay_in_touch: true
2026-06-12
  I send update to Amara Osei: I have begun the course
2026-09-14
  I send again to Amara Osei
2026-09-23
  I send remind to Amara Osei
2026-10-02
  I send remind-last to Amara Osei
2026-10-13
  I settle close of Amara Osei
2027-01-20
