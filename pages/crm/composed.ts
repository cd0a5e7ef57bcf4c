import { html } from 'lit';
import 'omni-toolbar/define';
import { CrmApp } from './app/crm-app.js';
import { partsOfPage } from './app/page.js';
import { applyAppearance } from './app/theme.js';
import { linkComposed } from './composed-link.js';

applyAppearance();

const provider = document.querySelector('omni-provider');
if (!provider) throw new Error('The page has no <omni-provider>.');

// As on the toolbar's own page, the address may choose another center, seed its randomness, or give it a scenario.
const query = new URLSearchParams(location.search);
provider.adapter = query.get('adapter') ?? 'embedded';
provider.seed = query.get('seed') ?? '';
provider.scenario = query.get('scenario') ?? '';
provider.recordsUrl = new URL('/api', location.href).href;

new CrmApp(partsOfPage(), {
  link: (desk) => linkComposed(provider, desk),
  // Phone numbers are elements of the toolbar here: they dial by themselves, and say in place why they cannot.
  phone: (phone, name) =>
    html`<omni-click-to-dial class="phone" phone=${phone} name=${name}></omni-click-to-dial>`,
}).start();
