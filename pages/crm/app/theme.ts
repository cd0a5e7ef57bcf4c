import type { IconName } from './icons.js';

type Theme = 'auto' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const ICONS: Readonly<Record<Theme, IconName>> = { auto: 'contrast', light: 'sun', dark: 'moon' };
const KEY = 'crm.theme';

let theme: Theme = 'auto';

/** Sets colours and direction of text: from `?theme=dark` and `?dir=rtl`, else the colours that were chosen last. */
export function applyAppearance(): void {
  const query = new URLSearchParams(location.search);
  theme = themeOf(query.get('theme') ?? stored()) ?? 'auto';
  document.documentElement.dir = query.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  apply();
}

export function nextTheme(): void {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  apply();
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
}

export function themeName(): string {
  return theme === 'auto' ? 'as the system' : theme;
}

export function themeIcon(): IconName {
  return ICONS[theme];
}

function apply(): void {
  document.documentElement.dataset['theme'] = theme;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function themeOf(text: string | null): Theme | null {
  return THEMES.find((candidate) => candidate === text) ?? null;
}
