/** A line in the bell. */
export interface Notification {
  readonly id: string;
  readonly text: string;
  /** 1 information, 2 warning, 3 error: the center's scale. */
  readonly severity: number;
  readonly type: string;
  readonly subType: string;
  readonly at: number;
  readonly read: boolean;
  /** How many like it were folded into this one beside the first. */
  readonly repeated: number;
  /** For a missed call: who to call back. */
  readonly call: {
    readonly campaignId: number;
    readonly customerId: number | string | null;
    readonly name: string | null;
    readonly phone: string | null;
  } | null;
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type ToastVariant = 'success' | 'error' | 'warning' | 'info';

export interface Toast {
  readonly id: string;
  readonly message: string;
  /** Which refusal it tells of, if it is one whose words are known. */
  readonly reason?: string | undefined;
  readonly variant: ToastVariant;
  readonly at: number;
}

/** A callback that has come due, or will. */
export interface ScheduledCallback {
  readonly id: string;
  readonly at: number;
  readonly phone: string;
  readonly customerName: string | null;
  readonly campaignId: number;
  readonly mine: boolean;
  readonly due: boolean;
}
