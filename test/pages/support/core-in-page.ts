import type { Frame, Page } from 'playwright-core';

/** What a provider in a page offers to a test: the core. */
interface ProviderElement extends Element {
  readonly omni?: {
    call(name: string, params: unknown): Promise<unknown>;
    readonly state: { get(key: string): unknown };
  } | null;
}

/** Somebody in a page with a provider, whose core can be looked at and asked. */
export abstract class CoreInPage {
  /** Where the provider is. */
  protected abstract where(): Page | Frame | Promise<Page | Frame>;

  async call<T = unknown>(name: string, params: unknown): Promise<T> {
    const place = await this.where();
    return (await place.evaluate(
      ([command, given]) => {
        const provider = document.querySelector<ProviderElement>('omni-provider');
        if (!provider?.omni) throw new Error('There is no core here.');
        return provider.omni.call(command, given);
      },
      [name, params] as const,
    )) as T;
  }

  async state<T>(key: string): Promise<T> {
    const place = await this.where();
    return (await place.evaluate(
      (slice) => document.querySelector<ProviderElement>('omni-provider')?.omni?.state.get(slice),
      key,
    )) as T;
  }

  /** The slice, once the field at `path` has the value. */
  async until<T>(key: string, path: string, value: unknown): Promise<T> {
    const place = await this.where();
    await place.waitForFunction(
      ([slice, field, wanted]) => {
        const omni = document.querySelector<ProviderElement>('omni-provider')?.omni;
        if (!omni) return false;
        const found = String(field)
          .split('.')
          .reduce<unknown>(
            (inside, name) => (inside as Record<string, unknown> | null | undefined)?.[name],
            omni.state.get(String(slice)),
          );
        return found === wanted;
      },
      [key, path, value] as const,
    );
    return this.state<T>(key);
  }

  /** The id of the interaction that came last, once it is in one of these phases. */
  async interaction(...phases: string[]): Promise<string> {
    const place = await this.where();
    const found = await place.waitForFunction((wanted) => {
      const state = document.querySelector<ProviderElement>('omni-provider')?.omni?.state;
      const ids = (state?.get('interactions') ?? []) as string[];
      return ids.findLast((id) => {
        const interaction = state?.get(`interaction:${id}`) as { phase: string } | undefined;
        return interaction !== undefined && wanted.includes(interaction.phase);
      });
    }, phases);
    return (await found.jsonValue()) as string;
  }

  /** Signs in, takes every campaign and an extension, and becomes available, without a hand on the controls. */
  async goAvailable(user: string): Promise<void> {
    await this.until('connection', 'status', 'connected');
    await this.call('login', { username: user, password: user });
    const session = await this.until<{ assignedCampaigns: { id: number }[] }>(
      'session',
      'status',
      'signed-in',
    );
    await this.call('selectCampaigns', { campaignIds: session.assignedCampaigns.map(({ id }) => id) });
    await this.call('selectExtension', { callContextId: 5, phone: '1234567890' });
    await this.call('goAvailable', {});
    await this.until('presence', 'status', 'available');
  }
}
