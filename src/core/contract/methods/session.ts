import * as z from 'zod/mini';
import { acknowledgement } from '../shapes/acknowledgement.js';
import { agentSession, currentUser, selectedCampaigns, selectedExtension } from '../shapes/session.js';
import { id, line } from '../zod.js';
import { method } from './define.js';

const credentials = [
  ['username', id()],
  ['password', line(1_024)],
  ['authPolicy', z.optional(id())],
] as const;

export const sessionMethods = {
  login: method({
    group: 'session',
    params: credentials,
    result: acknowledgement,
    summary:
      'Logs an agent in, also one who is logged in here already. Rejects with 5008 when logged in elsewhere.',
    contexts: ['crm'],
    sensitive: ['password'],
  }),
  forceLogin: method({
    group: 'session',
    params: credentials,
    result: acknowledgement,
    summary: 'Logs an agent in and ends the session which the agent has elsewhere.',
    contexts: ['crm'],
    sensitive: ['password'],
  }),
  getSelectedExtension: method({
    group: 'session',
    params: [],
    result: selectedExtension,
    summary: 'The extension on which the agent takes calls.',
  }),
  logout: method({
    group: 'session',
    params: [],
    result: acknowledgement,
    summary: 'Logs the agent out.',
    contexts: ['crm'],
  }),
  getCurrentUser: method({
    group: 'session',
    params: [],
    result: currentUser,
    summary: 'Who is logged in.',
  }),
  getSelectedCampaigns: method({
    group: 'session',
    params: [],
    result: selectedCampaigns,
    summary: 'The campaigns in which the agent works.',
  }),
  getAgentSession: method({
    group: 'session',
    params: [],
    result: agentSession,
    summary: "The agent's session with every setting that the contact center gives it.",
  }),
};
