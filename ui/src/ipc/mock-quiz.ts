/** Questions, answers, results and review for `mock.ts`. Never ships. */
import type { QuizItem, QuizView, Response, ResultsView, Reviewed, ReviewView } from './generated/view';
import { DAY, NOW, studying, words, type Commands, type Stage } from './mock-stage';

const COURSE_TITLE = { en: 'Generative AI for teaching staff', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس' };
const LESSON_TITLE = { en: 'Checking what the machine tells you', ar: 'كيف نتحقّق ممّا تقوله الآلة؟' };

type Place = { pack: string; course: string; quiz: string; lang: string };

/** Commands of questions and review. */
export function quizCommands(stage: Stage): Commands {
  const items = new Map<string, QuizItem>();
  const truth: QuizItem = {
    id: 'sure', ask: { kind: 'trueFalse' }, stem: '<p>A model that sounds sure is right.</p>', words: 'A model that sounds sure is right.', lang: 'en', dir: 'ltr',
    response: null, outcome: null, hint: true, hintText: '',
  };
  items.set(truth.id, truth);
  const find = (id: string): QuizItem => items.get(id) ?? stage.fail('not-found', `no question ${id}`);
  const answered = (id: string, response: Response): QuizItem => {
    const right = response.kind === 'trueFalse' && !response.truth;
    const item: QuizItem = {
      ...find(id), response,
      outcome: { standing: right ? 'right' : 'notYet', score: right ? 1 : 0, feedback: '', general: '', marks: [], correct: { kind: 'trueFalse', truth: false }, correctWords: 'False', again: null, tries: 1, retry: false, dueMs: NOW + DAY },
    };
    items.set(id, item);
    return item;
  };
  const view = ({ pack, course, quiz, lang }: Place): QuizView => ({
    pack, course, quiz, kind: 'practice', title: words(LESSON_TITLE, lang), courseTitle: words(COURSE_TITLE, lang), attempt: 1, attempts: null, immediate: true, sealed: false, secondsLeft: null,
    needed: null, items: [...items.values()], at: 0, finished: false,
  });
  const results = ({ pack, course, quiz, lang }: Place): ResultsView => {
    const rows = [...items.values()].map((item) => ({ item, standing: item.outcome?.standing ?? null }));
    const right = rows.filter((row) => row.standing === 'right').length;
    return {
      pack, course, quiz, kind: 'practice', title: words(LESSON_TITLE, lang), courseTitle: words(COURSE_TITLE, lang), number: 2, attempt: 1, right, of: rows.length, score: right / rows.length, needed: null,
      passed: null, waiting: 0, sealed: false, rows, due: 1, dueMs: NOW + DAY, lessonFinished: true, unread: 0, finished: 2, lessons: 7, next: null, nextNumber: 0, again: true, earned: [],
    };
  };
  return {
    quiz: (place: Place) => (studying(stage), view(place)),
    quiz_again: (place: Place) => (studying(stage), items.forEach((item, id) => items.set(id, { ...item, response: null, outcome: null })), view(place)),
    quiz_draft: () => (studying(stage), null),
    quiz_hint: ({ item }: { item: string }) => (find(item), '<p>Think of the next word.</p>'),
    quiz_answer: ({ item, response }: { item: string; response: Response }) => answered(item, response),
    quiz_file: ({ path }: { path: string }): Response => ({ kind: 'file', name: path.split('/').pop() ?? path, size: 84_000, sha256: '0'.repeat(64) }),
    quiz_finish: results,
    quiz_results: results,
    review: ({ lang }: { lang: string }): ReviewView => (studying(stage), {
      cards: [{ card: 'item:sure', pack: 'org.example.genai', course: 'genai', courseTitle: words(COURSE_TITLE, lang), item: truth, term: null, days: [0, 1, 3, 7] }],
      due: 1, courses: 1, minutes: 1, nextMs: NOW + 2 * DAY,
    }),
    review_answer: (): Reviewed => ({ outcome: null, dueMs: NOW + 3 * DAY, left: 0 }),
    review_undo: () => null,
  };
}
