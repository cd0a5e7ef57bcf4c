import * as z from 'zod/mini';
import { id, list, open } from '../zod.js';

/** A custom app that is open in the toolbar or the desktop. */
export const appInstanceInfo = open({
  instanceId: id(),
  appId: id(),
  name: z.string(),
  state: z.string(),
});
export type AppInstanceInfo = z.infer<typeof appInstanceInfo>;
export const appInstanceInfos = list(appInstanceInfo);
