import { clipped, contactName, phonesOf } from './format.js';
import { Outbox } from './outbox.js';
import type { RecordsClient, Row } from './records-client.js';
import type { DispositionList, DisposalNews, InteractionNews, RecordInfo, ToolbarStatus } from './toolbar.js';

const SHORT_TEXT = 255;
const NOTES = 65_536;
const MATCHES = 20;

/** What the desk needs of the page around it. */
export interface DeskPage {
  open(record: RecordInfo): void;
  /** Whether the agent is in the middle of writing something that a change of page would lose. */
  readonly isBusy: boolean;
  offer(choice: Choice): void;
  endOffer(interactionId: string): void;
  /** Ends the offers for all other interactions. */
  keepOffers(interactionIds: readonly string[]): void;
  openForm(form: FormRequest): void;
  shownRecord(): RecordInfo | null;
  /** Brings the toolbar into view on a narrow screen, where it is put away until there is something to do in it. */
  showToolbar(): void;
  setStatus(status: ToolbarStatus): void;
  /** An interaction has come to the toolbar, or has left it. */
  liveChanged(): void;
  liveInteractions(): Promise<readonly string[]>;
  toast(message: string, kind: 'info' | 'error'): void;
}

/** Asks the agent: several contacts match the customer of an interaction, or none. */
export interface Choice {
  readonly interactionId: string;
  readonly phone: string;
  readonly name: string;
  readonly matches: readonly RecordInfo[];
}

export interface FormRequest {
  readonly type: 'contact' | 'case';
  readonly values: Row;
  /** Attach what is created to this interaction. */
  readonly interactionId: string | null;
}

/** Tells the toolbar which records the CRM has found. */
type Tell = (records: readonly RecordInfo[]) => Promise<unknown>;

/** The CRM's side of the integration: what it does when the toolbar says that something happened. */
export class Desk {
  readonly #records: RecordsClient;
  readonly #page: DeskPage;
  readonly #outbox: Outbox;
  /** Screen pops under way, and screen pops that failed because the CRM could not be reached, both by interaction. */
  readonly #popping = new Map<string, Promise<void>>();
  readonly #unanswered = new Map<string, () => Promise<void>>();

  constructor(records: RecordsClient, page: DeskPage) {
    this.#records = records;
    this.#page = page;
    this.#outbox = new Outbox(records, (error) => this.report(error));
    void this.#outbox.flush();
  }

  /**
   * Screen pop: opens the only match, or lets the agent choose among several. The toolbar is told of all matches.
   * Rejects when the CRM cannot be reached; the pop is tried again when the CRM is reachable, or when this is called
   * again.
   */
  showCustomer(news: InteractionNews, tell: Tell): Promise<void> {
    const { interactionId: id } = news;
    const running = this.#popping.get(id);
    if (running) return running;
    const pop = this.#pop(news, tell).finally(() => this.#popping.delete(id));
    this.#popping.set(id, pop);
    return pop;
  }

