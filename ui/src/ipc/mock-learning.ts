/** Reading, progress and notes for `mock.ts`. Never ships. */
import type {
  CourseProgress, CourseStanding, GoOn, HistoryRow, HistoryView, LessonState, NoteEdit, NoteView, PackCard, ProgressView, SeenView, TodayView,
} from './generated/view';
import { cover } from './mock-covers';
import { DAY, NOW, studying, words, type Commands, type Stage } from './mock-stage';

const PACK = 'org.example.genai';
const COURSE = 'genai';
const COURSE_TITLE = { en: 'Generative AI for teaching staff', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس', zh: '面向高校教师的生成式人工智能' };
const LESSON_TITLE = { en: 'Checking what the machine tells you', ar: 'كيف نتحقّق ممّا تقوله الآلة؟', zh: '核对机器所说的话' };

/** Words of the starter lesson to mark: below its third and first heading; a note; the two headings. */
const SAID: Record<string, string[]> = {
  en: ['In a source that does not come from a model.', 'So the tone is nearly the same whether the claim is right or wrong.', 'Use the rainfall example from Form 2 here.', 'Three questions to ask', 'Why it sounds so sure'],
  ar: ['في مصدر لا يأتي من نموذج.', 'لذلك تكاد النبرة تكون واحدة', 'أستعمل هنا مثال الأمطار من الصفّ الثاني.', 'ثلاثة أسئلة', 'لماذا يبدو واثقًا إلى هذا الحد'],
  zh: ['要在不是来自模型的来源里。', '所以无论说得对不对，口气几乎一样。', '这里可以用高二的降雨例子。', '三个问题', '为什么它听上去那么肯定'],
};

/** What somebody did in a lesson: two parts read, stopped in the third, some notes. */
export function lessonState(stage: Stage, lesson: string, lang: string): LessonState {
  const there = lesson === 'fluent-not-true' && !stage.scenes.has('new');
  return {
    anchor: there ? 'h-3' : '', read: there ? ['', 'h-1', 'h-2'] : [], progress: there ? 'begun' : 'notBegun', media: there ? [{ at: 47, watched: 0.4 }] : [],
    notes: notesOf(stage, lang).filter((note) => note.lesson === lesson),
  };
}

const kept = new WeakMap<Stage, NoteView[]>();

/** The learner's notes, made up when they are first asked for. */
function notesOf(stage: Stage, lang: string): NoteView[] {
  const known = kept.get(stage);
  if (known) return known;
  const note = (id: string, more: Partial<NoteView>): NoteView => ({
    id, kind: 'highlight', pack: PACK, course: COURSE, lesson: 'fluent-not-true', courseTitle: words(COURSE_TITLE, lang), lessonTitle: words(LESSON_TITLE, lang), heading: 'h-1', headingText: '',
    exact: '', nth: 0, quote: '', orphan: false, moved: false, text: '', atMs: NOW - DAY, lang, ...more,
  });
  const [source = '', tone = '', mine = '', questions = '', sure = ''] = SAID[lang] ?? SAID.en ?? [];
  const made = stage.scenes.has('new') || stage.scenes.has('first') ? [] : [
    note('n1', { kind: 'note', heading: 'h-3', exact: source, quote: source, text: mine, headingText: questions }),
    note('n2', { exact: tone, quote: tone, atMs: NOW - 2 * DAY, moved: true, headingText: sure }),
    note('n3', { kind: 'bookmark', heading: 'h-3', headingText: questions, atMs: NOW - 3 * DAY }),
    note('n4', { kind: 'note', lesson: 'next-word', lessonTitle: words({ en: 'The next word', ar: 'الكلمة التالية', zh: '下一个词' }, lang), orphan: true, heading: '', quote: tone, text: mine, atMs: NOW - 9 * DAY }),
  ];
  kept.set(stage, made);
  return made;
}

const none = { text: '', lang: 'en' };
const PRE = { en: 'What you think already', ar: 'ما تظنّه الآن', zh: '您现在的看法' };
const FINAL = { en: 'Final questions', ar: 'الأسئلة الأخيرة', zh: '结业测试' };

/** How far a course is. Scenes: `finished`, `edition` (a newer edition is here), `new` (nothing begun). */
export function courseProgress(stage: Stage, lang: string, lessons: string[]): CourseProgress {
  const fresh = stage.scenes.has('new');
  const all = stage.scenes.has('finished');
  const done = all ? lessons.length : fresh ? 0 : 1;
  const state = (at: number) => (at < done ? 'finished' : at === done && !fresh ? 'begun' : 'notBegun');
  return {
    lessons: lessons.map((lesson, at) => ({ lesson, progress: state(at), read: at < done ? 4 : at === done ? 2 : 0, parts: at <= done ? 4 : 0, right: at < done ? 4 : 0, answered: at < done ? 4 : 0, of: 4 })),
    finished: done, next: all ? null : { lesson: fresh ? (lessons[0] ?? '') : 'fluent-not-true', title: words(LESSON_TITLE, lang) }, nextNumber: done + 1, anchor: fresh ? '' : 'h-3', heading: fresh || all ? '' : ((SAID[lang] ?? SAID.en)?.[3] ?? ''), minutesLeft: all ? 0 : 150, complete: all,
    criteria: [
      { achievement: 'basics', kind: 'lessons', title: none, need: lessons.length, have: done, met: all, waiting: false },
      { achievement: 'basics', kind: 'score', title: none, need: 70, have: all ? 88 : 62, met: all, waiting: false },
      { achievement: 'basics', kind: 'mastery', title: none, need: 5, have: all ? 5 : 0, met: all, waiting: false },
      { achievement: 'basics', kind: 'assessment', title: words(FINAL, lang), need: 1, have: 0, met: all, waiting: false },
    ],
    earned: all ? [{ achievement: 'basics', atMs: NOW - 3 * DAY }] : [],
    assessments: [
      { id: 'before', kind: 'preTest', title: words(PRE, lang), questions: 6, minutes: null, attemptsLeft: fresh ? 1 : 0, sealed: false, open: fresh, begun: false, right: fresh ? null : 2, of: 6, passed: null },
      { id: 'final', kind: 'postTest', title: words(FINAL, lang), questions: 10, minutes: 30, attemptsLeft: 2, sealed: false, open: all, begun: false, right: all ? 9 : null, of: 10, passed: all ? true : null },
    ],
    edition: stage.scenes.has('edition') ? { reading: 2, readingLabel: '2.0', newest: 3, newestLabel: '3.0', added: [words({ en: 'When not to use it', ar: 'متى لا نستعمله', zh: '什么时候不该用' }, lang)], changed: [words(LESSON_TITLE, lang)], removed: [] } : null,
  };
}

/** Courses as lists show them. */
export function standings(stage: Stage, lang: string): CourseStanding[] {
  if (stage.scenes.has('new') || stage.scenes.has('empty')) return [];
  const one = (more: Partial<CourseStanding>): CourseStanding => ({ pack: PACK, course: COURSE, title: words(COURSE_TITLE, lang), cover: cover('genai'), here: true, finished: 1, begun: 1, lessons: 7, lastMs: NOW - DAY, onTheWay: true, assessments: 1, ...more });
  return [
    one({}),
    one({ pack: 'org.example.blended', course: 'blended', title: { text: 'Teaching with digital tools', lang: 'en' }, cover: cover('blended'), finished: 6, begun: 0, lessons: 8, lastMs: NOW - 12 * DAY, assessments: 0 }),
    one({ pack: 'org.example.old', course: 'old', title: { text: 'Early mathematics with local materials', lang: 'en' }, cover: '', here: false, finished: 14, begun: 2, lessons: 16, lastMs: NOW - 90 * DAY, onTheWay: false, assessments: 0 }),
  ];
}

/** What was done in a course. */
function rows(lang: string): HistoryRow[] {
  const row = (hours: number, verb: string, title: Record<string, string>, more: Partial<HistoryRow> = {}): HistoryRow => ({ atMs: NOW - hours * 3_600_000, verb, title: words(title, lang), standing: null, right: null, of: null, ...more });
  const question = { en: 'What does the model do when it writes?', ar: 'ماذا يفعل النموذج حين يكتب؟', zh: '模型写字时在做什么？' };
  const first = { en: 'The next word', ar: 'الكلمة التالية', zh: '下一个词' };
  return [
    row(1, 'read', LESSON_TITLE), row(2, 'answered', question, { standing: 'right' }), row(2.2, 'answered', question, { standing: 'notYet' }), row(3, 'reviewed', question, { standing: 'partly' }),
    row(26, 'finished', first), row(26.1, 'submitted', first, { right: 4, of: 4 }), row(26.4, 'watched', first), row(27, 'answered', { en: 'Your own example', ar: 'مثالك', zh: '您自己的例子' }, { standing: 'waiting' }),
    row(74, 'submitted', PRE, { right: 2, of: 6 }), row(75, 'began', COURSE_TITLE),
  ];
}

/** The page "today". */
export function today(stage: Stage, lang: string, goOn: GoOn | null, newPacks: PackCard[], packs: number): TodayView {
  const due = stage.scenes.has('new') || packs === 0 ? 0 : 12;
  return {
    name: studying(stage).name, goOn, due, dueCourses: due ? 2 : 0, dueMinutes: due ? 6 : 0, dueNextMs: due ? NOW + 2 * DAY : null, newPacks, packs, waiting: goOn ? 14 : 0,
    askFacts: stage.scenes.has('ask'), editions: stage.scenes.has('edition') ? [{ pack: PACK, course: COURSE, title: words(COURSE_TITLE, lang), newestLabel: '3.0' }] : [],
  };
}

/** Commands of reading, progress and notes. */
export function learningCommands(stage: Stage): Commands {
  const seen: SeenView = { progress: 'begun', read: 2, parts: 4, earned: [] };
  let removed: NoteView[] = [];
  const all = (lang = stage.lang()) => notesOf(stage, lang);
  const put = (notes: NoteView[]) => kept.set(stage, notes);
  const saved = new Map<string, string>();
  return {
    lesson_seen: () => (studying(stage), seen),
    media_seen: () => (studying(stage), null),
    page_load: ({ lesson, media }: { lesson: string; media: number }) => saved.get(`${lesson}/${media}`) ?? '',
    page_report: ({ lesson, media, report }: { lesson: string; media: number; report: { kind: string; state?: string } }) => {
      if (report.kind === 'save') saved.set(`${lesson}/${media}`, report.state ?? '');
      return seen;
    },
    note_save: ({ note, lang }: { note: NoteEdit; lang: string }): NoteView => {
      const made: NoteView = {
        kind: note.kind, pack: note.pack, course: note.course, lesson: note.lesson, text: note.text, id: note.id || crypto.randomUUID(), courseTitle: words(COURSE_TITLE, lang), lessonTitle: words(LESSON_TITLE, lang), heading: note.anchor.heading, headingText: '',
        exact: note.anchor.exact, nth: 0, quote: note.anchor.exact, orphan: false, moved: false, atMs: NOW, lang: note.anchor.lang,
      };
      put([made, ...all().filter((one) => one.id !== made.id)]);
      return made;
    },
    note_remove: ({ id }: { id: string }) => {
      removed = [...removed, ...all().filter((one) => one.id === id)];
      put(all().filter((one) => one.id !== id));
      return null;
    },
    note_restore: ({ id }: { id: string }) => {
      put([...removed.filter((one) => one.id === id), ...all()]);
      return null;
    },
    notes: ({ pack, course, lang }: { pack: string; course: string; lang: string }) => (studying(stage), all(lang).filter((one) => !course || (one.pack === pack && one.course === course))),
    progress: ({ lang }: { lang: string }): ProgressView => (studying(stage), { courses: standings(stage, lang) }),
    history: ({ lang }: { lang: string }): HistoryView => ({
      pack: PACK, course: COURSE, title: words(COURSE_TITLE, lang), learner: studying(stage).name, more: true, rows: rows(lang),
      standing: standings(stage, lang)[0] ?? { pack: PACK, course: COURSE, title: words(COURSE_TITLE, lang), cover: '', here: true, finished: 0, begun: 0, lessons: 7, lastMs: 0, onTheWay: true, assessments: 0 },
    }),
    edition_move: () => (studying(stage), null),
    print_page: () => (print(), null),
  };
}
