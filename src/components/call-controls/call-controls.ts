import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Interaction } from '../../core/model/interaction.js';
import { isUnderWay } from '../../core/model/under-way.js';
import { callControlsEn } from '../../locales/en/call-controls.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { KeysController } from '../internal/controllers/keys-controller.js';
import {
  ObserveController,
  observeInteraction,
  observeState,
} from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { focusIn } from '../internal/focus-in.js';
import {
  headsetIcon,
  keypadIcon,
  micIcon,
  micOffIcon,
  pauseIcon,
  phoneEndIcon,
  playIcon,
  transferIcon,
} from '../internal/icons/calls.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { closeIcon } from '../internal/icons/marks.js';
import { OBJECT } from '../internal/json-attribute.js';
import { reach, showLater } from '../internal/later.js';
import { measured } from '../internal/measured.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { laterStyles } from '../internal/styles/later.js';
import { meterStyles } from '../internal/styles/meter.js';
import { allows, end, toggleHold, toggleMute } from './acts.js';
import { callControlsStyles } from './call-controls.styles.js';
import { DRAWERS, type Drawer, drawerContent } from './drawer.js';
import { meters, missing } from './meters.js';
import { soundTrouble } from './trouble.js';

interface Control {
  readonly name: string;
  readonly label: string;
  readonly icon: Icon;
  readonly run: () => void;
  /** Whether it is on now. The label says what a press does next ("Unmute"), so `aria-pressed` would contradict it. */
  readonly on?: boolean;
  readonly expanded?: boolean;
  readonly busy?: boolean;
}

/**
 * @summary What an agent does with a conversation: hold, mute, keypad, transfer, end. What the contact center
 *   cannot do, and what makes no sense on the channel, is not shown.
 * @csspart base - everything
 * @csspart control - a button
 * @csspart levels - how loud both sides are
 * @csspart sound - the quality of the call, and the button for the devices
 * @csspart trouble - what is wrong with the sound, in the place of its quality
 * @csspart devices - the button for the devices
 * @csspart missing - which chosen device is unplugged
 * @csspart drawer - the keypad, the transfer panel or the devices
 * @cssstate held - the customer is on hold
 * @cssstate muted - the microphone is muted
 * @fires omni-call-hold - the agent holds or resumes; cancelable
 * @fires omni-call-mute - the agent mutes or unmutes; cancelable
 * @fires omni-interaction-end - the agent ends the conversation; cancelable
 */
