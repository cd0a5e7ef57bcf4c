import { buildOutdated } from './build.js';
import { readConfig, type ServerConfig } from './config.js';
import { launch } from './start.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const servers = await launch(config, buildOutdated);
  print(servers.toolbarUrl, servers.crmUrl, config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void servers.close().finally(() => process.exit(0));
    });
  }
}

function print(toolbar: string, crm: string, config: ServerConfig): void {
  const embedding = (config.allowedOrigins ?? [crm]).join(', ');
  console.log(`
  Demo CRM          ${crm}/
  the same, with elements instead of a frame
                    ${crm}/composed.html
  A customer        ${toolbar}/customer/
                    ${crm}/customer/   (for the composed page)
  An agent desktop  ${toolbar}/desktop/?crm=${encodeURIComponent(`${crm}/`)}
  A sample app      ${toolbar}/demo-app/   (Notes, in the toolbar and the desktop)
  The toolbar page  ${toolbar}/omniapp/toolbar/index.html?origin=${crm}&instanceId=ameyoIframe

  Agents            executive / executive, supervisor / supervisor
  May embed it      ${embedding}
  Records           ${config.dataDir}

  Ctrl-C stops.
`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
