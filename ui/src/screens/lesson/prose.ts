// What the reader adds to a lesson's HTML once it stands on the page: names for scroll regions, buttons round pictures,
// words and notes that open. The HTML is safe and static; everything here works on elements that are already there.

/** Words for what is added. */
export interface ProseWords {
  /** Follows a picture's name: "Enlarge". */
  enlarge: string;
  /** Name of a wide table without a caption. */
  table: string;
  /** Name of wide code. */
  code: string;
  /** Name of a wide formula. */
  formula: string;
  /** Name of the list of notes. */
  notes: string;
}

export interface ProseActions {
  /** A word of the glossary was opened. */
  term(id: string, opener: HTMLElement): void;
  /** A note's number was opened; `note` is the note itself. */
  note(note: HTMLElement, opener: HTMLElement): void;
  /** Another lesson was chosen. */
  lesson(id: string, anchor: string): void;
  /** A passage of this lesson was chosen. */
  passage(anchor: string): void;
  /** A picture was chosen. */
  picture(image: HTMLImageElement, caption: string, opener: HTMLElement): void;
}

/** Where this element's `id` is, looked for in the lesson only: its ids must not meet the window's own. */
export function within(root: HTMLElement, id: string): HTMLElement | null {
  return id === '' ? null : root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
}

/** Dresses the lesson and listens to it; gives back what undoes the listening. */
export function dress(root: HTMLElement, words: ProseWords, actions: ProseActions, terms: ReadonlySet<string>): () => void {
  pictures(root, words, actions);
  scrollRegions(root, words);
  notes(root, words);
  openers(root, terms);

  const clicked = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a');
    if (!link || !root.contains(link)) return;
    // Whatever it is, the window itself goes nowhere.
    event.preventDefault();
    follow(root, link, actions);
  };
  // A link with the role of a button answers to the space bar as buttons do.
  const pressed = (event: KeyboardEvent) => {
    const link = event.target as HTMLElement;
    if (event.key !== ' ' || link.getAttribute('role') !== 'button' || link.tagName !== 'A') return;
    event.preventDefault();
    link.click();
  };
  root.addEventListener('click', clicked);
  root.addEventListener('keydown', pressed);
  return () => {
    root.removeEventListener('click', clicked);
    root.removeEventListener('keydown', pressed);
  };
}

function follow(root: HTMLElement, link: HTMLAnchorElement, actions: ProseActions): void {
  const { term, lesson, anchor } = link.dataset;
  if (lesson !== undefined) return actions.lesson(lesson, anchor ?? '');
  if (term !== undefined) {
    if (link.getAttribute('role') === 'button') actions.term(term, link);
    return;
  }
  const target = within(root, decode(link.getAttribute('href') ?? ''));
  if (!target) return;
  if (noteReference(link)) actions.note(target, link);
  else actions.passage(target.id);
}

function decode(href: string): string {
  if (!href.startsWith('#')) return '';
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function noteReference(link: HTMLElement): boolean {
  return link.parentElement?.tagName === 'SUP' && link.closest('.footnote-definition, .footnotes, [role="doc-endnotes"]') === null;
}

function openers(root: HTMLElement, terms: ReadonlySet<string>): void {
  for (const word of root.querySelectorAll<HTMLElement>('a[data-term]')) {
    if (!terms.has(word.dataset.term ?? '')) {
      // No definition is at hand: a word like the others.
      word.removeAttribute('href');
      continue;
    }
    opener(word);
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('sup > a[href^="#"]')) if (noteReference(link)) opener(link);
}

function opener(link: HTMLElement): void {
  link.setAttribute('role', 'button');
  link.setAttribute('aria-haspopup', 'dialog');
  link.setAttribute('aria-expanded', 'false');
}

function notes(root: HTMLElement, words: ProseWords): void {
  const lists = root.querySelectorAll<HTMLElement>('.footnotes, [role="doc-endnotes"]');
  for (const list of lists) if (!list.hasAttribute('aria-label') && list.tagName === 'SECTION') list.setAttribute('aria-label', words.notes);
}

function pictures(root: HTMLElement, words: ProseWords, actions: ProseActions): void {
  for (const image of root.querySelectorAll<HTMLImageElement>('figure:not([data-media]) img')) {
    image.loading = 'lazy';
    image.decoding = 'async';
    if (image.closest('button, a')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'picture';
    image.replaceWith(button);
    const hint = document.createElement('span');
    hint.className = 'picture__hint';
    hint.textContent = words.enlarge;
    button.append(image, hint);
    const caption = button.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';
    button.addEventListener('click', () => actions.picture(image, caption, button));
  }
}

function scrollRegions(root: HTMLElement, words: ProseWords): void {
  const watched = new ResizeObserver((entries) => entries.forEach((entry) => reachable(entry.target as HTMLElement)));
  const region = (element: HTMLElement, name: string) => {
    element.classList.add('scroll-x');
    element.dataset.name = element.getAttribute('aria-label') || name;
    watched.observe(element);
  };
  for (const table of root.querySelectorAll<HTMLTableElement>('table')) {
    let box = table.parentElement;
    if (!box?.classList.contains('scroll-x')) {
      box = document.createElement('div');
      table.replaceWith(box);
      box.append(table);
    }
    region(box, table.caption?.textContent?.trim() || words.table);
  }
  for (const code of root.querySelectorAll<HTMLElement>('pre')) region(code, words.code);
  for (const formula of root.querySelectorAll<HTMLElement>('math[display="block"]')) {
    let box = formula.parentElement;
    if (!box?.classList.contains('formula')) {
      box = document.createElement('div');
      box.className = 'formula';
      formula.replaceWith(box);
      box.append(formula);
    }
    region(box, words.formula);
  }
}

/** A box that scrolls sideways can be reached by keyboard; one that doesn't is no stop on the way. */
function reachable(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    // A group, not a region: a page full of landmarks has none.
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', box.dataset.name ?? '');
  } else {
    box.removeAttribute('tabindex');
    box.removeAttribute('role');
    box.removeAttribute('aria-label');
  }
}
