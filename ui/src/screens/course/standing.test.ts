import { describe, expect, test } from 'vitest';

import type { AssessmentCard, CourseProgress, CourseView } from '../../ipc/generated/view';
import { assessmentState, lessonOf, nextStep, spell } from './standing';

const title = { text: 'T', lang: 'en' };
const lesson = (id: string) => ({ id, title, minutes: 5, items: 1, media: false, interactive: false });
const modules: CourseView['modules'] = [{ id: 'm', title, lessons: [lesson('a'), lesson('b')] }];
const assessment = (more: Partial<AssessmentCard> = {}): AssessmentCard => ({
  id: 'final', kind: 'postTest', title, questions: 5, minutes: null, attemptsLeft: null, sealed: false, open: true, begun: false, right: null, of: 5, passed: null, ...more,
});
const progress = (more: Partial<CourseProgress> = {}): CourseProgress => ({
  lessons: [], finished: 0, next: { lesson: 'a', title }, nextNumber: 1, anchor: '', heading: '', minutesLeft: 10, complete: false, criteria: [], earned: [], assessments: [], edition: null, ...more,
});
const row = (lesson: string, state: 'notBegun' | 'begun' | 'finished') => ({ lesson, progress: state, read: 0, parts: 0, right: 0, answered: 0, of: 1 });

describe('what comes next', () => {
  test.each<[string, CourseProgress | null, unknown]>([
    ['nobody studies', null, { kind: 'begin', lesson: 'a' }],
    ['nothing was begun', progress({ lessons: [row('a', 'notBegun')] }), { kind: 'begin', lesson: 'a' }],
    ['a lesson is begun', progress({ lessons: [row('a', 'begun')], anchor: 'why' }), { kind: 'goOn', lesson: 'a', number: 1, anchor: 'why' }],
    ['all are finished, a test is open', progress({ next: null, assessments: [assessment({ kind: 'preTest', id: 'pre' }), assessment()] }), { kind: 'assessment', assessment: assessment() }],
    ['the test is not open yet', progress({ next: null, assessments: [assessment({ open: false })] }), { kind: 'again', lesson: 'a' }],
    ['everything is passed', progress({ next: null, assessments: [assessment({ passed: true })], earned: [{ achievement: 'basics', atMs: 1 }] }), { kind: 'certificate', achievement: 'basics' }],
    ['a sealed test waits for its key', progress({ next: null, assessments: [assessment({ sealed: true, attemptsLeft: 0 })] }), { kind: 'again', lesson: 'a' }],
  ])('%s', (_, now, step) => expect(nextStep({ modules, progress: now })).toEqual(step));

  test('an empty course leads nowhere', () => expect(nextStep({ modules: [], progress: null })).toEqual({ kind: 'nothing' }));
});

test.each<[Partial<AssessmentCard>, string]>([
  [{}, 'open'], [{ open: false }, 'closed'], [{ begun: true }, 'begun'], [{ passed: true, right: 5 }, 'passed'], [{ passed: false, right: 2 }, 'notYet'],
  [{ passed: false, right: 2, attemptsLeft: 0 }, 'used'], [{ right: 3 }, 'done'], [{ kind: 'preTest', right: 2, passed: true }, 'done'], [{ attemptsLeft: 0 }, 'used'],
])('an assessment %j is %s', (more, state) => expect(assessmentState(assessment(more))).toBe(state));

test('a lesson nobody opened is untouched', () => expect(lessonOf(null, 'a').progress).toBe('notBegun'));
test.each([[0, 'minutes', 1], [12, 'minutes', 12], [89.5, 'minutes', 90], [90, 'hours', 1.5], [170, 'hours', 3]])('%d minutes are said as %s: %d', (minutes, unit, amount) =>
  expect(spell(minutes)).toEqual({ unit, amount }));
