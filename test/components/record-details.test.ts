import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/record-card/define.js';
import type { OmniRecordCard } from '../../src/components/record-card/record-card.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { CrmField, CrmFieldConfiguration, CrmRecord } from '../../src/core/model/record.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { atWork, crmField, demoCenter, interaction } from './support/samples.js';

const field = (name: string, type: string, priority: number, showOnPreview = true): CrmFieldConfiguration =>
  crmField({ name, label: `The ${name}`, type, crmType: type, priority, showOnPreview });
const OBJECTS = [
  {
    id: 34,
    connectorId: 23,
    objectType: 'Contact',
    visible: true,
    fields: [
      field('Since', 'date', 4),
      field('City', 'string', 2),
      field('LastName', 'string', 1),
      field('Key', 'id', 0, false),
      field('Secret', 'string', 3, false),
      field('Phone', 'phone', 5),
    ],
  },
];
const RAO: CrmRecord = { id: '7', type: 'contact', name: 'Anshika Rao' };
const KLEIN: CrmRecord = { id: '8', type: 'contact', name: 'Asha Klein' };
const held = (values: Readonly<Record<string, string | null>>): readonly CrmField[] =>
  Object.entries(values).map(([name, value]) => ({ field: name, value, type: 'string' }));
const OF_RAO = held({
  Key: '7',
  LastName: 'Rao',
  City: '<b>Pune</b>',
  Secret: 'x',
  Since: '2021-03-04',
  Phone: null,
});

function core(over: Parameters<typeof interaction>[0] = {}): MemoryOmni {
  const omni = memoryOmni({
    session: atWork,
    center: demoCenter,
    crm: { configuration: null, objects: OBJECTS, openRecord: null },
  });
  omni.set('interaction:i1', interaction({ record: RAO, matches: [RAO], ...over }));
  return omni;
}

const card = (omni: MemoryOmni): Promise<OmniRecordCard> =>
  inside(omni, 'omni-record-card', { 'interaction-id': 'i1' });
const row = (el: OmniRecordCard): string => words(find(el, '.type'));
const shown = (el: OmniRecordCard): string[] => all(el, 'dt, dd').map(words);

async function answer(omni: MemoryOmni, el: OmniRecordCard, with_: unknown): Promise<void> {
  const call = omni.calls.at(-1)!;
  if (with_ instanceof Error) call.reject(with_);
  else call.resolve(with_);
  await Promise.resolve();
  await el.updateComplete;
}

