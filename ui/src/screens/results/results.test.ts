import { describe, expect, it } from 'vitest';

import type { AnswerStanding, QuizItem, ResultsView } from '../../ipc';
import { best, headline, toLookAt, verdict } from './results';

const localised = { text: 'T', lang: 'en' };
const view = (standings: (AnswerStanding | null)[], change: Partial<ResultsView> = {}): ResultsView => ({
  pack: 'p', course: 'c', quiz: 'lesson/l', kind: 'practice', title: localised, courseTitle: localised, number: 4, attempt: 1, right: standings.filter((one) => one === 'right').length,
  of: standings.length, score: 0, needed: null, passed: null, waiting: 0, sealed: false, rows: standings.map((standing, at) => ({ item: { id: String(at) } as QuizItem, standing })), due: 0, dueMs: null,
  lessonFinished: false, unread: 0, finished: 1, lessons: 9, next: { lesson: 'm', title: localised }, nextNumber: 5, again: true, earned: [], ...change,
});

describe('another look', () => {
  it('is for what was not right, partly right or left out', () => {
    expect(toLookAt(view(['right', 'partly', 'notYet', null, 'waiting', 'sealed'])).map((row) => row.item.id)).toEqual(['1', '2', '3']);
  });
  it('comes first where more right answers are needed', () => {
    expect(best(view(['right', 'notYet'], { needed: 2, passed: false }))).toBe('look');
    expect(best(view(['right', 'notYet'], { needed: 1, passed: true }))).toBe('next');
    expect(best(view(['right'], { next: null }))).toBe('course');
  });
});

describe('a result', () => {
  const cases: [string, ResultsView, string, string][] = [
    ['counts what was right', view(['right', 'notYet'], { lessonFinished: true, needed: 1, passed: true }), '1 of 2', 'The lesson is finished. You needed 1.'],
    ['says how many are needed, without blame', view(['notYet', 'notYet'], { needed: 1, passed: false }), '0 of 2', 'Not yet: 1 right answer is needed.'],
    ['tells nothing that nobody knows yet', view(['sealed'], { sealed: true }), 'Handed in', 'Your answers are kept.'],
    ['of a pre-test judges nobody', view(['notYet'], { kind: 'preTest', number: 0 }), '0 of 1', 'This is what you know already.'],
    ['waits for a teacher', view(['right', 'waiting'], { waiting: 1 }), '1 of 2', '1 answer waits for a teacher.'],
    ['says what the lesson still needs', view(['right'], { unread: 2 }), '1 of 1', '2 parts of the lesson'],
  ];
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
  for (const [name, given, title, words] of cases) {
    it(name, () => {
      expect(plain(headline(given))).toBe(title);
      expect(plain(verdict(given))).toContain(words);
    });
  }
});
