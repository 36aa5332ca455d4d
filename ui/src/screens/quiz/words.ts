// What the frame of a quiz says: which kind it is, what it is for, how much time is left.
import type { Missing } from '../../components/question/answer';
import type { Failure, QuizKind, QuizView } from '../../ipc';
import { t } from '../../l10n/index.svelte';

/** Its name with what it is. */
export function nameOf({ kind, title: { text } }: Pick<QuizView, 'kind' | 'title'>): string {
  const names: Record<QuizKind, () => string> = {
    practice: () => t('item-name-practice', { title: text }),
    preTest: () => t('item-name-pre', { title: text }),
    postTest: () => t('item-name-post', { title: text }),
    exam: () => t('item-name-exam', { title: text }),
  };
  return names[kind]();
}

/** What one should know before the first answer, or empty. */
export function introWords(view: QuizView): string {
  if (view.sealed) return t('item-intro-sealed');
  if (view.kind === 'preTest') return t('item-intro-pre');
  if (view.kind === 'postTest') return t('item-intro-post');
  if (view.kind === 'exam') return view.needed === null ? t('item-intro-exam') : t('item-intro-exam-needed', { count: view.needed });
  return '';
}

/** Which attempt it is, where that matters. */
export function attemptWords({ attempt, attempts }: QuizView): string {
  if (attempts !== null) return t('item-attempt-of', { number: attempt, count: attempts });
  return attempt > 1 ? t('item-attempt', { number: attempt }) : '';
}

/** How much time is left, in whole minutes. */
export function timeWords(minutes: number | null): string {
  if (minutes === null) return t('item-time-none');
  return minutes <= 1 ? t('item-time-last') : t('item-time-left', { minutes });
}

/** What is still to be done before the answer can be given. */
export function needWords(need: Exclude<Missing, null>): string {
  const words: Record<Exclude<Missing, null>, () => string> = {
    choice: () => t('item-need-choice'),
    several: () => t('item-need-several'),
    pairs: () => t('item-need-pairs'),
    text: () => t('item-need-text'),
    gaps: () => t('item-need-gaps'),
    file: () => t('item-need-file'),
  };
  return words[need]();
}

/** Why what was typed cannot be taken, said beside the field, as it is mended there; empty for any other failure. */
export function problemWords(failure: Failure | null): string {
  if (failure?.code === 'not-a-number') return t('item-not-a-number');
  return failure?.code === 'answer-too-long' ? t('item-too-long') : '';
}
