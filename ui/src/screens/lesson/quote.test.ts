import { describe, expect, test } from 'vitest';

import { anchorOf, find, LONGEST, nthOf, passages, placeOf, rangeOver, type Run } from './quote';

const HTML = `<h1>Title</h1>
<p>Before  you <strong>ask</strong>,
   think.</p>
<h2 id="why">Why <em>so</em></h2>
<p>It is smooth, and smooth<sup id="fnref-1"><a role="doc-noteref">1</a></sup> is not true.</p>
<ul><li>Who says so?</li><li>Who else?</li></ul>
<figure data-media="0"><p>said in the film</p></figure>
<h4>Deeper</h4><p>Under it.</p>
<h3 id="how">How</h3><table><tbody><tr><td>one</td><td>two</td></tr></tbody></table><p>水很平滑。smooth</p>`;

function page(html = HTML) {
  document.body.innerHTML = `<article>${html}</article>`;
  const article = document.querySelector('article') as HTMLElement;
  const all = passages(article, new Set(['why', 'how']));
  /** Selects from the first letters of one text to the last of another. */
  const select = (from: string, to = from) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const range = document.createRange();
    const start = nodes.find((node) => node.data.includes(from)) as Text;
    const end = nodes.findLast((node) => node.data.includes(to)) as Text;
    range.setStart(start, start.data.indexOf(from));
    range.setEnd(end, end.data.lastIndexOf(to) + to.length);
    return range;
  };
  return { article, all, select };
}
const said = (list: Run[]) => list.map(({ node, start, end }) => node.data.slice(start, end));

test('passages hold the words below their heading, one space apart, and nothing that was added', () => {
  expect(page().all.map(({ heading, text }) => [heading, text])).toEqual([
    ['', 'Before you ask, think.'],
    ['why', 'It is smooth, and smooth is not true. Who says so? Who else? Deeper Under it.'],
    ['how', 'one two 水很平滑。smooth'],
  ]);
});

describe('a selection', () => {
  test('is its words and those around them', () => {
    const { all, select } = page();
    expect(anchorOf(all, select('says so'), 'en')).toEqual({
      lang: 'en', heading: 'why', exact: 'says so', prefix: 'It is smooth, and smooth is not true. Who ', suffix: '? Who else? Deeper Under it.',
    });
  });
  test('over several elements is one run of words', () => {
    const { all, select } = page();
    expect(anchorOf(all, select('you', 'think'), 'en')?.exact).toBe('you ask, think');
  });
  test('over a note’s number leaves the number out', () => {
    const { all, select } = page();
    expect(anchorOf(all, select('It is', 'not true'), 'en')?.exact).toBe('It is smooth, and smooth is not true');
  });
  test('over two passages ends with the first', () => {
    const { all, select } = page();
    expect(anchorOf(all, select('think', 'Under'), 'en')).toMatchObject({ heading: '', exact: 'think.' });
  });
  test('of whole elements counts as well', () => {
    const { all, article } = page();
    const range = document.createRange();
    range.selectNode(article.querySelector('li') as HTMLElement);
    expect(anchorOf(all, range, 'en')?.exact).toBe('Who says so?');
  });
  test('of a heading or a film is none', () => {
    const { all, select } = page();
    expect([anchorOf(all, select('Title'), 'en'), anchorOf(all, select('said in the film'), 'en')]).toEqual([null, null]);
  });
  test('of spaces is none', () => {
    const { all, article } = page('<p>  </p>');
    const range = document.createRange();
    range.selectNodeContents(article);
    expect(anchorOf(all, range, 'en')).toBeNull();
  });
  test('keeps 64 signs around, and cuts none of them in two', () => {
    const { all, select } = page(`<p>${'🐎'.repeat(80)}here${'🐎'.repeat(80)}</p>`);
    const anchor = anchorOf(all, select('here'), 'en');
    expect([anchor?.prefix, anchor?.suffix]).toEqual(['🐎'.repeat(64), '🐎'.repeat(64)]);
  });
  test('of a whole book ends', () => {
    const { all, article } = page(`<p>${'a🐎 '.repeat(3000)}</p>`);
    const range = document.createRange();
    range.selectNodeContents(article);
    const exact = anchorOf(all, range, 'en')?.exact ?? '';
    expect(exact.length).toBeLessThanOrEqual(LONGEST);
    expect(exact).not.toMatch(/[\ud800-\udbff]$/);
  });
});

describe('words are found again', () => {
  const { all } = page();
  test.each<[string, string, number, string[]]>([
    ['why', 'smooth', 0, ['smooth']],
    ['why', 'smooth', 1, ['smooth']],
    ['why', 'smooth is not', 0, ['smooth', ' is not']],
    ['', 'you ask, think', 0, ['you ', 'ask', ',\n   think']],
    ['how', '水很平滑', 0, ['水很平滑']],
    ['how', 'one two', 0, ['one', 'two']],
    ['gone', 'Who else', 0, ['Who else']],
    ['how', 'Who else', 0, ['Who else']],
    ['why', 'nowhere', 0, []],
    ['why', '', 0, []],
  ])('below "%s": "%s", the %i.', (heading, exact, nth, runs) => expect(said(find(all, heading, exact, nth))).toEqual(runs));

  test('the second is another place than the first', () => {
    const [one, two] = [0, 1].map((nth) => find(all, 'why', 'smooth', nth)[0]);
    expect(two?.start).toBeGreaterThan(one?.start ?? 0);
  });
  test('what was selected is what is found', () => {
    const { all: passagesNow, select } = page();
    const anchor = anchorOf(passagesNow, select('is not true', 'Under'), 'en');
    expect(said(find(passagesNow, anchor?.heading ?? '', anchor?.exact ?? '', 0)).join('|')).toContain('Who says so?');
  });
});

test('an anchor knows which of the same words it means, and a range over what was found is the same anchor', () => {
  const { all } = page();
  const second = rangeOver(find(all, 'why', 'smooth', 1)) as Range;
  const anchor = anchorOf(all, second, 'en');
  expect([anchor && nthOf(all, anchor), anchor?.prefix]).toEqual([1, 'It is smooth, and ']);
  expect(rangeOver([])).toBeNull();
});

test('words that overlap each other are counted one by one', () => {
  const { all } = page('<p>aXaXa aXa</p>');
  expect([0, 1, 2].map((nth) => find(all, '', 'aXa', nth)[0]?.start)).toEqual([0, 2, 6]);
  expect(nthOf(all, { lang: 'en', heading: '', exact: 'aXa', prefix: 'aX', suffix: '' })).toBe(1);
});

test('a place without words is a passage', () => {
  expect(placeOf(page().all, 'how', 'en')).toEqual({ lang: 'en', heading: 'how', exact: '', prefix: '', suffix: 'one two 水很平滑。smooth' });
});
