import type { Ports } from '../ports/ports.js';
import type { Crm } from '../ports/crm.js';
import { id, record, text, whole, type Rule } from './check.js';
import type { CommandsOf, Situation } from './command.js';
import { present, signedIn } from './guards.js';

const DEADLINE = 60_000;
const crmOf = (ports: Ports): Crm => present(ports.crm, 'a connection to CRM records');
const guard = ({ read, ports }: Situation): void => {
  signedIn(read);
  crmOf(ports);
};
const between = (least: number, most: number): Rule => ({
  expected: `a whole number from ${least} to ${most}`,
  test: (value) => whole.test(value) && Number(value) >= least && Number(value) <= most,
});

export const crmStoreCommands: CommandsOf<'listRecords' | 'searchRecords' | 'createRecord' | 'updateRecord'> =
  {
    listRecords: {
      params: { connectorId: id, objectId: id, objectType: id },
      deadline: DEADLINE,
      guard,
      run: ({ ports }, params) => crmOf(ports).list(params),
    },
    searchRecords: {
      params: {
        connectorId: id,
        objectType: id,
        search: text(1_024),
        searchField: text(1_024),
        limit: between(1, 10_000),
        offset: between(0, Number.MAX_SAFE_INTEGER),
      },
      guard,
      run: ({ ports }, params) => crmOf(ports).search(params),
    },
    createRecord: {
      params: { connectorId: id, objectType: id, data: record },
      guard,
      run: ({ ports, key }, params) => crmOf(ports).create({ ...params, key }),
    },
    updateRecord: {
      params: { connectorId: id, objectType: id, recordId: id, data: record },
      guard,
      run: ({ ports }, params) => crmOf(ports).update(params),
    },
  };
