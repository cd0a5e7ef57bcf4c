import type { ReactiveController, ReactiveElement } from 'lit';
import type { Acts } from './acts.js';
import { type Chord, pressedChord, types } from '../../internal/chord.js';
import { type Habits, habitsOf, keepHabits, without } from './habits.js';
import { type CheckedChoices, type Refusal, misfit, refusal, withChoices } from './keymap.js';
import { DEFAULT_KEYS, type Keymap, SHORTCUT_IDS, type ShortcutId, type ShortcutScope } from './table.js';

export interface ShortcutRules {
  /** What can be done now. */
  readonly acts: () => Acts;
  /** Whose habits hold. */
  readonly agent: () => string;
  readonly hosts: () => CheckedChoices;
  /** Whether the second set of keys works in the whole page. */
  readonly everywhere: () => boolean;
}

/** The toolbar that was used last: of several on a page, it gets the keys of the whole page. */
const last: { used: Shortcuts | null } = { used: null };

/** The keys of all acts: the defaults, replaced by the host's, replaced by the agent's. */
export class Shortcuts implements ReactiveController {
  /** Why the agent's last change was refused. */
  refused: { readonly id: ShortcutId; readonly chord: Chord; readonly refusal: Refusal } | null = null;
  readonly #host: ReactiveElement;
  readonly #rules: ShortcutRules;
  #habits: { readonly agent: string; readonly hosts: CheckedChoices; readonly is: Habits } | null = null;

  constructor(host: ReactiveElement, rules: ShortcutRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
    host.addEventListener('pointerdown', this.#use);
    host.addEventListener('keydown', this.#onKey);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onPageKey);
    window.addEventListener('storage', this.#onStorage);
  }

  hostDisconnected(): void {
    if (last.used === this) last.used = null;
    window.removeEventListener('keydown', this.#onPageKey);
    window.removeEventListener('storage', this.#onStorage);
    this.#habits = null;
  }

  get keymap(): Keymap {
    return withChoices(this.#hosts, this.#agents.choices);
  }

  /** Whether single letters and signs are shortcuts. */
  get letters(): boolean {
    return this.#agents.letters;
  }

  get everywhere(): boolean {
    return this.#rules.everywhere();
  }

  /** Whether the agent has given it other keys than the host. */
  changed(id: ShortcutId): boolean {
    return Object.hasOwn(this.#agents.choices, id);
  }

  /** Gives an act another key for this agent. If that is impossible, `refused` says why. */
  change(id: ShortcutId, scope: ShortcutScope, chord: Chord | null): void {
    const { choices } = this.#agents;
    const why = refusal(this.keymap, id, scope, chord);
    if (why) this.#refuse(id, chord ?? '', why);
    else this.#keep({ ...this.#agents, choices: { ...choices, [id]: { ...choices[id], [scope]: chord } } });
  }

  /** Restores the default key of an act, unless another act has it by now. */
  restore(id: ShortcutId): void {
    const choices = without(this.#agents.choices, id);
    const refused = misfit(withChoices(this.#hosts, choices), id);
    if (refused) this.#refuse(id, refused.chord, refused.refusal);
    else this.#keep({ ...this.#agents, choices });
  }

  /** All that the agent chose is forgotten. */
  reset(): void {
    this.#keep({ choices: {}, letters: true });
  }

  useLetters(letters: boolean): void {
    this.#keep({ ...this.#agents, letters });
  }

  clearRefusal(): void {
    this.refused = null;
  }

  get #hosts(): Keymap {
    return withChoices(DEFAULT_KEYS, this.#rules.hosts());
  }

  get #agents(): Habits {
    const [agent, hosts] = [this.#rules.agent(), this.#rules.hosts()];
    if (this.#habits?.agent !== agent || this.#habits.hosts !== hosts) {
      this.#habits = { agent, hosts, is: habitsOf(agent, this.#hosts) };
    }
    return this.#habits.is;
  }

  #refuse(id: ShortcutId, chord: Chord, why: Refusal): void {
    this.refused = { id, chord, refusal: why };
    this.#host.requestUpdate();
  }

  #keep(habits: Habits): void {
    this.refused = null;
    keepHabits(this.#rules.agent(), habits);
    this.#forget();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#habits = null;
  }

  /** Another page of this agent may have chosen other keys. */
  readonly #onStorage = (): void => {
    this.#forget();
    this.#host.requestUpdate();
  };

  readonly #use = (): void => void (last.used = this);

  readonly #onKey = (event: KeyboardEvent): void => {
    this.#use();
    if (this.#isOthers(event)) return;
    const chord = pressedChord(event);
    if (chord === null || (types(chord) && (!this.letters || isTyped(event)))) return;
    this.#run(event, chord, 'toolbar');
  };

  readonly #onPageKey = (event: KeyboardEvent): void => {
    for (const each of [last.used ?? this, this]) {
      if (!each.everywhere || each.#isOthers(event)) continue;
      const chord = pressedChord(event);
      if (chord !== null) each.#run(event, chord, 'everywhere');
    }
  };

  /**
   * Whether to ignore the event: the key is held down, is part of a composition, or was handled by the focused element
   * or the page; or it is no key at all but the browser filling in a form.
   */
  #isOthers({ key, repeat, isComposing, defaultPrevented }: KeyboardEvent): boolean {
    return !key || repeat || isComposing || defaultPrevented;
  }

  #run(event: KeyboardEvent, chord: Chord, scope: ShortcutScope): void {
    const { keymap } = this;
    const id = SHORTCUT_IDS.find((each) => keymap[each][scope] === chord);
    const act = id && this.#rules.acts()[id];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

/**
 * Whether letters are meant for the target: it is a field, or a menu, where they find an entry. An unknown custom
 * element of the host counts as a field, because nobody can look inside of it.
 */
function isTyped(event: Event): boolean {
  return event.composedPath().some((node, at) => {
    if (!(node instanceof HTMLElement)) return false;
    if (at === 0 && node.localName.includes('-') && !node.shadowRoot) return true;
    const textless =
      node instanceof HTMLInputElement && /^(?:checkbox|radio|button|submit|range|file)$/.test(node.type);
    return (
      (node.matches('input, textarea, select, [role="menu"], [role="textbox"]') && !textless) ||
      node.isContentEditable
    );
  });
}
