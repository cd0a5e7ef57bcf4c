import * as z from 'zod/mini';
import { availability, extensionChoice, selectedCampaigns } from '../shapes/session.js';
import { event } from './define.js';

export const sessionEvents = {
  loginStatus: event({
    group: 'session',
    payload: z.string(),
    summary: 'The agent logged in or out, or the session ended; the payload is a sentence.',
  }),
  userAvailabilityStatusChanged: event({
    group: 'session',
    payload: availability,
    summary: 'The agent became available, went on a break or into wrap-up.',
  }),
  campaignSelected: event({
    group: 'session',
    payload: selectedCampaigns,
    summary: 'The agent selected campaigns.',
  }),
  extensionSelected: event({
    group: 'session',
    payload: extensionChoice,
    summary: 'The agent selected an extension.',
  }),
};
