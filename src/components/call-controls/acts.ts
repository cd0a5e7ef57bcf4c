import type { Interaction } from '../../core/model/interaction.js';
import { isUnderWay } from '../../core/model/under-way.js';
import { isDialled } from '../../core/model/offers.js';
import type { Capabilities } from '../../core/model/surroundings.js';
import { OmniInteractionEndEvent } from '../interaction-card/interaction-card.events.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniCallHoldEvent, OmniCallMuteEvent } from './call-controls.events.js';

export type CallAct = 'mute' | 'hold' | 'keypad' | 'transfer' | 'end';

/** Whether the agent may do this with a conversation now: its phase allows it, and the contact center can do it. */
export function allows(
  interaction: Interaction,
  can: Capabilities | undefined,
): Readonly<Record<CallAct, boolean>> {
  const { channel, owned } = interaction;
  const live = isUnderWay(interaction);
  const voice = live && channel.kind === 'voice';
  return {
    mute: voice && (can?.mute ?? true),
    hold: voice && owned && (can?.hold ?? true),
    keypad: voice && (can?.dtmf ?? true),
    transfer: live && owned && ((can?.transfer.length ?? 1) > 0 || (can?.confer.length ?? 0) > 0),
    end: live || isDialled(interaction),
  };
}

/** Puts the customer on hold, or takes them off hold. */
export function toggleHold(command: CommandController, { id, phase }: Interaction): void {
  const held = phase !== 'held';
  void command.run(
    held ? 'holdInteraction' : 'resumeInteraction',
    { interactionId: id },
    { subject: id, intent: new OmniCallHoldEvent({ interactionId: id, held }) },
  );
}

/** Mutes the microphone, or unmutes it. */
export function toggleMute(command: CommandController, { id, muted }: Interaction): void {
  const detail = { interactionId: id, muted: !muted };
  void command.run('muteInteraction', detail, { subject: id, intent: new OmniCallMuteEvent(detail) });
}

/** Ends the conversation; one that belongs to another agent is only left. */
export function end(command: CommandController, { id, owned }: Interaction): void {
  const detail = { interactionId: id };
  const intent = new OmniInteractionEndEvent(detail);
  void command.run(owned ? 'hangUp' : 'leaveConference', detail, { subject: id, intent });
}
