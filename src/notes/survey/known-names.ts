import type { FactName } from '../../domain/records';
import type { Look } from './looks';

/**
 * A name by which other people’s notes call a fact; what its values have to look like there, if not as usual; and
 * whether notes about characters and authors have it as well, so that it says nothing of how one reaches somebody.
 */
export type KnownName = string | { name: string; looks?: readonly Look[]; weak?: true };

const WORDS: readonly Look[] = ['text', 'link'];

/**
 * Names as they are compared: in lower case, without blanks, hyphens, underscores and dots; those that tell most come
 * first. Beside each stands the fact’s own name, and it comes before all. `email[home]` and its like are of vCard.
 */
export const knownNames: Readonly<Partial<Record<FactName, readonly KnownName[]>>> = {
  fullName: ['fullname', 'fn', 'displayname', 'personname', 'contactname', { name: 'title', looks: ['name'] }],
  organization: [
    'organisation', 'company', 'org', 'employer', 'companyname', 'organizationname', 'currentcompany', 'workplace', 'worksat',
    'firm', 'organizations', 'companies', { name: 'affiliation', weak: true }, { name: 'institution', weak: true },
    { name: 'university', weak: true }, { name: 'work', weak: true },
  ],
  role: [
    'jobtitle', 'position', 'job', { name: 'title', looks: WORDS }, 'currentrole', 'occupation', 'profession',
    'organizationtitle', 'roles', 'function',
  ],
  field: ['industry', 'sector', 'domain', 'discipline', 'expertise', 'areaofexpertise', 'researcharea'],
  email: [
    'emails', 'mail', 'emailaddress', 'email[work]', 'email[home]', 'workemail', 'personalemail', 'primaryemail',
    'email1value', 'email1', { name: 'contact', looks: ['address'] },
  ],
  phone: [
    'phonenumber', 'tel', 'telephone', 'mobile', 'cell', 'cellphone', 'tel[cell]', 'tel[work]', 'tel[home]', 'phones',
    'mobilephone', 'phone1value', { name: 'contact', looks: ['phone', 'number'] },
  ],
  linkedin: [
    'linkedinurl', 'linkedinprofile', 'url[linkedin]', 'socialprofile[linkedin]', 'profile',
    { name: 'url', looks: ['profile'] }, { name: 'website', looks: ['profile'] },
  ],
  timeZone: ['timezone', 'tz'],
  addressAs: ['nickname', 'preferredname', 'callname', 'salutation', 'goesby'],
  source: ['howmet', 'wheremet', 'metat', 'metthrough', 'metvia', 'howwemet', 'origin'],
  whyThem: ['reason', 'whyperson', 'relevance'],
  referredBy: [
    'introducedby', 'referrer', 'intro', 'introby', 'referral', 'recommendedby', 'suggestedby', 'connectedby',
    { name: 'via', weak: true }, 'metby',
  ],
  referredOn: ['referraldate', 'referreddate'],
  introducedOn: ['introdate', 'introducedat', 'introductiondate'],
  askedOn: ['askedat', 'requestedon', 'outreachdate', 'reachedouton', 'contactedon', 'messagedon', 'dateasked'],
  repliedOn: ['replyon', 'responded', 'respondedon', 'responsedate'],
  cadence: [
    'contactfrequency', 'frequency', 'prmcadence', 'cadencedays', 'followupdays', 'contactfrequencydays', 'keepintouch', 'checkin',
    'reachoutevery', 'frequencydays', 'contactevery',
  ],
  lastContact: [
    'lastcontacted', 'prmlastcontacted', 'lastcontactdate', 'lasttouch', 'lastseen', 'lastspoke', 'lastspoken', 'lasttalked',
    'lastconnection', 'lastinteraction', 'lastmet', 'lastmeeting', 'lastchat', 'lastchatted', 'lastcall', 'lastcheckin',
    'metdate', 'datemet', 'meton',
  ],
  followUp: [
    'nextfollowup', 'followupdate', 'followupon', 'nextcontact', 'nextstepon', 'nexttouch', 'nextmeeting', 'nextcheckin',
    'nextcontactdate', 'contactnext', 'remindme', 'reminder', 'reminderdate', { name: 'nextstep', looks: ['day'] },
  ],
  followUpNote: [{ name: 'nextstep', looks: WORDS }, 'nextaction', 'nextsteps', 'followuptask'],
  doNotContact: ['dnc', 'donotdisturb'],
  contacts: [
    'attendees', 'people', 'participants', 'with', 'person', 'attendee', 'interviewee', 'interviewees', 'contact',
    'meetingwith', 'who', 'guests', 'spokewith',
  ],
  date: ['meetingdate', 'interviewdate', 'day', 'when', 'on', 'scheduled', 'meetingday', 'heldon', 'metdate', 'datemet'],
  time: ['starttime', 'start', 'meetingtime'],
  minutes: ['duration', 'durationminutes', 'length'],
  mode: ['medium', 'channel', 'format'],
  location: ['place', 'where', 'venue', 'meetinglink'],
  learned: ['keytakeaway', 'takeaway', 'insight'],
};

/** Names of properties by which some plugins’ notes about people are told, whatever else they say. */
export const signs: ReadonlySet<string> = new Set([
  'nfn', 'ngn', 'prmtier', 'prmcadence', 'prmlastcontacted', 'prmrelationship',
]);

/** A name as it is compared here. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_.\-\u2010-\u2015]+/g, '');
}

/** Words for notes about people and about meetings, as values of a property, tags, and names of folders. */
export const peopleWords: ReadonlySet<string> = new Set([
  'person', 'people', 'persons', 'contact', 'contacts', 'crm-contact',
  'kontakt', 'kontakte', 'personen', 'persona', 'personas', 'contacto', 'contactos', 'personne', 'personnes',
]);
/** Names of folders beside these: as a tag they would mean other things, too. */
export const peopleFolders: ReadonlySet<string> = new Set([...peopleWords, 'crm', 'rolodex', 'address book', 'addressbook']);
export const meetingWords: ReadonlySet<string> = new Set([
  'meeting', 'meetings', 'interview', 'interviews', 'informational interview', 'informational-interview',
  'informational interviews', 'informational-interviews', 'conversation', 'conversations', 'coffee chat', 'coffee-chat',
  'call', 'calls', '1-1', '1:1', '1on1', 'one-on-one', 'treffen', 'reunión', 'reuniones', 'réunion', 'réunions',
]);

/** Properties whose value says which kind of note it is. */
export const kindNames: ReadonlySet<string> = new Set([
  'type', 'types', 'kind', 'category', 'categories', 'class', 'fileclass', 'notetype', 'is', 'isa', 'collection', 'collections',
]);
