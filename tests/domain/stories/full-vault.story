A full vault, and all that lies back is waived
count from: 2026-11-02

2026-11-02
  I note Amara Osei: asked_on: 2026-09-01
  I note Wren Abbott: stay_in_touch: true; last_contact: 2026-06-01
  I note Ilse Brandt: asked_on: 2026-09-01; replied_on: 2026-09-03; outcome: yes
  I note Teo Marsh: asked_on: 2026-05-01; outcome: later; replied_on: 2026-05-04; follow_up: 2026-09-01
  I note Noor Haddad: referred_by: "[[Wren Abbott]]"; referred_on: 2026-09-01
  I note Jonas Weil: asked_on: 2026-10-26
  I note 2026-09-10 Di Chan: contacts: Di Chan; date: 2026-09-10; status: held
  I note 2026-09-20 Eli Roth: contacts: Eli Roth; date: 2026-09-20; status: no-show
2026-11-03
  I waive all from before
2026-11-05
  I settle follow-up of Teo Marsh
2026-11-10
  I note Amara Osei: asked_on: 2026-11-10
2026-12-01
