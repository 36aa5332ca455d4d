/**
 * Lessons for `mock.ts`: the starter course on generative AI as its authors wrote it, turned into HTML of the same
 * shape as the program's, roughly, and only for looking at the screens in a browser. Never ships.
 */
import type { CueView, HitKind, HitView, LessonView, MediaView, PackCard, SearchRequest, SearchView, TermView } from './generated/view';
import { readVtt } from '../components/PlayerCues';

const sources = import.meta.glob<string>('../../../content-packs/genai-higher-education/courses/*/lessons/*/*.md', { query: '?raw', import: 'default', eager: true });
const glossaries = import.meta.glob<string>('../../../content-packs/genai-higher-education/courses/*/glossary/*.toml', { query: '?raw', import: 'default', eager: true });
const captions = import.meta.glob<string>('../../../content-packs/genai-higher-education/courses/*/media/*.vtt', { query: '?raw', import: 'default', eager: true });
const files = import.meta.glob<string>('../../../content-packs/genai-higher-education/courses/*/{media,interactive}/**/*.{svg,webm,vtt,html}', { query: '?url', import: 'default', eager: true });

const ending = <T>(all: Record<string, T>, end: string): T | undefined => Object.entries(all).find(([path]) => path.endsWith(end))?.[1];
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Ids of the lessons, in order, and their files. */
const ORDER = Object.keys(sources).filter((path) => path.includes('/lessons/en/')).map((path) => path.split('/').pop()?.replace('.md', '') ?? '').sort();
const idOf = (file: string) => file.replace(/^\d+-/, '');

interface Written {
  title: string;
  html: string;
  headings: LessonView['headings'];
  media: MediaView[];
}

function write(source: string, lang: string): Written {
  const written: Written = { title: '', html: '', headings: [], media: [] };
  const notes = new Map<string, string>();
  const order: string[] = [];
  const text = source.replace(/^\[\^([^\]]+)\]: (.*)$/gm, (_, name: string, note: string) => {
    notes.set(name, note);
    return '';
  });
  const inline = (line: string): string =>
    escaped(line)
      .replace(/`([^`]+)`/g, '<code>$1</code>')
      .replace(/\$([^$]+)\$/g, '<math><mtext>$1</mtext></math>')
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replace(/\*([^*]+)\*/g, '<em>$1</em>')
      .replace(/\[\^([^\]]+)\]/g, (_, name: string) => {
        if (!order.includes(name)) order.push(name);
        const number = order.indexOf(name) + 1;
        return `<sup id="fnref-${number}"><a href="#fn-${number}" role="doc-noteref">${number}</a></sup>`;
      })
      .replace(/\[([^\]]+)\]\(glossary:([^)]+)\)/g, '<a data-term="$2" href="#">$1</a>')
      .replace(/\[([^\]]+)\]\(([^)#]+)\.md(?:#([^)]*))?\)/g, (_, words: string, file: string, anchor = '') => `<a data-lesson="${idOf(file)}" data-anchor="${anchor}" href="#">${words}</a>`)
      .replace(/\[([^\]]+)\]\(https?:\/\/([^)]+)\)/g, '$1 (<span class="address" dir="ltr">$2</span>)');
  const figure = (alt: string, path: string, caption: string): string => {
    const name = path.replace(/^(\.\.\/)+/, '');
    if (/\.svg$/.test(name)) return `<figure><img src="${ending(files, name) ?? ''}" alt="${escaped(alt)}">${caption ? `<figcaption>${inline(caption)}</figcaption>` : ''}</figure>`;
    const interactive = name.startsWith('interactive/');
    const tongues = interactive ? [] : ['en', 'fr', 'es', 'ru', 'ar', 'zh'].filter((tongue) => ending(captions, name.replace(/\.\w+$/, `.${tongue}.vtt`)));
    const spoken = tongues.includes(lang) ? lang : (tongues[0] ?? '');
    const transcript: CueView[] = spoken ? readVtt(ending(captions, name.replace(/\.\w+$/, `.${spoken}.vtt`)) ?? '') : [];
    written.media.push({
      kind: interactive ? 'interactive' : 'video', src: (ending(files, name) ?? '').split('?')[0] ?? '',
      mime: interactive ? 'text/html' : 'video/webm', alt, caption, transcript, transcriptLang: spoken,
      tracks: tongues.map((tongue) => ({ lang: tongue, src: ending(files, name.replace(/\.\w+$/, `.${tongue}.vtt`)) ?? '' })),
    });
    return `<figure data-media="${written.media.length - 1}"></figure>`;
  };
  const list = (block: string, tag: 'ol' | 'ul'): string =>
    `<${tag}>${block.split(/\n(?=(?:-|\d+\.) )/).map((item) => `<li>${inline(item.replace(/^(?:-|\d+\.) /, '').replace(/\n/g, ' '))}</li>`).join('')}</${tag}>`;
  const table = (block: string): string => {
    const [head = '', , ...rows] = block.split('\n').map((row) => row.replace(/^\||\|$/g, ''));
    const cells = (row: string, tag: string) => `<tr>${row.split('|').map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join('')}</tr>`;
    return `<div class="scroll-x" tabindex="0" role="region" aria-label="${escaped(head.replaceAll('|', ','))}"><table><thead>${cells(head, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('')}</tbody></table></div>`;
  };

  for (const block of text.split(/\n{2,}/).map((one) => one.trim()).filter(Boolean)) {
    const heading = /^(#{1,3}) (.*)$/.exec(block);
    const picture = /^!\[([^\]]*)\]\(([^ )]+)(?: "([^"]*)")?\)$/.exec(block);
    if (heading && heading[1] === '#') written.title = heading[2] ?? '';
    else if (heading) {
      const anchor = `h-${written.headings.length + 1}`;
      const level = heading[1]?.length ?? 2;
      written.headings.push({ anchor, level, text: heading[2] ?? '', part: level === 2 });
      written.html += `<h${level} id="${anchor}">${inline(heading[2] ?? '')}</h${level}>`;
    } else if (picture) written.html += figure(picture[1] ?? '', picture[2] ?? '', picture[3] ?? '');
    else if (/^\|/.test(block)) written.html += table(block);
    else if (/^> /.test(block)) written.html += `<blockquote><p>${inline(block.replace(/^> ?/gm, '').replace(/\n/g, ' '))}</p></blockquote>`;
    else if (/^- /.test(block)) written.html += list(block, 'ul');
    else if (/^\d+\. /.test(block)) written.html += list(block, 'ol');
    else if (/^```/.test(block)) written.html += `<pre dir="auto" tabindex="0"><code>${escaped(block.replace(/^```.*\n|\n```$/g, ''))}</code></pre>`;
    else if (/^\$\$/.test(block)) written.html += `<math display="block"><mtext>${escaped(block.replace(/\$\$/g, ''))}</mtext></math>`;
    else written.html += `<p>${inline(block.replace(/\n/g, ' '))}</p>`;
  }
  if (order.length > 0) {
    const items = order.map((name, index) => `<li id="fn-${index + 1}"><p>${inline(notes.get(name) ?? '')} <a href="#fnref-${index + 1}" role="doc-backlink" aria-label="↩ ${index + 1}">↩</a></p></li>`);
    written.html += `<section class="footnotes" role="doc-endnotes"><ol>${items.join('')}</ol></section>`;
  }
  return written;
}

