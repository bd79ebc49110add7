import { howLate } from '../../domain/agenda';
import { daysBetween, type Day } from '../../domain/day';
import { ago, lateness, shortDay } from '../../domain/day-words';
import { ruleOf, type DueKind } from '../../domain/due';
import { linksAsShown } from '../../domain/links-as-shown';
import { readAddresses } from '../../notes/addresses';
import { mailto } from '../../notes/messages/mailto';
import { UniqueKeys } from '../../ui/list/keyed';
import type { SectionModel } from '../../ui/list/section';
import { toneOf, type Tone } from '../../ui/list/tone';
import { say, series } from '../../words/say';
import type { Brief, Open, Said } from './model';

/** One line of the page. Without a note and an address it is only read. */
export interface Line {
  /** The same for the same thing, across redraws, and no other line's. */
  key: string;
  icon?: string;
  /** What kind of line it is, for those who can't see the icon and for the page of text. */
  label?: string;
  text: string;
  /** Said quietly at the end: a day, where somebody stands. */
  remark?: string;
  /** How late, in the two colours of the list. */
  tone?: Tone;
  /** The note it opens. */
  note?: string;
  /** An address outside the vault. */
  href?: string;
  /** The kind of due item in that note that it shows. */
  due?: DueKind;
  /** Whom that item is about, where its note owes several, perhaps of one name. */
  about?: Pick<Open, 'person' | 'contact'>;
}

export interface BriefSection extends SectionModel {
  lines: readonly Line[];
}

/** The page, in the order in which it is read before a conversation; sections without a line are left out. */
export function sectionsOf(brief: Brief): BriefSection[] {
  const sections: BriefSection[] = [
    { key: 'open', title: say`Open`, lines: openLines(brief) },
    { key: 'promises', title: say`Promised`, lines: promiseLines(brief) },
    { key: 'why', title: say`Why them`, lines: brief.why ? [{ key: 'why', text: linksAsShown(brief.why), note: brief.note }] : [] },
    { key: 'known', title: say`How you know them`, lines: knownLines(brief) },
    { key: 'said', title: say`What they said`, lines: saidLines(brief.said, brief.today) },
    { key: 'offered', title: say`What they offered`, lines: saidLines(brief.offered, brief.today) },
    { key: 'remembered', title: say`Worth remembering`, lines: rememberedLines(brief) },
    { key: 'reach', title: say`How to reach them`, lines: reachLines(brief) },
    { key: 'there', title: say`Others at ${brief.organization?.name ?? ''}`, lines: othersLines(brief) },
    { key: 'history', title: say`History`, lines: historyLines(brief) },
  ];
  const keys = new UniqueKeys();
  return sections.filter(({ lines }) => lines.length > 0).map((section) => ({
    ...section,
    // What leads somewhere and what is only read are two things, whatever they say.
    lines: section.lines.map((line) => ({
      ...line,
      key: keys.unique([section.key, line.key, leads(line) ? '' : 'read'].join('\n')),
    })),
  }));
}

/** Whether a line leads anywhere. */
export function leads({ note, href }: Line): boolean {
  return note !== undefined || href !== undefined;
}

/** Role and field, beside the organization, which has a note of its own perhaps. */
export function describes({ role, field }: Brief): string {
  return series([role, field]);
}

/** How long it is since the last touch, and whether one may be in touch at all. */
export function touchWords(
  { lastTouch, today, stayInTouch, doNotContact }: Brief,
): { last: string; permission: string } {
  return {
    last: lastTouch ? say`Last in touch ${ago(lastTouch, today)}` : say`Not in touch yet`,
    permission: doNotContact
      ? say`Not to be contacted`
      : stayInTouch === null
        ? say`Not asked whether you may stay in touch`
        : stayInTouch
          ? say`You may stay in touch`
          : say`Prefers not to be kept posted`,
  };
}

/** The page as text. */
export function asText(brief: Brief): string {
  const { last, permission } = touchWords(brief);
  const head = [
    brief.name,
    series([describes(brief), brief.organization?.name]),
    brief.stands,
    last,
    permission,
  ].filter((line) => line !== '');
  const pages = sectionsOf(brief).map(({ title, lines }) => {
    const written = lines.map(({ label, text, remark }) =>
      `  ${withRemark(label ? say`${label}: ${text}` : text, remark)}`);
    return ['', title, ...written];
  });
  return [...head, ...pages.flat()].join('\n');
}

function withRemark(line: string, remark: string | undefined): string {
  return remark ? say`${line} (${remark})` : line;
}

