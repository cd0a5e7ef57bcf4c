import { objectConfigurations, type CrmRecord, type ObjectType } from './objects.js';
import { mailName, regions, type Region } from './people.js';
import { Random } from './random.js';
import { caseStories, handlingNotes, type CaseStory } from './stories.js';

const CONTACTS = 5000;
const CASES = 420;
const ACTIVITIES = 900;
/** The seeded past ends at this moment and not today, so that one seed gives the same dates on any day. */
const PAST_ENDS = Date.UTC(2026, 10, 16, 12);
const DAY = 86_400_000;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export type SeededRecords = Readonly<Record<ObjectType, readonly CrmRecord[]>>;

/** The CRM on its first day: the same people, cases and history for the same seed. */
export function seedRecords(seed: number): SeededRecords {
  const random = new Random(seed);
  const contacts = seedContacts(random);
  const cases = seedCases(random, contacts);
  return {
    contact: contacts,
    case: cases,
    activity: seedActivities(random, contacts, cases),
    interaction: [],
  };
}

/**
 * People whom a reader of the guide meets by name: with one match, with several, with two numbers; and the sample
 * customers whom the embedded center plays.
 */
const knownContacts: readonly Readonly<Record<string, string>>[] = [
  {
    FirstName: 'Anshika',
    LastName: 'Rao',
    Phone: '+91 98765 43210',
    Company: 'Rao Traders',
    City: 'Pune',
    Language: 'Hindi',
  },
  {
    FirstName: 'Priya',
    LastName: 'Sharma',
    Phone: '+91 98111 22334',
    MobilePhone: '+91 98111 55667',
    City: 'Delhi',
    Language: 'Hindi',
  },
  { FirstName: 'Anil', LastName: 'Deshpande', Phone: '+91 98200 11223', City: 'Mumbai', Language: 'Marathi' },
  { FirstName: 'Sunita', LastName: 'Deshpande', Phone: '098200 11223', City: 'Mumbai', Language: 'Marathi' },
  {
    LastName: 'Deshpande & Sons',
    OtherPhone: '9820011223',
    Company: 'Deshpande & Sons',
    City: 'Mumbai',
    Language: 'English',
  },
  {
    FirstName: 'Grace',
    LastName: 'Whitaker',
    Phone: '(336) 555-0142',
    Company: 'Lakeshore Dental',
    City: 'Raleigh',
    Language: 'English',
  },
  { FirstName: 'ليلى', LastName: 'الحداد', Phone: '+971 50 555 0199', City: 'Dubai', Language: 'Arabic' },
  { FirstName: 'Asha', LastName: 'Menon', Phone: '+91 98200 98200', City: 'Kochi', Language: 'English' },
  { FirstName: 'Tomás', LastName: 'Rivera', Phone: '+91 98200 98201', City: 'Goa', Language: 'English' },
  {
    FirstName: 'Leila',
    LastName: 'Haddad',
    MobilePhone: '+91 98200 98202',
    City: 'Mumbai',
    Language: 'English',
  },
];

function seedContacts(random: Random): CrmRecord[] {
  const contacts: CrmRecord[] = [];
  for (let index = 0; index < CONTACTS; index += 1) {
    const values = knownContacts[index] ?? inventContact(random, contacts);
    const created = PAST_ENDS - random.integer(30, 2400) * DAY - random.integer(0, DAY);
    // The people of the guide were changed last, so they stand at the top of the list.
    const changed =
      index < knownContacts.length
        ? PAST_ENDS - index * 60_000
        : created + Math.round(random.next() * (PAST_ENDS - DAY - created));
    contacts.push(record('contact', index, values, created, changed));
  }
  return contacts;
}

function inventContact(random: Random, earlier: readonly CrmRecord[]): Record<string, string | null> {
  const region = random.pick(regions);
  const given = random.pick(region.given);
  const family = random.pick(region.family);
  const company = random.chance(0.45) ? random.pick(region.companies) : null;
  const mail = mailName(given, family);
  return {
    FirstName: given,
    LastName: family,
    ...inventPhones(random, region, earlier),
    Email:
      mail !== null && random.chance(0.8) ? `${mail}${random.integer(1, 99)}@${mailDomain(company)}` : null,
    Company: company,
    City: random.pick(region.cities),
    Language: region.language,
    Description: null,
  };
}