/** Everything a lesson may hold, for looking at. */
const EVERYTHING = `<h2 id="all">Everything a lesson may hold</h2>
<p>Code such as <code>packhorse library list</code>, a formula <math><mfrac><mn>45</mn><mn>9</mn></mfrac><mo>=</mo><mn>5</mn></math>, <del>what was struck out</del>, H<sub>2</sub>O, an address (<span class="address" dir="ltr">example.org/a/long/path/to/a/page/that/does/not/end/soon</span>), and a link to <a data-lesson="next-word" data-anchor="h-2" href="#">another lesson</a>.</p>
<h3 id="maths">A formula on its own</h3>
<math display="block"><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math>
<h3 id="wide">A wide table, and code</h3>
<div class="scroll-x" tabindex="0" role="region" aria-label="Months"><table><thead><tr>${'January February March April May June July August September October November December'.split(' ').map((month) => `<th scope="col">${month}</th>`).join('')}</tr></thead><tbody><tr>${Array.from({ length: 12 }, (_, at) => `<td class="end">${at * 31 + 12}</td>`).join('')}</tr></tbody></table></div>
<pre dir="auto" tabindex="0"><code class="language-python">def next_word(counts, last):
    following = counts.get(last, {})          # what came after this word, and how often; nothing for a word nobody wrote
    return max(following, key=following.get, default=None)</code></pre>
<ul><li>One<ul><li>within one</li><li>and another</li></ul></li><li>Two<ol start="4"><li>four</li><li>five</li></ol></li></ul>
<h3 id="sound">Sound, and a film that does not play</h3>
<figure data-media="0"></figure><figure data-media="1"></figure><figure data-media="2"></figure>
<hr>
<p>The end.</p>`;

function glossary(lang: string): TermView[] {
  const toml = ending(glossaries, `/glossary/${lang}.toml`) ?? ending(glossaries, '/glossary/en.toml') ?? '';
  return toml.split('[[term]]').slice(1).map((one) => {
    const field = (name: string) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(one)?.[1] ?? '';
    return { id: field('id'), term: { text: field('term'), lang }, definition: { text: field('definition'), lang } };
  });
}

const source = (file: string, lang: string) => ending(sources, `/lessons/${lang}/${file}.md`);

/** The glossary of the starter course. */
export const words = glossary;

