import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import { LaterPart } from '../internal/later-part.js';
import { type Conversing, DropTarget } from './drop-target.js';
import { limitWords } from './file-words.js';
import type { Parcels, ParcelsRules } from './parcels.js';

interface AttachmentsRules extends ParcelsRules {
  /** Whether files may be attached now. */
  readonly allowed: () => boolean;
}

/** Fetched before anybody attaches a file, because there may be no network by then. */
export const laterParcels = new LaterPart(async () => (await import('./parcels.js')).Parcels);

/** The files of a message: dropped, pasted or chosen, if files may be attached. */
export class Attachments implements ReactiveController {
  readonly #host: Conversing;
  readonly #rules: AttachmentsRules;
  readonly #drop: DropTarget;
  #interactionId = '';
  #parcels: Parcels | undefined;

  constructor(host: Conversing, rules: AttachmentsRules) {
    this.#host = host;
    this.#rules = rules;
    this.#drop = new DropTarget(host, rules.allowed, this.add);
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#rules.allowed()) laterParcels.fetchFor(this.#host);
    this.#open();
  }

  /** Whether files are held over the conversation. */
  get dropping(): boolean {
    return this.#drop.over;
  }

  /** Whether Send has anything to do. */
  get ready(): boolean {
    return this.#parcels?.ready ?? false;
  }

  /** The allowed size and types of files, in words. */
  get limits(): string {
    return limitWords(this.#rules.policy() ?? {}, this.#rules.words());
  }

  use(interactionId: string): void {
    this.#interactionId = interactionId;
    this.#open()?.use(interactionId);
  }

  readonly add = (files: Iterable<File>): void => {
    const parcels = this.#open();
    if (parcels) parcels.add(files, this.#interactionId);
    else void this.#addLater([...files], this.#interactionId);
  };

  async #addLater(files: readonly File[], interactionId: string): Promise<void> {
    if (await laterParcels.fetch()) this.#open()?.add(files, interactionId);
    else this.#rules.onProblem(this.#rules.words().t('part.failed'));
  }

  #open(): Parcels | undefined {
    if (!this.#parcels && laterParcels.value) {
      this.#parcels = new laterParcels.value(this.#host, this.#rules);
      this.#parcels.use(this.#interactionId);
    }
    return this.#parcels;
  }

  send(): void {
    void this.#parcels?.send();
  }

  render(): TemplateResult | typeof nothing {
    return this.#parcels?.render() ?? nothing;
  }

  /** The hint that is shown while files are held over the conversation. */
  dropWords(): TemplateResult | typeof nothing {
    if (!this.dropping) return nothing;
    const { t } = this.#rules.words();
    return html`<p part="drop" class="drop">${t('composer.drop')} <span>${this.limits}</span></p>`;
  }
}
