import { html, nothing, render, type TemplateResult } from 'lit';
import type { Omni } from 'omni-toolbar';
import type { CrmPage, CrmPages } from 'omni-toolbar/adapters/frame';
import { openEdge } from 'omni-toolbar/core';
import { watchSilence } from '../toolbar/silence.js';
import { say } from '../toolbar/words.js';
import { Dismissed } from './dismissed.js';

/**
 * The most tabs beside the first one: the toolbar accepts a limited number of clients, and an agent can follow even
 * fewer pages.
 */
const MOST = 8;

interface Tab {
  readonly page: CrmPage;
  name: string;
  /** The page was opened while the agent was busy in another one. */
  news: boolean;
  /** The agent has worked in the page: it may hold something unsaved. */
  touched: boolean;
  /**
   * `silent`: the page has not connected to the toolbar; `left`: it is no longer connected; null: nothing to report.
   */
  silence: 'silent' | 'left' | null;
  stop?: () => void;
}

/**
 * The CRM's pages: the first one, and one more for every interaction that pops. No page is sent to another address, and
 * no page comes to the front while the agent works in another.
 */
export class CrmTabs {
  readonly #nav: HTMLElement;
  readonly #silence: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #omni: Omni;
  readonly #crm: CrmPages;
  readonly #dismissed = new Dismissed();
  readonly #tabs: Tab[] = [];
  #shown: Tab;
  /** The agent who is signed in, and the last one who was: that agent's unsaved work may be in these pages. */
  #user: string | null = null;
  #owner: string | null = null;
  /** The agent has confirmed that pages of this CRM do not connect to the toolbar, as pages of some CRMs never do. */
  #knownSilent = false;

