import { css } from 'lit';

export const transferPanelStyles = css`
  .base {
    display: grid;
    gap: var(--_space-3);
  }

  .kinds {
    display: flex;
    gap: 4px;
    padding: 3px;
    border-radius: var(--_radius-s);
    background: var(--_sunken);
  }

  .kind {
    flex: 1;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }

  .kind[aria-pressed='true'] {
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-s);
  }

  .targets {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    max-block-size: 220px;
    overflow: auto;
  }

  .target {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: calc(var(--_control) + 4px);
    padding: 4px 6px;
    border-radius: var(--_radius-s);
    cursor: pointer;
  }

  .target:hover {
    background: var(--_hover);
  }

  .target:has(:checked) {
    background: var(--_accent-soft);
  }

  .target .grow {
    flex: 1;
    min-inline-size: 0;
  }

  .target .detail {
    color: var(--_muted);
    font-size: var(--_font-xs);
  }

  .none {
    color: var(--_muted);
    font-size: var(--_font-s);
  }
`;
