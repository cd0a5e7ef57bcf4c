import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/connection-status/define.js';
import '../../src/components/doctor/define.js';
import '../../src/components/toolbar/define.js';
import type { OmniConnectionStatus } from '../../src/components/connection-status/connection-status.js';
import type { OmniDoctor } from '../../src/components/doctor/doctor.js';
import type { OmniDoctorCheckEvent } from '../../src/components/doctor/doctor.events.js';
import { reportOf } from '../../src/components/doctor/report.js';
import { CHECKS, mergeFindings, well, type Finding } from '../../src/core/model/diagnosis.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { ar } from '../../src/locales/ar.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';

const wrong: Finding = {
  check: 'allow',
  severity: 'problem',
  message: 'The iframe lacks <b>microphone</b>.',
  fix: 'allow="microphone; autoplay"',
};
const doubtful: Finding = {
  check: 'clock',
  severity: 'warning',
  message: 'It is 90 s ahead.',
  fix: 'Set it.',
};
const unseen: Finding = { check: 'autoplay', severity: 'unknown', message: 'It does not say.', fix: '' };
const FINDINGS: readonly Finding[] = [well('storage'), doubtful, unseen, wrong];

const lead = (el: Element): string => find(el, '.lead')!.textContent.trim();
const checksIn = (el: Element, selector: string): (string | undefined)[] =>
  all(el, selector).map(({ dataset }) => dataset['check']);

