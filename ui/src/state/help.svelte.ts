/** The help, a course like any other: which of its passages fits where one is, and which explains a failure. */
import { parse, router, type Route } from './route.svelte';

/** The course that is the help, and its pack. */
export const HELP = { pack: 'org.packhorse.help', course: 'help' } as const;

/** A lesson of the help, and a heading in it or its beginning: headings are called alike in every language. */
export interface Passage {
  lesson: string;
  anchor: string;
}
const at = (lesson: string, anchor = ''): Passage => ({ lesson, anchor });

/** Whether this is within the help itself. */
export const isHelp = (place: Route): boolean => place.name === 'help' || ((place.name === 'lesson' || place.name === 'course') && place.pack === HELP.pack);

/** What fits a page, where the page's name says enough. */
const PAGES: Partial<Record<Route['name'], Passage>> = {
  today: at('your-first-hour', 'find-your-way'),
  library: at('your-first-hour', 'open-your-first-course'),
  import: at('prepare-the-laptops', 'put-the-courses-on'),
  pack: at('sticks-and-disks', 'a-part-cannot-be-read'),
  course: at('read-a-lesson'),
  lesson: at('read-a-lesson'),
  quiz: at('answer-questions'),
  results: at('answer-questions'),
  review: at('answer-questions', 'review'),
  notes: at('read-a-lesson', 'mark-and-note'),
  search: at('find-anything'),
  progress: at('earn-a-certificate'),
  certificates: at('earn-a-certificate'),
  elsewhere: at('is-this-certificate-good'),
  verify: at('is-this-certificate-good'),
  settings: at('look-after-your-shelf'),
};

/** What of the help fits a place; nothing where only its contents do. */
export function fitting(place: Route): Passage | null {
  if (isHelp(place)) return null;
  if (place.name === 'welcome') {
    const first = at('your-first-hour', ['', 'new'].includes(place.part) ? 'make-your-shelf' : place.part === 'courses' ? 'open-your-first-course' : place.part === 'language' ? 'choose-your-language' : '');
    return place.part === 'bring' ? at('look-after-your-shelf') : first;
  }
  if (place.name === 'exchange') return place.part === 'classroom' ? at('open-a-classroom') : at('send-your-records', place.part === 'join' ? 'join-a-centre-once' : '');
  if (place.name === 'teach') return place.part === 'sticks' ? at('fill-sticks') : at('see-who-needs-help');
  return PAGES[place.name] ?? null;
}

/** Passages, each with the failures whose cause it explains. */
const CAUSES: [Passage, string[]][] = [
  [at('sticks-and-disks', 'the-stick-is-not-found'), ['no-packs', 'no-spares']],
  [at('sticks-and-disks', 'the-stick-was-pulled-out-while-copying'), ['source-lost', 'io']],
  [at('sticks-and-disks', 'a-part-cannot-be-read'), ['damaged', 'repair', 'lesson-unreadable']],
  [at('sticks-and-disks', 'a-pack-cannot-be-used'), ['not-a-pack', 'truncated', 'bad-signature', 'conflict', 'missing-volume', 'hostile-pack', 'course-faults']],
  [at('sticks-and-disks', 'the-disk-is-full'), ['disk-full', 'no-space']],
  [at('sticks-and-disks', 'the-stick-is-full'), ['courier-full']],
  [at('prepare-the-laptops', 'put-the-courses-on'), ['unknown-signer', 'unsigned']],
  [at('clocks-locks-laptops', 'i-forgot-my-pin-pictures-or-passphrase'), ['wrong-secret']],
  [at('clocks-locks-laptops', 'the-recovery-code-is-lost-too'), ['wrong-code']],
  [at('clocks-locks-laptops', 'a-file-is-damaged'), ['learner-damaged', 'learner-missing', 'learner-file-damaged']],
  [at('network-and-platform', 'there-is-no-network'), ['network', 'line-unreachable', 'line-broken']],
  [at('network-and-platform', 'there-is-wi-fi-but-nothing-goes'), ['certificate', 'line-untrusted', 'budget-day', 'budget-hour']],
  [at('network-and-platform', 'the-classroom-is-not-found'), ['room-silent', 'room-no-network', 'room-another-network', 'room-firewall', 'room-not-serving', 'room-no-lookout']],
  [at('network-and-platform', 'the-platform-says-no'), ['device-barred', 'line-busy', 'line-newer', 'line-unauthorised', 'line-refused', 'line-too-much', 'line-stranger']],
  [at('open-a-classroom', 'if-they-do-not-see-you'), ['room-not-opened', 'room-port-taken']],
  [at('is-this-certificate-good', 'before-the-first-time'), ['not-trust', 'trust-unconfirmed', 'trust-older']],
  [at('is-this-certificate-good', 'check-it'), ['credential-unreadable', 'credential-none', 'credential-bad', 'credential-slip']],
];
const CAUSE = new Map(CAUSES.flatMap(([passage, codes]) => codes.map((code) => [code, passage])));

/** What of the help explains a failure, by its code. */
export const explains = (code: string): Passage | null => CAUSE.get(code) ?? null;

/** Every passage that a page or a failure leads to: for the test that they all exist. */
export const passages = (): Passage[] => [...Object.values(PAGES), ...CAUSES.map(([passage]) => passage)];

/** Codes of failures that something explains, for the same. */
export const explained = (): string[] => [...CAUSE.keys()];

class Help {
  /** The address one came to the help from; empty where one began in it. */
  from = $state('');

  /** One comes to the help. */
  come(): void {
    if (router.before && !isHelp(parse(router.before))) this.from = router.before;
  }
}

/** The one way back from the help. */
export const help = new Help();
