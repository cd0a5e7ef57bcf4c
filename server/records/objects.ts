/** How a field's value is checked, indexed and shown. */
type FieldType =
  'id' | 'string' | 'textarea' | 'phone' | 'email' | 'picklist' | 'reference' | 'datetime' | 'boolean';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Must be given when a record is created, and may not be emptied later. */
  readonly required?: boolean;
  readonly searchable?: boolean;
  /** Set by the CRM; refused when a client sends it. */
  readonly readOnly?: boolean;
  /** The values of a picklist; the first is what a new record gets. */
  readonly options?: readonly string[];
  /** The object type that a reference points at. */
  readonly target?: ObjectType;
  readonly maxLength?: number;
}

export type ObjectType = 'contact' | 'case' | 'activity' | 'interaction';

export interface ObjectConfiguration {
  readonly type: ObjectType;
  readonly label: string;
  readonly plural: string;
  /** First characters of every id of this object. */
  readonly idPrefix: string;
  readonly fields: readonly Field[];
}

const id: Field = { name: 'Id', label: 'Id', type: 'id', readOnly: true, searchable: true };
const created: Field = { name: 'CreatedDate', label: 'Created', type: 'datetime', readOnly: true };
const modified: Field = {
  name: 'LastModifiedDate',
  label: 'Last modified',
  type: 'datetime',
  readOnly: true,
};

/** Long enough for every note that the toolbar lets an agent write. */
const NOTES_LENGTH = 65_536;

const contact: ObjectConfiguration = {
  type: 'contact',
  label: 'Contact',
  plural: 'Contacts',
  idPrefix: '003',
  fields: [
    id,
    { name: 'FirstName', label: 'First name', type: 'string', searchable: true },
    { name: 'LastName', label: 'Last name', type: 'string', required: true, searchable: true },
    { name: 'Phone', label: 'Phone', type: 'phone', searchable: true },
    { name: 'MobilePhone', label: 'Mobile', type: 'phone', searchable: true },
    { name: 'OtherPhone', label: 'Other phone', type: 'phone', searchable: true },
    { name: 'Email', label: 'Email', type: 'email', searchable: true },
    { name: 'Company', label: 'Company', type: 'string', searchable: true },
    { name: 'City', label: 'City', type: 'string', searchable: true },
    { name: 'Language', label: 'Language', type: 'string' },
    { name: 'Description', label: 'About', type: 'textarea', maxLength: NOTES_LENGTH },
    created,
    modified,
  ],
};

const supportCase: ObjectConfiguration = {
  type: 'case',
  label: 'Case',
  plural: 'Cases',
  idPrefix: '500',
  fields: [
    { ...id, label: 'Case ID' },
    { name: 'CaseNumber', label: 'Number', type: 'string', readOnly: true, searchable: true },
    { name: 'Subject', label: 'Subject', type: 'string', required: true, searchable: true },
    { name: 'Description', label: 'Description', type: 'textarea', maxLength: NOTES_LENGTH },
    {
      name: 'Status',
      label: 'Status',
      type: 'picklist',
      options: ['New', 'Open', 'Waiting on customer', 'Closed'],
      searchable: true,
    },
    { name: 'Priority', label: 'Priority', type: 'picklist', options: ['Normal', 'Low', 'High'] },
    { name: 'ContactId', label: 'Contact', type: 'reference', target: 'contact', searchable: true },
    created,
    modified,
  ],
};

const activity: ObjectConfiguration = {
  type: 'activity',
  label: 'Activity',
  plural: 'Activities',
  idPrefix: '00T',
  fields: [
    id,
    { name: 'InteractionId', label: 'Interaction', type: 'string', searchable: true },
    { name: 'Channel', label: 'Channel', type: 'string', required: true },
    { name: 'Direction', label: 'Direction', type: 'string' },
    { name: 'Subject', label: 'Subject', type: 'string', searchable: true },
    { name: 'Notes', label: 'Notes', type: 'textarea', searchable: true, maxLength: NOTES_LENGTH },
    { name: 'DispositionClass', label: 'Disposition', type: 'string' },
    { name: 'DispositionCode', label: 'Code', type: 'string' },
    { name: 'CallbackTime', label: 'Callback', type: 'datetime' },
    // Not every agent can dial this: the number may be masked.
    { name: 'Phone', label: 'Phone', type: 'string', searchable: true },
    { name: 'CustomerName', label: 'Customer', type: 'string' },
    { name: 'Agent', label: 'Agent', type: 'string' },
    { name: 'CampaignId', label: 'Campaign', type: 'string' },
    { name: 'ContactId', label: 'Contact', type: 'reference', target: 'contact', searchable: true },
    { name: 'CaseId', label: 'Case', type: 'reference', target: 'case', searchable: true },
    created,
    modified,
  ],
};

/**
 * What the CRM knows of an interaction while it lives: its agent, its customer, and the records that it is attached to.
 */
const interaction: ObjectConfiguration = {
  type: 'interaction',
  label: 'Interaction',
  plural: 'Interactions',
  idPrefix: '',
  fields: [
    id,
    { name: 'Channel', label: 'Channel', type: 'string' },
    { name: 'Direction', label: 'Direction', type: 'string' },
    // Not every agent can dial this: the number may be masked.
    { name: 'Phone', label: 'Phone', type: 'string', searchable: true },
    { name: 'CustomerName', label: 'Customer', type: 'string' },
    { name: 'Agent', label: 'Agent', type: 'string' },
    { name: 'CampaignId', label: 'Campaign', type: 'string' },
    { name: 'ContactId', label: 'Contact', type: 'reference', target: 'contact', searchable: true },
    { name: 'CaseId', label: 'Case', type: 'reference', target: 'case', searchable: true },
    { name: 'Disposed', label: 'Disposed', type: 'boolean' },
    created,
    modified,
  ],
};

export const objectTypes: readonly ObjectType[] = ['contact', 'case', 'activity', 'interaction'];

export const objectConfigurations: Readonly<Record<ObjectType, ObjectConfiguration>> = {
  contact,
  case: supportCase,
  activity,
  interaction,
};

export function isObjectType(value: string): value is ObjectType {
  return (objectTypes as readonly string[]).includes(value);
}

/** A stored record: every field of its configuration, null where nothing was given. */
export type CrmRecord = Readonly<Record<string, string | null>> & { readonly Id: string };
