import type { CenterEngine, CenterOptions } from './api.js';
import { DEFAULT_CONFIGURATION } from './configuration/default.js';
import { connectAgent, type LinkParts } from './runtime/agent-link.js';
import { connectCustomer } from './runtime/customer-link.js';
import { Faults } from './runtime/faults.js';
import { Kernel } from './runtime/kernel.js';

/**
 * Makes a contact center. Nothing happens before `start`; links made earlier wait for it.
 *
 * One center writes to a storage at a time: its owner makes sure of that.
 */
export function createCenter(options: CenterOptions): CenterEngine {
  const configuration = options.configuration ?? DEFAULT_CONFIGURATION;
  const faults: Faults = new Faults((lost) => {
    kernel.pages.agentsLost = lost;
    if (!lost) kernel.background(() => kernel.greetAgents());
  });
  const storage = faults.guard(options.storage);
  const kernel = new Kernel({
    storage,
    clock: options.clock,
    configuration,
    makeSeed: () => options.seed ?? options.ids.next(),
    limits: options.limits ?? [],
    log: options.log,
  });

  let begin: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const parts: LinkParts = { kernel, storage, configuration, hash: options.hash, faults, started };
  let incarnations = 0;
  const nextIncarnation = (): { incarnation: string } => {
    incarnations += 1;
    return { incarnation: String(incarnations) };
  };

  return {
    faults,
    async start() {
      await kernel.enqueue(() => kernel.load());
      begin();
    },
    agent: (tab, sink, page) => connectAgent(parts, tab, sink, page ?? nextIncarnation()),
    customer: (key, sink, page) => connectCustomer(parts, key, sink, page ?? nextIncarnation()),
    async idle() {
      await started;
      await kernel.idle();
    },
    async stop() {
      kernel.stop();
      await kernel.idle();
      kernel.pages.agents.clear();
      kernel.pages.customers.clear();
    },
  };
}
