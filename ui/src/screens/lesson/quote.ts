// Words of a lesson as notes point to them: a passage (what stands below a heading, up to the next), the words in it, and
// the words around those. Spaces count as one, whatever the page makes of them, so that what is kept fits the text and
// not its layout.
import type { NoteAnchor } from '../../ipc/generated/view';

/** Characters kept before and after the words. */
export const AROUND = 64;
/** More words than this are no mark any more; the mark ends there. */
export const LONGEST = 2000;

/** A passage as it stands on the page. */
export interface Passage {
  /** Anchor of its heading; empty at the beginning. */
  heading: string;
  /** Its words, with one space where there is any. */
  text: string;
  /** For each of its UTF-16 units: which text node, and where in it. */
  nodes: Text[];
  offsets: number[];
}

/** A run of words within one text node. */
export interface Run {
  node: Text;
  start: number;
  end: number;
}

const BLOCKS = new Set(['P', 'LI', 'TD', 'TH', 'TR', 'PRE', 'DT', 'DD', 'DIV', 'FIGURE', 'FIGCAPTION', 'BLOCKQUOTE', 'UL', 'OL', 'DL', 'TABLE', 'CAPTION', 'SECTION', 'BR', 'HR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
/** What stands in the text and is not the lesson's words: players, what the reader added, numbers of notes, formulas. */
const SILENT = 'figure[data-media], .noted, .read__meta, .picture__hint, .visually-hidden, [role="doc-noteref"], sup[id^="fnref"], [role="doc-backlink"], math, svg';

/** The passages of an article, in order; `headings` are the anchors that begin one. */
export function passages(article: HTMLElement, headings: ReadonlySet<string>): Passage[] {
  const list: Passage[] = [{ heading: '', text: '', nodes: [], offsets: [] }];
  const units: string[][] = [[]];
  let gap = false;
  /** The space on the page that stands for the gap, where there is one. */
  let space: [Text, number] | null = null;

  const push = (node: Text, offset: number, unit: string) => {
    const now = list[list.length - 1] as Passage;
    now.nodes.push(node);
    now.offsets.push(offset);
    units[units.length - 1]?.push(unit);
  };
  const read = (node: Text) => {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const unit = node.data[offset] as string;
      if (/\s/.test(unit)) {
        gap = true;
        space ??= [node, offset];
        continue;
      }
      if (gap && (units[units.length - 1]?.length ?? 0) > 0) push(...(space ?? [node, offset]), ' ');
      gap = false;
      space = null;
      push(node, offset, unit);
    }
  };
  const border = () => {
    gap = true;
    space = null;
  };
  const walk = (element: Element) => {
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) read(child as Text);
      if (!(child instanceof Element)) continue;
      const block = BLOCKS.has(child.tagName);
      if (block) border();
      if (/^H[1-3]$/.test(child.tagName) && (headings.has(child.id) || child.tagName === 'H1')) {
        // A heading's own words belong to no passage.
        if (headings.has(child.id)) {
          list.push({ heading: child.id, text: '', nodes: [], offsets: [] });
          units.push([]);
        }
        gap = false;
      } else if (child.matches(SILENT)) gap ||= child.tagName.toLowerCase() === 'math';
      else walk(child);
      if (block) border();
    }
  };
  walk(article);
  list.forEach((passage, at) => (passage.text = units[at]?.join('') ?? ''));
  return list;
}

/** Where a selection lies: the passage it begins in, and the words of it there. Null where it holds no words. */
export function anchorOf(all: readonly Passage[], range: Range, lang: string): NoteAnchor | null {
  for (const passage of all) {
    const [start, end] = span(passage, range);
    if (start < end) return around(passage, start, Math.min(end, start + LONGEST), lang);
  }
  return null;
}

/** Which of the same words in its passage an anchor's are, from 0: told by the words before them. */
export function nthOf(all: readonly Passage[], { heading, exact, prefix }: NoteAnchor): number {
  const text = all.find((passage) => passage.heading === heading)?.text ?? '';
  const at = text.indexOf(prefix + exact);
  if (exact === '' || at < 0) return 0;
  let count = 0;
  for (let next = text.indexOf(exact); next >= 0 && next < at + prefix.length; next = text.indexOf(exact, next + 1)) count += 1;
  return count;
}

/** A range over runs of words. */
export function rangeOver(runs: readonly Run[]): Range | null {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** The beginning of a passage, for notes and bookmarks without words. */
export function placeOf(all: readonly Passage[], heading: string, lang: string): NoteAnchor {
  const passage = all.find((one) => one.heading === heading);
  return { lang, heading, exact: '', prefix: '', suffix: passage ? first(passage.text, AROUND) : '' };
}

/** The units of a passage that lie in a range: from the first word to the last. */
function span(passage: Passage, range: Range): [number, number] {
  let start = 0;
  let end = 0;
  passage.nodes.forEach((node, at) => {
    if (passage.text[at] === ' ' || !holds(range, node, passage.offsets[at] ?? 0)) return;
    if (end === 0) start = at;
    end = at + 1;
  });
  return [start, end];
}

function holds(range: Range, node: Text, offset: number): boolean {
  if (range.startContainer === node && offset < range.startOffset) return false;
  if (range.endContainer === node && offset >= range.endOffset) return false;
  return range.startContainer === node || range.endContainer === node || range.intersectsNode(node);
}

function around({ heading, text }: Passage, start: number, end: number, lang: string): NoteAnchor {
  // Never in the middle of a sign that takes two units.
  const to = isLow(text, end) ? end - 1 : end;
  return { lang, heading, exact: text.slice(start, to).trimEnd(), prefix: last(text.slice(0, start), AROUND), suffix: first(text.slice(to), AROUND) };
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');
const first = (text: string, count: number): string => [...text.slice(0, 2 * count)].slice(0, count).join('');
const last = (text: string, count: number): string => {
  const from = Math.max(0, text.length - 2 * count);
  return [...text.slice(isLow(text, from) ? from + 1 : from)].slice(-count).join('');
};

/** Where the words stand now: the `nth` of the same words in the passage, or, should the passage differ, the first anywhere. */
export function find(all: readonly Passage[], heading: string, exact: string, nth: number): Run[] {
  if (exact === '') return [];
  const own = all.find((passage) => passage.heading === heading);
  const at = own ? nthIndex(own.text, exact, nth) : -1;
  if (own && at >= 0) return runs(own, at, at + exact.length);
  for (const passage of all) {
    const anywhere = passage.text.indexOf(exact);
    if (anywhere >= 0) return runs(passage, anywhere, anywhere + exact.length);
  }
  return [];
}

/** Where the `nth` of the same words begins, overlapping ones counted as the program counts them; the last one where there are fewer. */
function nthIndex(text: string, words: string, nth: number): number {
  let at = -1;
  let next = text.indexOf(words);
  for (let count = 0; next >= 0 && count <= nth; count += 1) {
    at = next;
    next = text.indexOf(words, next + 1);
  }
  return at;
}

function runs(passage: Passage, start: number, end: number): Run[] {
  const list: Run[] = [];
  for (let at = start; at < end; at += 1) {
    const [node, offset] = [passage.nodes[at], passage.offsets[at]];
    // Between two blocks there is a space in the words and none on the page.
    if (!node || offset === undefined || (passage.text[at] === ' ' && !/\s/.test(node.data[offset] ?? ''))) continue;
    const before = list[list.length - 1];
    if (before?.node === node) before.end = offset + 1;
    else list.push({ node, start: offset, end: offset + 1 });
  }
  return list.filter((run) => run.end > run.start);
}
