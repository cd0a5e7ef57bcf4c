import type { CSSResultGroup } from 'lit';
import { laterStyles } from '../internal/styles/later.js';
import { pillStyles } from './pill.styles.js';
import { stageStyles } from './stage.styles.js';
import { stripStyles } from './strip.styles.js';
import { css } from '../internal/styles/css.js';

const openStyles = css`
  :host {
    position: relative;
    min-inline-size: 0;
    block-size: 100%;
  }

  .room {
    block-size: 100%;
    container: omni-toolbar / inline-size;
  }

  /* In a frame the frame floats, and not the toolbar inside of it. */
  :host([mode='floating']:not(:state(framed))) {
    position: fixed !important;
    z-index: var(--omni-toolbar-z-index, 2147483000) !important;
    inline-size: min(var(--omni-toolbar-inline-size, 388px), calc(100vw - 16px)) !important;
    block-size: min(var(--omni-toolbar-block-size, 640px), calc(100vh - 32px)) !important;
  }

  :host([mode='collapsed']),
  :host([mode='collapsed']) .room {
    display: inline-block;
    block-size: auto;
    max-inline-size: 100%;
    container: none;
  }

  .base {
    position: relative;
    display: grid;
    grid-template: 'bar bar' auto 'rail lines' auto 'rail stage' minmax(0, 1fr) / auto minmax(0, 1fr);
    block-size: 100%;
    min-block-size: 0;
    /* Not hidden, which could still be scrolled by the focus moving to something outside of the view. */
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--omni-toolbar-radius, var(--_radius-l));
    background: var(--_surface);
    box-shadow: var(--_shadow-m);
  }

  .base.floating {
    box-shadow: var(--_shadow-l);
  }

  .bar {
    grid-area: bar;
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 48px;
    padding-block: 7px;
    padding-inline: 10px 8px;
    border-block-end: 1px solid var(--_line);
  }

  .floating .bar {
    cursor: grab;
    /* Safari knows only the prefixed name, and all other browsers know it as well. */
    -webkit-user-select: none;
    touch-action: none;
  }

  .bar > .badge {
    flex: none;
    padding-inline: 6px;
  }

  .bar .name {
    padding-inline-start: 6px;
    font-weight: 620;
  }

  .tools {
    flex: none;
    display: flex;
    align-items: center;
    gap: 2px;
    margin-inline-start: auto;
  }

  .sound-blocked {
    flex-wrap: wrap;
    align-items: baseline;
    margin: 8px 16px;
  }

  .sound-blocked > .icon {
    translate: 0 3px;
  }

  .sound-blocked > span {
    flex: 1 12em;
  }

  .lines {
    grid-area: lines;
    position: relative;
    z-index: 1;
  }

  /* How high the room for it is says still-lines.ts. */
  .still > .said {
    position: absolute;
    inset: 0 0 auto;
    display: flow-root;
    background: var(--_surface);
  }

  .rail {
    grid-area: rail;
    overflow: hidden auto;
    border-inline-end: 1px solid var(--_line);
    background: var(--_sunken);
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    margin: auto;
    padding: var(--_space-5) var(--_space-4);
    text-align: center;
  }

  .halo {
    --_icon: 30px;

    margin-block: 12px 22px;
  }

  .empty .lead {
    max-inline-size: 34ch;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  .empty-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-4);
    --_icon: 16px;
  }

  .about,
  .samples {
    text-align: center;
    text-wrap: balance;
  }

  .samples > span {
    flex-basis: 100%;
  }

  .back {
    align-self: start;
    margin: var(--_space-2) var(--_space-2) 0;
  }

  .ended {
    margin: var(--_space-3) var(--_space-3) 0;
  }

  .about,
  .samples,
  .limits,
  .past {
    margin: 0 var(--_space-3) var(--_space-3);
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .limits,
  .past {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }

  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control);
    padding: 6px 11px;
    border-radius: inherit;
    cursor: pointer;
    font-weight: 560;
    --_icon: 16px;
  }

  .limits ul {
    display: grid;
    gap: 6px;
    padding: 0 11px 11px;
    padding-inline-start: 35px;
  }

  .limits > .button {
    margin: 0 35px 11px;
  }

  /* Measured in em, because twice the text size needs twice the width. */
  @container omni-toolbar (inline-size < 28.5em) {
    .bar > omni-presence::part(chevron) {
      display: none;
    }
  }

  @container omni-toolbar (inline-size < 23em) {
    .bar {
      flex-wrap: wrap;
      gap: 3px;
      padding-inline: 6px 4px;
    }

    .tools {
      gap: 0;
    }
  }
`;

export const toolbarStyles: CSSResultGroup = [openStyles, stageStyles, pillStyles, stripStyles, laterStyles];
