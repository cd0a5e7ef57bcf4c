/** Which screen the page shows. It stands in the fragment, so it survives a reload and can be sent to a colleague. */
export interface Route {
  readonly screen: 'contacts' | 'contact' | 'cases' | 'case' | 'activities';
  readonly id: string;
  readonly search: string;
  /** Counted from 1. */
  readonly page: number;
}

const LISTS = { contacts: 'contact', cases: 'case', activities: null } as const;

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [list = '', id = ''] = path.split('/');
  const params = new URLSearchParams(query);
  const page = Number(params.get('page') ?? 1);
  const rest = {
    search: params.get('search') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
  if (!isList(list)) return { screen: 'contacts', id: '', ...rest };
  const one = LISTS[list];
  if (id === '' || one === null) return { screen: list, id: '', ...rest };
  return { screen: one, id: decoded(id), ...rest };
}

export function recordPath(type: string, id: string): string {
  return `#/${type === 'case' ? 'cases' : 'contacts'}/${encodeURIComponent(id)}`;
}

export function listPath(list: keyof typeof LISTS, search = '', page = 1): string {
  const params = new URLSearchParams();
  if (search !== '') params.set('search', search);
  if (page > 1) params.set('page', String(page));
  const query = params.toString();
  return `#/${list}${query === '' ? '' : `?${query}`}`;
}

function isList(text: string): text is keyof typeof LISTS {
  return Object.hasOwn(LISTS, text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
