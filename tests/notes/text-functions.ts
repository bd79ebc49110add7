import { parseDay, parseTime } from '../../src/domain/day';
import { channelInWords } from '../../src/domain/channel';
import { fullName, tellingWords } from '../../src/domain/full-name';
import { readAddresses } from '../../src/notes/addresses';
import { asUid, readSaved } from '../../src/notes/calendar/ics';
import { scanEntries } from '../../src/notes/edit/entries';
import { editProperties } from '../../src/notes/edit/properties';
import { spellScalar } from '../../src/notes/edit/scalar';
import { numberThatWouldChange } from '../../src/notes/edit/spelling';
import { parseLink, wikilink } from '../../src/notes/link';
import { draftMessage } from '../../src/notes/messages/draft';
import { gapsIn } from '../../src/notes/messages/gaps';
import { hintsFor } from '../../src/notes/messages/hints';
import { wordsIn } from '../../src/notes/messages/size';
import { mailto } from '../../src/notes/messages/mailto';
import { fragment, inOneLine } from '../../src/notes/messages/plain';
import { readMessageTemplate } from '../../src/notes/messages/template';
import { inTheirZone, placeOf } from '../../src/notes/messages/their-time';
import { freeName, noteName, notePath, sameName, visibleText } from '../../src/notes/names';
import { contactProperties, interviewProperties, type PropertyType } from '../../src/notes/properties';
import { readBank } from '../../src/notes/questions/bank';
import { isSameQuestion, keyOf } from '../../src/notes/questions/compare';
import { aroundGaps, gapIn } from '../../src/notes/questions/gap';
import { isClosing, judge } from '../../src/notes/questions/judge';
import { kindOfBlock, titleOf } from '../../src/notes/read';
import { addUnderHeading } from '../../src/notes/sections/add';
import { asPlainLine } from '../../src/notes/sections/plain-line';
import { asPlainText } from '../../src/notes/sections/plain-text';
import { itemsUnder, linesOf, linesUnder } from '../../src/notes/sections/read';
import { undoSection } from '../../src/notes/sections/undo';
import { composeNote } from '../../src/notes/templates/compose';
import { placeToType } from '../../src/notes/templates/cursor';
import { readMatter, takeApart } from '../../src/notes/templates/matter';
import { fill, type Filling } from '../../src/notes/templates/placeholders';
import { readValue } from '../../src/notes/values';
import { standardVocabulary } from '../../src/notes/vocabulary';
import type { MessageFacts } from '../../src/notes/messages/facts';
import type { Day } from '../../src/domain/day';

const today = '2026-11-17' as Day;
const resolve = (): null => null;
/** Reads no YAML: what the host’s own parser costs is not ours. */
const yaml = { parse: (): unknown => ({}), stringify: (value: unknown): string => `${JSON.stringify(value)}\n` };
const facts = (value: string): MessageFacts =>
  ({ name: value, learned: value, email: value }) as unknown as MessageFacts;
const compose = (template: string, value: string): unknown => composeNote({
  template,
  values: { name: value },
  properties: [{ property: 'type', value: 'contact' }],
  title: value,
  format: () => value,
  yaml,
});
const filling: Filling = {
  lookUp: () => ({ value: 'x' }), put: () => 'x', unknownTag: 'keep', reportUnknown: () => undefined,
};

const types = [...new Map([...Object.values(contactProperties), ...Object.values(interviewProperties)]
  .map(({ type }): [string, PropertyType] => [typeof type === 'object' ? 'choice' : type, type]))];

const recognition = {
  vocabulary: standardVocabulary, contactFolders: [], interviewFolders: [], templates: [], templateFolders: [],
};

