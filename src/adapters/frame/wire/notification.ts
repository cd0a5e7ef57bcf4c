/** What a page is asked to show. */
export interface NotificationWish {
  readonly subject: string;
  readonly message: string;
}

/** Whether it was shown; if not, why, and what to change. */
export interface NotificationOutcome {
  readonly shown: boolean;
  readonly reason: string;
}
