import { describe, expect, it } from 'vitest';

import type { Ask, OutcomeView, QuizItem, Response } from '../../ipc';
import { begun, byDigit, digits, filled, headingHtml, inOrder, isPlainStem, missing, moved, paired, partStanding, partsRight, toggled, untouched } from './answer';

const choice = (id: string) => ({ id, html: id, words: id });
const choices = ['a', 'b', 'c'].map(choice);
const outcome = (marks: [string, boolean][]): OutcomeView => ({
  standing: 'partly', score: 0.5, feedback: '', general: '', marks: marks.map(([id, right]) => ({ id, right, chosen: true })),
  correct: null, correctWords: '', again: null, tries: 1, retry: false, dueMs: null,
});

describe('an answer', () => {
  const cases: [string, Ask, Response | null, ReturnType<typeof missing>][] = [
    ['a choice that nobody made', { kind: 'choice', choices }, null, 'choice'],
    ['a choice', { kind: 'choice', choices }, { kind: 'choice', choice: 'a' }, null],
    ['false is an answer', { kind: 'trueFalse' }, { kind: 'trueFalse', truth: false }, null],
    ['several, all taken back', { kind: 'multiple', choices }, { kind: 'multiple', choices: [] }, 'several'],
    ['one pair of two', { kind: 'match', lefts: choices.slice(0, 2), rights: choices }, { kind: 'match', pairs: [['a', 'c']] }, 'pairs'],
    ['all pairs', { kind: 'match', lefts: choices.slice(0, 2), rights: choices }, { kind: 'match', pairs: [['b', 'a'], ['a', 'c']] }, null],
    ['steps as they stand', { kind: 'order', steps: choices }, null, null],
    ['blanks are no word', { kind: 'short' }, { kind: 'short', text: '  ' }, 'text'],
    ['an answer to another kind', { kind: 'numeric', unit: 'm' }, { kind: 'short', text: '3' }, 'text'],
    ['one gap of two', { kind: 'cloze', gaps: [{ choices: [], numeric: false }, { choices: [], numeric: true }] }, { kind: 'cloze', gaps: ['water', ' '] }, 'gaps'],
    ['no file', { kind: 'file' }, null, 'file'],
    ['a text that asks nothing', { kind: 'description' }, null, null],
  ];
  for (const [name, ask, response, expected] of cases) it(`${name}: ${expected ?? 'can be given'}`, () => expect(missing(ask, response)).toBe(expected));

  it('begins with the order that is shown, and with nothing else', () => {
    expect(untouched({ kind: 'order', steps: choices })).toEqual({ kind: 'order', steps: ['a', 'b', 'c'] });
    expect(untouched({ kind: 'choice', choices })).toBeNull();
  });

  it('has begun when there is something in it', () => {
    expect([null, { kind: 'cloze', gaps: ['', ''] }, { kind: 'multiple', choices: [] }, { kind: 'essay', text: '\n' }].map((one) => begun(one as Response | null))).toEqual([false, false, false, false]);
    expect(begun({ kind: 'cloze', gaps: ['', 'x'] })).toBe(true);
    expect(begun({ kind: 'trueFalse', truth: false })).toBe(true);
  });
});

describe('keys', () => {
  it('choose by digit, and take back where several may be chosen', () => {
    expect(byDigit({ kind: 'choice', choices }, null, 2)).toEqual({ kind: 'choice', choice: 'b' });
    expect(byDigit({ kind: 'multiple', choices }, { kind: 'multiple', choices: ['b'] }, 2)).toEqual({ kind: 'multiple', choices: [] });
    expect(byDigit({ kind: 'trueFalse' }, null, 2)).toEqual({ kind: 'trueFalse', truth: false });
  });
  it('choose nothing where there is nothing', () => {
    expect(byDigit({ kind: 'choice', choices }, null, 4)).toBeNull();
    expect(byDigit({ kind: 'trueFalse' }, null, 3)).toBeNull();
    expect(byDigit({ kind: 'short' }, null, 1)).toBeNull();
  });
  it('reach nine answers at most', () => {
    expect(digits({ kind: 'choice', choices: Array.from({ length: 12 }, (_, at) => choice(String(at))) })).toBe(9);
    expect(digits({ kind: 'order', steps: choices })).toBe(0);
  });
});

describe('parts', () => {
  it('are put together', () => {
    expect(toggled({ kind: 'multiple', choices: ['a'] }, 'c')).toEqual({ kind: 'multiple', choices: ['a', 'c'] });
    expect(paired({ kind: 'match', pairs: [['a', 'x']] }, 'a', 'y')).toEqual({ kind: 'match', pairs: [['a', 'y']] });
    expect(paired({ kind: 'match', pairs: [['a', 'x']] }, 'a', '')).toEqual({ kind: 'match', pairs: [] });
    expect(filled(null, 3, 1, 'x')).toEqual({ kind: 'cloze', gaps: ['', 'x', ''] });
  });
  it('move by one and stay within the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  });
  it('stand in the order answered; a step that a new edition added comes last, one it took away is gone', () => {
    expect(inOrder(choices, { kind: 'order', steps: ['c', 'gone', 'a'] }).map((step) => step.id)).toEqual(['c', 'a', 'b']);
  });
  it('are right, wrong, or not told', () => {
    expect(partStanding(outcome([['a', true], ['b', false]]), 'b')).toBe('wrong');
    expect(partStanding(outcome([]), 'b')).toBeNull();
    expect(partStanding(null, 'b')).toBeNull();
  });
  it('are counted where an answer has parts', () => {
    const item = { ask: { kind: 'match' }, outcome: outcome([['a', true], ['b', false]]) } as QuizItem;
    expect(partsRight(item)).toEqual({ right: 1, of: 2 });
    expect(partsRight({ ...item, ask: { kind: 'choice', choices } })).toBeNull();
  });
});

describe('a stem', () => {
  it('is a heading when it is one paragraph', () => {
    expect(isPlainStem('What is <em>this</em>?')).toBe(true);
    expect(isPlainStem('<p>What is this?</p>')).toBe(true);
    expect(headingHtml('<p>What is this?</p>')).toBe('What is this?');
  });
  it('is a text when it has more', () => {
    expect(isPlainStem('<p>One</p><p>Two</p>')).toBe(false);
    expect(isPlainStem('What is this? <img src="a" alt="b">')).toBe(false);
    expect(isPlainStem('<ul><li>One</li></ul>')).toBe(false);
  });
});
