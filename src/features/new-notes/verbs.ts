import type { CliFlags } from 'obsidian';
import type { Verb } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { writtenAsPaths } from '../../deeds/terminal';
import type { Bench } from '../../making/bench';
import { benchOf } from '../../making/bench-of-desk';
import { newContact } from '../../making/contact';
import { newInterview } from '../../making/interview';
import type { Made } from '../../making/made';
import { checkedName, nameOfReferrer, personNamed, referrerNamed, referrerOf, type Referrer } from '../../making/person';
import { referral, referralPlan } from '../../making/referral';
import type { Desk } from '../../vault/desk';
import { contactsCalled, findNote, isKnown } from '../../vault/lookup';
import { say, series } from '../../words/say';

const people = '<name or path>';
const text = (description: string): CliFlags[string] => ({ value: '<text>', description });

/** Makes a contact note; like the others here it answers with JSON that names the paths written. */
export function newContactVerb(desk: Desk): Verb {
  return verb(desk, 'new-contact', say`Make a contact note`, {
    name: { value: '<name>', description: say`The person’s name`, required: true },
    organization: text(say`Where they work`),
    role: text(say`As what`),
    field: text(say`The field you are exploring`),
    email: text(say`Their email address`),
    phone: text(say`Their telephone number`),
    linkedin: text(say`Their profile`),
    source: text(say`How you found them: referral, alumni, event, chance, online or other (default: referral, if there is a referrer)`),
    why: text(say`Why this person`),
    'referred-by': { value: people, description: say`Who gave you the name; several as a JSON array. They need no note` },
    on: { value: '<date>', description: say`When the name was given, or you picked them (default: today)` },
    another: { description: say`Make the note although there is a contact of that name` },
  }, async (params, bench) => {
    const name = checkedName(params.required('name', say`Say the person’s name: name=….`));
    const [namesake] = contactsCalled(desk.feed, name);
    if (namesake && !params.flag('another')) {
      throw new Error(say`There is a contact called “${name}” already: ${namesake.path}. Add “another” if this is somebody else of that name.`);
    }
    const referredBy = params.list('referred-by').map((named) => referrerNamed(bench, named));
    return newContact(bench, {
      name,
      organization: params.text('organization'),
      role: params.text('role'),
      field: params.text('field'),
      email: params.text('email'),
      phone: params.text('phone'),
      linkedin: params.text('linkedin'),
      source: params.text('source'),
      why: params.text('why'),
      referredBy,
      ...(referredBy.length > 0 ? { referredOn: params.day('on', 'past') } : { identifiedOn: params.day('on', 'past') }),
    });
  });
}

export function newInterviewVerb(desk: Desk): Verb {
  return verb(desk, 'new-interview', say`Make an interview note`, {
    contact: { value: people, description: say`With whom; several as a JSON array. A new name becomes a contact`, required: true },
    date: { value: '<date>', description: say`The day (default: today)` },
    time: { value: '<time>', description: say`When it begins` },
    minutes: { value: '<number>', description: say`The minutes asked for (default: the setting)` },
    mode: { value: '<mode>', description: say`in-person, phone, video or email` },
    location: text(say`The place, or a link`),
    kind: { value: '<formal|chance>', description: say`chance: it happened in the moment (default: formal)` },
    status: { value: '<status>', description: say`planned, held, cancelled, no-show or missed (default: planned; held by chance)` },
    'booked-on': { value: '<date>', description: say`When it was agreed (default: today, or the day itself if that has passed)` },
  }, async (params, bench) => {
    params.required('contact', say`Say with whom: contact=….`);
    return newInterview(bench, {
      people: params.list('contact').map((named) => personNamed(bench, named)),
      date: params.day('date', 'either') ?? bench.today,
      time: params.time('time'),
      minutes: params.minutes('minutes'),
      mode: params.oneOf('mode', ['in-person', 'phone', 'video', 'email']),
      location: params.text('location'),
      kind: params.oneOf('kind', ['formal', 'chance']),
      status: params.oneOf('status', ['planned', 'held', 'cancelled', 'no-show', 'missed']),
      bookedOn: params.day('booked-on', 'past'),
    });
  });
}

export function referVerb(desk: Desk): Verb {
  return verb(desk, 'refer', say`Record that somebody gave you a name`, {
    from: { value: people, description: say`Who gave the name: a contact, the interview with them, or a name without a note`, required: true },
    name: { value: people, description: say`Who was named; several as a JSON array. A new name becomes a contact`, required: true },
    on: { value: '<date>', description: say`When (default: today)` },
    introduced: { value: '<true|false>', description: say`Whether they wrote to both of you (default: false)` },
  }, async (params, bench) => {
    const from = fromNamed(desk, bench, params.required('from', say`Say who gave the name: from=….`));
    params.required('name', say`Say who was named: name=….`);
    const request = {
      from,
      people: params.list('name').map((named) => personNamed(bench, named)),
      on: params.day('on', 'past'),
      introduced: params.flag('introduced'),
    };
    const { already } = referralPlan(bench, request);
    return { ...(await referral(bench, request)), already: already.map(({ path }) => path) };
  });
}

function verb(
  desk: Desk,
  action: string,
  description: string,
  flags: CliFlags,
  make: (params: Params, bench: Bench) => Promise<Made & { already?: readonly string[] }>,
): Verb {
  return { action, description, flags, run: async (params) => writtenAsPaths(desk, await make(params, benchOf(desk))) };
}

/** The contact, or whoever the named interview was with, or somebody without a note. */
function fromNamed(desk: Desk, bench: Bench, named: string): Referrer {
  const meant = named.replace(/^\[\[([^\]|#]+)(?:[\]|#].*)?\]\]$/, '$1');
  if (!isKnown(desk.feed, meant) && !/\.md$/i.test(meant)) return referrerNamed(bench, named);
  const record = findNote(desk.feed, meant);
  if (record.type === 'contact') return { contact: record };
  const there = record.contacts.map((mention) => referrerOf(mention, bench));
  const [only, ...others] = there;
  if (!only) throw new Error(say`Nobody is named in ${record.path}. Say who gave the name: from=….`);
  if (others.length > 0) {
    const names = series(there.map(nameOfReferrer));
    throw new Error(say`${record.path} was with several people: ${names}. Say which of them gave the name: from=….`);
  }
  return only;
}
