/** Where one is: the part of the address after `#`, taken apart. */

/** A place in the window. */
export type Route =
  | { name: 'today' }
  | { name: 'welcome' }
  | { name: 'library' }
  | { name: 'pack'; pack: string }
  | { name: 'import' }
  | { name: 'course'; pack: string; course: string }
  | { name: 'lesson'; pack: string; course: string; lesson: string; anchor: string; at: number | null }
  | { name: 'search'; q: string }
  | { name: 'settings'; section: string };

/** Takes an address apart; what nobody knows leads to Today. */
export function parse(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const parts = path.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  const [name, a = '', b = '', c = '', d = ''] = parts;
  const params = new URLSearchParams(query);
  if (name === 'welcome' || name === 'library' || name === 'import') return { name };
  if (name === 'pack' && a) return { name, pack: a };
  if (name === 'course' && a && b) return { name, pack: a, course: b };
  if (name === 'lesson' && a && b && c) {
    const at = params.has('at') ? Number(params.get('at')) : Number.NaN;
    return { name, pack: a, course: b, lesson: c, anchor: d, at: Number.isFinite(at) ? at : null };
  }
  if (name === 'search') return { name, q: params.get('q') ?? '' };
  if (name === 'settings') return { name, section: a };
  return { name: 'today' };
}

const path = (...parts: string[]) => `#/${parts.map(encodeURIComponent).join('/')}`;

/** Addresses of all places, for links. */
export const to = {
  today: () => '#/today',
  welcome: () => '#/welcome',
  library: () => '#/library',
  pack: (pack: string) => path('pack', pack),
  import: () => '#/import',
  course: (pack: string, course: string) => path('course', pack, course),
  lesson: (pack: string, course: string, lesson: string, anchor = '', at: number | null = null) =>
    path('lesson', pack, course, lesson, ...(anchor ? [anchor] : [])) + (at === null ? '' : `?at=${at}`),
  search: (q = '') => (q ? `#/search?${new URLSearchParams({ q })}` : '#/search'),
  settings: (section = '') => (section ? path('settings', section) : '#/settings'),
};

class Router {
  /** Where one is now. */
  current = $state<Route>(parse(typeof location === 'undefined' ? '' : location.hash));

  /** Follows the address from now on; returns how to stop. */
  follow(): () => void {
    const read = () => {
      this.current = parse(location.hash);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }
}

/** The one state of place. */
export const router = new Router();

/** Goes to a place and keeps the way back. */
export function go(address: string): void {
  location.hash = address.replace(/^#/, '');
}

/** Goes to a place that replaces the present one in the way back. */
export function replace(address: string): void {
  history.replaceState(null, '', address);
  router.current = parse(address);
}
