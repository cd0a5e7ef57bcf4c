import { OmniError } from '../../../core/contract/errors.js';

function refuse(reason: string, message: string): OmniError {
  return new OmniError('HTTP_ERROR', message, { details: { reason } });
}

/** The address of a call to a third party, if its origin is one of these. */
export function thirdPartyAddress(url: string, origins: readonly string[]): URL {
  if (!URL.canParse(url)) {
    throw refuse('address', 'The url is no complete address: write it with https:// and the host.');
  }
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') {
    throw refuse('address', `The url starts with ${address.protocol}: only https: and http: are called.`);
  }
  if (address.username !== '' || address.password !== '') {
    throw refuse('address', 'The url carries a user name or password: send credentials in a header.');
  }
  if (!origins.includes(address.origin)) {
    throw refuse(
      'allow-list',
      `${address.origin} is not among the third parties that this toolbar may call. Whoever runs the toolbar adds it to its list of third-party hosts.`,
    );
  }
  return address;
}

/** Whether a path, as a server may read it, could lead out of the folder it is in. */
function escapes(path: string): boolean {
  const [folders = ''] = path.split(/[?#]/);
  try {
    const read = decodeURIComponent(folders);
    return read.includes('\\') || read.split('/').includes('..');
  } catch {
    return true;
  }
}

/** The address of a call to a microservice: always below its base URL. */
export function serviceAddress(
  service: string,
  path: string,
  services: Readonly<Record<string, string>>,
): URL {
  const base = Object.hasOwn(services, service) ? services[service] : undefined;
  if (base === undefined) {
    throw refuse(
      'allow-list',
      `No address is configured for the service '${service}'. Whoever runs the toolbar adds it to its list of services.`,
    );
  }
  if (!URL.canParse(base, location.href)) {
    throw refuse('configuration', `The configured address of the service '${service}' is no address.`);
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(path) || path.startsWith('//') || escapes(path)) {
    throw refuse('address', `The url of a service call is a path below the service, such as 'users/5'.`);
  }
  const root = new URL(base, location.href);
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  root.search = '';
  root.hash = '';
  const address = new URL(path.replace(/^\/+/, ''), root);
  if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname)) {
    throw refuse('address', `The url leads out of the service '${service}': give a path below it.`);
  }
  return address;
}

/** Adds query parameters; a list becomes the same name several times, null and undefined are left out. */
export function withQuery(address: URL, params: Readonly<Record<string, unknown>> = {}): URL {
  const result = new URL(address);
  for (const [name, value] of Object.entries(params)) {
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (item === null || item === undefined) continue;
      result.searchParams.append(name, typeof item === 'string' ? item : JSON.stringify(item));
    }
  }
  return result;
}
