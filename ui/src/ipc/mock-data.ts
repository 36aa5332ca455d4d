/** Made-up packs, courses, lessons and work for `mock.ts`. Never ships. */
import type {
  Carrier, CourseView, FoundPack, GoOn, HitView, Job, LessonView, Localised, PackCard, SearchRequest, SearchView, Signer,
} from './generated/view';
import { cover } from './mock-covers';

type Names = Record<string, string>;
const pick = (names: Names, lang: string): Localised => {
  const key = names[lang] !== undefined ? lang : names.en !== undefined ? 'en' : (Object.keys(names)[0] ?? 'en');
  return { text: names[key] ?? '', lang: key };
};

const TRUSTED: Signer = { state: 'trusted', name: 'Example Training Centre', fingerprint: '7f3a 91c2 e04b 55d8' };
const UNKNOWN: Signer = { state: 'unknown', name: '', fingerprint: 'c81d 02fa 9b37 6e10' };
const UNSIGNED: Signer = { state: 'unsigned', name: '', fingerprint: '' };

/** Keys that were trusted while the window is open. */
export const trusted = new Set<string>();

interface Shelf {
  id: string;
  cover: string;
  title: Names;
  course: Names;
  languages: string[];
  category: string;
  size: number;
  version: number;
  lessons: number;
  signer: Signer;
  damaged?: number;
}

const SHELF: Shelf[] = [
  {
    id: 'org.example.genai', cover: 'genai', category: 'genai-higher-education', size: 412e6, version: 2, lessons: 7, signer: TRUSTED,
    languages: ['en', 'fr', 'es', 'ru', 'ar', 'zh'],
    title: {
      en: 'Generative AI for university teaching', fr: 'L’IA générative dans l’enseignement supérieur', es: 'IA generativa para la docencia universitaria',
      ru: 'Генеративный ИИ в преподавании в вузе', ar: 'الذكاء الاصطناعي التوليدي في التدريس الجامعي', zh: '生成式人工智能与高校教学',
    },
    course: {
      en: 'Generative AI for teaching staff', fr: 'L’IA générative pour les enseignants du supérieur', es: 'IA generativa para docentes universitarios',
      ru: 'Генеративный ИИ для преподавателей', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس', zh: '面向高校教师的生成式人工智能',
    },
  },
  {
    id: 'org.example.blended', cover: 'blended', category: 'teacher-digital-competency', size: 538e6, version: 3, lessons: 8, signer: TRUSTED,
    languages: ['en', 'mn'], title: { en: 'Teaching with digital tools', mn: 'Дижитал хэрэгслээр хичээл заах нь' }, course: { en: 'Teaching with digital tools', mn: 'Дижитал хэрэгслээр хичээл заах нь' },
  },
  {
    id: 'org.example.agri', cover: 'agri', category: 'ai-discipline', size: 412e6, version: 1, lessons: 10, signer: TRUSTED,
    languages: ['en', 'sw'], title: { en: 'AI in agricultural science', sw: 'Akili mnemba katika sayansi ya kilimo' }, course: { en: 'AI in agricultural science', sw: 'Akili mnemba katika sayansi ya kilimo' },
  },
  {
    id: 'org.example.assess', cover: 'assess', category: 'teacher-digital-competency', size: 610e6, version: 4, lessons: 8, signer: TRUSTED, damaged: 2,
    languages: ['en', 'ru', 'kk'], title: { en: 'Assessment for learning', ru: 'Оценивание для обучения' }, course: { en: 'Assessment for learning', ru: 'Оценивание для обучения' },
  },
  {
    id: 'org.example.kusoma', cover: 'kiswahili', category: 'literacy', size: 344e6, version: 1, lessons: 12, signer: UNKNOWN,
    languages: ['sw'], title: { sw: 'Kusoma na kuandika, darasa la 1–3' }, course: { sw: 'Kusoma na kuandika, darasa la 1–3' },
  },
  {
    id: 'org.example.safety', cover: 'safety', category: 'ai-industry', size: 198e6, version: 1, lessons: 6, signer: TRUSTED,
    languages: ['en', 'fr', 'id'], title: { en: 'Careful use of AI at work', fr: 'L’IA au travail, avec prudence', id: 'Memakai AI dengan cermat di tempat kerja' },
    course: { en: 'Careful use of AI at work', fr: 'L’IA au travail, avec prudence', id: 'Memakai AI dengan cermat di tempat kerja' },
  },
];

