// Where in a lesson somebody is: pure reckoning over headings, so that it can be tested without a page.
import type { HeadingView, LessonView, MediaView } from '../../ipc/generated/view';

/** A part of a lesson as the contents list it: the beginning, and one for each heading of the second level. */
export interface Part {
  /** Where it begins; empty for the beginning of the lesson. */
  anchor: string;
  /** Heading; empty for the beginning. */
  text: string;
  /** Headings of the third level within it. */
  below: HeadingView[];
}

/** The lesson's parts, the beginning first. */
export function parts(headings: readonly HeadingView[]): Part[] {
  const list: Part[] = [{ anchor: '', text: '', below: [] }];
  for (const heading of headings) {
    if (heading.part) list.push({ anchor: heading.anchor, text: heading.text, below: [] });
    else list.at(-1)?.below.push(heading);
  }
  return list;
}

/** Which part holds this anchor; 0 (the beginning) where none does. */
export function partOf(list: readonly Part[], anchor: string): number {
  if (anchor === '') return 0;
  const found = list.findIndex((part) => part.anchor === anchor || part.below.some((heading) => heading.anchor === anchor));
  return Math.max(0, found);
}

/**
 * The heading one reads under: the last one that has come up to the line. `passed` says for each heading, in order,
 * whether it stands above the line; at the end of the page the last one counts, though it may be too short to come up.
 */
export function anchorAt(headings: readonly HeadingView[], passed: readonly boolean[], atEnd: boolean): string {
  const last = atEnd ? headings.length - 1 : passed.lastIndexOf(true);
  return headings[last]?.anchor ?? '';
}

/** The same place in another language's edition: by anchor, else by count where both have the same number of headings. */
export function samePlace(from: readonly HeadingView[], anchor: string, to: readonly HeadingView[]): string {
  if (anchor === '' || to.some((heading) => heading.anchor === anchor)) return anchor;
  const index = from.findIndex((heading) => heading.anchor === anchor);
  return from.length === to.length ? (to[index]?.anchor ?? '') : '';
}

/**
 * Which film a caption found by the search belongs to: of those that stand at or after the passage, the first with
 * something said at that second; else the first such film of the lesson; else none (-1).
 */
export function filmAt(media: readonly MediaView[], fromIndex: number, seconds: number): number {
  const speaks = (view: MediaView) =>
    view.kind !== 'interactive' && view.transcript.some((cue) => cue.start - 0.5 <= seconds && seconds < cue.end + 0.5);
  const after = media.findIndex((view, index) => index >= fromIndex && speaks(view));
  if (after >= 0) return after;
  const anywhere = media.findIndex(speaks);
  return anywhere >= 0 ? anywhere : media.findIndex((view) => view.kind !== 'interactive');
}

/** A lesson's own title is a heading of its HTML only in some imported courses; ours come without. */
export function bringsTitle(view: Pick<LessonView, 'html'>): boolean {
  return /^\s*<h1[\s>]/i.test(view.html);
}
