import { defer, Subject } from 'rxjs';
import { OmniError } from '../../../../src/core/contract/errors.js';
import type { EventName } from '../../../../src/core/contract/events.js';
import type { Edge } from '../../../../src/core/edge/edge.js';
import type { EdgeClient } from '../../../../src/core/edge/client.js';
import type { EdgeEvent } from '../../../../src/core/edge/events.js';
import { serveFrame, type FrameServer } from '../../../../src/adapters/frame/toolbar/serve.js';
import { memoryStorage } from '../../../../src/adapters/shared/browser/storage.js';
import type { Omni } from '../../../../src/core/types.js';

/** What a test can order from the toolbar, inside of `sendDataToApp`. */
export interface Order {
  readonly emit?: readonly { readonly name: EventName; readonly payload: unknown; readonly ack?: string }[];
  /** Answer with a text of this length. */
  readonly length?: number;
  /** Never answer. */
  readonly silent?: boolean;
  readonly fail?: number;
  /** Answer with a report of the toolbar's own state. */
  readonly report?: boolean;
  readonly reload?: boolean;
  /** Let a page that is `held` finish loading. */
  readonly release?: boolean;
  /** Answer with a function. */
  readonly unsendable?: boolean;
}

export interface Report {
  readonly counters: FrameServer['counters'];
  readonly clients: number;
  /** How many edges somebody has listened to, and how many of these are closed. */
  readonly opened: number;
  readonly closed: number;
  /** How many edges are open, including those of pages that are away for now. */
  readonly edges: number;
  readonly acknowledged: readonly string[];
  /** The failures of handlers that pages have reported. */
  readonly failed: readonly unknown[];
  readonly answered: readonly string[];
  /** Uncaught errors and rejections, and properties that were added to `Object.prototype`. */
  readonly failures: readonly string[];
}

const query = new URLSearchParams(location.search);
const answered: string[] = [];
const acknowledged: string[] = [];
const failed: unknown[] = [];
const failures: string[] = [];
/** A document that is still being written keeps its parent page from being loaded. */
const held = query.has('held') && document.body.appendChild(document.createElement('iframe')).contentDocument;
if (held) held.open();
let opened = 0;
let closed = 0;
let edges = 0;

addEventListener('error', ({ message }) => failures.push(message));
addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));

function polluted(): string[] {
  const keys: string[] = [];
  for (const key in {}) keys.push(key);
  return keys;
}

function openEdge(_omni: Omni, client: EdgeClient): Edge {
  const events = new Subject<EdgeEvent>();
  let heard = 0;
  edges++;
  return {
    events: defer(() => {
      opened += heard = 1;
      return events;
    }),
    handlerFailed: async (failure) => void failed.push(failure),
    acknowledge: (ack) => void acknowledged.push(ack),
    close: () => {
      edges--;
      closed += heard;
    },
    answer: async (method, params) => {
      answered.push(method);
      switch (method) {
        case 'getCurrentUser':
          return { userId: client.instanceId, userName: client.context, userType: 'Executive' };
        case 'store.get':
          return `value of ${(params as { key: string }).key}`;
        case 'invokeEccApi':
          return describeForm((params as { data?: unknown }).data);
        case 'sendDataToApp':
          return obey((params as { contextData: unknown }).contextData, events);
        default:
          return JSON.stringify(params);
      }
    },
  };
}

async function describeForm(data: unknown): Promise<unknown> {
  if (!(data instanceof FormData)) return data;
  const entries = [...data.entries()].map(async ([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
  );
  return Promise.all(entries);
}

function obey(data: unknown, events: Subject<EdgeEvent>): unknown {
  if (typeof data !== 'object' || data === null || !('order' in data)) return JSON.stringify(data ?? null);
  const order = data.order as Order;
  for (const event of order.emit ?? []) events.next(event);
  if (order.fail !== undefined) throw new OmniError(order.fail, 'as ordered');
  if (order.reload) location.reload();
  if (order.release && held) held.close();
  if (order.silent) return new Promise(() => undefined);
  if (order.unsendable) return () => 'a function';
  if (order.length !== undefined) return 'x'.repeat(order.length);
  if (order.report) {
    const report: Report = {
      counters: server.counters,
      clients: server.clients,
      opened,
      closed,
      edges,
      acknowledged,
      failed,
      answered,
      failures: [...failures, ...polluted()],
    };
    return JSON.stringify(report);
  }
  return 'ok';
}

const server = serveFrame({
  omni: { call: () => Promise.resolve([]) } as unknown as Omni,
  allowedOrigins: query.getAll('allow'),
  openEdge,
  // A fresh memory: nothing that other tests in the same tab stored.
  storage: memoryStorage(),
});
