/** Where the focus goes when what had it has left: what is to be done next. */
export function refugeIn(root: ParentNode): HTMLElement | null {
  const steps =
    'omni-login-form, omni-campaign-picker, omni-extension-picker, omni-disposition-form:not([notes-only])';
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  // Of a strip that is idle or folded, the stage is not drawn.
  const drawn = (each: HTMLElement | null): boolean => !!each?.getClientRects().length;
  return [steps, 'omni-interaction-list', '#stage', '.pill, .tools > .button'].map(find).find(drawn) ?? null;
}
