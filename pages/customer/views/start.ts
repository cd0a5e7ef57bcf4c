import { html, type TemplateResult } from 'lit';
import type { Desk, DeskState } from '../desk.js';
import { channelName, textOf } from '../words.js';

const OTHER = 'telegram';

/** The channels with a conversation that has not ended. */
function liveChannels({ view }: DeskState): ReadonlySet<string> {
  return new Set(
    (view?.conversations ?? []).filter(({ state }) => state.kind !== 'ended').map(({ channel }) => channel),
  );
}

function campaignsFor({ view }: DeskState, channel: string): { id: number; name: string }[] {
  return (view?.campaigns ?? []).filter(({ channels }) => channels.includes(channel));
}

/** Starts a call, a chat, a WhatsApp conversation, or one on a channel that the toolbar does not know. */
export function startView(desk: Desk, state: DeskState): TemplateResult {
  const live = liveChannels(state);
  const calls = campaignsFor(state, 'voice');
  const submitCall = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get('campaign');
    void desk.call(Number(chosen));
  };
  const submitOther = (event: SubmitEvent): void => {
    event.preventDefault();
    const channel = textOf(new FormData(event.target as HTMLFormElement), 'channel');
    if (channel !== '') void desk.write(channel.toLowerCase(), undefined);
  };
  const writing = (channel: string): TemplateResult => {
    const campaign = campaignsFor(state, channel)[0];
    return html`<button
      type="button"
      data-start=${channel}
      ?disabled=${!campaign || live.has(channel)}
      @click=${() => void desk.write(channel, campaign?.id)}
    >
      <span class="glyph ${channel}" aria-hidden="true"></span>${channelName(channel)}
    </button>`;
  };
  return html`
    <section class="card" aria-labelledby="reach">
      <h2 id="reach">Reach us</h2>
      <form class="row" @submit=${submitCall}>
        <label class="field grow">
          <span>Department</span>
          <select name="campaign">
            ${calls.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        </label>
        <button class="primary" data-start="voice" ?disabled=${calls.length === 0 || live.has('voice')}>
          <span class="glyph voice" aria-hidden="true"></span>Call
        </button>
      </form>
      <div class="row">${writing('chat')} ${writing('whatsapp')}</div>
      <form class="row" @submit=${submitOther}>
        <label class="field grow">
          <span>Another channel</span>
          <input name="channel" value=${OTHER} autocomplete="off" autocapitalize="none" maxlength="40" />
        </label>
        <button data-start="other">Write there</button>
      </form>
    </section>
  `;
}
