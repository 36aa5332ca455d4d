/**
 * Learners for `mock.ts`. Never ships. Scenes: `who` (three learners, nobody has entered; PIN 4071, pictures
 * sun bird tree, passphrase "two red goats"), `first` and `none-yet` (no learner), `damaged-learner`.
 * Without them one learner without a lock has entered. Recovery code of all: K7Q2M-9XW4T-3HJ6N-8PRD5.
 */
import type { BackupView, Entered, Facts, LearnerCard, Lock, NewLearner, PrivacyView, RecordsView, RecordView } from './generated/view';
import { DAY, NOW, studying, words, type Commands, type Stage } from './mock-stage';

/** The recovery code that is always shown. */
export const RECOVERY = 'K7Q2M-9XW4T-3HJ6N-8PRD5';

const card = (id: string, name: string, picture: string, lock: Lock, days: number, more: Partial<LearnerCard> = {}): LearnerCard =>
  ({ id, name, picture, language: 'en', lock, lastMs: NOW - days * DAY, state: 'ready', ...more });

const SECRETS: Record<Lock, string> = { none: '', pin: '4071', pictures: 'sun bird tree', passphrase: 'two red goats' };

/** Commands of learners. */
export function learnerCommands(stage: Stage): Commands {
  const { scenes } = stage;
  const here = scenes.has('first') || scenes.has('none-yet');
  const amina = card('8c2f1a60-0000-4000-8000-000000000001', 'Amina Hassan', 'tree', 'none', 1, { language: stage.lang() });
  let all: LearnerCard[] = here ? [] : scenes.has('who')
    ? [
        { ...amina, lock: 'pin' },
        card('8c2f1a60-0000-4000-8000-000000000002', 'Joseph Lekuton', '', 'none', 4),
        card('8c2f1a60-0000-4000-8000-000000000003', 'ليلى عبدي', 'bird', 'pictures', 9, { language: 'ar' }),
        card('8c2f1a60-0000-4000-8000-000000000004', 'Дулмаа', 'horse', 'passphrase', 40, { language: 'ru' }),
        ...(scenes.has('damaged-learner') ? [card('8c2f1a60-0000-4000-8000-000000000005', 'Peter', 'fish', 'none', 60, { state: 'damaged' }), card('8c2f1a60-0000-4000-8000-000000000006', 'Grace', 'sun', 'none', 61, { state: 'newer' })] : []),
      ]
    : [amina];
  const secrets = new Map(all.map((one) => [one.id, SECRETS[one.lock]]));
  let facts: Facts = { asked: !scenes.has('ask'), sex: '', ageBand: scenes.has('ask') ? '' : '25-34', institution: '', role: scenes.has('ask') ? '' : 'teacher' };
  let wrong = 0;
  stage.learner = scenes.has('who') || here ? null : amina;

  const find = (id: string): LearnerCard => all.find((one) => one.id === id) ?? stage.fail('learner-missing', `no learner ${id}`);
  const put = (learner: LearnerCard): LearnerCard => {
    all = [learner, ...all.filter((one) => one.id !== learner.id)];
    return (stage.learner = learner);
  };
  const entered = (learner: LearnerCard, recoveryCode = ''): Entered => ({ learner: put({ ...learner, lastMs: NOW }), recoveryCode, mended: scenes.has('mended') });
  const open = (id: string, secret: string): LearnerCard => {
    const learner = find(id);
    if (learner.state === 'damaged') stage.fail('learner-damaged', 'record.db: database disk image is malformed');
    if (learner.state === 'newer') stage.fail('learner-newer', 'record.db has user_version 9');
    if (secret !== secrets.get(id)) stage.fail('wrong-secret', 'the secret does not fit', { wait: ++wrong < 3 ? '0' : String(5 * (wrong - 2)) });
    wrong = 0;
    return learner;
  };
  const checkName = (name: string) => {
    if (!name.trim()) stage.fail('name-unfit', 'the name is empty; write at least one letter');
    if ([...name].length > 80) stage.fail('name-unfit', 'the name has more than 80 characters');
  };
  const lockWith = (learner: LearnerCard, lock: Lock, secret: string): Entered => {
    if (lock === 'pin' && !/^\d{4,12}$/.test(secret)) stage.fail('secret-pin', 'a PIN is 4 to 12 digits');
    if (lock === 'pictures' && secret.split(' ').length !== 3) stage.fail('secret-pictures', 'choose 3 to 8 pictures');
    if (lock === 'passphrase' && secret.length < 8) stage.fail('secret-short', 'a passphrase has at least 8 characters');
    secrets.set(learner.id, secret);
    return entered({ ...learner, lock }, lock === 'none' ? '' : RECOVERY);
  };
  const backups = (): BackupView[] => [1, 2, 8].map((days) => ({ name: `2026-11-${21 - days}.bak`, atMs: NOW - days * DAY, size: 1_240_000 - days * 21_000 }));

  return {
    learners: () => ({ learners: all, current: stage.learner?.id ?? '' }),
    learner_create: ({ new: wanted }: { new: NewLearner }) => {
      checkName(wanted.name);
      return lockWith(card(crypto.randomUUID(), wanted.name.trim(), wanted.picture, wanted.lock, 0, { language: wanted.language }), wanted.lock, wanted.secret);
    },
    learner_enter: ({ id, secret }: { id: string; secret: string }) => entered(open(id, secret)),
    learner_leave: () => (stage.learner = null),
    learner_change: ({ name, picture, language }: { name: string; picture: string; language: string }) => {
      checkName(name);
      return put({ ...studying(stage), name: name.trim(), picture, language });
    },
    learner_lock: ({ secret, lock, newSecret }: { secret: string; lock: Lock; newSecret: string }) => lockWith(open(studying(stage).id, secret), lock, newSecret),
    learner_recover: ({ id, code, lock, secret }: { id: string; code: string; lock: Lock; secret: string }) => {
      if (code.replace(/[^0-9a-z]/gi, '').toUpperCase() !== RECOVERY.replaceAll('-', '')) stage.fail('wrong-code', 'the recovery code does not fit', { wait: '0' });
      return lockWith(find(id), lock, secret);
    },
    learner_facts_save: ({ facts: next }: { facts: Facts }) => (studying(stage), (facts = { ...next, asked: true })),
    learner_privacy: (): PrivacyView => ({
      learner: studying(stage), facts, records: 1284, notes: 31, files: 2, size: 1_240_000, firstMs: NOW - 92 * DAY, lastMs: NOW - 3_600_000, backups: backups(),
      verbs: [
        { verb: 'answered', count: 812 }, { verb: 'read', count: 214 }, { verb: 'reviewed', count: 190 }, { verb: 'finished', count: 31 }, { verb: 'took-back', count: 31 },
        { verb: 'submitted', count: 5 }, { verb: 'claimed', count: 1 },
      ],
    }),
    learner_records: ({ from, lang }: { from: string; lang: string }) => (studying(stage), records(Number(from || 0), lang)),
    learner_export: ({ path }: { path: string }) => `${path}/${studying(stage).name} 2026-11-21.learner`,
    learner_import: ({ path, secret }: { path: string; secret: string }) => {
      if (path.endsWith('.txt')) stage.fail('not-a-learner', `${path}: no learner inside`, { path });
      if (scenes.has('sealed-file') && !secret) stage.fail('secret-needed', 'the file is encrypted');
      if (scenes.has('sealed-file') && secret !== SECRETS.passphrase) stage.fail('wrong-secret', 'the secret does not fit', { wait: '0' });
      const learner = card('8c2f1a60-0000-4000-8000-000000000009', 'Halima Abdi', 'flower-lotus', 'pin', 12);
      const merged = all.some((one) => one.id === learner.id);
      if (!merged) all = [...all, learner];
      secrets.set(learner.id, SECRETS.pin);
      return { learner, merged, records: merged ? 0 : 640 };
    },
    learner_backups: () => backups(),
    learner_restore: ({ id, secret }: { id: string; secret: string }) => entered({ ...(stage.learner?.id === id ? find(id) : open(id, secret)), state: 'ready' }),
    learner_erase: ({ id, secret }: { id: string; secret: string }) => {
      open(id, secret);
      all = all.filter((one) => one.id !== id);
      if (stage.learner?.id === id) stage.learner = null;
      return null;
    },
  };
}

