import { OmniError } from '../contract/errors.js';
import { LIMITS } from '../contract/limits.js';
import type { DomainEvent } from '../model/events.js';
import type { Ports } from '../ports/ports.js';
import type { Clock, Ids } from '../ports/surroundings.js';
import type { Read } from '../state/reducer.js';
import type { CallOptions, CommandName, CommandParams, CommandResult } from './catalog.js';
import { badField, checked } from './check.js';
import type { AnyCommand, CommandContext, Memory, Situation } from './command.js';
import { Memos } from './memo.js';
import { findCommand } from './table.js';
import type { VoiceLegs } from './voice-legs.js';

/** Applies when neither the caller, nor the command, nor the center sets one. */
const DEADLINE = 15_000;

export interface CommanderOptions {
  readonly ports: Ports;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly read: Read;
  readonly legs: VoiceLegs | undefined;
  now(): number;
  emit(event: DomainEvent): void;
}

/** Runs commands: checks, guards, deadlines, keys, and what is pending. */
export class Commander {
  readonly #options: CommanderOptions;
  readonly #situation: Situation;
  readonly #memos = new Memos();
  readonly #waiting = new Set<(error: OmniError) => void>();
  #closed = false;

  constructor(options: CommanderOptions) {
    this.#options = options;
    const memory: Memory = { credential: null, closedPreview: null, turns: 0 };
    this.#situation = { read: options.read, ports: options.ports, memory, now: options.now };
  }

  async call<N extends CommandName>(
    name: N,
    params: CommandParams<N>,
    options: CallOptions = {},
  ): Promise<CommandResult<N>> {
    try {
      return (await this.#run(name, params, options)) as CommandResult<N>;
    } catch (thrown) {
      throw OmniError.from(thrown, name);
    }
  }

  /** Rejects every call that still waits. */
  close(): void {
    this.#closed = true;
    for (const reject of [...this.#waiting]) reject(gone());
  }

  #run(name: CommandName, given: unknown, { idempotencyKey, deadline }: CallOptions): Promise<unknown> {
    if (this.#closed) throw gone();
    const command = findCommand(name);
    if (!command) throw new OmniError('UNSUPPORTED', `There is no command '${String(name).slice(0, 60)}'.`);
    if (idempotencyKey !== undefined && !isKey(idempotencyKey)) {
      throw badField(name, 'idempotencyKey', `must be text of 1 to ${LIMITS.key} characters.`);
    }
    if (deadline !== undefined && !(typeof deadline === 'number' && deadline > 0)) {
      throw badField(name, 'deadline', 'must be a number of milliseconds above 0.');
    }
    const params = checked(name, command.params, given);
    const known =
      idempotencyKey !== undefined
        ? this.#memos.find(name, idempotencyKey)
        : command.repeatable || isInstant(command)
          ? undefined
          : this.#memos.findPending(name, params);
    const work = known?.promise ?? this.#start(name, command, params, idempotencyKey, deadline);
    return isInstant(command) ? work : this.#inTime(name, command, work, deadline);
  }

  #start(
    name: CommandName,
    command: AnyCommand,
    params: CommandParams<CommandName>,
    idempotencyKey: string | undefined,
    deadline: number | undefined,
  ): Promise<unknown> {
    const { ids } = this.#options;
    command.guard?.(this.#situation, params);
    const key = idempotencyKey ?? ids.next();
    const context = this.#context(key, (work) => this.#inTime(name, command, work, deadline));
    const work = isInstant(command)
      ? Promise.resolve(act(command, context, params))
      : this.#pending(name, key, params, async () => act(command, context, params));
    const keyed = idempotencyKey !== undefined;
    if (keyed || !isInstant(command)) this.#memos.remember(name, key, params, work, keyed);
    return work;
  }

  /** Keeps a command in state as pending while it runs. */
  async #pending(
    name: CommandName,
    key: string,
    params: CommandParams<CommandName>,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const { emit, ids, now } = this.#options;
    const id = ids.next();
    const subject = 'interactionId' in params ? params.interactionId : null;
    emit({ type: 'command.started', command: { id, name, subject, key, startedAt: now() } });
    try {
      return await work();
    } finally {
      if (!this.#closed) emit({ type: 'command.finished', commandId: id });
    }
  }

  /**
   * Rejects at the deadline, for the caller only: the work itself goes on, and a call with the same key finds it again.
   */
  #inTime<T>(
    name: CommandName,
    command: AnyCommand,
    work: Promise<T>,
    asked: number | undefined,
  ): Promise<T> {
    const { clock, read } = this.#options;
    const deadline = asked ?? command.deadline ?? (read('session').settings?.commandTimeout || DEADLINE);
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        cancel();
        this.#waiting.delete(stop);
      };
      const stop = (error: OmniError): void => {
        settle();
        reject(error);
      };
      const cancel = clock.schedule(clock.now() + deadline, () =>
        stop(
          new OmniError('TIMEOUT', `${name} did not finish within ${deadline} ms.`, {
            details: { deadline },
          }),
        ),
      );
      this.#waiting.add(stop);
      work.then(
        (result) => {
          settle();
          resolve(result);
        },
        (thrown: unknown) => stop(OmniError.from(thrown)),
      );
    });
  }

  #context(key: string, inTime: CommandContext['inTime']): CommandContext {
    const { emit, ids, legs, ports } = this.#options;
    return {
      ...this.#situation,
      key,
      legs,
      emit,
      inTime,
      newId: () => ids.next(),
      center: (name, params, part) =>
        ports.center.perform({ name, params, key: part ? `${key}:${part}` : key }),
    };
  }
}

const isInstant = ({ instant, tells }: AnyCommand): boolean => instant === true || tells !== undefined;

function act(command: AnyCommand, context: CommandContext, params: CommandParams<CommandName>): unknown {
  if (command.asks) return context.center(command.asks, params);
  if (command.tells) return context.emit({ ...params, type: command.tells } as DomainEvent);
  return command.run?.(context, params);
}

const isKey = (key: unknown): boolean => typeof key === 'string' && key !== '' && key.length <= LIMITS.key;
const gone = (): OmniError =>
  new OmniError('DISCONNECTED', 'The toolbar has been taken down: nothing more will be answered.');
