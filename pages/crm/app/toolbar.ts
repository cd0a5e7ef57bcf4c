/** The campaign in which this CRM dials, when the agent works in it. */
export const DIALLING_CAMPAIGN = 172;

/** A record in the form in which the toolbar exchanges it. */
export interface RecordInfo {
  readonly recordId: string;
  readonly recordType: string;
  readonly recordName: string;
  readonly additionalInfo?: unknown;
}

export function isRecordInfo(value: unknown): value is RecordInfo {
  const { recordId, recordType, recordName } = (value ?? {}) as Partial<Record<keyof RecordInfo, unknown>>;
  return [recordId, recordType, recordName].every((part) => typeof part === 'string');
}

interface DialRequest {
  readonly phone: string;
  readonly name: string;
  /** A request that is sent again with the same key dials once. */
  readonly idempotencyKey: string;
}

/** What the CRM asks of the toolbar, whether this is framed or composed. */
export interface ToolbarLink {
  /** Resolves when the toolbar is connected; else rejects with an error that says what to change. */
  start(): Promise<void>;
  dial(request: DialRequest): Promise<void>;
  /** Tells the toolbar which record the page shows now; null: none. */
  recordOpened(record: RecordInfo | null): void;
  /** Ties a record to an interaction. */
  attach(interactionId: string, record: RecordInfo): Promise<void>;
  /** Ids of the interactions that the agent has now. */
  liveInteractions(): Promise<readonly string[]>;
}

/** The fields of the toolbar's interaction events that the CRM reads. */
export interface InteractionNews {
  readonly interactionId: string;
  readonly campaignId?: number | string | null | undefined;
  readonly channelDetails?:
    | {
        readonly channelType?: string | null | undefined;
        /** Tells WhatsApp from a chat. This toolbar sends it, others may not. */
        readonly channelSubType?: string | null | undefined;
        readonly associationType?: string | null | undefined;
      }
    | null
    | undefined;
  readonly customerDetails?:
    | {
        readonly name?: string | null | undefined;
        readonly phone?: string | null | undefined;
      }
    | null
    | undefined;
  readonly userId?: string | null | undefined;
}

export interface DisposalNews extends InteractionNews {
  readonly dispositionDetails?:
    | {
        readonly dispositionClass?: number | string | null | undefined;
        readonly dispositionCode?: number | string | null | undefined;
        readonly callNotes?: string | null | undefined;
        /** The names for the two ids above. This toolbar sends them, others may not. */
        readonly className?: string | null | undefined;
        readonly codeName?: string | null | undefined;
      }
    | null
    | undefined;
  /** The callback that was promised, if there is one. This toolbar sends it, others may not. */
  readonly additionalParams?: unknown;
}

/** A campaign's disposition classes with their codes, as the toolbar lists them. */
export type DispositionList = readonly {
  readonly className: string;
  readonly dispositionCodeBean: readonly {
    readonly dispositionCodeId: number;
    readonly dispositionCodeName: string;
  }[];
}[];

/** The state of the toolbar, for the line at the top of the page. */
export interface ToolbarStatus {
  readonly state: 'connecting' | 'signed-out' | 'signed-in' | 'failed';
  readonly text: string;
  /** Whether a click on a phone number can lead to a call. */
  readonly available?: boolean;
}
