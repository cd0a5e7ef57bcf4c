import type { ReactiveElement } from 'lit';
import { Observable } from 'rxjs';
import type { LogEntry } from '../../core/model/events.js';
import type { ScheduledCallback } from '../../core/model/notification.js';
import type { Omni } from '../../core/types.js';
import { notificationCenterEn } from '../../locales/en/notification-center.js';
import type { MessageValues } from '../../locales/format.js';
import type { MessageKey } from '../../locales/types.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { ObserveController } from '../internal/controllers/observe-controller.js';
import type { LocaleController } from '../internal/controllers/locale-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { knownWords } from '../internal/known-words.js';
import { callBack } from '../notification-center/call-back.js';
import { type Known, noticeWords } from '../notification-center/notice-words.js';
import type { OmniToast } from '../toast/toast.js';

interface Telling {
  readonly locale: LocaleController;
  readonly say: (text: string) => void;
}

/**
 * What the contact center tells besides conversations. A callback that comes due was promised to somebody: it stays
 * in sight, with the way to make it, until it is made or put away. The rest waits at the bell, and is said.
 */
export class Reminders {
  readonly #host: ReactiveElement;
  readonly #command: CommandController;
  readonly #phones: PhoneFormat;
  readonly #telling: Telling;
  /** The toasts, by their callback. */
  readonly #shown = new Map<string, string>();
  /** What was told before is told again when the agent signs in, and is no news. */
  #since = 0;

  constructor(host: ReactiveElement, core: OmniController, telling: Telling) {
    this.#host = host;
    this.#telling = telling;
    this.#command = new CommandController(host, core);
    this.#phones = new PhoneFormat(host, telling.locale, core);
    new ObserveController(
      host,
      core,
      () => 'reminders',
      (omni) => new Observable<never>(() => this.#follow(omni)),
    );
  }

  readonly #text = (key: MessageKey, values?: MessageValues): string =>
    this.#telling.locale.text(key, values, notificationCenterEn);
  readonly #known: Known = (key, said, values) => knownWords(key, said, this.#text, values);

  #follow(omni: Omni): () => void {
    const heard = omni.events.subscribe((entry) => this.#hear(omni, entry));
    return () => {
      heard.unsubscribe();
      this.#clear();
    };
  }

  #hear(omni: Omni, { at, event }: LogEntry): void {
    if (event.type === 'session.opened') this.#since = at;
    if (event.type === 'session.closed') this.#clear();
    if (event.type === 'callback.cleared') this.#putAway(event.callbackId);
    if (event.type !== 'notification.raised' || event.notification.at < this.#since) return;
    const { notification } = event;
    const due = omni.state.get('callbacks').find(({ id }) => id === notification.extra?.['callbackId']);
    const words = noticeWords(notification, this.#known, (phone) => this.#phones.format(phone));
    if (due) this.#remind(due, words);
    else this.#telling.say(words);
  }

  #remind({ id, campaignId, customerName: name, phone }: ScheduledCallback, words: string): void {
    const run = (): void => void callBack(this.#command, { campaignId, customerId: null, name, phone }, id);
    const label = this.#text('notices.call-back');
    const toast = this.#toasts?.show(words, 'info', { label, run });
    if (toast) this.#shown.set(id, toast);
  }

  #clear(): void {
    for (const id of this.#shown.keys()) this.#putAway(id);
  }

  #putAway(callbackId: string): void {
    const toast = this.#shown.get(callbackId);
    if (this.#shown.delete(callbackId)) this.#toasts?.dismiss(toast!);
  }

  get #toasts(): OmniToast | null {
    return this.#host.renderRoot.querySelector('omni-toast');
  }
}
