import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/doctor/define.js';
import type { OmniDoctor } from '../../src/components/doctor/doctor.js';
import type { Finding } from '../../src/core/model/diagnosis.js';
import { ar } from '../../src/locales/ar.js';
import { findingsEn, saidFindingsEn } from '../../src/locales/en/findings.js';
import { hi } from '../../src/locales/hi.js';
import { whenLocale } from '../../src/locales/registry.js';
import { all, find } from './support/inside.js';

const english = { ...findingsEn, ...saidFindingsEn };
const FOUND = Object.keys(english) as (keyof typeof english)[];
const lacks: Finding = {
  check: 'allow',
  severity: 'problem',
  code: 'allow',
  values: { names: 'microphone, autoplay' },
  message: 'The iframe lacks microphone, autoplay.',
  fix: 'allow="microphone; autoplay"',
};
const refused: Finding = {
  check: 'storage',
  severity: 'warning',
  code: 'storage-refused',
  values: { names: 'IndexedDB', origin: 'https://toolbar.example' },
  message: 'The browser refuses IndexedDB.',
  fix: 'Allow cookies and site data for https://toolbar.example.',
};

const doctor = async (lang: string, ...findings: readonly Finding[]): Promise<OmniDoctor> => {
  await whenLocale(lang);
  return fixture<OmniDoctor>(html`<omni-doctor lang=${lang} .findings=${findings}></omni-doctor>`);
};
const messages = (el: Element): string[] => all(el, '.message').map(({ textContent }) => textContent);

describe('findings of the doctor', () => {
  for (const { lang, messages: words } of [hi, ar]) {
    it(`have a translation in ${lang}, with Latin letters only in code and names`, () => {
      const code = (text: string): number => text.split('`').length;
      for (const key of FOUND) {
        const said = words[key] as string;
        expect(said, key).not.to.equal(english[key]);
        expect(code(said) % 2, key).to.equal(1);
        expect(said.replace(/`[^`]*`|\{\w+\}|iframe|SDK/g, ''), key).not.to.match(/[a-z]/i);
      }
    });
  }

  it("are shown in the reader's language, with headers and attributes from left to right", async () => {
    const el = await doctor('ar', lacks, refused);
    expect(messages(el)[0]).to.contain('ينقص السمة allow للإطار');
    const code = all(el, '.message code');
    expect(code.map(({ textContent }) => textContent.replace(/[\u2066-\u2069]/g, ''))).to.deep.equal([
      'allow',
      'microphone, autoplay',
      'IndexedDB',
    ]);
    for (const each of code) expect(getComputedStyle(each).direction).to.equal('ltr');
    expect(find(el, 'code.fix')!.textContent).to.equal(lacks.fix);
    await expect(el).to.be.accessible();
  });

  it('tell people in words what to do, and offer texts to paste as text to copy', async () => {
    const el = await doctor('hi', lacks, refused);
    expect(all(el, '[part="fix"]').map(({ localName }) => localName)).to.deep.equal(['code', 'p']);
    expect(find(el, '.advice')!.textContent).to.contain('https://toolbar.example');
    expect(find(el, '.advice')!.textContent).to.contain('कुकी');
    expect(all(el, '.remedy').length).to.equal(1);
  });

  it("are translated by the check alone, where a host's script gives no code", async () => {
    const origin: Finding = {
      check: 'origin',
      severity: 'problem',
      message: 'For https://toolbar.example this origin is forbidden.',
      fix: 'ALLOWED_ORIGINS=...,https://crm.example',
    };
    const el = await doctor('ar', origin, { ...origin, severity: 'unknown' });
    expect(messages(el)).to.deep.equal([
      ar.messages['doctor.found.origin'],
      ar.messages['doctor.found.origin-unknown'],
    ]);
    expect(find(el, '.fix')!.textContent).to.equal(origin.fix);
  });

  it('are shown unchanged when an adapter has its own check, or the code is unknown', async () => {
    const own: Finding = {
      check: 'websocket',
      severity: 'problem',
      message: 'TLS has expired.',
      fix: 'Renew.',
    };
    const later = { ...own, check: 'later', code: 'constructor' } as unknown as Finding;
    const el = await doctor('ar', own, later);
    expect(messages(el)).to.deep.equal([own.message, own.message]);
    expect(find(el, '.message')!.dir).to.equal('ltr');
    expect(all(el, 'code.fix').length).to.equal(2);
  });
});
