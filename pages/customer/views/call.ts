import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerConversation } from 'omni-toolbar/adapters/embedded';
import type { Desk, DeskState } from '../desk.js';
import { duration, stateWords } from '../words.js';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

function keypad(desk: Desk, call: CustomerConversation): TemplateResult {
  return html`<div class="keypad" role="group" aria-label="Keypad">
    ${KEYS.map(
      (key) =>
        html`<button type="button" data-key=${key} @click=${() => void desk.press(call, key)}>
          ${key}
        </button>`,
    )}
  </div>`;
}

function levels(call: CustomerConversation, state: DeskState): TemplateResult {
  const { local = 0, remote = 0 } = state.levels.get(call.id) ?? {};
  // We hear loudness on a logarithmic scale; for a bar, a square root comes close enough.
  return html`<div class="levels">
    <label>You<meter data-level="local" min="0" max="1" .value=${Math.sqrt(local)}></meter></label>
    <label>Them<meter data-level="remote" min="0" max="1" .value=${Math.sqrt(remote)}></meter></label>
  </div>`;
}

function inCall(desk: Desk, call: CustomerConversation, state: DeskState): TemplateResult {
  const muted = state.muted.has(call.id);
  const audio = state.audio.get(call.id);
  return html`
    ${levels(call, state)}
    ${
      audio?.message && !call.audioLoss
        ? html`<p class="notice warning" role="status">${audio.message}</p>`
        : nothing
    }
    <div class="row">
      <button type="button" aria-pressed=${muted} @click=${() => void desk.mute(call)}>
        ${muted ? 'Unmute' : 'Mute'}
      </button>
      <button type="button" aria-expanded=${state.keypad} @click=${() => desk.toggleKeypad()}>Keypad</button>
      ${
        call.state.kind === 'held' && state.view?.holdMusic
          ? html`<button type="button" data-action="music" @click=${() => desk.toggleMusic()}>
              ${state.music ? 'Stop the music' : 'Play music'}
            </button>`
          : nothing
      }
      <button type="button" class="danger" data-action="hang-up" @click=${() => void desk.hangUp(call)}>
        Hang up
      </button>
    </div>
    ${state.keypad ? keypad(desk, call) : nothing}
    ${call.digits ? html`<p class="digits">Keys heard: <output dir="ltr">${call.digits}</output></p>` : nothing}
  `;
}

function controls(desk: Desk, call: CustomerConversation, state: DeskState): TemplateResult | typeof nothing {
  switch (call.state.kind) {
    case 'incoming':
      return html`<div class="row">
        <button type="button" class="primary" data-action="answer" @click=${() => void desk.answer(call)}>
          Answer
        </button>
        <button type="button" class="danger" data-action="decline" @click=${() => void desk.decline(call)}>
          Decline
        </button>
      </div>`;
    case 'waiting':
    case 'ringing':
      return html`<button
        type="button"
        class="danger"
        data-action="hang-up"
        @click=${() => void desk.hangUp(call)}
      >
        Hang up
      </button>`;
    case 'connected':
    case 'held':
      return inCall(desk, call, state);
    case 'ended':
      return nothing;
  }
}

/** A call in any state: waiting, ringing, in conversation, on hold or ended. */
export function callView(
  desk: Desk,
  call: CustomerConversation,
  state: DeskState,
  now: number,
): TemplateResult {
  const { kind } = call.state;
  const plays = state.view?.holdMusic === true && state.music;
  const since = 'since' in call.state ? call.state.since : null;
  return html`
    <section
      class="card call ${kind}"
      data-conversation=${call.id}
      data-state=${kind}
      data-audio=${call.audioLoss ? 'lost' : nothing}
      aria-labelledby=${`h-${call.id}`}
    >
      <header>
        <h2 id=${`h-${call.id}`} dir="auto">${call.agents.join(', ') || call.campaignName}</h2>
        ${since === null ? nothing : html`<time class="timer">${duration(now - since)}</time>`}
      </header>
      <p
        class="state ${call.audioLoss ? 'notice warning' : kind === 'held' ? 'notice' : ''}"
        role=${kind === 'incoming' ? 'alert' : 'status'}
      >
        ${stateWords(call, plays)}
      </p>
      ${
        call.audioLoss
          ? html`<p class="wait">
              <time>${duration(call.audioLoss.deadline - now)}</time> left to come back.
            </p>`
          : nothing
      }
      ${controls(desk, call, state)}
    </section>
  `;
}
