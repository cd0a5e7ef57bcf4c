import { retry } from 'rxjs';
import { listen, post, type Fact, type Line } from './desk-api.js';

type Told = { readonly whole: { readonly lines: readonly Line[]; readonly status: string } } | Fact;

const part = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const lines = part('.lines');
const status = part('.status');

function item({ who, text }: Line): HTMLLIElement {
  const made = document.createElement('li');
  made.textContent = `${who}: ${text}`;
  return made;
}

function hear(told: Told): void {
  if ('whole' in told) lines.replaceChildren(...told.whole.lines.map(item));
  else if (told.fact === 'said') lines.append(item(told.line));
  const over = 'whole' in told ? told.whole.status === 'closed' : told.fact === 'closed';
  if (over) status.textContent = 'The conversation is over.';
}

async function begin(from: string): Promise<void> {
  const { secret } = (await post('/desk/ticket', null, { from })) as { secret: string };
  status.textContent = '';
  part('.open').hidden = true;
  part('.ticket').hidden = false;
  listen<Told>('/desk/customer', secret)
    .pipe(retry({ delay: 1_000 }))
    .subscribe(hear);
  const tell = (what: object): Promise<unknown> =>
    post('/desk/customer', secret, { ...what, key: crypto.randomUUID() }).catch(
      (refused: Error) => (status.textContent = refused.message),
    );
  part<HTMLFormElement>('.say').addEventListener('submit', (event) => {
    event.preventDefault();
    const field = part<HTMLInputElement>('[name=text]');
    void tell({ text: field.value });
    field.value = '';
  });
  part('.leave').addEventListener('click', () => void tell({ left: true }));
}

part<HTMLFormElement>('.open').addEventListener('submit', (event) => {
  event.preventDefault();
  begin(part<HTMLInputElement>('[name=from]').value).catch(
    (failed: Error) => (status.textContent = failed.message),
  );
});
