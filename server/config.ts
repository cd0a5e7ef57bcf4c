import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { parseOrigin } from './http/origins.js';

export interface CustomApp {
  readonly appId: string;
  readonly name: string;
  readonly url: string;
}

export interface ServerConfig {
  /** Port of the toolbar's origin; 0 takes a free one. */
  readonly port: number;
  /** Port of the CRM's origin; 0 takes a free one. */
  readonly crmPort: number;
  /** The address to listen on, also for other machines; null: for this machine alone. */
  readonly host: string | null;
  /** How browsers reach the two origins, when that is not http://localhost and the port. */
  readonly toolbarOrigin: string | null;
  readonly crmOrigin: string | null;
  /** Who may embed and drive the toolbar; null: the CRM's origin alone. */
  readonly allowedOrigins: readonly string[] | null;
  /** Custom apps that agents may open; null: the sample app on the toolbar's own origin. */
  readonly apps: readonly CustomApp[] | null;
  /** Hosts that `invokeThirdPartyApi` may call, as origins. */
  readonly thirdPartyHosts: readonly string[];
  /** Base addresses of the services that `invokeEccApi` may call, by the service's name. */
  readonly eccServices: Readonly<Record<string, string>>;
  /** A stylesheet for the toolbar's page; null: the toolbar keeps its own look. */
  readonly theme: string | null;
  readonly dataDir: string;
  readonly seed: number;
  /** The folder with the built pages and omni-sdk.js. */
  readonly dist: string;
}

export const defaultConfig: ServerConfig = {
  port: 8787,
  crmPort: 8788,
  host: null,
  toolbarOrigin: null,
  crmOrigin: null,
  allowedOrigins: null,
  apps: null,
  thirdPartyHosts: [],
  eccServices: {},
  theme: null,
  dataDir: fileURLToPath(new URL('../.data', import.meta.url)),
  seed: 1,
  dist: fileURLToPath(new URL('../dist', import.meta.url)),
};

type Environment = Readonly<Record<string, string | undefined>>;

const appsSchema = z.array(
  z.strictObject({
    appId: z.string().check(z.minLength(1), z.maxLength(100)),
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    url: z.url({ protocol: /^https?$/ }),
  }),
);
const servicesSchema = z.record(z.string(), z.url({ protocol: /^https?$/ }));

/** The configuration from environment variables. Throws a message that names the variable and what to write in it. */
export function readConfig(env: Environment): ServerConfig {
  const origin = (name: string): string | null => one(env, name, parseOrigin);
  const port = one(env, 'PORT', parsePort) ?? defaultConfig.port;
  const crmPort = one(env, 'CRM_PORT', parsePort) ?? defaultConfig.crmPort;
  if (port === crmPort && port !== 0)
    throw new Error(`CRM_PORT: ${port} is the PORT of the toolbar already. Give the CRM another.`);
  return {
    ...defaultConfig,
    port,
    crmPort,
    host: one(env, 'HOST', (text) => text),
    toolbarOrigin: origin('TOOLBAR_ORIGIN'),
    crmOrigin: origin('CRM_ORIGIN'),
    allowedOrigins: one(env, 'ALLOWED_ORIGINS', parseOrigins),
    apps: one(env, 'OMNI_APPS', parseApps),
    thirdPartyHosts: one(env, 'THIRD_PARTY_HOSTS', parseOrigins) ?? [],
    eccServices: one(env, 'ECC_SERVICES', parseServices) ?? {},
    theme: one(env, 'THEME', parseStylesheet),
    dataDir: one(env, 'DATA_DIR', (text) => text) ?? defaultConfig.dataDir,
    seed: one(env, 'CRM_SEED', parseSeed) ?? defaultConfig.seed,
  };
}

function one<T>(env: Environment, name: string, parse: (text: string) => T): T | null {
  const text = env[name]?.trim() ?? '';
  if (text === '') return null;
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}

function parseStylesheet(text: string): string {
  if (text.endsWith('.css') && statSync(text, { throwIfNoEntry: false })?.isFile()) return text;
  throw new Error(`${JSON.stringify(text)} is no stylesheet. Write the path of a .css file.`);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${JSON.stringify(text)} is no port. Write a number from 0 to 65535; 0 takes a free one.`);
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed <= 0xffff_ffff) return seed;
  throw new Error(`${JSON.stringify(text)} is no seed. Write a whole number from 0 to 4294967295.`);
}

function parseOrigins(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseOrigin);
}

function parseApps(text: string): CustomApp[] {
  const checked = appsSchema.safeParse(parseJson(text));
  if (!checked.success) {
    throw new Error(
      'Write a JSON array such as [{"appId":"notes","name":"Notes","url":"https://apps.example.com/notes"}].',
    );
  }
  const ids = new Set(checked.data.map((app) => app.appId));
  if (ids.size < checked.data.length) throw new Error('Two apps have the same appId. Give each its own.');
  return checked.data;
}

function parseServices(text: string): Record<string, string> {
  const checked = servicesSchema.safeParse(parseJson(text));
  if (checked.success) return checked.data;
  throw new Error('Write a JSON object such as {"appserver":"https://center.example.com/appserver"}.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is no JSON.');
  }
}
