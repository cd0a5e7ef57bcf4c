import { type TemplateResult, html } from 'lit';
import type { Interaction } from '../../../core/model/interaction.js';
import { commandPaletteEn } from '../../../locales/en/command-palette.js';
import { channelEn, customerEn, phaseEn, statusEn } from '../../../locales/en/shared.js';
import { shortcutListEn } from '../../../locales/en/shortcut-list.js';
import { shortcutsEn } from '../../../locales/en/shortcuts.js';
import type { MessageValues } from '../../../locales/format.js';
import type { MessageKey, Strings, Translate } from '../../../locales/types.js';
import type { PaletteEntry } from '../../command-palette/matching.js';
import { select } from '../../interaction-list/select.js';
import { keyNames } from '../../internal/chord.js';
import { channelWords, customerWords, phaseWords } from '../../internal/interaction-words.js';
import { presenceWords } from '../../internal/presence-words.js';
import { choosePresence } from '../../presence/choose.js';
import type {
  OmniShortcutChangeEvent,
  OmniShortcutLettersEvent,
  OmniShortcutRestoreEvent,
} from '../../shortcut-list/shortcut-list.events.js';
import type { ListedShortcut, ShortcutProblem } from '../../shortcut-list/shortcut-list.js';
import type { CommandController } from '../../internal/controllers/command-controller.js';
import type { Workplace } from '../workplace.js';
import { type Acts, reached } from './acts.js';
import type { Shortcuts } from './shortcuts.js';
import type { HostCommand } from './host-commands.js';
import { SHORTCUTS, type ShortcutGroup, type ShortcutId } from './table.js';

/** What is said of commands and conversations; the panels themselves bring their own words. */
const WORDS = {
  ...commandPaletteEn,
  ...shortcutListEn,
  ...shortcutsEn,
  ...channelEn,
  ...customerEn,
  ...phaseEn,
  ...statusEn,
};
type Text = Translate<typeof WORDS>;

/** What the panels are drawn from. */
export interface PanelsView {
  readonly workplace: Workplace;
  readonly command: CommandController;
  readonly acts: Acts;
  readonly shortcuts: Shortcuts;
  /** What the page around adds. */
  readonly commands: readonly HostCommand[];
  /** What they open over. */
  readonly anchor: HTMLElement | null;
  readonly text: (key: MessageKey, values?: MessageValues, english?: Strings) => string;
  readonly onClosed: () => void;
  /** Something failed and can be tried again; without `words`: a part of the code could not be fetched. */
  readonly onFailed: (retry: () => void, words?: string) => void;
}

/** Which words name an act. */
function actWords(id: ShortcutId, t: Text): string {
  return t(id === 'palette' || id === 'shortcuts' ? `toolbar.${id}` : `keys.act.${id}`);
}

const nameWords = (interaction: Interaction, t: Text): string =>
  customerWords(interaction, t, String).slice(0, 200);

function* all(): Generator<readonly [ShortcutGroup, ShortcutId]> {
  for (const [group, ids] of Object.entries(SHORTCUTS)) {
    for (const id of Object.keys(ids)) yield [group as ShortcutGroup, id as ShortcutId];
  }
}

/** Type-ahead over what can be done now. */
export function palette(view: PanelsView): TemplateResult {
  const t: Text = (key, values) => view.text(key, values, WORDS);
  return html`<omni-command-palette
    open
    .anchor=${view.anchor}
    .entries=${[commands, interactions, presences, ofHost].flatMap((each) => each(view, t))}
    @omni-palette-closed=${view.onClosed}
  ></omni-command-palette>`;
}

function commands({ acts, workplace, shortcuts: { keymap } }: PanelsView, t: Text): PaletteEntry[] {
  const others = reached(workplace);
  return [...all()].flatMap(([group, id]) => {
    const run = acts[id];
    if (!run || id === 'palette' || id === 'focus') return [];
    const keys = keyNames(keymap[id].toolbar);
    const other = others[id];
    const detail = other ? { detail: nameWords(other, t) } : {};
    return { id, group: t(`keys.group.${group}`), label: actWords(id, t), ...detail, keys, run };
  });
}

