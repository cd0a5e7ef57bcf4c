import { OmniError } from '../../../../core/contract/errors.js';
import type { Clock, Log } from '../../../../core/ports/surroundings.js';
import type { CenterFaults, CustomerLink, CustomerUpdate } from '../api.js';
import { Person } from './person.js';
import type { Scenario, ScenarioStep } from './schema.js';

const SECOND = 1_000;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a scenario is played on: the same links that real customers have. */
export interface ScenarioStage {
  readonly clock: Clock;
  connect(customerKey: string, sink: (update: CustomerUpdate) => void): CustomerLink;
  /** Without them the steps that bring faults about are refused. */
  readonly faults?: CenterFaults;
  /** Moves a manual clock; without it time passes by itself. */
  advance?(milliseconds: number): Promise<void>;
  readonly log?: Log;
  /** Tells one play of a scenario from another on the same center. */
  readonly run?: string;
}

export interface ScenarioPlay {
  /** Resolves when the last step was taken; rejects with what went wrong in one, or 5011 when it was stopped. */
  readonly finished: Promise<void>;
  /** Takes no further step and closes the customers' pages. */
  stop(): void;
}

/** Plays customers, faults and time. The customers' pages stay open after the last step, until `stop`. */
export function playScenario(scenario: Scenario, stage: ScenarioStage): ScenarioPlay {
  const play = new Play(scenario, stage);
  return { finished: play.run(), stop: () => play.stop() };
}

class Play {
  readonly #scenario: Scenario;
  readonly #stage: ScenarioStage;
  readonly #people = new Map<string, Person>();
  #stopped = false;
  #interrupt: () => void = () => undefined;
  readonly #interrupted = new Promise<void>((resolve) => {
    this.#interrupt = resolve;
  });

  constructor(scenario: Scenario, stage: ScenarioStage) {
    this.#scenario = scenario;
    this.#stage = stage;
    const trouble = (error: unknown): void =>
      stage.log?.warn('A customer of the scenario was refused', error);
    for (const traits of scenario.customers) {
      const connect = stage.connect.bind(stage);
      this.#people.set(traits.key, new Person(traits, connect, stage.clock, stage.run ?? 'play', trouble));
    }
  }

  async run(): Promise<void> {
    try {
      await this.#takeAll();
    } catch (error) {
      if (!this.#stopped) throw error;
    }
    if (this.#stopped) throw new OmniError('CANCELLED', 'The scenario was stopped.');
  }

  async #takeAll(): Promise<void> {
    for (const person of this.#people.values()) await person.open();
    for (const [index, step] of this.#scenario.steps.entries()) {
      if (step.after) await this.#pass(step.after);
      if (this.#stopped) return;
      try {
        await Promise.race([this.#take(step), this.#interrupted]);
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new OmniError('REFUSED', `Step ${index} of the scenario (${step.do}) failed: ${why}`, {
          cause,
        });
      }
    }
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#interrupt();
    for (const person of this.#people.values()) person.close();
  }

  #pass(seconds: number): Promise<void> {
    const { clock, advance } = this.#stage;
    if (advance) return advance.call(this.#stage, seconds * SECOND);
    return new Promise((resolve) => {
      const cancel = clock.schedule(clock.now() + seconds * SECOND, resolve);
      void this.#interrupted.then(() => {
        cancel();
        resolve();
      });
    });
  }

  #person(key: string): Person {
    const person = this.#people.get(key);
    if (!person) throw new Error(`There is no customer ${key}.`);
    return person;
  }

  async #take(step: ScenarioStep): Promise<void> {
    switch (step.do) {
      case 'pass':
        return this.#pass(step.seconds);
      case 'storageFault':
        return this.#faults().refuseStorage(step.on);
      case 'agentsFault':
        return this.#faults().loseAgents(step.on);
      case 'messageFault':
        return this.#faults().failMessages(step.count, step.reason);
      default:
        return this.#customerActs(step);
    }
  }

  #faults(): CenterFaults {
    if (this.#stage.faults) return this.#stage.faults;
    throw new Error('no faults can be brought about on this stage');
  }

  async #customerActs(step: Extract<ScenarioStep, { customer: string }>): Promise<void> {
    const person = this.#person(step.customer);
    const key = person.newKey(step.do);
    switch (step.do) {
      case 'openPage':
        return person.open();
      case 'leavePage':
        return person.close();
      case 'call':
        return void (await person.page.startCall({ campaignId: step.campaignId, key }));
      case 'chat': {
        const { channel, campaignId, text } = step;
        const { conversationId } = await person.page.startChat({ channel, campaignId, key });
        if (text === undefined) return;
        const content = { kind: 'text', text } as const;
        return void (await person.page.sendMessage({ conversationId, clientId: `${key}-text`, content }));
      }
      case 'wait':
        if (await person.until(step)) return;
        throw new Error(`${step.customer} was not ${step.for} within ${step.atMost} seconds`);
      default:
        return this.#inConversation(step, person, key);
    }
  }

  async #inConversation(
    step: Exclude<
      Extract<ScenarioStep, { customer: string }>,
      { do: 'openPage' | 'leavePage' | 'call' | 'chat' | 'wait' }
    >,
    person: Person,
    key: string,
  ): Promise<void> {
    const { page } = person;
    const conversationId = person.conversation('channel' in step ? step.channel : 'voice');
    switch (step.do) {
      case 'write':
        return void (await page.sendMessage({
          conversationId,
          clientId: key,
          content: { kind: 'text', text: step.text },
        }));
      case 'file': {
        const { name, mediaType } = step;
        const bytes = fileBytes(step.text, step.size);
        const content = { kind: 'file', name, mediaType, bytes, caption: null } as const;
        return void (await page.sendMessage({ conversationId, clientId: key, content }));
      }
      case 'typing':
        return page.setTyping({ conversationId, typing: step.typing });
      case 'read':
        return page.markRead({ conversationId });
      case 'answer':
        return page.answer({ conversationId, key });
      case 'decline':
        return page.decline({ conversationId, key });
      case 'hangUp':
        return page.hangUp({ conversationId, key });
      case 'keys':
        return page.sendDtmf({ conversationId, digits: step.digits, key });
      case 'mute':
        return page.mute({ conversationId, muted: step.muted, key });
    }
  }
}

/** UTF-8 without an encoder of the surroundings, which this code does not count on. */
function fileBytes(text = '', size?: number): Uint8Array {
  if (size !== undefined) return new Uint8Array(size).fill(32);
  const escaped = encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd'));
  const codes = [...escaped.matchAll(/%([0-9A-F]{2})|(.)/gs)].map(([, hex, plain = '']) =>
    hex === undefined ? plain.charCodeAt(0) : parseInt(hex, 16),
  );
  return Uint8Array.from(codes);
}