  /** The CRM can be reached again. */
  reached(): void {
    void this.#outbox.flush();
    for (const again of this.#unanswered.values()) again().catch((error: unknown) => this.report(error));
  }

  async #pop(news: InteractionNews, tell: Tell): Promise<void> {
    this.#unanswered.set(news.interactionId, () => this.showCustomer(news, tell));
    const phone = news.customerDetails?.phone ?? '';
    const name = news.customerDetails?.name ?? '';
    this.#page.showToolbar();
    await this.#records.noteInteraction(news.interactionId, noteOf(news));
    const matches = await this.#contactsOf(phone, name);
    // The interaction may have left the toolbar meanwhile: then its record is of no use, and the toolbar need not be
    // told.
    if (!this.#unanswered.has(news.interactionId)) return;
    const [only] = matches;
    if (matches.length === 1 && only && !this.#page.isBusy) this.#page.open(only);
    else this.#page.offer({ interactionId: news.interactionId, phone, name, matches });
    await tell(matches).catch(async (error: unknown) => {
      // Or the interaction has left in this very moment: then the refusal of the toolbar is no failure.
      if ((await this.#page.liveInteractions()).includes(news.interactionId)) throw error;
    });
    this.#unanswered.delete(news.interactionId);
  }

  /** The contacts with this number, before it is dialled. */
  preview(phone: string): Promise<readonly RecordInfo[]> {
    return this.#contactsOf(phone, '');
  }

  /** Remembers which record an interaction belongs to, if any, so that its activity ends up there. */
  async note(interactionId: string, record: RecordInfo | null): Promise<void> {
    const idOf = (type: string): string | null => (record?.recordType === type ? record.recordId : null);
    const values: Record<string, string | null> = { CaseId: idOf('case'), ContactId: idOf('contact') };
    await this.#outbox.add({ kind: 'note', interactionId, values });
    if (record) this.#page.endOffer(interactionId);
  }

  /** Opens the form for a new record, filled with what the interaction tells. */
  async create(interactionId: string, objectType: string, data: unknown): Promise<void> {
    const type = objectType === 'contact' ? 'contact' : 'case';
    const interaction = await this.#records.get('interaction', interactionId).catch(() => null);
    const given = textFields(data);
    const guessed: Record<string, string | null> =
      type === 'case'
        ? { ContactId: interaction?.['ContactId'] ?? this.#shownContact() }
        : { LastName: interaction?.['CustomerName'] ?? null, Phone: interaction?.['Phone'] ?? null };
    this.#page.openForm({ type, values: { ...guessed, ...given }, interactionId });
  }

  /**
   * An interaction left the toolbar: disposed, handed on or given up. `live` are the interactions that are still there.
   */
  ended(live: readonly string[]): void {
    for (const id of this.#unanswered.keys()) if (!live.includes(id)) this.#unanswered.delete(id);
    this.#page.keepOffers(live);
    this.#page.liveChanged();
  }

  open(record: RecordInfo): void {
    this.#page.open(record);
  }

  shownRecord(): RecordInfo | null {
    return this.#page.shownRecord();
  }

  /** Writes the activity of an interaction. The CRM keeps one per interaction, so being told twice adds nothing. */
  async logDisposal(news: DisposalNews, agent: string | null, codes: DispositionList): Promise<void> {
    const { className, codeName } = namesOf(news, codes);
    const values = {
      ...noteOf(news),
      ...(agent === null ? {} : { Agent: agent }),
      InteractionId: news.interactionId,
      Channel: channelOf(news) ?? 'unknown',
      Notes: clipped(news.dispositionDetails?.callNotes ?? '', NOTES),
      DispositionClass: className,
      DispositionCode: codeName,
      CallbackTime: callbackOf(news.additionalParams),
    };
    await this.#outbox.add({ kind: 'activity', values });
    this.#page.endOffer(news.interactionId);
  }

  setStatus(status: ToolbarStatus): void {
    this.#page.setStatus(status);
  }

  /** Shows the agent a failure on the way between the toolbar and the CRM. */
  report(error: unknown): void {
    this.#page.toast(error instanceof Error ? error.message : String(error), 'error');
  }

  tell(message: string): void {
    this.#page.toast(clipped(message, SHORT_TEXT), 'info');
  }

  #shownContact(): string | null {
    const shown = this.#page.shownRecord();
    return shown?.recordType === 'contact' ? shown.recordId : null;
  }

  async #contactsOf(phone: string, name: string): Promise<readonly RecordInfo[]> {
    const query = phone === '' ? { search: clipped(name, SHORT_TEXT) } : { phone };
    if (phone === '' && name.trim() === '') return [];
    const { records } = await this.#records.list('contact', { ...query, limit: MATCHES });
    return records.map(contactInfo);
  }
}

export function contactInfo(contact: Row): RecordInfo {
  const phones = phonesOf(contact).map(({ phone }) => phone);
  return {
    recordId: contact['Id'] ?? '',
    recordType: 'contact',
    recordName: contactName(contact),
    additionalInfo: { phones, company: contact['Company'] ?? null, city: contact['City'] ?? null },
  };
}

export function caseInfo(supportCase: Row): RecordInfo {
  return {
    recordId: supportCase['Id'] ?? '',
    recordType: 'case',
    recordName: `${supportCase['CaseNumber'] ?? ''} ${supportCase['Subject'] ?? ''}`.trim(),
    additionalInfo: { status: supportCase['Status'] ?? null },
  };
}

function channelOf({ channelDetails }: InteractionNews): string | null | undefined {
  return channelDetails?.channelSubType === 'whatsapp' ? 'whatsapp' : channelDetails?.channelType;
}

/**
 * Only the agent who had an interaction first is told its direction. After a transfer, or for an agent who joined, the
 * association is another one and says nothing of the direction.
 */
const DIRECTIONS: Readonly<Record<string, string>> = {
  'inbound.dial.association': 'inbound',
  'manualdial.association': 'outbound',
};

/**
 * The values that an event tells of its interaction. A field that the event leaves out is not sent, and so not changed.
 */
function noteOf(news: InteractionNews): Record<string, string> {
  const note = {
    Channel: channelOf(news),
    Direction: DIRECTIONS[news.channelDetails?.associationType ?? ''],
    Phone: news.customerDetails?.phone,
    CustomerName: news.customerDetails?.name,
    CampaignId: news.campaignId?.toString(),
    Agent: news.userId,
  };
  const told: Record<string, string> = {};
  for (const [field, value] of Object.entries(note)) {
    if (value !== null && value !== undefined && value !== '') told[field] = clipped(value, SHORT_TEXT);
  }
  return told;
}

/**
 * The fields of an event may hold names or ids, and sometimes an id of the class where the code belongs: the list of
 * the campaign's codes decides.
 */
function namesOf(
  news: DisposalNews,
  codes: DispositionList,
): { className: string | null; codeName: string | null } {
  const printed = news.dispositionDetails;
  if (printed?.codeName) return { className: printed.className ?? null, codeName: printed.codeName };
  for (const { className, dispositionCodeBean } of codes) {
    const code = dispositionCodeBean.find(
      (bean) =>
        bean.dispositionCodeId === printed?.dispositionCode ||
        bean.dispositionCodeName === printed?.dispositionClass,
    );
    if (code) return { className, codeName: code.dispositionCodeName };
  }
  return {
    className: printed?.dispositionClass?.toString() ?? null,
    codeName: printed?.dispositionCode?.toString() ?? null,
  };
}

function callbackOf(params: unknown): string | null {
  // The contract writes the offset without a colon, which not every browser can parse.
  const at = Date.parse((textFields(params)['callbackTime'] ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function textFields(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