function openLines({ open, promises, today }: Brief): Line[] {
  const listedAsPromise = ({ kind, note }: Open): boolean =>
    ruleOf(kind).nextStep === true && promises.some((promise) => promise.note === note);
  return open
    .filter((each) => !listedAsPromise(each))
    .map((each) => ({
      key: `${each.kind} ${each.note}`,
      icon: ruleOf(each.kind).icon,
      label: ruleOf(each.kind).name(),
      text: each.why,
      remark: remarkOf(each, today),
      tone: each.group === 'overdue' ? toneOf(daysBetween(each.due, today)) : undefined,
      note: each.note,
      due: each.kind,
      about: each,
    }));
}

function remarkOf({ group, due }: Open, today: Day): string | undefined {
  if (group === 'snoozed') return say`snoozed until ${shortDay(due, today)}`;
  return howLate({ group, due }, today) || undefined;
}

function promiseLines({ promises, today }: Brief): Line[] {
  return promises.map(({ words, on, note }) => ({
    key: note,
    icon: ruleOf('follow-up').icon,
    text: words ? capital(linksAsShown(words)) : say`Be in touch`,
    remark: on ? (on < today ? lateness(on, today) : say`by ${shortDay(on, today)}`) : undefined,
    tone: on !== null && on < today ? toneOf(daysBetween(on, today)) : undefined,
    note,
    due: on ? 'follow-up' : undefined,
  }));
}

const sources: Readonly<Record<string, () => string>> = {
  referral: () => say`By referral`,
  alumni: () => say`Through alumni`,
  event: () => say`At an event`,
  chance: () => say`By chance`,
  online: () => say`Found online`,
  other: () => say`In another way`,
};

function knownLines({ source, referredBy, referredOn, today }: Brief): Line[] {
  const kind = source?.toLowerCase() ?? '';
  const how = source && !(kind === 'referral' && referredBy.length > 0) ? (sources[kind]?.() ?? linksAsShown(source)) : undefined;
  return [
    ...(how ? [{ key: 'source', text: how }] : []),
    ...referredBy.map(({ name, note }, at) => ({
      key: `referrer ${note ?? name}`,
      icon: 'waypoints',
      text: say`Referred by ${name}`,
      remark: at === 0 && referredOn ? shortDay(referredOn, today) : undefined,
      note: note ?? undefined,
    })),
  ];
}

function saidLines(said: readonly Said[], today: Day): Line[] {
  return said.map(({ on, words, note }) => ({
    key: note,
    text: capital(linksAsShown(words)),
    remark: on ? shortDay(on, today) : undefined,
    note,
  }));
}

function rememberedLines({ remembered, note }: Brief): Line[] {
  return remembered.map((text, at) => ({ key: `${at}`, text, note }));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function reachLines({ addressAs, email, phone, linkedin, timeZone, theirTime }: Brief): Line[] {
  const lines: Line[] = [];
  if (addressAs !== null) lines.push({ key: 'signs', icon: 'pen-line', label: say`Signs as`, text: addressAs });
  if (email !== null) {
    lines.push({ key: 'email', icon: 'mail', label: say`Email`, text: email, href: mail(email) });
  }
  if (phone !== null) {
    lines.push({ key: 'phone', icon: 'phone', label: say`Phone`, text: phone, href: tel(phone) });
  }
  if (linkedin !== null) {
    lines.push({ key: 'linkedin', icon: 'link', label: say`Profile`, text: bare(linkedin), href: web(linkedin) });
  }
  if (timeZone !== null) {
    lines.push({ key: 'zone', icon: 'clock', label: say`Time zone`, ...zoneWords(timeZone, theirTime) });
  }
  return lines;
}

function zoneWords(timeZone: string, theirTime: string | null): { text: string; remark?: string } {
  return theirTime ? { text: say`${theirTime} for them now`, remark: timeZone } : { text: timeZone };
}

// Addresses come from a note: only what opens harmlessly becomes a link.
function mail(email: string): string | undefined {
  if (readAddresses(email).addresses.length === 0) return undefined;
  const link = mailto({ to: email, subject: '', body: '' });
  return 'url' in link ? link.url : undefined;
}

function tel(phone: string): string | undefined {
  const digits = phone.replace(/[\s().\-/]/g, '');
  return /^\+?\d{3,20}$/.test(digits) ? `tel:${digits}` : undefined;
}

function web(address: string): string | undefined {
  const whole = /^(?:www\.)?linkedin\.com\//i.test(address) ? `https://${address}` : address;
  return /^https?:\/\/\S+$/i.test(whole) ? whole : undefined;
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

function othersLines({ othersThere }: Brief): Line[] {
  return othersThere.map(({ name, note, stands }) => ({ key: note ?? name, icon: 'user', text: name, remark: stands, note: note ?? undefined }));
}

function historyLines({ history, today }: Brief): Line[] {
  return history.map(({ on, says, note }, at) => ({ key: `${history.length - at}`, text: says, remark: shortDay(on, today), note }));
}
