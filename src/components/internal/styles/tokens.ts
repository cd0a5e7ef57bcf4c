import { css } from 'lit';

/**
 * The design tokens with their defaults, which are nowhere else. Style sheets use the private names on the left; hosts
 * and themes set the public ones.
 */
export const tokens = css`
  :host {
    --_surface: var(--omni-color-surface, light-dark(#ffffff, #15181e));
    --_raised: var(--omni-color-raised, light-dark(#f6f7fa, #1d2129));
    --_sunken: var(--omni-color-sunken, light-dark(#f0f2f6, #101318));
    --_hover: var(--omni-color-hover, light-dark(#eceff5, #252a34));
    --_line: var(--omni-color-line, light-dark(#e0e4eb, #2b303a));
    --_line-strong: var(--omni-color-line-strong, light-dark(#7f8999, #6d7685));
    --_text: var(--omni-color-text, light-dark(#161b26, #e9ecf2));
    --_muted: var(--omni-color-muted, light-dark(#566072, #a0a9b8));
    --_faint: var(--omni-color-faint, light-dark(#626c7c, #929bab));
    --_accent: var(--omni-color-accent, light-dark(#3546d3, #98a5ff));
    --_on-accent: var(--omni-color-on-accent, light-dark(#ffffff, #0e1338));
    --_accent-soft: var(--omni-color-accent-soft, light-dark(#e9ecfd, #232a4e));
    --_live: var(--omni-color-live, light-dark(#0a7548, #49d495));
    --_on-live: var(--omni-color-on-live, light-dark(#ffffff, #06240f));
    --_live-soft: var(--omni-color-live-soft, light-dark(#def3e8, #12311f));
    --_hold: var(--omni-color-hold, light-dark(#855600, #f1ba4c));
    --_hold-soft: var(--omni-color-hold-soft, light-dark(#fbf0d7, #34280e));
    --_wrap: var(--omni-color-wrap, light-dark(#683cc0, #bf9eff));
    --_wrap-soft: var(--omni-color-wrap-soft, light-dark(#efe8fc, #2a2046));
    --_stop: var(--omni-color-stop, light-dark(#bd242c, #ff8080));
    --_on-stop: var(--omni-color-on-stop, light-dark(#ffffff, #2c0a0c));
    --_stop-soft: var(--omni-color-stop-soft, light-dark(#fde9e9, #3e181a));
    --_focus: var(--omni-color-focus, var(--_accent));

    --_space-2: calc(var(--omni-space-2, 8px) * var(--omni-space-scale, 1));
    --_space-3: calc(var(--omni-space-3, 12px) * var(--omni-space-scale, 1));
    --_space-4: calc(var(--omni-space-4, 16px) * var(--omni-space-scale, 1));
    --_space-5: calc(var(--omni-space-5, 24px) * var(--omni-space-scale, 1));

    --_radius-s: var(--omni-radius-s, 6px);
    --_radius-m: var(--omni-radius-m, 10px);
    --_radius-l: var(--omni-radius-l, 14px);
    --_radius-full: var(--omni-radius-full, 999px);

    --_font: var(--omni-font-family, system-ui, sans-serif);
    --_font-mono: var(--omni-font-mono, ui-monospace, 'SF Mono', Menlo, Consolas, monospace);
    --_font-xs: calc(var(--_font-m) * 0.8);
    --_font-s: calc(var(--_font-m) * 0.9);
    --_font-m: var(--omni-font-size, 13.5px);
    --_font-l: calc(var(--_font-m) * 1.15);
    --_font-xl: calc(var(--_font-m) * 1.45);
    --_leading: var(--omni-font-leading, 1.45);

    --_control: var(--omni-size-control, var(--omni-size-control-comfortable, 32px));
    /* A row of a long list. */
    --_row: var(--omni-size-row, max(var(--_control) + 12px, var(--_font-m) * 3.5 + 4px));

    --_motion: var(--omni-motion, 1);
    --_fast: calc(var(--omni-duration-fast, 120ms) * var(--_motion));
    --_slow: calc(var(--omni-duration-slow, 200ms) * var(--_motion));
    --_ease: var(--omni-easing, cubic-bezier(0.2, 0, 0, 1));

    --_shadow-s: var(--omni-shadow-s, 0 1px 2px light-dark(rgb(16 24 40 / 0.08), rgb(0 0 0 / 0.4)));
    --_shadow-m: var(
      --omni-shadow-m,
      0 1px 2px light-dark(rgb(16 24 40 / 0.06), rgb(0 0 0 / 0.4)),
      0 8px 24px light-dark(rgb(16 24 40 / 0.1), rgb(0 0 0 / 0.45))
    );
    --_shadow-l: var(
      --omni-shadow-l,
      0 2px 6px light-dark(rgb(16 24 40 / 0.08), rgb(0 0 0 / 0.5)),
      0 16px 40px light-dark(rgb(16 24 40 / 0.16), rgb(0 0 0 / 0.6))
    );
  }
`;
