import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchRequest, SearchView } from '../../ipc/generated/view';
import { fromParams, KEEP_AFTER_MS, PAGE, Search, toParams, type Query } from './search.svelte';

/** The program, answering when the test says so and in the order the test says. */
function program(query: Partial<Query> = {}) {
  const asked: { request: SearchRequest; answer: (view: SearchView) => void; fail: (why: unknown) => void }[] = [];
  const kept: Query[] = [];
  const search = new Search(
    {
      ask: (request) => new Promise((answer, fail) => asked.push({ request, answer, fail })),
      keep: (question) => kept.push(question),
      wait: 80,
    },
    query,
  );
  return { search, asked, kept };
}

function results(title: string, total = 1, count = 1): SearchView {
  const hit = {
    pack: 'p', course: 'c', lesson: 'l', anchor: '', at: null, kind: 'lesson' as const, lang: 'en', dir: 'ltr',
    title, heading: '', courseTitle: { text: 'C', lang: 'en' }, snippet: [],
  };
  return { hits: Array.from({ length: count }, () => hit), total, byLanguage: { en: total }, forgiven: false, micros: 90, indexing: false };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('asking', () => {
  test('waits until the fingers rest, then asks once with the last word unfinished', async () => {
    const { search, asked } = program();
    for (const text of ['w', 'wa', 'wat']) {
      search.type(text);
      await vi.advanceTimersByTimeAsync(40);
    }
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(40);
    expect(asked.map((one) => one.request.text)).toEqual(['wat']);
    expect(asked[0]!.request).toMatchObject({ asYouType: true, limit: PAGE, offset: 0, kinds: [], lang: '' });
  });

  test('the route is told when the fingers rest longer, or before one goes to a result', async () => {
    const { search, kept } = program();
    search.type('wa');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER_MS - 1);
    search.type('wat');
    await vi.advanceTimersByTimeAsync(KEEP_AFTER_MS - 1);
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    search.type('water');
    search.keep();
    await vi.advanceTimersByTimeAsync(KEEP_AFTER_MS);
    expect(kept.map((one) => one.text)).toEqual(['wat', 'water']);
  });

  test('leaving while something is on its way changes no route', async () => {
    const { search, kept, asked } = program();
    search.type('water');
    search.stop();
    await vi.advanceTimersByTimeAsync(KEEP_AFTER_MS);
    expect([kept.length, asked.length]).toEqual([0, 0]);
  });

  test('a space after the word, or Enter, says that it is finished', async () => {
    const { search, asked } = program();
    search.type('soil ');
    await vi.advanceTimersByTimeAsync(80);
    void search.now(true);
    expect(asked.map((one) => one.request.asYouType)).toEqual([false, false]);
    expect(asked[0]!.request.text).toBe('soil');
  });

  test('an answer that comes after a later question is dropped', async () => {
    const { search, asked } = program();
    search.type('water');
    await vi.advanceTimersByTimeAsync(80);
    search.type('watering');
    await vi.advanceTimersByTimeAsync(80);
    asked[1]!.answer(results('new'));
    await settle();
    asked[0]!.answer(results('old'));
    await settle();
    expect(search.view?.hits[0]?.title).toBe('new');
    expect(search.working).toBe(false);
  });

  test('a failure that comes late is dropped too', async () => {
    const { search, asked } = program({ text: 'a' });
    void search.now();
    void search.now();
    asked[1]!.answer(results('new'));
    asked[0]!.fail({ code: 'x', args: {}, detail: '' });
    await settle();
    expect([search.failure, search.view?.hits[0]?.title]).toEqual([null, 'new']);
  });

  test('emptying the field forgets results, also those on their way', async () => {
    const { search, asked, kept } = program({ text: 'soil' });
    void search.now();
    search.clear();
    asked[0]!.answer(results('late'));
    await settle();
    expect([search.view, search.working, search.blank]).toEqual([null, false, true]);
    expect(kept.at(-1)?.text).toBe('');
  });

  test('a failure is shown until the next answer', async () => {
    const { search, asked } = program({ text: 'soil' });
    void search.now();
    asked[0]!.fail({ code: 'index-damaged', args: {}, detail: '' });
    await settle();
    expect(search.failure?.code).toBe('index-damaged');
    void search.now();
    asked[1]!.answer(results('soil'));
    await settle();
    expect(search.failure).toBeNull();
  });
});

describe('narrowing', () => {
  test('kinds switch on and off and keep their order', async () => {
    const { search, asked } = program({ text: 'soil' });
    search.toggleKind('item');
    search.toggleKind('passage');
    search.toggleKind('item');
    expect(asked.map((one) => one.request.kinds)).toEqual([['item'], ['passage', 'item'], ['passage']]);
  });

  test('more results are added to those shown', async () => {
    const { search, asked } = program({ text: 'soil' });
    void search.now();
    asked[0]!.answer(results('first', 23, 20));
    await settle();
    expect(search.more).toBe(3);
    void search.addMore();
    void search.addMore();
    expect(asked).toHaveLength(2);
    expect(asked[1]!.request).toMatchObject({ offset: 20, asYouType: true });
    asked[1]!.answer(results('next', 23, 3));
    await settle();
    expect([search.view?.hits.length, search.more]).toEqual([23, 0]);
  });

  test('a page that comes after another question is dropped', async () => {
    const { search, asked } = program({ text: 'soil' });
    void search.now();
    asked[0]!.answer(results('soil', 40, 20));
    await settle();
    void search.addMore();
    search.filter({ lang: 'sw' });
    asked[1]!.answer(results('soil', 40, 20));
    asked[2]!.answer(results('udongo', 1, 1));
    await settle();
    expect(search.view?.hits.map((hit) => hit.title)).toEqual(['udongo']);
  });
});

test('the arrow keys walk from the field along the results and stop at both ends', async () => {
  const { search, asked } = program({ text: 'soil' });
  void search.now();
  asked[0]!.answer(results('soil', 2, 2));
  await settle();
  expect([search.step(-1), search.step(1), search.step(1), search.step(1), search.step(-1)]).toEqual([-1, 0, 1, 1, 0]);
});

test('the question goes into the route and comes back from it', () => {
  const query: Query = { text: 'تربة & ماء', lang: 'ar', pack: 'org.example', kinds: ['passage', 'caption'] };
  expect(fromParams(toParams(query))).toEqual(query);
  expect(fromParams(new Proxy({}, { get: () => undefined }))).toEqual({ text: '', lang: '', pack: '', kinds: [] });
  expect(toParams(fromParams({ kinds: 'caption.nonsense' }))).toEqual({ kinds: 'caption' });
});