function interactions({ workplace, command }: PanelsView, t: Text): PaletteEntry[] {
  return workplace.live.map(({ interaction }) => ({
    id: `interaction ${interaction.id}`,
    group: t('palette.interactions'),
    label: nameWords(interaction, t),
    detail: `${channelWords(interaction.channel, t)} · ${phaseWords(interaction, t)}`,
    run: () => {
      workplace.showStage();
      select(command, interaction.id);
    },
  }));
}

function presences({ workplace, command }: PanelsView, t: Text): PaletteEntry[] {
  if (workplace.step !== 'work') return [];
  const group = t('palette.presence');
  return [
    { status: 'available' as const, label: t('presence.available') },
    ...(workplace.session?.settings?.breaks ?? []).map((label) => ({ status: 'break' as const, label })),
  ].map((choice) => ({
    id: `presence ${choice.status} ${choice.label}`,
    group,
    label: presenceWords(choice, t),
    run: () => choosePresence(command, choice),
  }));
}

/** What the page around adds. */
function ofHost({ commands, onFailed }: PanelsView, t: Text): PaletteEntry[] {
  return commands.flatMap(({ label, group, keywords, enabled, run }, at) => {
    const attempt = async (): Promise<void> => {
      try {
        await run();
      } catch (thrown) {
        const { message } = Object(thrown) as Partial<Error>;
        const words = t('palette.failed', { label, reason: message ?? String(thrown) });
        onFailed(() => void attempt(), words);
      }
    };
    const heading = String(group ?? '').trim() || t('palette.host');
    const entry = { id: `host ${at}`, group: heading, label, keywords, run: () => void attempt() };
    return can(enabled) ? [entry] : [];
  });
}

function can(enabled: HostCommand['enabled']): boolean {
  try {
    return typeof enabled === 'function' ? enabled() : (enabled ?? true);
  } catch (thrown) {
    console.warn('A command of the page does not say whether it is enabled.', thrown);
    return false;
  }
}

/** All of them, to change. */
export function shortcuts(view: PanelsView): TemplateResult {
  const t: Text = (key, values) => view.text(key, values, WORDS);
  const { shortcuts: own } = view;
  return html`<omni-shortcut-list
    open
    .anchor=${view.anchor}
    .shortcuts=${listed(view, t)}
    .problem=${problemOf(own, t)}
    .letters=${own.letters}
    ?everywhere=${own.everywhere}
    @omni-shortcut-change=${(event: OmniShortcutChangeEvent) => {
      const { id, scope, keys } = event.detail;
      unlessPrevented(event, () => own.change(id as ShortcutId, scope, keys));
    }}
    @omni-shortcut-restore=${(event: OmniShortcutRestoreEvent) => {
      const { id } = event.detail;
      unlessPrevented(event, () => (id === null ? own.reset() : own.restore(id as ShortcutId)));
    }}
    @omni-shortcut-letters=${(event: OmniShortcutLettersEvent) =>
      unlessPrevented(event, () => own.useLetters(event.detail.letters))}
    @omni-shortcut-list-closed=${view.onClosed}
  ></omni-shortcut-list>`;
}

/**
 * The list is inside of the toolbar, so the host's listeners run after ours. Waits, so that the host can still prevent
 * the event.
 */
function unlessPrevented(wish: Event, run: () => void): void {
  queueMicrotask(() => {
    if (!wish.defaultPrevented) run();
  });
}

function listed({ shortcuts: own }: PanelsView, t: Text): ListedShortcut[] {
  return [...all()].map(([group, id]) => ({
    id,
    group: t(`keys.group.${group}`),
    label: actWords(id, t),
    ...own.keymap[id],
    changed: own.changed(id),
  }));
}

function problemOf({ refused }: Shortcuts, t: Text): ShortcutProblem | null {
  if (!refused) return null;
  const { id, refusal } = refused;
  const keys = keyNames(refused.chord).join(' ');
  const name = refusal.why === 'taken' ? actWords(refusal.by, t) : '';
  return { id, text: t(`keys.${refusal.why}`, { keys, name }) };
}
