/**
 * Teach › My group for `mock.ts`. Never ships. Scenes: `teach` (a group with news, hints, certificates that wait), `teach-empty` (a group
 * nobody came to), `teach-large` (a group of many). Without them this laptop is nobody's teacher's.
 */
import type { FieldView, GroupPicture, GroupView } from './generated/view';
import { type Commands, DAY, NOW, type Stage, words } from './mock-stage';

const GENAI = { en: 'Teaching with Generative AI', ar: 'التعليم بالذكاء الاصطناعي التوليدي', zh: '用生成式人工智能教学', ru: 'Преподавание с генеративным ИИ' };
const BASICS = { en: 'Basics of generative AI', ar: 'أساسيات الذكاء الاصطناعي التوليدي', zh: '生成式人工智能基础', ru: 'Основы генеративного ИИ' };

export function teachCommands(stage: Stage): Commands {
  const scene = (name: string) => stage.scenes.has(name);
  let waiting = scene('teach') ? [{ number: 3, name: 'Amina Hassan' }, { number: 5, name: 'Juma Otieno' }] : [];
  const issued: { number: number; name: string }[] = scene('teach') ? [{ number: 1, name: 'Halima Ali' }] : [];
  const large = scene('teach-large');
  const picture = (lang: string): GroupPicture => {
    const counts = [[0, 2], [0, 1], [2, 1], [5, 1], [4, 1], [4, 0], [2, 0], [1, 0], [1, 0], [3, 0]].map(([heard = 0, quiet = 0]) => (large ? [heard * 7, quiet * 7] : [heard, quiet]));
    const columns = counts.map(([heard = 0, quiet = 0], finished) => ({ finished, heard, quiet }));
    const sum = (which: 'heard' | 'quiet') => columns.reduce((all, one) => all + one[which], 0);
    const question = (item: string, lesson: number | null, number: number, title: string, right: number, answers: number, guess: number | null) => ({
      item, lesson, number, title: { text: title, lang: 'en' }, answers, right, share: answers ? right / answers : null, few: answers < 10, guess,
    });
    return {
      topic: 'org.example.genai/genai', title: words(GENAI, lang), lessons: 9, learners: sum('heard') + sum('quiet'), begun: sum('heard') + sum('quiet') - 2, complete: columns[9]?.heard ?? 0,
      quiet: sum('quiet'), quietSinceMs: NOW - 14 * DAY, newsMs: NOW - DAY, columns, most: [3, 5], fewBelow: 10,
      hints: [
        { learner: 1, name: 'Samuel Ekal', reasons: [{ kind: 'stopped', lesson: 3, title: words(GENAI, lang), tries: 3 }] },
        { learner: 2, name: 'Ruth Nakiru', reasons: [{ kind: 'fast', questions: 10, seconds: 40, right: 3 }] },
        { learner: 3, name: 'Peter Lolosoli', reasons: [{ kind: 'tongue', reads: 'en', answers: 'fr' }] },
        { learner: 4, name: 'Fatuma Guyo', reasons: [{ kind: 'quiet', sinceMs: NOW - 25 * DAY }, { kind: 'stopped', lesson: null, title: words(BASICS, lang), tries: 4 }] },
        ...Array.from({ length: 4 }, (_, at) => ({ learner: 10 + at, name: `Learner ${at + 1}`, reasons: [{ kind: 'notBegun' as const }] })),
      ],
      questions: [
        question('a', 4, 4, 'The date of the college', 7, 22, 0.25), question('b', 4, 7, 'Two books disagree', 10, 22, 0.25), question('c', 2, 9, 'Which request gives the clearest plan?', 13, 25, 0.5),
        question('d', 5, 2, 'Who owns a pupil’s text?', 4, 7, 0.25), question('e', 4, 9, 'A title without a page number', 13, 22, 0.25), question('f', null, 1, 'Name two risks', 12, 14, null), question('g', 1, 1, 'What is a model?', 25, 25, 0.25), question('h', 9, 1, 'What comes next?', 0, 0, 0.25),
      ],
    };
  };
  const claim = (lang: string, one: { number: number; name: string }, atMs: number) => ({ ...one, title: words(BASICS, lang), course: words(GENAI, lang), atMs });
  return {
    teach_group: ({ group, lang }: { group: number | null; lang: string }): GroupView => {
      if (scene('failing')) stage.fail('room-not-opened', 'hub.db: input/output error (os error 5)');
      const some = scene('teach') || scene('teach-empty') || large;
      const groups = some ? [{ number: 7, name: 'Marsabit, group B' }, { number: 9, name: 'Moyale, group A' }] : [];
      const shown = scene('teach') || large ? picture(lang) : null;
      return {
        groups, group: some ? (group ?? 7) : null, open: scene('room'), carried: scene('room') ? 1 : 0, learners: shown?.learners ?? 0, more: false, laptops: 22,
        courses: shown ? [{ topic: shown.topic, title: shown.title, learners: shown.begun }] : [], absent: scene('teach') ? [{ topic: 'org.example.soil/soil', learners: 2 }] : [], picture: shown,
      };
    },
    teach_certificates: ({ lang }: { lang: string }): FieldView => ({
      allowed: scene('teach') ? [{ name: 'Mr Amos', by: 'Example Training Centre', achievements: [words(BASICS, lang)], left: 29 - issued.length, count: 30, untilMs: NOW + 90 * DAY, byPerson: true }] : [],
      waiting: waiting.map((one) => claim(lang, one, NOW - 2 * DAY)),
      issued: issued.map((one) => claim(lang, one, NOW - DAY)),
    }),
    teach_issue: ({ number }: { number: number }): boolean => {
      const one = waiting.find((claim) => claim.number === number);
      if (!one || number === 5) return false;
      waiting = waiting.filter((claim) => claim !== one);
      issued.unshift(one);
      return true;
    },
  };
}
