import type { AgentConfiguration } from './types.js';

const ITERATIONS = 100_000;
const BOTH = [172, 47];

/** The agents of the demonstration. Their passwords are their names; what is kept is derived from them. */
export const DEMO_AGENTS: readonly AgentConfiguration[] = [
  {
    id: 'executive',
    name: 'executive',
    type: 'Executive',
    password: {
      salt: 'e7ca21a61931061fa0d70dcb8ee43af0',
      iterations: ITERATIONS,
      hash: '51a0ad516b6a304e469bacf26a89161ec6a95e427d58e6ed81dcd511e74b710e',
    },
    campaignIds: BOTH,
    skills: ['english', 'hindi'],
    capacity: { voice: 1, written: 4 },
  },
  {
    id: 'supervisor',
    name: 'supervisor',
    type: 'Supervisor',
    password: {
      salt: 'fcdaa24fdf82525f8aed06c366d0aa02',
      iterations: ITERATIONS,
      hash: '564008ca3383e0e461c39377c368de9c8784b25c36058b8defe9f59e6c3f32ab',
    },
    campaignIds: BOTH,
    skills: ['english', 'hindi', 'billing'],
    capacity: { voice: 1, written: 2 },
  },
  {
    id: 'priya',
    name: 'Priya Raman',
    type: 'Executive',
    password: {
      salt: '5db89201f2537be69a0ef0171eef3132',
      iterations: ITERATIONS,
      hash: '17a2584be4663f240d3e6e8c1c27e1b82297307ca4f725e98b8b65e65bd13c83',
    },
    campaignIds: BOTH,
    skills: ['english', 'hindi', 'billing'],
    capacity: { voice: 1, written: 3 },
  },
  {
    id: 'marco',
    name: 'Marco Bianchi',
    type: 'Executive',
    password: {
      salt: '6140563bcbb3d9a3c46e9c23cac33b8f',
      iterations: ITERATIONS,
      hash: 'afd815a45992c9fcf7c3992918fc09e047eca582655300df3631befae44673a7',
    },
    campaignIds: [172],
    skills: ['english'],
    capacity: { voice: 1, written: 3 },
  },
];
