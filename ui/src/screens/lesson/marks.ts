// Draws marks over the words of a lesson, and takes them away again. Text nodes are parted, never changed: what the page
// says stays what it said.
import type { Run } from './quote';

/** Words to be marked for one note. */
export interface Marked {
  id: string;
  runs: readonly Run[];
}

/** What a screen reader hears around a mark; eyes see the colour. */
export interface MarkWords {
  begin: string;
  end: string;
}

/** Where the marks of each note end on the page. */
export type Drawn = ReadonlyMap<string, { first: HTMLElement; last: HTMLElement }>;

/** Draws all marks at once: overlapping ones share an element, so that none lies within another. */
export function draw(notes: readonly Marked[], words: MarkWords): Drawn {
  const covers = new Map<Text, { start: number; end: number; id: string }[]>();
  for (const { id, runs } of notes) {
    for (const { node, start, end } of runs) covers.set(node, [...(covers.get(node) ?? []), { start, end, id }]);
  }
  const pieces = new Map<string, HTMLElement[]>();
  for (const [node, over] of covers) {
    const cuts = [...new Set(over.flatMap(({ start, end }) => [start, end]))].sort((one, other) => other - one);
    // From the end, so that what is still to be parted keeps its count.
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      const [end = 0, start = 0] = [cuts[at], cuts[at + 1]];
      const ids = over.filter((one) => one.start <= start && end <= one.end).map((one) => one.id);
      if (ids.length === 0) continue;
      const mark = document.createElement('mark');
      mark.className = 'hl';
      mark.dataset.notes = ids.join(' ');
      if (end < node.data.length) node.splitText(end);
      const words = start > 0 ? node.splitText(start) : node;
      words.replaceWith(mark);
      mark.append(words);
      ids.forEach((id) => pieces.set(id, [...(pieces.get(id) ?? []), mark]));
    }
  }
  const drawn = new Map<string, { first: HTMLElement; last: HTMLElement }>();
  for (const [id, marks] of pieces) {
    marks.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) continue;
    first.dataset.begin = ` ${words.begin} `;
    last.dataset.end = ` ${words.end} `;
    drawn.set(id, { first, last });
  }
  return drawn;
}

/** Takes all marks away; the words stay. */
export function undraw(article: HTMLElement): void {
  for (const mark of article.querySelectorAll('mark.hl')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** Where a box about these words stands: at the end of a list's item or a definition, else below the block they are in. */
export function boxBelow(words: Element, box: HTMLElement): void {
  const block = words.closest('p, pre, table, figure, blockquote, li, dd, dt, h1, h2, h3, h4, h5, h6, div');
  const table = words.closest('.scroll-x, table, figure') ?? block;
  const below = block?.matches('td, th') || words.closest('table, figure') ? table : block;
  if (!below) words.after(box);
  else if (below.matches('li, dd')) below.append(box);
  else below.after(box);
}
