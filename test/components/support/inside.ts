import { fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { MemoryOmni } from './memory-omni.js';
import { providing } from './provide.js';

/** Makes an element, inside of a provider of a core. */
export async function inside<T extends keyof HTMLElementTagNameMap>(
  omni: MemoryOmni,
  tag: T,
  attributes: Readonly<Record<string, string>> = {},
): Promise<HTMLElementTagNameMap[T]> {
  const host = await fixture(providing(omni));
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  host.append(element);
  await (element as unknown as LitElement).updateComplete;
  return element;
}

/** The first match inside of an element's shadow root. */
export function find<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null {
  return element.shadowRoot!.querySelector<E>(selector);
}

export function all<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] {
  return [...element.shadowRoot!.querySelectorAll<E>(selector)];
}
