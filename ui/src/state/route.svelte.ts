/** Where one is: the part of the address after `#`, taken apart. */

/** Pages of the welcome: who is studying, or one of these. */
export const WELCOME_PARTS = ['language', 'new', 'bring', 'courses'] as const;
/** Pages beside Send & receive. */
export const EXCHANGE_PARTS = ['join', 'store', 'classroom'] as const;
/** Tabs of Teach; the first is shown where none is named. */
export const TEACH_PARTS = ['group', 'sticks'] as const;
export type TeachPart = (typeof TEACH_PARTS)[number];
type ExchangePart = '' | (typeof EXCHANGE_PARTS)[number];
type WelcomePart = '' | (typeof WELCOME_PARTS)[number];

/** A place in the window. */
export type Route =
  | { name: 'today' }
  | { name: 'welcome'; part: WelcomePart }
  | { name: 'library' }
  | { name: 'pack'; pack: string }
  | { name: 'import' }
  | { name: 'course'; pack: string; course: string }
  | { name: 'lesson'; pack: string; course: string; lesson: string; anchor: string; at: number | null }
  | { name: 'quiz'; pack: string; course: string; quiz: string }
  | { name: 'results'; pack: string; course: string; quiz: string }
  | { name: 'review' }
  | { name: 'notes'; pack: string; course: string }
  | { name: 'progress'; pack: string; course: string }
  | { name: 'certificates'; pack: string; course: string; achievement: string }
  | { name: 'elsewhere'; credential: string }
  | { name: 'verify' }
  | { name: 'exchange'; part: ExchangePart }
  | { name: 'teach'; part: TeachPart }
  | { name: 'search'; q: string }
  | { name: 'help'; lesson: string; anchor: string }
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
  if (name === 'welcome') return { name, part: WELCOME_PARTS.find((part) => part === a) ?? '' };
  if (name === 'exchange') return { name, part: EXCHANGE_PARTS.find((part) => part === a) ?? '' };
  if (name === 'teach') return { name, part: TEACH_PARTS.find((part) => part === a) ?? 'group' };
  if (name === 'library' || name === 'import' || name === 'review' || name === 'verify') return { name };
  if (name === 'elsewhere' && a) return { name, credential: a };
  if (name === 'pack' && a) return { name, pack: a };
  if (name === 'course' && a && b) return { name, pack: a, course: b };
  if (name === 'lesson' && a && b && c) {
    const at = params.has('at') ? Number(params.get('at')) : Number.NaN;
    return { name, pack: a, course: b, lesson: c, anchor: d, at: Number.isFinite(at) ? at : null };
  }
  if ((name === 'quiz' || name === 'results') && a && b && (c === 'lesson' || c === 'assessment') && d) return { name, pack: a, course: b, quiz: `${c}/${d}` };
  if (name === 'notes' || name === 'progress') return { name, pack: b && a, course: b };
  if (name === 'certificates') return { name, pack: c && a, course: c && b, achievement: c };
  if (name === 'help') return { name, lesson: a, anchor: b };
  if (name === 'search') return { name, q: params.get('q') ?? '' };
  if (name === 'settings') return { name, section: a };
  return { name: 'today' };
}

/** An id may hold a slash; what it belongs to never does. */
const quizParts = (quiz: string): string[] => [quiz.slice(0, quiz.indexOf('/')), quiz.slice(quiz.indexOf('/') + 1)];
const path = (...parts: string[]) => `#/${parts.map(encodeURIComponent).join('/')}`;

