import type { Omni } from 'omni-toolbar';
import 'omni-toolbar/define/omni-provider.js';
import 'omni-toolbar/define/omni-toolbar.js';
import { AppFrames, Arrivals, CrmPages, serveFrame } from 'omni-toolbar/adapters/frame';
import { OmniError } from 'omni-toolbar/core';
import { showApps } from '../toolbar/apps.js';
import { readConfig, type ToolbarConfig } from '../toolbar/config.js';
import { offerNotifications, showDesktopNotifications } from '../toolbar/notifications.js';
import { makeProvider, opened } from '../toolbar/open.js';
import { part, showTrouble } from '../toolbar/page.js';
import { reportSurroundings, welcoming } from '../toolbar/surroundings.js';
import { applyLanguage, say } from '../toolbar/words.js';
import { crmAddress } from './address.js';
import { CrmTabs } from './tabs.js';

const arrivals = new Arrivals();
const query = new URLSearchParams(location.search);

/** The CRM beside the toolbar; null when there is none. The reason is shown, and the toolbar works without it. */
function crmOf({ allowedOrigins }: ToolbarConfig): URL | null {
  try {
    return crmAddress(query.get('crm'), allowedOrigins);
  } catch (thrown) {
    const { code, message } = OmniError.from(thrown);
    showTrouble(say('error', { code }), message);
    return null;
  }
}

/**
 * Waits until the center has said who is signed in, so that the CRM is told that, too. After three seconds the CRM does
 * not wait any longer.
 */
function settled(omni: Omni): Promise<void> {
  return new Promise((resolve) => {
    const waiting = setTimeout(resolve, 3_000);
    const settle = ({ status }: { readonly status: string }): void => {
      if (status === 'connecting') return;
      clearTimeout(waiting);
      resolve();
    };
    omni.state.observe('connection').subscribe(settle);
  });
}

async function start(): Promise<void> {
  applyLanguage(query.get('locale'));
  const config = await readConfig();
  const address = crmOf(config);
  const toolbar = document.createElement('omni-toolbar');
  toolbar.dock = query.get('dock') === 'left' ? 'left' : 'right';
  const provider = makeProvider(config, query);
  provider.append(toolbar);
  part('toolbar').replaceChildren(provider);

  const omni = await opened(provider, config, arrivals);
  const apps = new AppFrames();
  const crm = address && new CrmPages(omni, address);
  await settled(omni);
  // Created before the clients connect: when they hear of a customer, it is decided already which page shows it.
  if (crm) new CrmTabs(part('tabs'), part('silence'), part('stage'), omni, crm);
  const { allowedOrigins, grants } = config;
  const server = serveFrame({
    omni,
    apps,
    ...(crm && { crm }),
    allowedOrigins,
    grants,
    arrivals: arrivals.take(),
    onClient: welcoming(omni),
    onShown: () => toolbar.expand(),
  });
  showApps(part('apps'), config.apps, apps, omni);
  reportSurroundings(omni, apps, ...(crm ? [crm] : []));
  showDesktopNotifications(omni, toolbar, server);
  offerNotifications(part('apps'));
}

start().catch((error: unknown) => {
  showTrouble(say('stuck'), error instanceof Error ? error.message : String(error));
});
