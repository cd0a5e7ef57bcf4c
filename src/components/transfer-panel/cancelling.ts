import type { ReactiveController, ReactiveElement } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import type { Capabilities } from '../../core/model/surroundings.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import {
  type ConsultationChange,
  OmniConsultationChangeEvent,
  OmniConsultationChangedEvent,
  OmniTransferCancelEvent,
  OmniTransferCancelledEvent,
} from './transfer-panel.events.js';

/** How to stop asking. */
export interface Cancel {
  readonly label: 'transfer.take-back' | 'transfer.cancel';
  readonly busy: boolean;
  readonly run: () => void;
}

/** What is done about somebody who was asked, or is in the call. */
export function changeConsultation(
  command: CommandController,
  interactionId: string,
  action: ConsultationChange['action'],
): void {
  const detail = { interactionId, action };
  void command.run(
    `${action}Consultation`,
    { interactionId },
    {
      subject: interactionId,
      inline: true,
      intent: new OmniConsultationChangeEvent(detail),
      fact: () => new OmniConsultationChangedEvent(detail),
    },
  );
}

function cancelTransfer(command: CommandController, interactionId: string): void {
  const detail = { interactionId };
  void command.run('cancelTransfer', detail, {
    subject: interactionId,
    inline: true,
    intent: new OmniTransferCancelEvent(detail),
    fact: () => new OmniTransferCancelledEvent(detail),
  });
}

/** Takes the request back while somebody is asked, if the contact center can do that; the focus stays in the panel. */
export class Cancelling implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #command: CommandController;
  #focused = false;
  #asking = false;

  constructor(host: ReactiveElement, command: CommandController) {
    this.#host = host;
    this.#command = command;
    host.addController(this);
  }

  of({ id, transfer, conference }: Interaction, can: Capabilities | undefined): Cancel | null {
    if (transfer?.status === 'requested') {
      return (can?.cancelTransfer ?? !can)
        ? {
            label: 'transfer.take-back',
            busy: this.#command.isPending('cancelTransfer', id),
            run: () => cancelTransfer(this.#command, id),
          }
        : null;
    }
    return (can?.consult ?? !can) && conference?.status === 'initialized'
      ? {
          label: 'transfer.cancel',
          busy: this.#command.isPending('cancelConsultation', id),
          run: () => changeConsultation(this.#command, id, 'cancel'),
        }
      : null;
  }

  hostUpdate(): void {
    this.#focused = this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const asking = root.querySelector<HTMLElement>('.waiting');
    const changed = this.#asking !== (asking !== null);
    this.#asking = asking !== null;
    // Not to the button: one press too many would take the request back at once.
    if (changed && this.#focused) (asking ?? root.querySelector<HTMLElement>('#search'))?.focus();
  }
}
