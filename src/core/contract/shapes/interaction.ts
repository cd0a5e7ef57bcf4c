import * as z from 'zod/mini';
import { aNumber, aText, anId, flag, id, idOrNumber, list, maybe, open, text } from '../zod.js';

/** An interaction as the platform's beans print it: snake_case, most keys optional or null. */
const interactionBean = open({
  id: id(),
  title: aText(),
  customer_id: anId(),
  customer_name: aText(),
  last_assigned_user_id: aText(),
  last_assigned_user_name: aText(),
  contact_center_id: anId(),
  process_id: anId(),
  last_campaign_id: anId(),
  last_campaign_name: aText(),
  last_queue_id: anId(),
  last_queue_name: aText(),
  last_disposition: aText(),
  interaction_media_id: aText(),
  channel_name: z.string(),
  sub_channel: aText(),
  direction: aText(),
  date_added: aText(),
  date_modified: aText(),
  date_disposed: aText(),
  interaction_relation_id: aText(),
  status: z.string(),
  reopen_count: aNumber(),
  last_reopen_time: aText(),
  first_assigned_date: aText(),
  last_assigned_date: aText(),
  linked_objects: maybe(list(z.unknown())),
  linked_connector_id: anId(),
  last_application_instance_id: aText(),
  additional_info: maybe(
    open({
      chat_customer_crt_object_id: aText(),
      voice_customer_crt_object_id: aText(),
      xmpp_metadata: maybe(
        open({
          users: maybe(list(open({ id: aText(), name: aText(), xmppId: aText() }))),
          customer: maybe(open({ name: aText(), xmppId: aText() })),
          xmppChatRoomId: aText(),
        }),
      ),
    }),
  ),
});
export type InteractionBean = z.infer<typeof interactionBean>;

/** The envelope around one bean: a single row may fail inside an answer that succeeded. */
export const interactionEnvelope = open({
  data: interactionBean,
  http_code: aNumber(),
  error_data: z.optional(z.unknown()),
});
export type InteractionEnvelope = z.infer<typeof interactionEnvelope>;

export const initiationResult = open({
  result: z.string(),
  reason: aText(),
  interactionId: z.optional(z.string()),
});

/** The toolbar adds the sub type: WhatsApp is printed as a chat. */
const channelDetails = open({
  channelType: aText(),
  channelSubType: aText(),
  associationType: aText(),
  callId: aText(),
  crtObjectId: aText(),
  memberCrtObjectId: aText(),
});

const customerDetails = open({
  customerId: anId(),
  name: aText(),
  phone: aText(),
});

/**
 * In the documented examples the class holds a code's name and the code a class id, so the two fields are ambiguous.
 * The toolbar adds the four keys below them, which are not.
 */
const dispositionDetails = open({
  dispositionClass: maybe(idOrNumber()),
  dispositionCode: maybe(idOrNumber()),
  callNotes: aText(),
  classId: anId(),
  className: aText(),
  codeId: anId(),
  codeName: aText(),
});

const base = {
  campaignId: anId(),
  userCrtObjectId: aText(),
  channelDetails: maybe(channelDetails),
  customerCrtObjectId: aText(),
  customerDetails: maybe(customerDetails),
  queueId: anId(),
  userId: aText(),
};

/** The keys that all events about one interaction have. */
export const interactionEvent = open({ ...base, interactionId: id() });

/** The last event of an interaction has no interaction id; `customerCrtObjectId` tells which one it was. */
export const interactionEndedEvent = open({ ...base, interactionId: z.optional(id()) });
export type InteractionEndedEvent = z.infer<typeof interactionEndedEvent>;

export const interactionDisposedEvent = open({
  ...base,
  interactionId: id(),
  dispositionDetails: maybe(dispositionDetails),
});

export const interactionTransferredEvent = open({
  ...base,
  interactionId: id(),
  transferType: z.string(),
  transferContextId: anId(),
  channelType: aText(),
});

/** The SDK spells `confered...` with one r. */
export const interactionConferredEvent = open({
  ...base,
  interactionId: id(),
  conferedType: z.string(),
  status: aText(),
  conferedContextId: anId(),
  channelType: aText(),
});

export const dispositionClasses = list(
  open({
    classId: z.number(),
    className: text(),
    dispositionCodeBean: list(open({ dispositionCodeId: z.number(), dispositionCodeName: text() })),
  }),
);
export type DispositionClasses = z.infer<typeof dispositionClasses>;

export const ownership = flag();
