import type { ReactiveController, ReactiveElement } from 'lit';
import type {
  CrmField,
  CrmFieldConfiguration,
  CrmObjectConfiguration,
  CrmRecord,
} from '../../core/model/record.js';
import type { Omni } from '../../core/types.js';

/** The search for an id may also find records whose ids contain it. Of more than these no one is looked at. */
const MOST_FOUND = 50;

/** The fields that the CRM shows in previews of such a record, in its order. */
export function previewFields(object: CrmObjectConfiguration | undefined): readonly CrmFieldConfiguration[] {
  const shown = object?.fields.filter(({ showOnPreview }) => showOnPreview) ?? [];
  return shown.toSorted((a, b) => a.priority - b.priority);
}

/** The record, and the core to ask; without a core nothing is asked. */
export interface Previewed {
  readonly omni: Omni | undefined;
  readonly record: CrmRecord | undefined;
  readonly object: CrmObjectConfiguration | undefined;
}

const NOTHING: Previewed = { omni: undefined, record: undefined, object: undefined };

/** The fields of one record, asked for once, and again when the agent opens the details. */
export class RecordPreview implements ReactiveController {
  /** Null: not known yet. */
  fields: readonly CrmField[] | null = null;
  failed = false;
  readonly #host: ReactiveElement;
  readonly #previewed: () => Previewed;
  #omni: Omni | undefined;
  #of = '';
  #ask: () => void = () => undefined;

  constructor(host: ReactiveElement, previewed: () => Previewed) {
    this.#host = host;
    this.#previewed = previewed;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#follow(this.#previewed());
  }

  hostDisconnected(): void {
    this.#follow(NOTHING);
  }

  /** Switches to this record. */
  #follow({ omni, record, object }: Previewed): void {
    const of = omni && record && object ? `${object.connectorId} ${object.objectType} ${record.id}` : '';
    if (omni === this.#omni && of === this.#of) return;
    this.#omni = omni;
    this.#of = of;
    this.fields = null;
    this.failed = false;
    if (!omni || !record || !object) return;
    this.#ask = () => void this.#look(omni, of, record, object);
    this.#ask();
  }

  /** Asks again; the known fields stay until the answer comes. */
  again(): void {
    if (this.#of) this.#ask();
  }

  async #look(omni: Omni, of: string, { id }: CrmRecord, object: CrmObjectConfiguration): Promise<void> {
    const column = object.fields.find(({ type }) => type.toLowerCase() === 'id')?.name ?? 'Id';
    const query = { search: id, searchField: column, limit: MOST_FOUND, offset: 0 };
    const { objectType } = object;
    const found = await omni
      .call('searchRecords', { connectorId: String(object.connectorId), objectType, ...query })
      .catch(() => null);
    // The answer may come after a switch to another record.
    if (of !== this.#of || omni !== this.#omni) return;
    const own = found?.find((fields) => fields.some(({ field, value }) => field === column && value === id));
    this.failed = !own;
    if (own) this.fields = own;
    this.#host.requestUpdate();
  }
}
