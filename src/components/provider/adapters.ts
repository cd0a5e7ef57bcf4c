import { type Adapter, findAdapter } from '../../core/adapter.js';
import { OmniError } from '../../core/contract/errors.js';

/** Adapters that are fetched when a page first asks for them. A fixed list, so that a name can load nothing else. */
const ON_DEMAND: Readonly<Record<string, () => Promise<Adapter>>> = {
  embedded: async () => (await import('../../adapters/embedded/open.js')).embedded,
  frame: async () => (await import('../../adapters/frame/open.js')).frame,
};

/** Finds an adapter that the page has registered, or fetches one of the package's own. */
export async function resolveAdapter(name: string): Promise<Adapter> {
  const registered = findAdapter(name);
  if (registered) return registered;
  const load = Object.hasOwn(ON_DEMAND, name) ? ON_DEMAND[name] : undefined;
  if (load) return load();
  throw new OmniError(
    'DATA_NOT_FOUND',
    `There is no adapter "${name}". Import omni-toolbar/define/adapters/${name}.js before it is used, or set ` +
      `adapter="${Object.keys(ON_DEMAND).join('" or "')}".`,
  );
}
