import { Subject } from 'rxjs';
import { OmniError } from '../../../src/core/contract/errors.js';
import type { DomainEvent, Transient } from '../../../src/core/model/events.js';
import type { StateKey } from '../../../src/core/model/state.js';
import type {
  CenterRequest,
  CenterRequestName,
  CenterRequests,
  CenterUpdate,
  ContactCenter,
} from '../../../src/core/ports/contact-center.js';
import { aCenter, anInteraction, NOW, sessionOpened } from './samples.js';
import type { ManualClock } from '../../support/manual-clock.js';

type Answer = (params: never, request: CenterRequest) => unknown;

/**
 * A small contact center in memory: it carries out requests, sends their events, and answers a repeated key with the
 * first answer. With `answers` a test can refuse, delay or change an answer.
 */
export class TestCenter implements ContactCenter {
  readonly name = 'test';
  readonly updates$ = new Subject<CenterUpdate>();
  /** Every request that arrived, repeated ones as well. */
  readonly requests: CenterRequest[] = [];
  readonly answers = new Map<CenterRequestName, Answer>();
  readonly #done = new Map<string, unknown>();
  readonly #clock: ManualClock;
  password = 'secret';
  #dialled = 0;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  snapshot(
    entries: readonly (readonly [StateKey, unknown])[] = [['center', aCenter()]],
    at = this.#clock.now(),
  ): void {
    this.updates$.next({ kind: 'snapshot', at, entries });
  }

  tell(...events: DomainEvent[]): void {
    for (const event of events) this.updates$.next({ kind: 'event', at: this.#clock.now(), event });
  }

  tellTransient(transient: Transient): void {
    this.updates$.next({ kind: 'transient', transient });
  }

  /** The names of the requests. */
  get asked(): CenterRequestName[] {
    return this.requests.map(({ name }) => name);
  }

  async perform<N extends CenterRequestName>(asked: CenterRequest<N>): Promise<CenterRequests[N]['result']> {
    const request = asked as CenterRequest;
    this.requests.push(request);
    if (!this.#done.has(request.key)) {
      const answer = this.answers.get(request.name);
      const result = answer ? answer(request.params as never, request) : this.#act(request);
      this.#done.set(request.key, await result);
    }
    return this.#done.get(request.key) as CenterRequests[N]['result'];
  }

  #act({ name, params }: CenterRequest): unknown {
    const interactionId = 'interactionId' in params ? params.interactionId : '';
    switch (name) {
      case 'signIn': {
        const { username, password } = params;
        if (password !== this.password)
          throw new OmniError('REFUSED', 'The user name or the password is wrong.');
        this.tell(sessionOpened(username));
        return undefined;
      }
      case 'signOut':
        this.tell({ type: 'session.closed', cause: 'logout' });
        return undefined;
      case 'accept':
        this.tell({ type: 'interaction.connected', interactionId });
        return undefined;
      case 'hold':
        this.tell({ type: 'interaction.held', interactionId });
        return undefined;
      case 'resume':
        this.tell({ type: 'interaction.resumed', interactionId });
        return undefined;
      case 'mute': {
        const { muted } = params;
        this.tell({ type: 'interaction.muted', interactionId, muted });
        return undefined;
      }
      case 'hangUp':
        this.tell({
          type: 'interaction.disconnected',
          interactionId,
          cause: 'agent',
          deadline: NOW + 60_000,
        });
        return undefined;
      case 'dispose':
        this.tell(
          {
            type: 'interaction.disposed',
            interactionId,
            disposition: {
              classId: 588,
              className: 'status',
              codeId: params.codeId,
              codeName: 'open',
              notes: params.notes,
              callback: params.callback,
              automatic: false,
            },
          },
          { type: 'interaction.ended', interactionId, cause: 'agent' },
        );
        return undefined;
      case 'startInteraction': {
        this.#dialled += 1;
        const id = `out-${this.#dialled}`;
        this.tell({ type: 'interaction.offered', interaction: anInteraction(id, { direction: 'outbound' }) });
        return { interactionId: id };
      }
      default:
        return undefined;
    }
  }
}
