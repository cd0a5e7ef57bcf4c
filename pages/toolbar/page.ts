export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Says in the page what is wrong, and what to change. */
export function showTrouble(title: string, text: string): void {
  const heading = document.createElement('strong');
  heading.textContent = title;
  part('trouble').replaceChildren(heading, text);
  part('trouble').hidden = false;
}
