import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { OutcomeView, QuizItem, Response } from '../../ipc';
import Feedback from './Feedback.svelte';
import Question from './Question.svelte';

const choices = ['boil', 'filter', 'pour'].map((id) => ({ id, html: `<em>${id}</em>`, words: id }));
const item = (ask: QuizItem['ask'], change: Partial<QuizItem> = {}): QuizItem => ({
  id: 'water', ask, stem: 'What now?', words: 'What now?', lang: 'en', dir: 'ltr', response: null, outcome: null, hint: false, hintText: '', ...change,
});
const told = (change: Partial<OutcomeView>): OutcomeView => ({
  standing: 'notYet', score: 0, feedback: '', general: '', marks: [], correct: null, correctWords: '', again: null, tries: 1, retry: false, dueMs: null, ...change,
});

const shown: ReturnType<typeof mount>[] = [];
afterEach(() => shown.splice(0).forEach((one) => void unmount(one)));

/** Shows a question and hears what is answered. */
function show(asked: QuizItem, { response = null as Response | null, locked = false } = {}) {
  const heard: Response[] = [];
  const target = document.body.appendChild(document.createElement('div'));
  const onchange = (next: Response) => void heard.push(next);
  shown.push(mount(Question, { target, props: { item: asked, response, locked, level: 1, name: 'Question 1 of 2', onchange } }));
  flushSync();
  return { target, heard };
}

describe('a question', () => {
  it('is the name of its group', () => {
    const { target } = show(item({ kind: 'choice', choices }));
    expect(target.querySelector('fieldset > legend > h1')?.textContent).toBe('What now?');
  });

  it('in another language says so', () => {
    const { target } = show(item({ kind: 'choice', choices }, { lang: 'ar', dir: 'rtl' }));
    expect(target.querySelector('h1 [lang="ar"][dir="rtl"]')).not.toBeNull();
    expect(target.querySelectorAll('.opt [lang="ar"]').length).toBe(3);
  });

  it('once answered can be read and no longer changed', () => {
    const { target, heard } = show(item({ kind: 'choice', choices }, { outcome: told({ marks: [{ id: 'boil', right: true, chosen: false }, { id: 'filter', right: false, chosen: true }], correct: { kind: 'choice', choice: 'boil' } }) }), { response: { kind: 'choice', choice: 'filter' }, locked: true });
    const boil = target.querySelector<HTMLInputElement>('input');
    boil?.click();
    expect([heard, boil?.disabled, boil?.getAttribute('aria-disabled')]).toEqual([[], false, 'true']);
    expect([...target.querySelectorAll('.opt')].map((one) => one.querySelector('.status')?.textContent ?? '')).toEqual(['Right answer', 'Your answer', '']);
  });

  it('that may be tried again does not give the right answer away', () => {
    const { target } = show(item({ kind: 'choice', choices }, { outcome: told({ retry: true, marks: [{ id: 'boil', right: true, chosen: false }, { id: 'filter', right: false, chosen: true }] }) }), { response: { kind: 'choice', choice: 'filter' }, locked: true });
    expect(target.textContent).not.toContain('Right answer');
    expect(target.querySelector('.opt--right')).toBeNull();
  });

  it('never lets a link in it move the window', () => {
    const { target } = show(item({ kind: 'choice', choices }, { stem: 'See <a href="#/today">this</a>' }));
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    target.querySelector('legend a')?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
  });
});

describe('what was handed in', () => {
  it('of one’s own writing is read as it was written, line by line, and is no field any more', () => {
    const { target } = show(item({ kind: 'essay' }), { response: { kind: 'essay', text: 'Boil it.\n\n<Then> wait.' }, locked: true });
    expect([target.querySelector('textarea'), target.querySelector('.essay__given')?.textContent]).toEqual([null, 'Boil it.\n\n<Then> wait.']);
    expect(target.querySelector('.label')?.textContent).toMatch(/Your answer .*4.* words/);
  });

  it('as a file says its name and size, and cannot be changed', () => {
    const { target } = show(item({ kind: 'file' }), { response: { kind: 'file', name: 'plan.odt', size: 84_000, sha256: '' }, locked: true });
    expect([target.querySelector('.hand-in')?.textContent?.replace(/[\u2068\u2069]/g, ''), target.querySelector('button')]).toEqual([expect.stringMatching(/plan\.odt.*84 kB/), null]);
  });
});

