import type { ReactiveController, ReactiveElement, TemplateResult } from 'lit';
import { newId } from '../../core/model/new-id.js';
import type { MessageTemplate } from '../../core/model/thread.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import { LaterPart } from '../internal/later-part.js';
import type { TemplateFormView } from './template-form.js';
import { isComplete, replaced } from './templates.js';

export interface TemplatePickerRules {
  readonly templates: () => readonly MessageTemplate[];
  /** The ids of interactions that have ended. */
  readonly ended: () => readonly string[];
  /** Resolves with undefined when it was sent, else with the reason why not. */
  readonly send: (content: OutgoingContent, clientId: string) => Promise<string | undefined>;
}

/** A template as it is being filled in. */
interface Filling {
  id: string;
  values: readonly string[];
  strict: boolean;
  problem: string;
  busy: boolean;
  /** The last attempt that failed, so that the same message is sent again under the same id. */
  tried: { readonly sent: string; readonly clientId: string } | null;
}

const begun = (): Filling => ({ id: '', values: [], strict: false, problem: '', busy: false, tried: null });

/** Loaded when needed, since few conversations use templates. */
export const laterForm = new LaterPart(async () => (await import('./template-form.js')).templateForm);

/** The chosen template and its values, for each conversation. */
export class TemplatePicker implements ReactiveController {
  #search = '';
  readonly #fillings = new Map<string, Filling>();
  #filling = begun();
  readonly #host: ReactiveElement;
  readonly #rules: TemplatePickerRules;

  constructor(host: ReactiveElement, rules: TemplatePickerRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  /**
   * Fetches the form before free text ends, because there may be no network by then. Drops the values of conversations
   * that have ended.
   */
  hostUpdate(): void {
    if (this.#rules.templates().length > 0) laterForm.fetchFor(this.#host);
    for (const id of this.#rules.ended()) {
      if (this.#fillings.get(id) !== this.#filling) this.#fillings.delete(id);
    }
  }

  /** Switches to another conversation. An answer that comes later belongs to the previous one. */
  use(interactionId: string): void {
    this.#filling = this.#fillings.get(interactionId) ?? begun();
    this.#fillings.set(interactionId, this.#filling);
  }

  #change(change: Partial<Filling>, filling = this.#filling): void {
    Object.assign(filling, change);
    this.#host.requestUpdate();
  }

  render(view: Pick<TemplateFormView, 't' | 'disabled' | 'kept' | 'language'>): TemplateResult {
    return laterForm.render(this.#host, view.t, (form) =>
      form({
        ...view,
        ...this.#filling,
        templates: this.#rules.templates(),
        chosen: this.#chosen,
        search: this.#search,
        onChoose: (id) => this.#change({ id, values: [], strict: false, problem: '' }),
        onSearch: (search) => {
          this.#search = search;
          this.#host.requestUpdate();
        },
        onValue: (index, value) =>
          this.#change({ values: replaced(this.#filling.values, index, value), problem: '' }),
      }),
    );
  }

  async focus(): Promise<void> {
    await laterForm.fetch();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#template-search')?.focus();
  }

  async send(): Promise<void> {
    const [template, filling] = [this.#chosen, this.#filling];
    if (!laterForm.value || !template || filling.busy) return;
    this.#change({ strict: true });
    const { values, tried } = filling;
    if (!isComplete(template, values)) {
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const content = { kind: 'template', templateId: template.id, values } as const;
    const sent = JSON.stringify(content);
    const clientId = tried?.sent === sent ? tried.clientId : newId();
    this.#change({ busy: true, problem: '', tried: { sent, clientId } });
    const problem = await this.#rules.send(content, clientId);
    this.#change({ busy: false }, filling);
    if (problem !== undefined) return this.#change({ problem }, filling);
    this.#change({ tried: null }, filling);
    // If the agent has changed the values in the meantime, they belong to the next message and stay.
    if (filling.values === values) this.#change({ id: template.id, values: [], strict: false }, filling);
  }

  get #chosen(): MessageTemplate | undefined {
    const templates = this.#rules.templates();
    return templates.find(({ id }) => id === this.#filling.id) ?? templates[0];
  }
}
