import type { CrmConfigurationBean, CrmObjectConfigurations } from '../../contract/shapes/configuration.js';
import type { DispositionClasses } from '../../contract/shapes/interaction.js';
import type { CrmRecordInfo } from '../../contract/shapes/record.js';
import type { DispositionClass } from '../../model/interaction.js';
import type {
  CrmConfiguration,
  CrmFieldConfiguration,
  CrmObjectConfiguration,
  CrmRecord,
} from '../../model/record.js';

export const recordPayload = (record: CrmRecord): CrmRecordInfo => ({
  recordId: record.id,
  recordType: record.type,
  recordName: record.name,
  ...(record.extra === undefined ? {} : { additionalInfo: record.extra }),
});

/** The core's record for one that a host has given. */
export const recordOf = ({ recordId, recordType, recordName, additionalInfo }: CrmRecordInfo): CrmRecord => ({
  id: recordId,
  type: recordType,
  name: recordName,
  ...(additionalInfo === undefined ? {} : { extra: additionalInfo }),
});

type ObjectBean = CrmObjectConfigurations[number];
type FieldBean = ObjectBean['objects_metadata'][string]['field_metadata'][number];

// Two flags go out under two names each.
const fieldPayload = (field: CrmFieldConfiguration): FieldBean => ({
  standard_field_name: '',
  complex_fields: null,
  ...field.extra,
  field_name: field.name,
  label: field.label,
  crm_field_type: field.crmType,
  field_type: field.type,
  should_show_on_preview: field.showOnPreview,
  is_required_in_object_creation: field.requiredOnCreation,
  is_searchable: field.searchable,
  priority: field.priority,
  should_hide_on_object_creation: field.hiddenOnCreation,
  required_in_object_creation: field.requiredOnCreation,
  searchable: field.searchable,
});

export const objectConfigurationPayload = (object: CrmObjectConfiguration): ObjectBean => ({
  ...object.extra,
  id: object.id,
  crm_connector_id: object.connectorId,
  object_type: object.objectType,
  objects_metadata: Object.fromEntries([
    [
      object.objectType,
      {
        is_visible: object.visible,
        field_metadata: object.fields.map((field) => fieldPayload(field)),
        visible: object.visible,
      },
    ],
  ]),
});

/** Without the primary column, which has a method of its own. */
export const configurationPayload = (configuration: CrmConfiguration): CrmConfigurationBean => ({
  ...configuration.extra,
  crm_connector_id: configuration.connectorId,
  process_id: configuration.processId,
  crm_type: configuration.type,
  crm_domain: configuration.domain,
});

type ClassBean = DispositionClasses[number];

export const dispositionClassPayload = (entry: DispositionClass): ClassBean => ({
  classId: entry.id,
  className: entry.name,
  dispositionCodeBean: entry.codes.map((code) => ({
    dispositionCodeId: code.id,
    dispositionCodeName: code.name,
  })),
});
