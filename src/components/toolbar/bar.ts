import { type TemplateResult, html, nothing } from 'lit';
import type { LayoutMode } from '../../core/model/layout.js';
import { withoutTurns } from '../../locales/format.js';
import { allows } from '../call-controls/acts.js';
import type { MenuController } from '../internal/controllers/menu-controller.js';
import { moveIcon } from '../internal/icons/bar.js';
import { keypadIcon } from '../internal/icons/calls.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { chevronDownIcon, moreIcon } from '../internal/icons/marks.js';
import type { Floating } from './floating.js';
import type { ToolbarView } from './view.js';

/** An entry of the menu at the end of the bar. */
export interface BarItem {
  readonly icon: Icon;
  readonly label: string;
  /** Its keys, for `aria-keyshortcuts`. */
  readonly keys: unknown;
  readonly run: () => void;
}

export interface BarContent {
  readonly mode: LayoutMode;
  readonly menu: MenuController;
  readonly floating: Floating;
  readonly items: readonly BarItem[];
  /** The keys of what dials. */
  readonly dialKeys: unknown;
}

/** Presence and tools. */
export function bar(view: ToolbarView, content: BarContent): TemplateResult {
  const { t, workplace } = view;
  const { mode, floating } = content;
  const { center, current, folded } = workplace;
  const atWork = workplace.step === 'work';
  return html`<header part="bar" class="bar" @pointerdown=${floating.onPointerDown}>
    ${
      atWork
        ? html`<omni-presence></omni-presence>`
        : html`<b class="name clip">${center?.name ?? t('toolbar.label')}</b>`
    }
    ${center?.demo ? html`<span class="badge hold">${t('toolbar.demo')}</span>` : nothing}
    <span class="tools">
      ${
        folded && current && allows(current, undefined).end
          ? html`<omni-call-controls compact interaction-id=${current.id}></omni-call-controls>`
          : nothing
      }
      <slot name="actions"></slot>
      ${
        mode === 'floating'
          ? html`<button
              class="button icon-only"
              aria-label=${t('toolbar.move')}
              title=${t('toolbar.move')}
              @keydown=${floating.onKey}
              @click=${floating.onClick}
            >
              ${icon(moveIcon)}
            </button>`
          : nothing
      }
      ${atWork ? html`${dial(view, content)}<omni-notification-center></omni-notification-center>` : nothing}
      <button
        class="button icon-only fold"
        aria-expanded=${!folded}
        aria-controls="stage"
        aria-label=${t('toolbar.fold')}
        title=${t('toolbar.fold')}
        @click=${workplace.fold}
      >
        ${icon(chevronDownIcon)}
      </button>
      ${more(view, content)}
    </span>
  </header>`;
}

function dial({ t, workplace }: ToolbarView, { dialKeys }: BarContent): TemplateResult | typeof nothing {
  return workplace.showDialer
    ? html`<button
        class="button icon-only"
        aria-label=${t('toolbar.dial')}
        title=${t('toolbar.dial')}
        aria-pressed=${workplace.dialing && !workplace.folded}
        aria-keyshortcuts=${dialKeys}
        @click=${workplace.showDialer}
      >
        ${icon(keypadIcon)}
      </button>`
    : nothing;
}

function more({ t, workplace }: ToolbarView, { menu, items }: BarContent): TemplateResult {
  const signedInAs = workplace.session?.user?.name;
  return html`<button
      class="button icon-only"
      popovertarget="more"
      aria-haspopup="menu"
      aria-expanded=${menu.open}
      aria-label=${t('toolbar.more')}
      title=${t('toolbar.more')}
      @keydown=${menu.onTriggerKey}
    >
      ${icon(moreIcon)}
    </button>
    ${menu.render(
      t('toolbar.more'),
      html`${signedInAs ? html`<p class="menu-heading" role="presentation"><bdi>${withoutTurns(signedInAs)}</bdi></p>` : nothing}
      ${items.map(
        (item) =>
          html`<button
            class="item"
            role="menuitem"
            tabindex="-1"
            aria-keyshortcuts=${item.keys}
            @click=${() => {
              menu.close();
              item.run();
            }}
          >
            ${icon(item.icon)}<span class="grow">${item.label}</span>
          </button>`,
      )}`,
    )}`;
}
