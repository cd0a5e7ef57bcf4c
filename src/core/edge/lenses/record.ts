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
import { unmodelled, type Lens } from '../lens.js';

export const recordPayload = (record: CrmRecord): CrmRecordInfo => ({
  recordId: record.id,
  recordType: record.type,
  recordName: record.name,
  ...(record.extra === undefined ? {} : { additionalInfo: record.extra }),
});

export const recordLens: Lens<CrmRecordInfo, CrmRecord> = {
  toDomain: (payload) => ({
    id: payload.recordId,
    type: payload.recordType,
    name: payload.recordName,
    ...(payload.additionalInfo === undefined ? {} : { extra: payload.additionalInfo }),
  }),
  toPayload: recordPayload,
};

type ObjectBean = CrmObjectConfigurations[number];
type FieldBean = ObjectBean['objects_metadata'][string]['field_metadata'][number];

const FIELD_KEYS: ReadonlySet<string> = new Set([
  ...['field_name', 'label', 'crm_field_type', 'field_type', 'should_show_on_preview', 'priority'],
  ...['is_required_in_object_creation', 'required_in_object_creation', 'is_searchable', 'searchable'],
  'should_hide_on_object_creation',
]);

const fieldLens: Lens<FieldBean, CrmFieldConfiguration> = {
  toDomain: (bean) => ({
    name: bean.field_name,
    label: bean.label ?? bean.field_name,
    type: bean.field_type ?? 'string',
    crmType: bean.crm_field_type ?? 'string',
    priority: bean.priority ?? 0,
    showOnPreview: bean.should_show_on_preview ?? false,
    searchable: bean.is_searchable ?? bean.searchable ?? false,
    requiredOnCreation: bean.is_required_in_object_creation ?? bean.required_in_object_creation ?? false,
    hiddenOnCreation: bean.should_hide_on_object_creation ?? false,
    extra: unmodelled(bean, FIELD_KEYS),
  }),
  // Two flags are printed under two names each.
  toPayload: (field) => ({
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
  }),
};

const OBJECT_KEYS: ReadonlySet<string> = new Set([
  'id',
  'crm_connector_id',
  'object_type',
  'objects_metadata',
]);

export const objectConfigurationLens: Lens<ObjectBean, CrmObjectConfiguration> = {
  toDomain: (bean) => {
    const metadata = Object.hasOwn(bean.objects_metadata, bean.object_type)
      ? bean.objects_metadata[bean.object_type]
      : undefined;
    return {
      id: Number(bean.id) || 0,
      connectorId: Number(bean.crm_connector_id) || 0,
      objectType: bean.object_type,
      visible: metadata?.is_visible ?? metadata?.visible ?? false,
      fields: (metadata?.field_metadata ?? []).map((field) => fieldLens.toDomain(field)),
      extra: unmodelled(bean, OBJECT_KEYS),
    };
  },
  toPayload: (object) => ({
    ...object.extra,
    id: object.id,
    crm_connector_id: object.connectorId,
    object_type: object.objectType,
    objects_metadata: Object.fromEntries([
      [
        object.objectType,
        {
          is_visible: object.visible,
          field_metadata: object.fields.map((field) => fieldLens.toPayload(field)),
          visible: object.visible,
        },
      ],
    ]),
  }),
};

const CONFIGURATION_KEYS: ReadonlySet<string> = new Set([
  ...['crm_connector_id', 'process_id', 'crm_type', 'crm_domain'],
]);

/** The primary column is no part of the bean: a method of its own tells it. */
export const configurationLens: Lens<CrmConfigurationBean, CrmConfiguration> = {
  toDomain: (bean) => ({
    connectorId: Number(bean.crm_connector_id) || 0,
    processId: Number(bean.process_id) || 0,
    type: bean.crm_type ?? '',
    domain: bean.crm_domain ?? '',
    primaryColumn: '',
    extra: unmodelled(bean, CONFIGURATION_KEYS),
  }),
  toPayload: (configuration) => ({
    ...configuration.extra,
    crm_connector_id: configuration.connectorId,
    process_id: configuration.processId,
    crm_type: configuration.type,
    crm_domain: configuration.domain,
  }),
};

type ClassBean = DispositionClasses[number];

export const dispositionClassLens: Lens<ClassBean, DispositionClass> = {
  toDomain: (bean) => ({
    id: bean.classId,
    name: bean.className,
    codes: bean.dispositionCodeBean.map((code) => ({
      id: code.dispositionCodeId,
      name: code.dispositionCodeName,
    })),
  }),
  toPayload: (entry) => ({
    classId: entry.id,
    className: entry.name,
    dispositionCodeBean: entry.codes.map((code) => ({
      dispositionCodeId: code.id,
      dispositionCodeName: code.name,
    })),
  }),
};
