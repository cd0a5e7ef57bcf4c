import { OmniError } from '../../contract/errors.js';
import type { Omni } from '../../types.js';
import {
  agentSessionPayload,
  extensionPayload,
  selectedCampaignPayload,
  userPayload,
} from '../payloads/session.js';
import { present } from './missing.js';
import type { Answers } from './answer.js';

/** The session of an agent, without whom there is nothing to ask for, live interactions included. */
export function sessionOf(omni: Omni) {
  const session = omni.state.get('session');
  const { user, settings } = session;
  if (session.status !== 'signed-in' || !user || !settings) {
    throw new OmniError('NOT_LOGGED_IN', 'Nobody is logged in: call login first, or let the agent log in.');
  }
  return { ...session, user, settings };
}

export const sessionAnswers: Answers<
  | 'login'
  | 'forceLogin'
  | 'logout'
  | 'getSelectedExtension'
  | 'getCurrentUser'
  | 'getSelectedCampaigns'
  | 'getAgentSession'
> = {
  login: async (credentials, { omni }) => {
    await omni.call('login', credentials);
    return 'Successfully Logged in';
  },
  forceLogin: async (credentials, { omni }) => {
    await omni.call('forceLogin', credentials);
    return 'Successfully Logged in';
  },
  logout: async (_, { omni }) => {
    await omni.call('logout', {});
    return 'Logout Successful';
  },
  getSelectedExtension: (_, { omni }) =>
    extensionPayload(present(sessionOf(omni).extension, 'The agent has not selected an extension yet.')),
  getCurrentUser: (_, { omni }) => userPayload(sessionOf(omni).user),
  getSelectedCampaigns: (_, { omni }) => sessionOf(omni).campaigns.map(selectedCampaignPayload),
  getAgentSession: (_, { omni }) => {
    const { user, settings, assignedCampaigns } = sessionOf(omni);
    return agentSessionPayload({ user, settings, campaigns: assignedCampaigns });
  },
};
