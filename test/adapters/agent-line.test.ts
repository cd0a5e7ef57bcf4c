import { expect } from 'chai';
import { AgentLine } from '../../src/adapters/embedded/agent-line.js';
import type { AgentLink, AgentUpdate } from '../../src/adapters/embedded/engine/index.js';
import { createOmni } from '../../src/core/omni.js';
import { ManualClock } from '../support/manual-clock.js';
import { NOW } from '../core/support/samples.js';
import { settled } from '../core/support/setup.js';

const HOUR = 3_600_000;

/** A page's line to a center that hears its pings and answers when a test says so. */
function open(center: { readonly ahead: number }) {
  const clock = new ManualClock(NOW);
  const pings: (() => void)[] = [];
  let tell: (update: AgentUpdate) => void = () => undefined;
  const link = {
    ping: () => new Promise<void>((resolve) => pings.push(resolve)),
    close: () => undefined,
  } as unknown as AgentLink;
  const line = new AgentLine({
    clock,
    limits: [],
    samples: [],
    connect(sink) {
      tell = sink;
      return link;
    },
    audioOf: () => ({ status: 'none', message: null }),
    onDisconnected: () => undefined,
  });
  const omni = createOmni({ center: line, clock });
  tell({ kind: 'snapshot', at: NOW + center.ahead, entries: [] });
  const status = () => omni.state.get('connection').status;
  return { clock, pings, omni, status };
}

describe("an agent's line to the center in the page", () => {
  it('asks a center that has been silent for hours once whether it is there, and is connected again when it answers', async () => {
    const { clock, pings, omni, status } = open({ ahead: 0 });
    expect(status()).to.equal('connected');
    clock.advance(8 * HOUR);
    expect(status()).to.equal('lost');
    expect(pings).to.have.length(1);
    pings[0]?.();
    await settled();
    expect(status()).to.equal('connected');
    clock.advance(20_000);
    expect(pings, 'it asks on').to.have.length(2);
    omni.destroy();
    expect(clock.waiting).to.equal(0);
  });

  it("goes on with the center's time while the center is silent", () => {
    const { clock, omni, status } = open({ ahead: HOUR });
    clock.advance(60_000);
    expect(status()).to.equal('lost');
    expect(omni.now()).to.equal(clock.now() + HOUR);
    omni.destroy();
  });
});
