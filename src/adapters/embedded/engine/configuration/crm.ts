import type {
  CrmConfiguration,
  CrmFieldConfiguration,
  CrmObjectConfiguration,
} from '../../../../core/model/record.js';

const CONNECTOR = 23;

type Flag = 'preview' | 'search' | 'required' | 'hidden';

function field(
  name: string,
  label: string,
  type: string,
  priority: number,
  ...flags: readonly Flag[]
): CrmFieldConfiguration {
  return {
    name,
    label,
    type,
    crmType: type === 'reference' ? 'reference' : 'string',
    priority,
    showOnPreview: flags.includes('preview'),
    searchable: flags.includes('search'),
    requiredOnCreation: flags.includes('required'),
    hiddenOnCreation: flags.includes('hidden'),
  };
}

const CONFIGURED = '2025-01-15T10:30:53.334+00:00';
const BEAN = { date_added: CONFIGURED, date_modified: CONFIGURED, ref: 1, version: 1 };

export const CRM_OBJECTS: readonly CrmObjectConfiguration[] = [
  {
    id: 33,
    connectorId: CONNECTOR,
    objectType: 'case',
    visible: true,
    fields: [
      field('Id', 'Case ID', 'id', 1, 'preview', 'search', 'hidden'),
      field('Subject', 'Subject', 'string', 2, 'preview', 'search', 'required'),
      field('Description', 'Description', 'textarea', 3, 'preview'),
      field('Status', 'Status', 'string', 4, 'preview', 'search'),
      field('ContactId', 'Contact', 'reference', 5, 'search'),
    ],
    extra: BEAN,
  },
  {
    id: 34,
    connectorId: CONNECTOR,
    objectType: 'contact',
    visible: true,
    fields: [
      field('Id', 'Contact ID', 'id', 1, 'search', 'hidden'),
      field('FirstName', 'First name', 'string', 2, 'preview', 'search'),
      field('LastName', 'Last name', 'string', 3, 'preview', 'search', 'required'),
      field('Company', 'Company', 'string', 4, 'preview', 'search'),
      field('City', 'City', 'string', 5, 'preview', 'search'),
      field('Phone', 'Phone', 'phone', 6, 'preview', 'search'),
      field('OtherPhone', 'Other phone', 'phone', 7, 'preview', 'search'),
      field('Email', 'Email', 'email', 8, 'preview', 'search'),
    ],
    extra: BEAN,
  },
];

export const CRM_CONFIGURATION: CrmConfiguration = {
  connectorId: CONNECTOR,
  processId: 78,
  type: 'rest',
  domain: '',
  primaryColumn: 'id',
  extra: {
    crm_version: '',
    syncing_enabled: false,
    syncing_mode: 'none',
    // These matter only where the CRM's records are copied.
    record_syncing_interval: null,
    record_syncing_complete: null,
    batch_size: null,
    max_number_of_distinct_recordings: null,
    ...BEAN,
  },
};
