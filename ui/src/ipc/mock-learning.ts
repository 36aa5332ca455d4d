/** Reading, progress, notes and certificates for `mock.ts`. Never ships. */
import type {
  CertificatesView, CourseProgress, CourseStanding, GoOn, HistoryView, LessonState, NoteEdit, NoteView, PackCard, ProgressView, SeenView, TodayView,
} from './generated/view';
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

/** How far a course is; `null` where it was not begun. */
export function courseProgress(lang: string, lessons: string[]): CourseProgress {
  return {
    lessons: lessons.map((lesson, at) => ({ lesson, progress: at < 1 ? 'finished' : at === 1 ? 'begun' : 'notBegun', read: at < 1 ? 4 : at === 1 ? 2 : 0, parts: at < 2 ? 4 : 0, right: at < 1 ? 4 : at === 1 ? 1 : 0, answered: at < 1 ? 4 : at === 1 ? 2 : 0, of: 4 })),
    finished: 1, next: { lesson: 'fluent-not-true', title: words(LESSON_TITLE, lang) }, nextNumber: 2, anchor: 'three-questions', heading: 'Three questions to ask', minutesLeft: 150, complete: false,
    criteria: [{ achievement: 'basics', kind: 'lessons', title: { text: '', lang }, need: lessons.length, have: 1, met: false, waiting: false }],
    earned: [], assessments: [], edition: null,
  };
}

/** The page "today". */
export function today(stage: Stage, lang: string, goOn: GoOn | null, newPacks: PackCard[], packs: number): TodayView {
  const due = stage.scenes.has('new') || packs === 0 ? 0 : 12;
  void lang;
  return {
    name: studying(stage).name, goOn, due, dueCourses: due ? 2 : 0, dueMinutes: due ? 6 : 0, dueNextMs: due ? NOW + 2 * DAY : null, newPacks, packs, waiting: goOn ? 14 : 0,
    askFacts: stage.scenes.has('ask'), editions: [],
  };
}

/** Commands of reading, progress, notes and certificates. */
export function learningCommands(stage: Stage): Commands {
  const seen: SeenView = { progress: 'begun', read: 2, parts: 4, earned: [] };
  let removed: NoteView[] = [];
  const all = (lang = stage.lang()) => notesOf(stage, lang);
  const put = (notes: NoteView[]) => kept.set(stage, notes);
  const saved = new Map<string, string>();
  const standing = (lang: string): CourseStanding => ({ pack: PACK, course: COURSE, title: words(COURSE_TITLE, lang), cover: '', here: true, finished: 1, begun: 1, lessons: 7, lastMs: NOW - DAY, onTheWay: true, assessments: 1 });
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
    progress: ({ lang }: { lang: string }): ProgressView => (studying(stage), { courses: [standing(lang)] }),
    history: ({ lang }: { lang: string }): HistoryView => ({
      pack: PACK, course: COURSE, title: words(COURSE_TITLE, lang), learner: studying(stage).name, standing: standing(lang), more: false,
      rows: [{ atMs: NOW - DAY, verb: 'answered', title: words(LESSON_TITLE, lang), standing: 'right', right: null, of: null }],
    }),
    certificates: ({ lang }: { lang: string }): CertificatesView => (studying(stage), { earned: [], onTheWay: [standing(lang)] }),
    edition_move: () => (studying(stage), null),
    print_page: () => (print(), null),
  };
}
