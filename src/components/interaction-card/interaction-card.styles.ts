import { css } from '../internal/styles/css.js';

export const interactionCardStyles = css`
  .base {
    padding: var(--_space-3) var(--_space-4);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px var(--_space-2);
  }

  .head .name {
    flex: 1 1 6em;
  }

  .head .badge {
    flex: none;
    max-inline-size: 60%;
  }

  .name {
    font-size: var(--_font-l);
    font-weight: 640;
    line-height: 1.3;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .fact {
    display: flex;
    min-inline-size: 0;
  }

  .fact:not(:last-child)::after {
    content: '·';
    margin-inline-start: 6px;
  }

  .facts > * {
    max-inline-size: 100%;
  }

  .lines {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
    color: var(--_muted);
    font-size: var(--_font-s);
  }

  .line {
    display: flex;
    gap: 6px;
    align-items: center;
    overflow-wrap: anywhere;
    --_icon: 15px;
  }

  .line.problem {
    color: var(--_stop);
  }

  /* Somebody waits: the card is a call sheet, large and in the middle. */
  .waiting {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding-block: var(--_space-5);
    text-align: center;
  }

  .waiting .facts {
    justify-content: center;
  }

  .halo {
    --_avatar: 72px;

    margin-block: 16px 20px;
    box-shadow:
      0 0 0 8px color-mix(in oklab, var(--_tone-soft) 55%, transparent),
      0 0 0 18px color-mix(in oklab, var(--_tone-soft) 25%, transparent);
    animation: omni-halo calc(1.8s * var(--_motion)) var(--_ease) infinite;
  }

  .waiting .name {
    max-inline-size: 100%;
    font-size: var(--_font-xl);
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .answer {
    display: flex;
    gap: var(--_space-2);
    inline-size: 100%;
    margin-block-start: var(--_space-4);
  }

  .answer > .button {
    flex: 1;
    min-block-size: calc(var(--_control) + 10px);
    font-size: var(--_font-m);
    --_icon: 17px;
  }

  @keyframes omni-halo {
    50% {
      box-shadow:
        0 0 0 11px color-mix(in oklab, var(--_tone-soft) 70%, transparent),
        0 0 0 24px color-mix(in oklab, var(--_tone-soft) 15%, transparent);
    }
  }
`;
