import type { Sdk } from 'omni-toolbar/sdk';

declare const sdk: Sdk;

const NOTE = 'note';

function part<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no #${id}.`);
}

const status = part('status', HTMLParagraphElement);
const text = part('text', HTMLTextAreaElement);

const say = (words: string): void => void (status.textContent = words);
const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function received(from: string, data: unknown): void {
  const line = document.createElement('li');
  line.textContent = `${from}: ${typeof data === 'string' ? data : JSON.stringify(data)}`;
  part('received', HTMLUListElement).prepend(line);
}

async function showAgent(): Promise<void> {
  const user = await sdk.getCurrentUser().catch(() => null);
  say(user ? `${user.userName ?? user.userId} is working.` : 'Nobody is signed in to the toolbar.');
}

const keep = (): Promise<void> =>
  sdk.store.set(NOTE, text.value).then(
    () => say('Kept.'),
    (error: unknown) => say(words(error)),
  );

part('note', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void keep();
});

part('send', HTMLButtonElement).addEventListener('click', () => {
  sdk.sendDataToCrm({ contextData: { note: text.value } }).then(
    () => say('Sent.'),
    (error: unknown) => say(words(error)),
  );
});

sdk.on('receiveDataFromCrm', (data) => received('CRM', data));
sdk.on('receiveData', (data) => received('App', data));
sdk.on('loginStatus', () => void showAgent());
sdk.on('sendLifecycleEvent', (stage) => void (stage === 'unloaded' && keep()));

try {
  await sdk.initialize({ context: 'app' });
  text.value = await sdk.store.get(NOTE).catch(() => '');
  await showAgent();
} catch (error) {
  say(words(error));
}
