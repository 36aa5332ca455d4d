/** How a certificate stands, in words, shapes and lines. */
import type { IconName } from '../../components/icon-names';
import type { AskedView, CertificateCard, CertificateFacts, CertificateState, MissingView } from '../../ipc';
import { fullDay, l10n, number, signedDay, t } from '../../l10n/index.svelte';
import { findingWords } from '../verify/words';

/** How a certificate stands, as people tell it apart. */
export type Standing = CertificateState | 'field' | 'ended';

/** How a certificate stands: one whose time is over, or that a trainer confirmed, is told apart from the rest. */
export function standingOf(card: Pick<CertificateCard, 'state' | 'ended' | 'inField'>): Standing {
  if (card.state !== 'confirmed') return card.state;
  return card.ended ? 'ended' : card.inField ? 'field' : 'confirmed';
}

/** A standing by its shape. */
export const LOOKS: Record<Standing, { icon: IconName; kind: '' | 'stamp--wait' | 'stamp--void'; seal: 'full' | 'wait' | 'void' }> = {
  waiting: { icon: 'hourglass-medium', kind: 'stamp--wait', seal: 'wait' },
  looked: { icon: 'hourglass-medium', kind: 'stamp--wait', seal: 'wait' },
  unproven: { icon: 'seal-question', kind: 'stamp--wait', seal: 'wait' },
  confirmed: { icon: 'seal-check-fill', kind: '', seal: 'full' },
  field: { icon: 'seal-check', kind: '', seal: 'full' },
  ended: { icon: 'clock', kind: 'stamp--wait', seal: 'wait' },
  refused: { icon: 'x', kind: 'stamp--void', seal: 'wait' },
  revoked: { icon: 'prohibit', kind: 'stamp--void', seal: 'void' },
  replaced: { icon: 'prohibit', kind: 'stamp--void', seal: 'void' },
};

/** A standing in words. */
export const standingWords = (standing: Standing): string => (standing === 'waiting' ? t('certificate-waiting') : t(`certificate-state-${standing}`));

/** When the last thing of this kind happened. */
const when = (card: CertificateCard, state: CertificateState): number => card.steps.findLast((step) => step.state === state)?.atMs ?? card.issuedMs ?? card.earnedMs;

/** The line below a certificate's title. */
export function lineWords(card: CertificateCard): string {
  const date = fullDay(card.earnedMs);
  const standing = standingOf(card);
  switch (standing) {
    case 'waiting':
      return t('certificate-earned-on', { date });
    case 'confirmed':
      return t('certificate-line-confirmed', { date, by: card.confirmedBy, when: signedDay(card.issuedMs ?? card.earnedMs) });
    case 'field':
      return t('certificate-line-field', { by: card.confirmedBy, when: signedDay(card.issuedMs ?? card.earnedMs) });
    case 'ended':
      return t('certificate-line-ended', { date, until: signedDay(card.expiresMs ?? card.earnedMs) });
    case 'revoked':
    case 'replaced':
      return t(`certificate-line-${standing}`, { date, when: fullDay(when(card, standing)) });
    case 'refused':
      return card.missing.length > 0 ? t('certificate-line-missing', { count: card.missing.length }) : t('certificate-line-earned', { date });
    default:
      return t('certificate-line-earned', { date });
  }
}

/** Why it stands so, in words; empty where nothing is to be said. */
export function reasonWords(card: Pick<CertificateCard, 'reason' | 'reasonArgs'>): string {
  const code = card.reason.replace(/^verify-/, '');
  if (!code || code === 'issued') return '';
  const args = Object.fromEntries(Object.entries(card.reasonArgs).map(([name, value]) => [name, value ?? '']));
  const said = l10n.find(`certificate-reason-${code}`, args);
  if (said !== null) return said;
  const words = findingWords({ code, args: card.reasonArgs });
  return words === code ? '' : words;
}

/** Kinds of what can be missing that have words. */
const MISSING = ['lesson', 'item', 'set', 'assessment', 'achievement', 'lessons', 'score', 'mastery', 'assessments', 'achievements'] as const;

/** Something that is missing, as something to do. */
export function missingWords(one: MissingView): string {
  const kind = MISSING.find((known) => known === one.kind);
  if (!kind) return one.title.text || one.id;
  const share = kind === 'score' ? 100 : 1;
  const args = { title: one.title.text || one.id, have: number(Math.floor(one.have * share + 1e-6)), need: number(Math.ceil(one.need * share - 1e-6)) };
  return l10n.find(`certificate-missing-${kind}`, args) ?? one.title.text;
}

/** What was asked, in a whole sentence. */
export const askedWords = (one: AskedView): string =>
  l10n.find(`achievement-${one.code.replace(/^achievement-/, '')}`, { ...(one.numbers as Record<string, number>), ...(one.title ? { title: one.title.text } : {}) }) ?? '';

/** The four categories have words; a centre's own word is shown as it is. */
export const categoryWords = (category: string): string => l10n.find(`library-category-${category}`) ?? category;

/** A result as points of a hundred. */
export const resultWords = (facts: Pick<CertificateFacts, 'result'>): string => (facts.result === null ? '' : t('certificate-fact-result-points', { points: number(Math.round(facts.result * 1000) / 10, 1) }));

/** The short number that people read to each other: the same as on the paper. */
export function numberOf(credential: string): string {
  const digits = credential.replace(/[^0-9a-f]/gi, '').slice(0, 12).toUpperCase();
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8, 12)].filter(Boolean).join('-');
}

/** A name for a file: letters and digits of any script stay, the rest becomes a hyphen. */
export const fileStem = (title: string): string => title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '') || 'certificate';

/** A drawing as an address that a picture takes. */
export const drawingAddress = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
