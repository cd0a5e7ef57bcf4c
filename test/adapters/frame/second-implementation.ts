// Both ends of the protocol, written from docs/protocol.md alone: nothing is imported from the sources.

export interface Item {
  readonly kind: string;
  readonly [field: string]: unknown;
}

const PIECE = 128 * 1024;
const WHOLE = 256 * 1024;

/** What both ends do: they exchange items, in messages and in pieces. */
class Conversation {
  readonly #port: MessagePort;
  readonly #onItem: (item: Item) => void;
  readonly #outgoing = new Map<number, Item[]>();
  readonly #incoming = new Map<number, string[]>();
  /** Counts the pieces that were received and sent, for tests. */
  readonly pieces = { received: 0, sent: 0 };
  #nextStream = 0;

  constructor(port: MessagePort, onItem: (item: Item) => void) {
    this.#port = port;
    this.#onItem = onItem;
    port.onmessage = ({ data }: MessageEvent<string | Item[]>) => {
      const items = typeof data === 'string' ? (JSON.parse(data) as Item[]) : data;
      for (const item of items) this.#take(item);
    };
  }

  send(...items: Item[]): void {
    const small = items.filter((item) => JSON.stringify(item).length <= WHOLE);
    if (small.length > 0) this.#port.postMessage(small);
    for (const item of items) if (!small.includes(item)) this.#sendInPieces(JSON.stringify(item));
  }

  close(): void {
    this.send({ kind: 'bye' });
    this.#port.close();
  }

  #sendInPieces(text: string): void {
    const stream = this.#nextStream++;
    const total = Math.ceil(text.length / PIECE);
    const pieces = Array.from({ length: total }, (_, index): Item => {
      return { kind: 'chunk', stream, index, total, text: text.slice(index * PIECE, (index + 1) * PIECE) };
    });
    this.#outgoing.set(stream, pieces);
    for (let first = 0; first < 4; first++) this.#sendPiece(stream);
  }

  #sendPiece(stream: number): void {
    const piece = this.#outgoing.get(stream)?.shift();
    if (!piece) return;
    this.pieces.sent++;
    this.#port.postMessage([piece]);
  }

  #take(item: Item): void {
    if (item.kind === 'more') this.#sendPiece(item.stream as number);
    else if (item.kind !== 'chunk') this.#onItem(item);
    else {
      this.pieces.received++;
      const stream = item.stream as number;
      const texts = [...(this.#incoming.get(stream) ?? []), item.text as string];
      this.#incoming.set(stream, texts);
      if (texts.length < (item.total as number)) return this.send({ kind: 'more', stream });
      this.#incoming.delete(stream);
      this.#onItem(JSON.parse(texts.join('')) as Item);
    }
  }
}

const newNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The page's end: greets a window, calls methods, hears and acknowledges events. */
export class SecondClient {
  readonly events: Item[] = [];
  readonly #calls = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: unknown) => void }
  >();
  #nextId = 0;
  #conversation!: Conversation;

  static connect(toolbar: Window, origin: string, instanceId: string): Promise<SecondClient> {
    const nonce = newNonce();
    const { port1, port2 } = new MessageChannel();
    const hello = { omni: 'hello', versions: [1], capabilities: ['acks'], nonce, build: 'second' };
    toolbar.postMessage({ ...hello, client: 'sdk', context: 'crm', instanceId }, origin, [port2]);
    return new Promise((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<{ omni: string; nonce: string; error: unknown }>) => {
        if (data.nonce !== nonce) return reject(new Error('Somebody else answered.'));
        if (data.omni !== 'welcome') return reject(Object.assign(new Error(), data.error));
        const client = new SecondClient();
        client.#conversation = new Conversation(port1, (item) => client.#take(item));
        resolve(client);
      };
    });
  }

  get pieces(): { received: number; sent: number } {
    return this.#conversation.pieces;
  }

  call(method: string, params: object = {}): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.#conversation.send({ kind: 'call', id, method, params });
    });
  }

  close(): void {
    this.#conversation.close();
  }

  #take(item: Item): void {
    if (item.kind === 'answer') {
      const call = this.#calls.get(item.id as number);
      if (item.error === undefined) call?.resolve(item.value);
      else call?.reject(item.error);
    }
    const cannot = { code: 5006, name: 'UNSUPPORTED', message: 'This page can do nothing for you.' };
    if (item.kind === 'ask')
      this.#conversation.send({ kind: 'answer', id: item.id, value: null, error: cannot });
    if (item.kind !== 'event') return;
    this.events.push(item);
    if (item.ack !== undefined) this.#conversation.send({ kind: 'ack', ack: item.ack });
  }
}

/** The toolbar's end: welcomes the page around it and answers its calls with `answer`. */
export function secondToolbar(
  allowedOrigin: string,
  answer: (method: string, params: unknown, tell: (event: Omit<Item, 'kind'>) => void) => unknown,
  onAck: (ack: unknown) => void,
): void {
  const nonces = new Set<string>();
  const page = newNonce();
  window.addEventListener(
    'message',
    ({ source, origin, data, ports }: MessageEvent<Record<string, unknown>>) => {
      if (source !== window.parent || origin !== allowedOrigin) return;
      const nonce = data.nonce as string;
      const [port] = ports;
      if (data.omni !== 'hello' || !port || nonces.has(nonce)) return;
      nonces.add(nonce);
      port.postMessage({ omni: 'welcome', nonce, version: 1, capabilities: [], page, build: 'second' });
      const conversation = new Conversation(port, (item) => {
        if (item.kind === 'ack') onAck(item.ack);
        if (item.kind !== 'call') return;
        const { id, method, params } = item;
        try {
          const tell = (event: Omit<Item, 'kind'>): void => conversation.send({ kind: 'event', ...event });
          conversation.send({ kind: 'answer', id, value: answer(method as string, params, tell) });
        } catch (thrown) {
          const { code, name, message } = thrown as Error & { code: number };
          conversation.send({ kind: 'answer', id, value: null, error: { code, name, message } });
        }
      });
    },
  );
  window.parent.postMessage({ omni: 'ready', page }, allowedOrigin);
}
