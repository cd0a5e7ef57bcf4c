import * as z from 'zod/mini';
import { aFlag, aNumber, aText, idOrNumber, list, maybe, open } from '../zod.js';
// Two flags come under two names each, with and without `is_`: both are kept as they are.
const crmFieldConfiguration = open({
  field_name: z.string(),
  label: aText(),
  crm_field_type: aText(),
  field_type: aText(),
  should_show_on_preview: aFlag(),
  is_required_in_object_creation: aFlag(),
  is_searchable: aFlag(),
  standard_field_name: aText(),
  priority: aNumber(),
  should_hide_on_object_creation: aFlag(),
  required_in_object_creation: aFlag(),
  searchable: aFlag(),
});

export const crmObjectConfigurations = list(
  open({
    id: idOrNumber(),
    crm_connector_id: idOrNumber(),
    object_type: z.string(),
    objects_metadata: z.record(
      z.string(),
      open({ is_visible: aFlag(), visible: aFlag(), field_metadata: list(crmFieldConfiguration) }),
    ),
    date_added: aText(),
    date_modified: aText(),
    ref: aNumber(),
    version: aNumber(),
  }),
);
export type CrmObjectConfigurations = z.infer<typeof crmObjectConfigurations>;

export const crmConfiguration = open({
  crm_connector_id: idOrNumber(),
  process_id: maybe(idOrNumber()),
  crm_type: aText(),
  crm_domain: aText(),
  crm_version: aText(),
  syncing_enabled: aFlag(),
  syncing_mode: aText(),
  record_syncing_interval: aNumber(),
  record_syncing_complete: aFlag(),
  batch_size: aNumber(),
  max_number_of_distinct_recordings: aNumber(),
  date_added: aText(),
  date_modified: aText(),
  ref: aNumber(),
  version: aNumber(),
});
export type CrmConfigurationBean = z.infer<typeof crmConfiguration>;