/** Addresses of all places, for links. */
export const to = {
  today: () => '#/today',
  welcome: () => '#/welcome',
  welcomeLanguage: () => '#/welcome/language',
  newLearner: () => '#/welcome/new',
  /** A learner from a file. */
  bringLearner: () => '#/welcome/bring',
  firstCourses: () => '#/welcome/courses',
  library: () => '#/library',
  pack: (pack: string) => path('pack', pack),
  import: () => '#/import',
  course: (pack: string, course: string) => path('course', pack, course),
  lesson: (pack: string, course: string, lesson: string, anchor = '', at: number | null = null) =>
    path('lesson', pack, course, lesson, ...(anchor ? [anchor] : [])) + (at === null ? '' : `?at=${at}`),
  /** `quiz` is `lesson/ID` or `assessment/ID`. */
  quiz: (pack: string, course: string, quiz: string) => path('quiz', pack, course, ...quizParts(quiz)),
  results: (pack: string, course: string, quiz: string) => path('results', pack, course, ...quizParts(quiz)),
  review: () => '#/review',
  notes: (pack = '', course = '') => (course ? path('notes', pack, course) : '#/notes'),
  /** All courses' progress, or one course's history. */
  progress: (pack = '', course = '') => (course ? path('progress', pack, course) : '#/progress'),
  /** All certificates, or one. */
  certificates: (pack = '', course = '', achievement = '') => (achievement ? path('certificates', pack, course, achievement) : '#/certificates'),
  /** A certificate from elsewhere. */
  elsewhere: (credential: string) => path('elsewhere', credential),
  /** Where anybody's certificate is checked. */
  verify: () => '#/verify',
  exchange: () => '#/exchange',
  join: () => '#/exchange/join',
  /** A record store that is no platform of ours. */
  joinStore: () => '#/exchange/store',
  classroom: () => '#/exchange/classroom',
  teach: (part: TeachPart = 'group') => path('teach', part),
  /** The help: a passage of a lesson, a lesson, or its contents. */
  help: (lesson = '', anchor = '') => path('help', ...(lesson ? [lesson] : []), ...(lesson && anchor ? [anchor] : [])),
  search: (q = '') => (q ? `#/search?${new URLSearchParams({ q })}` : '#/search'),
  settings: (section = '') => (section ? path('settings', section) : '#/settings'),
};

/** What tells one page from another: a page that only shows another part of itself stays the same. */
export function pageOf(place: Route): string {
  switch (place.name) {
    case 'welcome':
    case 'exchange':
    case 'teach':
      return path(place.name, place.part);
    case 'lesson':
      return path('lesson', place.pack, place.course, place.lesson);
    case 'course':
    case 'notes':
    case 'progress':
      return path(place.name, place.pack, place.course);
    case 'quiz':
    case 'results':
      return path(place.name, place.pack, place.course, place.quiz);
    case 'certificates':
      return path(place.name, place.pack, place.course, place.achievement);
    case 'elsewhere':
      return path('elsewhere', place.credential);
    default:
      return place.name;
  }
}

/** Pages that show what somebody did, and so need somebody. */
export const ofSomebody = (place: Route): boolean => (place.name === 'exchange' && place.part !== 'classroom') || ['today', 'quiz', 'results', 'review', 'notes', 'progress', 'certificates', 'elsewhere'].includes(place.name);

/** Gets ready what shows a place; `null` where all is at hand. */
type Prepare = (place: Route) => Promise<void> | null;

class Router {
  /** Where one is now. */
  current = $state<Route>(parse(typeof location === 'undefined' ? '' : location.hash));
  /** The address before this one, as it stands behind `#`; empty at first. */
  before = '';
  #prepare: Prepare = () => null;
  #turn = 0;

  /** Follows the address from now on, and is where it says as soon as that place can be shown. */
  async follow(prepare: Prepare): Promise<void> {
    this.#prepare = prepare;
    addEventListener('hashchange', (event) => void this.move(parse(location.hash), new URL(event.oldURL).hash));
    await this.move(parse(location.hash));
  }

  /** Goes on when the place is ready, unless one has gone elsewhere meanwhile: the page before stays until then. */
  move(place: Route, before = this.before): Promise<void> | null {
    const turn = ++this.#turn;
    const arrive = (): void => {
      if (turn !== this.#turn) return;
      this.before = before;
      this.current = place;
    };
    const ready = this.#prepare(place);
    if (ready) return ready.then(arrive);
    arrive();
    return null;
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
  void router.move(parse(address));
}
