import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Notification, ScheduledCallback } from '../../core/model/notification.js';
import { formatDate, withoutTurns } from '../../locales/format.js';
import { notificationCenterEn } from '../../locales/en/notification-center.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { KeysController } from '../internal/controllers/keys-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { PopoverController } from '../internal/controllers/popover-controller.js';
import { bellIcon } from '../internal/icons/bar.js';
import { phoneMissedIcon, phoneOutIcon } from '../internal/icons/calls.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { errorIcon, infoIcon, warningIcon } from '../internal/icons/marks.js';
import { calendarIcon } from '../internal/icons/records.js';
import { LIST } from '../internal/json-attribute.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { menuStyles } from '../internal/styles/menu.js';
import { ticking } from '../internal/ticking.js';
import { callBack } from './call-back.js';
import { type CallBack, OmniNotificationReadEvent } from './notification-center.events.js';
import { noticeWords } from './notice-words.js';
import { notificationCenterStyles } from './notification-center.styles.js';

const MOST = 99;

type Severity = 'information' | 'warning' | 'error';
const SEVERITY_ICONS: Readonly<Record<Severity, Icon>> = {
  information: infoIcon,
  warning: warningIcon,
  error: errorIcon,
};

const severityOf = ({ severity }: Notification): Severity =>
  severity >= 3 ? 'error' : severity === 2 ? 'warning' : 'information';

/**
 * @summary The bell: messages of the contact center, missed calls, and callbacks that are due.
 * @slot icon - the bell
 * @slot empty - the text when there is nothing
 * @csspart base - the button with the bell
 * @csspart count - how many are unread
 * @csspart panel - the list that opens
 * @csspart notice - one line
 * @csspart call - calls back
 * @cssproperty [--omni-notification-inline-size=340px] - how wide the list is
 * @cssstate unread - there is something new
 * @fires omni-notification-call - the agent wants to call somebody back; cancelable
 * @fires omni-notification-called - the call has been started
 * @fires omni-notification-read - the agent has seen notifications; cancelable
 */
