import type { ReactiveController, ReactiveElement } from 'lit';
import type {
  CallOptions,
  CommandName,
  CommandParams,
  CommandResult,
} from '../../../core/commands/catalog.js';
import { OmniError } from '../../../core/contract/errors.js';
import { composedAncestors } from '../composed-tree.js';
import { type IntentEvent, OmniCommandFailedEvent } from '../events.js';
import { ignoreSecondClick } from '../second-click.js';
import type { OmniController } from './omni-controller.js';

export interface RunOptions<R> extends CallOptions {
  /** Fired before the command; a host that prevents it does the work itself. */
  readonly intent?: IntentEvent<unknown>;
  /** Fired after the command has succeeded. */
  readonly fact?: (result: R) => Event;
  /** What the command acts on, so that of two buttons for two interactions only one is busy. */
  readonly subject?: string;
  /** True: the element shows a failure itself, so it is not announced. */
  readonly inline?: boolean;
}

/** The outcome. `unhandled`: nobody prevented the event, and there is no core to run the command. */
export type RunOutcome<R> =
  | { readonly status: 'done'; readonly result: R }
  | { readonly status: 'failed'; readonly error: OmniError }
  | { readonly status: 'prevented' | 'unhandled' | 'busy' };

/**
 * Turns a user's action into a cancelable event and then a command. Knows which commands are pending and what failed.
 */
export class CommandController implements ReactiveController {
  /** Why the last command failed; cleared by the next one. */
  error: OmniError | undefined;
  /** The subject of that command. */
  #failed = '';
  /** Made by the first command, since most elements never run one. */
  #pending: Set<string> | undefined;
  readonly #host: ReactiveElement;
  readonly #core: OmniController;

  constructor(host: ReactiveElement, core: OmniController) {
    this.#host = host;
    this.#core = core;
    host.addController(this);
    // A command can replace the buttons under the pointer, and the second click of a double click must not hit a new
    // one.
    host.addEventListener('click', ignoreSecondClick, true);
  }

  /** Whether any command is pending. */
  get pending(): boolean {
    return (this.#pending?.size ?? 0) > 0;
  }

  isPending(command: CommandName, subject = ''): boolean {
    return this.#pending?.has(`${command} ${subject}`) ?? false;
  }

  /** Why the last command failed, if it acted on this subject and not on what the element showed before. */
  errorOn(subject: string): OmniError | undefined {
    return this.#failed === subject ? this.error : undefined;
  }

  hostConnected(): void {
    this.error = undefined;
  }

  clearError(): void {
    this.error = undefined;
    this.#host.requestUpdate();
  }

  /** Does nothing while the same command is pending for the same subject. */
  async run<N extends CommandName>(
    command: N,
    params: CommandParams<N>,
    options: RunOptions<CommandResult<N>> = {},
  ): Promise<RunOutcome<CommandResult<N>>> {
    const slot = `${command} ${options.subject ?? ''}`;
    if (this.#pending?.has(slot)) return { status: 'busy' };
    if (options.intent && !this.#host.dispatchEvent(options.intent)) return { status: 'prevented' };
    const omni = this.#core.omni;
    if (!omni) return { status: 'unhandled' };

    this.error = undefined;
    (this.#pending ??= new Set()).add(slot);
    this.#host.requestUpdate();
    const around = options.fact ? [...composedAncestors(this.#host)] : [];
    try {
      const { idempotencyKey, deadline } = options;
      const result = await omni.call(command, params, { idempotencyKey, deadline });
      this.#settle(slot);
      if (options.fact) this.#tell(options.fact(result), around);
      return { status: 'done', result };
    } catch (reason) {
      const error = OmniError.from(reason, command);
      this.#settle(slot);
      // When the element has moved to another core in the meantime, nobody needs to hear of the failure.
      if (this.#core.omni === omni) this.#report(command, params, options, error);
      return { status: 'failed', error };
    }
  }

  /**
   * The command's success may have removed the element from the page. Then the event is fired again, at the nearest
   * element around it that is still there.
   */
  #tell(fact: Event, around: readonly Element[]): void {
    this.#host.dispatchEvent(fact);
    if (!this.#host.isConnected) around.find(({ isConnected }) => isConnected)?.dispatchEvent(fact);
  }

  #settle(slot: string): void {
    this.#pending?.delete(slot);
    this.#host.requestUpdate();
  }

  #report<N extends CommandName>(
    command: N,
    params: CommandParams<N>,
    options: RunOptions<CommandResult<N>>,
    error: OmniError,
  ): void {
    this.error = error;
    this.#failed = options.subject ?? '';
    if (options.inline) return;
    const { intent: _asked, ...again } = options;
    const retry = (): void => void this.run(command, params, again);
    this.#host.dispatchEvent(new OmniCommandFailedEvent({ command, error, retry }));
  }
}
