import * as z from 'zod/mini';

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

/** Reads the configuration from the server of this page. Throws a sentence for whoever set it up. */
export async function readConfig(): Promise<ToolbarConfig> {
  const response = await fetch(new URL('/omniapp/toolbar/config.json', location.href), { cache: 'no-store' });
  if (!response.ok)
    throw new Error(`The server answers /omniapp/toolbar/config.json with status ${response.status}.`);
  const parsed = z.safeParse(schema, await response.json());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `/omniapp/toolbar/config.json is not valid at ${issue?.path.join('.') || 'its root'}: ${issue?.message ?? ''}.`,
  );
}
