import { html, nothing, type TemplateResult } from 'lit';
import { count } from '../format.js';
import type { IconName } from '../icons.js';
import type { Page, Row } from '../records-client.js';
import { listPath, type Route } from '../route.js';
import { emptyState, failed, loading, PAGE_SIZE, pager, searchBox } from './pieces.js';
import { Loader, type Screen, type ScreenHost } from './screen.js';

/** The differences between one list of records and another. */
export interface ListKind {
  readonly list: 'contacts' | 'cases' | 'activities';
  readonly type: string;
  readonly title: string;
  readonly one: string;
  readonly many: string;
  readonly icon: IconName;
  readonly searchLabel: string;
  readonly render: (records: readonly Row[], host: ScreenHost) => TemplateResult;
  readonly actions?: (host: ScreenHost) => TemplateResult;
}

/** A list with a search field and pages; both are part of the address. */
export class ListScreen implements Screen {
  readonly record = null;
  readonly #host: ScreenHost;
  readonly #kind: ListKind;
  readonly #loader: Loader;
  #search: string;
  #page: number;
  #result: Page | null = null;

  constructor(host: ScreenHost, route: Route, kind: ListKind) {
    this.#host = host;
    this.#loader = new Loader(() => host.redraw());
    this.#kind = kind;
    this.#search = route.search;
    this.#page = route.page;
  }

  get title(): string {
    return this.#kind.title;
  }

  load(): Promise<void> {
    const query = { search: this.#search, limit: PAGE_SIZE, offset: (this.#page - 1) * PAGE_SIZE };
    return this.#loader.run(
      (signal) => this.#host.records.list(this.#kind.type, query, signal),
      (result) => (this.#result = result),
    );
  }

  changed(type: string): void {
    if (type === this.#kind.type) void this.load();
  }

  leave(): void {
    this.#loader.stop();
  }

  render(): TemplateResult {
    const { list, title, one, many, searchLabel, actions } = this.#kind;
    const total = this.#result?.total ?? 0;
    return html`<div class="screen-head">
        <h1>${title}</h1>
        <bdi class="muted" aria-live="polite">${this.#result ? count(total, one, many) : nothing}</bdi>
        <span class="space"></span>
        ${searchBox(searchLabel, this.#search, (text) => this.#searchFor(text))}
        ${actions?.(this.#host) ?? nothing}
      </div>
      ${this.#body()} ${pager(list, this.#search, this.#page, total)}`;
  }

  #searchFor(text: string): void {
    this.#search = text;
    this.#page = 1;
    history.replaceState(null, '', listPath(this.#kind.list, text));
    void this.load();
  }

  #body(): TemplateResult {
    const { title, icon, render } = this.#kind;
    const { failure } = this.#loader;
    if (failure !== '') return failed(failure, () => void this.load());
    if (!this.#result) return loading(title.toLowerCase());
    if (this.#result.records.length > 0) return render(this.#result.records, this.#host);
    const hint =
      this.#search === ''
        ? 'There is nothing here yet.'
        : html`Nothing matches “<bdi>${this.#search}</bdi>”. Try fewer words, or part of a number.`;
    return emptyState(icon, 'Nothing found', hint);
  }
}
