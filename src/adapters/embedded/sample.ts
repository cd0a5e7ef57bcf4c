import type { SampleKind } from '../../core/model/surroundings.js';
import type { Samples } from '../../core/ports/samples.js';
import { OmniError } from '../../core/contract/errors.js';
import { randomIds } from '../shared/browser/ids.js';
import { sampleVoice } from '../shared/webrtc/source.js';
import { customerOn, type CustomerConnection } from './customer.js';
import type { CustomerView } from './engine/index.js';
import type { Hub } from './hub/hub.js';

export const SAMPLE_KINDS: readonly SampleKind[] = ['voice', 'chat'];

/** The demo CRM knows the first and the second. */
const PEOPLE = [
  { name: 'Anshika Rao', phone: '+91 98765 43210' },
  { name: 'Grace Whitaker', phone: '(336) 555-0142' },
  { name: 'Noor Haddad', phone: '+971 50 555 0117' },
] as const;

const LINES = [
  'Hello! My order was to arrive yesterday. Can you look where it is?',
  'The number is 4711-22.',
  'That is good to hear. Thank you!',
] as const;

/** Resolves with the first view that this is true of; rejects when the customer leaves before. */
function seen(customer: CustomerConnection, wanted: (view: CustomerView) => boolean): Promise<CustomerView> {
  return new Promise((resolve, reject) => {
    const subscription = customer.view$.subscribe({
      next: (view) => {
        if (!view || !wanted(view)) return;
        resolve(view);
        queueMicrotask(() => subscription.unsubscribe());
      },
      complete: () => reject(new OmniError('DISCONNECTED', 'The sample customer has left.')),
    });
  });
}

function campaignFor(view: CustomerView, channel: string): number {
  const campaign = view.campaigns.find(({ channels }) => channels.includes(channel));
  if (campaign) return campaign.id;
  throw new OmniError('UNSUPPORTED', `No campaign of this contact center takes a ${channel}.`);
}

const ended = (view: CustomerView, id: string): boolean =>
  view.conversations.some((one) => one.id === id && one.state.kind === 'ended');

/** Says its lines one by one, each after the agent has written again. */
async function chatOn(customer: CustomerConnection, conversationId: string): Promise<void> {
  const answers = (view: CustomerView): number =>
    (view.threads.find(({ channel }) => channel === 'chat')?.messages ?? []).filter(
      ({ from }) => from === 'agent',
    ).length;
  let heard = 0;
  for (const [index, text] of LINES.entries()) {
    const content = { kind: 'text', text } as const;
    await customer.center.sendMessage({ conversationId, clientId: `${conversationId}:${index}`, content });
    const view = await seen(customer, (now) => answers(now) > heard || ended(now, conversationId));
    if (ended(view, conversationId)) return;
    heard = answers(view);
    await customer.center.markRead({ conversationId });
  }
}

/**
 * Customers who are played in this page, over the same links as real ones: a call with real audio (a made-up voice,
 * not heard twice), or a chat. Each stays until its conversation has ended.
 */
export class SampleCustomers implements Samples {
  readonly #hub: Hub;
  readonly #present = new Set<CustomerConnection>();
  #next = 0;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  async invite(kind: SampleKind): Promise<void> {
    const person = PEOPLE[this.#next % PEOPLE.length];
    this.#next += 1;
    const customer = customerOn(this.#hub, `sample-${randomIds.next()}`, sampleVoice(), false);
    this.#present.add(customer);
    try {
      if (person) await customer.center.introduce(person);
      const view = await seen(customer, () => true);
      const campaignId = campaignFor(view, kind);
      const key = customer.newKey();
      const { conversationId } =
        kind === 'voice'
          ? await customer.center.startCall({ campaignId, key })
          : await customer.center.startChat({ channel: 'chat', campaignId, key });
      const talking = kind === 'chat' ? chatOn(customer, conversationId) : Promise.resolve();
      const over = Promise.all([talking, seen(customer, (now) => ended(now, conversationId))]);
      over.then(
        () => this.#leave(customer),
        () => this.#leave(customer),
      );
    } catch (refusal) {
      this.#leave(customer);
      throw refusal;
    }
  }

  close(): void {
    for (const customer of [...this.#present]) this.#leave(customer);
  }

  #leave(customer: CustomerConnection): void {
    if (this.#present.delete(customer)) void customer.close();
  }
}
