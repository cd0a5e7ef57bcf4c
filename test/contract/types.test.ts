import { expect } from 'chai';
import type { EventPayload } from '../../src/core/contract/events.js';
import type { MethodArgs, MethodInput, MethodParams, MethodResult } from '../../src/core/contract/methods.js';

/** Compiles only if both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(verdict: Same<A, B>): true => verdict && true;

describe('the types that are inferred from the registries', () => {
  it('know the arguments in order', () => {
    expect(same<MethodArgs<'login'>, [string, string, (string | undefined)?]>(true)).to.equal(true);
    expect(same<MethodArgs<'getCurrentUser'>, []>(true)).to.equal(true);
    expect(same<MethodArgs<'store.set'>, [string, string]>(true)).to.equal(true);
    const transfer: MethodArgs<'appInstance.sendDataToApp'> = ['instance', { any: 'thing' }];
    expect(transfer).to.have.length(2);
    const dial: MethodArgs<'initiateInteraction'> = ['voice', { phone: '1' }, 172];
    const attach: MethodArgs<'setRecordInfoForInteraction'> = ['i', '1', 'contact', 'recordName'];
    expect([dial.length, attach.length]).to.deep.equal([3, 4]);
    // @ts-expect-error: data for an app may be anything, but has to be given
    const nothing: MethodArgs<'appInstance.sendDataToApp'> = ['instance'];
    expect(nothing).to.have.length(1);
  });

  it('know what a caller may give, and what comes out', () => {
    const given: MethodInput<'initiateInteraction'> = {
      channelType: 'voice',
      channelDetails: { phone: '1', and: 'more' },
      campaignId: '172',
    };
    expect(given.campaignId).to.equal('172');
    expect(same<MethodParams<'initiateInteraction'>['campaignId'], number>(true)).to.equal(true);
    expect(same<MethodParams<'getAllContacts'>['connectorId'], string>(true)).to.equal(true);
  });

  it('know the keys of answers that only some contact centers have', () => {
    type Session = MethodResult<'getAgentSession'>;
    expect(same<Session['knowledgeBaseUrl'], string | null | undefined>(true)).to.equal(true);
    type Info = NonNullable<MethodResult<'getCurrentInteraction'>['data']['additional_info']>;
    expect(
      same<NonNullable<Info['xmpp_metadata']>['xmppChatRoomId'], string | null | undefined>(true),
    ).to.equal(true);
    expect(
      same<MethodResult<'getOmniCrmConfiguration'>['version'], number | null | undefined>(true),
    ).to.equal(true);
  });

  it('know answers and payloads', () => {
    expect(same<MethodResult<'login'>, string>(true)).to.equal(true);
    expect(same<MethodResult<'getIsInteractionOwnedByUser'>, boolean>(true)).to.equal(true);
    expect(same<EventPayload<'getIsInteractionOwnedByUser'>, boolean>(true)).to.equal(true);
    expect(same<EventPayload<'showCrm'>['interactionId'], string>(true)).to.equal(true);
    expect(same<EventPayload<'interactionEnded'>['interactionId'], string | undefined>(true)).to.equal(true);
    const envelope: MethodResult<'getCurrentInteraction'> = {
      data: { id: 'i', channel_name: 'voice', status: 'open', vendor_key: 1 },
    };
    expect(envelope.data.vendor_key).to.equal(1);
  });
});
