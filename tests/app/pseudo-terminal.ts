type Call = readonly [action: string, params: Record<string, string>];

/** What the terminal answers in lines of text, over the demo vault. */
export const answers: readonly Call[] = [
  ['due', {}], ['due', { within: '60', all: 'true' }], ['due', { kind: 'close' }],
  ['brief', { contact: 'Amara Osei' }], ['brief', { contact: 'Dana Whitlock' }], ['brief', { contact: 'Jonas Weidmann' }],
  ['brief', { contact: 'Lena Fjord' }], ['brief', { contact: 'Tomás Herrera' }],
  ['known-at', { organization: 'Nowhere' }], ['referrals', {}], ['referrals', { contact: 'Wren Abbott' }],
  ['questions', { interview: '2026-11-17 Margit Sollberg' }], ['helped', {}], ['questions', { set: 'email' }],
];

/** What it does, in this order. */
export const deeds: readonly Call[] = [
  ['snooze', { note: 'Jonas Weidmann', kind: 'remind', until: '2026-11-30' }],
  ['bring-back', { note: 'Jonas Weidmann', kind: 'remind' }],
  ['waive', { note: 'Jonas Weidmann', kind: 'remind' }],
  ['replied', { contact: 'Jonas Weidmann', outcome: 'no' }],
  ['replied', { contact: 'Jonas Weidmann', outcome: 'later', until: '2026-12-30' }],
  ['replied', { contact: 'Lena Fjord', outcome: 'yes' }],
  ['undo', {}],
  ['done', { note: 'Lena Fjord', kind: 'schedule' }],
  ['close', { contact: 'Lena Fjord' }],
  ['undo', {}],
  ['kept-posted', { contact: 'Wren Abbott', allowed: 'false' }],
  ['move', { interview: '2026-11-17 Margit Sollberg', date: '2026-11-18', time: '10:00' }],
  ['sent', { contact: 'Amara Osei', kind: 'thank-you' }],
];

/** What it refuses, each for another reason. */
export const refusals: readonly Call[] = [
  ['done', { note: 'Talk' }], ['done', { note: 'Nobody', kind: 'remind' }], ['done', { note: 'Lena Fjord', kind: 'remind' }],
  ['done', { kind: 'remind' }], ['done', { note: 'Lena Fjord' }],
  ['done', { note: 'Dana Whitlock', kind: 'resume' }], ['bring-back', { note: 'Lena Fjord', kind: 'schedule' }],
  ['snooze', { note: 'Lena Fjord', kind: 'schedule' }], ['snooze', { note: 'Lena Fjord', kind: 'schedule', until: '2026-11-01' }],
  ['asked', {}], ['asked', { contact: 'Nobody' }], ['asked', { contact: 'Wren Abbott', on: '2026-13-40' }],
  ['asked', { contact: 'Wren Abbott', on: '2027-01-01' }], ['asked', { contact: 'Lena Fjord', on: '2020-01-01' }],
  ['asked', { contact: '' }], ['asked', { contact: '["Wren' }], ['asked', { contact: 'Torn' }],
  ['asked', { contact: 'Odd (conflict 2026-11-17-10-22-33)' }],
  ['replied', { contact: 'Lena Fjord' }], ['replied', { contact: 'Lena Fjord', outcome: 'later' }],
  ['replied', { contact: 'Lena Fjord', outcome: 'yes', until: '2026-12-01' }], ['replied', { contact: 'Lena Fjord', outcome: 'no', on: '2020-01-01' }],
  ['new-contact', {}], ['new-contact', { name: 'Lena Fjord' }], ['new-contact', { name: '?' }],
  ['new-interview', {}], ['new-interview', { contact: 'Wren Abbott', kind: 'sometimes' }], ['new-interview', { contact: 'Wren Abbott', time: 'noon' }],
  ['new-interview', { contact: 'Wren Abbott', date: '2027-01-01', status: 'held' }], ['new-interview', { contact: 'Wren Abbott', minutes: 'few' }],
  ['chance', {}], ['debrief', {}], ['debrief', { interview: 'Nobody' }], ['debrief', { interview: '2026-11-12 Amara Osei' }],
  ['debrief', { interview: '2026-11-12 Amara Osei', summary: 'Much', by: '2026-11-01' }],
  ['debrief', { interview: '2026-11-12 Amara Osei', summary: 'Much', name: 'Amara Osei' }],
  ['move', { interview: '2026-11-12 Amara Osei', date: '2026-12-01' }], ['move', { interview: '2026-11-12 Amara Osei' }],
  ['call-off', { interview: '2026-11-12 Amara Osei' }], ['done', { note: 'Lena Fjord', kind: 'schedule', by: 'me' }],
  ['close', {}], ['close', { contact: 'Wren Abbott', interview: 'Talk' }], ['close', { contact: 'Amara Osei' }],
  ['close', { contact: 'Margit Sollberg' }], ['close', { contact: 'Lena Fjord', on: '2020-01-01' }], ['close', { interview: '2026-11-12 Amara Osei' }],
  ['begin', { interview: '2026-11-12 Amara Osei' }], ['end', { interview: '2026-11-12 Amara Osei' }],
  ['questions', { interview: 'Nobody' }], ['due', { within: '1', kind: 'sometimes' }], ['due', { within: 'soon' }],
  ['due', { format: 'xml' }], ['due', { all: 'perhaps' }], ['due', { colour: 'red' }], ['brief', {}],
  ['draft', {}], ['draft', { contact: 'Wren Abbott', note: 'Wren Abbott' }], ['draft', { contact: 'Wren Abbott', person: 'Nobody' }],
  ['sent', { contact: 'Wren Abbott' }], ['sent', { contact: 'Wren Abbott', kind: 'remind', on: '2027-01-01' }],
  ['sent', { contact: 'Marcus Bell', kind: 'confirm' }], ['sent', { contact: 'Marcus Bell', kind: 'thank-you' }],
  ['adopt', { people: 'type: contact' }], ['adopt', { accept: ',' }], ['adopt', { accept: 'company' }], ['adopt', { accept: 'firm:company' }],
  ['adopt', { accept: 'role:shoe_size' }], ['adopt', { accept: 'role:role,role:email' }], ['adopt', { accept: 'email:role,role:role' }],
  ['adopt', { accept: 'all', people: '#nobody' }],
  ['make-contact', {}], ['make-contact', { note: 'Nobody' }], ['make-contact', { folder: 'Nowhere' }], ['make-contact', { tag: 'none' }],
  ['make-interview', { tag: 'none' }],
  ['referrals', { contact: 'Nobody' }], ['referral-canvas', {}], ['referral-canvas', { replace: 'perhaps' }],
  ['known-at', {}], ['merge', {}], ['merge', { from: 'Wren Abbott' }], ['merge', { from: 'Wren Abbott', into: 'Wren Abbott' }],
  ['refer', {}], ['refer', { from: 'Wren Abbott' }], ['refer', { from: 'Wren Abbott', name: 'Wren Abbott' }],
  ['refer', { from: 'Wren Abbott', name: 'Jane Roe', on: '2027-01-01' }],
  ['new-contact', { name: 'Jane Roe', on: '2027-01-01' }], ['sent', { contact: 'Wren Abbott', kind: 'remind', what: 'Jane Roe' }],
  ['done', { note: 'Lena Fjord', kind: 'schedule', what: 'Jane Roe' }], ['debrief', { interview: '2026-11-12 Amara Osei', summary: 'Much', on: '2027-01-01' }],
];
