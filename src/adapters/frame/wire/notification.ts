/** What a page is asked to show. */
export interface NotificationWish {
  readonly subject: string;
  readonly message: string;
  /** Browsers show notifications with the same tag once: several pages may be asked to show the same one. */
  readonly tag: string;
  /** What to bring to the front when it is clicked; null: nothing but the page. */
  readonly interactionId: string | null;
}

/** Whether it was shown. If not, the page gives what its browser says, and `FrameServer` why and what to change. */
export interface NotificationOutcome {
  readonly shown: boolean;
  readonly reason: string;
}
