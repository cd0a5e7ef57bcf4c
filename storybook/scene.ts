import type { StateKey, StateValue } from 'omni-toolbar/core';
import type { Interaction, OmniProvider } from 'omni-toolbar';

/** Milliseconds for reading each step. A step that is not done `PATIENCE` milliseconds later is a failure. */
const READING = 900;
const PATIENCE = 30_000;
const GLANCE = 30;

/** One step of a scenario. */
export interface Step {
  readonly words: string;
  readonly done: (scene: Scene) => boolean;
  /** What the agent does, through the visible controls. A step without it happens by itself. */
  readonly act?: (scene: Scene) => Promise<void>;
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** A toolbar with a contact center behind it, and ways to operate the toolbar. */
export class Scene {
  constructor(readonly provider: OmniProvider) {}

  state<K extends StateKey>(key: K): StateValue<K> | undefined {
    return this.provider.omni?.state.get(key);
  }

  get interactions(): readonly Interaction[] {
    return (this.state('interactions') ?? []).flatMap((id) => this.state(`interaction:${id}`) ?? []);
  }

  /**
   * All elements that match a selector, in whatever shadow root; with `tag` only in those of elements with this tag.
   */
  all<E extends HTMLElement>(selector: string, tag?: string): E[] {
    if (tag)
      return this.all(tag).flatMap((one) => [...(one.shadowRoot?.querySelectorAll<E>(selector) ?? [])]);
    const found: E[] = [];
    const roots: (Element | ShadowRoot)[] = [this.provider];
    for (const root of roots) {
      found.push(...root.querySelectorAll<E>(selector));
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
    return found;
  }

  /** Waits until a condition holds. Fails when the story is left before. */
  async until(what: string, holds: () => boolean, patience = PATIENCE): Promise<void> {
    const deadline = performance.now() + patience;
    while (!holds()) {
      if (!this.provider.isConnected) throw new Error(`The story was left before: ${what}`);
      if (performance.now() > deadline) throw new Error(`It did not come to this: ${what}`);
      await pause(GLANCE);
    }
  }

  async press(selector: string, tag?: string): Promise<void> {
    await this.until(`there is ${tag} ${selector}`, () => this.all(selector, tag).length > 0);
    this.all(selector, tag)[0]!.click();
  }

  /** Writes a text into every field that matches. */
  async write(selector: string, text: string): Promise<void> {
    await this.until(`there is ${selector}`, () => this.all(selector).length > 0);
    for (const field of this.all<HTMLInputElement | HTMLTextAreaElement>(selector)) {
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }

  async say(text: string): Promise<void> {
    await this.write('textarea.text', text);
    await this.press('[part=send]', 'omni-message-composer');
  }

  /**
   * Plays the steps slowly enough to follow. With `byHand` the viewer does what the agent does, and each step is ticked
   * off when its condition holds.
   */
  async play(
    steps: readonly Step[],
    list: HTMLElement,
    how: { byHand: boolean; still: boolean },
  ): Promise<void> {
    await this.until('the contact center is open', () => this.state('connection')?.status === 'connected');
    for (const [index, { words, done, act }] of steps.entries()) {
      const line = list.children[index]!;
      line.setAttribute('aria-current', 'step');
      if (!how.byHand) {
        await pause(how.still ? 0 : READING);
        if (!done(this)) await act?.(this);
      }
      await this.until(words, () => done(this), how.byHand ? Infinity : PATIENCE);
      line.removeAttribute('aria-current');
      line.classList.add('done');
    }
  }
}
