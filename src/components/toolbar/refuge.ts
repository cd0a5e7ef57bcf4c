/** Where the focus goes when the focused element is removed: to the next thing to do. A strip at rest has no stage. */
export const refugeIn = (root: ParentNode): HTMLElement | null =>
  [
    'omni-login-form, omni-campaign-picker, omni-extension-picker, omni-disposition-form:not([notes-only])',
    'omni-interaction-list',
    '#stage',
    '.pill, .tools > button',
  ]
    .map((selector) => root.querySelector<HTMLElement>(selector))
    .find((each) => each?.checkVisibility()) ?? null;
