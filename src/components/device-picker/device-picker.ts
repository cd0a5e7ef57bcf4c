import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { AudioDevice, AudioDevices, AudioRole } from '../../core/model/audio.js';
import { devicePickerEn } from '../../locales/en/device-picker.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { ObserveController, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { bellIcon } from '../internal/icons/bar.js';
import { micIcon, micOffIcon, speakerIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { warningIcon } from '../internal/icons/marks.js';
import { OBJECT } from '../internal/json-attribute.js';
import { observeLive } from '../internal/live-interactions.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { meterStyles } from '../internal/styles/meter.js';
import { panelStyles } from '../internal/styles/panel.js';
import {
  OmniDeviceChooseEvent,
  OmniDeviceChosenEvent,
  OmniMicrophoneTestEvent,
  OmniSoundTestEvent,
} from './device-picker.events.js';
import { devicePickerStyles } from './device-picker.styles.js';
import { Hearing, microphoneLevel, shownLevel } from './hearing.js';
import { ringingFields } from './ringing-fields.js';

/**
 * @summary Microphone, loudspeaker and ringer: which device, whether it works, and what to change when it does not. A
 *   choice takes effect in the middle of a call and is remembered.
 * @csspart base - everything
 * @csspart notice - why the microphone cannot be used, and what to change
 * @csspart microphone - the list of microphones
 * @csspart speaker - the list of loudspeakers
 * @csspart ringer - the list of devices to ring on
 * @csspart meter - how loud the microphone is
 * @csspart volume - how loud it rings
 * @csspart mute - the switch that keeps it from ringing
 * @csspart test - a button that tests a device
 * @cssstate testing - the microphone is open for a test
 * @cssstate blocked - the microphone may not be used
 * @fires omni-device-choose - the agent chose a device; cancelable
 * @fires omni-device-chosen - the device is in use
 * @fires omni-microphone-test - the agent tests the microphone, or ends the test; cancelable
 * @fires omni-sound-test - the agent wants to hear a test sound; cancelable
 */
export class OmniDevicePicker extends OmniElement<typeof devicePickerEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    fieldStyles,
    panelStyles,
    meterStyles,
    devicePickerStyles,
  ];
  protected override readonly words = devicePickerEn;

  /** The devices to choose from, instead of the core's. */
  @property(OBJECT) devices: AudioDevices | null = null;

  /** How loud the microphone is, 0 to 1, instead of what the core measures. */
  @property({ type: Number }) level: number | null = null;

  readonly #core = new OmniController(this);
  readonly #devices = observeState(this, this.#core, 'devices');
  readonly #live = new ObserveController(this, this.#core, 'live', observeLive);
  readonly #measured = new ObserveController(
    this,
    this.#core,
    () => (this.#shown?.testing || this.#inCall ? 'level' : null),
    microphoneLevel,
  );
  readonly #command = new CommandController(this, this.#core);
  readonly #hearing = new Hearing();

  get #shown(): AudioDevices | null {
    return this.devices ?? this.#devices.value ?? null;
  }

  /** Whether the microphone is in use, so that a level of 0 means that it hears nothing. */
  get #inCall(): boolean {
    return (this.#live.value ?? []).some(
      ({ interaction: { channel, phase, muted } }) =>
        channel.kind === 'voice' && phase === 'connected' && !muted,
    );
  }

  override disconnectedCallback(): void {
    // The microphone must not stay open when its level can no longer be seen; and a test that is about to open it is
    // ended as well.
    if (this.#devices.value?.testing || this.#command.isPending('testMicrophone'))
      void this.#core.omni?.call('testMicrophone', { on: false }).catch(() => undefined);
    super.disconnectedCallback();
  }

  protected override update(changed: PropertyValues<this>): void {
    const shown = this.#shown;
    this.setState('testing', shown?.testing ?? false);
    this.setState('blocked', shown !== null && shown.permission !== 'granted' && shown.permission !== 'ask');
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const devices = this.#shown;
    return html`<div part="base" class="base" role="group" aria-label=${this.t('devices.label')}>
      ${devices ? this.#fields(devices) : html`<p class="hint">${this.t('devices.none')}</p>`}
      ${
        this.#command.error
          ? html`<p class="problem" role="alert">
              ${icon(warningIcon)}<span>${this.why(this.#command.error)}</span>
            </p>`
          : nothing
      }
    </div>`;
  }

  #fields(devices: AudioDevices): TemplateResult {
    const { permission, microphones, outputs, canChooseOutput } = devices;
    const blocked = permission !== 'granted' && permission !== 'ask';
    const none = permission === 'granted' && microphones.length === 0;
    return html`
      ${
        blocked
          ? html`<p part="notice" class="notice problem-box" role="status">
              ${icon(micOffIcon)}<span>${this.t(`devices.${permission}`)}</span>
            </p>`
          : nothing
      }
      ${this.#field('microphone', devices, microphones, nothing)}
      ${none ? html`<p class="problem">${this.t('devices.no-microphone')}</p>` : nothing}
      ${blocked || none ? nothing : this.#test(devices)}
      ${
        canChooseOutput
          ? html`${this.#field('speaker', devices, outputs, this.#player('speaker'))}
            ${this.#field('ringer', devices, outputs, this.#player('ringer'))}`
          : html`<p class="hint">${this.t('devices.no-choice')}</p>
              <div class="row">${this.#player('speaker', false)}</div>`
      }
      ${
        devices.ringing
          ? ringingFields({
              ringing: devices.ringing,
              t: this.t,
              share: (value) => this.number(value, { style: 'percent' }),
              onChange: (changes) => void this.#command.run('preferRinging', changes, { inline: true }),
            })
          : nothing
      }
    `;
  }

  #field(
    role: AudioRole,
    { choices }: AudioDevices,
    plugged: readonly AudioDevice[],
    beside: TemplateResult | typeof nothing,
  ): TemplateResult {
    const { device, missing } = choices[role];
    const known = plugged.some(({ id }) => id === device?.id);
    return html`<div class="field">
      <label class="label" for=${role}>${this.t(`devices.${role}`)}</label>
      <div class="row">
        <select
          part=${role}
          id=${role}
          class="input"
          aria-describedby=${missing ? `${role}-missing` : nothing}
          aria-busy=${this.#command.isPending('chooseDevice', role) || nothing}
          @change=${(event: Event) => this.#choose(role, (event.target as HTMLSelectElement).value)}
        >
          <option value="" .selected=${live(device === null)}>${this.t('devices.system')}</option>
          ${
            device && !known
              ? html`<option value=${device.id} .selected=${live(true)}>
                  ${missing ? this.t('devices.unplugged', { name: device.label }) : device.label}
                </option>`
              : nothing
          }
          ${plugged.map(
            ({ id, label }, index) =>
              html`<option value=${id} .selected=${live(id === device?.id)}>
                ${label || this.t('devices.unnamed', { number: index + 1 })}
              </option>`,
          )}
        </select>
        ${beside}
      </div>
      ${
        device && missing
          ? html`<p id="${role}-missing" class="missing" role="status">
              ${this.t('devices.missing', { name: device.label })}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** In a call the microphone is open anyway; otherwise the agent starts the test with this button. */
  #test({ permission, testing }: AudioDevices): TemplateResult {
    const inCall = this.#inCall;
    const measuring = testing || inCall;
    const heard = this.#hearing.follow(measuring, this.level ?? this.#measured.value ?? 0);
    const asking = permission === 'ask';
    const label = this.t(asking ? 'devices.allow' : testing ? 'devices.stop' : 'devices.test');
    const level = shownLevel(this.level ?? this.#measured.value ?? 0);
    return html`<div class="test">
      ${
        measuring
          ? html`<span
                part="meter"
                class="meter"
                role="meter"
                aria-label=${this.t('devices.level')}
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=${Math.round(level * 100)}
                .style=${`--_level: ${level}`}
                ><span></span
              ></span>
              <p class="hint">${this.t(heard ? 'devices.speak' : 'devices.unheard')}</p>`
          : nothing
      }
      ${asking ? html`<p class="hint">${this.t('devices.ask')}</p>` : nothing}
      ${
        inCall && !testing && !asking
          ? nothing
          : html`<button
              part="test"
              type="button"
              class="button"
              aria-busy=${this.#command.isPending('testMicrophone') || nothing}
              @click=${() => this.#testMicrophone(!testing)}
            >
              ${icon(micIcon)}<span>${label}</span>
            </button>`
      }
    </div>`;
  }

  /** @param beside whether it stands beside its list; then its accessible name must say which device it tests */
  #player(role: 'speaker' | 'ringer', beside = true): TemplateResult {
    return html`<button
      part="test"
      type="button"
      class="button"
      aria-busy=${this.#command.isPending('playTestSound', role) || nothing}
      @click=${() => this.#play(role)}
    >
      ${icon(role === 'ringer' ? bellIcon : speakerIcon)}<span
        >${this.t('devices.play')}<span class=${beside ? 'hidden-text' : ''}
          >: ${this.t(`devices.${role}`)}</span
        ></span
      >
    </button>`;
  }

  #choose(role: AudioRole, value: string): void {
    const detail = { role, deviceId: value === '' ? null : value };
    void this.#command
      .run('chooseDevice', detail, {
        subject: role,
        inline: true,
        intent: new OmniDeviceChooseEvent(detail),
        fact: () => new OmniDeviceChosenEvent(detail),
      })
      // When the choice was refused, the list shows the device in use again.
      .then(() => this.requestUpdate());
  }

  #testMicrophone(on: boolean): void {
    const detail = { on };
    const intent = new OmniMicrophoneTestEvent(detail);
    void this.#command.run('testMicrophone', detail, { inline: true, intent });
  }

  #play(role: 'speaker' | 'ringer'): void {
    const detail = { role };
    const intent = new OmniSoundTestEvent(detail);
    void this.#command.run('playTestSound', detail, { subject: role, inline: true, intent });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-device-picker': OmniDevicePicker;
  }
}