  constructor(nav: HTMLElement, silence: HTMLElement, stage: HTMLElement, omni: Omni, crm: CrmPages) {
    this.#nav = nav;
    this.#silence = silence;
    this.#stage = stage;
    this.#omni = omni;
    this.#crm = crm;
    nav.ariaLabel = say('pages');
    crm.forget(this.#dismissed.ids);
    this.#shown = this.#add(crm.open('CRM'), 'CRM');
    this.#show(this.#shown);
    omni.events.subscribe(({ event }) => {
      if ('interactionId' in event && typeof event.interactionId === 'string')
        this.#follow(event.interactionId);
    });
    omni.state.observe('session').subscribe(({ user }) => this.#turnTo(user?.id ?? null));
    omni.state.observe('interactions').subscribe(() => this.#redraw());
    // This edge has no memory: after a reload it announces every live interaction again, and each gets its page again.
    openEdge(omni, { context: 'crm', instanceId: 'desktop' }).events.subscribe(({ name, payload }) => {
      if (name === 'showCrm') this.#pop((payload as { readonly interactionId: string }).interactionId);
    });
    omni.state.observe('current').subscribe((id) => {
      const tab = this.#tabOf(id);
      if (tab && !this.#isBusy) this.#show(tab);
    });
    window.addEventListener('blur', () => {
      if (this.#isBusy) this.#shown.touched = true;
    });
  }

  /** Whether the agent works in the CRM page that is shown. */
  get #isBusy(): boolean {
    return document.activeElement === this.#shown.page.frame;
  }

  #tabOf(interactionId: string | null): Tab | undefined {
    return this.#tabs.find(({ page }) => page.interactionId !== null && page.interactionId === interactionId);
  }

  #pop(interactionId: string): void {
    const interaction = this.#omni.state.get(`interaction:${interactionId}`);
    if (!interaction || this.#tabOf(interactionId) || this.#dismissed.has(interactionId)) return;
    if (this.#tabs.length > MOST) {
      this.#omni
        .call('showToast', { message: say('many', { count: MOST + 1 }), variant: 'warning' })
        .catch(() => undefined);
      return;
    }
    const name = this.#nameOf(interactionId);
    const tab = this.#add(this.#crm.open(name, interaction), name);
    tab.news = this.#isBusy;
    if (tab.news) this.#draw();
    else this.#show(tab);
  }

  #add(page: CrmPage, name: string): Tab {
    const tab: Tab = { page, name, news: false, touched: false, silence: null };
    this.#tabs.push(tab);
    this.#stage.append(page.frame);
    tab.stop = watchSilence(page, this.#crm, (silence) => {
      tab.silence = silence;
      if (tab === this.#shown) this.#draw();
    });
    return tab;
  }

  #nameOf(interactionId: string): string {
    const customer = this.#omni.state.get(`interaction:${interactionId}`)?.customer;
    return customer?.name || customer?.phone || say('somebody');
  }

  #follow(interactionId: string): void {
    const tab = this.#tabOf(interactionId);
    if (!tab || this.#isOver(tab)) return;
    tab.name = this.#nameOf(interactionId);
    this.#draw();
  }

  /**
   * After sign-out no customer stays on the screen: the agent's pages are hidden, with the names in the tabs, and come
   * back when the same agent signs in. When another agent signs in, they are removed.
   */
  #turnTo(user: string | null): void {
    if (user === this.#user) return;
    this.#user = user;
    if (user === null) this.#show(this.#tabs[0]!);
    else if (this.#owner !== user) for (const tab of this.#tabs.slice(1)) this.#remove(tab);
    this.#owner = user ?? this.#owner;
    this.#draw();
  }

  #isOver({ page: { interactionId } }: Tab): boolean {
    return interactionId !== null && !this.#omni.state.get('interactions').includes(interactionId);
  }

  /** Removes the page of an interaction that is over, unless the agent has worked in it or looks at it. */
  #redraw(): void {
    for (const tab of [...this.#tabs])
      if (this.#isOver(tab) && !tab.touched && tab !== this.#shown) this.#remove(tab);
    this.#draw();
  }

  #show(tab: Tab): void {
    const before = this.#shown;
    this.#shown = tab;
    tab.news = false;
    this.#crm.show(tab.page);
    for (const { page } of this.#tabs) page.frame.classList.toggle('shown', page === tab.page);
    if (before !== tab) {
      for (const { page } of [before, tab]) {
        const visible = page === tab.page;
        this.#omni.call('reportVisibility', { visible, instanceId: page.instanceId }).catch(() => undefined);
      }
    }
    this.#redraw();
  }

  /** Closes a page as the browser closes a tab: the page may ask first whether unsaved input should be lost. */
  #close(tab: Tab): void {
    const { frame } = tab.page;
    frame.addEventListener('load', () => {
      // A page of another origin cannot be looked into. If this one can, it is `about:blank`: the CRM's page has agreed
      // to go.
      if (frame.contentDocument) this.#remove(tab);
    });
    frame.contentWindow?.location.replace('about:blank');
  }

  #remove(tab: Tab): void {
    const index = this.#tabs.indexOf(tab);
    if (index < 0) return;
    const hadFocus = this.#nav.contains(document.activeElement);
    this.#tabs.splice(index, 1);
    tab.stop?.();
    this.#crm.close(tab.page);
    if (tab.page.interactionId && !this.#isOver(tab)) this.#dismissed.add(tab.page.interactionId);
    const next = this.#tabs[index] ?? this.#tabs.at(-1);
    if (tab === this.#shown && next) this.#show(next);
    else this.#draw();
    if (hadFocus) this.#nav.querySelector<HTMLElement>('.shown .name')?.focus();
  }

  #draw(): void {
    const [first] = this.#tabs;
    const tabs = this.#user === null ? [] : this.#tabs;
    this.#nav.hidden = tabs.length < 2;
    render(
      html`<ul>
        ${tabs.map((tab) => this.#item(tab, tab !== first))}
      </ul>`,
      this.#nav,
    );
    render(this.#said(this.#shown), this.#silence);
  }

  #said(tab: Tab): TemplateResult | typeof nothing {
    if (!tab.silence || (this.#knownSilent && tab.silence === 'silent')) return nothing;
    const leave = (): void => {
      tab.silence = null;
      this.#draw();
      tab.page.frame.focus();
    };
    const hide = (): void => {
      this.#knownSilent ||= tab.silence === 'silent';
      leave();
    };
    const reload = (): void => {
      this.#crm.reload(tab.page);
      leave();
    };
    return html`<p>
      <span>${say(tab.silence === 'left' ? 'pageLeft' : 'pageSilent')}</span>
      <button @click=${reload}>${say('reload')}</button>
      <button @click=${hide}>${say('hide')}</button>
    </p>`;
  }

  #item(tab: Tab, closes: boolean): TemplateResult {
    const shown = tab === this.#shown;
    const over = this.#isOver(tab);
    const classes = [shown && 'shown', over && 'over'].filter(Boolean).join(' ');
    const close = say('close', { name: tab.name });
    return html`<li class=${classes}>
      <button
        class="name ${tab.news ? 'news' : ''}"
        title=${tab.name}
        aria-current=${shown ? 'true' : nothing}
        @click=${() => this.#show(tab)}
      >
        <bdi>${tab.name}</bdi>${over ? html`<small>${say('over')}</small>` : nothing}
      </button>
      ${
        closes
          ? html`<button class="close" aria-label=${close} title=${close} @click=${() => this.#close(tab)}>
              <span aria-hidden="true">✕</span>
            </button>`
          : nothing
      }
    </li>`;
  }
}
