import { ContextProvider } from '@lit/context';
import { type ReactiveController, type ReactiveElement, type TemplateResult, nothing } from 'lit';
import type { LayoutMode } from '../../core/model/layout.js';
import { shortcutsContext } from '../context/shortcuts-context.js';
import { LaterPart } from '../internal/later-part.js';
import { watchFocus } from '../internal/focus-in.js';
import { comesLater, fetchElement, reach } from '../internal/later.js';
import type { LayoutController } from './layout-controller.js';
import { type Acts, type ActsView, acts } from './shortcuts/acts.js';
import type { HostCommand } from './shortcuts/host-commands.js';
import type { CheckedChoices } from './shortcuts/keymap.js';
import type { PanelsView } from './shortcuts/panels.js';
import { Shortcuts } from './shortcuts/shortcuts.js';
import type { ShortcutId } from './shortcuts/table.js';

type Panel = 'palette' | 'shortcuts';

const laterPanels = new LaterPart(() => import('./shortcuts/panels.js'));
/** Nobody needs them to see the toolbar. */
const laterHints = new LaterPart(async () => (await import('./shortcuts/hints.js')).hints);

interface Typeable extends ReactiveElement {
  readonly mode: LayoutMode;
  readonly shortcuts: CheckedChoices;
  readonly globalShortcuts: boolean;
  readonly commands: readonly HostCommand[];
}

export interface KeyboardRules extends Pick<PanelsView, 'workplace' | 'command' | 'text' | 'onFailed'> {
  readonly layout: LayoutController;
  readonly onSignOut: () => void;
}

/**
 * The toolbar's keyboard: shortcuts, the list of shortcuts and the command palette. The last two load when first
 * opened.
 */
export class Keyboard implements ReactiveController {
  readonly #shortcuts: Shortcuts;
  readonly #host: Typeable;
  readonly #rules: KeyboardRules;
  readonly #keys: ContextProvider<typeof shortcutsContext, Typeable>;
  #panel: Panel | null = null;

  constructor(host: Typeable, rules: KeyboardRules) {
    this.#host = host;
    this.#rules = rules;
    this.#shortcuts = new Shortcuts(host, {
      acts: () => this.#acts,
      agent: () => rules.workplace.session?.user?.id ?? '',
      hosts: () => host.shortcuts,
      everywhere: () => host.globalShortcuts,
    });
    this.#keys = new ContextProvider(host, { context: shortcutsContext });
    host.addController(this);
  }

  get #acts(): Acts {
    const { workplace, layout, command, text, onSignOut } = this.#rules;
    return acts({
      workplace,
      layout,
      command,
      mode: this.#host.mode,
      available: text('presence.available'),
      into: this.#into,
      onFocus: () => this.#host.focus(),
      onPanel: this.open,
      onSignOut,
    });
  }

  /** The keys of something, for `aria-keyshortcuts`. */
  readonly keysOf = (act: ShortcutId): string | typeof nothing => this.#keys.value?.[act] ?? nothing;

  hostUpdate(): void {
    const hints = laterHints.value;
    if (!hints) return laterHints.fetchFor(this.#host);
    this.#keys.setValue(hints(this.#acts, this.#rules.workplace, this.#shortcuts, this.#keys.value));
  }

  hostDisconnected(): void {
    this.#panel = null;
  }

  readonly open = (panel: Panel): void => void this.#open(panel);

  readonly #close = (): void => {
    this.#panel = null;
    this.#shortcuts.clearRefusal();
    this.#host.requestUpdate();
  };

  render(): TemplateResult | typeof nothing {
    if (!this.#panel) return nothing;
    return laterPanels.value![this.#panel]({
      ...this.#rules,
      acts: this.#acts,
      shortcuts: this.#shortcuts,
      commands: this.#host.commands,
      anchor: this.#host.renderRoot.querySelector<HTMLElement>('.pill, .base:not(.collapsed)'),
      onClosed: this.#close,
    });
  }

  async #open(panel: Panel): Promise<void> {
    const mayCallBack = watchFocus(this.#host);
    const tag = panel === 'palette' ? 'omni-command-palette' : 'omni-shortcut-list';
    const here = (!comesLater(tag) || (await fetchElement(tag))) && (await laterPanels.fetch());
    if (!here) return this.#rules.onFailed(() => this.open(panel));
    // The agent has moved the focus elsewhere in the meantime, so it stays there.
    if (!mayCallBack()) return;
    this.#panel = panel;
    this.#host.requestUpdate();
  }

  readonly #into: ActsView['into'] = (tag, run) => void this.#reach(tag, run);

  async #reach<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    run: (element: HTMLElementTagNameMap[T]) => void,
  ): Promise<void> {
    if (this.#host.mode === 'collapsed') await this.#rules.layout.expand();
    const element = await reach<HTMLElementTagNameMap[T]>(this.#host, tag);
    if (element) run(element);
  }
}
