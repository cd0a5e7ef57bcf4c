import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import type { MessageTemplate } from '../../core/model/thread.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import { newId } from '../internal/new-id.js';
import type { TemplateFormView, templateForm } from './template-form.js';
import { isComplete, replaced } from './templates.js';

export interface TemplatePickerRules {
  readonly templates: () => readonly MessageTemplate[];
  /** Answers undefined when it was sent, else why not. */
  readonly send: (content: OutgoingContent, clientId: string) => Promise<string | undefined>;
}

/** Few conversations need it. */
let form: typeof templateForm | undefined;

/** Fetches the form. Resolves with whether it is here, and never rejects. */
export async function fetchTemplateForm(): Promise<boolean> {
  form ??= await import('./template-form.js').then(
    (loaded) => loaded.templateForm,
    () => undefined,
  );
  return form !== undefined;
}

/** The template that is chosen, and what is filled into it. */
export class TemplatePicker implements ReactiveController {
  /** Undefined: nobody has needed the form. */
  #fetch: 'under way' | 'done' | 'failed' | undefined;
  #id = '';
  #search = '';
  #values: readonly string[] = [];
  #strict = false;
  #problem = '';
  #busy = false;
  /** What was tried last and did not arrive, so that the same is sent under the same id again. */
  #tried: { readonly sent: string; readonly clientId: string } | null = null;
  readonly #host: ReactiveElement;
  readonly #rules: TemplatePickerRules;

  constructor(host: ReactiveElement, rules: TemplatePickerRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  /** The form is here before free text ends: then there may be no network. */
  hostUpdate(): void {
    if (!this.#fetch && this.#rules.templates().length > 0) void this.#load();
  }

  async #load(): Promise<void> {
    this.#fetch = 'under way';
    this.#fetch = (await fetchTemplateForm()) ? 'done' : 'failed';
    this.#host.requestUpdate();
  }

  reset(id = ''): void {
    this.#id = id;
    this.#values = [];
    this.#strict = false;
    this.#problem = '';
    this.#host.requestUpdate();
  }

  render(view: Pick<TemplateFormView, 't' | 'disabled' | 'kept' | 'language'>): TemplateResult {
    if (!form) return this.#later(view.t);
    return form({
      ...view,
      templates: this.#rules.templates(),
      chosen: this.#chosen,
      values: this.#values,
      search: this.#search,
      strict: this.#strict,
      problem: this.#problem,
      busy: this.#busy,
      onChoose: (id) => this.reset(id),
      onSearch: (search) => {
        this.#search = search;
        this.#host.requestUpdate();
      },
      onValue: (index, value) => {
        this.#values = replaced(this.#values, index, value);
        this.#problem = '';
        this.#host.requestUpdate();
      },
    });
  }

  #later(t: TemplateFormView['t']): TemplateResult {
    if (this.#fetch !== 'failed') {
      if (!this.#fetch) void this.#load();
      return html`<p class="notice" role="status">${t('part.loading')}</p>`;
    }
    return html`<p class="notice" role="alert">
      <span>${t('part.failed')}</span>
      <button type="button" class="button" @click=${() => void this.#load()}>
        <span>${t('action.retry')}</span>
      </button>
    </p>`;
  }

  async focus(): Promise<void> {
    await fetchTemplateForm();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#template-search')?.focus();
  }

  async send(): Promise<void> {
    const template = this.#chosen;
    if (!form || !template || this.#busy) return;
    this.#strict = true;
    this.#host.requestUpdate();
    if (!isComplete(template, this.#values)) {
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const content = { kind: 'template', templateId: template.id, values: this.#values } as const;
    const sent = JSON.stringify(content);
    const clientId = this.#tried?.sent === sent ? this.#tried.clientId : newId();
    this.#tried = { sent, clientId };
    this.#busy = true;
    const problem = await this.#rules.send(content, clientId);
    this.#busy = false;
    if (problem === undefined) {
      this.#tried = null;
      this.reset(template.id);
    } else this.#problem = problem;
    this.#host.requestUpdate();
  }

  get #chosen(): MessageTemplate | undefined {
    const templates = this.#rules.templates();
    return templates.find(({ id }) => id === this.#id) ?? templates[0];
  }
}