describe('omni-doctor', () => {
  it('shows problems first, and folds away what is fine', async () => {
    const el = await fixture<OmniDoctor>(html`<omni-doctor .findings=${FINDINGS}></omni-doctor>`);
    expect(lead(el)).to.equal('2 things to change');
    expect(checksIn(el, '.finding')).to.deep.equal(['allow', 'clock']);
    expect(find(el, '.finding .name')!.textContent).to.equal('Permissions given to the frame');
    expect(find(el, '.finding .message')!.textContent).to.equal(wrong.message);
    expect(el.shadowRoot!.querySelector('b')).to.equal(null);
    expect(find(el, '.fix')!.textContent).to.equal(wrong.fix);
    expect(checksIn(el, '[part="well"] li')).to.deep.equal(['storage']);
    expect(checksIn(el, '[part="unknown"] li')).to.deep.equal(['autoplay']);
    expect(all<HTMLDetailsElement>(el, 'details').map(({ open }) => open)).to.deep.equal([false, false]);
    await expect(el).to.be.accessible();
  });

  it('says when nothing is wrong, and when nothing was checked', async () => {
    const el = await fixture<OmniDoctor>(html`<omni-doctor .findings=${[well('storage')]}></omni-doctor>`);
    expect(lead(el)).to.equal('Nothing is wrong.');
    expect(el.matches(':state(well)')).to.equal(true);
    el.findings = [];
    await el.updateComplete;
    expect(lead(el)).to.equal('Nothing has been looked at yet.');
    await expect(el).to.be.accessible();
  });

  it('is quiet and accessible with neither core nor data', async () => {
    const el = await fixture<OmniDoctor>(html`<omni-doctor></omni-doctor>`);
    await waitUntil(() => !el.matches(':state(checking)'));
    expect(lead(el)).to.equal('Nothing has been looked at yet.');
    await expect(el).to.be.accessible();
  });

  it('asks its core, and elements around it that see more; of two findings for a check it shows the worse', async () => {
    const omni = memoryOmni();
    const around = (event: OmniDoctorCheckEvent): void => {
      event.include(Promise.resolve([wrong, well('clock')]));
      event.include(Promise.reject(new Error('gone')));
    };
    document.addEventListener('omni-doctor-check', around);
    const el = await inside(omni, 'omni-doctor');
    document.removeEventListener('omni-doctor-check', around);
    expect(lead(el)).to.equal('Looking…');
    omni.calls[0]!.resolve([well('allow'), doubtful]);
    await waitUntil(() => lead(el) === '2 things to change');
    expect(checksIn(el, '.finding')).to.deep.equal(['allow', 'clock']);
  });

  it('looks again when asked, and when it gets another core', async () => {
    const omni = memoryOmni();
    const el = await inside(omni, 'omni-doctor');
    omni.calls[0]!.resolve([doubtful]);
    await waitUntil(() => lead(el) === '1 thing to change');
    find(el, '.actions .button')!.click();
    await waitUntil(() => omni.calls.length === 2);
    omni.calls[1]!.resolve([well('clock')]);
    await waitUntil(() => lead(el) === 'Nothing is wrong.');
    const other = memoryOmni();
    (await inside(other, 'omni-doctor')).parentElement!.append(el);
    await waitUntil(() => other.calls.length === 2);
    expect(omni.calls.length).to.equal(2);
  });

  it('shows why it could not ask', async () => {
    const omni = memoryOmni();
    const el = await inside(omni, 'omni-doctor');
    omni.calls[0]!.reject(new OmniError('DISCONNECTED', 'The toolbar has gone.'));
    await waitUntil(() => checksIn(el, '.finding')[0] === 'center');
    expect(find(el, '.message')!.textContent).to.equal('The toolbar has gone.');
    expect(find(el, '.message')!.lang).to.equal('en');
  });

  it("shows in the reader's language why it could not ask", async () => {
    await whenLocale('ar');
    const omni = memoryOmni();
    const el = await inside(omni, 'omni-doctor');
    el.lang = 'ar';
    await el.updateComplete;
    omni.calls[0]!.reject(new OmniError('TIMEOUT', 'diagnose did not finish within 20000 ms.'));
    await waitUntil(() => checksIn(el, '.finding')[0] === 'center');
    const shown = find(el, '.message')!;
    expect(shown.textContent).to.equal(ar.messages['refusal.TIMEOUT']);
    expect(shown.lang).to.equal('');
  });

  it('copies the exact text, and selects it where the browser forbids copying', async () => {
    const written: string[] = [];
    const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const clipboard = (writeText: (text: string) => Promise<void>): void => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    };
    const el = await fixture<OmniDoctor>(html`<omni-doctor .findings=${FINDINGS}></omni-doctor>`);
    try {
      clipboard(async (text) => void written.push(text));
      const copy = find(el, '.remedy .button')!;
      expect(copy.ariaLabel).to.equal('Copy what to change: Permissions given to the frame');
      copy.click();
      await waitUntil(() => written.length === 1);
      expect(written).to.deep.equal([wrong.fix]);
      clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      all(el, '.actions .button').at(-1)!.click();
      await waitUntil(() => find(el, '[role="status"][aria-live]')!.textContent.includes('copy it with'));
      expect(find(el, '#report:not(.hidden-text)')!.textContent).to.contain(
        'problem allow: The iframe lacks',
      );
      expect(getSelection()!.toString()).to.contain('problem allow');
    } finally {
      if (original) Object.defineProperty(navigator, 'clipboard', original);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('opens the microphone only on a click, shows its level, and releases it', async () => {
    const { mediaDevices } = navigator;
    const context = new AudioContext();
    const tone = context.createOscillator();
    const out = context.createMediaStreamDestination();
    tone.connect(out);
    tone.start();
    let asked = 0;
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async () => (asked++, out.stream);
    try {
      const el = await fixture<OmniDoctor>(html`<omni-doctor .findings=${FINDINGS}></omni-doctor>`);
      expect(asked).to.equal(0);
      const button = find(el, '.test .button')!;
      button.click();
      await waitUntil(() => find<HTMLMeterElement>(el, 'meter')?.value);
      await waitUntil(() => find(el, '.test [role="status"]')!.textContent.includes('hears you'));
      await expect(el).to.be.accessible();
      el.remove();
      expect(out.stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
      expect(asked).to.equal(1);
    } finally {
      mediaDevices.getUserMedia = original;
      await context.close();
    }
  });

  it('says why the microphone could not be opened', async () => {
    const { mediaDevices } = navigator;
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
    try {
      const el = await fixture<OmniDoctor>(html`<omni-doctor .findings=${FINDINGS}></omni-doctor>`);
      find(el, '.test .button')!.click();
      await waitUntil(() => find(el, '.test [role="status"]')!.textContent === 'There is no microphone.');
    } finally {
      mediaDevices.getUserMedia = original;
    }
  });

  it('stays within its width in Arabic, and never takes the focus by itself', async () => {
    await whenLocale('ar');
    const host = await fixture(html`<div style="inline-size: 240px" lang="ar"><button>x</button></div>`);
    host.querySelector('button')!.focus();
    const el = document.createElement('omni-doctor');
    const long = 'https://'.padEnd(400, 'x');
    el.findings = [
      { ...wrong, message: long, fix: long },
      { ...unseen, check: 'ours' },
    ];
    host.append(el);
    await el.updateComplete;
    expect(getComputedStyle(el).direction).to.equal('rtl');
    expect(find(el, 'h2')!.textContent).to.equal('ما الخطأ؟');
    expect(find(el, '[part="unknown"] li span')!.textContent).to.equal('ours');
    expect(host.scrollWidth).to.be.at.most(240);
    expect(document.activeElement).to.equal(host.querySelector('button'));
    await expect(el).to.be.accessible();
  });
});

describe('the way to the doctor', () => {
  it('is in the line of the connection, and the doctor opens below it', async () => {
    const el = await fixture<OmniConnectionStatus>(
      html`<omni-connection-status status="lost"></omni-connection-status>`,
    );
    find(el, '[part="doctor"]')!.click();
    await el.updateComplete;
    expect(find(el, 'omni-doctor')).not.to.equal(null);
    await expect(el).to.be.accessible();
    el.status = 'connected';
    await el.updateComplete;
    expect(find(el, 'omni-doctor')).to.equal(null);
  });

  it('can be taken over by a host', async () => {
    const el = await fixture<OmniConnectionStatus>(
      html`<omni-connection-status
        status="lost"
        @omni-doctor-open=${(event: Event) => event.preventDefault()}
      ></omni-connection-status>`,
    );
    find(el, '[part="doctor"]')!.click();
    await el.updateComplete;
    expect(find(el, 'omni-doctor')).to.equal(null);
  });

  it('is in the menu of the toolbar, and leads back', async () => {
    const omni = memoryOmni();
    const toolbar = await fixture(html`<omni-toolbar .omni=${omni}></omni-toolbar>`);
    const entry = all(toolbar, '[role="menuitem"]').find(({ textContent }) =>
      textContent.includes('What is wrong?'),
    );
    entry!.click();
    await waitUntil(() => find(toolbar, 'omni-doctor'));
    expect(find(toolbar, 'omni-login-form')).to.equal(null);
    find(toolbar, '.back')!.click();
    await waitUntil(() => find(toolbar, 'omni-login-form'));
    expect(find(toolbar, 'omni-doctor')).to.equal(null);
  });
});

describe('findings', () => {
  it('are one per check: the worst counts, and any result counts more than "unknown"', () => {
    expect(mergeFindings([well('allow'), wrong, unseen, well('autoplay'), doubtful])).to.deep.equal([
      wrong,
      well('autoplay'),
      doubtful,
    ]);
  });

  it('become a report without addresses', () => {
    const text = reportOf([wrong, well('clock')], {
      at: Date.UTC(2026, 0, 5),
      origin: 'https://toolbar.example',
      userAgent: 'Browser 1',
    });
    expect(text.split('\n')).to.deep.equal([
      'omni-toolbar at https://toolbar.example, 2026-01-05T00:00:00.000Z',
      'Browser 1',
      '',
      'problem allow: The iframe lacks <b>microphone</b>.',
      '    allow="microphone; autoplay"',
      'ok clock',
      '',
    ]);
  });

  it('have a name of their own for every check', () => {
    expect(new Set(CHECKS).size).to.equal(CHECKS.length);
  });
});
