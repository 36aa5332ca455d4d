/** What the page of a group shows of its figures: nothing here counts anything anew. */
import type { GroupColumn, GroupPicture, GroupQuestion, GroupReason } from '../../ipc';
import { day, number, t } from '../../l10n/index.svelte';
import { ownName } from '../../l10n/format';

/** People of a column that are drawn one by one; beyond, a bar stands for them. */
export const MOST_DRAWN = 12;
/** Columns that have room; beyond, neighbours are put together. */
const MOST_COLUMNS = 12;
/** Learners, and questions, that are named before one asks for all. */
export const FIRST_HINTS = 5;
export const FIRST_QUESTIONS = 5;

/** A column of the chart: learners who finished `from` to `to` lessons. */
export interface Drawn {
  from: number;
  to: number;
  heard: number;
  quiet: number;
}

/** Columns that fit: as many neighbours in each as are needed. The last one, of those who finished all, stands alone. */
export function columnsThatFit(columns: GroupColumn[], most = MOST_COLUMNS): Drawn[] {
  const one = (column: GroupColumn): Drawn => ({ from: column.finished, to: column.finished, heard: column.heard, quiet: column.quiet });
  const last = columns.at(-1);
  if (columns.length <= most || !last) return columns.map(one);
  const before = columns.slice(0, -1);
  const width = Math.ceil(before.length / (most - 1));
  const drawn: Drawn[] = [];
  for (let at = 0; at < before.length; at += width) {
    const some = before.slice(at, at + width);
    drawn.push(some.map(one).reduce((all, next) => ({ from: all.from, to: next.to, heard: all.heard + next.heard, quiet: all.quiet + next.quiet })));
  }
  return [...drawn, one(last)];
}

/** Lessons of a column in words. */
export const lessonsWords = ({ from, to }: Drawn): string => (from === to ? number(from) : `${number(from)}–${number(to)}`);

/** Where most are, and how many have finished: one or two sentences. */
export function farWords(picture: GroupPicture): string {
  const complete = t('teach-far-complete', { count: picture.complete });
  if (!picture.most) return `${t('teach-far-begun', { count: picture.begun, all: picture.learners })} ${complete}`;
  const [from, to] = picture.most;
  return `${from === to ? t('teach-far-most-one', { count: from }) : t('teach-far-most', { from, to })} ${complete}`;
}

/** What a record shows. */
export function reasonWords(reason: GroupReason): string {
  switch (reason.kind) {
    case 'stopped':
      return reason.lesson === null ? t('teach-need-stopped-test', { title: reason.title.text, tries: reason.tries }) : t('teach-need-stopped', { lesson: reason.lesson, tries: reason.tries });
    case 'fast':
      return t('teach-need-fast', { questions: reason.questions, seconds: reason.seconds, right: reason.right });
    case 'tongue':
      return t('teach-need-tongue', { reads: ownName(reason.reads), answers: ownName(reason.answers) });
    case 'quiet':
      return t('teach-need-quiet', { day: day(reason.sinceMs) });
    case 'notBegun':
      return t('teach-need-not-begun');
  }
}

/** Where a question stands. */
export const placeWords = (question: GroupQuestion): string =>
  question.lesson === null ? t('teach-hard-place-test', { number: question.number }) : t('teach-hard-place', { lesson: question.lesson, number: question.number });

/** The questions that are hard: those not everybody had right at once. */
export const hard = (questions: GroupQuestion[]): GroupQuestion[] => questions.filter((one) => one.answers > 0 && one.right < one.answers);
