/** A few questions of every kind for `mock-quiz.ts`, with their keys, in English and Arabic. Never ships. */
import type { Ask, Choice, Mark, OutcomeView, QuizItem, Response } from './generated/view';
import { DAY, NOW } from './mock-stage';

type Words = { en: string; ar: string };
/** A question as its author knows it. */
interface Question {
  id: string;
  stem: Words;
  ask: (choices: (...list: Words[]) => Choice[]) => Ask;
  /** The right answer; none where a teacher reads it. */
  key: Response | null;
  rightWords?: Words;
  right?: Words;
  wrong?: Words;
  general?: Words;
  hint?: Words;
  again?: boolean;
}

const QUESTIONS: Question[] = [
  {
    id: 'date',
    stem: { en: 'A model writes: “Marsabit teachers’ college opened in 1974.” What do you do with this date?', ar: 'يكتب النموذج: «افتُتحت كلية مرسابيت للمعلّمين عام 1974». ماذا تفعل بهذا التاريخ؟' },
    ask: (choices) => ({
      kind: 'choice',
      choices: choices(
        { en: 'It is right, because the sentence is clear and detailed.', ar: 'هو صحيح، لأنّ الجملة واضحة ومفصّلة.' },
        { en: 'It may be wrong. Look for the same year in a book or a record.', ar: 'قد يكون خطأ. أبحث عن السنة نفسها في كتاب أو سجلّ.' },
        { en: 'Ask the model again. If the answer is the same, it is right.', ar: 'أسأل النموذج مرّة أخرى. إن كانت الإجابة نفسها فهي صحيحة.' },
        { en: 'It is wrong, because models never know dates.', ar: 'هو خطأ، لأنّ النماذج لا تعرف التواريخ أبدًا.' },
      ),
    }),
    key: { kind: 'choice', choice: '2' },
    wrong: {
      en: '<p>Asking again feels like checking, but the model may repeat the same guess. A check needs a second source that does not depend on the first.</p><blockquote><p>“Find the same fact in a book, a map or a person you trust.”</p></blockquote>',
      ar: '<p>يبدو السؤال مرّة أخرى تحقّقًا، لكنّ النموذج قد يكرّر التخمين نفسه. يحتاج التحقّق إلى مصدر ثانٍ لا يعتمد على الأوّل.</p><blockquote><p>«ابحث عن المعلومة نفسها في كتاب أو خريطة أو عند شخص تثق به.»</p></blockquote>',
    },
    right: { en: '<p>A second source that does not depend on the first is the check that counts.</p>', ar: '<p>المصدر الثاني الذي لا يعتمد على الأوّل هو التحقّق الذي يُعتدّ به.</p>' },
    hint: { en: '<p>What would you do with a date that a stranger on the bus told you?</p>', ar: '<p>ماذا تفعل بتاريخ قاله لك غريب في الحافلة؟</p>' },
    again: true,
  },
  {
    id: 'sources',
    stem: { en: 'Which of these can be a second source?', ar: 'أيّ ممّا يلي يصلح مصدرًا ثانيًا؟' },
    ask: (choices) => ({
      kind: 'multiple',
      choices: choices({ en: 'The college’s own register', ar: 'سجلّ الكلية نفسها' }, { en: 'Another question to the same model', ar: 'سؤال آخر للنموذج نفسه' }, { en: 'A printed history of the county', ar: 'تاريخ مطبوع للمقاطعة' }, { en: 'A text that the model wrote yesterday', ar: 'نصّ كتبه النموذج أمس' }),
    }),
    key: { kind: 'multiple', choices: ['1', '3'] },
    general: { en: '<p>A source is independent when it could disagree.</p>', ar: '<p>يكون المصدر مستقلًّا حين يمكنه أن يخالف.</p>' },
    again: true,
  },
  {
    id: 'sure',
    stem: { en: 'A model that sounds sure is right.', ar: 'النموذج الذي يبدو واثقًا هو على صواب.' },
    ask: () => ({ kind: 'trueFalse' }),
    key: { kind: 'trueFalse', truth: false },
    rightWords: { en: 'False', ar: 'خطأ' },
    right: { en: '<p>Sounding sure costs a model nothing.</p>', ar: '<p>لا يكلّف النموذجَ شيئًا أن يبدو واثقًا.</p>' },
    wrong: { en: '<p>Fluent is not the same as true.</p>', ar: '<p>السلاسة ليست هي الصواب.</p>' },
    hint: { en: '<p>Think of the next word.</p>', ar: '<p>فكّر في الكلمة التالية.</p>' },
  },
  {
    id: 'table',
    stem: {
      en: '<p>The next questions are about this test. One class asked a model for books about their town.</p><table><thead><tr><th>Answers</th><th>Books</th></tr></thead><tbody><tr><td>Found in the library</td><td>9</td></tr><tr><td>Never printed</td><td>3</td></tr></tbody></table>',
      ar: '<p>الأسئلة التالية عن هذه التجربة. سأل أحد الصفوف نموذجًا عن كتب تتناول بلدتهم.</p><table><thead><tr><th>الإجابات</th><th>كتب</th></tr></thead><tbody><tr><td>وُجدت في المكتبة</td><td>9</td></tr><tr><td>لم تُطبع قطّ</td><td>3</td></tr></tbody></table>',
    },
    ask: () => ({ kind: 'description' }),
    key: null,
  },
  {
    id: 'share',
    stem: { en: 'What share of the books was never printed?', ar: 'ما نسبة الكتب التي لم تُطبع قطّ؟' },
    ask: () => ({ kind: 'numeric', unit: '%' }),
    key: { kind: 'numeric', text: '25' },
    rightWords: { en: '25 %', ar: '25 %' },
    wrong: { en: '<p>Count all the books first.</p>', ar: '<p>عُدّ الكتب كلّها أوّلًا.</p>' },
  },
  {
    id: 'words',
    stem: { en: 'What belongs together?', ar: 'ما الذي ينتمي بعضه إلى بعض؟' },
    ask: (choices) => ({
      kind: 'match',
      lefts: choices({ en: 'Source', ar: 'مصدر' }, { en: 'Guess', ar: 'تخمين' }, { en: 'Check', ar: 'تحقّق' }),
      rights: choices({ en: 'a comparison with something independent', ar: 'مقارنة بشيء مستقلّ' }, { en: 'where a fact was written down first', ar: 'حيث كُتبت المعلومة أوّلًا' }, { en: 'a likely next word', ar: 'كلمة تالية محتملة' }, { en: 'a longer question', ar: 'سؤال أطول' }),
    }),
    key: { kind: 'match', pairs: [['1', '2'], ['2', '3'], ['3', '1']] },
  },
  {
    id: 'steps',
    stem: { en: 'In which order do you check a claim?', ar: 'بأيّ ترتيب نتحقّق من معلومة؟' },
    ask: (choices) => ({
      kind: 'order',
      steps: choices({ en: 'Look it up in a second source', ar: 'البحث عنها في مصدر ثانٍ' }, { en: 'Write down what exactly is claimed', ar: 'كتابة المعلومة بدقّة' }, { en: 'Tell the class what you found', ar: 'إخبار الصفّ بما وُجد' }, { en: 'Ask who would know', ar: 'السؤال عمّن قد يعرف' }),
    }),
    key: { kind: 'order', steps: ['2', '4', '1', '3'] },
    rightWords: { en: 'Write down what exactly is claimed; ask who would know; look it up in a second source; tell the class what you found', ar: 'كتابة المعلومة بدقّة؛ السؤال عمّن قد يعرف؛ البحث عنها في مصدر ثانٍ؛ إخبار الصفّ بما وُجد' },
  },
  {
    id: 'gaps',
    stem: {
      en: '<p>A model does not look things up. It guesses the next <span data-gap="1"></span>, again and again. So a <span data-gap="2"></span> answer can be wrong, and we look for <span data-gap="3"></span> sources.</p>',
      ar: '<p>لا يبحث النموذج عن المعلومات، بل يخمّن <span data-gap="1"></span> التالية مرّة بعد مرّة. لذلك قد تكون الإجابة <span data-gap="2"></span> خاطئة، فنبحث عن <span data-gap="3"></span> من المصادر.</p>',
    },
    ask: (choices) => ({ kind: 'cloze', gaps: [{ choices: [], numeric: false }, { choices: choices({ en: 'fluent', ar: 'السلسة' }, { en: 'short', ar: 'القصيرة' }, { en: 'late', ar: 'المتأخّرة' }), numeric: false }, { choices: [], numeric: true }] }),
    key: { kind: 'cloze', gaps: ['word', '1', '2'] },
    rightWords: { en: 'word; fluent; 2', ar: 'الكلمة؛ السلسة؛ 2' },
  },
  {
    id: 'term',
    stem: { en: 'One word for something a model invents as if it were a fact', ar: 'كلمة واحدة لما يختلقه النموذج كأنّه حقيقة' },
    ask: () => ({ kind: 'short' }),
    key: { kind: 'short', text: 'hallucination' },
    rightWords: { en: 'hallucination', ar: 'هلوسة' },
    again: true,
  },
  { id: 'letter', stem: { en: 'How would you explain to parents why the class checks what a model says?', ar: 'كيف تشرح للأهل سبب تحقّق الصفّ ممّا يقوله النموذج؟' }, ask: () => ({ kind: 'essay' }), key: null },
  { id: 'plan', stem: { en: 'Hand in your plan for a lesson on checking.', ar: 'سلّم خطّتك لدرس عن التحقّق.' }, ask: () => ({ kind: 'file' }), key: null },
];

