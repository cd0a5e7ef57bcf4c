import { type CSSResultGroup, type PropertyValues, type TemplateResult, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdapterOptions } from '../../core/adapter.js';
import { parsed } from '../../core/model/data.js';
import type { Omni } from '../../core/types.js';
import { formatDuration } from '../../locales/format.js';
import { toolbarEn } from '../../locales/en/toolbar.js';
import type { Strings } from '../../locales/types.js';
import { isInside } from '../internal/composed-tree.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { FocusKeeper, focusRefuge } from '../internal/controllers/focus-keeper.js';
import { LocaleProvider } from '../internal/controllers/locale-provider.js';
import { MenuController } from '../internal/controllers/menu-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import type { OmniCommandFailedEvent } from '../internal/events.js';
import { VALUES } from '../internal/json-attribute.js';
import { fetchTheRest } from '../internal/later-part.js';
import { showLater } from '../internal/later.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { menuStyles } from '../internal/styles/menu.js';
import { panelStyles } from '../internal/styles/panel.js';
import { CoreSource } from '../provider/core-source.js';
import type { OmniToast } from '../toast/toast.js';
import { Answering } from './answering.js';
import { barItems } from './bar-items.js';
import { bar } from './bar.js';
import { content } from './content.js';
import { Floating } from './floating.js';
import { refugeIn } from './refuge.js';
import { Footprint } from './footprint.js';
import { Keyboard } from './keyboard.js';
import { LayoutController } from './layout-controller.js';
import { lines } from './lines.js';
import { over } from './over.js';
import { pill } from './pill.js';
import { Narrator } from './narrator.js';
import type { ToolbarPlacement } from './placement.js';
import { rail } from './rail.js';
import { type HostCommand, readCommands } from './shortcuts/host-commands.js';
import { type CheckedChoices, type ShortcutChoices, readChoices } from './shortcuts/keymap.js';
import { OmniSessionLeaveEvent, type ToolbarDock, type ToolbarMode } from './toolbar.events.js';
import { toolbarStyles } from './toolbar.styles.js';
import type { ToolbarView } from './view.js';
import { Workplace } from './workplace.js';

/**
 * @summary The whole: signing in, presence, what is live, and the conversation that the agent is on.
 * @slot actions - the host's own buttons in the bar
 * @slot card - the host's own card below the interaction that is selected
 * @slot panel - the host's own panel at the end of the stage, while an interaction is selected
 * @slot fields - the host's own fields of the disposition
 * @slot empty - the text when nothing is live
 * @csspart base - the frame around everything
 * @csspart bar - presence and tools
 * @csspart knock - what rings while something else is on the stage
 * @csspart rail - what is live
 * @csspart stage - the interaction that is selected, or a step on the way to work
 * @csspart pill - the toolbar when it is collapsed
 * @csspart notice - what does not work here
 * @csspart sound-blocked - that the browser keeps it from ringing, and the button against it
 * @cssproperty [--omni-toolbar-radius=14px] - how round the frame is; 0 inside a frame of the host
 * @cssproperty [--omni-toolbar-inline-size=388px] - how wide it floats
 * @cssproperty [--omni-toolbar-block-size=640px] - how high it floats, at most
 * @cssstate ringing - somebody is waiting for an answer
 * @cssstate signed-in - the agent is signed in
 * @cssstate framed - the page around its frame places it
 * @cssstate strip - it is one line, and what else it shows opens over the page
 * @fires omni-toolbar-mode-change - the agent wants to dock, float, collapse or open it; cancelable
 * @fires omni-toolbar-mode-changed - it is shown otherwise now
 * @fires omni-session-leave - the agent wants to sign out; cancelable
 */
