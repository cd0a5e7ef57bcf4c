/** Replaces a part of a field's text, so that the browser's Undo works. */
export function insertText(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  // `execCommand` is deprecated, but nothing else adds to the field's undo history.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