const plain = (html: string) => html.replace(/<span data-gap[^>]*><\/span>/g, '…').replace(/<table>[\s\S]*<\/table>/g, '').replace(/<[^>]+>/g, '').trim();

/** The questions as they are asked, in this language. */
export function questions(lang: string): QuizItem[] {
  const tongue = lang.startsWith('ar') ? 'ar' : 'en';
  const choices = (...list: Words[]): Choice[] => list.map((one, at) => ({ id: String(at + 1), html: one[tongue], words: one[tongue] }));
  return QUESTIONS.map((one) => ({
    id: one.id, ask: one.ask(choices), stem: one.stem[tongue], words: plain(one.stem[tongue]), lang: tongue, dir: tongue === 'ar' ? 'rtl' : 'ltr',
    response: null, outcome: null, hint: one.hint !== undefined, hintText: '',
  }));
}

/** A question's hint. */
export const hint = (id: string, lang: string): string => QUESTIONS.find((one) => one.id === id)?.hint?.[lang.startsWith('ar') ? 'ar' : 'en'] ?? '';

/** The right answer. */
export const key = (id: string): Response | null => QUESTIONS.find((one) => one.id === id)?.key ?? null;

/** What comes of an answer, roughly as the program says it. */
export function outcome(item: QuizItem, response: Response, tries: number): OutcomeView {
  const question = QUESTIONS.find((one) => one.id === item.id);
  const right = question?.key ?? null;
  const tongue = item.lang === 'ar' ? 'ar' : 'en';
  const empty: OutcomeView = { standing: 'waiting', score: 0, feedback: '', general: '', marks: [], correct: null, correctWords: '', again: null, tries, retry: true, dueMs: null };
  if (!question || !right) return empty;
  const marks = marked(item.ask, response, right);
  const share = marks.length === 0 ? Number(same(response, right)) : points(item.ask, marks);
  const standing = share >= 1 ? 'right' : share > 0 ? 'partly' : 'notYet';
  return {
    ...empty, standing, score: share, marks, correct: right, correctWords: question.rightWords?.[tongue] ?? chosenWords(item.ask, right), retry: false,
    feedback: (standing === 'right' ? question.right : question.wrong)?.[tongue] ?? '', general: question.general?.[tongue] ?? '',
    again: question.again && standing !== 'right' ? { lesson: 'fluent-not-true', anchor: 'h-3', number: 2, title: { text: LESSON[tongue], lang: tongue }, heading: HEADING[tongue] } : null,
    dueMs: NOW + (standing === 'right' ? 5 : 2) * DAY,
  };
}

