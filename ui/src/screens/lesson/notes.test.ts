import { expect, test, vi } from 'vitest';

import type { NoteEdit, NoteView } from '../../ipc';
import { inOrder, LessonNotes } from './notes.svelte';

const place = { pack: 'p', course: 'c', lesson: 'l' };
const anchor = { lang: 'en', heading: 'why', exact: 'smooth', prefix: 'a ', suffix: ' b' };
let counted = 0;

function kept(edit: Partial<NoteEdit> = {}, more: Partial<NoteView> = {}): NoteView {
  const { anchor: at = anchor, ...rest } = edit;
  return {
    kind: 'highlight', ...place, text: '', ...rest, id: edit.id || `n${(counted += 1)}`, courseTitle: { text: 'C', lang: 'en' }, lessonTitle: { text: 'L', lang: 'en' },
    heading: at.heading, headingText: '', exact: at.exact, nth: 0, quote: at.exact, orphan: false, moved: false, atMs: counted, lang: at.lang, ...more,
  };
}

function notes(...there: NoteView[]) {
  const ways = { save: vi.fn(async (edit: NoteEdit) => kept(edit)), remove: vi.fn(async () => null), restore: vi.fn(async () => null) };
  const list = new LessonNotes(ways);
  list.take(place, there);
  return { ways, list };
}

test('words are marked, and the same words again take the mark away', async () => {
  const { ways, list } = notes();
  const first = await list.highlight(anchor);
  expect(ways.save).toHaveBeenCalledWith({ id: '', kind: 'highlight', ...place, anchor, text: '' });
  expect(await list.highlight(anchor)).toEqual({ removed: first && 'kept' in first ? first.kept : '' });
  expect(list.list).toEqual([]);
});

test('a note is written about words, and about a highlight that is there', async () => {
  const { ways, list } = notes();
  list.write(anchor);
  expect(await list.keep('  ')).toBeNull();
  const note = await list.keep(' Ask Form 2. ');
  expect([note?.text, note?.kind, list.draft]).toEqual(['Ask Form 2.', 'note', null]);
  list.edit(note as NoteView);
  await list.keep('Ask Form 3.');
  expect(ways.save.mock.lastCall?.[0]).toMatchObject({ id: note?.id, kind: 'note', text: 'Ask Form 3.' });
  expect(list.list.map((one) => one.text)).toEqual(['Ask Form 3.']);
});

test('what could not be kept is still being written', async () => {
  const { ways, list } = notes();
  ways.save.mockRejectedValueOnce({ code: 'disk-full' });
  list.write(anchor);
  expect(await list.keep('Mine')).toBeNull();
  expect([list.draft?.text, list.failure?.code]).toEqual(['Mine', 'disk-full']);
});

test('what was taken away comes back, the last one first', async () => {
  const { ways, list } = notes(kept({ id: 'a' }), kept({ id: 'b' }));
  await list.remove('a');
  await list.remove('b');
  expect(await list.restore()).toBe(true);
  expect(list.list.map((one) => one.id)).toEqual(['b']);
  await list.restore('a');
  expect([await list.restore(), ways.restore.mock.calls]).toEqual([false, [['b'], ['a']]]);
});

test('nothing is gone from the page that could not be taken away', async () => {
  const { ways, list } = notes(kept({ id: 'a' }));
  ways.remove.mockRejectedValueOnce({ code: 'io' });
  expect([await list.remove('a'), list.list.length, list.failure?.code]).toEqual([false, 1, 'io']);
});

test('what was taken away in another lesson does not come back into this one', async () => {
  const { list } = notes(kept({ id: 'a' }));
  await list.remove('a');
  list.take({ ...place, lesson: 'm' }, []);
  expect([await list.restore('a'), list.list]).toEqual([true, []]);
});

test('a bookmark is put and taken', async () => {
  const { list } = notes();
  const here = { ...anchor, exact: '' };
  expect([await list.bookmark(here), list.bookmarkAt('why')?.kind]).toEqual([true, 'bookmark']);
  expect([await list.bookmark(here), list.bookmarkAt('why')]).toEqual([false, undefined]);
});

test('another lesson begins without what was being written; another language keeps it', () => {
  const { list } = notes();
  list.write(anchor);
  list.take(place, []);
  expect(list.draft).not.toBeNull();
  list.take({ ...place, lesson: 'm' }, []);
  expect(list.draft).toBeNull();
});

test('notes stand in the order of the lesson, those without a place last', () => {
  const at = (id: string, heading: string, more: Partial<NoteView> = {}) => kept({ id, anchor: { ...anchor, heading } }, more);
  const order = inOrder([at('lost', 'why', { orphan: true }), at('late', 'try'), at('b', 'why', { atMs: 9 }), at('a', 'why', { atMs: 3 }), at('start', '')], ['why', 'try']);
  expect(order.map((one) => one.id)).toEqual(['start', 'a', 'b', 'late', 'lost']);
});
