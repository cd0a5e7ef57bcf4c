/** One notification of the bell. */
export interface Notification {
  readonly id: string;
  readonly text: string;
  /** 1 information, 2 warning, 3 error: the center's scale. */
  readonly severity: number;
  readonly type: string;
  readonly subType: string;
  readonly at: number;
  readonly read: boolean;
  /** How many more of the same kind were merged into this one. */
  readonly repeated: number;
  /** For a missed call: whom to call back. */
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
  /** The name of the refusal, if elements have words for it. */
  readonly reason?: string | undefined;
  readonly variant: ToastVariant;
  readonly at: number;
}

/** A callback that is due now or later. */
export interface ScheduledCallback {
  readonly id: string;
  readonly at: number;
  readonly phone: string;
  readonly customerName: string | null;
  readonly campaignId: number;
  readonly mine: boolean;
  readonly due: boolean;
}