const NOW = Date.UTC(2026, 10, 21, 9);
const DAY = 86_400_000;

function card(shelf: Shelf, lang: string, at: number): PackCard {
  return {
    id: shelf.id, version: shelf.version, label: `${shelf.version}.0`, title: pick(shelf.title, lang),
    description: { text: 'A course for places with little connection: most of it can be tried with pen and paper.', lang: 'en' },
    publisher: 'Example Training Centre', licence: 'CC-BY-SA-4.0', category: shelf.category, studied: shelf.category !== 'help', languages: shelf.languages, cover: cover(shelf.cover),
    size: shelf.size, ownSize: Math.round(shelf.size * 0.94), signer: shelf.signer, installedMs: NOW - at * 3 * DAY, source: `/media/stick/${shelf.cover}.pack`,
    damagedParts: shelf.damaged ?? 0, parts: Math.round(shelf.size / 250_000),
    courses: [{ id: shelf.cover, title: pick(shelf.course, lang), lessons: shelf.lessons, hours: shelf.lessons * 0.6, certificate: shelf.category !== 'literacy' }],
  };
}

/** The packs in the library. */
export const packs = (): PackCard[] => SHELF.map((shelf, at) => card(shelf, 'en', at));

/** The same packs with titles in a language. */
export function inLanguage(cards: PackCard[], lang: string): PackCard[] {
  return cards.map((one) => {
    const at = SHELF.findIndex((shelf) => shelf.id === one.id);
    const shelf = SHELF[at];
    return shelf ? { ...card(shelf, lang, at), damagedParts: one.damagedParts, signer: one.signer, version: one.version } : one;
  });
}

const LESSONS: { id: string; title: Names; minutes: number; media: boolean; interactive: boolean; items: number }[] = [
  { id: 'next-word', title: { en: 'The next word', fr: 'Le mot suivant', es: 'La siguiente palabra', ru: 'Следующее слово', ar: 'الكلمة التالية', zh: '下一个词' }, minutes: 35, media: false, interactive: true, items: 4 },
  { id: 'fluent-not-true', title: { en: 'Checking what the machine tells you', fr: 'Vérifier ce que dit la machine', es: 'Comprobar lo que dice la máquina', ru: 'Как проверить то, что говорит машина', ar: 'كيف نتحقّق ممّا تقوله الآلة؟', zh: '核对机器所说的话' }, minutes: 35, media: true, interactive: false, items: 5 },
  { id: 'good-request', title: { en: 'A good request', fr: 'Une bonne demande', es: 'Una buena petición', ru: 'Хороший запрос', ar: 'الطلب الجيّد', zh: '好的请求' }, minutes: 40, media: false, interactive: false, items: 4 },
  { id: 'prepare-teaching', title: { en: 'Preparing to teach', fr: 'Préparer ses cours', es: 'Preparar las clases', ru: 'Подготовка занятий', ar: 'الإعداد للتدريس', zh: '备课' }, minutes: 45, media: false, interactive: false, items: 3 },
  { id: 'assessment', title: { en: 'Assessment that stays honest', fr: 'Une évaluation honnête', es: 'Una evaluación honesta', ru: 'Честное оценивание', ar: 'تقييم نزيه', zh: '诚信的考核' }, minutes: 40, media: false, interactive: false, items: 4 },
];
const HEADINGS: { anchor: string; text: Names }[] = [
  { anchor: 'smooth', text: { en: 'Smooth is not true', fr: 'Fluide ne veut pas dire vrai', es: 'Fluido no es verdadero', ru: 'Гладко не значит верно', ar: 'السلاسة ليست صدقًا', zh: '流畅不等于真实' } },
  { anchor: 'three-questions', text: { en: 'Three questions to ask', fr: 'Trois questions à poser', es: 'Tres preguntas', ru: 'Три вопроса', ar: 'ثلاثة أسئلة نطرحها', zh: '要问的三个问题' } },
  { anchor: 'film', text: { en: 'Watch it done', fr: 'En images', es: 'Véalo', ru: 'Посмотрите', ar: 'شاهد', zh: '看一看' } },
];

