import { describe, expect, test } from 'vitest';
import type { HeadingView, MediaView } from '../../ipc/generated/view';
import { anchorAt, bringsTitle, filmAt, partOf, parts, samePlace } from './position';

const headings: HeadingView[] = [
  { anchor: 'why', level: 2, text: 'Why', part: true },
  { anchor: 'how', level: 2, text: 'How', part: true },
  { anchor: 'how-cheaply', level: 3, text: 'How, cheaply', part: false },
  { anchor: 'try', level: 2, text: 'Try it', part: true },
];

function film(...cues: [number, number][]): MediaView {
  return {
    kind: 'video', src: '', mime: 'video/webm', alt: '', caption: '', tracks: [], transcriptLang: 'en',
    transcript: cues.map(([start, end]) => ({ start, end, text: '…' })),
  };
}
const simulation: MediaView = { ...film(), kind: 'interactive' };

describe('parts', () => {
  test('the beginning comes first and third-level headings lie within', () => {
    expect(parts(headings).map((part) => part.anchor)).toEqual(['', 'why', 'how', 'try']);
    expect(parts(headings)[2]?.below.map((heading) => heading.anchor)).toEqual(['how-cheaply']);
  });
  test('a lesson without headings has only a beginning', () => expect(parts([])).toHaveLength(1));
  test('a lesson that starts with a third-level heading keeps it', () => {
    expect(parts([{ anchor: 'x', level: 3, text: 'X', part: true }]).map((part) => part.anchor)).toEqual(['', 'x']);
  });
  test.each([['', 0], ['how', 2], ['how-cheaply', 2], ['gone', 0]])('"%s" lies in part %i', (anchor, index) => {
    expect(partOf(parts(headings), anchor)).toBe(index);
  });
});

describe('the heading one reads under', () => {
  test.each<[boolean[], boolean, string]>([
    [[false, false, false, false], false, ''],
    [[true, false, false, false], false, 'why'],
    [[true, true, true, false], false, 'how-cheaply'],
    [[true, false, false, false], true, 'try'],
  ])('%j, at the end: %s → "%s"', (passed, atEnd, anchor) => expect(anchorAt(headings, passed, atEnd)).toBe(anchor));
  test('no headings, no anchor, even at the end', () => expect(anchorAt([], [], true)).toBe(''));
});

describe('the same place in another language', () => {
  const french = headings.map((heading, index) => ({ ...heading, anchor: `p${index}` }));
  test('by anchor', () => expect(samePlace(headings, 'how', headings)).toBe('how'));
  test('by count', () => expect(samePlace(headings, 'how', french)).toBe('p1'));
  test('or the beginning, where the editions differ', () => expect(samePlace(headings, 'how', french.slice(1))).toBe(''));
});

describe('the film a caption belongs to', () => {
  const media = [film([0, 5]), simulation, film([0, 5], [5, 9])];
  test('the first that speaks at that second', () => expect(filmAt(media, 0, 7)).toBe(2));
  test('counted from the passage', () => expect(filmAt(media, 1, 2)).toBe(2));
  test('else anywhere in the lesson', () => expect(filmAt([film([0, 5]), film([20, 25])], 1, 3)).toBe(0));
  test('else the first film', () => expect(filmAt([simulation, film([0, 5])], 0, 500)).toBe(1));
  test('and none where there is no film', () => expect(filmAt([simulation], 0, 3)).toBe(-1));
});

test.each([['<h1 id="a">A</h1><p>', true], ['  <h1>A</h1>', true], ['<p>A</p><h1>B</h1>', false], ['<h2>A</h2>', false]])(
  '%s brings its title: %s',
  (html, expected) => expect(bringsTitle({ html })).toBe(expected),
);
