/**
 * Questions, answers, results and review for `mock.ts`. Never ships.
 *
 * `lesson/…` are questions that teach at once; `assessment/pre` is a pre-test, `assessment/exam` has a time limit and
 * tells at the end, `assessment/sealed` is scored elsewhere. Scenes of `?mock=`: `answered` (some questions have an
 * answer), `hurry` (the time is nearly over), `unsaved` (drafts cannot be kept), `failed` (too few were right),
 * `rested` (nothing is due for review), `earned` (a certificate was earned).
 */
import type { Grade, OutcomeView, QuizItem, QuizKind, QuizView, Response, ResultsView, Reviewed, ReviewCard, ReviewView } from './generated/view';
import { hint, key, outcome, questions } from './mock-questions';
import { DAY, NOW, studying, words, type Commands, type Stage } from './mock-stage';

const COURSE_TITLE = { en: 'Generative AI for teaching staff', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس' };
const TITLES: Record<QuizKind, Record<string, string>> = {
  practice: { en: 'Checking what the machine tells you', ar: 'كيف نتحقّق ممّا تقوله الآلة؟' },
  preTest: { en: 'What do you know already?', ar: 'ما المعروف من قبل؟' },
  postTest: { en: 'What have you learnt?', ar: 'ماذا تعلّمنا؟' },
  exam: { en: 'Using generative AI with care', ar: 'استخدام الذكاء الاصطناعي التوليدي بعناية' },
};
const ACHIEVEMENT = { en: 'Generative AI for teaching staff', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس' };

type Place = { pack: string; course: string; quiz: string; lang: string };
type Asked = { item: string; quiz: string; response: Response };

const kindOf = (quiz: string): QuizKind => (quiz.startsWith('lesson/') ? 'practice' : quiz.endsWith('pre') ? 'preTest' : quiz.endsWith('post') ? 'postTest' : 'exam');

/** Commands of questions and review. */
export function quizCommands(stage: Stage): Commands {
  const tongue = (lang: string) => lang || stage.lang();
  const sets = new Map<string, QuizItem[]>();
  const attempts = new Map<string, number>();

  /** When a set with a limit was opened; its time runs from then on. */
  const opened = new Map<string, number>();
  const left = (quiz: string): number | null => {
    if (kindOf(quiz) !== 'exam') return null;
    const since = opened.get(quiz) ?? Date.now();
    opened.set(quiz, since);
    return Math.max(0, Math.ceil((stage.scenes.has('hurry') ? 62 : 40 * 60) - (Date.now() - since) / 1000));
  };

  const answered = (quiz: string, item: QuizItem, response: Response): QuizItem => {
    const told = outcome(item, response, (item.outcome?.tries ?? 0) + 1);
    const silent = (standing: OutcomeView['standing']): OutcomeView => ({ ...told, standing, score: 0, feedback: '', general: '', marks: [], correct: null, correctWords: '', again: null, retry: true, dueMs: null });
    const again: OutcomeView = { ...told, retry: true, general: '', marks: told.marks.filter((mark) => mark.chosen), correct: null, correctWords: '' };
    const kept = told.standing === 'waiting' ? told : kindOf(quiz) === 'practice' ? (told.standing === 'right' ? told : again) : quiz.endsWith('sealed') ? silent('sealed') : silent('kept');
    return { ...item, response, outcome: kept };
  };
  /** The same with everything told, as it is once nobody can answer any more. */
  const allTold = (item: QuizItem): QuizItem => (item.response && item.outcome ? { ...item, outcome: { ...outcome(item, item.response, item.outcome.tries), retry: false } } : item);
  /** Some answers, right and not, for pages that begin in the middle or at the end. */
  const sample = (quiz: string, item: QuizItem): QuizItem => {
    const wrong: Record<string, Response> = { date: { kind: 'choice', choice: '3' }, words: { kind: 'match', pairs: [['1', '2'], ['2', '1'], ['3', '3']] }, letter: { kind: 'essay', text: 'We check because a model guesses: it writes what is likely, not what is true.\n\nThe children learn that a book and a register can disagree with a machine.' }, plan: { kind: 'file', name: 'Plan for checking, week 3.odt', size: 84_000, sha256: '0'.repeat(64) } };
    const response = wrong[item.id] ?? (stage.scenes.has('failed') && item.id !== 'sure' ? wrongly(item) : key(item.id)) ?? null;
    return response ? answered(quiz, item, response) : item;
  };
  const set = (quiz: string, lang: string): QuizItem[] => {
    const known = sets.get(`${quiz} ${tongue(lang)}`);
    if (known) return known;
    const begun = stage.scenes.has('answered') ? 4 : 0;
    const made = questions(tongue(lang)).map((item, at) => (at < begun ? sample(quiz, item) : item));
    sets.set(`${quiz} ${tongue(lang)}`, made);
    return made;
  };
  const put = (quiz: string, lang: string, item: QuizItem): QuizItem => {
    sets.set(`${quiz} ${tongue(lang)}`, set(quiz, lang).map((one) => (one.id === item.id ? item : one)));
    return item;
  };
  const find = (quiz: string, lang: string, id: string): QuizItem => set(quiz, lang).find((one) => one.id === id) ?? stage.fail('not-found', `no question ${id}`);

  const view = ({ pack, course, quiz, lang }: Place): QuizView => {
    const kind = kindOf(quiz);
    const items = set(quiz, lang);
    const at = items.findIndex((item) => item.outcome === null && item.ask.kind !== 'description');
    return {
      pack, course, quiz, kind, title: words(TITLES[kind], tongue(lang)), courseTitle: words(COURSE_TITLE, tongue(lang)), attempt: attempts.get(quiz) ?? 1, attempts: kind === 'exam' ? 2 : null,
      immediate: kind === 'practice', sealed: quiz.endsWith('sealed'), secondsLeft: left(quiz),
      needed: kind === 'exam' ? 7 : null, items, at: at < 0 ? items.length : at, finished: false,
    };
  };
  const results = ({ pack, course, quiz, lang }: Place): ResultsView => {
    const kind = kindOf(quiz);
    const given = set(quiz, lang).filter((item) => item.ask.kind !== 'description');
    const all = given.some((item) => item.outcome) && !stage.scenes.has('answered') ? given : given.map((item) => sample(quiz, item));
    const sealed = quiz.endsWith('sealed');
    const rows = all.map((item) => {
      const shown = item.outcome?.standing === 'sealed' ? item : allTold(item);
      return { item: shown, standing: shown.outcome?.standing ?? null };
    });
    const right = rows.filter((row) => row.standing === 'right').length;
    const needed = kind === 'practice' && !stage.scenes.has('failed') ? 5 : 7;
    const passed = sealed ? null : right >= needed;
    return {
      pack, course, quiz, kind, title: words(TITLES[kind], tongue(lang)), courseTitle: words(COURSE_TITLE, tongue(lang)), number: kind === 'practice' ? 2 : 0, attempt: attempts.get(quiz) ?? 1,
      right, of: rows.length, score: right / rows.length, needed: kind === 'preTest' ? null : needed, passed: kind === 'preTest' ? null : passed, waiting: rows.filter((row) => row.standing === 'waiting').length, sealed, rows,
      due: sealed ? 0 : rows.filter((row) => row.standing === 'notYet' || row.standing === 'partly').length, dueMs: sealed ? null : NOW + 2 * DAY, lessonFinished: kind === 'practice' && passed === true, unread: 0, finished: 4, lessons: 9,
      next: kind === 'practice' ? { lesson: 'prompts-that-work', title: words({ en: 'Prompts that work', ar: 'أسئلة تنجح' }, tongue(lang)) } : null, nextNumber: kind === 'practice' ? 3 : 0, again: kind !== 'preTest' && !sealed,
      earned: stage.scenes.has('earned') ? [{ id: 'genai-staff', title: words(ACHIEVEMENT, tongue(lang)), description: words(ACHIEVEMENT, tongue(lang)), narrative: words(ACHIEVEMENT, tongue(lang)) }] : [],
    };
  };

  const cards = (lang: string): ReviewCard[] => {
    const shared = { pack: 'org.example.genai', course: 'genai', courseTitle: words(COURSE_TITLE, tongue(lang)), days: [0, 1, 4, 9] };
    const items = questions(tongue(lang));
    const term = (id: string, name: Record<string, string>, meaning: Record<string, string>): ReviewCard => ({ ...shared, card: `term:${id}`, item: null, term: { id, term: words(name, tongue(lang)), definition: words(meaning, tongue(lang)) } });
    const item = (id: string): ReviewCard => ({ ...shared, card: `item:${id}`, item: items.find((one) => one.id === id) ?? null, term: null });
    return [
      item('sure'),
      term('prompt', { en: 'Prompt', ar: 'الطلب' }, { en: 'What one writes to a model to get an answer. A good one says who is to read the answer, and what for.', ar: 'ما يكتبه المرء للنموذج ليحصل على إجابة. والطلب الجيّد يذكر لمن الإجابة، وما الغرض منها.' }),
      item('sources'), item('term'),
      term('token', { en: 'Token', ar: 'الرمز' }, { en: 'A piece of a word: what a model really guesses, one after the other.', ar: 'جزء من كلمة: ما يخمّنه النموذج حقًّا، واحدًا بعد آخر.' }),
    ];
  };
  let done: string[] = stage.scenes.has('rested') ? ['item:sure', 'term:prompt', 'item:sources', 'item:term', 'term:token'] : [];

  return {
    quiz: (place: Place) => (studying(stage), view(place)),
    quiz_again: (place: Place) => {
      studying(stage);
      opened.delete(place.quiz);
      attempts.set(place.quiz, (attempts.get(place.quiz) ?? 1) + 1);
      sets.set(`${place.quiz} ${tongue(place.lang)}`, questions(tongue(place.lang)));
      return view(place);
    },
    quiz_draft: ({ item, quiz, response }: Asked) => {
      studying(stage);
      if (stage.scenes.has('unsaved')) stage.fail('disk-full', 'write learner file: no space left on device (os error 28)');
      put(quiz, '', { ...find(quiz, '', item), response });
      return left(quiz);
    },
    quiz_tick: ({ quiz }: Asked) => (studying(stage), left(quiz)),
    quiz_reveal: ({ quiz, item, lang }: Asked & Place) => {
      studying(stage);
      if (kindOf(quiz) !== 'practice') stage.fail('no-help', 'a test gives no help before it is handed in');
      return put(quiz, lang, allTold(find(quiz, lang, item)));
    },
    quiz_hint: ({ item, quiz }: Asked) => put(quiz, '', { ...find(quiz, '', item), hintText: hint(item, tongue('')) }).hintText,
    quiz_answer: ({ quiz, item, response, lang }: Asked & Place) => {
      if (response.kind === 'numeric' && !/^\s*[\d٠-٩.,٫-]+\s*%?\s*$/.test(response.text)) stage.fail('not-a-number', `“${response.text}” is not a number`, { text: response.text, unit: '%' });
      const asked = find(quiz, lang, item);
      if (asked.outcome && !asked.outcome.retry && asked.outcome.standing !== 'right') stage.fail('answer-revealed', 'the right answer was shown; it counts as it is');
      return put(quiz, lang, answered(quiz, asked, response));
    },
    quiz_file: (): Response => ({ kind: 'file', name: 'soil-and-water.odt', size: 84_000, sha256: '0'.repeat(64) }),
    quiz_finish: results,
    quiz_results: results,
    review: ({ lang }: { lang: string }): ReviewView => {
      studying(stage);
      const due = cards(lang).filter((card) => !done.includes(card.card));
      return { cards: due, due: due.length, courses: due.length ? 1 : 0, minutes: Math.ceil(due.length / 2), nextMs: NOW + 2 * DAY };
    },
    review_answer: ({ card, response, grade, lang }: { card: string; response: Response | null; grade: Grade | null; lang: string }): Reviewed => {
      const item = cards(lang).find((one) => one.card === card)?.item ?? null;
      done = [...done, card];
      const told = item && response ? { ...outcome(item, response, 1), retry: false } : null;
      const days = grade ? { again: 0, hard: 1, good: 4, easy: 9 }[grade] : told?.standing === 'right' ? 4 : 1;
      return { outcome: told, dueMs: NOW + days * DAY, left: cards(lang).length - done.length };
    },
    review_undo: () => {
      done = done.slice(0, -1);
      return null;
    },
  };
}

function wrongly(item: QuizItem): Response | null {
  if (item.ask.kind === 'numeric') return { kind: 'numeric', text: '3' };
  if (item.ask.kind === 'short') return { kind: 'short', text: 'mistake' };
  if (item.ask.kind === 'multiple') return { kind: 'multiple', choices: ['2'] };
  return key(item.id);
}
