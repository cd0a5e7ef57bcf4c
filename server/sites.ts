import { join } from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { CustomApp, ServerConfig } from './config.js';
import type { ChangeStream } from './http/changes.js';
import { answerError, ErrorCode } from './http/errors.js';
import { filesOf, oneFile } from './http/files.js';
import { knownHosts } from './http/hosts.js';
import { readableFrom, writableFrom } from './http/origins.js';
import { crmPolicy, toolbarPolicy, type PolicyNeeds } from './http/policy.js';
import { recordsApi } from './http/records-api.js';
import type { RecordStore } from './records/store.js';

/** Stands in the HTML of the CRM's pages where the toolbar's origin belongs. */
const TOOLBAR_PLACEHOLDER = 'https://toolbar.example';

/**
 * Stands in the HTML of the toolbar's page where the link to the deployment's own stylesheet belongs: after our
 * stylesheets.
 */
const THEME_PLACEHOLDER = '<!-- theme -->';

export interface Origins {
  readonly toolbar: string;
  readonly crm: string;
}

type Log = (line: string) => void;

/** Files are sent compressed, and not at all to a client whose copy is still current (ETag). */
const lean = [
  compress(),
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'Access-Control-Allow-Origin'] }),
] as const;

/** The toolbar's origin: its page, the SDK script, the customer, the desktop and the sample app. */
export function toolbarSite(config: ServerConfig, origins: Origins, log: Log): Hono {
  const needs = policyNeeds(config, origins);
  const site = new Hono();
  site.onError((error, context) => answerError(error, context, log));
  site.use(toolbarPolicy(needs));
  if (config.host === null) site.use(knownHosts(origins.toolbar));

  site.get('/omniapp/origin-check', (context) => {
    const asking = context.req.header('origin') ?? null;
    context.header('Vary', 'Origin');
    context.header('Cache-Control', 'no-store');
    // Any origin may read this answer: it holds nothing but what the asking page said of itself.
    if (asking !== null) context.header('Access-Control-Allow-Origin', asking);
    return context.json({
      origin: asking,
      allowed: asking !== null && needs.allowedOrigins.includes(asking),
    });
  });

  site.get('/omniapp/toolbar/config.json', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({
      allowedOrigins: needs.allowedOrigins,
      apps: appsOf(config, origins),
      crmRecordsUrl: `${origins.crm}/api`,
      thirdPartyHosts: config.thirdPartyHosts,
      eccServices: config.eccServices,
    });
  });

  const theme = '/omniapp/toolbar/theme.css';
  if (config.theme !== null) site.get(theme, ...lean, oneFile(config.theme));

  // Modules, and scripts with an `integrity`, have to be readable; the SDK itself decides nothing about who may use
  // the toolbar.
  for (const file of ['omni-sdk.js', 'omni-sdk-layout.js']) {
    site.use(`/${file}`, async (context, next) => {
      context.header('Access-Control-Allow-Origin', '*');
      return next();
    });
    site.get(`/${file}`, ...lean, oneFile(join(config.dist, file)));
  }
  // Without a configured theme the page has no link, and so makes no request for one.
  const link = config.theme === null ? '' : `<link rel="stylesheet" href="${theme}" />`;
  site.use(...lean, filesOf(join(config.dist, 'pages', 'toolbar-origin'), { [THEME_PLACEHOLDER]: link }));
  site.notFound((context) => context.text('There is no such page on the toolbar’s origin.', 404));
  return site;
}

/** The CRM's origin: its pages, its records, and the customer for the composed page. */
export function crmSite(
  config: ServerConfig,
  origins: Origins,
  records: { readonly store: RecordStore; readonly changes: ChangeStream },
  log: Log,
): Hono {
  const site = new Hono();
  site.onError((error, context) => answerError(error, context, log));
  site.use(crmPolicy(policyNeeds(config, origins)));
  if (config.host === null) site.use(knownHosts(origins.crm));

  const api = new Hono();
  api.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    return next();
  });
  api.use(readableFrom(origins.toolbar));
  api.use(writableFrom(origins.crm, origins.toolbar));
  api.use(records.changes.stamp);
  api.route('/', recordsApi(records.store));
  api.route('/', records.changes.routes());
  api.all('*', (context) =>
    context.json(
      {
        error: {
          code: ErrorCode.notFound,
          message: `The CRM has no ${context.req.method} ${context.req.path.slice(0, 200)}.`,
        },
      },
      404,
    ),
  );
  site.route('/api', api);

  site.get('/config.json', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({ toolbarOrigin: origins.toolbar, crmRecordsUrl: `${origins.crm}/api` });
  });
  site.use(
    ...lean,
    filesOf(join(config.dist, 'pages', 'crm-origin'), { [TOOLBAR_PLACEHOLDER]: origins.toolbar }),
  );
  site.notFound((context) => context.text('There is no such page in the CRM.', 404));
  return site;
}

/** Without configured apps there is the sample app, so that there is something to open. */
function appsOf({ apps }: ServerConfig, { toolbar }: Origins): readonly CustomApp[] {
  return apps ?? [{ appId: 'notes', name: 'Notes', url: `${toolbar}/demo-app/` }];
}

function policyNeeds(config: ServerConfig, origins: Origins): PolicyNeeds {
  return {
    toolbarOrigin: origins.toolbar,
    crmOrigin: origins.crm,
    allowedOrigins: config.allowedOrigins ?? [origins.crm],
    appOrigins: appsOf(config, origins).map((app) => new URL(app.url).origin),
    serviceOrigins: [
      ...config.thirdPartyHosts,
      ...Object.values(config.eccServices).map((url) => new URL(url).origin),
    ],
  };
}
