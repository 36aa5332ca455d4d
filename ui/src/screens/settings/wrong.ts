/** What is said when a secret does not open. */
import { t } from '../../l10n/index.svelte';

/** Why it does not open, and when another try counts. */
export function wrongWords(wait: number): string {
  if (wait <= 0) return t('learner-wrong');
  return wait > 90 ? t('learner-wait-minutes', { count: Math.ceil(wait / 60) }) : t('learner-wait-seconds', { count: wait });
}
