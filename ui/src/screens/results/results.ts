// What a result says, and what is best done next.
import type { ResultRow, ResultsView } from '../../ipc';
import { t } from '../../l10n/index.svelte';

/** Questions worth another look: not right, partly right, or left out. */
export function toLookAt({ rows, sealed }: Pick<ResultsView, 'rows' | 'sealed'>): ResultRow[] {
  // Where nothing can be told yet, there is nothing to look at.
  if (sealed) return [];
  return rows.filter(({ standing }) => standing === null || standing === 'notYet' || standing === 'partly');
}

/** The one next step: the next lesson, another look at what was not right, or back to the course. */
export function best(view: ResultsView): 'next' | 'look' | 'course' {
  if (view.passed === false && toLookAt(view).length > 0) return 'look';
  return view.next ? 'next' : 'course';
}

/** The result itself: "8 of 10", or that it was handed in where nobody can tell yet. */
export function headline(view: ResultsView): string {
  return view.sealed ? t('item-result-handed-in') : t('item-result-of', { right: view.right, count: view.of });
}

/** What it means, in a sentence or two. */
export function verdict(view: ResultsView): string {
  if (view.sealed) return t('item-result-sealed');
  if (view.kind === 'preTest') return t('item-result-pre');
  if (view.passed === null && view.waiting > 0) return t('item-result-waiting', { count: view.waiting });
  const { needed } = view;
  if (view.number > 0 && view.lessonFinished) return needed === null ? t('item-result-finished') : t('item-result-finished-needed', { count: needed });
  if (view.passed === false && needed !== null) return t('item-result-not-passed', { count: needed });
  if (view.passed === true) return needed === null ? t('item-result-passed') : t('item-result-passed-needed', { count: needed });
  if (view.number > 0 && view.unread > 0) return t('item-result-unread', { count: view.unread });
  return t('item-result-kept');
}
