import { parsed } from '../../../core/model/data.js';

/** A record that the desktop knows of, as its address carries it. */
export interface DesktopRecord {
  readonly recordName?: string;
  readonly url?: string;
  readonly phone?: string;
  readonly recordType?: string;
  readonly recordId?: string;
  readonly relatedTo?: string;
  readonly integrationType?: string;
  readonly [more: string]: unknown;
}

/** What an agent desktop writes into the address of a page that it opens. Any field may be missing, or untrue. */
export interface DesktopParameters {
  readonly campaignId?: number;
  /** As the agent may see it: masked when `maskingEnabled`. */
  readonly phone?: string;
  readonly crtObjectId?: string;
  readonly userCrtObjectId?: string;
  /** A number, or the text when that is no whole number which JavaScript holds exactly. */
  readonly customerId?: number | string;
  readonly sessionId?: string;
  readonly leadId?: number | string;
  readonly lead_name?: string;
  readonly userId?: string;
  readonly crm_push_generated_time?: Date;
  readonly instanceId?: string;
  readonly locale?: string;
  readonly origin?: string;
  readonly iframeId?: string;
  /** What the address says of the customer: parsed if it is JSON, or else the text. */
  readonly customerInfo?: unknown;
  readonly associationType?: string;
  readonly callType?: string;
  readonly queueId?: number;
  readonly queueName?: string;
  readonly dstPhone?: string;
  readonly externalData?: readonly DesktopRecord[];
  readonly maskingEnabled?: boolean;
  readonly crmSessionId?: string;
  readonly sdkBaseUrl?: string;
  /** Added by this toolbar: the interaction that the page was opened for. The SDK's methods take it. */
  readonly interactionId?: string;
  /** Added by this toolbar: `voice`, `chat`, ... */
  readonly channelType?: string;
  /** What else the address carries, as text. */
  readonly [more: string]: unknown;
}

const whole = (text: string): number | undefined =>
  Number.isSafeInteger(+text) && `${+text}` === text ? +text : undefined;

/** What the text of a parameter means; undefined when it makes no sense. */
function valueOf(name: string, text: string): unknown {
  switch (name) {
    case 'campaignId':
    case 'queueId':
      return whole(text);
    case 'customerId':
    case 'leadId':
      return whole(text) ?? text;
    case 'crm_push_generated_time': {
      const date = new Date(whole(text) ?? text);
      return +date ? date : undefined;
    }
    case 'customerInfo':
      return parsed(text) ?? text;
    case 'externalData': {
      const list = parsed(text);
      return Array.isArray(list) ? list.filter((entry) => Object(entry) === entry) : undefined;
    }
    case 'maskingEnabled':
      return text === 'true' || (text === 'false' ? false : undefined);
    default:
      return text;
  }
}

/**
 * Reads what an agent desktop wrote into this page's address. Values that are empty or make no sense are left out; if
 * a name comes twice, its first value counts; unknown names are kept as text. Never throws.
 */
export function readDesktopParameters(search: string = globalThis.location?.search): DesktopParameters {
  const read = Object.create(null) as Record<string, unknown>;
  for (const [name, text] of new URLSearchParams(search)) {
    const value = text ? valueOf(name, text) : undefined;
    if (value !== undefined) read[name] ??= value;
  }
  return read;
}