/** A lesson of the starter course; null for a lesson that isn't one of it. */
export function lesson(pack: PackCard, course: string, id: string, wanted: string): Omit<LessonView, 'state'> | null {
  const at = ORDER.findIndex((file) => idOf(file) === id);
  const file = ORDER[at];
  if (file === undefined || course !== 'genai') return null;
  const lang = source(file, wanted) ? wanted : 'en';
  const written = write(source(file, lang) ?? '', lang);
  if (id === 'good-request') {
    written.html += EVERYTHING;
    const film = write('![A film](../../media/three-questions.webm "A film")', lang).media;
    written.media = [
      ...film.map((one): MediaView => ({ ...one, kind: 'audio', alt: 'Three questions, read aloud', caption: 'The same, to listen to' })),
      ...film.map((one): MediaView => ({ ...one, src: '/nothing-here.webm', alt: 'A film that is not there', caption: '' })),
      { kind: 'interactive', src: '/no-page/index.html', mime: 'text/html', alt: 'A page that is not there', caption: '', tracks: [], transcript: [], transcriptLang: '' },
    ];
    written.headings.push({ anchor: 'all', level: 2, text: 'Everything a lesson may hold', part: true }, { anchor: 'maths', level: 3, text: 'A formula on its own', part: false }, { anchor: 'wide', level: 3, text: 'A wide table, and code', part: false }, { anchor: 'sound', level: 3, text: 'Sound, and a film that does not play', part: false });
  }
  const neighbour = (to: number) => {
    const other = ORDER[to];
    return other === undefined ? null : { lesson: idOf(other), title: { text: write(source(other, lang) ?? source(other, 'en') ?? '', lang).title, lang: source(other, lang) ? lang : 'en' } };
  };
  return {
    pack: pack.id, version: pack.version, course, lesson: id, courseTitle: pack.courses[0]?.title ?? { text: '', lang }, title: { text: written.title, lang },
    number: at + 1, lessons: ORDER.length, minutes: 35, lang, dir: lang === 'ar' ? 'rtl' : 'ltr', fallback: lang !== wanted,
    languages: pack.languages.filter((one) => source(file, one)), html: written.html, headings: written.headings, media: written.media,
    previous: neighbour(at - 1), next: neighbour(at + 1), glossary: glossary(lang), items: 4,
  };
}

/** What is found in the starter course, as plainly as can be: where the letters stand. */
export function search(request: SearchRequest): SearchView {
  const wanted = request.text.replace(/["“”„«»]/g, '').toLocaleLowerCase();
  const hits: (HitView & { rank: number })[] = [];
  const snippet = (text: string) => {
    const plain = text.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&amp;/g, '&');
    const at = plain.toLocaleLowerCase().indexOf(wanted);
    const from = Math.max(0, plain.lastIndexOf(' ', Math.max(0, at - 70)));
    return [{ text: plain.slice(from, at), marked: false }, { text: plain.slice(at, at + wanted.length), marked: true }, { text: plain.slice(at + wanted.length, at + wanted.length + 90), marked: false }].filter((part) => part.text !== '');
  };
  for (const [path, text] of Object.entries(sources)) {
    const [lang = 'en', name = ''] = path.split('/').slice(-2);
    const id = idOf(name.replace('.md', ''));
    const written = write(text, lang);
    const add = (kind: HitKind, found: string, more: Partial<HitView> = {}) => {
      if (!found.replace(/<[^>]+>/g, '').toLocaleLowerCase().includes(wanted)) return;
      hits.push({
        pack: 'org.example.genai', course: 'genai', lesson: id, anchor: '', at: null, kind, lang, dir: lang === 'ar' ? 'rtl' : 'ltr', title: written.title, heading: '',
        courseTitle: { text: 'Generative AI for teaching staff', lang: 'en' }, snippet: snippet(found), rank: kind === 'lesson' ? 0 : 1, ...more,
      });
    };
    add('lesson', written.title);
    written.html.split(/(?=<h2)/).forEach((part, index) => {
      const heading = written.headings.filter((one) => one.level === 2)[index - 1];
      add('passage', part, { heading: heading?.text ?? '', anchor: heading?.anchor ?? '' });
    });
    for (const media of written.media) {
      for (const cue of media.transcript) if (media.transcriptLang === lang) add('caption', cue.text, { at: cue.start, anchor: 'h-3' });
    }
    if (id === 'next-word') for (const term of glossary(lang)) add('glossary', `${term.term.text}: ${term.definition.text}`, { lesson: '', title: term.term.text });
  }
  const kept = hits.filter((hit) => request.kinds.length === 0 || request.kinds.includes(hit.kind)).sort((one, other) => one.rank - other.rank);
  const byLanguage: Record<string, number> = {};
  for (const hit of kept) byLanguage[hit.lang] = (byLanguage[hit.lang] ?? 0) + 1;
  const shown = kept.filter((hit) => !request.lang || hit.lang === request.lang);
  return { hits: shown.slice(request.offset, request.offset + request.limit).map(({ rank: _, ...hit }) => hit), total: shown.length, byLanguage, forgiven: wanted.endsWith('q'), micros: 640, indexing: wanted === 'index' };
}
