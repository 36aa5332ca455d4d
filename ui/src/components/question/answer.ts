/** Answers as they come about: what is still missing, what a move does, what is right. Pure; the program grades. */
import type { Ask, Choice, OutcomeView, QuizItem, Response } from '../../ipc';

/** What keeps an answer from being given; `null` when it can be. */
export type Missing = 'choice' | 'several' | 'pairs' | 'text' | 'gaps' | 'file' | null;

/** The answer that stands there before anybody touched anything; `null` where there is none to keep. */
export function untouched(ask: Ask): Response | null {
  return ask.kind === 'order' ? { kind: 'order', steps: ask.steps.map((step) => step.id) } : null;
}

/** What is still to be done before the answer can be given. */
export function missing(ask: Ask, response: Response | null): Missing {
  const blank = (text: string) => text.trim() === '';
  switch (ask.kind) {
    case 'choice':
    case 'trueFalse':
      return response?.kind === ask.kind ? null : 'choice';
    case 'multiple':
      return response?.kind === 'multiple' && response.choices.length > 0 ? null : 'several';
    case 'match':
      return response?.kind === 'match' && ask.lefts.every((left) => response.pairs.some(([id]) => id === left.id)) ? null : 'pairs';
    case 'cloze':
      return response?.kind === 'cloze' && ask.gaps.every((_, at) => !blank(response.gaps[at] ?? '')) ? null : 'gaps';
    case 'numeric':
    case 'short':
    case 'essay':
      return response?.kind === ask.kind && !blank(response.text) ? null : 'text';
    case 'file':
      return response?.kind === 'file' ? null : 'file';
    case 'order':
    case 'description':
      return null;
  }
}

/** Whether somebody has answered or begun to. */
export const begun = (response: Response | null): boolean => {
  switch (response?.kind) {
    case undefined:
      return false;
    case 'multiple':
      return response.choices.length > 0;
    case 'match':
      return response.pairs.length > 0;
    case 'cloze':
      return response.gaps.some((gap) => gap.trim() !== '');
    case 'numeric':
    case 'short':
    case 'essay':
      return response.text.trim() !== '';
    default:
      return true;
  }
};

/** Whether the question asks for anything. */
export const asks = (item: QuizItem): boolean => item.ask.kind !== 'description';

/** What the digit 1–9 chooses: the response after it, or `null` where that digit chooses nothing here. */
export function byDigit(ask: Ask, response: Response | null, digit: number): Response | null {
  if (ask.kind === 'trueFalse') return digit === 1 || digit === 2 ? { kind: 'trueFalse', truth: digit === 1 } : null;
  if (ask.kind !== 'choice' && ask.kind !== 'multiple') return null;
  const choice = ask.choices[digit - 1];
  if (!choice) return null;
  return ask.kind === 'choice' ? { kind: 'choice', choice: choice.id } : toggled(response, choice.id);
}

/** How many digits choose something. */
export function digits(ask: Ask): number {
  if (ask.kind === 'trueFalse') return 2;
  return ask.kind === 'choice' || ask.kind === 'multiple' ? Math.min(9, ask.choices.length) : 0;
}

/** Several answers with one more, or one fewer. */
export function toggled(response: Response | null, id: string): Response {
  const chosen = response?.kind === 'multiple' ? response.choices : [];
  return { kind: 'multiple', choices: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] };
}

/** Pairs with this left side given that right side; an empty right side takes the pair away. */
export function paired(response: Response | null, left: string, right: string): Response {
  const others = (response?.kind === 'match' ? response.pairs : []).filter(([id]) => id !== left);
  return { kind: 'match', pairs: right === '' ? others : [...others, [left, right]] };
}

/** The gaps with this one filled. */
export function filled(response: Response | null, count: number, at: number, text: string): Response {
  const before = response?.kind === 'cloze' ? response.gaps : [];
  return { kind: 'cloze', gaps: Array.from({ length: count }, (_, index) => (index === at ? text : (before[index] ?? ''))) };
}

/** The steps in the order they stand in now: those of the answer, then what it lacks. */
export function inOrder(steps: readonly Choice[], response: Response | null): Choice[] {
  if (response?.kind !== 'order') return [...steps];
  const known = response.steps.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  return [...known, ...steps.filter((step) => !known.includes(step))];
}

/** The order after the step at `from` went to `to`; the same order where it cannot go there. */
export function moved(ids: readonly string[], from: number, to: number): string[] {
  const id = ids[from];
  if (id === undefined || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((_, at) => at !== from);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** How a part of an answer stands once that may be told. */
export type PartStanding = 'right' | 'wrong' | null;

/** Whether the part (a left side, a step, a gap by its number) was answered rightly; `null` while that is not told. */
export function partStanding(outcome: OutcomeView | null, id: string): PartStanding {
  const mark = outcome?.marks.find((one) => one.id === id);
  return mark ? (mark.right ? 'right' : 'wrong') : null;
}

/** How many parts were answered rightly, of several; `null` where there are no parts to count. */
export function partsRight(item: QuizItem): { right: number; of: number } | null {
  const marks = item.outcome?.marks ?? [];
  if (marks.length < 2 || !['match', 'order', 'cloze'].includes(item.ask.kind)) return null;
  return { right: marks.filter((mark) => mark.right).length, of: marks.length };
}

/**
 * Whether the stem is one paragraph that can stand as a heading. What holds lists, tables, pictures or
 * several paragraphs stands above the answers as text.
 */
export function isPlainStem(html: string): boolean {
  return !/<(?:p|ul|ol|table|pre|figure|img|div|blockquote|h[1-6]|section|math[^>]*display="block")\b/i.test(html.replace(/^\s*<p>([\s\S]*?)<\/p>\s*$/i, (all, inner: string) => (/<p\b/i.test(inner) ? all : inner)));
}

/** The stem without the paragraph around it, where that is all there is. */
export function headingHtml(html: string): string {
  return html.replace(/^\s*<p>([\s\S]*?)<\/p>\s*$/i, (all, inner: string) => (/<\/?p\b/i.test(inner) ? all : inner));
}
