import { expect } from '@open-wc/testing';
import type { Subject } from 'rxjs';
import '../../src/components/toolbar/define.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import type { LogEntry } from '../../src/core/model/events.js';
import type { AudioState } from '../../src/core/model/interaction.js';
import { waitUntil } from '../support/wait-until.js';
import { find } from './support/inside.js';
import type { MemoryOmni } from './support/memory-omni.js';
import { available, atWork, interaction } from './support/samples.js';
import { freePolicy, thread } from './support/threads.js';
import { toolbar, working } from './support/working.js';

describe('announcements of a toolbar', () => {
  let omni: MemoryOmni;
  let el: OmniToolbar;
  const emit = (event: LogEntry['event']): void =>
    (omni.events as Subject<LogEntry>).next({ epoch: 'test', seq: 1, at: 0, event });
  const heard = async (role: 'status' | 'alert'): Promise<string> => {
    await new Promise(requestAnimationFrame);
    await el.updateComplete;
    return find(el, `.hidden-text[role=${role}]`)!.textContent;
  };

  beforeEach(async () => {
    omni = working({ current: null }, interaction());
    el = await toolbar(omni);
  });

  it('name a presence that the agent chose, and not one that a conversation causes', async () => {
    const lunch = { ...available, status: 'break', label: 'Lunch Break' } as const;
    emit({ type: 'presence.changed', presence: { ...available, status: 'busy', label: 'On a call' } });
    expect(await heard('status')).to.equal('');
    const next = { status: 'break', label: 'Lunch Break' } as const;
    emit({ type: 'presence.changed', presence: { ...available, status: 'busy', label: 'On a call', next } });
    expect(await heard('status')).to.equal('After this conversation: Lunch Break');
    emit({ type: 'presence.changed', presence: lunch });
    expect(await heard('status')).to.equal('You are: Lunch Break');
    emit({ type: 'interaction.disconnected', interactionId: 'i1', cause: 'customer', deadline: null });
    expect(await heard('alert')).to.equal('Anshika Rao has left');
    emit({ type: 'session.closed', cause: 'logout' });
    expect(await heard('status')).to.equal('You have signed out.');
    expect(await heard('alert')).to.equal('');
  });

  it('lose none of several that come at once', async () => {
    emit({ type: 'interaction.held', interactionId: 'i1' });
    emit({ type: 'interaction.muted', interactionId: 'i1', muted: true });
    const [first, second] = (await heard('status')).split('\n');
    expect(first).to.contain('is on hold');
    expect(second).to.equal('Your microphone is muted');
  });

  it('are urgent when the agent is not heard, and polite when that is over', async () => {
    const sound = async (audio: AudioState): Promise<void> => {
      omni.set('interaction:i1', interaction({ audio }));
      emit({ type: 'interaction.audioChanged', interactionId: 'i1', audio });
      await heard('alert');
    };
    await sound({ status: 'connecting', message: null });
    await sound({ status: 'flowing', message: null });
    expect(await heard('status')).to.equal('');
    await sound({ status: 'blocked', message: 'You can hear but not be heard.' });
    expect(await heard('alert')).to.match(/^The call with .+: You can hear but not be heard\.$/);
    await sound({ status: 'flowing', message: null });
    expect(await heard('status')).to.match(/is back$/);
  });

  it('are urgent when a call has no audio from the beginning', async () => {
    const audio = { status: 'broken', message: 'No route. Trying again.' } as const;
    omni.set('interaction:i1', interaction({ audio }));
    emit({ type: 'interaction.audioChanged', interactionId: 'i1', audio });
    expect(await heard('alert')).to.equal('The call with Anshika Rao: No route. Trying again.');
  });

  it('warn once, ten minutes before, that the reply window closes', async () => {
    const warned = () => waitUntil(async () => /closes in/.test(await heard('alert')), 'said');
    const closesIn = (left: number) =>
      omni.set('thread:i1', thread({ policy: { ...freePolicy, windowClosesAt: omni.time + left } }));
    closesIn(599_000);
    await warned();
    expect(await heard('alert')).to.equal('The reply window for Anshika Rao closes in 10 minutes');
    emit({ type: 'interaction.disconnected', interactionId: 'i1', cause: 'customer', deadline: null });
    expect(await heard('alert')).to.equal('Anshika Rao has left');
    closesIn(24 * 3_600_000);
    await el.updateComplete;
    closesIn(60_000);
    await warned();
    expect(await heard('alert')).to.equal('The reply window for Anshika Rao closes in 1 minute');
    omni.time += 60_000;
    await waitUntil(async () => /has closed/.test(await heard('alert')), 'said');
    emit({ type: 'interaction.disconnected', interactionId: 'i1', cause: 'customer', deadline: null });
    expect(await heard('alert')).to.equal('Anshika Rao has left');
  });

  it('are urgent when a colleague did not take a transfer', async () => {
    const target = { kind: 'user', id: '2' } as const;
    const transfer = { target, targetName: 'Ravi', status: 'failed', reason: null } as const;
    emit({ type: 'interaction.transferred', interactionId: 'i1', transfer });
    expect(await heard('alert')).to.equal('Ravi did not take the transfer.');
  });

  it('name who asks the agent in, and who owns the conversation then, but not the agent', async () => {
    const introduction = { agentId: 'ravi', name: 'Ravi', way: 'consult' } as const;
    omni.set('interaction:i1', interaction({ phase: 'ringing', owned: false, introduction }));
    emit({ type: 'interaction.ringing', interactionId: 'i1', deadline: null });
    expect(await heard('alert')).to.contain('Ravi wants a word with you');
    const target = { kind: 'user', id: atWork.user!.id } as const;
    const participants = [{ id: 'ravi', name: 'Ravi', role: 'owner' }] as const;
    const conference = { target, targetName: 'Me', status: 'connected', participants, reason: null } as const;
    emit({ type: 'interaction.conferred', interactionId: 'i1', conference });
    expect(await heard('status')).to.equal('In conference with Ravi');
    emit({ type: 'interaction.ownershipChanged', interactionId: 'i1', owned: true });
    emit({
      type: 'interaction.conferred',
      interactionId: 'i1',
      conference: { ...conference, status: 'ended' },
    });
    expect(await heard('status')).to.match(/is yours now$/);
  });

  it('tell an agent who was asked in who is on hold: the agent, or the customer', async () => {
    const introduction = { agentId: 'ravi', name: 'Ravi', way: 'consult' } as const;
    const says = async (phase: 'connected' | 'held', event: LogEntry['event']): Promise<string> => {
      omni.set('interaction:i1', interaction({ phase, owned: false, introduction }));
      emit(event);
      return heard('status');
    };
    expect(await says('connected', { type: 'interaction.connected', interactionId: 'i1' })).to.equal('');
    const held = { type: 'interaction.otherHeld', interactionId: 'i1' } as const;
    expect(await says('connected', { ...held, held: false })).to.equal('Anshika Rao is off hold');
    expect(await says('held', { type: 'interaction.held', interactionId: 'i1' })).to.equal('You are on hold');
    expect(await says('held', { ...held, held: false })).to.equal('You are on hold');
    expect(await says('connected', { type: 'interaction.resumed', interactionId: 'i1' })).to.equal(
      'You are off hold',
    );
    expect(await says('connected', { ...held, held: true })).to.equal('Anshika Rao is on hold');
  });

  it('name whose sound broke off, and do not report it back when that person has left', async () => {
    const loss = { who: 'agent', since: 0, deadline: 1 } as const;
    const conference = {
      target: { kind: 'user', id: 'ravi' },
      targetName: 'Ravi',
      status: 'connected',
      participants: [{ id: 'me', name: 'Me', role: 'owner' }],
      reason: null,
    } as const;
    const lose = async (): Promise<string> => {
      omni.set('interaction:i1', interaction({ conference, audioLoss: loss }));
      emit({ type: 'interaction.audioLost', interactionId: 'i1', loss });
      return heard('alert');
    };
    expect(await lose()).to.match(/^The sound with Ravi broke off/);
    omni.set('interaction:i1', interaction({ conference }));
    emit({ type: 'interaction.audioRestored', interactionId: 'i1' });
    expect(await heard('status')).to.equal('The sound with Ravi is back');
    await lose();
    emit({ type: 'interaction.audioRestored', interactionId: 'i1', left: true });
    emit({ type: 'interaction.muted', interactionId: 'i1', muted: true });
    expect(await heard('status')).to.equal('Your microphone is muted');
  });

  it('call a transferred interaction incoming, whoever began it', async () => {
    omni.set('interaction:i1', interaction({ phase: 'ringing', direction: 'outbound', owned: false }));
    emit({ type: 'interaction.ringing', interactionId: 'i1', deadline: null });
    expect(await heard('alert')).to.contain('Incoming call');
  });

  it('do not report the end of a call that goes on with a colleague', async () => {
    const target = { kind: 'user', id: '2' } as const;
    const transfer = { target, targetName: 'Ravi', status: 'completed', reason: null } as const;
    omni.set('interaction:i1', interaction({ transfer }));
    emit({ type: 'interaction.transferred', interactionId: 'i1', transfer });
    emit({ type: 'interaction.disconnected', interactionId: 'i1', cause: 'transferred', deadline: null });
    expect(await heard('status')).to.equal('Transferred to Ravi');
  });

  it('name the colleague who gets a consulted call, and not that the agent has left', async () => {
    const conference = {
      target: { kind: 'user', id: 'ravi' },
      targetName: 'Ravi',
      status: 'connected',
      participants: [],
      reason: null,
    } as const;
    const ended = { ...conference, status: 'ended', reason: 'You have left.' } as const;
    omni.set('interaction:i1', interaction({ conference: ended }));
    emit({ type: 'interaction.conferred', interactionId: 'i1', conference: ended });
    emit({ type: 'interaction.disconnected', interactionId: 'i1', cause: 'transferred', deadline: null });
    expect(await heard('status')).to.equal('Transferred to Ravi');
  });
});