const WHAT = [
  { en: 'What does the model do when it writes?', ar: 'ماذا يفعل النموذج حين يكتب؟' },
  { en: 'Checking what the machine tells you', ar: 'كيف نتحقّق ممّا تقوله الآلة؟' },
  { en: 'The next word', ar: 'الكلمة التالية' },
];
const VERBS = ['answered', 'answered', 'read', 'reviewed', 'finished', 'answered', 'handed-in'];

/** A page of records. */
function records(from: number, lang: string): RecordsView {
  const OF = 48;
  const PAGE = 20;
  const rows = Array.from({ length: Math.max(0, Math.min(PAGE, OF - from)) }, (_, at): RecordView => {
    const number = from + at;
    const verb = VERBS[number % VERBS.length] ?? 'answered';
    const title = words(WHAT[number % WHAT.length] ?? {}, lang);
    const score = verb === 'answered' ? (number % 3 === 0 ? 0.5 : 1) : null;
    const json = JSON.stringify({ id: `8c2f1a60-0000-5000-8000-${String(number).padStart(12, '0')}`, verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` }, object: { definition: { name: { [title.lang]: title.text } } }, ...(score === null ? {} : { result: { score: { scaled: score } } }), timestamp: new Date(NOW - number * 3_600_000).toISOString() }, null, 2);
    return { atMs: NOW - number * 3_600_000, verb, title, courseTitle: words({ en: 'Generative AI for teaching staff', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس' }, lang), score, json };
  });
  return { records: rows, next: from + PAGE < OF ? String(from + PAGE) : '' };
}
