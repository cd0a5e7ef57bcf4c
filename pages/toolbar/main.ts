import { AppFrames, Arrivals, parentOrigin, refuseFrame, serveFrame } from 'omni-toolbar/adapters/frame';
import 'omni-toolbar/define/omni-provider.js';
import 'omni-toolbar/define/omni-toolbar.js';
import { showApps } from './apps.js';
import { readConfig, type ToolbarConfig } from './config.js';
import { helpDoctor } from './doctor.js';
import { lendFocus } from './focus.js';
import { followPage, placeInFrame } from './modes.js';
import { makeProvider, opened } from './open.js';
import { offerNotifications, showDesktopNotifications } from './notifications.js';
import { part, showTrouble } from './page.js';
import { reportSurroundings, welcoming } from './surroundings.js';
import { applyLanguage, say } from './words.js';

// The page around this one may say hello before we can answer: from now on its messages are kept.
const arrivals = new Arrivals();
const connectDoctor = helpDoctor();
const query = new URLSearchParams(location.search);

function forbiddenParent({ allowedOrigins }: ToolbarConfig): string | null {
  const origin = parentOrigin();
  return origin === null || allowedOrigins.includes(origin) ? null : origin;
}

async function start(): Promise<void> {
  applyLanguage(query.get('locale'));
  const config = await readConfig();
  const stranger = forbiddenParent(config);
  if (stranger !== null) {
    refuseFrame({ arrivals: arrivals.take() });
    showTrouble(say('forbidden'), say('allow', { origin: stranger }));
    return;
  }
  const toolbar = document.createElement('omni-toolbar');
  lendFocus(toolbar);
  const placement = placeInFrame(toolbar, part('apps'));
  const provider = makeProvider(config, query);
  provider.append(toolbar);
  part('toolbar').replaceChildren(provider);
  const omni = await opened(provider, config, arrivals);
  const apps = new AppFrames();
  const welcome = welcoming(omni);
  const server = serveFrame({
    omni,
    apps,
    allowedOrigins: config.allowedOrigins,
    grants: config.grants,
    arrivals: arrivals.take(),
    asked: placement.asked,
    onShown: () => toolbar.expand(),
    onClient: (client) => {
      welcome(client);
      return followPage(placement, client);
    },
  });
  showApps(part('apps'), config.apps, apps, omni);
  reportSurroundings(omni, apps);
  connectDoctor(server);
  showDesktopNotifications(omni, toolbar, server);
  offerNotifications(part('apps'));
}

start().catch((error: unknown) => {
  showTrouble(say('stuck'), error instanceof Error ? error.message : String(error));
});
