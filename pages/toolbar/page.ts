import { say } from './words.js';

export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Shows in the page what is wrong and what to change; with a button where another try may help. */
export function showTrouble(title: string, text: string, retry?: () => void): void {
  const focused = part('trouble').contains(document.activeElement);
  const heading = document.createElement('strong');
  heading.textContent = title;
  part('trouble').replaceChildren(heading, text);
  part('trouble').hidden = false;
  if (!retry) return;
  const button = document.createElement('button');
  button.textContent = say('retry');
  button.addEventListener('click', retry, { once: true });
  part('trouble').append(button);
  if (focused) button.focus();
}

export function hideTrouble(): void {
  part('trouble').hidden = true;
}
