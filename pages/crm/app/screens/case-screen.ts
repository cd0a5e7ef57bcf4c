import { html, nothing, type TemplateResult } from 'lit';
import { caseInfo } from '../desk.js';
import { shortMoment } from '../format.js';
import { icon } from '../icons.js';
import type { ObjectInfo, Row } from '../records-client.js';
import { listPath, type Route } from '../route.js';
import type { RecordInfo } from '../toolbar.js';
import { contactLink, failed, history, loading, priorityMark, stale } from './pieces.js';
import { Loader, type Screen, type ScreenHost } from './screen.js';

/** One case: its description, its contact and its status. */
export class CaseScreen implements Screen {
  readonly #host: ScreenHost;
  readonly #id: string;
  readonly #loader: Loader;
  #supportCase: Row | null = null;
  #contact: Row | null = null;
  #activities: readonly Row[] = [];
  #statuses: readonly string[] = [];
  #isSaving = false;

  constructor(host: ScreenHost, route: Route) {
    this.#host = host;
    this.#loader = new Loader(() => host.redraw());
    this.#id = route.id;
  }

  get title(): string {
    return this.#supportCase ? `Case ${this.#supportCase['CaseNumber'] ?? ''}` : 'Case';
  }

  get record(): RecordInfo | null {
    return this.#supportCase ? caseInfo(this.#supportCase) : null;
  }

  load(): Promise<void> {
    const { records } = this.#host;
    return this.#loader.run(
      async (signal) => {
        const [found, activities, objects] = await Promise.all([
          records.get('case', this.#id, signal),
          records.list('activity', { search: this.#id, searchField: 'CaseId', limit: 100 }, signal),
          records.objects(),
        ]);
        const contact = found['ContactId'] ? await records.get('contact', found['ContactId'], signal) : null;
        return { found, contact, activities, objects };
      },
      ({ found, contact, activities, objects }) => {
        this.#supportCase = found;
        this.#contact = contact;
        this.#activities = activities.records;
        this.#statuses = statusesOf(objects);
      },
    );
  }

  changed(type: string, record: Row): void {
    const concerns =
      record['Id'] === this.#id ||
      record['CaseId'] === this.#id ||
      (type === 'contact' && record['Id'] === this.#contact?.['Id']);
    if (concerns) void this.load();
  }

  leave(): void {
    this.#loader.stop();
  }

  render(): TemplateResult {
    const back = html`<a class="back" href=${listPath('cases')}>${icon('back', true)}Cases</a>`;
    const supportCase = this.#supportCase;
    const { failure } = this.#loader;
    const again = (): void => void this.load();
    if (!supportCase) return html`${back}${failure === '' ? loading('the case') : failed(failure, again)}`;
    return html`${back}${stale(failure, again)}
      <div class="record-head">
        <div class="record-name">
          <span class="muted number">Case ${supportCase['CaseNumber']}</span>
          <h1><bdi>${supportCase['Subject']}</bdi></h1>
        </div>
        <span class="space"></span>
        <button
          class="button"
          @click=${() => this.#host.openForm({ type: 'case', values: supportCase, interactionId: null })}
        >
          ${icon('edit')}Edit
        </button>
      </div>
      <div class="columns">
        <div class="column">${this.#details(supportCase)}</div>
        <div class="column">
          ${history(this.#activities, 'A conversation attached to this case appears here when it is disposed.')}
        </div>
      </div>`;
  }

  #details(supportCase: Row): TemplateResult {
    return html`<section class="card" aria-labelledby="case-title">
      <h2 id="case-title">Details</h2>
      <dl class="fields">
        <div>
          <dt><label for="status">Status</label></dt>
          <dd>
            <select
              id="status"
              ?disabled=${this.#isSaving}
              @change=${(event: Event) => void this.#setStatus(event.target as HTMLSelectElement)}
            >
              ${this.#statuses.map(
                (status) =>
                  html`<option value=${status} ?selected=${status === supportCase['Status']}>
                    ${status}
                  </option>`,
              )}
            </select>
            ${priorityMark(supportCase['Priority'])}
          </dd>
        </div>
        <div>
          <dt>Contact</dt>
          <dd>${this.#contact ? contactLink(this.#contact) : html`<span class="muted">Nobody yet</span>`}</dd>
        </div>
        <div>
          <dt>Opened</dt>
          <dd>${shortMoment(supportCase['CreatedDate'])}</dd>
        </div>
        <div>
          <dt>Changed</dt>
          <dd>${shortMoment(supportCase['LastModifiedDate'])}</dd>
        </div>
      </dl>
      ${supportCase['Description'] ? html`<p class="notes"><bdi>${supportCase['Description']}</bdi></p>` : nothing}
    </section>`;
  }

  async #setStatus(select: HTMLSelectElement): Promise<void> {
    this.#isSaving = true;
    this.#host.redraw();
    try {
      this.#supportCase = await this.#host.records.change('case', this.#id, { Status: select.value });
    } catch (error) {
      select.value = this.#supportCase?.['Status'] ?? '';
      this.#host.toast((error as Error).message, 'error');
    }
    this.#isSaving = false;
    this.#host.redraw();
  }
}

function statusesOf(objects: readonly ObjectInfo[]): readonly string[] {
  const cases = objects.find((object) => object.type === 'case');
  return cases?.fields.find((candidate) => candidate.name === 'Status')?.options ?? [];
}
