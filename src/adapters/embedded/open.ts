import type { Adapter } from '../../core/adapter.js';
import type { Subscription } from 'rxjs';
import { createOmni } from '../../core/omni.js';
import type { FixedSlices } from '../../core/model/state.js';
import type { Omni } from '../../core/types.js';
import { hostClock, hostIds } from '../../core/surroundings.js';
import { seededIds } from '../shared/browser/ids.js';
import { consoleLog } from '../shared/browser/log.js';
import { browserStorage } from '../shared/browser/storage.js';
import { fetchHttp } from '../shared/http/http.js';
import { PageAudio } from '../shared/webrtc/page-audio.js';
import { VoiceLeg } from '../shared/webrtc/voice-leg.js';
import { AgentLine } from './agent-line.js';
import { embeddedDiagnostics } from './diagnostics.js';
import { joinHub } from './hub/hub.js';
import { CENTER_NAME, type EmbeddedOptions } from './options.js';
import { PlayedCustomers, SAMPLE_KINDS } from './played.js';
import { RestRecords } from './records.js';
import { reportAudio } from './report-audio.js';
import { agentVoice } from './voice.js';

/** How often this tab was loaded: ids made from a seed must not repeat after a reload. */
function loadNumber(tab: string): number {
  const storage = browserStorage('sessionStorage', 'omni:loads:');
  const number = Number(storage.get(tab) ?? '0') + 1;
  storage.set(tab, String(number));
  return number;
}

const originOf = (url: string): string | undefined =>
  URL.canParse(url, location.href) ? new URL(url, location.href).origin : undefined;

/**
 * Opens a core on the contact center in the page. All pages of one storage partition share one center; each tab is
 * an agent's session of its own.
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<Omni> {
  const { seed, center = CENTER_NAME, configuration, scenario } = options;
  const { recordsUrl, thirdPartyOrigins, services } = options;
  const log = consoleLog('omni');
  const hub = await joinHub({ center, seed, configuration, log });
  const tab = await hub.claim('agent');
  const storage = browserStorage('localStorage', 'omni:');
  const audio = new PageAudio(storage, log);
  const voice = new VoiceLeg({
    signals: hub.signals(),
    source: audio.source,
    output: audio.outputs.speaker,
    log,
  });
  const visitors = browserStorage('sessionStorage', `omni:visitors:${tab.id}:`);
  const samples = new PlayedCustomers({ hub, clock: hostClock, log, visitors });
  let following: Subscription | null = null;
  const line = new AgentLine({
    clock: hostClock,
    limits: hub.surroundings.limits,
    samples: SAMPLE_KINDS,
    crmDomain: recordsUrl && originOf(recordsUrl),
    audioOf: (interactionId) => voice.audioOf(interactionId),
    connect: (sink) => hub.agent(tab.id, sink),
    onDisconnected() {
      following?.unsubscribe();
      samples.close();
      voice.destroy();
      audio.close();
      tab.release();
      void hub.close();
    },
  });
  following = line.rooms$.subscribe((rooms) => voice.apply(rooms));
  following.add(
    reportAudio(voice.audio$, (interactionId, broken) => line.reportAudio({ interactionId, broken })),
  );
  let crm: FixedSlices['crm'] | null = null;
  const omni = createOmni({
    center: line,
    voice: agentVoice(voice, audio),
    messaging: line.messaging,
    crm: recordsUrl
      ? new RestRecords({ recordsUrl, described: () => crm ?? { configuration: null, objects: [] } })
      : undefined,
    samples,
    diagnostics: embeddedDiagnostics(hub.surroundings),
    http: fetchHttp({ thirdPartyOrigins, services }),
    storage: browserStorage('sessionStorage', `omni:desk:${tab.id}:`),
    clock: hostClock,
    ids: seed === undefined ? hostIds : seededIds(`${seed}/${tab.id}/${loadNumber(tab.id)}`),
    log,
  });
  following.add(omni.state.observe('crm').subscribe((described) => (crm = described)));
  samples.comeBack();
  if (scenario) {
    try {
      await samples.playFile(scenario, tab.id);
    } catch (failure) {
      omni.destroy();
      throw failure;
    }
  }
  return omni;
}

/** The contact center in the page, under the name `embedded`. */
export const embedded: Adapter = { name: 'embedded', open: openEmbedded };
