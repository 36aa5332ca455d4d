import { describe, expect, it } from 'vitest';

import type { Grade, Response, ReviewCard, ReviewView } from '../../ipc';
import { Review } from './review.svelte';

const localised = (text: string) => ({ text, lang: 'en' });
const term = (id: string): ReviewCard => ({
  card: `term:${id}`, pack: 'p', course: 'c', courseTitle: localised('C'), item: null, term: { id, term: localised(id), definition: localised('What it means') }, days: [0, 1, 3, 8],
});
const question = (id: string): ReviewCard => ({
  ...term(id), card: `item:${id}`, term: null,
  item: { id, ask: { kind: 'trueFalse' }, stem: id, words: id, lang: 'en', dir: 'ltr', response: null, outcome: null, hint: false, hintText: '' },
});

/** A program that knows which cards are due, and can take the last answer back. */
async function begin(cards: ReviewCard[]) {
  let due = [...cards];
  const gone: ReviewCard[] = [];
  const told: [string, Response | null, Grade | null][] = [];
  const review = new Review({
    open: async (): Promise<ReviewView> => ({ cards: due, due: due.length, courses: 1, minutes: 1, nextMs: null }),
    answer: async (card, response, grade) => {
      told.push([card, response, grade]);
      gone.push(due.find((one) => one.card === card) as ReviewCard);
      due = due.filter((one) => one.card !== card);
      return { outcome: null, dueMs: 0, left: due.length };
    },
    undo: async () => (due = [gone.pop() as ReviewCard, ...due]),
  });
  await review.load();
  return { review, told };
}

describe('a term', () => {
  it('is turned over before it is graded', async () => {
    const { review, told } = await begin([term('model')]);
    await review.grade('good');
    expect([review.turned, told]).toEqual([false, []]);
    await review.go();
    expect(review.turned).toBe(true);
    await review.grade('good');
    expect([told, review.card, review.done]).toEqual([[['term:model', null, 'good']], null, 1]);
  });
});

describe('a question', () => {
  it('is answered, then left', async () => {
    const { review, told } = await begin([question('sure'), term('model')]);
    await review.go();
    expect([review.need, told]).toEqual(['choice', []]);
    review.change({ kind: 'trueFalse', truth: false });
    await review.go();
    expect([told.length, review.reviewed !== null, review.at]).toEqual([1, true, 0]);
    review.change({ kind: 'trueFalse', truth: true });
    expect(review.response).toEqual({ kind: 'trueFalse', truth: false });
    await review.go();
    expect([review.card?.card, review.reviewed, review.response]).toEqual(['term:model', null, null]);
  });
});

describe('a slip', () => {
  it('with a term is taken back: its card lies there again', async () => {
    const { review } = await begin([term('model'), term('token')]);
    await review.go();
    await review.grade('easy');
    expect(review.card?.card).toBe('term:token');
    await review.undo();
    expect([review.card?.card, review.done, review.undoable, review.turned]).toEqual(['term:model', 0, false, false]);
  });
  it('with the last card is taken back from the end', async () => {
    const { review } = await begin([term('model')]);
    await review.go();
    await review.grade('easy');
    expect(review.card).toBeNull();
    await review.undo();
    expect(review.card?.card).toBe('term:model');
  });
  it('with a question is taken back while what came of it is shown', async () => {
    const { review } = await begin([question('sure'), term('model')]);
    review.change({ kind: 'trueFalse', truth: true });
    await review.go();
    await review.undo();
    expect([review.card?.card, review.reviewed, review.response]).toEqual(['item:sure', null, null]);
  });
  it('cannot be taken back twice', async () => {
    const { review } = await begin([term('a'), term('b'), term('c')]);
    await review.go();
    await review.grade('good');
    await review.undo();
    await review.undo();
    expect(review.card?.card).toBe('term:a');
  });
});

it('what fails is said, and the card stays', async () => {
  const review = new Review({
    open: async () => ({ cards: [term('model')], due: 1, courses: 1, minutes: 1, nextMs: null }),
    answer: () => Promise.reject({ code: 'disk-full', args: {}, detail: '' }),
    undo: async () => null,
  });
  await review.load();
  await review.go();
  await review.grade('good');
  expect([review.refused?.code, review.card?.card, review.done]).toEqual(['disk-full', 'term:model', 0]);
});
