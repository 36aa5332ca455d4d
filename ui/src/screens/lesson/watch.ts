// Follows which headings have come up to the reading line, with IntersectionObservers, so that nothing is measured
// while the page is being scrolled on an old laptop.

/** The reading line lies a quarter down the window. */
const LINE_PERCENT = 25;
/** After a jump the place is known; what the observers say about it in this time is not asked. */
const HOLD_MS = 300;
/** Letters and pictures that come later move the text; so long it is brought back to where one jumped. */
const SETTLE_MS = 3000;
/** A jump made while the page still moves may be lost on its way to the screen: so often it is made again. */
const TRIES = 3;

export interface Watch {
  stop(): void;
  /** Brings something to the top and keeps it there until the page has settled, or a hand moves it. The place is told by who jumps. */
  bring(target: HTMLElement): void;
  /** Puts what was at the reading line back there, after the text changed its size. */
  restore(): void;
}

/**
 * Watches `headings` (in order; a missing one counts with the one before) within `article`, which scrolls in `area`
 * or, in a narrow window, with the whole page.
 */
export function watch(area: HTMLElement, article: HTMLElement, headings: readonly (HTMLElement | null)[], moved: (up: boolean[], atEnd: boolean) => void): Watch {
  const up = headings.map(() => false);
  let atEnd = false;
  let heldUntil = 0;
  let observers: IntersectionObserver[] = [];
  let reading: { element: Element; offset: number } | null = null;
  let brought: { target: HTMLElement; until: number; tries: number } | null = null;
  let settled: ReturnType<typeof setTimeout> | undefined;

  const end = document.createElement('span');
  end.setAttribute('aria-hidden', 'true');
  end.className = 'read__end';
  article.append(end);

  const scrolls = () => getComputedStyle(area).overflowY !== 'visible';
  const edge = () => (scrolls() ? area.getBoundingClientRect().top : 0);

  function observe(): void {
    observers.forEach((one) => one.disconnect());
    const root = scrolls() ? area : null;
    const tell = () => {
      if (performance.now() >= heldUntil) moved([...up], atEnd);
    };
    // The zone reaches far above the window, so that a heading is "in" exactly when it is above the line.
    const line = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const index = headings.indexOf(entry.target as HTMLElement);
        if (index >= 0) up[index] = entry.isIntersecting;
      }
      tell();
    }, { root, rootMargin: `1000000px 0px -${100 - LINE_PERCENT}% 0px` });
    headings.forEach((heading) => heading && line.observe(heading));
    const bottom = new IntersectionObserver((entries) => {
      // A lesson that fits the window whole is at its end and its beginning: it begins.
      atEnd = (entries.at(-1)?.isIntersecting ?? false) && (scrolls() ? area.scrollTop : scrollY) > 0;
      tell();
    }, { root });
    bottom.observe(end);
    observers = [line, bottom];
  }

  function remember(): void {
    clearTimeout(settled);
    settled = setTimeout(() => {
      const top = edge();
      const blocks = [...article.querySelectorAll('h1, h2, h3, p, li, figure, table, pre, blockquote')];
      const element = blocks.find((block) => block.getBoundingClientRect().bottom > top + 8);
      reading = element ? { element, offset: element.getBoundingClientRect().top - top } : null;
    }, 150);
  }

  const scrolled = () => {
    if (brought && brought.tries > 0) {
      brought.tries -= 1;
      align();
    }
    remember();
  };
  let wide = scrolls();
  const size = new ResizeObserver(() => {
    if (scrolls() === wide) return;
    wide = !wide;
    observe();
  });

  function align(): void {
    if (!brought || performance.now() > brought.until) return;
    heldUntil = performance.now() + HOLD_MS;
    brought.target.scrollIntoView({ block: 'start' });
  }
  const moving = () => (brought = null);
  const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
  HANDS.forEach((hand) => addEventListener(hand, moving, { passive: true, capture: true }));
  const grown = new ResizeObserver(align);
  grown.observe(article);

  observe();
  remember();
  area.addEventListener('scroll', scrolled, { passive: true });
  addEventListener('scroll', scrolled, { passive: true });
  size.observe(area);

  return {
    stop() {
      clearTimeout(settled);
      observers.forEach((one) => one.disconnect());
      size.disconnect();
      grown.disconnect();
      HANDS.forEach((hand) => removeEventListener(hand, moving, { capture: true }));
      area.removeEventListener('scroll', scrolled);
      removeEventListener('scroll', scrolled);
      end.remove();
    },
    bring(target) {
      brought = { target, until: performance.now() + SETTLE_MS, tries: TRIES };
      align();
    },
    restore() {
      const kept = reading;
      if (!kept) return;
      requestAnimationFrame(() => {
        const by = kept.element.getBoundingClientRect().top - edge() - kept.offset;
        heldUntil = performance.now() + HOLD_MS;
        if (scrolls()) area.scrollTop += by;
        else scrollBy(0, by);
      });
    },
  };
}
