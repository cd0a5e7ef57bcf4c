import type { LitElement } from 'lit';

// When a field gets the focus, Safari scrolls until its caret is in sight, and leaves it under the foot.
export const bringClear = (field: Element | null): void => field?.scrollIntoView({ block: 'nearest' });

/** Puts the focus into the first field that is not right, clear of the foot with what is wrong with it. */
export async function showFirstProblem({ updateComplete, renderRoot }: LitElement): Promise<void> {
  await updateComplete;
  const field = renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  bringClear(field);
}

/** For `@keyup`: the field that Tab has come to. One that is clicked stays under the pointer. */
export function showReached({ key, target }: KeyboardEvent): void {
  if (key === 'Tab') bringClear(target as Element);
}
