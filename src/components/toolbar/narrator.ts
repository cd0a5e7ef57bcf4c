import type { ReactiveElement, TemplateResult } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { Translate } from '../../locales/types.js';
import { AnnounceController, type OmniAnnounceEvent } from '../internal/controllers/announce-controller.js';
import { ObserveController } from '../internal/controllers/observe-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';
import { type Announcement, announcements, inWords } from './announcements.js';
import { type Ending, EndingWarning } from './ending-warning.js';
import type { Workplace } from './workplace.js';

/** Says through the toolbar's live regions what an agent who does not look should hear. */
export class Narrator {
  readonly #announcer: AnnounceController;
  readonly #t: Translate<typeof toolbarEn>;

  constructor(
    host: ReactiveElement,
    core: OmniController,
    workplace: Workplace,
    t: Translate<typeof toolbarEn>,
  ) {
    this.#announcer = new AnnounceController(host);
    this.#t = t;
    new ObserveController(host, core, 'announcements', (omni) =>
      announcements(omni, (announcement) => this.#say(announcement)),
    );
    const warn =
      (key: 'say.wrap-up' | 'say.window', unit: number) => (interaction: Interaction, left: number) =>
        this.#say({ politeness: 'assertive', key, interaction, values: { count: Math.ceil(left / unit) } });
    const endings = (endOf: (interaction: Interaction) => number | null | undefined) => () =>
      workplace.live.flatMap(({ interaction }): Ending[] => {
        const at = endOf(interaction);
        return at == null ? [] : [{ interaction, at }];
      });
    new EndingWarning(host, {
      endings: endings(({ phase, deadline }) => (phase === 'wrap-up' ? deadline : null)),
      ahead: 20_000,
      now: () => core.now(),
      warn: warn('say.wrap-up', 1_000),
    });
    new EndingWarning(host, {
      endings: endings(({ id, phase }) =>
        phase === 'wrap-up' ? null : core.omni?.state.get(`thread:${id}`)?.policy.windowClosesAt,
      ),
      ahead: 600_000,
      now: () => core.now(),
      warn: warn('say.window', 60_000),
      over: (interaction) => this.#say({ politeness: 'assertive', key: 'say.window-over', interaction }),
    });
  }

  render(): TemplateResult {
    return this.#announcer.render();
  }

  /** For `@omni-announce`: what an element inside wants to be heard. */
  readonly onAnnounce = (event: OmniAnnounceEvent): void => {
    event.preventDefault();
    this.#announcer.speak(event.detail.text, event.detail.politeness);
  };

  /** Announces a finished text politely. */
  readonly tell = (text: string): void => this.#announcer.say(text, 'polite');

  #say(announcement: Announcement): void {
    // The names of customers must not stay in the live regions after the session.
    if (announcement.key.startsWith('ended.')) this.#announcer.forget();
    this.#announcer.say(inWords(announcement, this.#t), announcement.politeness);
  }
}
