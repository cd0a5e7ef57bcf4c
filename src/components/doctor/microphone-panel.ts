import { type TemplateResult, html, nothing } from 'lit';
import type { doctorEn } from '../../locales/en/doctor.js';
import { micIcon, micOffIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import type { MicrophoneTest } from './microphone-test.js';

const PROBLEMS: Readonly<Record<string, keyof typeof doctorEn>> = {
  NotAllowedError: 'doctor.mic-refused',
  SecurityError: 'doctor.mic-refused',
  NotFoundError: 'doctor.mic-none',
};

/** The test of the microphone, and how loud it is. */
export function microphonePanel(
  test: MicrophoneTest,
  t: (key: keyof typeof doctorEn) => string,
): TemplateResult {
  const { status, problem, heard, level } = test;
  const open = status === 'open';
  const words = problem
    ? t(PROBLEMS[problem] ?? 'doctor.mic-failed')
    : open
      ? t(heard ? 'doctor.mic-heard' : 'doctor.mic-speak')
      : '';
  return html`<section part="test" class="test" aria-labelledby="microphone">
    <h3 id="microphone" class="name">${t('doctor.mic')}</h3>
    <div class="row">
      <button
        class="button"
        aria-busy=${status === 'opening' || nothing}
        @click=${() => (open ? test.stop() : void test.start())}
      >
        ${icon(open ? micOffIcon : micIcon)}<span>${t(open ? 'doctor.mic-stop' : 'doctor.mic-start')}</span>
      </button>
      ${open ? html`<meter min="0" max="1" .value=${level} aria-label=${t('doctor.mic-level')}></meter>` : nothing}
    </div>
    <p role="status">${words}</p>
    <p class="aside">${t('doctor.mic-about')}</p>
  </section>`;
}