/** Where one stopped. */
export function goOn(lang: string): Omit<GoOn, 'finished' | 'share'> {
  const shelf = SHELF[0] as Shelf;
  return {
    pack: shelf.id, course: shelf.cover, lesson: 'fluent-not-true', anchor: 'three-questions', courseTitle: pick(shelf.course, lang),
    lessonTitle: pick(LESSONS[1]?.title ?? {}, lang), heading: pick(HEADINGS[1]?.text ?? {}, lang).text, number: 2, lessons: shelf.lessons, minutes: 35, cover: cover('genai'),
  };
}

/** A course's page. */
export function course(pack: PackCard, id: string, lang: string): Omit<CourseView, 'progress'> {
  const shelf = SHELF.find((one) => one.id === pack.id) ?? (SHELF[0] as Shelf);
  const lessons = LESSONS.map((one) => ({ ...one, title: pick(one.title, lang) }));
  return {
    pack: inLanguage([pack], lang)[0] ?? pack, id, title: pick(shelf.course, lang),
    summary: pick({ en: 'Seven lessons that take you from “what is at the other end of the line?” to a one-page plan for a course you teach.', ar: 'سبعة دروس تنقلك من السؤال «ماذا يوجد في الطرف الآخر من الخط؟» إلى خطة من صفحة واحدة لمقرّر تدرّسه.', zh: '七节课，带您从“线路另一端到底是什么？”走到为自己的课程写出一页纸的计划。' }, lang),
    hours: 5,
    modules: [
      { id: 'how', title: pick({ en: 'How it works', fr: 'Comment ça marche', es: 'Cómo funciona', ru: 'Как это работает', ar: 'كيف يعمل', zh: '它怎样工作' }, lang), lessons: lessons.slice(0, 2) },
      { id: 'with', title: pick({ en: 'Working with it', fr: 'Travailler avec', es: 'Trabajar con ella', ru: 'Работаем вместе с ней', ar: 'العمل معه', zh: '与它共事' }, lang), lessons: lessons.slice(2) },
    ],
    achievements: [{ id: 'basics', title: { text: 'Generative AI for higher education: first steps', lang: 'en' }, description: { text: 'Knows what a language model does and how to check it.', lang: 'en' }, narrative: { text: 'Read every lesson and reached seven of ten points.', lang: 'en' } }],
    alignments: [{ framework: 'Example framework of teachers’ digital competence', code: '2.3', name: { text: 'Checks what a tool produces', lang: 'en' } }],
    glossary: glossary(lang), languages: pack.languages, items: 20,
  };
}

const glossary = (lang: string) => [
  { id: 'token', term: pick({ en: 'token', ar: 'رمز', zh: '词元', ru: 'токен' }, lang), definition: pick({ en: 'A short run of letters that a model reads and writes in one piece.', ar: 'سلسلة قصيرة من الحروف يقرؤها النموذج ويكتبها دفعة واحدة.', zh: '模型一次读写的一小段文字。' }, lang) },
  { id: 'model', term: pick({ en: 'language model', ar: 'نموذج لغوي', zh: '语言模型', ru: 'языковая модель' }, lang), definition: pick({ en: 'A program that has learned which word tends to come next.', ar: 'برنامج تعلّم أيّ كلمة تأتي عادةً بعد غيرها.', zh: '学会了下一个词通常是什么的程序。' }, lang) },
];

const BODY: Names = {
  en: '<p>A language model writes what usually comes next. That is why it sounds sure, and why sounding sure says nothing about being right.</p>',
  ar: '<p>يكتب النموذج اللغوي ما يأتي عادةً بعد الكلام السابق. لذلك يبدو واثقًا، ولذلك لا تدلّ الثقة على الصواب.</p>',
  zh: '<p>语言模型写出通常接下来会出现的词。所以它听起来很有把握，而听起来有把握并不说明它是对的。</p>',
  fr: '<p>Un modèle de langue écrit ce qui vient d’habitude ensuite. C’est pourquoi il paraît sûr de lui, et pourquoi cela ne prouve rien.</p>',
  es: '<p>Un modelo de lenguaje escribe lo que suele venir después. Por eso suena seguro, y por eso sonar seguro no prueba nada.</p>',
  ru: '<p>Языковая модель пишет то, что обычно идёт дальше. Поэтому она звучит уверенно, и поэтому уверенность ничего не доказывает.</p>',
};

