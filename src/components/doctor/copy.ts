/**
 * Puts a text on the clipboard. Where the browser refuses that to a frame, the element that shows the text is
 * selected and copied in the old way; `selected`: not even that, so the reader has to press the keys.
 */
export async function copyText(text: string, shown: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    const selection = getSelection();
    selection?.selectAllChildren(shown);
    return document.execCommand('copy') ? 'copied' : 'selected';
  }
}
