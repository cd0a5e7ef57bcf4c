import * as z from 'zod/mini';
import { hideTrouble, showTrouble } from './page.js';
import { say } from './words.js';

z.config({ jitless: true });

const schema = z.object({
  allowedOrigins: z.array(z.string()),
  apps: z.array(z.object({ appId: z.string(), name: z.string(), url: z.string() })),
  crmRecordsUrl: z.optional(z.nullable(z.string())),
  thirdPartyHosts: z._default(z.array(z.string()), []),
  // By origin: which parts of the toolbar's state a copy in a page of that origin may hold. What is not granted, it
  // does not get.
  grants: z._default(
    z.record(
      z.string(),
      z.object({
        threads: z.boolean(),
        directory: z.boolean(),
        phones: z.boolean(),
        devices: z._default(z.boolean(), false),
      }),
    ),
    {},
  ),
  eccServices: z._default(z.record(z.string(), z.string()), {}),
});

/** The configuration that the deployment gives this toolbar. */
export type ToolbarConfig = z.infer<typeof schema>;

const FILE = '/omniapp/toolbar/config.json';

/**
 * Reads the configuration from the server of this page. Throws an error with a sentence for the person who set it up.
 */
async function fetchConfig(): Promise<ToolbarConfig> {
  const file = new URL(FILE, location.href).href;
  const response = await fetch(file, { cache: 'no-store' }).catch(() => {
    throw new Error(say('unreachable', { file }));
  });
  if (!response.ok) throw new Error(say('status', { file, status: response.status }));
  const given: unknown = await response.json().catch(() => {
    throw new Error(say('unreadable', { file, type: response.headers.get('content-type') ?? '?' }));
  });
  const parsed = z.safeParse(schema, given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    say('invalid', { file, place: issue?.path.join('.') || '.', problem: issue?.message ?? '' }),
  );
}

/** Reads the configuration, as often as needed: what is wrong with it is shown in the page until a new try succeeds. */
export async function readConfig(): Promise<ToolbarConfig> {
  for (;;) {
    try {
      const config = await fetchConfig();
      hideTrouble();
      return config;
    } catch (thrown) {
      await new Promise<void>((resolve) => showTrouble(say('stuck'), (thrown as Error).message, resolve));
    }
  }
}
