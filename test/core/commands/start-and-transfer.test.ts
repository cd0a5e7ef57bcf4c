import { expect } from 'chai';
import type { Transfer } from '../../../src/core/model/interaction.js';
import { aCenter, anInteraction } from '../support/samples.js';
import { rejection, signedIn } from '../support/setup.js';

const voice = { kind: 'voice', name: 'voice', subType: null } as const;

describe('starting an interaction', () => {
  it('sends the center a number in the form to dial', async () => {
    const { omni, center } = await signedIn();
    for (const [given, dialled] of [
      ['+1 (415) 555-01.23', '+14155550123'],
      [' 080 / 4155 0123 ', '08041550123'],
      ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
      ['９８７६५४', '987654'],
      ['*43#', '*43#'],
    ] as const) {
      await omni.call('startInteraction', { channel: voice, phone: given, campaignId: 172 });
      expect(center.requests.at(-1)?.params).to.have.property('phone', dialled);
    }
  });

  it('selects the started interaction', async () => {
    const { omni, center } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    const { interactionId } = await omni.call('startInteraction', {
      channel: voice,
      phone: '4155550123',
      campaignId: 172,
    });
    expect(omni.state.get('current')).to.equal(interactionId);
  });

  it('refuses texts that are no numbers', async () => {
    const { omni, center } = await signedIn();
    for (const phone of [
      '',
      ' ',
      'CALL-ME',
      '415-555-HELP',
      '+',
      '<b>1</b>',
      '1234567890123456',
      '１２３ａ',
      null,
      undefined,
    ]) {
      const error = await rejection(
        omni.call('startInteraction', { channel: voice, phone, campaignId: 172 }),
      );
      expect(error.code, String(phone)).to.equal(2001);
      expect(error.message, String(phone)).to.include('phone in startInteraction');
    }
    expect(center.asked).to.deep.equal([]);
  });

  it('needs no number where the customer is identified otherwise', async () => {
    const { omni, center } = await signedIn();
    await omni.call('startInteraction', { channel: voice, customerId: 77, campaignId: 172 });
    await omni.call('startInteraction', {
      channel: { kind: 'chat', name: 'chat', subType: null },
      campaignId: 172,
    });
    expect(center.requests.map(({ params }) => 'phone' in params && params.phone)).to.deep.equal([
      null,
      null,
    ]);
  });

  it('refuses unknown campaigns and channels that cannot be started', async () => {
    const { omni, center } = await signedIn();
    const campaign = await rejection(
      omni.call('startInteraction', { channel: voice, phone: '1', campaignId: 3 }),
    );
    expect(campaign.code).to.equal(4000);
    expect(campaign.message).to.include('172 (Service)');
    const telegram = { kind: 'other', name: 'telegram', subType: null } as const;
    const channel = await rejection(omni.call('startInteraction', { channel: telegram, campaignId: 172 }));
    expect(channel.code).to.equal(5006);
    expect(center.asked).to.deep.equal([]);
  });

  it('passes names of any length and content on unchanged', async () => {
    const { omni, center } = await signedIn();
    const name = '<img src=x onerror=alert(1)>'.repeat(300);
    await omni.call('startInteraction', { channel: voice, phone: '4155550123', name, campaignId: 172 });
    expect(center.requests.at(-1)?.params).to.have.property('name', name);
  });
});

describe('transfer and conference', () => {
  async function talking() {
    const setup = await signedIn();
    setup.center.tell({
      type: 'interaction.offered',
      interaction: anInteraction('a', { phase: 'connected' }),
    });
    return setup;
  }

  it('go to users, queues and phones', async () => {
    const { omni, center } = await talking();
    await omni.call('transferInteraction', { interactionId: 'a', target: { kind: 'queue', id: '9' } });
    await omni.call('conferInteraction', {
      interactionId: 'a',
      target: { kind: 'phone', id: '+1 415 555 0188' },
    });
    expect(center.requests.map(({ params }) => 'target' in params && params.target)).to.deep.equal([
      { kind: 'queue', id: '9' },
      { kind: 'phone', id: '+14155550188' },
    ]);
  });

  it('refuse targets that lead nowhere', async () => {
    const { omni, center } = await talking();
    const to = (target: object) =>
      rejection(omni.call('transferInteraction', { interactionId: 'a', target: target as never }));
    expect((await to({ kind: 'phone', id: 'HELP' })).code).to.equal(2001);
    expect((await to({ kind: 'user', id: 'executive' })).code).to.equal(5004);
    expect((await to({ kind: 'planet', id: 'x' })).code).to.equal(2001);
    expect((await to({ kind: 'user' })).code).to.equal(2001);
    const confer = omni.call('conferInteraction', { interactionId: 'a', target: { kind: 'queue', id: '9' } });
    expect((await rejection(confer)).code).to.equal(5006);
    expect(center.asked).to.deep.equal([]);
  });

  it('take a transfer back until somebody has accepted it', async () => {
    const { omni, center } = await talking();
    const cancel = () => omni.call('cancelTransfer', { interactionId: 'a' });
    expect((await rejection(cancel())).code, 'a center that cannot').to.equal(5006);
    center.tell({ type: 'center.described', center: aCenter({ cancelTransfer: true }) });
    expect((await rejection(cancel())).message).to.equal('No transfer is under way.');
    const transferred = (status: Transfer['status']) =>
      center.tell({
        type: 'interaction.transferred',
        interactionId: 'a',
        transfer: { target: { kind: 'user', id: 'priya' }, targetName: 'Priya', status, reason: null },
      });
    transferred('requested');
    await cancel();
    expect(center.requests.map(({ name, params }) => [name, params])).to.deep.equal([
      ['cancelTransfer', { interactionId: 'a' }],
    ]);
    transferred('completed');
    center.tell({
      type: 'interaction.disconnected',
      interactionId: 'a',
      cause: 'transferred',
      deadline: null,
    });
    expect((await rejection(cancel())).message).to.equal('No transfer is under way.');
  });

  it('need the capabilities of the center', async () => {
    const { omni, center } = await talking();
    center.tell({ type: 'center.described', center: aCenter({ transfer: [], hold: false, dtmf: false }) });
    const transfer = omni.call('transferInteraction', {
      interactionId: 'a',
      target: { kind: 'user', id: 'priya' },
    });
    expect((await rejection(transfer)).code).to.equal(5006);
    expect((await rejection(omni.call('holdInteraction', { interactionId: 'a' }))).code).to.equal(5006);
    expect((await rejection(omni.call('sendDtmf', { interactionId: 'a', digits: '1' }))).code).to.equal(5006);
  });
});
