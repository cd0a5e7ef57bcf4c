import { OmniError } from '../../core/contract/errors.js';
import type { SampleKind } from '../../core/model/surroundings.js';
import type { Clock, KeyValueStorage, Log } from '../../core/ports/surroundings.js';
import type { Samples } from '../../core/ports/samples.js';
import { hostIds } from '../../core/surroundings.js';
import { fetchOrExplain } from '../shared/http/fetch.js';
import { sampleVoice } from '../shared/webrtc/source.js';
import { VoiceLeg } from '../shared/webrtc/voice-leg.js';
import {
  parseScenario,
  playScenario,
  sampleScenario,
  type CustomerLink,
  type CustomerUpdate,
  type Scenario,
  type ScenarioPlay,
  type ScenarioStage,
} from './engine/index.js';
import { customerLine } from './customer-line.js';
import type { Hub } from './hub/hub.js';

export const SAMPLE_KINDS: readonly SampleKind[] = ['voice', 'chat', 'whatsapp'];

export interface PlayedOptions {
  readonly hub: Hub;
  readonly clock: Clock;
  readonly log: Log;
  /** Remembers which sample customers this tab has let in. */
  readonly visitors: KeyValueStorage;
}

/** The key by which a sample customer is remembered. */
const VISITOR = /^(voice|chat|whatsapp)-(\d+)$/;

type Sink = (update: CustomerUpdate) => void;

/**
 * Customers who are played in this page: over the links that real ones have, with real audio. Their voice is made
 * up, and what they hear is not played aloud.
 */
export class PlayedCustomers implements Samples {
  readonly #options: PlayedOptions;
  readonly #plays = new Set<ScenarioPlay>();
  #closed = false;

  constructor(options: PlayedOptions) {
    this.#options = options;
  }

  async invite(kind: SampleKind): Promise<void> {
    // A random number, so that every visitor is a new one, also beside the visitors of other pages.
    await this.#visit(kind, Math.floor(Math.random() * 1e12));
  }

  /** Brings back the sample customers who were in conversation before a reload, as a customer's own page would be. */
  comeBack(): void {
    const { visitors, log } = this.#options;
    for (const key of visitors.keys()) {
      const [, kind, visitor] = VISITOR.exec(key) ?? [];
      if (!kind) continue;
      this.#visit(kind as SampleKind, Number(visitor), true).catch((failure: unknown) => {
        log.warn('A sample customer did not come back', failure);
      });
    }
  }

  async #visit(kind: SampleKind, visitor: number, again = false): Promise<void> {
    const { visitors } = this.#options;
    const key = `${kind}-${visitor}`;
    const scenario = sampleScenario(kind, visitor);
    let leave: () => void = () => undefined;
    const play = this.#play(again ? { ...scenario, steps: [] } : scenario, hostIds.next(), (update) => {
      if (update.kind !== 'view') return;
      const { conversations } = update.view;
      const begun = again || conversations.length > 0;
      if (begun && conversations.every(({ state }) => state.kind === 'ended')) queueMicrotask(leave);
    });
    leave = () => {
      visitors.delete(key);
      this.#stop(play);
    };
    visitors.set(key, '');
    try {
      await play.finished;
    } catch (failure) {
      leave();
      throw failure;
    }
  }

  /** Plays the customers of a file. The same `run` on the same center does nothing twice. */
  async playFile(address: string, run: string): Promise<void> {
    const url = new URL(address, location.href);
    const response = await fetchOrExplain(url, { credentials: 'same-origin' });
    const body = response.ok ? ((await response.json().catch(() => null)) as unknown) : null;
    if (body === null) {
      throw new OmniError('DATA_NOT_FOUND', `There is no scenario at ${url.href}: it must be a JSON file.`);
    }
    const scenario = parseScenario(body);
    const { log } = this.#options;
    this.#play(scenario, run, () => undefined).finished.catch((failure: unknown) => {
      if (!this.#closed) log.warn('The scenario came to a halt', failure);
    });
  }

  close(): void {
    this.#closed = true;
    for (const play of [...this.#plays]) this.#stop(play);
  }

  #play(scenario: Scenario, run: string, watch: Sink): ScenarioPlay {
    const { clock, log, hub } = this.#options;
    const stage: ScenarioStage = {
      clock,
      log,
      run,
      get faults() {
        return hub.faults;
      },
      connect: (customerKey, sink) =>
        this.#connect(customerKey, (update) => {
          sink(update);
          watch(update);
        }),
    };
    const play = playScenario(scenario, stage);
    this.#plays.add(play);
    return play;
  }

  #connect(customerKey: string, sink: Sink): CustomerLink {
    const { hub, log } = this.#options;
    const voice = new VoiceLeg({
      signals: hub.signals(),
      source: sampleVoice(),
      aloud: false,
      log,
    });
    return customerLine(hub, customerKey, voice, sink);
  }

  #stop(play: ScenarioPlay): void {
    if (this.#plays.delete(play)) play.stop();
  }
}
