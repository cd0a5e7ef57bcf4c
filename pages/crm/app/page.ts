import type { CrmParts } from './crm-app.js';

/** Finds the parts of the page by their ids. A page that lacks one is a mistake of ours, so this throws. */
export function partsOfPage(): CrmParts {
  return {
    header: find('header', HTMLElement),
    main: find('main', HTMLElement),
    notices: find('notices', HTMLElement),
    dialog: find('dialog', HTMLDialogElement),
    panel: find('panel', HTMLElement),
    trouble: find('trouble', HTMLElement),
  };
}

function find<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The page has no element with the id "${id}".`);
}
