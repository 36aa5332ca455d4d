/** How an answer stands: a shape, a word, then a colour. */
import type { AnswerStanding } from '../../ipc';
import { t } from '../../l10n/index.svelte';
import type { IconName } from '../icon-names';

/** What is shown for a standing. */
export interface Shown {
  icon: IconName;
  kind: 'plain' | 'ok' | 'attn';
  words: () => string;
}

/** Beside the question, and as soon as it was answered. */
export const standings: Record<AnswerStanding, Shown> = {
  right: { icon: 'check-circle-fill', kind: 'ok', words: () => t('item-right') },
  partly: { icon: 'circle-half', kind: 'attn', words: () => t('item-partly') },
  notYet: { icon: 'arrow-counter-clockwise', kind: 'attn', words: () => t('item-not-yet') },
  waiting: { icon: 'hourglass-medium', kind: 'plain', words: () => t('item-waiting') },
  sealed: { icon: 'hourglass-medium', kind: 'plain', words: () => t('item-sealed') },
  kept: { icon: 'check', kind: 'plain', words: () => t('item-kept') },
};

/** In the results, where it is over. */
export function inResults(standing: AnswerStanding | null): Shown {
  if (standing === null) return { icon: 'circle', kind: 'plain', words: () => t('item-no-answer') };
  return standing === 'notYet' ? { ...standings.notYet, words: () => t('item-to-review') } : standings[standing];
}
