// Marking without a mouse: one paragraph after another, until one is chosen.

const BLOCKS = 'p, li, dt, dd, td, th, pre, figcaption, blockquote';
const NOT_TEXT = 'figure[data-media], .noted, .read__meta, .footnotes';

/** The paragraphs of an article that can be chosen, in order: those that hold words themselves. */
export function paragraphs(article: HTMLElement): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(BLOCKS)].filter((block) => block.closest(NOT_TEXT) === null && ownWords(block).toString().trim() !== '');
}

/** The words of a paragraph without those of blocks within it: of a list's item, what stands before the list below it. */
export function ownWords(block: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(block);
  const inner = block.querySelector(`${BLOCKS}, ul, ol, table, .noted`);
  if (inner) range.setEndBefore(outermost(inner, block));
  return range;
}

function outermost(inner: Element, block: Element): Element {
  let at = inner;
  while (at.parentElement && at.parentElement !== block) at = at.parentElement;
  return at;
}

/** The one to begin with: where the focus is, else the first that stands whole on the screen. */
export function nearest(blocks: readonly HTMLElement[], top: number, focused: Element | null): number {
  const within = blocks.findIndex((block) => block === focused || (focused !== null && block.contains(focused)));
  if (within >= 0) return within;
  return Math.max(0, blocks.findIndex((block) => block.getBoundingClientRect().top >= top));
}