describe('what came of an answer', () => {
  /** Shows it with both ways to go on, and names its buttons. */
  function feedback(change: Partial<OutcomeView>) {
    const target = document.body.appendChild(document.createElement('div'));
    const onreveal = vi.fn();
    shown.push(mount(Feedback, { target, props: { item: item({ kind: 'choice', choices }, { outcome: told(change) }), onretry: () => undefined, onreveal, aloud: true } }));
    flushSync();
    const buttons = [...target.querySelectorAll('button')];
    return { target, onreveal, buttons, names: buttons.map((one) => one.textContent?.trim()) };
  }

  it('offers another try, and quietly the right answer, while it is partly right or not yet', () => {
    expect(feedback({ retry: true }).names).toEqual(['Try again', 'Show the right answer']);
    expect(feedback({ retry: true, standing: 'partly' }).names).toEqual(['Try again', 'Show the right answer']);
    expect(feedback({ retry: true, standing: 'waiting' }).names).toEqual(['Change my answer']);
    expect(feedback({ standing: 'right' }).names).toEqual([]);
    const { buttons, onreveal } = feedback({ retry: true });
    buttons[1]?.click();
    expect(onreveal).toHaveBeenCalledOnce();
  });

  it('says the right answer aloud where the question itself shows it', () => {
    const { target, names } = feedback({ correct: { kind: 'choice', choice: 'boil' }, correctWords: 'boil' });
    expect([names, target.querySelector('.visually-hidden')?.textContent]).toEqual([[], 'The right answer:boil']);
  });
});

describe('the right order', () => {
  const feedback = (change: Partial<OutcomeView>) => {
    const target = document.body.appendChild(document.createElement('div'));
    shown.push(mount(Feedback, { target, props: { item: item({ kind: 'order', steps: choices }, { outcome: told({ correctWords: '1. pour 2. boil 3. filter', ...change }) }) } }));
    flushSync();
    return { steps: [...target.querySelectorAll('ol li')].map((one) => one.textContent), line: target.querySelector('.feedback__right')?.textContent };
  };

  it('is a list, step by step', () => expect(feedback({ correct: { kind: 'order', steps: ['pour', 'boil', 'filter'] } })).toEqual({ steps: ['1. pour', '2. boil', '3. filter'], line: undefined }));
  it('stands in words where it names a step that is not shown', () => expect(feedback({ correct: { kind: 'order', steps: ['pour', 'stir'] } })).toEqual({ steps: [], line: '1. pour 2. boil 3. filter' }));
  it('needs no telling where it was found', () => expect(feedback({ standing: 'right', correct: { kind: 'order', steps: ['pour', 'boil', 'filter'] } })).toEqual({ steps: [], line: undefined }));
});

describe('an order', () => {
  it('is changed by buttons that say what they move', () => {
    const { target, heard } = show(item({ kind: 'order', steps: choices }));
    const down = [...target.querySelectorAll<HTMLButtonElement>('.steps button')].find((one) => /Move down: .*boil/.test(one.getAttribute('aria-label') ?? ''));
    down?.click();
    expect(heard).toEqual([{ kind: 'order', steps: ['filter', 'boil', 'pour'] }]);
  });

  it('is changed by Alt and an arrow, and the new place is said aloud', async () => {
    const { target, heard } = show(item({ kind: 'order', steps: choices }));
    target.querySelector('.steps li:nth-child(3) button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }));
    expect(heard).toEqual([{ kind: 'order', steps: ['boil', 'pour', 'filter'] }]);
    await vi.waitFor(() => expect(target.querySelector('[aria-live]')?.textContent?.replace(/[\u2068\u2069]/g, '')).toBe('pour: now 2 of 3'));
  });

  it('ends where it ends', () => {
    const { target, heard } = show(item({ kind: 'order', steps: choices }));
    target.querySelector<HTMLButtonElement>('.steps li:first-child button')?.click();
    expect(heard).toEqual([]);
  });
});

describe('pairs', () => {
  it('are chosen from lists with names of their own', () => {
    const { target, heard } = show(item({ kind: 'match', lefts: choices.slice(0, 2), rights: choices }));
    const select = target.querySelector<HTMLSelectElement>('select');
    expect(target.querySelector(`label[for="${select?.id}"]`)?.textContent).toBe('boil');
    if (select) select.value = 'pour';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard).toEqual([{ kind: 'match', pairs: [['boil', 'pour']] }]);
  });
});

describe('gaps', () => {
  const cloze = item({ kind: 'cloze', gaps: [{ choices: [], numeric: false }, { choices, numeric: false }] }, { stem: '<p>First <span data-gap="1"></span>, then <span data-gap="2"></span>; <span data-gap="9"></span>.</p>' });
  it('are fields within the text, counted aloud', () => {
    const { target } = show(cloze);
    const fields = [...target.querySelectorAll('.cloze p :is(input, select)')];
    expect(fields.map((one) => [one.tagName, one.getAttribute('aria-label')?.replace(/[\u2068\u2069]/g, '')])).toEqual([['INPUT', 'Gap 1 of 2'], ['SELECT', 'Gap 2 of 2']]);
  });
  it('keep the sign after them on their line', () => {
    const { target } = show(cloze);
    expect([...target.querySelectorAll('.gap-whole')].map((one) => one.lastChild?.textContent)).toEqual([',', ';']);
    expect(target.querySelector('.cloze p')?.lastChild?.textContent).toBe('.');
  });
  it('are filled one by one', () => {
    const { target, heard } = show(cloze);
    const field = target.querySelector<HTMLInputElement>('.cloze input');
    if (field) field.value = 'boil';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(heard).toEqual([{ kind: 'cloze', gaps: ['boil', ''] }]);
  });
});
