/** Where the focus goes when what had it has left: what is to be done next. Of a strip at rest the stage is not drawn. */
export const refugeIn = (root: ParentNode): HTMLElement | null =>
  [
    'omni-login-form, omni-campaign-picker, omni-extension-picker, omni-disposition-form:not([notes-only])',
    'omni-interaction-list',
    '#stage',
    '.pill, .tools > button',
  ]
    .map((selector) => root.querySelector<HTMLElement>(selector))
    .find((each) => each?.checkVisibility()) ?? null;
