import {
  OmniError,
  createOmni,
  type CenterRequest,
  type CenterRequestName,
  type CenterRequests,
  type CenterUpdate,
  type ContactCenter,
  type Messaging,
  type Omni,
} from 'omni-toolbar/core';
import {
  BehaviorSubject,
  EMPTY,
  type Observable,
  catchError,
  defer,
  mergeMap,
  of,
  repeat,
  switchMap,
} from 'rxjs';
import { NotSignedIn, listen, post, type Told } from './desk-api.js';
import { numberOf, signedOut, translator } from './translate.js';

/** Where this tab keeps its sign-in token over a reload. */
const KEPT = 'help-desk:token';
const lost = (): CenterUpdate => ({
  kind: 'event',
  at: Date.now(),
  event: {
    type: 'connection.changed',
    connection: { status: 'lost', message: 'The help desk does not answer. Trying again.' },
  },
});

/** Opens a core on the help desk that serves this page. */
export function openHelpDesk(): Omni {
  const desk = new HelpDesk();
  return createOmni({ center: desk, messaging: desk.messaging });
}

class HelpDesk implements ContactCenter {
  readonly name = 'Help desk';
  readonly #token$ = new BehaviorSubject(sessionStorage.getItem(KEPT));

  /** Follows the agent who is signed in. A broken connection is opened again, and begins with the whole state. */
  readonly updates$: Observable<CenterUpdate> = this.#token$.pipe(
    switchMap((token) => (token ? this.#follow(token) : of(signedOut(Date.now())))),
  );

  readonly messaging: Messaging = {
    send: async ({ interactionId, clientId, content }) => {
      if (content.kind !== 'text') throw new OmniError('UNSUPPORTED', 'The help desk takes text alone.');
      const number = numberOf(interactionId);
      const { line } = await this.#act(clientId, { act: 'say', number, text: content.text });
      return { messageId: String((line as { number: number }).number) };
    },
    setTyping: () => undefined,
    markRead: async ({ interactionId }) => {
      await this.#act(crypto.randomUUID(), { act: 'seen', number: numberOf(interactionId) });
    },
    download: () => Promise.reject(new OmniError('UNSUPPORTED', 'The help desk has no files.')),
  };

  async perform<N extends CenterRequestName>(
    request: CenterRequest<N>,
  ): Promise<CenterRequests[N]['result']> {
    await this.#perform(request as CenterRequest);
    return undefined as CenterRequests[N]['result'];
  }

  async #perform(request: CenterRequest): Promise<unknown> {
    const { name, params, key } = request;
    const number = 'interactionId' in params ? numberOf(params.interactionId) : undefined;
    switch (name) {
      case 'signIn':
        return this.#signIn(params);
      case 'signOut':
        return this.#signOut();
      case 'setAvailability':
        return this.#act(key, { act: params.status === 'available' ? 'open' : 'away' });
      case 'accept':
        return this.#act(key, { act: 'take', number });
      case 'reject':
        return this.#act(key, { act: 'pass', number });
      case 'hangUp':
        return this.#act(key, { act: 'close', number });
      case 'dispose':
        return this.#act(key, { act: 'file', number, label: params.codeId, note: params.notes });
      default:
        throw new OmniError('UNSUPPORTED', `The help desk cannot do this (${name}).`);
    }
  }

  async #signIn({ username, password }: CenterRequests['signIn']['params']): Promise<void> {
    const { token } = await refusable(post('/desk/sign-in', null, { name: username, password }));
    this.#remember(String(token));
  }

  async #signOut(): Promise<void> {
    await refusable(post('/desk/sign-out', this.#token$.value, {}));
    this.#remember(null);
  }

  #act(key: string, what: object): Promise<Record<string, unknown>> {
    return refusable(post('/desk/agent', this.#token$.value, { ...what, key }));
  }

  #remember(token: string | null): void {
    if (token) sessionStorage.setItem(KEPT, token);
    else sessionStorage.removeItem(KEPT);
    this.#token$.next(token);
  }

  #follow(token: string): Observable<CenterUpdate> {
    return defer(() => listen<Told>('/desk/agent', token).pipe(mergeMap(translator(token)))).pipe(
      catchError((thrown: unknown) => {
        if (!(thrown instanceof NotSignedIn)) return of(lost());
        this.#remember(null);
        return EMPTY;
      }),
      // Not by calling `#follow` again in `catchError`: after an hour without the desk, each update would pass through
      // thousands of nested observables.
      repeat({ delay: 1_000 }),
    );
  }
}

/** Turns what the desk refuses, and requests that do not reach it, into the errors that callers of the core expect. */
async function refusable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    // fetch fails with a TypeError when there is no network.
    if (thrown instanceof TypeError) throw new OmniError('DISCONNECTED', 'The help desk does not answer.');
    throw new OmniError('REFUSED', (thrown as Error).message || 'Sign in again.');
  }
}
