import { expect } from 'chai';
import { CONTEXTS, EVENTS, METHODS } from './support/contract.js';
import { callSdk } from './support/embedding.js';
import { SdkDay, SITES, type SdkPage, type Site } from './support/sdk-day.js';
import { forSuite } from './support/lasting.js';

const OTHER = { crm: 'app', app: 'crm' } as const;

for (const site of Object.keys(SITES) as Site[]) {
  describe(`custom apps in a toolbar from ${SITES[site]}`, () => {
    const day = forSuite(() => SdkDay.begin(site));
    let notes: SdkPage;
    let guide: SdkPage;

    before(async () => {
      notes = await day.openApp('Notes');
      guide = await day.openApp('Guide');
    });

    async function loadAgain(): Promise<void> {
      await day.loadAgain();
      notes = await day.openApp('Notes');
      guide = await day.openApp('Guide');
    }

    for (const context of ['crm', 'app'] as const) {
      const { methods, events } = CONTEXTS[context];
      const foreign = [
        ...METHODS.filter((name) => !methods.includes(name)),
        ...EVENTS.filter((name) => !events.includes(name)).map((name) => `on ${name}`),
      ];
      const pages = (): SdkPage[] => (context === 'crm' ? [day.crm] : [notes, guide]);

      it(`are told in context ${context} where these belong: ${foreign.join(', ')}`, async () => {
        for (const { place } of pages()) {
          for (const name of foreign) {
            const [method = '', ...event] = name.split(' ');
            const { error } = await callSdk(place, method, ...event);
            expect(error, name).to.include({ code: 5003 });
            expect(error?.message).to.contain(`context '${OTHER[context]}'`);
          }
        }
      });

      it(`find the other ${methods.length} methods in context ${context}`, async () => {
        for (const { place } of pages()) {
          for (const name of methods.filter((method) => method !== 'initialize')) {
            // Without arguments most say what is missing. None says that it belongs elsewhere, or is not there.
            const { error } = await callSdk(place, name);
            expect(error?.code ?? 0, `${name}: ${error?.message}`).not.to.be.oneOf([5000, 5002, 5003]);
          }
        }
      });
    }

    it('keep what they store, each for itself, also when the page is loaded again', async () => {
      for (const app of [notes, guide]) expect(await app.refused('store.get', 'colour')).to.equal(4000);
      await notes.sdk('store.set', 'colour', 'blue');
      expect(await guide.refused('store.get', 'colour')).to.equal(4000);
      await loadAgain();
      expect(await notes.sdk('store.get', { key: 'colour' })).to.equal('blue');
      expect(await guide.refused('store.get', 'colour')).to.equal(4000);
    });
  });
}
