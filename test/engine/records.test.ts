import { expect } from 'chai';
import { Stage } from './support/stage.js';
import type { CrmConfiguration, CrmObjectConfiguration } from 'omni-toolbar/core';

describe('records', () => {
  it('link the customer when one is attached, and unlink the customer when it is detached', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', null, '9876543210');
    await customer.call();
    const id = await agent.acceptOffered();
    const record = { id: '0031', type: 'contact', name: 'Anna Kowalska' };
    await agent.do('setMatches', { interactionId: id, records: [record] });
    await agent.do('attachRecord', { interactionId: id, record });
    expect(agent.last('record.matched')?.records).to.deep.equal([record]);
    expect(agent.last('record.attached')?.record).to.deep.equal(record);
    const linked = agent.last('interaction.customerLinked')?.customer;
    expect(linked).to.include({ name: 'Anna Kowalska', phone: '9876543210' });
    expect(linked?.id).to.be.a('number');
    await agent.do('detachRecord', { interactionId: id });
    await agent.do('detachRecord', { interactionId: id });
    expect(agent.types('record.detached')).to.have.length(1);
    expect(agent.last('interaction.customerUnlinked')?.customer).to.deep.equal({
      id: null,
      name: null,
      phone: '9876543210',
    });
    await agent.do('attachRecord', { interactionId: id, record });
    expect(agent.last('interaction.customerLinked')?.customer.id).to.equal(linked?.id);
    await stage.center.stop();
  });

  it('replace an attached record of another type', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    await (await stage.customer('anna')).call();
    const id = await agent.acceptOffered();
    await agent.do('attachRecord', { interactionId: id, record: { id: '1', type: 'contact', name: 'A' } });
    await agent.do('attachRecord', {
      interactionId: id,
      record: { id: '2', type: 'case', name: 'B', extra: { a: 1 } },
    });
    expect(agent.types('record.')).to.deep.equal(['record.attached', 'record.detached', 'record.attached']);
    expect((await agent.interactions())[0]?.record).to.deep.equal({
      id: '2',
      type: 'case',
      name: 'B',
      extra: { a: 1 },
    });
    await stage.center.stop();
  });

  it('keep searchables and relation', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    await (await stage.customer('anna')).call();
    const id = await agent.acceptOffered();
    await agent.do('setSearchables', {
      interactionId: id,
      searchables: ['id', 'first_name'],
      relationId: 'earlier',
    });
    await agent.do('setSearchables', { interactionId: id, searchables: ['id'] });
    expect((await agent.interactions())[0]).to.deep.include({ searchables: ['id'], relationId: 'earlier' });
    await stage.center.stop();
  });

  it('are described to every page, logged in or not', async () => {
    const stage = await Stage.open();
    const slices = await stage.agent('executive').look();
    const crm = slices.get('crm') as { configuration: CrmConfiguration; objects: CrmObjectConfiguration[] };
    expect(crm.configuration).to.deep.include({ connectorId: 23, primaryColumn: 'id' });
    expect(crm.objects.map(({ id, objectType }) => [id, objectType])).to.deep.equal([
      [33, 'case'],
      [34, 'contact'],
    ]);
    expect(crm.objects[0]?.fields.map(({ name }) => name)).to.deep.equal([
      'Id',
      'Subject',
      'Description',
      'Status',
      'ContactId',
    ]);
    await stage.center.stop();
  });
});
