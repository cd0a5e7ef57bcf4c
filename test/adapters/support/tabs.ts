import { deleteDB } from 'idb';
import type { Omni } from '../../../src/core/types.js';
import type { Interaction } from '../../../src/core/model/interaction.js';
import type {
  CustomerConnection,
  CustomerView,
  EmbeddedOptions,
} from '../../../src/adapters/embedded/index.js';
import type { Refusable, Tab } from '../pages/tab.js';
import { until } from './until.js';

/** A page in an iframe: locks, channels and databases treat it as a tab of its own. */
class Page {
  readonly #frame: HTMLIFrameElement;

  constructor(readonly name: string) {
    this.#frame = document.createElement('iframe');
    this.#frame.name = name;
    this.#frame.allow = 'microphone; autoplay';
  }

  async load(): Promise<Tab> {
    const loaded = new Promise((resolve) => this.#frame.addEventListener('load', resolve, { once: true }));
    this.#frame.src = new URL('../pages/tab.html', import.meta.url).href;
    if (this.#frame.isConnected) this.#frame.contentWindow?.location.reload();
    else document.body.append(this.#frame);
    await loaded;
    return until(() => this.#frame.contentWindow?.tab, 'the page');
  }

  close(): void {
    this.#frame.remove();
  }
}

export interface AgentPage {
  readonly omni: Omni;
  reload(): Promise<AgentPage>;
  close(): void;
  /** Resolves with the first live interaction for which this is true. */
  interaction(wanted: (interaction: Interaction) => boolean): Promise<Interaction>;
  /** Accepts the ringing interaction and gives its id. */
  accept(): Promise<string>;
  /** Resolves when audio flows in the call. */
  flows(interactionId: string): Promise<unknown>;
  /** Collects the levels of the other side, from now on. */
  listen(): number[];
}

export interface CustomerPage {
  readonly customer: CustomerConnection;
  readonly view: () => CustomerView | null;
  readonly loudness: Tab['loudness'];
  reload(): Promise<CustomerPage>;
  close(): void;
}

/** The pages of one test, with a contact center of their own. */
export class Tabs {
  readonly center = `test-center-${crypto.randomUUID()}`;
  readonly #pages: Page[] = [];

  #page(name: string): Page {
    const page = new Page(name);
    this.#pages.push(page);
    return page;
  }

  async agent(name: string, ...refused: readonly Refusable[]): Promise<AgentPage> {
    return this.#agentOn(this.#page(name), refused);
  }

  async agentWith(name: string, options: EmbeddedOptions): Promise<AgentPage> {
    return this.#agentOn(this.#page(name), [], options);
  }

  async customer(name: string, ...refused: readonly Refusable[]): Promise<CustomerPage> {
    return this.#customerOn(this.#page(name), refused);
  }

  /** The page of a customer who has said who they are. */
  async known(): Promise<CustomerPage> {
    const page = await this.customer('customer');
    await page.customer.center.introduce({ name: 'Anshika Rao', phone: '+91 98765 43210' });
    return page;
  }

  async #agentOn(page: Page, refused: readonly Refusable[], options?: EmbeddedOptions): Promise<AgentPage> {
    const tab = await page.load();
    for (const what of refused) tab.refuse(what);
    const omni = await tab.openAgent(this.center, options);
    await until(() => omni.state.get('connection').status === 'connected', 'the contact center');
    const interaction: AgentPage['interaction'] = (wanted) =>
      until(
        () =>
          omni.state
            .get('interactions')
            .map((id) => omni.state.get(`interaction:${id}`))
            .find((one) => one !== undefined && wanted(one)),
        'an interaction',
      );
    return {
      omni,
      reload: () => this.#agentOn(page, refused, options),
      close: () => page.close(),
      interaction,
      async accept() {
        const { id } = await interaction(({ phase }) => phase === 'ringing');
        await omni.call('acceptInteraction', { interactionId: id });
        return id;
      },
      flows: (id) =>
        until(() => omni.state.get(`interaction:${id}`)?.audio.status === 'flowing', `audio at ${page.name}`),
      listen() {
        const levels: number[] = [];
        omni.transients.subscribe((transient) => {
          if (transient.type === 'levels') levels.push(transient.remote);
        });
        return levels;
      },
    };
  }

  async #customerOn(page: Page, refused: readonly Refusable[]): Promise<CustomerPage> {
    const tab = await page.load();
    for (const what of refused) tab.refuse(what);
    const { customer, view } = await tab.openCustomer(this.center);
    await until(() => view(), 'the customer to be known');
    return {
      customer,
      view,
      loudness: tab.loudness,
      reload: () => this.#customerOn(page, refused),
      close: () => page.close(),
    };
  }

  async end(): Promise<void> {
    for (const page of this.#pages) page.close();
    await deleteDB(this.center);
  }
}

/** Signs an agent in and makes it available for calls and chats. */
export async function toWork({ omni }: AgentPage, user = 'executive'): Promise<void> {
  await omni.call('login', { username: user, password: user });
  await until(() => omni.state.get('session').status === 'signed-in', 'the session');
  const campaignIds = omni.state.get('session').assignedCampaigns.map(({ id }) => id);
  await omni.call('selectCampaigns', { campaignIds });
  await omni.call('selectExtension', { callContextId: 5, phone: '1234567890' });
  await omni.call('goAvailable', {});
  await until(() => omni.state.get('presence').status === 'available', 'being available');
}
