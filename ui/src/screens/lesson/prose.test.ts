import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dress, within, type ProseActions } from './prose';

const words = { enlarge: 'Enlarge', table: 'Table', code: 'Code', formula: 'Formula', notes: 'Notes' };

function lesson(html: string, terms: string[] = []) {
  document.body.innerHTML = `<div id="main"></div><article>${html}</article>`;
  const root = document.querySelector('article') as HTMLElement;
  const actions = { term: vi.fn(), note: vi.fn(), lesson: vi.fn(), passage: vi.fn(), picture: vi.fn() } satisfies ProseActions;
  const undress = dress(root, words, actions, new Set(terms));
  const find = (selector: string) => root.querySelector(selector) as HTMLElement;
  return { root, actions, undress, find };
}

/** Clicks and tells whether the window was kept from following. */
function click(element: HTMLElement): boolean {
  return !element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

beforeEach(() => {
  // The test's page has no layout, so nothing ever resizes.
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} });
});

describe('links', () => {
  test('another lesson is told to the reader, and the window goes nowhere', () => {
    const { actions, find } = lesson('<a data-lesson="next" data-anchor="why" href="#">on</a>');
    expect(click(find('a'))).toBe(true);
    expect(actions.lesson).toHaveBeenCalledWith('next', 'why');
  });

  test('a passage of this lesson is looked for in the lesson only', () => {
    const { actions, find, root } = lesson('<h2 id="main">M</h2><a href="#main">up</a><a class="lost" href="#nowhere">?</a>');
    expect(within(root, 'main')?.tagName).toBe('H2');
    click(find('a'));
    expect(click(find('.lost'))).toBe(true);
    expect(actions.passage.mock.calls).toEqual([['main']]);
  });

  test('an address that slipped through is not followed', () => {
    const { find, actions } = lesson('<a href="https://example.org/">out</a>');
    expect(click(find('a'))).toBe(true);
    expect(actions.passage).not.toHaveBeenCalled();
  });

  test('an anchor in any script is found', () => {
    const { actions, find } = lesson('<h2 id="لماذا">لماذا</h2><a href="#%D9%84%D9%85%D8%A7%D8%B0%D8%A7">؟</a>');
    click(find('a'));
    expect(actions.passage).toHaveBeenCalledWith('لماذا');
  });
});

describe('words and notes', () => {
  test('a word of the glossary opens by click and by space', () => {
    const { actions, find } = lesson('<a data-term="token" href="#">token</a>', ['token']);
    expect([find('a').getAttribute('role'), find('a').getAttribute('aria-expanded')]).toEqual(['button', 'false']);
    find('a').dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
    expect(actions.term).toHaveBeenCalledWith('token', find('a'));
  });

  test('a word without a definition is a word like the others', () => {
    const { actions, find } = lesson('<a data-term="gone" href="#">gone</a>', ['token']);
    click(find('a'));
    expect([find('a').hasAttribute('href'), actions.term.mock.calls.length]).toEqual([false, 0]);
  });

  test('a note opens from its number, and leads back from the list', () => {
    const { actions, find } = lesson(
      '<p>x<sup id="fnref-1"><a href="#fn-1" role="doc-noteref">1</a></sup></p><section class="footnotes" role="doc-endnotes"><ol><li id="fn-1">n <a href="#fnref-1" role="doc-backlink">↩</a></li></ol></section>',
    );
    click(find('sup a'));
    expect(actions.note).toHaveBeenCalledWith(find('#fn-1'), find('sup a'));
    click(find('li a'));
    expect(actions.passage).toHaveBeenCalledWith('fnref-1');
    expect(find('section').getAttribute('aria-label')).toBe('Notes');
  });
});

test('a picture becomes a button that keeps its name and tells its caption', () => {
  const { actions, find } = lesson('<figure><img src="data:," alt="A pump"><figcaption> How it lifts </figcaption></figure>');
  click(find('figure > button'));
  expect(find('button').textContent).toBe('Enlarge');
  expect(actions.picture).toHaveBeenCalledWith(find('img'), 'How it lifts', find('button'));
});

test('pictures within a line, and figures for films, stay as they are', () => {
  const { root } = lesson('<p><img src="data:," alt="icon"></p><figure data-media="0"></figure>');
  expect(root.querySelectorAll('button')).toHaveLength(0);
});

test('tables, code and formulas lie in boxes that scroll; a table that has one keeps it', () => {
  const { root } = lesson('<table></table><div class="scroll-x"><table></table></div><pre>x</pre><math display="block"></math>');
  expect([...root.querySelectorAll('.scroll-x')].map((box) => box.tagName)).toEqual(['DIV', 'DIV', 'PRE', 'DIV']);
});

test('after the lesson is closed nothing is heard any more', () => {
  const { actions, undress, find } = lesson('<a data-lesson="next" href="#">on</a>');
  undress();
  find('a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(actions.lesson).not.toHaveBeenCalled();
});
