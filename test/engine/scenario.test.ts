import { expect } from 'chai';
import { parseScenario, playScenario, sampleScenario, type CustomerUpdate } from 'omni-toolbar/center';
import { OmniError } from 'omni-toolbar/core';
import { refused } from './support/expect.js';
import { Stage } from './support/stage.js';
import { started } from './support/random.js';

const on = (stage: Stage, moved = true) => ({
  clock: stage.clock,
  connect: (key: string, sink: (update: CustomerUpdate) => void) => stage.center.customer(key, sink),
  faults: stage.center.faults,
  ...(moved && {
    advance: (milliseconds: number) => stage.clock.pass(milliseconds, () => stage.idle()),
  }),
});

const file = (steps: unknown[], more: object = {}) =>
  parseScenario({
    version: 1,
    customers: [{ key: 'anna', name: 'Anna', phone: '9876543210', ...more }],
    steps,
  });

describe('a scenario', () => {
  it('plays customers, time and faults', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const play = playScenario(
      file([
        { do: 'call', customer: 'anna' },
        { do: 'pass', seconds: 5 },
        { do: 'hangUp', customer: 'anna' },
        { do: 'chat', customer: 'anna', text: 'Hello' },
        { do: 'file', customer: 'anna', name: 'a.txt', mediaType: 'text/plain', text: 'grüße' },
        { do: 'typing', customer: 'anna', typing: true },
        { do: 'messageFault', count: 1, reason: 'No line' },
      ]),
      on(stage),
    );
    await play.finished;
    expect(agent.types('notification.')).to.have.length(1);
    const id = await agent.acceptOffered();
    await agent.link.send({ interactionId: id, clientId: 'c', content: { kind: 'text', text: 'Hi' } });
    expect(agent.last('message.added')?.message).to.include({ status: 'failed', error: 'No line' });
    const contents = agent.events.flatMap((event) =>
      event.type === 'message.added' ? [event.message.content] : [],
    );
    const attached = contents.find(({ kind }) => kind === 'file');
    if (attached?.kind !== 'file') throw new Error('No file came.');
    const { bytes } = await agent.link.download({ interactionId: id, attachmentId: attached.file.id });
    expect(new TextDecoder().decode(bytes)).to.equal('grüße');
    play.stop();
    await stage.center.stop();
  });

  it('waits for what agents do', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const play = playScenario(
      file([
        { do: 'chat', customer: 'anna' },
        { do: 'wait', customer: 'anna', channel: 'chat', for: 'connected' },
        { do: 'wait', customer: 'anna', channel: 'chat', for: 'message' },
        { do: 'write', customer: 'anna', text: 'Thanks' },
      ]),
      on(stage, false),
    );
    while (agent.types('interaction.ringing').length === 0) await stage.idle();
    const id = await agent.acceptOffered();
    await agent.link.send({ interactionId: id, clientId: 'c', content: { kind: 'text', text: 'Hi' } });
    await play.finished;
    expect(agent.last('message.added')?.message.content).to.deep.equal({ kind: 'text', text: 'Thanks' });
    play.stop();
    await stage.center.stop();
  });

  it('leaves no timer behind when it is stopped', async () => {
    const stage = await Stage.open();
    await stage.pass(1);
    const before = stage.clock.waiting;
    for (const step of [
      { do: 'wait', customer: 'anna', for: 'connected' },
      { do: 'pass', seconds: 60 },
    ]) {
      const play = playScenario(file([step]), on(stage, false));
      while (stage.clock.waiting === before) await stage.idle();
      play.stop();
      await refused(play.finished, 5011);
      await stage.idle();
      expect(stage.clock.waiting, step.do).to.equal(before);
    }
    await stage.center.stop();
  });

  it('has customers with habits: they answer, decline and reply', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const play = playScenario(file([], { answersAfter: 2, replies: ['First', 'Second'] }), on(stage));
    await play.finished;
    await agent.do('startInteraction', started('voice', 172, '9876543210'));
    await stage.pass(2);
    expect(agent.types('interaction.connected')).to.have.length(1);
    await agent.do('startInteraction', started('chat', 172, '9876543210'));
    const id = agent.offered;
    const texts = (): string[] =>
      agent.events.flatMap((event) =>
        event.type === 'message.added' && event.message.content.kind === 'text'
          ? [event.message.content.text]
          : [],
      );
    for (const text of ['a', 'b']) {
      await agent.link.send({ interactionId: id, clientId: text, content: { kind: 'text', text } });
      while (texts().length % 2 === 1) await stage.idle();
    }
    expect(texts()).to.deep.equal(['a', 'First', 'b', 'Second']);
    play.stop();
    await stage.center.stop();

    const other = await Stage.open();
    const dialler = await other.available('executive');
    const second = playScenario(file([], { declinesAfter: 1 }), on(other));
    await second.finished;
    await dialler.do('startInteraction', started('voice', 172, '9876543210'));
    await other.pass(1);
    expect(dialler.last('interaction.disconnected')?.cause).to.equal('rejected');
    second.stop();
    await other.center.stop();
  });

  it('disconnects and reconnects agents: what they asked meanwhile is done then', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    stage.center.faults.loseAgents(true);
    const asked = agent.do('setAvailability', { status: 'break', label: 'Lunch Break' });
    let heard = false;
    const pinged = agent.link.ping().then(() => {
      heard = true;
    });
    const seen = agent.updates.length;
    await (await stage.customer('anna')).call();
    expect(agent.updates.length).to.equal(seen);
    expect(heard).to.equal(false);
    stage.center.faults.loseAgents(false);
    await Promise.all([asked, pinged]);
    const update = agent.updates.slice(seen).find(({ kind }) => kind === 'snapshot');
    expect(update).not.to.equal(undefined);
    await stage.center.stop();
  });

  it('reports where a file is wrong, and which step failed', async () => {
    for (const [given, place] of [
      [{}, /version/],
      [{ version: 2, customers: [{ key: 'a' }], steps: [] }, /version/],
      [{ version: 1, customers: [], steps: [] }, /customers/],
      [{ version: 1, customers: [{ key: 'a' }], steps: [{ do: 'fly' }] }, /steps\.0/],
      [
        { version: 1, customers: [{ key: 'a' }], steps: [{ do: 'call', customer: 'b' }] },
        /steps\.0\.customer/,
      ],
      [{ version: 1, customers: [{ key: 'a', colour: 'red' }], steps: [] }, /colour/],
      ['text', /the file/],
    ] as const) {
      expect(() => parseScenario(given), JSON.stringify(given)).to.throw(OmniError, place);
    }
    const stage = await Stage.open();
    const failing = playScenario(file([{ do: 'hangUp', customer: 'anna' }]), on(stage));
    await refused(failing.finished, 5004, /Step 0 .*hangUp/);
    failing.stop();
    const stopped = playScenario(
      file([{ do: 'wait', customer: 'anna', for: 'connected' }]),
      on(stage, false),
    );
    stopped.stop();
    await refused(stopped.finished, 5011);
    await stage.center.stop();
  });

  it('has samples that need nobody else', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive', [172, 47]);
    for (const kind of ['voice', 'chat', 'whatsapp'] as const) {
      const play = playScenario(parseScenario(sampleScenario(kind)), on(stage));
      await play.finished;
      expect(agent.last('interaction.offered')?.interaction.channel.kind).to.equal(kind);
      const id = await agent.acceptOffered();
      await agent.do('hangUp', { interactionId: id });
      await agent.dispose(id);
      play.stop();
    }
    await stage.center.stop();
    expect(stage.clock.waiting).to.equal(0);
  });
});
