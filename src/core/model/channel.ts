/** The families of channels that the kit treats specially. Everything else is `other` and still works. */
export type ChannelKind = 'voice' | 'chat' | 'whatsapp' | 'other';

/** The way a customer and an agent meet. */
export interface Channel {
  readonly kind: ChannelKind;
  /** The contact center's own name for it: `voice`, `chat`, `telegram`, ... Shown when the kind is `other`. */
  readonly name: string;
  /** A narrower name, for example `webchat` or `whatsapp`. */
  readonly subType: string | null;
}
