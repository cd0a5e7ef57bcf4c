/** Somebody who takes part in a call. */
export interface RoomMember {
  /** The address at which signals reach the member. */
  readonly id: string;
  /** False: no page stands behind it, so there is no audio to exchange. */
  readonly audible: boolean;
  /** Held: exchanges no audio with anybody, in neither direction. */
  readonly held: boolean;
  readonly muted: boolean;
}

/** Who should exchange audio with whom now, as the center has it. */
export interface Room {
  readonly interactionId: string;
  /** Which of the members this page is. */
  readonly self: string;
  readonly members: readonly RoomMember[];
}
