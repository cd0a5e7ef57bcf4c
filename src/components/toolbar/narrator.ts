import type { ReactiveElement, TemplateResult } from 'lit';
import { tap } from 'rxjs';
import type { Interaction } from '../../core/model/interaction.js';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { Translate } from '../../locales/types.js';
import { AnnounceController, type OmniAnnounceEvent } from '../internal/controllers/announce-controller.js';
import { ObserveController } from '../internal/controllers/observe-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';
import { type Announcement, announcements, inWords } from './announcements.js';
import type { Workplace } from './workplace.js';
import { WrapUpWarning } from './wrap-up-warning.js';

/** Says through the toolbar's live regions what an agent who does not look should hear. */
export class Narrator {
  readonly #announcer: AnnounceController;
  readonly #t: Translate<typeof toolbarEn>;

  constructor(host: ReactiveElement, core: OmniController, place: Workplace, t: Translate<typeof toolbarEn>) {
    this.#announcer = new AnnounceController(host);
    this.#t = t;
    new ObserveController<Announcement>(
      host,
      core,
      () => 'announcements',
      (omni) => announcements(omni).pipe(tap((announcement) => this.#say(announcement))),
    );
    const live = (): readonly Interaction[] => place.live.map(({ interaction }) => interaction);
    new WrapUpWarning(host, live, core.now, (interaction, count) =>
      this.#say({ politeness: 'assertive', key: 'say.wrap-up', interaction, values: { count } }),
    );
  }

  render(): TemplateResult {
    return this.#announcer.render();
  }

  /** For `@omni-announce`: what an element inside wants to be heard. */
  readonly onAnnounce = (event: OmniAnnounceEvent): void => {
    event.preventDefault();
    this.#announcer.speak(event.detail.text, event.detail.politeness);
  };

  #say(announcement: Announcement): void {
    this.#announcer.say(inWords(announcement, this.#t), announcement.politeness);
  }
}