/** A lesson open for reading. */
export function lesson(pack: PackCard, courseId: string, id: string, lang: string): Omit<LessonView, 'state'> {
  const at = Math.max(0, LESSONS.findIndex((one) => one.id === id));
  const shown = LESSONS[at] as (typeof LESSONS)[number];
  const title = pick(shown.title, lang);
  const words = BODY[title.lang] ?? (BODY.en as string);
  const headings = HEADINGS.map((one) => ({ anchor: one.anchor, level: 2, text: pick(one.text, title.lang).text, part: true }));
  const neighbour = (to: number) => {
    const other = LESSONS[to];
    return other ? { lesson: other.id, title: pick(other.title, lang) } : null;
  };
  const html = headings
    .map((heading, number) => `<h2 id="${heading.anchor}">${heading.text}</h2>${words}${number === 1 ? `<ol><li>${words}</li><li>${words}</li><li>${words}</li></ol><blockquote>${words}</blockquote><table><thead><tr><th>1</th><th>2</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>` : ''}${number === 2 ? '<figure data-media="0"></figure>' : words}`)
    .join('');
  return {
    pack: pack.id, version: pack.version, course: courseId, lesson: shown.id, courseTitle: pack.courses[0]?.title ?? title, title, number: at + 1, lessons: LESSONS.length,
    minutes: shown.minutes, lang: title.lang, dir: title.lang === 'ar' ? 'rtl' : 'ltr', fallback: title.lang !== lang, languages: pack.languages, html, headings,
    media: [{
      kind: 'video', src: '', mime: 'video/webm', alt: 'Three questions, drawn one after the other.', caption: 'Three questions, in two minutes',
      tracks: [], transcript: [{ start: 0, end: 4, text: 'It reads well. Is it true?' }, { start: 4, end: 9, text: 'Question one: where could I look this up?' }, { start: 9, end: 14, text: 'Question two: what happens if it is wrong?' }], transcriptLang: 'en',
    }],
    previous: neighbour(at - 1), next: neighbour(at + 1), glossary: glossary(title.lang), items: shown.items,
  };
}

/** Results for what was typed. */
export function search(request: SearchRequest, lang: string): SearchView {
  const text = request.text.trim();
  if (!text || text === 'xyzzy') return { hits: [], total: 0, byLanguage: {}, forgiven: false, micros: 210, indexing: false };
  const kinds: HitView['kind'][] = ['lesson', 'passage', 'caption', 'glossary', 'item'];
  const all = ['en', 'ar', 'zh', 'fr'].flatMap((of) =>
    kinds.map((kind, at): HitView => ({
      pack: 'org.example.genai', course: 'genai', lesson: kind === 'glossary' ? '' : 'fluent-not-true', anchor: kind === 'passage' ? 'three-questions' : '', at: kind === 'caption' ? 134 : null,
      kind, lang: of, dir: of === 'ar' ? 'rtl' : 'ltr', title: pick(LESSONS[at]?.title ?? {}, of).text, heading: kind === 'passage' ? pick(HEADINGS[1]?.text ?? {}, of).text : '',
      courseTitle: pick(SHELF[0]?.course ?? {}, of), snippet: [{ text: `${(BODY[of] ?? '').replace(/<[^>]+>/g, '').slice(0, 60)} `, marked: false }, { text, marked: true }, { text: ' …', marked: false }],
    })),
  );
  const kept = all.filter((hit) => (!request.lang || hit.lang === request.lang) && (request.kinds.length === 0 || request.kinds.includes(hit.kind)));
  const byLanguage: Record<string, number> = {};
  for (const hit of all) byLanguage[hit.lang] = (byLanguage[hit.lang] ?? 0) + 1;
  return { hits: kept.sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang)).slice(request.offset, request.offset + request.limit), total: kept.length, byLanguage, forgiven: false, micros: 640, indexing: false };
}

const found = (at: number, standing: FoundPack['standing'], signer: Signer, more: Partial<FoundPack> = {}): FoundPack => {
  const shelf = SHELF[at] as Shelf;
  const known = signer.fingerprint !== '' && trusted.has(signer.fingerprint);
  return {
    path: `/media/stick/${shelf.cover}.pack`, id: shelf.id, version: shelf.version, label: `${shelf.version}.0`, installedVersion: null, title: pick(shelf.title, 'en'), publisher: 'Example Training Centre',
    languages: shelf.languages, signer: known ? { ...signer, state: 'trusted', name: 'Lakeside Training Centre' } : signer, size: shelf.size, needs: Math.round(shelf.size * 0.97), standing, cover: cover(shelf.cover), courses: 1, lessons: shelf.lessons, ...more,
  };
};

