import type { Omni, OmniProvider } from 'omni-toolbar';
import { refuseFrame, type Arrivals } from 'omni-toolbar/adapters/frame';
import type { ToolbarConfig } from './config.js';

/**
 * Makes the provider, which opens the contact center when it is put into the page, and tries again when it is asked to.
 */
export function makeProvider(config: ToolbarConfig, query: URLSearchParams): OmniProvider {
  const provider = document.createElement('omni-provider');
  provider.adapter = query.get('adapter') ?? 'embedded';
  provider.seed = query.get('seed') ?? '';
  provider.scenario = query.get('scenario') ?? '';
  provider.recordsUrl = config.crmRecordsUrl ?? '';
  provider.options = { thirdPartyOrigins: config.thirdPartyHosts, services: config.eccServices };
  return provider;
}

/** Waits for the core. Until there is one, pages that want to connect are told why there is none. */
export function opened(
  provider: OmniProvider,
  { allowedOrigins }: ToolbarConfig,
  arrivals: Arrivals,
): Promise<Omni> {
  let stopRefusing = (): void => undefined;
  provider.addEventListener('omni-provider-failed', ({ detail: { error } }) => {
    stopRefusing();
    stopRefusing = refuseFrame({ arrivals: arrivals.take(), allowedOrigins, error });
  });
  return new Promise((resolve) => {
    provider.addEventListener('omni-provider-opened', () => {
      stopRefusing();
      if (provider.omni) resolve(provider.omni);
    });
  });
}