describe('the details of a record', () => {
  beforeEach(() => localStorage.removeItem('omni:record-details'));
  afterEach(() => localStorage.removeItem('omni:record-details'));

  it('are requested once, and not while rendering', async () => {
    const proto = customElements.get('omni-record-card')!.prototype as { render(): unknown };
    const { render } = proto;
    let drawing = false;
    const asked: boolean[] = [];
    proto.render = function () {
      drawing = true;
      const drawn = render.call(this);
      drawing = false;
      return drawn;
    };
    try {
      const omni = core();
      const { call } = omni;
      Object.assign(omni, {
        call: (...given: Parameters<typeof call>) => {
          asked.push(drawing);
          return call(...given);
        },
      });
      const el = await card(omni);
      for (const record of [RAO, KLEIN, KLEIN]) {
        omni.set('interaction:i1', interaction({ record, matches: [RAO, KLEIN] }));
        await el.updateComplete;
      }
      expect(asked, 'for each of two records').to.deep.equal([false, false]);
    } finally {
      proto.render = render;
    }
  });

  it('are the fields that the CRM wants shown, in its order, found by its own id', async () => {
    const omni = core();
    const el = await card(omni);
    expect(omni.calls.map(({ name, params }) => [name, params])).to.deep.equal([
      [
        'searchRecords',
        { connectorId: '23', objectType: 'Contact', search: '7', searchField: 'Key', limit: 50, offset: 0 },
      ],
    ]);
    // The answer also holds another record (77), whose id contains the id that was asked for (7).
    await answer(omni, el, [held({ Key: '77', City: 'Goa' }), OF_RAO]);
    // The module that formats dates is fetched later.
    await waitUntil(() => row(el).includes('Mar'), 'written');
    expect(row(el), 'the name says the last name already').to.equal('Contact · <b>Pune</b> · Mar 4, 2021');
    expect(find(el, 'dl')).to.equal(null);
    find(el, '[part="more"]')!.click();
    await el.updateComplete;
    expect(shown(el)).to.deep.equal([
      'The LastName',
      'Rao',
      'The City',
      '<b>Pune</b>',
      'The Since',
      'Mar 4, 2021',
      'The Phone',
      '–',
    ]);
    expect(el.matches(':state(open)')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it("stay open for the next interaction, with the same height before and after the CRM's answer", async () => {
    const first = await card(core());
    find(first, '[part="more"]')!.click();
    const omni = core();
    const el = await card(omni);
    const before = el.offsetHeight;
    expect(find(el, 'dl')!.getAttribute('aria-busy')).to.equal('true');
    await answer(omni, el, [OF_RAO]);
    expect(find(el, 'dl')!.hasAttribute('aria-busy')).to.equal(false);
    expect(el.offsetHeight).to.equal(before);
  });

  it('are never those of the previous record', async () => {
    const omni = core();
    const el = await card(omni);
    const late = omni.calls.at(-1)!;
    omni.set('interaction:i1', interaction({ record: KLEIN }));
    await el.updateComplete;
    late.resolve([OF_RAO]);
    await answer(omni, el, [held({ Key: '8', City: 'Köln' })]);
    expect(row(el)).to.equal('Contact · Köln');
  });

  it('are shown for a record without a name, whatever its fields are called', async () => {
    const el = await fixture<HTMLElementTagNameMap['omni-record-card']>(
      html`<omni-record-card
        .record=${{ id: 'c1', type: 'contact', name: null }}
        .objects=${[
          {
            id: 1,
            connectorId: 1,
            objectType: 'contact',
            visible: true,
            fields: ['constructor', '__proto__', 'Last visit'].map((name, priority) => ({
              name,
              label: name,
              type: name,
              crmType: '',
              priority,
              showOnPreview: true,
              searchable: false,
              requiredOnCreation: false,
              hiddenOnCreation: false,
            })),
          },
        ]}
        .fields=${[{ field: '__proto__', value: 'gold', type: '' }]}
      ></omni-record-card>`,
    );
    find(el, '[part="more"]')!.click();
    await el.updateComplete;
    expect(all(el, 'dd').map(words)).to.deep.equal(['–', 'gold', '–']);
    expect(words(find(el, '.type'))).to.equal('Contact · gold');
  });

  it('say that the CRM did not give them, and can be requested again', async () => {
    const omni = core();
    const el = await card(omni);
    find(el, '[part="more"]')!.click();
    await answer(omni, el, new OmniError('HTTP_ERROR', 'The CRM is down.'));
    expect(words(find(el, '.unread'))).to.contain('The CRM did not give the details');
    await expect(el).to.be.accessible();
    find(el, '[part="retry"]')!.click();
    await answer(omni, el, [OF_RAO]);
    expect(find(el, '.unread')).to.equal(null);
    expect(row(el)).to.contain('Pune');
  });

  it('are cut at their own end, also inside of text of the other direction', async () => {
    await whenLocale('ar');
    const el = await fixture<OmniRecordCard>(
      html`<omni-record-card
        lang="ar"
        style="inline-size: 300px"
        .record=${RAO}
        .objects=${OBJECTS}
        .fields=${held({ LastName: 'Rao', City: 'Thiruvananthapuram in Kerala' })}
      ></omni-record-card>`,
    );
    const [kind, city] = all(el, '.type bdi');
    expect(kind!.scrollWidth).to.equal(kind!.clientWidth);
    expect(city!.scrollWidth).to.be.above(city!.clientWidth);
    expect(city!.getBoundingClientRect().right).to.be.below(kind!.getBoundingClientRect().left);
  });

  it('are cut from the last one on where space is short', async () => {
    const el = await fixture<OmniRecordCard>(
      html`<omni-record-card
        style="inline-size: 440px"
        .record=${RAO}
        .objects=${OBJECTS}
        .fields=${held({ City: 'Pimpri-Chinchwad', Since: '2021-03-04' })}
      ></omni-record-card>`,
    );
    const [, city, since] = all(el, '.type bdi');
    const line = find(el, '.type')!.getBoundingClientRect();
    expect(city!.scrollWidth).to.equal(city!.clientWidth);
    expect(city!.getBoundingClientRect().top).to.be.below(line.bottom);
    expect(since!.getBoundingClientRect().top, 'with its dot').to.be.at.least(line.bottom);
  });

  it('come from properties alone, and there is nothing to open without any', async () => {
    const el = await fixture<OmniRecordCard>(
      html`<omni-record-card .record=${RAO} .objects=${OBJECTS} .fields=${OF_RAO}></omni-record-card>`,
    );
    expect(row(el)).to.contain('Pune');
    el.objects = null;
    await el.updateComplete;
    expect(row(el)).to.equal('Contact');
    expect(find(el, '[part="more"]')).to.equal(null);
  });
});

describe('another record', () => {
  beforeEach(() => localStorage.setItem('omni:record-details', 'yes'));
  afterEach(() => localStorage.removeItem('omni:record-details'));

  const choosing = async (el: OmniRecordCard) => {
    find(el, '[part="switch"]')!.click();
    await el.updateComplete;
    const picker = find(el, 'omni-record-picker')!;
    await (picker as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    return picker;
  };

  it('is chosen from the other matches, and the focus stays when it is attached', async () => {
    const omni = core({ matches: [RAO, KLEIN] });
    const el = await card(omni);
    const picker = await choosing(el);
    const [attach, ...more] = all(picker, '[part="attach"]');
    expect(more, 'the attached one is not offered').to.have.length(0);
    await expect(el).to.be.accessible();
    attach!.focus();
    attach!.click();
    expect(omni.calls.at(-1)).to.deep.include({
      name: 'requestAttach',
      params: { interactionId: 'i1', record: KLEIN },
    });
    omni.set('interaction:i1', interaction({ record: KLEIN, matches: [RAO, KLEIN] }));
    await el.updateComplete;
    expect(words(find(el, '[part="name"]'))).to.equal('Asha Klein');
    expect(find(el, 'omni-record-picker')).to.equal(null);
    expect(el.shadowRoot!.activeElement).to.equal(find(el, '[part="switch"]'));
  });

  it('is not chosen after Escape', async () => {
    const el = await card(core({ matches: [RAO, KLEIN] }));
    const picker = await choosing(el);
    all(picker, '[part="attach"]')[0]!.focus();
    picker.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    await el.updateComplete;
    expect(find(el, 'omni-record-picker')).to.equal(null);
    expect(el.shadowRoot!.activeElement).to.equal(find(el, '[part="switch"]'));
  });

  it('is left to a host that prevents it', async () => {
    const omni = core({ matches: [RAO, KLEIN] });
    const el = await card(omni);
    const picker = await choosing(el);
    const asked = oneEvent(el, 'omni-record-attach');
    el.addEventListener('omni-record-attach', (event) => event.preventDefault());
    all(picker, '[part="attach"]')[0]!.click();
    expect((await asked).detail).to.deep.equal({ interactionId: 'i1', record: KLEIN });
    expect(omni.calls.some(({ name }) => name === 'requestAttach')).to.equal(false);
  });
});
