/** Reading, progress, notes and certificates for `mock.ts`. Never ships. */
import type {
  CertificatesView, CourseProgress, CourseStanding, GoOn, HistoryView, LessonState, NoteEdit, NoteView, PackCard, ProgressView, SeenView, TodayView,
} from './generated/view';
import { DAY, NOW, studying, words, type Commands, type Stage } from './mock-stage';

const PACK = 'org.example.genai';
const COURSE = 'genai';
const COURSE_TITLE = { en: 'Generative AI for teaching staff', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس', zh: '面向高校教师的生成式人工智能' };
const LESSON_TITLE = { en: 'Checking what the machine tells you', ar: 'كيف نتحقّق ممّا تقوله الآلة؟', zh: '核对机器所说的话' };

/** What somebody did in a lesson. */
export const lessonState = (): LessonState => ({ anchor: '', read: [], progress: 'begun', media: [], notes: [] });

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
  let notes: NoteView[] = [];
  let removed: NoteView[] = [];
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
      const kept: NoteView = {
        ...note, id: note.id || crypto.randomUUID(), courseTitle: words(COURSE_TITLE, lang), lessonTitle: words(LESSON_TITLE, lang), heading: note.anchor.heading, headingText: '',
        exact: note.anchor.exact, nth: 0, quote: note.anchor.exact, orphan: false, moved: false, atMs: NOW, lang: note.anchor.lang,
      };
      notes = [kept, ...notes.filter((one) => one.id !== kept.id)];
      return kept;
    },
    note_remove: ({ id }: { id: string }) => {
      removed = [...removed, ...notes.filter((one) => one.id === id)];
      notes = notes.filter((one) => one.id !== id);
      return null;
    },
    note_restore: ({ id }: { id: string }) => {
      notes = [...removed.filter((one) => one.id === id), ...notes];
      return null;
    },
    notes: ({ pack, course }: { pack: string; course: string }) => (studying(stage), notes.filter((one) => !course || (one.pack === pack && one.course === course))),
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
