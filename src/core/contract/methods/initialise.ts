import * as z from 'zod/mini';
import { acknowledgement } from '../shapes/acknowledgement.js';
import { fullUrl } from '../shapes/http.js';
import { initializeConfig } from '../shapes/params.js';
import { flag } from '../zod.js';
import { method } from './define.js';

export const initialiseMethods = {
  initialize: method({
    group: 'initialise',
    params: [['config', initializeConfig]],
    result: z.unknown(),
    summary: 'Connects the page to the toolbar; resolves when the handshake is done.',
    local: true,
    deadline: 15_000,
  }),
  setBaseUrl: method({
    group: 'initialise',
    params: [['url', fullUrl]],
    result: acknowledgement,
    summary:
      "Says where the toolbar is served from. Call it before initialize; without it the script's origin is used.",
    local: true,
    aliases: ['setBaseURL'],
  }),
  getBaseUrl: method({
    group: 'initialise',
    params: [],
    result: z.string(),
    summary: 'Tells where the toolbar is served from.',
    local: true,
    aliases: ['getBaseURL'],
  }),
  onLoadHandler: method({
    group: 'initialise',
    params: [['isLoaded', flag()]],
    result: acknowledgement,
    summary:
      'Tells the toolbar that the page has loaded (or is about to go away). A method, in spite of its name.',
  }),
};
