import type { ReactiveElement } from 'lit';
import { Observable } from 'rxjs';
import type { LogEntry } from '../../core/model/events.js';
import type { ScheduledCallback } from '../../core/model/notification.js';
import type { Omni } from '../../core/types.js';
import { notificationCenterEn } from '../../locales/en/notification-center.js';
import type { MessageValues } from '../../locales/format.js';
import type { MessageKey } from '../../locales/types.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import type { LocaleController } from '../internal/controllers/locale-controller.js';
import { ObserveController } from '../internal/controllers/observe-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';
import { knownWords } from '../internal/known-words.js';
import { callBack } from '../notification-center/call-back.js';
import { type Known, noticeWords } from '../notification-center/notice-words.js';
import type { OmniToast } from '../toast/toast.js';

/** Who calls, where the words come from, and who says them. */
export interface Telling {
  readonly command: CommandController;
  readonly locale: LocaleController;
  readonly say: (text: string) => void;
}

const CALLBACK = 'notification.callback.type';

/** The agent has put it away. */
const PUT_AWAY = '';

/** A toast would cover what the agent works on. */
const isBusy = (state: Omni['state']): boolean => state.get('interactions').length > 0;

/**
 * Reminds of notifications and callbacks. A callback that is due was promised to a customer, so while the agent is free
 * a toast shows it with a button to call. Everything else waits in the bell and is only announced.
 */
export class Reminders {
  readonly #host: ReactiveElement;
  readonly #telling: Telling;
  /** The toasts, by their callback. */
  readonly #shown = new Map<string, string>();
  /** When the agent signs in the center sends earlier notifications again; these are not news. */
  #since = 0;

  constructor(host: ReactiveElement, core: OmniController, telling: Telling) {
    this.#host = host;
    this.#telling = telling;
    host.addEventListener('omni-toast-dismiss', ({ detail }) => {
      for (const [id, toast] of this.#shown) if (toast === detail.id) this.#shown.set(id, PUT_AWAY);
    });
    new ObserveController(host, core, 'reminders', (omni) => new Observable<never>(() => this.#follow(omni)));
  }

  #follow({ events, state }: Omni): () => void {
    // This runs inside of an update: the element that shows toasts is only there after it.
    const remind = (): void => void this.#host.updateComplete.then(() => this.#remind(state));
    const followed = state.observe('callbacks').subscribe(remind);
    followed.add(state.observe('interactions').subscribe(remind));
    followed.add(events.subscribe((entry) => this.#hear(state, entry)));
    return () => followed.unsubscribe();
  }

  #remind(state: Omni['state']): void {
    const due = state.get('callbacks').filter((callback) => callback.due);
    const busy = isBusy(state);
    for (const [id, toast] of this.#shown) {
      const promised = due.some((callback) => callback.id === id);
      if (!promised || (busy && toast !== PUT_AWAY)) this.#take(id);
    }
    if (busy) return;
    for (const callback of due) if (!this.#shown.has(callback.id)) this.#show(callback);
  }

  #show({ id, campaignId, customerName: name, phone }: ScheduledCallback): void {
    const who = { campaignId, customerId: null, name, phone };
    const run = (): void => void callBack(this.#telling.command, who, id);
    const words = this.#text(`notices.${CALLBACK}`, { name: name ?? phone });
    const toast = this.#toasts?.show(words, 'info', { label: this.#text('notices.call-back'), run });
    if (toast) this.#shown.set(id, toast);
  }

  #take(id: string): void {
    const toast = this.#shown.get(id);
    this.#shown.delete(id);
    if (toast) this.#toasts?.dismiss(toast);
  }

  #hear(state: Omni['state'], { at, event }: LogEntry): void {
    if (event.type === 'session.opened') this.#since = at;
    if (event.type !== 'notification.raised' || event.notification.at < this.#since) return;
    // A toast announces itself.
    const shown = event.notification.subType === CALLBACK && !isBusy(state);
    if (!shown) this.#telling.say(noticeWords(event.notification, this.#known, (phone) => phone));
  }

  readonly #text = (key: MessageKey, values?: MessageValues): string =>
    this.#telling.locale.text(key, values, notificationCenterEn);

  readonly #known: Known = (key, said, values) => knownWords(key, said, this.#text, values);

  get #toasts(): OmniToast | null {
    return this.#host.renderRoot.querySelector('omni-toast');
  }
}
