/** A pointer to a record of the CRM: a contact, a case, ... */
export interface CrmRecord {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /**
   * What the CRM wants to get back with the record. Nobody looks into it, but for `phones`: when that is a list of
   * texts, they are all the numbers of the record, and the picker shows and finds them.
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
