import { startDesk } from './server.js';

const { url } = await startDesk(Number(process.env.PORT ?? 8091));
console.log(`
  An agent     ${url}/   (maya / maya, jon / jon)
  A customer   ${url}/customer.html
`);
