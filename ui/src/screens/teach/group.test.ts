import { describe, expect, it, vi } from 'vitest';

import type { FieldClaimView, FieldView, GroupPicture, GroupQuestion, GroupView } from '../../ipc';
import { columnsThatFit, farWords, hard, lessonsWords, placeWords, reasonWords } from './group';
import { Group, type Ways } from './group.svelte';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const columns = (counts: number[]) => counts.map((heard, finished) => ({ finished, heard, quiet: finished % 2 }));
const title = { text: 'Wells', lang: 'en' };
const picture = (change: Partial<GroupPicture>): GroupPicture => ({
  topic: 'p/c', title, lessons: 3, learners: 8, begun: 6, complete: 0, quiet: 0, quietSinceMs: 0, newsMs: null, columns: [], most: null, fewBelow: 10, hints: [], questions: [], ...change,
});
const question = (change: Partial<GroupQuestion>): GroupQuestion => ({ item: 'a', lesson: 4, number: 7, title, answers: 0, right: 0, share: null, few: true, guess: null, ...change });

describe('the chart of a group', () => {
  it('draws each number of lessons, while there is room', () => {
    expect(columnsThatFit(columns([2, 0, 1])).map(lessonsWords).map(plain)).toEqual(['0', '1', '2']);
  });
  it('puts neighbours together where there are many lessons, loses nobody, and lets those stand alone who finished all', () => {
    const all = columns(Array.from({ length: 31 }, (_, at) => at));
    const drawn = columnsThatFit(all);
    expect(drawn.length).toBeLessThanOrEqual(12);
    const sum = (list: { heard: number; quiet: number }[]) => list.reduce((sum, one) => sum + one.heard + one.quiet, 0);
    expect(sum(drawn)).toBe(sum(all));
    expect(plain(lessonsWords(drawn[0]!))).toBe('0–2');
    expect(plain(lessonsWords(drawn.at(-1)!))).toBe('30');
  });
  it('says where most are, and of few only how many have begun', () => {
    expect(plain(farWords(picture({ most: [3, 5], complete: 3 })))).toBe('Most have finished 3 to 5 lessons. 3 have finished the course.');
    expect(plain(farWords(picture({ most: [0, 0] })))).toBe('Most have not finished a lesson yet. Nobody has finished the course yet.');
    expect(plain(farWords(picture({ complete: 1 })))).toBe('6 of 8 have begun it. 1 has finished the course.');
  });
});

describe('what a record shows', () => {
  it('is said with its numbers', () => {
    expect(plain(reasonWords({ kind: 'stopped', lesson: 3, title, tries: 3 }))).toBe('Stopped at the quiz of lesson 3, after 3 tries');
    expect(plain(reasonWords({ kind: 'stopped', lesson: null, title, tries: 4 }))).toBe('Stopped at “Wells”, after 4 tries');
    expect(plain(reasonWords({ kind: 'fast', questions: 10, seconds: 40, right: 3 }))).toBe('Answers very fast: 10 questions in 40 seconds, 3 right');
    expect(plain(reasonWords({ kind: 'tongue', reads: 'en', answers: 'fr' }))).toBe('Reads in English, answers better in Français');
    expect(plain(reasonWords({ kind: 'notBegun' }))).toBe('Has not begun this course yet');
  });
});

describe('questions', () => {
  it('are hard where somebody was not right at once', () => {
    const list = [question({ answers: 4, right: 1 }), question({ answers: 4, right: 4 }), question({})];
    expect(hard(list)).toEqual([list[0]]);
  });
  it('are named by lesson and number, or by the test', () => {
    expect(plain(placeWords(question({})))).toBe('Lesson 4, question 7');
    expect(plain(placeWords(question({ lesson: null })))).toBe('Test, question 7');
  });
});

describe('the teacher’s yes', () => {
  const view: GroupView = { groups: [{ number: 7, name: 'B' }], group: 7, open: false, carried: 0, learners: 0, more: false, laptops: 0, courses: [], absent: [], picture: null };
  const claim: FieldClaimView = { number: 3, name: 'Amina', title, course: title, atMs: 0 };
  const field: FieldView = { allowed: [], waiting: [claim], issued: [] };
  const ways = (change: Partial<Ways>): Ways => ({ group: async () => view, certificates: async () => field, issue: async () => true, ...change });

  it('issues only what was asked about, and looks again', async () => {
    const issue = vi.fn(async () => true);
    const certificates = vi.fn(async () => field);
    const group = new Group(ways({ issue, certificates }));
    expect(await group.yes()).toBeNull();
    expect(issue).not.toHaveBeenCalled();
    group.ask(claim);
    expect(await group.yes()).toBe('Amina');
    expect(issue).toHaveBeenCalledExactlyOnceWith(3);
    expect([group.asked, certificates.mock.calls.length]).toEqual([null, 1]);
  });
  it('says when nothing was issued, and why it failed', async () => {
    const none = new Group(ways({ issue: async () => false }));
    none.ask(claim);
    expect(await none.yes()).toBeNull();
    expect(none.notIssued).toBe(true);
    const failed = new Group(ways({ issue: () => Promise.reject({ code: 'room-not-opened', args: {}, detail: '' }) }));
    failed.ask(claim);
    expect(await failed.yes()).toBeNull();
    expect(failed.failure?.code).toBe('room-not-opened');
  });
  it('shows another group in the course most of it work in', async () => {
    const asked = vi.fn(async () => view);
    const group = new Group(ways({ group: asked }));
    await group.load();
    await group.showCourse('p/other');
    await group.show(9);
    expect(asked.mock.calls).toEqual([[null, null], [null, 'p/other'], [9, null]]);
  });
});
