/** Where the focus goes when what had it has left: what is to be done next. */
export function refugeIn(root: ParentNode): HTMLElement | null {
  const steps =
    'omni-login-form, omni-campaign-picker, omni-extension-picker, omni-disposition-form:not([notes-only])';
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  return find(steps) ?? find('omni-interaction-list') ?? find('#stage') ?? find('.pill');
}
