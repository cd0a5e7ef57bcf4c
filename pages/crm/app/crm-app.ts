import { html, nothing, render, type TemplateResult } from 'lit';
import { Choices } from './choices.js';
import { caseInfo, contactInfo, Desk, type DeskPage, type FormRequest } from './desk.js';
import { icon } from './icons.js';
import { newKey } from './new-key.js';
import { followChanges, RecordsClient, type Row } from './records-client.js';
import { RecordForm } from './record-form.js';
import { listPath, parseRoute, recordPath } from './route.js';
import { CaseScreen } from './screens/case-screen.js';
import { ContactScreen } from './screens/contact-screen.js';
import { ListScreen } from './screens/list-screen.js';
import { activityList, caseList, contactList } from './screens/lists.js';
import type { Screen, ScreenHost } from './screens/screen.js';
import { nextTheme, themeIcon, themeName } from './theme.js';
import { Toasts } from './toasts.js';
import { trouble } from './trouble.js';
import type { RecordInfo, ToolbarLink, ToolbarStatus } from './toolbar.js';

/** The parts of the page that the application fills. */
export interface CrmParts {
  readonly header: HTMLElement;
  readonly main: HTMLElement;
  readonly notices: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly panel: HTMLElement;
  /** Explains, in the toolbar's place, why the toolbar is not there. */
  readonly trouble: HTMLElement;
}

export interface CrmOptions {
  /** Connects the toolbar; called once, before the first screen. */
  readonly link: (desk: Desk) => ToolbarLink;
  /** Replaces the CRM's own button for a phone number that can be dialled. */
  readonly phone?: (phone: string, name: string) => TemplateResult;
}