export class OmniToolbar extends OmniElement<typeof toolbarEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    menuStyles,
    panelStyles,
    toolbarStyles,
  ];
  protected override readonly words = toolbarEn;

  /** In the page's layout, over it, or folded up. */
  @property({ reflect: true, useDefault: true }) mode: ToolbarMode = 'docked';

  /** The edge it stands at: a panel at left and right, a strip at top and bottom. */
  @property({ reflect: true, useDefault: true }) dock: ToolbarDock = 'right';

  /** Who places the toolbar when it cannot: it is in a frame, and the page around it says where that stands. */
  @property({ attribute: false }) placement: ToolbarPlacement | null = null;

  /** Where the core comes from when there is no provider around the toolbar. */
  @property() adapter = 'embedded';

  /** The id of the iframe to follow, for `adapter="frame"`. */
  @property() frame = '';

  /** Further options for the adapter. */
  @property(VALUES) options: AdapterOptions = {};

  /** A core of the host's making. */
  @property({ attribute: false }) omni: Omni | null = null;

  /** The host's own words for some of the texts. */
  @property(VALUES) strings: Strings = {};

  /** The country (ISO 3166, such as `IN`) whose numbers have no prefix; unset: the one that the contact center gives. */
  @property() country = '';

  /** Whether the second set of shortcuts works in the whole page, wherever the focus is. */
  @property({ type: Boolean, attribute: 'global-shortcuts' }) globalShortcuts = false;

  @state() private alone = false;

  readonly #source = new CoreSource(this, () =>
    this.omni || this.alone
      ? {
          omni: this.omni,
          adapter: this.adapter,
          options: this.frame ? { ...this.options, frame: this.frame } : this.options,
          instanceId: this.id || 'omni-toolbar',
        }
      : null,
  );
  readonly #core = new OmniController(this, () => this.#source.omni);
  readonly #workplace = new Workplace(this, this.#core);
  readonly #command = new CommandController(this, this.#core);
  readonly #narrator: Narrator = new Narrator(this, this.#core, this.#workplace, this.t);
  readonly #menu = new MenuController(this, 'more');
  readonly #layout = new LayoutController(this, () => this.#toast(this.t('toolbar.layout-refused'), 'info'));
  readonly #floating = new Floating(this, this.#layout);
  readonly #footprint = new Footprint(this, this.#layout);
  readonly #keyboard: Keyboard = new Keyboard(this, {
    workplace: this.#workplace,
    layout: this.#layout,
    command: this.#command,
    text: (...words) => this.locale.text(...words),
    onSignOut: () => this.#signOut(),
    onFailed: (run, words = this.t('part.failed')) =>
      this.#toast(words, 'error', { label: this.t('action.retry'), run }),
  });
  readonly #view: ToolbarView = {
    workplace: this.#workplace,
    command: this.#command,
    t: this.t,
    later: showLater(this, this.t),
    elapsed: (since) => formatDuration(this.locale.language, this.#core.now() - since),
  };
  #shortcuts: CheckedChoices = {};
  #commands: readonly HostCommand[] = [];

  constructor() {
    super();
    new LocaleProvider(this, this.locale);
    // On the element itself: its own commands fail there.
    this.addEventListener('omni-command-failed', this.#onFailure);
    new Answering(this, this.#workplace, new FocusKeeper(this, () => refugeIn(this.renderRoot)));
    // Not needed in the first moment. If it cannot be loaded, notices push the content, and reminders wait in the bell.
    void import('./unhurried.js').then(
      ({ begin }) =>
        begin(this, this.#core, { command: this.#command, locale: this.locale, say: this.#narrator.tell }),
      () => 0,
    );
  }

  /** Other keys for shortcuts: `{ mute: 'Shift+M' }`; JSON as an attribute. Throws an OmniError 2001 if one is taken. */
  @property({ converter: { fromAttribute: (text: string | null) => parsed(text ?? '{}') } })
  get shortcuts(): CheckedChoices {
    return this.#shortcuts;
  }

  set shortcuts(choices: ShortcutChoices) {
    const before = this.#shortcuts;
    this.#shortcuts = readChoices(choices);
    this.requestUpdate('shortcuts', before);
  }

  /** What the page can do, listed in the command palette. Throws an OmniError 2001 for what is no command. */
  @property({ attribute: false })
  get commands(): readonly HostCommand[] {
    return this.#commands;
  }

  set commands(given: readonly HostCommand[]) {
    const before = this.#commands;
    this.#commands = readCommands(given);
    this.requestUpdate('commands', before);
  }

  /** Opens it when it is collapsed, as the agent would: there is something to see. */
  async expand(): Promise<void> {
    if (this.mode === 'collapsed') await this.#layout.expand();
  }

  /** Gives the focus to what is to be done next: a step on the way to work, else what is live. */
  override focus(): void {
    focusRefuge(refugeIn(this.renderRoot));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    fetchTheRest();
    this.alone = !isInside(this, 'omni-provider');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.setState('strip', this.#footprint.strip);
  }

  /** A box inside of the element carries the layout, because a page may style the element itself. */
  protected override render(): TemplateResult {
    return html`<div class="room">${this.#frame()}</div>
      ${this.#narrator.render()}`;
  }

  #frame(): TemplateResult {
    const workplace = this.#workplace;
    const idle =
      workplace.beginning || (workplace.step === 'work' && !workplace.current && !workplace.dialing);
    this.setState('framed', this.placement !== null);
    this.setState('ringing', workplace.ringing !== undefined);
    this.setState('signed-in', workplace.signedIn);
    const offered = this.mode === 'collapsed' ? workplace.ringing : undefined;
    return html`
      <section
        part="base"
        class="base ${this.#layout.classes(!!offered)} ${workplace.folded ? 'folded' : ''} ${idle ? 'idle' : ''} ${workplace.beginning ? 'beginning' : ''}"
        aria-label=${this.t('toolbar.label')}
        @omni-announce=${this.#narrator.onAnnounce}
        @omni-interaction-select=${workplace.showStage}
        @omni-doctor-open=${this.#onDoctorOpen}
        @omni-extension-skip=${workplace.goWithoutCalls}
        @omni-campaigns-selected=${workplace.goToWork}
        @omni-extension-taken=${workplace.goToWork}
      >
        ${this.mode === 'collapsed' ? this.#pill() : this.#open()} ${over(offered, this.#layout.room)}
        ${this.#keyboard.render()}
      </section>
    `;
  }

  #open(): TemplateResult {
    const view = this.#view;
    return html`
      ${bar(view, {
        mode: this.mode,
        menu: this.#menu,
        floating: this.#floating,
        items: barItems({
          t: this.t,
          mode: this.mode,
          dock: this.dock,
          layout: this.#layout,
          workplace: this.#workplace,
          keysOf: this.#keyboard.keysOf,
          onPanel: this.#keyboard.open,
          onSignOut: () => this.#signOut(),
        }),
        dialKeys: this.#keyboard.keysOf('dial'),
      })}
      ${lines(view)} ${rail(view)} ${content(view)}
    `;
  }

  #pill(): TemplateResult {
    return pill(
      this.#view,
      (value) => this.number(value),
      () => void this.expand(),
    );
  }

  #signOut = (): void => void this.#command.run('logout', {}, { intent: new OmniSessionLeaveEvent(null) });

  readonly #onDoctorOpen = (event: Event): void => {
    event.preventDefault();
    this.#workplace.examine();
  };

  readonly #onFailure = (event: OmniCommandFailedEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { error, retry } = event.detail;
    this.#toast(this.why(error), 'error', { label: this.t('action.retry'), run: retry });
  };

  #toast(...words: Parameters<OmniToast['show']>): void {
    this.renderRoot.querySelector<OmniToast>('omni-toast')?.show(...words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-toolbar': OmniToolbar;
  }
}
