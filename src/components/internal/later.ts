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

/** Whether an element is not here yet, and can be fetched. */
export function comesLater(name: string): boolean {
  return elements.has(name) && !customElements.get(name);
}

/** Fetches an element that comes later. Resolves with whether it is here then, and never rejects. */
export function fetchElement(name: string): Promise<boolean> {
  return elements.get(name)!.fetch();
}

/**
 * What a host shows of an element that may come later, once it is here and has drawn itself; null: it shows none.
 * Undefined: the agent has gone elsewhere meanwhile, and is not called back.
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

/** The content as soon as its element is here; what is said until then, and how to try again. */
export type ShowLater = (name: string, content: TemplateResult) => TemplateResult;

export const showLater =
  (host: ReactiveElement, t: Parameters<LaterPart<never>['render']>[1]): ShowLater =>
  (name, content) =>
    comesLater(name) ? elements.get(name)!.render(host, t, () => content) : content;
