/** What a page is asked to show. */
export interface NotificationWish {
  readonly subject: string;
  readonly message: string;
  /** Two with the same tag are one: several pages may be asked to show it. */
  readonly tag: string;
  /** What to bring to the front when it is clicked; null: nothing but the page. */
  readonly interactionId: string | null;
}

/** Whether it was shown. If not: from the page what its browser says, from the server why, and what to change. */
export interface NotificationOutcome {
  readonly shown: boolean;
  readonly reason: string;
}
