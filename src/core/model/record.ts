/** A pointer to a record of the CRM: a contact, a case, ... */
export interface CrmRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /**
   * Data of the CRM's own, which it gets back with the record. The toolbar reads only `phones` in it: a list of texts,
   * all the numbers of the record, which the picker shows and searches.
   */
  readonly extra?: unknown;
}

/** One field of a record, as the CRM describes it. */
export interface CrmField {
  readonly field: string;
  readonly value: string | null;
  readonly type: string;
}

/** How one field of a CRM object behaves in previews, searches and creation forms. */
export interface CrmFieldConfiguration {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly crmType: string;
  readonly priority: number;
  readonly showOnPreview: boolean;
  readonly searchable: boolean;
  readonly requiredOnCreation: boolean;
  readonly hiddenOnCreation: boolean;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The configuration of one kind of CRM object, for example `case`. */
export interface CrmObjectConfiguration {
  readonly id: number;
  readonly connectorId: number;
  readonly objectType: string;
  readonly visible: boolean;
  readonly fields: readonly CrmFieldConfiguration[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The connection between the contact center and a CRM. */
export interface CrmConfiguration {
  readonly connectorId: number;
  readonly processId: number;
  readonly type: string;
  readonly domain: string;
  readonly primaryColumn: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}
