// How a course stands for who learns: what comes next, and what is still asked for. Pure.
import type { AssessmentCard, CourseProgress, CourseView, CriterionView, LessonProgress } from '../../ipc/generated/view';

/** What the page's one main button leads to. */
export type Step =
  | { kind: 'begin'; lesson: string }
  | { kind: 'goOn'; lesson: string; number: number; anchor: string }
  | { kind: 'assessment'; assessment: AssessmentCard }
  | { kind: 'certificate'; achievement: string }
  | { kind: 'again'; lesson: string }
  | { kind: 'nothing' };

/** What comes next: the lesson one is in, then what must still be passed, then what was earned. */
export function nextStep(view: Pick<CourseView, 'modules' | 'progress'>): Step {
  const first = view.modules.flatMap((module) => module.lessons)[0];
  const { progress } = view;
  if (!first) return { kind: 'nothing' };
  if (!progress) return { kind: 'begin', lesson: first.id };
  if (progress.next) {
    const touched = progress.anchor !== '' || progress.lessons.some((lesson) => lesson.progress !== 'notBegun');
    return touched ? { kind: 'goOn', lesson: progress.next.lesson, number: progress.nextNumber, anchor: progress.anchor } : { kind: 'begin', lesson: progress.next.lesson };
  }
  const open = progress.assessments.find((one) => one.kind !== 'preTest' && one.open && one.passed !== true && !waits(one));
  if (open) return { kind: 'assessment', assessment: open };
  const earned = progress.earned[0];
  return earned ? { kind: 'certificate', achievement: earned.achievement } : { kind: 'again', lesson: first.id };
}

/** It was handed in, and nobody can tell yet. */
export const waits = (one: AssessmentCard): boolean => one.right === null && one.passed === null && !one.begun && one.sealed && one.attemptsLeft === 0;

/** How an assessment stands, in one word. */
export function assessmentState(one: AssessmentCard): 'begun' | 'passed' | 'notYet' | 'done' | 'closed' | 'open' | 'used' {
  if (one.begun) return 'begun';
  // What one knows beforehand is neither passed nor failed.
  if (one.kind === 'preTest' && one.right !== null) return 'done';
  if (one.passed === true) return 'passed';
  if (one.passed === false) return one.attemptsLeft === 0 ? 'used' : 'notYet';
  if (one.right !== null) return 'done';
  if (one.attemptsLeft === 0) return 'used';
  return one.open ? 'open' : 'closed';
}

/** What one achievement asks for. */
export const criteriaOf = (progress: CourseProgress | null, achievement: string): CriterionView[] => progress?.criteria.filter((one) => one.achievement === achievement) ?? [];

/** How a lesson stands; as if untouched where nobody is studying. */
export function lessonOf(progress: CourseProgress | null, lesson: string): LessonProgress {
  return progress?.lessons.find((one) => one.lesson === lesson) ?? { lesson, progress: 'notBegun', read: 0, parts: 0, right: 0, answered: 0, of: 0 };
}

/** Time as people say it: hours from an hour and a half on. */
export function spell(minutes: number): { unit: 'minutes' | 'hours'; amount: number } {
  return minutes < 90 ? { unit: 'minutes', amount: Math.max(1, Math.ceil(minutes)) } : { unit: 'hours', amount: Math.round(minutes / 30) / 2 };
}
