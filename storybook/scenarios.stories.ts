import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html } from 'lit';
import type { OmniProvider, OmniSdkEvent } from 'omni-toolbar';
import type { EmbeddedOptions } from 'omni-toolbar/adapters/embedded';
import { DEFAULT_CONFIGURATION, type CenterConfiguration, type Scenario } from 'omni-toolbar/center';
import { Scene, type Step } from './scene.js';
import { ACCEPT, GO_TO_WORK, inPhase, phases, thread } from './work.js';

interface Shown {
  /** The viewer acts as the agent. */
  readonly byHand: boolean;
}

/**
 * Whole conversations with the embedded contact center, which runs in this page: it plays the customers. The agent's
 * part plays itself too, or is yours with `byHand`.
 */
const meta: Meta<Shown> = {
  title: 'Scenarios',
  component: 'omni-toolbar',
  args: { byHand: false },
  // Scenarios need time to pass, but for a picture the clock is stopped; and on one page they would all play at once.
  tags: ['no-picture', '!autodocs'],
};
export default meta;

const sceneStyles = css`
  .scene {
    display: flex;
    flex-wrap: wrap;
    gap: 1.5rem;
  }
  .scene omni-toolbar {
    block-size: 40rem;
    inline-size: 24rem;
    max-inline-size: 100%;
  }
  .scene ol {
    flex: 1 1 16rem;
    margin: 0;
    line-height: 1.9;
  }
  .scene li[aria-current] {
    font-weight: 700;
  }
  .scene li.done::marker {
    content: '✓ ';
  }
`;

/** This page is the CRM: it has two records for everybody who calls. */
function answer({ currentTarget, detail }: OmniSdkEvent<'showCrm'>): void {
  const { interactionId, customerDetails } = detail;
  const name = customerDetails?.name;
  if (!name) return;
  const records = [
    { id: `contact of ${name}`, type: 'contact', name },
    { id: `case of ${name}`, type: 'case', name: 'Order 4471: delivered late' },
  ];
  void (currentTarget as OmniProvider).omni?.call('showMatches', { interactionId, records });
}

/** @param center what differs from the center of the demonstration */
function scenario(
  customers: Scenario,
  steps: readonly Step[],
  center: Partial<CenterConfiguration> = {},
): StoryObj<Shown> {
  return {
    render: () => {
      const options: EmbeddedOptions = {
        // Each scenario has a center of its own, so that it begins with nothing.
        center: `story ${crypto.randomUUID()}`,
        seed: '1',
        scenario: `data:application/json,${encodeURIComponent(JSON.stringify(customers))}`,
        configuration: { ...DEFAULT_CONFIGURATION, ...center },
      };
      return html`
        <style>
          ${sceneStyles}
        </style>
        <div class="scene" dir="auto">
          <omni-provider .options=${options} @omni-show-crm=${answer}
            ><omni-toolbar></omni-toolbar
          ></omni-provider>
          <ol lang="en" dir="ltr">
            ${steps.map(({ words }) => html`<li>${words}</li>`)}
          </ol>
        </div>
      `;
    },
    play: async ({ canvasElement, args, globals }) => {
      const scene = new Scene(canvasElement.querySelector<OmniProvider>('omni-provider')!);
      const playing = scene.play(steps, canvasElement.querySelector('ol')!, {
        byHand: args.byHand,
        still: globals.motion === 'still',
      });
      // With `byHand` the viewer takes any time: the story counts as shown before that.
      if (!args.byHand) await playing;
      else playing.catch(() => undefined);
    },
  };
}

const customer = (
  key: string,
  name: string,
  phone: string,
  ...replies: string[]
): Scenario['customers'][number] => ({ key, name, phone, replies });

export const InboundCallToDisposition = scenario(
  {
    version: 1,
    name: 'A call',
    customers: [customer('asha', 'Asha Menon', '9820098200')],
    steps: [{ do: 'call', customer: 'asha' }],
  },
  [
    ...GO_TO_WORK,
    { words: 'A customer calls', done: (scene) => scene.interactions.length > 0 },
    ACCEPT,
    {
      words: 'puts the customer on hold',
      done: inPhase('held'),
      act: (scene) => scene.press('.control.hold'),
    },
    { words: 'and comes back', done: inPhase('connected'), act: (scene) => scene.press('.control.hold') },
    {
      words: 'The agent ends the call',
      done: inPhase('wrap-up'),
      act: (scene) => scene.press('.control.end'),
    },
    {
      words: 'and says what it was about: wrap-up is over',
      done: (scene) => scene.interactions.length === 0,
      act: async (scene) => {
        await scene.write('#code', 'closed');
        await scene.press('[part=option]');
        await scene.write('#notes', 'Invoice explained.');
        await scene.press('[part=submit]', 'omni-disposition-form');
      },
    },
  ],
);

const WRITERS = ['Tomás Rivera', 'Leila Haddad', 'Lena Vogt'].map((name, index) =>
  customer(`writer-${index}`, name, `982009821${index}`, 'Thank you, that helps.'),
);
const agentMessages = (scene: Scene, from: 'agent' | 'customer'): readonly number[] =>
  scene.interactions.map(
    ({ id }) =>
      (scene.state(`thread:${id}`)?.messages ?? []).filter((message) => message.from === from).length,
  );
