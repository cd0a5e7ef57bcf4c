import type { ReactiveController, ReactiveElement } from 'lit';
import type { Layout } from '../../core/model/layout.js';
import type { AudioDevices } from '../../core/model/audio.js';
import type { Interaction } from '../../core/model/interaction.js';
import { isOffer } from '../../core/model/offers.js';
import type { Presence, Session } from '../../core/model/session.js';
import type { Center, DialerPrefill } from '../../core/model/surroundings.js';
import { ObserveController, observeState } from '../internal/controllers/observe-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';
import { type LiveInteraction, observeLive } from '../internal/live-interactions.js';
import { outboundKinds } from '../internal/outbound.js';
import { type Detour, NO_DETOUR, type Step, stepOf } from './steps.js';

/** What a toolbar shows: the core's state, and where in it the agent is. */
export class Workplace implements ReactiveController {
  /** Whether the start-interaction screen has the place of the conversation. */
  dialing = false;
  /** The panel in front of both. */
  panel: 'doctor' | 'devices' | null = null;
  /** In a strip: whether the stage is put away. */
  folded = false;
  /** The contact center has not told yet who is signed in, and the agent has opened nothing else in the meantime. */
  beginning = true;
  /** Whether to keep room for several records: they were there when the phase began, or the CRM was still searching. */
  roomy = false;

  readonly #host: ReactiveElement & Layout;
  readonly #core: OmniController;
  readonly #connection;
  readonly #session;
  readonly #presence;
  readonly #currentId;
  readonly #center;
  readonly #prefill;
  readonly #devices;
  readonly #live;
  #detour: Detour = NO_DETOUR;
  #lastCurrent: string | null = null;
  #kept = '';
  #lastPrefill: DialerPrefill | null = null;

  constructor(host: ReactiveElement & Layout, core: OmniController) {
    this.#host = host;
    this.#core = core;
    this.#connection = observeState(host, core, 'connection');
    this.#session = observeState(host, core, 'session');
    this.#presence = observeState(host, core, 'presence');
    this.#currentId = observeState(host, core, 'current');
    this.#center = observeState(host, core, 'center');
    this.#prefill = observeState(host, core, 'prefill');
    this.#devices = observeState(host, core, 'devices');
    this.#live = new ObserveController<readonly LiveInteraction[]>(host, core, 'live', observeLive);
    // Added after the controllers above, so that its hooks run after theirs.
    host.addController(this);
  }

  get session(): Session | undefined {
    return this.#session.value;
  }

  get signedIn(): boolean {
    return this.session?.status === 'signed-in';
  }

  get presence(): Presence | undefined {
    return this.#presence.value;
  }

  get center(): Center | null {
    return this.#center.value ?? null;
  }

  get devices(): AudioDevices | null {
    return this.#devices.value ?? null;
  }

  get step(): Step {
    return stepOf(this.session, this.#detour);
  }

  get live(): readonly LiveInteraction[] {
    return this.#live.value ?? [];
  }

  get current(): Interaction | undefined {
    const id = this.#currentId.value;
    return this.live.find(({ interaction }) => interaction.id === id)?.interaction;
  }

  get ringing(): Interaction | undefined {
    return this.#offer();
  }

  /** What rings and is not on the stage. */
  get knocking(): Interaction | undefined {
    const hidden = this.dialing || this.panel || this.folded;
    return this.#offer(hidden ? null : this.#currentId.value);
  }

  #offer(butFor?: string | null): Interaction | undefined {
    return this.live.find(
      ({ interaction }) =>
        interaction.phase === 'ringing' && isOffer(interaction) && interaction.id !== butFor,
    )?.interaction;
  }

  get unread(): number {
    return this.live.reduce((sum, { unread }) => sum + unread, 0);
  }

  /** Whether there is a conversation to read, or will be. */
  isWritten({ id, channel: { kind } }: Interaction): boolean {
    const thread = this.#core.omni?.state.get(`thread:${id}`);
    return thread !== undefined || kind === 'chat' || kind === 'whatsapp';
  }

  hostUpdate(): void {
    this.beginning &&= (this.#connection.value?.status ?? 'connecting') === 'connecting';
    if (!this.signedIn) this.#detour = NO_DETOUR;
    const current = this.#currentId.value ?? null;
    // A conversation that comes to the front takes the place of the start-interaction screen.
    if (current !== this.#lastCurrent && current !== null) this.showStage();
    this.#lastCurrent = current;
    const prefill = this.#prefill.value?.dialer ?? null;
    if (prefill !== this.#lastPrefill && prefill !== null && this.showDialer) this.#show(true);
    this.#lastPrefill = prefill;
    this.#keepRoom();
  }

  /** Decided once for each phase of the current interaction, so that nothing moves later. */
  #keepRoom(): void {
    const { id = '', phase, matches = [] } = this.current ?? {};
    const kept = `${phase} ${id}`;
    if (kept !== this.#kept) this.roomy = matches.length > 1 || !!this.#core.omni?.state.get('searches')[id];
    this.#kept = kept;
  }

  /** Shows the start-interaction screen, or no longer; null where agents begin no conversation. */
  get showDialer(): (() => void) | null {
    return outboundKinds(this.center).length > 0 ? this.#showDialer : null;
  }

  readonly #showDialer = (): void => this.#show(!this.dialing || this.#away || this.panel !== null);

  readonly showStage = (): void => this.#show(false);

  readonly fold = (): void => {
    this.folded = !this.folded;
    this.#host.requestUpdate();
  };

  /** Whether there is something to choose in one of the steps on the way to work. */
  chooses(step: 'campaigns' | 'extension'): boolean {
    const { assignedCampaigns = [], extensions = [] } = this.session ?? {};
    return step === 'campaigns' ? assignedCampaigns.length > 1 : extensions.length > 0;
  }

  /** Back to one of the steps on the way to work. */
  goTo(step: 'campaigns' | 'extension'): void {
    this.#turn({ step, withoutCalls: false });
  }

  readonly goToWork = (): void => this.#turn(NO_DETOUR);

  readonly goWithoutCalls = (): void => this.#turn({ step: null, withoutCalls: true });

  #turn(detour: Detour): void {
    this.#detour = detour;
    this.#show(this.dialing);
  }

  /** Shows what is wrong, or no longer. */
  readonly examine = (): void => this.#toggle('doctor');

  readonly chooseDevices = (): void => this.#toggle('devices');

  #toggle(panel: 'doctor' | 'devices'): void {
    this.#show(this.dialing, this.panel === panel && !this.#away ? null : panel);
  }

  /** Whether the stage is not visible: then a button that toggles a panel opens it. */
  get #away(): boolean {
    return this.folded || this.#host.mode === 'collapsed';
  }

  #show(dialing: boolean, panel: Workplace['panel'] = null): void {
    this.dialing = dialing;
    this.panel = panel;
    this.beginning = this.folded = false;
    this.#host.requestUpdate();
  }
}
