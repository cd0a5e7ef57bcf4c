import type { LitElement } from 'lit';

// Safari scrolls a focused field only until its caret is in view, which may be under the form's foot.
export const bringClear = (field: Element | null): void => field?.scrollIntoView({ block: 'nearest' });

/** Focuses the first invalid field and scrolls it clear of the foot, together with its error message. */
export async function showFirstProblem({ updateComplete, renderRoot }: LitElement): Promise<void> {
  await updateComplete;
  const field = renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  bringClear(field);
}

/** For `@keyup`: scrolls the field that Tab has reached. A field that was clicked must stay under the pointer. */
export function showReached({ key, target }: KeyboardEvent): void {
  if (key === 'Tab') bringClear(target as Element);
}