export const ThreeChatsAtOnce = scenario(
  {
    version: 1,
    name: 'Three chats',
    customers: WRITERS,
    steps: WRITERS.map(({ key }, index) => ({
      do: 'chat',
      customer: key,
      channel: 'chat',
      text: ['Hello, my invoice shows one item twice.', 'Where is my order?', 'I cannot sign in.'][index]!,
    })),
  },
  [
    ...GO_TO_WORK,
    {
      words: 'Three customers write, and the agent accepts each',
      done: (scene) => phases(scene).filter((phase) => phase === 'connected').length === WRITERS.length,
      act: async (scene) => {
        for (let count = 1; count <= WRITERS.length; count++) {
          await scene.until('somebody waits', () => inPhase('ringing')(scene));
          const { id } = scene.interactions.find(({ phase }) => phase === 'ringing')!;
          await scene.press(`.entry[data-id="${id}"]`);
          await scene.press('[part=accept]');
          await scene.until('it is accepted', () => scene.state(`interaction:${id}`)?.phase === 'connected');
        }
      },
    },
    {
      words: 'Each gets an answer, while the others wait their turn',
      done: (scene) => agentMessages(scene, 'agent').every((count) => count > 0),
      act: async (scene) => {
        for (const { id } of scene.interactions) {
          await scene.press(`.entry[data-id="${id}"]`);
          await scene.until('it is in front', () => scene.state('current') === id);
          await scene.say('Thank you for writing. I am looking at it.');
          await scene.until('it is sent', () =>
            (scene.state(`thread:${id}`)?.messages ?? []).some(({ from }) => from === 'agent'),
          );
        }
      },
    },
    {
      words: 'and all three write back: what is not in front is counted as unread',
      done: (scene) => agentMessages(scene, 'customer').every((count) => count > 1),
    },
  ],
);

export const WhatsAppWindowCloses = scenario(
  {
    version: 1,
    name: 'The reply window',
    customers: [customer('leila', 'Leila Haddad', '9820098201', 'Yes, please. I am back.')],
    steps: [
      {
        do: 'chat',
        customer: 'leila',
        channel: 'whatsapp',
        text: 'Hello, I have a question about my order.',
      },
      { do: 'wait', customer: 'leila', channel: 'whatsapp', for: 'connected', atMost: 600 },
      { do: 'write', customer: 'leila', channel: 'whatsapp', text: 'Are you there?' },
    ],
  },
  [
    ...GO_TO_WORK,
    { words: 'A customer writes on WhatsApp', done: (scene) => scene.interactions.length > 0 },
    ACCEPT,
    {
      words: 'Nobody answers in time: the reply window closes (after 10 seconds instead of 24 hours)',
      done: (scene) => scene.all('omni-message-composer:state(closed)').length > 0,
    },
    {
      words: 'Only a template can be sent now',
      done: (scene) => thread(scene)?.messages.some(({ content }) => content.kind === 'template') ?? false,
      act: async (scene) => {
        await scene.write('[part=value]', 'Leila');
        await scene.press('[part=send]', 'omni-message-composer');
      },
    },
    {
      words: 'The customer answers, and the window is open again',
      done: (scene) =>
        thread(scene)?.messages.at(-1)?.from === 'customer' &&
        scene.all('omni-message-composer:state(closed)').length === 0,
    },
  ],
  { messaging: { ...DEFAULT_CONFIGURATION.messaging, window: 10_000 } },
);
WhatsAppWindowCloses.storyName = 'WhatsApp Window Closes';

const WORDS = 'I have sent you a new invoice.';
export const EverythingOffline = scenario(
  {
    version: 1,
    name: 'The center is gone for a while',
    customers: [customer('lena', 'Lena Vogt', '9820098202')],
    steps: [
      { do: 'chat', customer: 'lena', channel: 'chat', text: 'Hello, my invoice shows one item twice.' },
      { do: 'wait', customer: 'lena', channel: 'chat', for: 'connected', atMost: 600 },
      { do: 'agentsFault', after: 2, on: true },
      { do: 'agentsFault', after: 8, on: false },
    ],
  },
  [
    ...GO_TO_WORK,
    { words: 'A customer writes', done: (scene) => scene.interactions.length > 0 },
    ACCEPT,
    {
      words: 'The contact center stops answering, and the toolbar says so',
      done: (scene) => scene.state('connection')?.status === 'lost',
    },
    {
      words: 'What the agent writes now waits',
      done: (scene) => thread(scene)?.messages.some(({ from }) => from === 'agent') ?? false,
      act: (scene) => scene.say(WORDS),
    },
    {
      words: 'The center is back, and the message reaches the customer',
      done: (scene) =>
        scene.state('connection')?.status === 'connected' &&
        (thread(scene)?.messages.some(({ from, status }) => from === 'agent' && status !== 'sending') ??
          false),
    },
  ],
  {
    settings: { ...DEFAULT_CONFIGURATION.settings, pingInterval: 1_000, pingNotificationTimeout: 2_000 },
  },
);