/** Everything that is handed a text which somebody else wrote, by its name. */
export const textFunctions: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(types.map(([name, type]) =>
    [`readValue ${name}`, (text: string) => readValue(text, type, resolve)])),
  'readValue snoozes until': (text) => readValue(`remind until ${text}`, 'snoozes', resolve),
  'readValue list': (text) => readValue(text.split(' '), 'links', resolve),
  'parseDay': parseDay,
  'parseTime': parseTime,
  'channelInWords': channelInWords,
  'fullName': fullName,
  'fullName after a comma': (text) => fullName(`Osei, ${text}`),
  'tellingWords': tellingWords,
  'readAddresses': readAddresses,
  'mailto': (text) => mailto({ to: text, subject: text, body: text }),
  'asUid': asUid,
  'readSaved': readSaved,
  'scanEntries': scanEntries,
  'editProperties': (text) => editProperties(`---\n${text}\n---\n`, [{ property: 'a', value: 'x' }], yaml),
  'editProperties of a text': (text) => editProperties(text, [{ property: 'a', value: 'x' }], yaml),
  'spellScalar': (text) => spellScalar(text, 'flow', yaml),
  'numberThatWouldChange': numberThatWouldChange,
  'parseLink': parseLink,
  'wikilink': wikilink,
  'gapsIn': gapsIn,
  'draftMessage': (text) => draftMessage('remind', { subject: text, body: text }, facts('x')),
  'draftMessage with a value': (text) => draftMessage('remind', { subject: '{{name}}', body: '{{name}}, {{learned}}.' }, facts(text)),
  'hintsFor': (text) => ['remind', 'thank-you'].map((kind) => hintsFor(
    { kind: kind as 'remind', subject: text, body: text }, { facts: facts('x'), people: [text], referrers: [text], greetings: [text], today })),
  'wordsIn': wordsIn,
  'inOneLine': inOneLine,
  'fragment': fragment,
  'readMessageTemplate': (text) => readMessageTemplate(text, yaml),
  'readMessageTemplate of a body': (text) => readMessageTemplate(
    `---\nsubject: ${text}\n---\n${text}`, { ...yaml, parse: () => ({ type: 'message', message: 'remind' }) }),
  'inTheirZone': (text) => inTheirZone({ date: today, time: '10:00' }, { theirs: text }),
  'placeOf': (text) => placeOf(text, { on: today }),
  'freeName': (text) => freeName(text, () => false),
  'noteName pattern': (text) => noteName(text, { name: 'x' }),
  'noteName value': (text) => noteName('{{date}} {{name}}', { name: text, date: '' }),
  'notePath': (text) => notePath('Contacts', text),
  'notePath folder': (text) => notePath(text, 'x'),
  'sameName': (text) => sameName(text, `${text}x`),
  'visibleText': visibleText,
  'readBank': readBank,
  'readBank item': (text) => readBank(`- ${text}`),
  'keyOf': keyOf,
  'isSameQuestion': (text) => isSameQuestion(text, text),
  'isSameQuestion with a gap': (text) => isSameQuestion('a [b] c', text),
  'gapIn': gapIn,
  'aroundGaps': aroundGaps,
  'isClosing': isClosing,
  'judge': (text) => judge({ topic: text, text }, [{ name: text, organization: text, research: text }]),
  'kindOfBlock': (text) => kindOfBlock('A.md', text, recognition),
  'kindOfBlock type': (text) => kindOfBlock('A.md', `type: ${text}`, recognition),
  'titleOf': titleOf,
  'addUnderHeading': (text) => addUnderHeading(text, { heading: 'Log', lines: ['- x'] }),
  'addUnderHeading heading': (text) => addUnderHeading('## Log\n', { heading: text, lines: ['- x'] }),
  'addUnderHeading lines': (text) => addUnderHeading('## Log\n\n- a\n', { heading: 'Log', lines: [text] }),
  'asPlainLine': asPlainLine,
  'asPlainText': (text) => asPlainText(text, 2),
  'linesOf': linesOf,
  'linesUnder': (text) => linesUnder(`## Log\n${text}`, 'Log'),
  'itemsUnder': (text) => itemsUnder(`## Log\n- ${text}`, 'Log'),
  'undoSection': (text) => {
    const added = addUnderHeading(text, { heading: 'Log', lines: ['- x'] });
    return added.outcome === 'edited' ? undoSection(`${added.text}\n`, added.written) : undefined;
  },
  'composeNote template': (text) => compose(text, 'x'),
  'composeNote front matter': (text) => compose(`---\na: ${text}\n---\n`, 'x'),
  'composeNote value': (text) => compose('---\na: {{name}}\n---\n{{name}}{{date:x}}', text),
  'placeToType': placeToType,
  'takeApart': takeApart,
  'takeApart open': (text) => takeApart(`---\n${text}`),
  'readMatter': (text) => readMatter(`---\n${text}\n---\n`, yaml),
  'fill': (text) => fill(text, filling),
};
