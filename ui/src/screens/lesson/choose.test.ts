import { expect, test } from 'vitest';

import { nearest, ownWords, paragraphs } from './choose';

function page(html: string): HTMLElement {
  document.body.innerHTML = `<article>${html}</article>`;
  return document.querySelector('article') as HTMLElement;
}

test('paragraphs are those that hold words themselves', () => {
  const article = page(`<h2>H</h2><p>one</p><p> </p><ul><li>two<ul><li>three</li></ul></li><li><p>four</p></li></ul>
    <figure data-media="0"><p>film</p></figure><div class="noted"><p>mine</p></div><blockquote><p>five</p></blockquote><section class="footnotes"><p>note</p></section>`);
  expect(paragraphs(article).map((block) => ownWords(block).toString().trim())).toEqual(['one', 'two', 'three', 'four', 'five']);
});

test('one begins where the focus is', () => {
  const article = page('<p>one</p><p>two <a href="#">link</a></p>');
  expect([nearest(paragraphs(article), 0, article.querySelector('a')), nearest(paragraphs(article), 0, document.body)]).toEqual([1, 0]);
});