/** A stick with packs of every standing. */
export function stick(here: PackCard[], free: number): Carrier {
  const empty = here.length === 0;
  return {
    path: '/media/stick', name: 'KINGSTON 14', removable: true, free, floor: 500e6,
    packs: [
      found(2, 'new', TRUSTED),
      found(1, empty ? 'new' : 'update', TRUSTED, empty ? {} : { version: 4, label: '4.0', installedVersion: 3, needs: 96e6 }),
      found(5, 'new', UNKNOWN, { id: 'org.example.soil', path: '/media/stick/soil.pack', title: { text: 'Soil and water', lang: 'en' }, cover: cover('oer'), publisher: 'Lakeside Training Centre' }),
      found(4, 'new', UNSIGNED, { id: 'org.example.maths', path: '/media/stick/maths.pack', title: { text: 'Early mathematics with local materials', lang: 'en' }, cover: cover('maths'), languages: ['en', 'sw'], publisher: '' }),
      ...(empty ? [] : [found(0, 'same', TRUSTED, { installedVersion: 2, needs: 0 }), found(3, 'older', TRUSTED, { version: 3, label: '3.0', installedVersion: 4, needs: 0 })]),
    ],
    unusable: [{ path: '/media/stick/forestry.pack', failure: { code: 'truncated', args: { file: 'forestry.pack' }, detail: 'forestry.pack: 451000000 bytes expected, 212000000 found' } }],
    trust: [],
    program: null,
  };
}

/** A file or folder somebody chose: a file holds one pack, a folder what the stick holds. */
export function chosen(stick: Carrier, path: string): Carrier {
  const name = path.split('/').pop() ?? path;
  if (!path.endsWith('.pack')) return { ...stick, path, name, removable: false };
  const pack = stick.packs.find((one) => one.path.endsWith(`/${name}`)) ?? stick.packs[0];
  return { ...stick, path, name, removable: false, packs: pack ? [{ ...pack, path }] : [], unusable: [] };
}

/** What a pack from the stick looks like in the library. */
export function cardOf(from: FoundPack): PackCard {
  return {
    id: from.id, version: from.version, label: from.label, title: from.title, description: { text: '', lang: 'en' }, publisher: from.publisher, licence: 'CC-BY-SA-4.0', category: 'ai-discipline', studied: true,
    languages: from.languages, cover: from.cover, size: from.size, ownSize: from.needs, signer: from.signer, installedMs: NOW, source: from.path, damagedParts: 0, parts: Math.round(from.size / 250_000),
    courses: [{ id: 'course', title: from.title, lessons: from.lessons, hours: 4, certificate: true }],
  };
}

const job = (id: number, title: string, more: Partial<Job>): Job => ({
  id, kind: 'install', state: 'running', step: 'copying', title: { text: title, lang: 'en' }, pack: '', done: 0, total: 0, secondsLeft: null, mended: 0, damaged: 0, failure: null, ...more,
});

/** Work that is going on. */
export const workingJobs = (): Job[] => [
  job(1, 'AI in agricultural science', { pack: 'org.example.agri', state: 'done', done: 412e6, total: 412e6, step: 'indexing' }),
  job(2, 'Teaching with digital tools', { pack: 'org.example.blended', step: 'indexing', done: 90e6, total: 96e6, secondsLeft: 12 }),
  job(3, 'Assessment for learning', { pack: 'org.example.assess', done: 231e6, total: 610e6, secondsLeft: 95, mended: 2 }),
  job(4, 'Careful use of AI at work', { pack: 'org.example.safety', state: 'waiting', total: 198e6 }),
];

/** Work that is over, well and badly. */
export const finishedJobs = (): Job[] => [
  job(1, 'AI in agricultural science', { pack: 'org.example.agri', state: 'done', done: 412e6, total: 412e6, mended: 2 }),
  job(2, 'Soil and water', { state: 'failed', done: 60e6, total: 198e6, failure: { code: 'damaged', args: { file: 'soil.pack', parts: '61' }, detail: 'soil.pack: 61 chunks fail their hash' } }),
  job(3, 'Assessment for learning', { kind: 'verify', pack: 'org.example.assess', state: 'done', step: 'verifying', done: 2440, total: 2440, damaged: 2 }),
  job(4, 'Careful use of AI at work', { state: 'cancelled', done: 30e6, total: 198e6 }),
];
