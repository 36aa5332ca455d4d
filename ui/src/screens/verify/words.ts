/** What checking a certificate found, in words: each reason, and what a person can do about it. */
import type { IconName } from '../../components/icon-names';
import type { FindingView, VerificationAnswer, VerificationView } from '../../ipc';
import { l10n, signedDay, t } from '../../l10n/index.svelte';
import type { Passage } from '../../state/help.svelte';

/** Words of messages that are days. */
const DAYS = new Set(['from', 'until', 'made']);
/** Words of messages that are counted. */
const COUNTS = new Set(['days', 'bytes', 'most', 'count']);

/** Arguments of a reason as messages take them: days are read as days, numbers choose their plural. */
export function reasonArgs(args: FindingView['args']): Record<string, string | number> {
  const found: Record<string, string | number> = {};
  for (const [name, value = ''] of Object.entries(args)) {
    const at = DAYS.has(name) ? Date.parse(value) : Number.NaN;
    found[name] = !Number.isNaN(at) ? signedDay(at) : COUNTS.has(name) && /^\d{1,15}$/.test(value) ? Number(value) : value;
  }
  return found;
}

/** A reason in words; its code where a newer program has one that is not known here. */
export const findingWords = (finding: Pick<FindingView, 'code' | 'args'>): string => l10n.find(`verify-${finding.code}`, reasonArgs(finding.args)) ?? finding.code;

/** What a reason is about. */
export const aboutWords = (about: string): string => l10n.find(`verify-about-${about}`) ?? about;

/** The three answers as codes have them. */
const NAMES = { valid: 'valid', cannotTell: 'cannot-tell', notValid: 'not-valid' } as const;

/** An answer's name within messages. */
export const answerName = (answer: VerificationAnswer): (typeof NAMES)[VerificationAnswer] => NAMES[answer];

/** An answer by its shape and its colour. */
export const ANSWERS: Record<VerificationAnswer, { icon: IconName; kind: 'ok' | 'attn' | 'bad' }> = {
  valid: { icon: 'seal-check-fill', kind: 'ok' },
  cannotTell: { icon: 'seal-question', kind: 'attn' },
  notValid: { icon: 'warning-octagon-fill', kind: 'bad' },
};

/** A reason by its shape. */
export const MARKS: Record<VerificationAnswer, IconName> = { valid: 'check-circle-fill', cannotTell: 'question', notValid: 'warning-octagon-fill' };

/** What was brought holds no certificate at all. */
export const isNone = (view: VerificationView): boolean => view.shown === null && view.answer === 'notValid' && view.findings.every((one) => one.about === 'form');

/** The answer in a few words. */
export const headWords = (view: VerificationView): string => (isNone(view) ? t('verify-head-none') : t(`verify-head-${answerName(view.answer)}`));

/** What the certificate says, and how far that is to be believed; nothing where it says too little. */
export function saidWords(view: VerificationView): string {
  const shown = view.shown;
  if (!shown?.title || shown.issuedMs === null) return '';
  const said = { holder: shown.holder || t('verify-somebody'), title: shown.title, date: signedDay(shown.issuedMs) };
  if (view.answer === 'valid') return t('verify-said-valid', said);
  return view.answer === 'notValid' ? t('verify-said', said) : t('verify-said-open', said);
}

/** Something that a person can do. */
export type Advice = 'original' | 'issuer' | 'trust' | 'refresh' | 'clock' | 'photo' | 'file' | 'paper';

const ORIGINAL = /^(signature-|proof-(missing|broken|purpose|context)|chain-|issuer-name|scope-|slip-broken|word-unknown|jwt-)/;
const PHOTO = /^carrier-(picture|code)-/;

function adviceFor(finding: FindingView, joined: boolean): Advice {
  const { about, code } = finding;
  if (code === 'issuer-unknown') return 'trust';
  if (code === 'clock-doubtful' || code === 'not-yet-valid') return 'clock';
  if (code === 'status-old' || code === 'status-missing' || code.startsWith('status-list-')) return joined ? 'refresh' : 'trust';
  if (PHOTO.test(code)) return 'photo';
  if (ORIGINAL.test(code)) return 'original';
  return about === 'form' ? 'file' : 'issuer';
}

/** What can be done about an answer, the most useful first. `joined`: a platform can be asked from here. */
export function advice(view: VerificationView, joined: boolean): Advice[] {
  const against = view.findings.filter((one) => one.answer !== 'valid');
  if (against.length === 0) return view.shown?.holder ? ['paper'] : [];
  // What is wrong weighs more than what is missing: nothing that is brought would change it.
  const gravest = against.filter((one) => one.answer === view.answer);
  return [...new Set(gravest.map((one) => adviceFor(one, joined)))].slice(0, 2);
}

/** Advice in words. */
export const adviceWords = (what: Advice): string => t(`verify-do-${what}`);

/** What of the help says more on the first of these. */
export function explanation([first]: Advice[]): Passage {
  const anchors: Partial<Record<Advice, string>> = { trust: 'before-the-first-time', refresh: 'how-old-is-what-you-know', clock: 'a-wrong-clock', photo: 'check-it', file: 'check-it' };
  return { lesson: 'is-this-certificate-good', anchor: (first && anchors[first]) ?? 'three-answers' };
}

/** How files end that may hold a certificate, and those that say whom to believe. */
const CERTIFICATE = /\.(pdf|png|svg|json|jpe?g|webp|jwt|txt)$/i;

/** What kind of thing a file is, as far as its name says: anything else is taken for a pack. */
export const fileKind = (path: string): 'certificate' | 'trust' | 'learner' | 'pack' => (/\.trust$/i.test(path) ? 'trust' : /\.learner$/i.test(path) ? 'learner' : CERTIFICATE.test(path) ? 'certificate' : 'pack');

/** A file's own name, without its folders. */
export const fileName = (path: string): string => path.split(/[\\/]/).pop() || path;
