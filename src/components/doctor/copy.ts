/**
 * Puts a text on the clipboard. Where the browser refuses that (in a frame), it selects the element that shows the text
 * and copies it with `execCommand`. The answer `selected` means that this failed, too: the user has to press the keys.
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