function mailDomain(company: string | null): string {
  return `${company === null ? 'mail' : company.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
}

/** Families and small firms share a line: about one contact in twelve gets the number of an earlier one. */
function inventPhones(
  random: Random,
  region: Region,
  earlier: readonly CrmRecord[],
): Record<string, string | null> {
  const shared = random.chance(0.08) ? random.pick(earlier.slice(knownContacts.length - 1)).Phone : null;
  return {
    Phone: shared ?? region.phone(random),
    MobilePhone: random.chance(0.22) ? region.phone(random) : null,
    OtherPhone: random.chance(0.1) ? region.phone(random) : null,
  };
}

function seedCases(random: Random, contacts: readonly CrmRecord[]): CrmRecord[] {
  const cases: CrmRecord[] = [];
  for (let index = 0; index < CASES; index += 1) {
    const story: CaseStory = random.pick(caseStories);
    // The first people of the list have a case each, so that a first call finds something to talk about.
    const contact =
      contacts[index < 12 ? index % knownContacts.length : random.integer(0, contacts.length - 1)];
    const created = workingMoment(random, 200);
    const values = {
      CaseNumber: caseNumber(index),
      Subject: story.subject,
      Description: random.chance(0.75) ? story.description : null,
      Status: random.pick(['New', 'Open', 'Open', 'Waiting on customer', 'Closed', 'Closed']),
      Priority: random.pick(['Normal', 'Normal', 'Normal', 'Low', 'High']),
      ContactId: contact?.Id ?? null,
    };
    cases.push(record('case', index, values, created, created + random.integer(0, 6) * DAY));
  }
  return cases;
}

function seedActivities(
  random: Random,
  contacts: readonly CrmRecord[],
  cases: readonly CrmRecord[],
): CrmRecord[] {
  const activities: CrmRecord[] = [];
  for (let index = 0; index < ACTIVITIES; index += 1) {
    const about = random.chance(0.6) ? random.pick(cases) : null;
    const contact = about
      ? contacts.find((candidate) => candidate.Id === about.ContactId)
      : contacts[index < 40 ? index % knownContacts.length : random.integer(0, contacts.length - 1)];
    const created = workingMoment(random, 160);
    const note = random.pick(handlingNotes);
    const values = {
      Channel: random.pick(['voice', 'voice', 'voice', 'chat', 'chat', 'whatsapp']),
      Direction: random.chance(0.7) ? 'inbound' : 'outbound',
      Subject: about?.Subject ?? note.subject,
      Notes: note.text,
      DispositionClass: 'status',
      DispositionCode: random.pick(['open', 'closed', 'closed', 'new']),
      Phone: contact?.Phone ?? null,
      CustomerName: contact ? nameOf(contact) : null,
      Agent: random.pick(['executive', 'supervisor']),
      ContactId: contact?.Id ?? null,
      CaseId: about?.Id ?? null,
    };
    activities.push(record('activity', index, values, created, created));
  }
  return activities;
}

/** A moment in office hours, nine to six, on a working day of the last `days` days. */
function workingMoment(random: Random, days: number): number {
  let midnight = Math.floor(PAST_ENDS / DAY - random.integer(1, days)) * DAY;
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 0 || weekday === 6) midnight -= 2 * DAY;
  return midnight + random.integer(9 * 3600, 18 * 3600) * 1000;
}

function nameOf(contact: CrmRecord): string {
  return [contact['FirstName'], contact['LastName']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}

export function caseNumber(index: number): string {
  return String(index + 1001).padStart(8, '0');
}

function record(
  type: ObjectType,
  index: number,
  values: Readonly<Record<string, string | null>>,
  created: number,
  modified: number,
): CrmRecord {
  const filled: Record<string, string | null> = {};
  for (const field of objectConfigurations[type].fields) filled[field.name] = values[field.name] ?? null;
  filled['CreatedDate'] = new Date(created).toISOString();
  filled['LastModifiedDate'] = new Date(Math.min(modified, PAST_ENDS)).toISOString();
  return { ...filled, Id: seededId(objectConfigurations[type].idPrefix, index) };
}

/** Eighteen characters, like the ids of well-known CRMs; not in order, so that no client relies on an order. */
function seededId(prefix: string, index: number): string {
  let rest = (index * 48_271 + 9_176) % 916_132_832;
  let tail = '';
  for (let place = 0; place < 5; place += 1) {
    tail = (ALPHABET[rest % ALPHABET.length] ?? '0') + tail;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return `${prefix}Om00000${tail}QAA`;
}
