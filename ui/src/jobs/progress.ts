/** How long work stands, in words. Pure but for the words. */
import type { Job } from '../ipc';
import { bytes, t } from '../l10n/index.svelte';

/** The three steps of a pack that comes in, as the screen counts them. */
export type Step = 0 | 1 | 2;

/** Which of check, copy and make searchable a pack that comes in is at. */
export function stepOf(job: Job): Step {
  if (job.step === 'reading' || job.step === 'checking' || job.step === 'verifying') return 0;
  return job.step === 'indexing' || job.step === 'freeing' ? 2 : 1;
}

/** "31 MB of 198 MB"; empty while the whole is not known, and for steps that do not count bytes. */
export function amount(job: Job): string {
  if (job.total === 0 || (job.step !== 'copying' && job.step !== 'verifying')) return '';
  return t('library-jobs-of', { done: bytes(job.done), total: bytes(job.total) });
}

/** How long the open work still takes, in words; empty while nobody can say honestly. */
export function timeLeft(jobs: readonly Job[]): string {
  const guesses = jobs.filter((job) => job.state === 'running').map((job) => job.secondsLeft);
  if (guesses.length === 0 || guesses.some((guess) => guess === null)) return '';
  const seconds = Math.max(...(guesses as number[]));
  return seconds < 60 ? t('library-jobs-moment') : t('library-jobs-minutes', { count: Math.round(seconds / 60) });
}

/** What work that ended well has brought. */
export function outcome(job: Job): string {
  switch (job.kind) {
    case 'install': return t('library-job-done-install');
    case 'verify': return job.damaged ? t('library-job-done-verify-damaged', { count: job.damaged }) : t('library-job-done-verify');
    case 'repair': return job.damaged ? t('library-job-done-repair-still', { count: job.damaged }) : t('library-job-done-repair');
    case 'remove': return t('library-job-done-remove');
    case 'index': return t('library-job-done-index');
    case 'export': return t('library-job-done-export');
  }
}

/** What work that is not an import is doing. */
export function doing(job: Job): string {
  switch (job.kind) {
    case 'verify': return t('library-job-verifying');
    case 'repair': return t('library-job-repairing');
    case 'remove': return t('library-job-removing');
    case 'index': return t('library-job-indexing');
    case 'export': return t('library-job-exporting');
    case 'install': return t('library-job-step-copy');
  }
}