const chosenWords = (ask: Ask, right: Response): string =>
  (ask.kind === 'choice' || ask.kind === 'multiple' ? ask.choices.filter(({ id }) => (right.kind === 'choice' ? right.choice === id : right.kind === 'multiple' && right.choices.includes(id))) : []).map(({ words }) => words).join(' · ');

const LESSON = { en: 'Fluent does not mean true', ar: 'السلاسة لا تعني الصواب' };
const HEADING = { en: 'Three questions to ask', ar: 'ثلاثة أسئلة' };

function same(response: Response, right: Response): boolean {
  const text = (one: Response) => ('text' in one ? one.text.trim().toLowerCase() : one.kind);
  return text(response) === text(right);
}

function marked(ask: Ask, response: Response, right: Response): Mark[] {
  const ids = (one: Response): string[] => (one.kind === 'choice' ? [one.choice] : one.kind === 'multiple' ? one.choices : one.kind === 'trueFalse' ? [String(one.truth)] : []);
  if (ask.kind === 'choice' || ask.kind === 'multiple') return ask.choices.map(({ id }) => ({ id, right: ids(right).includes(id), chosen: ids(response).includes(id) }));
  if (ask.kind === 'trueFalse') return ['true', 'false'].map((id) => ({ id, right: ids(right).includes(id), chosen: ids(response).includes(id) }));
  if (response.kind === 'match' && right.kind === 'match') return right.pairs.map(([left, to]) => ({ id: left, right: response.pairs.some(([one, other]) => one === left && other === to), chosen: true }));
  if (response.kind === 'order' && right.kind === 'order') return response.steps.map((id, at) => ({ id, right: right.steps[right.steps.indexOf(id) - 1] === response.steps[at - 1], chosen: true }));
  if (response.kind === 'cloze' && right.kind === 'cloze') return right.gaps.map((gap, at) => ({ id: String(at), right: response.gaps[at]?.trim().toLowerCase() === gap, chosen: true }));
  return [];
}

function points(ask: Ask, marks: Mark[]): number {
  if (ask.kind === 'choice' || ask.kind === 'trueFalse') return Number(marks.some((mark) => mark.right && mark.chosen));
  if (ask.kind === 'multiple') return Math.max(0, marks.reduce((sum, mark) => sum + (mark.chosen ? (mark.right ? 0.5 : -0.5) : 0), 0));
  return marks.filter((mark) => mark.right).length / marks.length;
}
