import { openEmbedded } from '../../../../src/adapters/embedded/index.js';
import { Arrivals, serveFrame } from '../../../../src/adapters/frame/index.js';

const arrivals = new Arrivals();
const query = new URLSearchParams(location.search);
const allowedOrigins = query.getAll('allow');
const everything = { threads: true, directory: true, phones: true, devices: true };

// Every test gets a center of its own.
const omni = await openEmbedded({ seed: '1', center: query.get('center') ?? 'frame-test' });
serveFrame({
  omni,
  allowedOrigins,
  arrivals: arrivals.take(),
  grants: query.has('grant') ? Object.fromEntries(allowedOrigins.map((origin) => [origin, everything])) : {},
});
