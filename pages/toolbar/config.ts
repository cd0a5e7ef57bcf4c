import * as z from 'zod/mini';
import { hideTrouble, showTrouble } from './page.js';
import { say } from './words.js';

z.config({ jitless: true });

const schema = z.object({
  allowedOrigins: z.array(z.string()),
  apps: z.array(z.object({ appId: z.string(), name: z.string(), url: z.string() })),
  crmRecordsUrl: z.optional(z.nullable(z.string())),
  thirdPartyHosts: z._default(z.array(z.string()), []),
  // What a copy of the toolbar's state in a page of an origin may hold: nothing of it, unless it is written here.
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

/** What the deployment says of this toolbar. */
export type ToolbarConfig = z.infer<typeof schema>;

const FILE = '/omniapp/toolbar/config.json';

/** Reads the configuration from the server of this page. Throws a sentence for whoever set it up. */
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

/** The configuration, however often it takes: what is wrong stands in the page until it is not. */
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
