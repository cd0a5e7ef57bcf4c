import { html, nothing, render, type TemplateResult } from 'lit';
import type { FormRequest } from './desk.js';
import { newKey } from './new-key.js';
import {
  RecordsError,
  type FieldInfo,
  type ObjectInfo,
  type RecordsClient,
  type Row,
} from './records-client.js';

/**
 * A dialog that makes or changes a record; its fields are those of the object's configuration. It is modal for the
 * records only and not for the whole page, so that an agent who is called meanwhile can answer.
 */
export class RecordForm {
  readonly #records: RecordsClient;
  readonly #dialog: HTMLDialogElement;
  readonly #behind: HTMLElement;
  readonly #onSaved: (saved: Row, request: FormRequest) => void;
  #request: FormRequest | null = null;
  #object: ObjectInfo | null = null;
  /**
   * The idempotency key: the same until the record is saved, so that a second click or a retry makes no second record.
   */
  #key = '';
  #failure: { readonly message: string; readonly field: string | null } | null = null;
  #isSaving = false;

  constructor(
    records: RecordsClient,
    dialog: HTMLDialogElement,
    behind: HTMLElement,
    onSaved: (saved: Row, request: FormRequest) => void,
  ) {
    this.#records = records;
    this.#dialog = dialog;
    this.#behind = behind;
    this.#onSaved = onSaved;
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing && !this.#isSaving) this.#close();
    });
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  /** Opens the form. While a form is open, the request is refused: what the agent is writing in it stays. */
  async open(request: FormRequest): Promise<void> {
    if (this.#dialog.open) throw new Error('Finish or cancel the form that is open first.');
    const objects = await this.#records.objects();
    const object = objects.find((candidate) => candidate.type === request.type);
    if (!object || this.#dialog.open) return;
    this.#request = request;
    this.#object = object;
    this.#key = newKey();
    this.#failure = null;
    this.#dialog.replaceChildren();
    this.#draw();
    this.#behind.inert = true;
    this.#dialog.show();
  }

  /** Closes the dialog, and the browser gives the focus back to where it was. */
  #close(): void {
    this.#behind.inert = false;
    this.#dialog.close();
  }

  get #isChange(): boolean {
    return typeof this.#request?.values['Id'] === 'string';
  }

  #draw(): void {
    const object = this.#object;
    const request = this.#request;
    if (!object || !request) return;
    const noun = object.label.toLowerCase();
    const fields = object.fields.filter((field) => field.readOnly !== true && field.type !== 'reference');
    // The form is rendered into a container of its own: emptying the dialog then starts the next form from nothing.
    const root =
      (this.#dialog.firstElementChild as HTMLElement | null) ??
      this.#dialog.appendChild(document.createElement('div'));
    render(
      html`<form
        class="form"
        novalidate
        aria-labelledby="form-title"
        @submit=${(event: SubmitEvent) => this.#submit(event)}
      >
        <h2 id="form-title">${this.#isChange ? `Edit ${noun}` : `New ${noun}`}</h2>
        <div class="form-fields">
          ${fields.map((field) => this.#field(field, request.values[field.name] ?? null))}
        </div>
        <p class="error" role="alert">
          ${this.#failure && this.#failure.field === null ? this.#failure.message : nothing}
        </p>
        <div class="form-actions">
          <button type="button" class="button" ?disabled=${this.#isSaving} @click=${() => this.#close()}>
            Cancel
          </button>
          <button class="button primary" aria-disabled=${this.#isSaving ? 'true' : nothing}>
            ${this.#isChange ? 'Save' : `Create ${noun}`}
          </button>
        </div>
      </form>`,
      root,
    );
  }

  #field(field: FieldInfo, value: string | null): TemplateResult {
    const message = this.#failure?.field === field.name ? this.#failure.message : '';
    const id = `field-${field.name}`;
    return html`<div class="form-field ${field.type === 'textarea' ? 'whole' : ''}">
      <label for=${id}
        >${field.label}${field.required ? html` <span class="muted">(required)</span>` : nothing}</label
      >
      ${control(field, id, value, message !== '')}
      <p class="error" id="${id}-error">${message === '' ? nothing : message}</p>
    </div>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.#isSaving || !this.#request || !this.#object) return;
    const data = new FormData(event.target as HTMLFormElement);
    const values: Record<string, string | null> = {};
    for (const [name, value] of data)
      if (typeof value === 'string') values[name] = value.trim() === '' ? null : value;
    void this.#save(this.#request, values);
  }

  async #save(request: FormRequest, values: Record<string, string | null>): Promise<void> {
    this.#isSaving = true;
    this.#failure = null;
    this.#draw();
    try {
      const saved = await this.#store(request, values);
      this.#isSaving = false;
      this.#close();
      this.#onSaved(saved, request);
    } catch (error) {
      this.#isSaving = false;
      const field = error instanceof RecordsError ? error.field : null;
      const isShown = this.#object?.fields.some((candidate) => candidate.name === field) ?? false;
      this.#failure = { message: (error as Error).message, field: isShown ? field : null };
      // What the CRM refused will be sent with other values: that is a new request, which needs a new key.
      if (error instanceof RecordsError && error.status >= 400 && error.status < 500) this.#key = newKey();
      this.#draw();
      if (isShown) this.#dialog.querySelector<HTMLElement>(`#field-${field ?? ''}`)?.focus();
    }
  }

  #store(request: FormRequest, values: Record<string, string | null>): Promise<Row> {
    const id = request.values['Id'];
    if (typeof id === 'string') {
      // Sends only the edited fields: somebody else may have changed the others meanwhile.
      const edited = Object.entries(values).filter(
        ([name, value]) => value !== (request.values[name] ?? null),
      );
      if (edited.length === 0) return Promise.resolve(request.values);
      return this.#records.change(request.type, id, Object.fromEntries(edited));
    }
    const contactId = request.values['ContactId'];
    return this.#records.create(
      request.type,
      contactId ? { ...values, ContactId: contactId } : values,
      this.#key,
    );
  }
}

const KINDS: Readonly<Record<string, 'tel' | 'email' | 'text'>> = { phone: 'tel', email: 'email' };

function control(field: FieldInfo, id: string, value: string | null, isWrong: boolean): TemplateResult {
  const invalid = isWrong ? 'true' : nothing;
  if (field.options) {
    return html`<select id=${id} name=${field.name} aria-invalid=${invalid} aria-describedby="${id}-error">
      ${field.options.map((option) => html`<option value=${option} ?selected=${option === value}>${option}</option>`)}
    </select>`;
  }
  if (field.type === 'textarea') {
    return html`<textarea
      id=${id}
      name=${field.name}
      rows="4"
      dir="auto"
      maxlength=${field.maxLength ?? nothing}
      aria-invalid=${invalid}
      aria-describedby="${id}-error"
      .defaultValue=${value ?? ''}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    name=${field.name}
    type=${KINDS[field.type] ?? 'text'}
    dir="auto"
    autocomplete="off"
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${invalid}
    aria-describedby="${id}-error"
    .defaultValue=${value ?? ''}
  />`;
}
