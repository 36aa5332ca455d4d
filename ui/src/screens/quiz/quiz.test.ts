import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { OutcomeView, QuizItem, QuizView, Response } from '../../ipc';
import { SAVE_EVERY_MS, TRY_AGAIN_MS } from './drafts.svelte';
import { COUNT_EVERY_MS, Quiz, type Ways } from './quiz.svelte';

const outcome = (change: Partial<OutcomeView> = {}): OutcomeView => ({
  standing: 'right', score: 1, feedback: '', general: '', marks: [], correct: null, correctWords: '', again: null, tries: 1, retry: false, dueMs: null, ...change,
});
const item = (id: string, change: Partial<QuizItem> = {}): QuizItem => ({
  id, ask: { kind: 'short' }, stem: id, words: id, lang: 'en', dir: 'ltr', response: null, outcome: null, hint: true, hintText: '', ...change,
});
const text = (words: string): Response => ({ kind: 'short', text: words });

interface Told {
  drafts: [string, string][];
  ticks: number;
  answers: string[];
  finished: number;
}

/** A quiz of three questions whose program remembers what it was told. */
async function begin(change: Partial<QuizView> = {}, ways: Partial<Ways> = {}): Promise<{ quiz: Quiz; told: Told }> {
  const told: Told = { drafts: [], ticks: 0, answers: [], finished: 0 };
  const items = change.items ?? [item('one'), item('two'), item('three')];
  const view: QuizView = {
    pack: 'p', course: 'c', quiz: 'lesson/l', kind: 'practice', title: { text: 'T', lang: 'en' }, courseTitle: { text: 'C', lang: 'en' }, attempt: 1, attempts: null,
    immediate: true, sealed: false, secondsLeft: null, needed: null, at: 0, finished: false, ...change, items,
  };
  const begun = performance.now();
  const left = () => (view.secondsLeft === null ? null : Math.max(0, Math.ceil(view.secondsLeft - (performance.now() - begun) / 1000)));
  const quiz = new Quiz({
    open: async () => view,
    draft: async (id, response) => (told.drafts.push([id, 'text' in response ? response.text : response.kind]), left()),
    tick: async () => ((told.ticks += 1), left()),
    hint: async () => '<p>Look at the water.</p>',
    reveal: async (id) => ({ ...(items.find((one) => one.id === id) as QuizItem), outcome: outcome({ standing: 'notYet', correct: text('water'), correctWords: 'water' }) }),
    answer: async (id, response) => (told.answers.push(id), { ...(items.find((one) => one.id === id) as QuizItem), response, outcome: outcome(view.immediate ? {} : { standing: 'kept', retry: true }) }),
    file: async () => ({ kind: 'file', name: 'a.odt', size: 3, sha256: '' }),
    finish: async () => null,
    finished: () => (told.finished += 1),
    ...ways,
  });
  await quiz.load();
  return { quiz, told };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts', () => {
  it('are saved at once, and what follows within a second together', async () => {
    const { quiz, told } = await begin();
    quiz.change(text('w'));
    await vi.advanceTimersByTimeAsync(0);
    expect(told.drafts).toEqual([['one', 'w']]);
    quiz.change(text('wa'));
    await vi.advanceTimersByTimeAsync(SAVE_EVERY_MS - 100);
    quiz.change(text('wat'));
    expect(told.drafts.length).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(told.drafts).toEqual([['one', 'w'], ['one', 'wat']]);
    await vi.advanceTimersByTimeAsync(2 * SAVE_EVERY_MS);
    quiz.change(text('wate'));
    await vi.advanceTimersByTimeAsync(0);
    expect(told.drafts.length, 'after a rest, at once again').toBe(3);
  });

  it('are saved at once on leaving and when the window is hidden', async () => {
    const { quiz, told } = await begin();
    quiz.change(text('w'));
    quiz.shown(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(told.drafts.length).toBe(1);
    quiz.change(text('wa'));
    quiz.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(told.drafts.at(-1)?.[1]).toBe('wa');
  });

  it('that could not be saved are said and tried again', async () => {
    let full = true;
    const { quiz, told } = await begin({}, { draft: async (id) => { if (full) throw { code: 'disk-full', args: {}, detail: '' }; told.drafts.push([id, '']); return null; } });
    quiz.change(text('w'));
    await vi.advanceTimersByTimeAsync(0);
    expect(quiz.drafts.failure?.code).toBe('disk-full');
    full = false;
    await vi.advanceTimersByTimeAsync(TRY_AGAIN_MS);
    expect([quiz.drafts.failure, told.drafts.length]).toEqual([null, 1]);
  });

  it('never overtake one another', async () => {
    const saved: string[] = [];
    let let_go: (value: null) => void = () => undefined;
    const { quiz } = await begin({}, { draft: (_, response) => new Promise((resolve) => { saved.push('text' in response ? response.text : ''); let_go = resolve; }) });
    quiz.change(text('a'));
    await vi.advanceTimersByTimeAsync(SAVE_EVERY_MS);
    quiz.change(text('ab'));
    await vi.advanceTimersByTimeAsync(SAVE_EVERY_MS);
    expect(saved).toEqual(['a']);
    let_go(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toEqual(['a', 'ab']);
  });
});

describe('answering', () => {
  it('is not done before there is an answer, and says what is missing', async () => {
    const { quiz, told } = await begin();
    await quiz.go();
    expect([quiz.need, told.answers]).toEqual(['text', []]);
    quiz.change(text('water'));
    expect(quiz.need).toBeNull();
  });

  it('shows at once what came of it, then goes on', async () => {
    const { quiz, told } = await begin();
    quiz.change(text('water'));
    await quiz.go();
    expect([told.answers, quiz.locked, quiz.step, quiz.at]).toEqual([['one'], true, 'next', 0]);
    quiz.change(text('something else'));
    expect(quiz.response).toEqual(text('water'));
    await quiz.go();
    expect([quiz.at, quiz.step]).toEqual([1, 'answer']);
  });

  it('goes on by itself where answers are told at the end, and can be changed until then', async () => {
    const { quiz } = await begin({ immediate: false });
    expect(quiz.step).toBe('keep');
    quiz.change(text('water'));
    await quiz.go();
    expect(quiz.at).toBe(1);
    quiz.show(0);
    expect([quiz.locked, quiz.response]).toEqual([false, text('water')]);
  });

  it('keeps the answer on screen when the program refuses it', async () => {
    const { quiz } = await begin({}, { answer: () => Promise.reject({ code: 'disk-full', args: {}, detail: '' }) });
    quiz.change(text('water'));
    await quiz.go();
    expect([quiz.refused?.code, quiz.locked, quiz.response, quiz.busy]).toEqual(['disk-full', false, text('water'), false]);
  });

  it('may be tried again where that is allowed', async () => {
    const { quiz } = await begin({ items: [item('one', { response: text('ice'), outcome: outcome({ standing: 'notYet', retry: true }) })] });
    expect(quiz.locked).toBe(true);
    quiz.retry();
    expect([quiz.locked, quiz.step]).toEqual([false, 'answer']);
  });

  it('shows the right answer when that is asked for, and is over then', async () => {
    const { quiz } = await begin({ items: [item('one', { response: text('ice'), outcome: outcome({ standing: 'notYet', retry: true }) }), item('two')] });
    await quiz.reveal();
    expect([quiz.item?.outcome?.correctWords, quiz.response, quiz.locked, quiz.step]).toEqual(['water', text('ice'), true, 'next']);
    quiz.retry();
    expect(quiz.locked).toBe(true);
  });

  it('shows no right answer before there is an answer, nor in a test', async () => {
    const asked: string[] = [];
    const reveal = async (id: string) => (asked.push(id), item(id));
    await (await begin({}, { reveal })).quiz.reveal();
    await (await begin({ immediate: false, items: [item('one', { response: text('ice'), outcome: outcome({ standing: 'kept', retry: true }) })] }, { reveal })).quiz.reveal();
    expect(asked).toEqual([]);
  });

  it('can be tried again when the right answer could not be shown', async () => {
    const { quiz } = await begin({ items: [item('one', { response: text('ice'), outcome: outcome({ standing: 'notYet', retry: true }) })] }, { reveal: () => Promise.reject({ code: 'disk-full', args: {}, detail: '' }) });
    await quiz.reveal();
    expect([quiz.refused?.code, quiz.item?.outcome?.retry]).toEqual(['disk-full', true]);
  });

  it('takes a hint without losing what is written', async () => {
    const { quiz } = await begin();
    quiz.change(text('wa'));
    await quiz.hint();
    expect([quiz.item?.hintText, quiz.response]).toEqual(['<p>Look at the water.</p>', text('wa')]);
  });

  it('takes an order as it stands', async () => {
    const steps = ['a', 'b'].map((id) => ({ id, html: id, words: id }));
    const { quiz, told } = await begin({ items: [item('one', { ask: { kind: 'order', steps } })] });
    await quiz.go();
    expect(told.answers).toEqual(['one']);
  });
});

describe('the end', () => {
  it('comes at once after the last answer where all were told', async () => {
    const { quiz, told } = await begin({ items: [item('one')] });
    quiz.change(text('water'));
    await quiz.go();
    expect(quiz.step).toBe('result');
    await quiz.go();
    expect(told.finished).toBe(1);
  });

  it('looks over what was left out first', async () => {
    const { quiz } = await begin({ items: [item('one'), item('two', { outcome: outcome() })] });
    quiz.show(1);
    expect(quiz.step).toBe('overview');
    await quiz.go();
    expect([quiz.item, quiz.open, quiz.step]).toEqual([null, 1, 'result']);
  });

  it('is never reached by mistake in an assessment', async () => {
    const { quiz, told } = await begin({ immediate: false, items: [item('one')] });
    quiz.change(text('water'));
    await quiz.go();
    expect([quiz.item, quiz.step, told.finished]).toEqual([null, 'handIn', 0]);
    await quiz.go();
    expect(told.finished).toBe(1);
  });

  it('of an attempt handed in long ago leads to its results', async () => {
    const { told } = await begin({ finished: true });
    expect(told.finished).toBe(1);
  });
});

describe('the time', () => {
  it('is said in whole minutes, aloud only at ten, five and one', async () => {
    const { quiz } = await begin({ secondsLeft: 11 * 60 });
    expect([quiz.minutes, quiz.said]).toEqual([11, null]);
    await vi.advanceTimersByTimeAsync(90_000);
    expect([quiz.minutes, quiz.said]).toEqual([10, 10]);
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect([quiz.minutes, quiz.said]).toEqual([7, 10]);
  });

  it('keeps what was written when it is over, and takes nothing more', async () => {
    const { quiz, told } = await begin({ secondsLeft: 2 });
    await vi.advanceTimersByTimeAsync(1500);
    quiz.change(text('wat'));
    await vi.advanceTimersByTimeAsync(2000);
    expect([quiz.over, told.drafts.map(([, words]) => words)]).toEqual([true, ['wat']]);
    quiz.change(text('water'));
    expect(quiz.response).toEqual(text('wat'));
  });

  it('is counted by the program while the window is shown, and corrected by what it says', async () => {
    let left = 600;
    let asked = 0;
    const { quiz } = await begin({ secondsLeft: 600 }, { tick: async () => ((asked += 1), left) });
    await vi.advanceTimersByTimeAsync(3 * COUNT_EVERY_MS - 1);
    expect(asked).toBe(2);
    left = 240;
    await vi.advanceTimersByTimeAsync(1);
    expect([asked, quiz.minutes]).toEqual([3, 4]);
  });

  it('is not asked for while the window is hidden, and at once when it is shown again', async () => {
    const { quiz, told } = await begin({ secondsLeft: 30 }, {});
    quiz.shown(false);
    await vi.advanceTimersByTimeAsync(25_000);
    expect([told.ticks, quiz.over]).toEqual([0, false]);
    quiz.shown(true);
    await vi.advanceTimersByTimeAsync(0);
    expect([told.ticks, quiz.minutes]).toEqual([1, 1]);
  });

  it('hidden away is no time that is over', async () => {
    const { quiz } = await begin({ secondsLeft: 30 }, { tick: async () => 28 });
    quiz.shown(false);
    await vi.advanceTimersByTimeAsync(120_000);
    quiz.shown(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect([quiz.over, quiz.minutes]).toEqual([false, 1]);
  });

  it('ends only when the program agrees, though the window’s clock is ahead', async () => {
    const said = [5, 0];
    const { quiz } = await begin({ secondsLeft: 4 }, { tick: async () => said.shift() ?? 0 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(quiz.over).toBe(false);
    await vi.advanceTimersByTimeAsync(6000);
    expect(quiz.over).toBe(true);
  });

  it('that cannot be counted just now is asked for again', async () => {
    let full = true;
    const { quiz } = await begin({ secondsLeft: 600 }, { tick: async () => { if (full) throw { code: 'disk-full', args: {}, detail: '' }; return 60; } });
    await vi.advanceTimersByTimeAsync(COUNT_EVERY_MS);
    expect([quiz.over, quiz.refused, quiz.minutes]).toEqual([false, null, 10]);
    full = false;
    await vi.advanceTimersByTimeAsync(COUNT_EVERY_MS);
    expect(quiz.minutes).toBe(1);
  });

  it('is asked for no more once one has left, nor where there is no limit', async () => {
    const timed = await begin({ secondsLeft: 600 });
    timed.quiz.leave();
    const free = await begin();
    free.quiz.shown(false);
    free.quiz.shown(true);
    await vi.advanceTimersByTimeAsync(5 * COUNT_EVERY_MS);
    expect([timed.told.ticks, free.told.ticks]).toEqual([0, 0]);
  });

  it('is over when the program says so, whatever the window thinks', async () => {
    const { quiz } = await begin({ secondsLeft: 600 }, { answer: () => Promise.reject({ code: 'time-over', args: {}, detail: '' }) });
    quiz.change(text('water'));
    await quiz.go();
    expect([quiz.over, quiz.refused]).toEqual([true, null]);
  });
});

describe('a file', () => {
  it('is handed in when one was chosen; when none was, nothing changes', async () => {
    const file: Response = { kind: 'file', name: 'a.odt', size: 3, sha256: '' };
    const chosen: (Response | null)[] = [null, file];
    const { quiz } = await begin({ items: [item('one', { ask: { kind: 'file' } })] }, { file: async () => chosen.shift() ?? null });
    const before = quiz.response;
    await quiz.file();
    expect([quiz.response, quiz.refused]).toEqual([before, null]);
    await quiz.file();
    expect(quiz.response).toEqual(file);
  });

  it('that cannot be read is said', async () => {
    const failure = { code: 'file-too-large', args: { max: '20' }, detail: '' };
    const { quiz } = await begin({}, { file: () => Promise.reject(failure) });
    await quiz.file();
    expect(quiz.refused).toEqual(failure);
  });
});
