import { html, nothing, type TemplateResult } from 'lit';
import { contactInfo } from '../desk.js';
import { contactName, phonesOf, shortDay } from '../format.js';
import { icon } from '../icons.js';
import type { Row } from '../records-client.js';
import { listPath, recordPath, type Route } from '../route.js';
import type { RecordInfo } from '../toolbar.js';
import { avatar, failed, history, loading, priorityMark, stale, statusChip } from './pieces.js';
import { Loader, type Screen, type ScreenHost } from './screen.js';

const HISTORY = 100;

/** One contact: how to reach the person, their cases, and their past conversations. */
export class ContactScreen implements Screen {
  readonly #host: ScreenHost;
  readonly #id: string;
  readonly #loader: Loader;
  #contact: Row | null = null;
  #cases: readonly Row[] = [];
  #activities: readonly Row[] = [];
  #live: readonly Row[] = [];

  constructor(host: ScreenHost, route: Route) {
    this.#host = host;
    this.#loader = new Loader(() => host.redraw());
    this.#id = route.id;
  }

  get title(): string {
    return this.#contact ? contactName(this.#contact) : 'Contact';
  }

  get record(): RecordInfo | null {
    return this.#contact ? contactInfo(this.#contact) : null;
  }

  load(): Promise<void> {
    const { records } = this.#host;
    const mine = { search: this.#id, searchField: 'ContactId', limit: HISTORY };
    return this.#loader.run(
      (signal) =>
        Promise.all([
          records.get('contact', this.#id, signal),
          records.list('case', mine, signal),
          records.list('activity', mine, signal),
          records.list('interaction', mine, signal),
          this.#host.liveInteractions(),
        ]),
      ([contact, cases, activities, attached, live]) => {
        this.#contact = contact;
        this.#cases = cases.records;
        this.#activities = activities.records;
        this.#live = attached.records.filter(
          ({ Id, Disposed }) => Disposed !== 'true' && live.includes(Id ?? ''),
        );
      },
    );
  }

  changed(type: string, record: Row): void {
    const isOurs = type === 'contact' ? record['Id'] === this.#id : record['ContactId'] === this.#id;
    const wasOurs = this.#live.some((interaction) => interaction['Id'] === record['Id']);
    if (isOurs || wasOurs) void this.load();
  }

  leave(): void {
    this.#loader.stop();
  }

  render(): TemplateResult {
    const back = html`<a class="back" href=${listPath('contacts')}>${icon('back', true)}Contacts</a>`;
    const { failure } = this.#loader;
    const again = (): void => void this.load();
    if (!this.#contact)
      return html`${back}${failure === '' ? loading('the contact') : failed(failure, again)}`;
    return html`${back}${stale(failure, again)}${this.#head(this.#contact)}
      ${this.#live.map((interaction) => liveStrip(interaction))}
      <div class="columns">
        <div class="column">${this.#details(this.#contact)} ${this.#caseCard(this.#contact)}</div>
        <div class="column">
          ${history(this.#activities, 'A conversation appears here when it is disposed.')}
        </div>
      </div>`;
  }

  #head(contact: Row): TemplateResult {
    const name = contactName(contact);
    const where = [contact['Company'], contact['City']].filter((part) => part !== null && part !== '');
    return html`<div class="record-head">
      ${avatar(this.#id, name, 'large')}
      <div class="record-name">
        <h1><bdi>${name}</bdi></h1>
        <span class="muted">${where.length > 0 ? html`<bdi>${where.join(', ')}</bdi>` : 'Contact'}</span>
      </div>
      <span class="space"></span>
      <button
        class="button"
        @click=${() => this.#host.openForm({ type: 'contact', values: contact, interactionId: null })}
      >
        ${icon('edit')}Edit
      </button>
    </div>`;
  }

  #details(contact: Row): TemplateResult {
    const name = contactName(contact);
    const mail = contact['Email'];
    return html`<section class="card" aria-labelledby="details-title">
      <h2 id="details-title">Details</h2>
      <dl class="fields">
        ${phonesOf(contact).map(
          ({ label, phone }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${this.#host.phone(phone, name)}</dd>
            </div>`,
        )}
        ${
          mail
            ? html`<div>
                <dt>Email</dt>
                <dd>
                  <a href="mailto:${mail}"><bdi>${mail}</bdi></a>
                </dd>
              </div>`
            : nothing
        }
        ${field('Language', contact['Language'])} ${field('Customer since', shortDay(contact['CreatedDate']))}
        ${field('About', contact['Description'])}
      </dl>
    </section>`;
  }

  #caseCard(contact: Row): TemplateResult {
    return html`<section class="card" aria-labelledby="cases-title">
      <div class="card-head">
        <h2 id="cases-title">Cases</h2>
        <button
          class="button quiet"
          @click=${() => this.#host.openForm({ type: 'case', values: { ContactId: contact['Id'] ?? null }, interactionId: this.#live[0]?.['Id'] ?? null })}
        >
          ${icon('plus')}New case
        </button>
      </div>
      ${
        this.#cases.length === 0
          ? html`<p class="muted">No cases yet.</p>`
          : html`<ul class="plain">
              ${this.#cases.map(
                (record) =>
                  html`<li>
                    <a class="subject" href=${recordPath('case', record['Id'] ?? '')}>
                      <span class="muted number">${record['CaseNumber']}</span>
                      <bdi>${record['Subject']}</bdi>
                    </a>
                    ${priorityMark(record['Priority'])} ${statusChip(record['Status'])}
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

function field(label: string, value: string | null | undefined): TemplateResult | typeof nothing {
  if (value === null || value === undefined || value === '') return nothing;
  return html`<div>
    <dt>${label}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>`;
}

function liveStrip(interaction: Row): TemplateResult {
  const word = interaction['Channel'] === 'voice' ? 'call' : 'conversation';
  return html`<p class="strip live">${icon('link')}<span>Attached to the ${word} in the toolbar</span></p>`;
}
