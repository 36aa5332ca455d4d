import { expect, test, vi } from 'vitest';
import type { LessonState, LessonView, SeenView } from '../../ipc';
import { Reading } from './reading.svelte';

const place = { pack: 'p', course: 'c', lesson: 'l' };
const untouched: LessonState = { anchor: '', read: [], progress: 'notBegun', media: [], notes: [] };

function lesson(change: Partial<LessonView> = {}, state: Partial<LessonState> = {}): LessonView {
  return {
    ...place, version: 1, courseTitle: { text: 'C', lang: 'en' }, title: { text: 'L', lang: 'en' }, number: 1, lessons: 2, minutes: 5,
    lang: 'en', dir: 'ltr', fallback: false, languages: ['en', 'fr'], html: '<p>…</p>', media: [], previous: null, next: null, glossary: [], items: 0,
    headings: ['why', 'how', 'try'].map((anchor) => ({ anchor, level: 2, text: anchor, part: true })),
    state: { ...untouched, ...state },
    ...change,
  };
}

const seen: SeenView = { progress: 'begun', read: 0, parts: 4, earned: [] };

function ways(state: Partial<LessonState> = {}) {
  return { lesson: vi.fn(async (..._: string[]) => lesson({}, state)), seen: vi.fn(async (..._: unknown[]) => seen), earned: vi.fn() };
}

test('a lesson opens at the beginning, and the first report says so', async () => {
  const program = ways();
  const reading = new Reading(program);
  expect(await reading.open(place, '', '')).toBe('');
  expect([reading.part, reading.parts.length, reading.resumed]).toEqual([0, 4, false]);
  reading.close();
  expect(program.seen.mock.calls).toEqual([['p', 'c', 'l', '', [], 4, 0]]);
});

test('it opens where somebody stopped, says so, and knows what was read', async () => {
  const reading = new Reading(ways({ anchor: 'how', read: ['', 'why', 'gone'], progress: 'begun' }));
  expect(await reading.open(place, '', '')).toBe('how');
  expect([reading.resumed, reading.part, [...reading.read]]).toEqual([true, 2, [0, 1]]);
});

test('who finished it begins it again', async () => {
  const reading = new Reading(ways({ anchor: 'try', read: ['', 'why', 'how', 'try'], progress: 'finished' }));
  expect(await reading.open(place, '', '')).toBe('');
  expect([reading.resumed, reading.read.size]).toEqual([false, 4]);
});

test('a passage that is gone is no place to stop at', async () => {
  const reading = new Reading(ways({ anchor: 'gone' }));
  expect(await reading.open(place, '', '')).toBe('');
  expect(reading.resumed).toBe(false);
});

test('who reads on needs no longer be told where one stopped', async () => {
  const reading = new Reading(ways({ anchor: 'how' }));
  await reading.open(place, '', '');
  reading.moved([true, true, false], false);
  expect(reading.resumed).toBe(true);
  reading.moved([true, true, true], false);
  expect(reading.resumed).toBe(false);
});

test('a passage that was asked for wins', async () => {
  const reading = new Reading(ways({ anchor: 'how' }));
  expect(await reading.open(place, 'try', '')).toBe('try');
  expect(reading.resumed).toBe(false);
});

test('another language opens at the same place', async () => {
  const program = ways();
  const reading = new Reading(program);
  await reading.open(place, '', '');
  reading.stand('how');
  program.lesson.mockResolvedValueOnce(lesson({ lang: 'fr', headings: ['pourquoi', 'comment', 'essai'].map((anchor) => ({ anchor, level: 2, text: anchor, part: true })) }));
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

test('the place follows the page, and a part that was only passed is not read', async () => {
  const reading = new Reading(ways());
  await reading.open(place, '', '');
  reading.shown(['x', 'x', 'x', 'x']);
  reading.moved([true, false, false], false);
  reading.moved([true, true, false], false);
  expect([reading.anchor, reading.read.size]).toEqual(['how', 0]);
  reading.moved([true, true, false], true);
  expect(reading.anchor).toBe('try');
});

test('a part whose end was there for its time is read, and told with the seconds', async () => {
  const program = ways({ read: [''] });
  const reading = new Reading(program);
  await reading.open(place, '', '');
  reading.leave();
  reading.shown(['x', 'x', 'x', 'x']);
  for (let second = 0; second < 3; second += 1) reading.passed(1, [0, 1].map((part) => ({ part, height: 9 })), [0, 1]);
  expect([...reading.read]).toEqual([0, 1]);
  reading.close();
  expect(program.seen.mock.calls.at(-1)).toEqual(['p', 'c', 'l', '', ['why'], 4, 3]);
});

test('before the lesson stands on the page, nothing passes', async () => {
  const program = ways();
  const reading = new Reading(program);
  await reading.open(place, '', '');
  reading.passed(1, [{ part: 0, height: 9 }], [0]);
  reading.close();
  expect(program.seen).toHaveBeenCalledTimes(1);
});

test('an achievement that was met by it is said', async () => {
  const program = ways();
  const basics = { id: 'basics', title: { text: 'B', lang: 'en' }, description: { text: '', lang: 'en' }, narrative: { text: '', lang: 'en' } };
  program.seen.mockResolvedValueOnce({ ...seen, earned: [basics] });
  const reading = new Reading(program);
  await reading.open(place, '', '');
  reading.leave();
  await vi.waitFor(() => expect(program.earned).toHaveBeenCalledWith([basics]));
});

test('another language knows what was read in the first', async () => {
  const program = ways({ read: [''] });
  const reading = new Reading(program);
  await reading.open(place, '', '');
  reading.shown(['x', 'x', 'x', 'x']);
  for (let second = 0; second < 3; second += 1) reading.passed(1, [{ part: 1, height: 9 }], [1]);
  program.lesson.mockResolvedValueOnce(lesson({ lang: 'fr' }));
  await reading.open(place, '', 'fr');
  expect([...reading.read]).toEqual([0, 1]);
});
