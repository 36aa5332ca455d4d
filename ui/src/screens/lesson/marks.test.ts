import { expect, test } from 'vitest';

import { boxBelow, draw, undraw } from './marks';
import { find, passages } from './quote';

const words = { begin: 'mark', end: 'end of mark' };
const HTML = '<p>One <b>two</b> three, two.</p><ul><li>An item</li></ul><table><tbody><tr><td>cell</td></tr></tbody></table>';

function page() {
  document.body.innerHTML = `<article>${HTML}</article>`;
  const article = document.querySelector('article') as HTMLElement;
  const runs = (exact: string, nth = 0) => find(passages(article, new Set()), '', exact, nth);
  return { article, runs };
}
const marked = (article: HTMLElement) => [...article.querySelectorAll('mark')].map((mark) => `${mark.dataset.notes}: ${mark.textContent}`);

test('words are marked across elements, and begin and end once', () => {
  const { article, runs } = page();
  const drawn = draw([{ id: 'a', runs: runs('One two three') }], words);
  expect(marked(article)).toEqual(['a: One ', 'a: two', 'a:  three']);
  expect([drawn.get('a')?.first.dataset.begin, drawn.get('a')?.last.dataset.end]).toEqual([' mark ', ' end of mark ']);
  expect(article.querySelectorAll('[data-begin]')).toHaveLength(1);
});

test('of the same words the second is another', () => {
  const { article, runs } = page();
  draw([{ id: 'a', runs: runs('two', 1) }], words);
  expect(article.querySelector('b mark')).toBeNull();
  expect(marked(article)).toEqual(['a: two']);
});

test('marks over the same words share an element', () => {
  const { article, runs } = page();
  draw([{ id: 'a', runs: runs('three, two') }, { id: 'b', runs: runs('two.', 0) }, { id: 'c', runs: runs('ee, t') }], words);
  expect(marked(article)).toEqual(['a: thr', 'a c: ee, ', 'a b c: t', 'a b: wo', 'b: .']);
});

test('taken away, the page is as it was', () => {
  const { article, runs } = page();
  draw([{ id: 'a', runs: runs('One two three') }, { id: 'b', runs: runs('item') }], words);
  undraw(article);
  expect(article.innerHTML).toBe(HTML);
  expect(article.querySelector('p')?.childNodes).toHaveLength(3);
});

test.each([['two', 'P'], ['item', 'LI'], ['cell', 'TABLE']])('a box about "%s" stands by its %s', (exact, tag) => {
  const { article, runs } = page();
  const drawn = draw([{ id: 'a', runs: runs(exact) }], words);
  const box = document.createElement('div');
  boxBelow(drawn.get('a')?.last as Element, box);
  expect((box.parentElement === article ? box.previousElementSibling : box.parentElement)?.tagName).toBe(tag);
});
