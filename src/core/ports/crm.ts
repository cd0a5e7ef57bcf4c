import type { CrmField } from '../model/record.js';

export interface RecordQuery {
  readonly connectorId: string;
  readonly objectType: string;
  readonly search: string;
  readonly searchField: string;
  readonly limit: number;
  readonly offset: number;
}

/** The records behind a connector. Every call rejects with an OmniError: 4000 not found, 3000 refused by HTTP. */
export interface Crm {
  /** All records of a type. `objectId` is the id of the object's configuration, not of a record. */
  list(params: {
    connectorId: string;
    objectId: string;
    objectType: string;
  }): Promise<readonly (readonly CrmField[])[]>;
  /** Also reads a single record: by searching for its id in the object's field of type `id`. */
  search(query: RecordQuery): Promise<readonly (readonly CrmField[])[]>;
  create(params: {
    connectorId: string;
    objectType: string;
    data: Readonly<Record<string, unknown>>;
    key: string;
  }): Promise<readonly CrmField[]>;
  update(params: {
    connectorId: string;
    objectType: string;
    recordId: string;
    data: Readonly<Record<string, unknown>>;
  }): Promise<readonly CrmField[]>;
}
