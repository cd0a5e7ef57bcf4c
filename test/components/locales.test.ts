import { expect } from '@open-wc/testing';
import { ar } from '../../src/locales/ar.js';
import { english } from '../../src/locales/en.js';
import { formatDuration, formatList, formatMessage, formatNumber } from '../../src/locales/format.js';
import { hi } from '../../src/locales/hi.js';
import { findLocale, onLocales, registerLocale, whenLocale } from '../../src/locales/registry.js';
import type { Message } from '../../src/locales/format.js';
import type { MessageKey } from '../../src/locales/types.js';

const places = (message: Message): string[] => {
  const text = typeof message === 'string' ? message : message.other;
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
};

describe('locales', () => {
  for (const locale of [hi, ar]) {
    it(`${locale.lang} has every message, with the same values in it`, () => {
      for (const [key, message] of Object.entries(english) as [MessageKey, Message][]) {
        const translated = locale.messages[key];
        expect(translated, key).not.to.equal(undefined);
        expect(places(translated!), key).to.deep.equal(places(message));
      }
    });
  }

  it('chooses plural forms by the rules of the language', () => {
    const message = { one: '{count} message', other: '{count} messages' };
    expect(formatMessage('en', message, { count: 1 })).to.equal('1 message');
    expect(formatMessage('en', message, { count: 1200 })).to.equal('1,200 messages');
    expect(formatMessage('ar', { two: 'رسالتان', other: '{count} رسالة' }, { count: 2 })).to.equal('رسالتان');
  });

  it('leaves the placeholder of a missing value, and replaces nothing inside of values', () => {
    expect(formatMessage('en', '{a} and {b}', { a: '{b}' })).to.equal('{b} and {b}');
  });

  it('keeps the direction of a value from changing the words around it', () => {
    const whole = (text: string): string => `\u2068${text}\u2069`;
    const said = (lang: string, message: string, name: string): string =>
      formatMessage(lang, message, { name });
    expect(said('en', '{name} calls', 'Asha')).to.equal('Asha calls');
    expect(said('en', '{name} calls', 'نور')).to.equal(`${whole('نور')} calls`);
    expect(said('en', '{name} calls', 'Eve\u202emoc')).to.equal('Evemoc calls');
    expect(said('en', '{name} calls', 'نور\u2069\u202emoc')).to.equal(`${whole('نورmoc')} calls`);
    expect(said('ar', '{name} يتصل', '+91 98765')).to.equal(`${whole('+91 98765')} يتصل`);
    expect(said('ar', '{name} يتصل', 'आशा')).to.equal(`${whole('आशा')} يتصل`);
    for (const name of ['نور', 'PNG أو JPEG']) {
      expect(said('ar', '{name} يتصل', name)).to.equal(`${name} يتصل`);
    }
  });

  it('joins items of a list with the commas of the language', () => {
    expect(formatList('en', ['Voice', 'Chat'])).to.equal('Voice, Chat');
    expect(formatList('ar', ['مكالمة', 'دردشة'])).to.equal('مكالمة ودردشة');
    expect(formatList('not a language!', ['Voice'])).to.equal('Voice');
  });

  it('writes durations as a clock does', () => {
    expect(formatDuration('en', 252_900)).to.equal('4:12');
    expect(formatDuration('en', 3_852_000)).to.equal('1:04:12');
    expect(formatDuration('en', -5)).to.equal('0:00');
    expect(formatNumber('en-IN', 1_234_567)).to.equal('12,34,567');
  });

  it('survives any value of the lang attribute', () => {
    expect(formatDuration('not a language!', 1000)).to.equal('0:01');
    expect(findLocale('xx-YY')).to.equal(undefined);
  });

  it('loads a language when it is first needed, and accepts new ones', async () => {
    await whenLocale('hi-IN');
    expect(findLocale('hi-IN')).to.equal(hi);
    let told = 0;
    const stop = onLocales(() => told++);
    registerLocale('fr', { lang: 'fr', dir: 'ltr', messages: { 'login.title': 'Connexion' } });
    stop();
    expect([told, findLocale('fr-CA')?.messages['login.title']]).to.deep.equal([1, 'Connexion']);
  });
});