export class OmniCallControls extends OmniElement<typeof callControlsEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    laterStyles,
    meterStyles,
    callControlsStyles,
  ];
  protected override readonly words = callControlsEn;

  /** Which interaction of the core to control. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The interaction to control, instead of the core's. */
  @property(OBJECT) interaction: Interaction | null = null;

  /** Only what fits in one line, as drawings: mute, hold, end. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private drawer: Drawer | null = null;

  readonly #core = new OmniController(this);
  readonly #observed = observeInteraction(this, this.#core);
  readonly #center = observeState(this, this.#core, 'center');
  readonly #devices = observeState(this, this.#core, 'devices');
  readonly #levels = new ObserveController(
    this,
    this.#core,
    () => (!this.compact && this.interactionId) || null,
    (omni, id) => measured(omni, 'levels', id),
  );
  readonly #command = new CommandController(this, this.#core);
  readonly #keys = new KeysController(this);
  readonly #later = showLater(this, this.t);

  #follows = '';
  #shared = false;

  /** While somebody else is asked into the call or in it, the transfer panel is open, also after a reload. */
  protected override update(changed: PropertyValues): void {
    const interaction = this.interaction ?? this.#observed.value;
    const { owned, conference, transfer } = interaction ?? {};
    const shared = owned === true && conference?.status === 'connected';
    const asked = transfer?.status === 'requested' && this.#center.value?.capabilities.cancelTransfer;
    if (this.#follows !== this.interactionId) this.drawer = shared || asked ? 'transfer' : null;
    else if (shared && !this.#shared) this.drawer ??= 'transfer';
    if (interaction) this.#follows = this.interactionId;
    this.#shared = shared;
    super.update(changed);
  }

  protected override render(): TemplateResult | typeof nothing {
    const interaction = this.interaction ?? this.#observed.value;
    if (!interaction) return nothing;
    this.setState('held', interaction.phase === 'held');
    this.setState('muted', interaction.muted);
    return html`
      <div part="base" class="base">
        <div class="buttons" role="group" tabindex="-1" aria-label=${this.t('controls.label')}>
          ${this.#controls(interaction).map((control) => this.#button(control, interaction.id))}
        </div>
        ${this.compact ? nothing : html`${this.#sound(interaction)} ${this.#drawer(interaction)}`}
      </div>
    `;
  }

  #controls(interaction: Interaction): readonly Control[] {
    const { id, channel, phase, muted, owned } = interaction;
    const may = allows(interaction, this.#center.value?.capabilities);
    const held = phase === 'held';
    const controls: (Control | false)[] = [
      may.mute && {
        name: 'mute',
        label: this.t(muted ? 'controls.unmute' : 'controls.mute'),
        icon: muted ? micOffIcon : micIcon,
        on: muted,
        busy: this.#command.isPending('muteInteraction', id),
        run: () => toggleMute(this.#command, interaction),
      },
      may.hold && {
        name: 'hold',
        label: this.t(held ? 'controls.resume' : 'controls.hold'),
        icon: held ? playIcon : pauseIcon,
        on: held,
        busy:
          this.#command.isPending('holdInteraction', id) || this.#command.isPending('resumeInteraction', id),
        run: () => toggleHold(this.#command, interaction),
      },
      may.keypad && {
        name: 'keypad',
        label: this.t('controls.keypad'),
        icon: keypadIcon,
        expanded: this.drawer === 'keypad',
        run: () => void this.toggle('keypad'),
      },
      may.transfer && {
        name: 'transfer',
        label: this.t('controls.transfer'),
        icon: transferIcon,
        expanded: this.drawer === 'transfer',
        run: () => void this.toggle('transfer'),
      },
      {
        name: 'end',
        label: this.t(owned ? 'controls.end' : 'controls.leave'),
        icon: channel.kind === 'voice' ? phoneEndIcon : closeIcon,
        busy: this.#command.isPending('hangUp', id) || this.#command.isPending('leaveConference', id),
        run: () => end(this.#command, interaction),
      },
    ];
    return controls.filter((control) => control !== false);
  }

  #button(control: Control, id: string): TemplateResult {
    return html`
      <button
        part="control"
        class="button ${this.compact ? 'icon-only' : 'control'} ${control.name} ${control.on ? 'on' : ''}"
        title=${this.compact ? control.label : nothing}
        aria-expanded=${control.expanded ?? nothing}
        aria-busy=${control.busy || nothing}
        aria-keyshortcuts=${this.#keys.of(control.name, id)}
        @click=${(event: MouseEvent) => this.#press(control, event)}
      >
        ${icon(control.icon)}<span class=${this.compact ? 'hidden-text' : 'clip'}>${control.label}</span>
      </button>
    `;
  }

  /** A double click means hold, and not hold and resume. */
  #press({ on, run }: Control, { detail }: MouseEvent): void {
    if (on === undefined || detail < 2) run();
  }

  /** The quality of the call, and the button for its devices. */
  #sound(interaction: Interaction): TemplateResult | typeof nothing {
    const { id, channel, phase } = interaction;
    if (channel.kind !== 'voice' || !isUnderWay(interaction)) return nothing;
    const devices = this.#devices.value;
    const trouble = soundTrouble(interaction, {
      t: this.t,
      language: this.locale.language,
      now: () => this.#core.now(),
    });
    const levels = phase === 'connected' ? this.#levels.value : undefined;
    return html`${devices || levels ? meters(levels, this.t) : nothing}
      <div part="sound" class="sound">
        ${trouble}
        <div class="quality" ?hidden=${trouble !== null}>
          ${this.#later(
            'omni-call-quality',
            html`<omni-call-quality interaction-id=${id}></omni-call-quality>`,
          )}
        </div>
        ${
          devices
            ? html`<button
                part="devices"
                class="button icon-only devices"
                aria-label=${this.t('controls.devices')}
                title=${this.t('controls.devices')}
                aria-expanded=${this.drawer === 'devices'}
                @click=${() => void this.toggle('devices')}
              >
                ${icon(headsetIcon)}
              </button>`
            : nothing
        }
      </div>
      ${devices && this.drawer !== 'devices' ? missing(devices, this.t) : nothing}`;
  }

  #drawer(interaction: Interaction): TemplateResult | typeof nothing {
    const { drawer } = this;
    if (drawer === null || !isUnderWay(interaction)) return nothing;
    return html`<div
      part="drawer"
      class="drawer"
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, drawer)}
    >
      ${this.#later(DRAWERS[drawer], drawerContent(drawer, interaction.id, this.#onTransfer))}
    </div>`;
  }

  /** Opens a panel with the focus in it; closes the one that is open, with the focus on its button. */
  async toggle(drawer: Drawer): Promise<void> {
    this.drawer = this.drawer === drawer ? null : drawer;
    const panel = await reach(this, DRAWERS[drawer], '.drawer > :not(p)');
    if (panel !== undefined) focusIn(panel ?? this.renderRoot.querySelector<HTMLElement>(`.${drawer}`));
  }

  /** Closes the drawer on Escape, unless something in the drawer uses the key. */
  #onKey(event: KeyboardEvent, drawer: Drawer): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    void this.toggle(drawer);
  }

  /** Closes the panel, unless the center can take the request back: then the panel stays and shows the way back. */
  readonly #onTransfer = (): void => {
    if (!this.#center.value?.capabilities.cancelTransfer) this.drawer = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-call-controls': OmniCallControls;
  }
}
