import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ERROR_CODES } from '../../core/contract/errors.js';
import { loginFormEn } from '../../locales/en/login-form.js';
import { mayTakeFocus } from '../internal/composed-tree.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { SourceController } from '../internal/controllers/source-controller.js';
import { icon } from '../internal/icons/icon.js';
import { errorIcon, eyeIcon, infoIcon, warningIcon } from '../internal/icons/marks.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import { OmniLoginSubmitEvent, OmniLoginSubmittedEvent } from './login-form.events.js';
import { loginFormStyles } from './login-form.styles.js';

const COMPLETE = { username: false, password: false };

/**
 * @summary Signs an agent in. The password goes into the command and is stored nowhere.
 * @slot title - the heading
 * @csspart base - the form
 * @csspart username - the field of the user name
 * @csspart password - the field of the password
 * @csspart submit - the main button
 * @csspart problem - why it did not work
 * @cssstate elsewhere - the agent is asked whether to end a session elsewhere
 * @fires omni-login-submit - the agent wants to sign in; cancelable
 * @fires omni-login-submitted - the agent is signed in
 */
export class OmniLoginForm extends OmniElement<typeof loginFormEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    fieldStyles,
    panelStyles,
    loginFormStyles,
  ];
  protected override readonly words = loginFormEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** The user name that stands in the field at first. */
  @property() username = '';

  @state() private missing = COMPLETE;
  @state() private visible = false;

  readonly #core = new OmniController(this);
  readonly #source = new SourceController(this);
  readonly #prefill = observeState(this, this.#core, 'prefill');
  readonly #command = new CommandController(this, this.#core);
  /** Signs in again and ends the session elsewhere. Holds the password, so it exists only while the agent is asked. */
  #takeOver: (() => void) | null = null;
  #typed = false;
  /** The form was submitted before there was a core: it is sent when the core is open. */
  #waiting = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#waiting && this.#core.omni) this.#name.form!.requestSubmit();
    this.setState('elsewhere', this.#takeOver !== null);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const name = this.username || this.#prefill.value?.login?.username;
    if (name && !this.#typed && this.#name.value !== name) this.#name.value = name;
  }

  protected override render(): TemplateResult {
    const busy = this.#command.pending || (this.#waiting && !this.#core.omni);
    return html`
      <form part="base" class="panel" novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
        <div>
          <h2 class="title"><slot name="title">${this.t('login.title')}</slot></h2>
          <p class="lead">${this.t('login.lead')}</p>
        </div>
        ${this.#notice()}
        <div class="field">
          <label class="label" for="username">${this.t('login.username')}</label>
          <input
            part="username"
            class="input"
            id="username"
            name="username"
            dir="auto"
            autocomplete="username"
            autocapitalize="off"
            spellcheck="false"
            aria-required="true"
            aria-invalid=${this.missing.username}
            aria-describedby="username-problem"
          />
          ${
            this.missing.username
              ? html`<p class="problem" id="username-problem">${this.t('login.username-missing')}</p>`
              : nothing
          }
        </div>
        <div class="field">
          <label class="label" for="password">${this.t('login.password')}</label>
          <div class="secret">
            <input
              part="password"
              class="input"
              id="password"
              name="password"
              type=${this.visible ? 'text' : 'password'}
              autocomplete="current-password"
              aria-required=${!this.#hasToken}
              aria-invalid=${this.missing.password}
              aria-describedby="password-problem"
            />
            <button
              type="button"
              class="button icon-only"
              aria-label=${this.t('login.show-password')}
              aria-pressed=${this.visible}
              @click=${() => (this.visible = !this.visible)}
            >
              ${icon(eyeIcon)}
            </button>
          </div>
          ${
            this.missing.password
              ? html`<p class="problem" id="password-problem">${this.t('login.password-missing')}</p>`
              : nothing
          }
        </div>
        <div class="actions">
          <button part="submit" class="button primary" aria-busy=${busy || nothing}>
            <span>${this.t('login.submit')}</span>
          </button>
        </div>
      </form>
    `;
  }

  #notice(): TemplateResult {
    const { error } = this.#command;
    if (this.#takeOver) {
      return html`<div role="alert" class="notice warning-box">
        ${icon(warningIcon)}
        <div class="elsewhere">
          <p>${this.t('login.elsewhere')}</p>
          <p class="actions">
            <button type="button" class="button" @click=${() => this.#takeOver?.()}>
              ${this.t('login.force')}
            </button>
            <button type="button" class="button quiet" @click=${this.#cancel}>
              ${this.t('action.cancel')}
            </button>
          </p>
        </div>
      </div>`;
    }
    return html`<div role="alert">
      ${
        error
          ? html`<p part="problem" class="notice problem-box">
              ${icon(errorIcon)}<bdi>${this.why(error)}</bdi>
            </p>`
          : nothing
      }
      ${!error && this.#hasToken ? html`<p class="notice">${icon(infoIcon)}${this.t('login.token')}</p>` : nothing}
    </div>`;
  }

  /** Whether the host has given a token for the user name in the field. */
  get #hasToken(): boolean {
    const prefill = this.#prefill.value?.login;
    return !!prefill?.hasToken && (!this.#typed || this.#name.value.trim() === prefill.username);
  }

  get #name(): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>('#username')!;
  }

  get #secret(): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>('#password')!;
  }

  readonly #onInput = (): void => {
    this.#typed = true;
    this.#takeOver = null;
    this.#waiting = false;
    this.missing = COMPLETE;
    this.#command.clearError();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // The first press has emptied the password field already.
    if (this.#command.pending) return;
    const username = this.#name.value.trim();
    const password = this.#secret.value;
    this.missing = { username: !username, password: !password && !this.#hasToken };
    if (this.missing.username) return this.#name.focus();
    if (this.missing.password) return this.#secret.focus();
    this.#waiting = !this.#core.omni && !!this.#source.state;
    if (!this.#waiting) void this.#signIn(username, password || undefined, false);
  };

  async #signIn(username: string, password: string | undefined, force: boolean): Promise<void> {
    this.#takeOver = null;
    const login = { username, force };
    const running = this.#command.run(
      force ? 'forceLogin' : 'login',
      { username, password },
      {
        inline: true,
        intent: new OmniLoginSubmitEvent(login),
        fact: () => new OmniLoginSubmittedEvent(login),
      },
    );
    this.#secret.value = '';
    this.visible = false;
    const outcome = await running;
    if (outcome.status !== 'failed' || !this.isConnected) return;
    // If the agent has moved the focus elsewhere in the meantime, it stays there.
    const stays = mayTakeFocus(this);
    if (outcome.error.code === ERROR_CODES.FORCE_LOGIN_REQUIRED) {
      this.#takeOver = () => void this.#signIn(username, password, true);
      this.requestUpdate();
      await this.updateComplete;
      if (stays) this.renderRoot.querySelector<HTMLElement>('.warning-box .button')?.focus();
    } else if (stays) {
      this.#secret.focus();
    }
  }

  readonly #cancel = (): void => {
    this.#forget();
    this.#command.clearError();
    this.#secret.focus();
  };

  #forget(): void {
    this.#takeOver = null;
    this.#waiting = false;
    if (this.hasUpdated) this.#secret.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-login-form': OmniLoginForm;
  }
}
