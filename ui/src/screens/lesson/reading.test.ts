import { expect, test, vi } from 'vitest';
import type { GoOn, LessonView, TodayView } from '../../ipc';
import { Reading } from './reading.svelte';

const place = { pack: 'p', course: 'c', lesson: 'l' };

function lesson(change: Partial<LessonView> = {}): LessonView {
  return {
    ...place, version: 1, courseTitle: { text: 'C', lang: 'en' }, title: { text: 'L', lang: 'en' }, number: 1, lessons: 2, minutes: 5,
    lang: 'en', dir: 'ltr', fallback: false, languages: ['en', 'fr'], html: '<p>…</p>', media: [], previous: null, next: null, glossary: [], items: 0, state: { anchor: '', read: [], progress: 'notBegun', media: [], notes: [] },
    headings: ['why', 'how', 'try'].map((anchor) => ({ anchor, level: 2, text: anchor })),
    ...change,
  };
}

const TODAY: TodayView = { name: '', goOn: null, due: 0, dueCourses: 0, dueMinutes: 0, dueNextMs: null, newPacks: [], packs: 1, waiting: 0, askFacts: false, editions: [] };

function stoppedAt(anchor: string): TodayView {
  const title = { text: '', lang: 'en' };
  const goOn: GoOn = { ...place, anchor, courseTitle: title, lessonTitle: title, heading: '', number: 1, lessons: 2, minutes: 5, finished: 0, share: 0, cover: '' };
  return { ...TODAY, goOn };
}

function ways(today: TodayView = TODAY) {
  return { lesson: vi.fn(async (..._: string[]) => lesson()), today: vi.fn(async () => today), seen: vi.fn() };
}

test('a lesson opens at the beginning, and the first report says so', async () => {
  const program = ways();
  const reading = new Reading(program);
  expect(await reading.open(place, '', '')).toBe('');
  expect([reading.part, reading.parts.length, reading.resumed]).toEqual([0, 4, false]);
  reading.close();
  expect(program.seen.mock.calls).toEqual([['p', 'c', 'l', '']]);
});

test('it opens where somebody stopped, says so, and counts what lies before as read', async () => {
  const reading = new Reading(ways(stoppedAt('how')));
  expect(await reading.open(place, '', '')).toBe('how');
  expect([reading.resumed, reading.part, [...reading.passed]]).toEqual([true, 2, [0, 1]]);
});

test('who reads on needs no longer be told where one stopped', async () => {
  const reading = new Reading(ways(stoppedAt('how')));
  await reading.open(place, '', '');
  reading.moved([true, true, false], false);
  expect(reading.resumed).toBe(true);
  reading.moved([true, true, true], false);
  expect(reading.resumed).toBe(false);
});

test('a passage that was asked for wins, and nobody is asked where one stopped', async () => {
  const program = ways(stoppedAt('how'));
  const reading = new Reading(program);
  expect(await reading.open(place, 'try', '')).toBe('try');
  expect([reading.resumed, program.today.mock.calls.length]).toEqual([false, 0]);
});

test('a lesson opens even when nobody knows where one stopped', async () => {
  const reading = new Reading({ ...ways(), today: () => Promise.reject({ code: 'internal' }) });
  expect(await reading.open(place, '', '')).toBe('');
  expect(reading.view?.lesson).toBe('l');
});

test('another language opens at the same place', async () => {
  const program = ways();
  const reading = new Reading(program);
  await reading.open(place, '', '');
  reading.stand('how');
  program.lesson.mockResolvedValueOnce(lesson({ lang: 'fr', headings: ['pourquoi', 'comment', 'essai'].map((anchor) => ({ anchor, level: 2, text: anchor })) }));
  expect(await reading.open(place, '', 'fr')).toBe('comment');
});

test('another passage of the open lesson asks nobody', async () => {
  const program = ways();
  const reading = new Reading(program);
  await reading.open(place, '', '');
  expect(await reading.open(place, 'try', '')).toBe('try');
  expect([reading.anchor, program.lesson.mock.calls.length]).toEqual(['try', 1]);
});

test('of two lessons opened one after the other the second stays', async () => {
  const program = ways();
  const reading = new Reading(program);
  let late: (view: LessonView) => void = () => undefined;
  program.lesson.mockReturnValueOnce(new Promise((answer) => (late = answer)));
  const first = reading.open(place, '', '');
  program.lesson.mockResolvedValueOnce(lesson({ lesson: 'm' }));
  await reading.open({ ...place, lesson: 'm' }, '', '');
  late(lesson());
  expect(await first).toBeNull();
  expect(reading.view?.lesson).toBe('m');
});

test('a failure is kept with its words, and the lesson before goes', async () => {
  const program = ways();
  const reading = new Reading(program);
  await reading.open(place, '', '');
  program.lesson.mockRejectedValueOnce({ code: 'part-damaged', args: {}, detail: 'chunk 3' });
  expect(await reading.open({ ...place, lesson: 'm' }, '', '')).toBeNull();
  expect([reading.view, reading.failure?.code]).toEqual([null, 'part-damaged']);
});

test('the place follows the page; what was left behind counts as read', async () => {
  const reading = new Reading(ways());
  await reading.open(place, '', '');
  reading.moved([true, false, false], false);
  reading.moved([true, true, false], false);
  expect([reading.anchor, [...reading.passed]]).toEqual(['how', [0, 1]]);
  reading.moved([true, true, false], true);
  expect(reading.anchor).toBe('try');
});