/** The demo CRM: its screens, the page around them, and the connection to the toolbar. */
export class CrmApp implements ScreenHost, DeskPage {
  readonly records = new RecordsClient();
  dialling: string | null = null;
  readonly #parts: CrmParts;
  readonly #customPhone: CrmOptions['phone'];
  readonly #toasts = new Toasts(() => this.redraw());
  readonly #choices = new Choices(
    () => this.redraw(),
    ({ interactionId, name, phone }) =>
      this.openForm({ type: 'contact', values: { LastName: name, Phone: phone }, interactionId }),
  );
  readonly #form: RecordForm;
  readonly #desk: Desk;
  readonly #link: ToolbarLink;
  #status: ToolbarStatus = { state: 'connecting', text: 'Connecting the toolbar' };
  #screen: Screen;
  #told = '';
  #isDrawing = false;

  constructor(parts: CrmParts, options: CrmOptions) {
    this.#parts = parts;
    this.#customPhone = options.phone;
    this.#form = new RecordForm(this.records, parts.dialog, parts.main, (saved, request) =>
      this.#saved(saved, request),
    );
    this.#screen = this.#screenOf(location.hash);
    this.#desk = new Desk(this.records, this);
    this.#link = options.link(this.#desk);
  }

  start(): void {
    window.addEventListener('hashchange', () => this.#go());
    document.addEventListener('keydown', (event) => this.#onKey(event));
    document.querySelector('.skip')?.addEventListener('click', (event) => {
      // The fragment says which record is shown, so it cannot also be the target of a link: the focus is moved by hand.
      event.preventDefault();
      this.#parts.main.focus();
    });
    void this.#show(this.#screen).then(() =>
      followChanges(this.records.position, {
        change: (type, record) => this.#screen.changed(type, record),
        refresh: () => void this.#screen.load(),
        reached: () => this.#desk.reached(),
      }),
    );
    void this.#connect();
  }

  redraw(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  dial(phone: string, name: string): void {
    if (this.dialling !== null) return;
    this.dialling = phone;
    this.redraw();
    this.#link
      .dial({ phone, name, idempotencyKey: newKey() })
      .catch((error: Error) => this.toast(error.message, 'error'))
      .finally(() => {
        this.dialling = null;
        this.redraw();
      });
  }

  phone(phone: string, name: string): TemplateResult {
    if (this.#customPhone) return this.#customPhone(phone, name);
    const isPending = this.dialling === phone;
    return html`<button
      class="phone"
      aria-busy=${isPending ? 'true' : nothing}
      @click=${() => this.dial(phone, name)}
    >
      ${icon('phone')}<span class="visually-hidden">Call </span><bdi dir="ltr">${phone}</bdi>
    </button>`;
  }

  openForm(request: FormRequest): void {
    this.#form.open(request).catch((error: Error) => this.toast(error.message, 'error'));
  }

  toast(message: string, kind: 'info' | 'error'): void {
    this.#toasts.show(message, kind);
  }

  open(record: RecordInfo): void {
    location.hash = recordPath(record.recordType, record.recordId);
  }

  get isBusy(): boolean {
    return this.#form.isOpen;
  }

  offer(choice: Parameters<Choices['offer']>[0]): void {
    this.#choices.offer(choice);
  }

  endOffer(interactionId: string): void {
    this.#choices.end(interactionId);
  }

  keepOffers(interactionIds: readonly string[]): void {
    this.#choices.keep(interactionIds);
  }

  shownRecord(): RecordInfo | null {
    return this.#screen.record;
  }

  showToolbar(): void {
    this.#parts.panel.classList.add('open');
    this.redraw();
  }

  setStatus(status: ToolbarStatus): void {
    const isOther = (status.state === 'signed-in') !== (this.#status.state === 'signed-in');
    this.#status = status;
    this.redraw();
    if (isOther) this.liveChanged();
  }

  /** Only a contact's screen shows what is live in the toolbar. */
  liveChanged(): void {
    if (this.#screen instanceof ContactScreen) void this.#screen.load();
  }

  async liveInteractions(): Promise<readonly string[]> {
    return this.#status.state === 'signed-in' ? this.#link.liveInteractions().catch(() => []) : [];
  }

  async #connect(): Promise<void> {
    try {
      await this.#link.start();
      this.#parts.trouble.hidden = true;
      this.#tellRecord();
    } catch (error) {
      this.#status = { state: 'failed', text: 'The toolbar is not connected' };
      this.#parts.trouble.hidden = false;
      render(trouble(error), this.#parts.trouble);
      this.redraw();
    }
  }

  #go(): void {
    this.#screen.leave();
    this.#screen = this.#screenOf(location.hash);
    void this.#show(this.#screen).then(() => this.#keepFocus());
    this.#parts.main.scrollTop = 0;
  }

  /**
   * When the followed link disappears with its screen, the focus falls to the body: then it moves to the new screen.
   * Focus in any other place, above all in the toolbar, stays there: a screen pop must not take the keyboard from an
   * agent who is typing.
   */
  #keepFocus(): void {
    if (document.activeElement === document.body) this.#parts.main.focus({ preventScroll: true });
  }

  async #show(screen: Screen): Promise<void> {
    this.redraw();
    await screen.load();
    if (screen === this.#screen) this.#tellRecord();
  }

  /** Tells the toolbar which record is shown, once each time that another record is shown. */
  #tellRecord(): void {
    const record = this.#screen.record;
    const key = record ? `${record.recordType} ${record.recordId}` : '';
    if (this.#status.state === 'connecting' || this.#status.state === 'failed' || key === this.#told) return;
    this.#told = key;
    this.#link.recordOpened(record);
  }

  #screenOf(hash: string): Screen {
    const route = parseRoute(hash);
    switch (route.screen) {
      case 'contacts':
        return new ListScreen(this, route, contactList);
      case 'cases':
        return new ListScreen(this, route, caseList);
      case 'activities':
        return new ListScreen(this, route, activityList);
      case 'contact':
        return new ContactScreen(this, route);
      case 'case':
        return new CaseScreen(this, route);
    }
  }

  #saved(saved: Row, request: FormRequest): void {
    const record = request.type === 'case' ? caseInfo(saved) : contactInfo(saved);
    this.open(record);
    if (request.interactionId === null) return;
    this.#link
      .attach(request.interactionId, record)
      .catch((error: Error) => this.toast(error.message, 'error'));
  }

  #onKey(event: KeyboardEvent): void {
    const isTyping = event
      .composedPath()
      .some((node) => node instanceof HTMLElement && node.matches('input, textarea, select'));
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey || this.#form.isOpen)
      return;
    const search = document.getElementById('search');
    if (!search) return;
    event.preventDefault();
    search.focus();
  }

  #draw(): void {
    document.title = `${this.#screen.title} · Alder CRM`;
    render(this.#header(), this.#parts.header);
    render(this.#screen.render(), this.#parts.main);
    render(html`${this.#choices.render()}${this.#toasts.render()}`, this.#parts.notices);
  }

  #header(): TemplateResult {
    const here = parseRoute(location.hash).screen;
    const tab = (list: 'contacts' | 'cases' | 'activities', label: string, one: string): TemplateResult =>
      html`<a href=${listPath(list)} aria-current=${here === list ? 'page' : here === one ? 'true' : nothing}
        >${label}</a
      >`;
    return html`<a class="brand" href=${listPath('contacts')}
        ><span class="leaf" aria-hidden="true"></span>Alder CRM</a
      >
      <nav class="tabs" aria-label="CRM">
        ${tab('contacts', 'Contacts', 'contact')} ${tab('cases', 'Cases', 'case')}
        ${tab('activities', 'Activities', '')}
      </nav>
      <span class="space"></span>
      <span
        class="status ${this.#status.state} ${this.#status.available === true ? 'available' : ''}"
        role="status"
      >
        <i aria-hidden="true"></i><bdi>${this.#status.text}</bdi>
      </span>
      <button class="button quiet square" @click=${() => (nextTheme(), this.redraw())}>
        ${icon(themeIcon())}<span class="visually-hidden">Colours: ${themeName()}. Change</span>
      </button>
      <button
        class="button quiet square panel-switch"
        aria-expanded=${this.#parts.panel.classList.contains('open') ? 'true' : 'false'}
        aria-controls=${this.#parts.panel.id}
        @click=${() => this.#togglePanel()}
      >
        ${icon('panel', true)}<span class="visually-hidden">Toolbar</span>
      </button>`;
  }

  #togglePanel(): void {
    this.#parts.panel.classList.toggle('open');
    this.redraw();
  }
}
