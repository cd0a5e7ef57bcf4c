import { AppFrames, Arrivals, parentOrigin, refuseFrame, serveFrame } from 'omni-toolbar/adapters/frame';
import type { Omni, OmniProvider } from 'omni-toolbar';
import 'omni-toolbar/define';
import { showApps } from './apps.js';
import { readConfig, type ToolbarConfig } from './config.js';
import { keepInFrame } from './modes.js';
import { showDesktopNotifications } from './notifications.js';
import { reportSurroundings } from './surroundings.js';

// The page around us may say hello before we can answer: from now on nothing that it says is lost.
const arrivals = new Arrivals();
const query = new URLSearchParams(location.search);

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

function showTrouble(title: string, text: string): void {
  const heading = document.createElement('strong');
  heading.textContent = title;
  part('trouble').replaceChildren(heading, text);
  part('trouble').hidden = false;
}

function forbiddenParent({ allowedOrigins }: ToolbarConfig): string | null {
  const origin = parentOrigin();
  return origin === null || allowedOrigins.includes(origin) ? null : origin;
}

/** Puts the toolbar into the page. Its provider opens the contact center, and tries again when it is asked to. */
function mount(config: ToolbarConfig): OmniProvider {
  const provider = document.createElement('omni-provider');
  provider.adapter = query.get('adapter') ?? 'embedded';
  provider.seed = query.get('seed') ?? '';
  provider.scenario = query.get('scenario') ?? '';
  provider.recordsUrl = config.crmRecordsUrl ?? '';
  provider.options = { thirdPartyOrigins: config.thirdPartyHosts, services: config.eccServices };
  provider.append(document.createElement('omni-toolbar'));
  part('toolbar').replaceChildren(provider);
  return provider;
}

/** Waits for the core. Until then the page around us hears why there is none. */
function opened(provider: OmniProvider, { allowedOrigins }: ToolbarConfig): Promise<Omni> {
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

async function start(): Promise<void> {
  const locale = query.get('locale');
  if (locale) document.documentElement.lang = locale;
  const config = await readConfig();
  const stranger = forbiddenParent(config);
  if (stranger !== null) {
    refuseFrame({ arrivals: arrivals.take() });
    showTrouble(
      'This page may not show the toolbar.',
      `Add ${stranger} to ALLOWED_ORIGINS of the toolbar's server.`,
    );
    return;
  }
  const provider = mount(config);
  const omni = await opened(provider, config);
  const apps = new AppFrames();
  const server = serveFrame({
    omni,
    apps,
    allowedOrigins: config.allowedOrigins,
    grants: config.grants,
    arrivals: arrivals.take(),
    onClient: () => {
      for (const stage of ['registered', 'loaded'] as const) void omni.call('reportLifecycle', { stage });
    },
  });
  showApps(part('apps'), config.apps, apps);
  reportSurroundings(omni);
  showDesktopNotifications(omni, server);
  keepInFrame(provider, omni);
}

start().catch((error: unknown) => {
  showTrouble('The toolbar could not start.', error instanceof Error ? error.message : String(error));
});