export class OmniNotificationCenter extends OmniElement<typeof notificationCenterEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    menuStyles,
    notificationCenterStyles,
  ];
  protected override readonly words = notificationCenterEn;

  /** The notifications to show, instead of the core's. */
  @property(LIST) notifications: readonly Notification[] | null = null;

  /** The callbacks, instead of the core's; only those that are due are shown. */
  @property(LIST) callbacks: readonly ScheduledCallback[] | null = null;

  readonly #core = new OmniController(this);
  readonly #stored = observeState(this, this.#core, 'notifications');
  readonly #promised = observeState(this, this.#core, 'callbacks');
  readonly #command = new CommandController(this, this.#core);
  readonly #keys = new KeysController(this);
  readonly #phones = new PhoneFormat(this.locale, this.#core);
  /** When the list closes, everything that was in it counts as seen. */
  readonly #popover = new PopoverController(this, 'panel', () => this.#readAll());

  /** Callbacks that are due, and the notifications; a notification of such a callback is left out. */
  get #shown(): { readonly due: readonly ScheduledCallback[]; readonly notices: readonly Notification[] } {
    const due = (this.callbacks ?? this.#promised.value ?? []).filter((callback) => callback.due);
    const notices = (this.notifications ?? this.#stored.value ?? [])
      .filter(({ extra }) => !due.some(({ id }) => id === extra?.['callbackId']))
      .toReversed();
    return { due, notices };
  }

  /** Opens the list, with the focus in it. */
  show(): void {
    this.#popover.show();
  }

  protected override render(): TemplateResult {
    const { due, notices } = this.#shown;
    const count = notices.filter(({ read }) => !read).length + due.length;
    this.setState('unread', count > 0);
    return html`
      <button
        part="base"
        class="button icon-only trigger"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-expanded=${this.#popover.open}
        aria-label=${count > 0 ? this.t('notices.open', { count }) : this.t('notices.title')}
        title=${this.t('notices.title')}
        aria-keyshortcuts=${this.#keys.of('notifications')}
      >
        <slot name="icon">${icon(bellIcon)}</slot>
        ${
          count > 0
            ? html`<span part="count" class="count" aria-hidden="true"
                >${count > MOST ? `${this.number(MOST)}+` : this.number(count)}</span
              >`
            : nothing
        }
      </button>
      <div
        part="panel"
        id="panel"
        class="popover panel"
        popover
        role="dialog"
        tabindex="-1"
        aria-label=${this.t('notices.title')}
        @beforetoggle=${this.#popover.onBeforeToggle}
        @toggle=${this.#popover.onToggle}
      >
        <div class="head">
          <h2>${this.t('notices.title')}</h2>
          ${
            notices.some(({ read }) => !read)
              ? html`<button class="button quiet" @click=${this.#onReadAll}>
                  ${this.t('notices.read-all')}
                </button>`
              : nothing
          }
        </div>
        ${due.length > 0 ? this.#callbacks(due) : nothing}
        ${
          notices.length + due.length === 0
            ? html`<p class="empty"><slot name="empty">${this.t('notices.empty')}</slot></p>`
            : html`<ul>
                ${repeat(
                  notices,
                  ({ id }) => id,
                  (notice) => this.#notice(notice),
                )}
              </ul>`
        }
      </div>
    `;
  }

  #callbacks(due: readonly ScheduledCallback[]): TemplateResult {
    return html`<h3 class="heading">${this.t('notices.callbacks')}</h3>
      <ul>
        ${due.map(({ id, at, phone, customerName, campaignId }) => {
          const who = { campaignId, customerId: null, name: customerName, phone };
          return html`<li part="notice" class="notice warning unread">
            ${icon(calendarIcon)}
            <span class="words"
              ><bdi dir="auto">${withoutTurns(customerName ?? this.#phones.format(phone))}</bdi></span
            >
            <span class="mark"></span>
            <span class="under"
              ><bdi dir="ltr">${this.#phones.format(phone)}</bdi> &middot;
              ${ticking(() => this.#when(at))}</span
            >
            ${this.#callButton(who, id)}
          </li>`;
        })}
      </ul>`;
  }

  #notice(notice: Notification): TemplateResult {
    const severity = severityOf(notice);
    return html`<li part="notice" class="notice ${severity} ${notice.read ? '' : 'unread'}">
      ${icon(notice.call ? phoneMissedIcon : SEVERITY_ICONS[severity])}
      <span class="words">
        <span class="hidden-text">${this.t(`notices.${severity}`)}: </span><bdi>${this.#text(notice)}</bdi>
      </span>
      ${
        notice.read
          ? html`<span></span>`
          : html`<span class="mark" role="img" aria-label=${this.t('notices.unread')}></span>`
      }
      <span class="under">
        ${ticking(() => this.#when(notice.at))}
        ${notice.repeated > 0 ? html` &middot; ${this.t('notices.repeated', { count: notice.repeated })}` : nothing}
      </span>
      ${notice.call ? this.#callButton(notice.call, notice.id) : nothing}
    </li>`;
  }

  #text(notice: Notification): string {
    return noticeWords(
      notice,
      (...words) => this.known(...words),
      (phone) => this.#phones.format(phone),
    );
  }

  #callButton(who: CallBack, subject: string): TemplateResult {
    return html`<button
      part="call"
      class="button"
      aria-busy=${this.#command.isPending('startInteraction', subject) || nothing}
      ?disabled=${who.phone === null && who.customerId === null}
      @click=${() => this.#call(who, subject)}
    >
      ${icon(phoneOutIcon)}<span>${this.t('notices.call-back')}</span>
    </button>`;
  }

  #when(at: number): string {
    const sameDay = new Date(at).toDateString() === new Date(this.#core.now()).toDateString();
    return formatDate(
      this.locale.language,
      at,
      sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
    );
  }

  readonly #readAll = (): void => {
    const ids = this.#shown.notices.filter(({ read }) => !read).map(({ id }) => id);
    if (ids.length === 0) return;
    const detail = { ids };
    void this.#command.run('readNotifications', detail, { intent: new OmniNotificationReadEvent(detail) });
  };

  /** The button goes when it was pressed, so the focus moves on. */
  readonly #onReadAll = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#panel')?.focus();
    this.#readAll();
  };

  #call(who: CallBack, subject: string): void {
    void callBack(this.#command, who, subject).then(({ status }) => {
      if (status === 'done') this.#popover.close();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-notification-center': OmniNotificationCenter;
  }
}
