import type { ReactiveElement, TemplateResult } from 'lit';
import { watchFocus, whenDrawn } from './focus-in.js';
import { LaterPart } from './later-part.js';

const elements = new Map<string, LaterPart<CustomElementConstructor | undefined>>();

/** Registers an element when it is first shown: `load` imports its define file. */
export function defineLater(name: string, load: () => Promise<unknown>): void {
  const fetchIt = async (): Promise<CustomElementConstructor | undefined> => {
    if (!customElements.get(name)) await load();
    return customElements.get(name);
  };
  elements.set(name, new LaterPart(fetchIt));
}

/** Whether an element is not defined yet, and can be fetched. */
export function comesLater(name: string): boolean {
  return elements.has(name) && !customElements.get(name);
}

/** Fetches an element that comes later. Fetches it. Resolves with whether that worked, and never rejects. */
export function fetchElement(name: string): Promise<boolean> {
  return elements.get(name)!.fetch();
}

/**
 * Waits for an element inside of the host that may be loaded later, until it is rendered. Null: the host shows no such
 * element. Undefined: the agent has moved the focus elsewhere in the meantime, so it must not be moved back.
 */
export async function reach<T extends HTMLElement>(
  host: ReactiveElement,
  name: string,
  selector = name,
): Promise<T | null | undefined> {
  const mayCallBack = watchFocus(host);
  if (comesLater(name)) {
    await fetchElement(name);
    host.requestUpdate();
  }
  await host.updateComplete;
  const element = host.renderRoot.querySelector<T>(selector);
  if (element) await whenDrawn(element);
  return mayCallBack() ? element : undefined;
}

/**
 * Renders the content once its element is defined; before, that it is loading, or that it failed and how to try again.
 */
export type ShowLater = (name: string, content: TemplateResult) => TemplateResult;

export const showLater =
  (host: ReactiveElement, t: Parameters<LaterPart<never>['render']>[1]): ShowLater =>
  (name, content) =>
    comesLater(name) ? elements.get(name)!.render(host, t, () => content) : content;
