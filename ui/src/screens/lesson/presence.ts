// What of the lesson is on the screen, looked at once a second while the window is visible: two corners of each part,
// which costs an old laptop less than observers on every paragraph.
import { Presence, type Seen } from './dwell';
import type { Part } from './position';
import { within } from './prose';

const EVERY_MS = 1000;
/** Letters reach a little below their line. */
const SLACK_PX = 4;

/** The blocks a part begins and ends with, and its words. */
export interface Stretch {
  first: Element;
  last: Element;
  text: string;
}

/** Where each part stands in the article, and what it says; players and pages within say nothing that is read. */
export function stretches(article: HTMLElement, parts: readonly Part[]): (Stretch | null)[] {
  const starts = parts.map((part) => (part.anchor === '' ? null : within(article, part.anchor)));
  const lists: Element[][] = parts.map(() => []);
  const texts = parts.map(() => '');
  let now = 0;
  for (const block of article.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, dt, dd, figure, pre, table, blockquote, math[display="block"], section')) {
    const begun = starts.indexOf(block as HTMLElement);
    if (begun > 0) now = begun;
    if (block.closest('.noted, .read__meta')) continue;
    lists[now]?.push(block);
  }
  lists.forEach((blocks, part) => {
    // Of blocks within each other the outer ones say it all; they come first, so each is held against the last of them.
    let last: Element | null = null;
    const outer = blocks.filter((block) => (last?.contains(block) ? false : ((last = block), true)));
    texts[part] = outer.filter((block) => !block.matches('figure[data-media]')).map((block) => block.textContent ?? '').join(' ');
  });
  return lists.map((blocks, part) => {
    const [first, last] = [blocks[0], blocks.at(-1)];
    return first && last ? { first, last, text: texts[part] ?? '' } : null;
  });
}

/** Looks once a second; gives back how to stop. */
export function attend(area: HTMLElement, article: HTMLElement, places: readonly (Stretch | null)[], passed: (seconds: number, onScreen: Seen[], ended: number[]) => void): () => void {
  const presence = new Presence(performance.now());
  const touch = () => presence.touch(performance.now());
  const HANDS = ['wheel', 'touchmove', 'pointermove', 'pointerdown', 'keydown'] as const;
  HANDS.forEach((hand) => addEventListener(hand, touch, { passive: true, capture: true }));

  function look(): void {
    const playing = [...article.querySelectorAll<HTMLMediaElement>('video, audio')].some((film) => !film.paused);
    const seconds = presence.tick(performance.now(), document.visibilityState === 'visible', playing);
    if (seconds === 0) return;
    const frame = getComputedStyle(area).overflowY === 'visible' ? { top: 0, bottom: innerHeight } : area.getBoundingClientRect();
    const onScreen: Seen[] = [];
    const ended: number[] = [];
    places.forEach((place, part) => {
      if (!place) return;
      const bottom = place.last.getBoundingClientRect().bottom;
      const height = Math.min(bottom, frame.bottom) - Math.max(place.first.getBoundingClientRect().top, frame.top);
      if (height > 0) onScreen.push({ part, height });
      if (bottom > frame.top && bottom <= frame.bottom + SLACK_PX) ended.push(part);
    });
    passed(seconds, onScreen, ended);
  }

  look();
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    HANDS.forEach((hand) => removeEventListener(hand, touch, { capture: true }));
  };
}
