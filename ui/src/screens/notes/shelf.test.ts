import { expect, test } from 'vitest';

import type { NoteView } from '../../ipc/generated/view';
import { byCourse, findNotes } from './shelf';

const note = (id: string, more: Partial<NoteView> = {}): NoteView => ({
  id, kind: 'note', pack: 'p', course: 'c', lesson: 'l', courseTitle: { text: 'Cours', lang: 'fr' }, lessonTitle: { text: 'Leçon', lang: 'fr' }, heading: '', headingText: '', exact: '', nth: 0,
  quote: '', orphan: false, moved: false, text: '', atMs: 1, lang: 'fr', ...more,
});

test('notes lie by course and lesson; those without a place aside', () => {
  const courses = byCourse([note('a'), note('b', { lesson: 'm' }), note('c', { orphan: true }), note('d', { pack: 'q', atMs: 9 }), note('e')]);
  expect(courses.map((course) => [course.pack, course.lessons.map((one) => one.notes.map((its) => its.id)), course.orphans.map((one) => one.id)])).toEqual([
    ['q', [['d']], []],
    ['p', [['a', 'e'], ['b']], ['c']],
  ]);
});

test.each<[string, string[]]>([['', ['a', 'b', 'c']], ['eleve', ['a']], ['معلم', ['b']], ['LECON', ['a', 'b', 'c']], ['nothing', []]])('"%s" finds %j', (typed, found) =>
  expect(findNotes([note('a', { text: 'Pour mes élèves' }), note('b', { quote: 'المُعلّم' }), note('c')], typed).map((one) => one.id)).toEqual(found));
