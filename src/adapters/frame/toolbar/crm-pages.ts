import type { EventName } from '../../../core/contract/events.js';
import type { Interaction } from '../../../core/model/interaction.js';
import type { Omni } from '../../../core/types.js';
import { memoryStorage } from '../../shared/browser/storage.js';
import { HostedFrames, hostedFrame, type HostedFrame } from './hosted.js';
import { addressWith, parametersOf } from './parameters.js';

/** A page of the CRM that a desktop has open: the first, or the one of an interaction. */
export interface CrmPage extends HostedFrame {
  readonly interactionId: string | null;
}

const FIRST = 'crm';

/** The CRM's pages in a desktop: one that is always there, and one for each interaction. */
export class CrmPages extends HostedFrames<CrmPage> {
  /** The page that never closes. */
  readonly first = FIRST;
  readonly #omni: Omni;
  readonly #address: URL;
  /** Interactions that have or had a page of their own: no other page is popped for them. */
  readonly #popped = new Set<string>();
  #shown = FIRST;

  constructor(omni: Omni, address: URL) {
    super();
    this.#omni = omni;
    this.#address = address;
  }

  /** Makes a page, which loads when its frame is put into the document. */
  open(title: string, interaction?: Interaction): CrmPage {
    const instanceId = interaction ? `${FIRST}-${interaction.id}` : FIRST;
    const identity = { origin: location.origin, instanceId };
    const url = addressWith(this.#address, {
      ...parametersOf(this.#omni, interaction),
      ...identity,
      iframeId: instanceId,
      locale: document.documentElement.lang,
      sdkBaseUrl: location.origin,
    });
    // `allow-modals`: a CRM asks before it throws away what somebody typed.
    const frame = hostedFrame(url, title, ['allow-modals']);
    frame.id = instanceId;
    // The name stays with the frame when a sign-in redirects the page and drops the address. It says nothing personal.
    frame.name = new URLSearchParams(identity).toString();
    if (interaction) this.#popped.add(interaction.id);
    return this.add({
      instanceId,
      origin: url.origin,
      frame,
      state: 'loading',
      interactionId: interaction?.id ?? null,
      // Gone with the frame: after a reload of the desktop the page is a new one, and is told of its customer again.
      ...(interaction && { memory: memoryStorage() }),
    });
  }

  /** Says which page the agent looks at. */
  show({ instanceId }: CrmPage): void {
    this.#shown = instanceId;
  }

  /** Remembers interactions whose page the agent has closed already: no other page is popped for them. */
  forget(interactionIds: readonly string[]): void {
    for (const id of interactionIds) this.#popped.add(id);
  }

  /**
   * Which page acts on an event that asks the CRM to do something: one and no more, or records would be made twice.
   * A disposition, which has to be logged, goes to the page that never closes, what is about an interaction to that
   * interaction's page, and the rest to the page that the agent looks at. Null: none, since the agent has closed it.
   * @param connected whether a page uses the SDK and is there
   */
  actor(
    event: EventName,
    interactionId: string | undefined,
    connected: (id: string) => boolean,
  ): string | null {
    const own = interactionId === undefined ? this.#shown : `${FIRST}-${interactionId}`;
    if (event === 'handleInteractionDisposed') return FIRST;
    if (event === 'showCrm' && this.#popped.has(interactionId ?? ''))
      return this.instances.has(own) ? own : null;
    return this.instances.has(own) && connected(own) ? own : FIRST;
  }
}
