import type { StoryObj } from '@storybook/web-components-vite';

type Play = NonNullable<StoryObj['play']>;

/** Finds something in the shadow root of an element, once the element has rendered. */
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

/** Clicks something in the shadow root of an element, as an agent does. */
export const press =
  (tag: string, selector: string): Play =>
  async (context) =>
    (await find(context, tag, selector)).click();
