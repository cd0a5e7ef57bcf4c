import type { StoryObj } from '@storybook/web-components-vite';

type Play = NonNullable<StoryObj['play']>;

/** What is in the shadow root of an element, once that is drawn. */
export async function find<E extends HTMLElement>(
  { canvasElement }: Pick<Parameters<Play>[0], 'canvasElement'>,
  tag: string,
  selector: string,
): Promise<E> {
  const element = canvasElement.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(tag)!;
  await element.updateComplete;
  const found = element.shadowRoot!.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector} in <${tag}>.`);
  return found;
}

/** Presses what is in the shadow root of an element, as an agent does. */
export const press =
  (tag: string, selector: string): Play =>
  async (context) =>
    (await find(context, tag, selector)).click();
