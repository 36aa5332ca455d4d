/**
 * Certificates for `mock.ts`: a shelf with each way they can stand, one from elsewhere, and what checking finds. Never ships.
 * Scenes: `shelf` (all standings), `trustless` (nobody is known here), `trust-stick` (a trust file lies on a drive).
 * What is checked decides the answer: a path or text with `altered`, `unknown`, `nothing` in it; anything else is valid.
 */
import type {
  BroughtCredential, CertificateCard, CertificateDetail, CertificateFacts, CertificatesView, CertificateState, FindingView, ForeignCard, TrustFound, TrustState, VerificationAnswer, VerificationView,
} from './generated/view';
import { DAY, NOW, studying, words, type Commands, type Stage } from './mock-stage';

const PACK = 'org.example.genai';
const COURSE = 'genai';
const COURSE_TITLE = { en: 'Generative AI for teaching staff', ar: 'الذكاء الاصطناعي التوليدي لأعضاء هيئة التدريس', zh: '面向高校教师的生成式人工智能' };
const none = { text: '', lang: 'en' };
const TITLES: Record<string, Record<string, string>> = {
  basics: { en: 'Generative AI for higher education: first steps', ar: 'الذكاء الاصطناعي التوليدي للتعليم العالي: الخطوات الأولى', zh: '高等教育生成式人工智能：入门' },
  inclusive: { en: 'Inclusive classroom practice', ar: 'ممارسات الصفّ الشامل', zh: '全纳课堂实践' },
  oer: { en: 'Open educational resources in practice', ar: 'الموارد التعليمية المفتوحة في التطبيق', zh: '开放教育资源实践' },
  videos: { en: 'Making classroom videos', ar: 'إعداد مقاطع الفيديو الصفّية', zh: '制作课堂视频' },
  distance: { en: 'Foundations of distance learning', ar: 'أسس التعلّم عن بُعد', zh: '远程学习基础' },
  assess: { en: 'Assessment for learning', ar: 'التقويم من أجل التعلّم', zh: '促进学习的评价' },
  data: { en: 'Reading data in class', ar: 'قراءة البيانات في الصفّ', zh: '课堂数据解读' },
  ethics: { en: 'Ethics of artificial intelligence', ar: 'أخلاقيات الذكاء الاصطناعي', zh: '人工智能伦理' },
  mobile: { en: 'Teaching with telephones', ar: 'التدريس بالهواتف', zh: '用手机教学' },
};
const NARRATIVE = { en: 'Read all seven lessons, reached 88 of 100 points and passed the final questions.', ar: 'قرأت الدروس السبعة كلّها، وبلغت 88 نقطة من 100، واجتازت الأسئلة الأخيرة.', zh: '学完七节课，得 88 分（满分 100），并通过结业测试。' };
const CENTRE = 'Example Training Centre';
const INSTITUTE = 'Example Institute for Teacher Learning';
const ID = '3f2a9c04-7d1e-5b66-9a40-0c9be2f1a7d3';

/** The cards of the gallery. */
function cards(stage: Stage, lang: string): CertificateCard[] {
  if (stage.scenes.has('new') || stage.scenes.has('empty')) return [];
  const card = (id: string, days: number, state: CertificateState = 'waiting', more: Partial<CertificateCard> = {}): CertificateCard => {
    const came = state !== 'waiting' && state !== 'looked' && state !== 'refused';
    const earnedMs = NOW - days * DAY;
    const at = earnedMs + 6 * DAY;
    return {
      id, pack: PACK, course: COURSE, title: words(TITLES[id] ?? {}, lang), courseTitle: words(COURSE_TITLE, lang), description: none, narrative: words(NARRATIVE, lang), learner: studying(stage).name, publisher: CENTRE, hours: 5, earnedMs, state,
      ended: false, inField: false, credential: came ? ID : '', confirmedBy: came ? CENTRE : '', vouchedBy: came ? [INSTITUTE] : [], holder: came ? studying(stage).name : '', issuedMs: came ? at : null, expiresMs: null,
      steps: [
        { state: 'waiting', atMs: earnedMs },
        ...(came ? [{ state: state === 'unproven' ? state : ('confirmed' as const), atMs: at }] : []),
        ...(state === 'waiting' || state === 'confirmed' || state === 'unproven' ? [] : [{ state, atMs: at + 9 * DAY }]),
      ],
      reason: '', reasonArgs: {}, words: '', missing: [], earlier: [], ...more,
    };
  };
  if (!stage.scenes.has('shelf')) return [card('basics', 3), card('inclusive', 40)];
  const lesson = (id: string, text: string) => ({ kind: 'lesson', id, title: { text, lang: 'en' }, need: 0, have: 0 });
  return [
    card('inclusive', 3), card('oer', 26, 'confirmed', { reason: 'issued' }), card('distance', 131, 'confirmed', { ended: true, expiresMs: NOW - 2 * DAY }),
    card('videos', 175, 'revoked', { reason: 'revoked', words: 'Issued twice by mistake.' }),
    card('mobile', 9, 'confirmed', { inField: true, confirmedBy: 'Amos Kiptoo', vouchedBy: [CENTRE, INSTITUTE] }),
    card('assess', 12, 'looked', { reason: 'person' }),
    card('data', 20, 'refused', { reason: 'missing', missing: [lesson('next-word', 'The next word'), { kind: 'item', id: 'fluent-not-true', title: { text: 'Fluent is not true', lang: 'en' }, need: 0, have: 0 }, { kind: 'score', id: '', title: none, need: 0.7, have: 0.62 }] }),
    card('ethics', 60, 'replaced', { reason: 'name', reasonArgs: { name: 'Amina Hassan Omar' } }),
    card('basics', 30, 'unproven', { reason: 'verify-issuer-unknown', reasonArgs: { name: 'Another institute', key: '7f3a 91c2' } }),
  ];
}

const DESCRIPTION = { en: 'Knows what generative models do, and checks what they say before using it in class.', ar: 'يعرف ما تفعله النماذج التوليدية، ويتحقق ممّا تقوله قبل استعماله في الصفّ.', zh: '了解生成式模型，并在课堂使用前核对它们的说法。' };

function facts(stage: Stage, id: string, lang: string, came: boolean): CertificateFacts {
  const title = words(TITLES[id] ?? { en: 'Digital teaching' }, lang);
  return {
    holder: stage.learner?.name ?? '', title: title.text, description: words(DESCRIPTION, lang).text, narrative: words(NARRATIVE, lang).text, lang: title.lang, issuer: came ? CENTRE : '', vouchedBy: came ? ['National Centre', INSTITUTE] : [], issuedMs: came ? NOW - 20 * DAY : null, expiresMs: came ? NOW + 710 * DAY : null,
    hours: 5, credit: 0.2, level: 'EQF 6', category: 'genai-higher-education', result: came ? 0.88 : null,
    competencies: [{ framework: 'Digital competency of teaching staff', code: 'A2', name: 'Judges what a machine says', level: '' }, { framework: 'Digital competency of teaching staff', code: 'C1', name: 'Plans lessons in which learners check sources', level: '' }],
    evidence: came ? [{ name: words(COURSE_TITLE, lang).text, narrative: 'The holder finished all 7 lessons of the course. The holder passed “Final questions” with at least 70 percent of the points.' }] : [],
    parts: id === 'oer' ? [{ pack: PACK, course: COURSE, achievement: 'inclusive', title: words(TITLES.inclusive ?? {}, lang), held: true }, { pack: PACK, course: COURSE, achievement: 'assess', title: words(TITLES.assess ?? {}, lang), held: false }] : [],
  };
}

/** A code that looks like one: three corners and made-up modules. */
function code() {
  const side = 57;
  let path = '';
  const square = (x: number, y: number, size: number) => (path += `M${x} ${y}h${size}v${size}h-${size}z`);
  for (const [x, y] of [[4, 4], [46, 4], [4, 46]] as const) {
    path += `M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5z`;
    square(x + 2, y + 2, 3);
  }
  for (let y = 4; y < 53; y += 1) for (let x = 4; x < 53; x += 1) if (((x * 7 + y * 13 + x * y) % 5 < 2) && !((x < 12 && y < 12) || (x > 44 && y < 12) || (x < 12 && y > 44))) square(x, y, 1);
  return { text: 'https://learn.example.org/verify#AAECAwQFBgcICQoLDA0ODw', side, path };
}

const finding = (about: string, answer: VerificationAnswer, name: string, args: FindingView['args'] = {}): FindingView => ({ about, answer, code: name, args });
const MADE = new Date(NOW - 2 * DAY).toISOString();

/** What checking finds. */
function check(stage: Stage, what: string): VerificationView {
  const trustless = stage.scenes.has('trustless') || what.includes('unknown');
  const shown = { id: `urn:uuid:${ID}`, holder: 'Amina Hassan', title: 'Open educational resources in practice', description: '', narrative: '', lang: 'en', issuer: CENTRE, vouchedBy: [INSTITUTE], issuedMs: NOW - 20 * DAY, expiresMs: null };
  const rest = [
    finding('dates', 'valid', 'dates-good-endless', { from: new Date(NOW - 20 * DAY).toISOString() }), finding('schema', 'valid', 'schema-good'),
    finding('achievement', 'valid', 'achievement-named', { name: shown.title }), finding('holder', 'valid', 'holder-named', { name: shown.holder }),
  ];
  const view = (answer: VerificationAnswer, findings: FindingView[]): VerificationView => ({ answer, findings, shown, slip: what.includes('#'), carriedBy: 'pdf', trusted: trust(stage).trusted, trustDays: trust(stage).days, clockDoubtful: false });
  if (what.includes('nothing')) return { ...view('notValid', [finding('form', 'notValid', 'carrier-pdf-without')]), shown: null };
  if (what.includes('altered')) return view('notValid', [finding('signature', 'notValid', 'signature-bad'), finding('issuer', 'valid', 'issuer-known', { name: CENTRE, root: INSTITUTE }), finding('status', 'valid', 'status-good', { made: MADE, days: '2' }), ...rest]);
  if (trustless) return view('cannotTell', [finding('issuer', 'cannotTell', 'issuer-unknown', { name: CENTRE, key: '7f3a 91c2 e04b 55d8' }), finding('status', 'cannotTell', 'status-missing', { list: '1' }), finding('signature', 'valid', 'signature-good'), ...rest]);
  return view('valid', [finding('signature', 'valid', 'signature-good'), finding('issuer', 'valid', 'issuer-known', { name: CENTRE, by: 'National Centre', root: INSTITUTE }), finding('status', 'valid', 'status-good', { made: MADE, days: '2' }), ...rest]);
}

function trust(stage: Stage): TrustState {
  if (stage.scenes.has('trustless')) return { trusted: [], days: null, joined: false, clockDoubtful: false };
  return { trusted: [{ name: INSTITUTE, fingerprint: '7f3a 91c2 e04b 55d8 1190 aa37 c0de 7788', madeMs: NOW - 2 * DAY }], days: 2, joined: true, clockDoubtful: false };
}

/** A trust file as it lies on a drive. */
export const trustFile = (standing: TrustFound['standing'] = 'unknown'): TrustFound => ({
  path: '/media/stick/packhorse.trust', fingerprint: '7f3a 91c2 e04b 55d8 1190 aa37 c0de 7788', names: [INSTITUTE], publishers: 2, madeMs: NOW - 5 * DAY, days: 5, known: standing !== 'unknown', standing,
});

/** A page as it prints, in outline. */
const page = (title: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 842 595"><rect width="842" height="595" fill="#fefefa"/><rect x="22" y="22" width="798" height="551" fill="none" stroke="#15594a" stroke-width="3"/><text x="64" y="300" font-size="34" fill="#1a211d">${title}</text></svg>`;

/** Commands of certificates, of checking them, and of trust. */
export function certificateCommands(stage: Stage, onTheWay: (lang: string) => CertificatesView['onTheWay']): Commands {
  const elsewhere: ForeignCard[] = stage.scenes.has('shelf')
    ? [{ credential: 'f00d1234f00d1234f00d1234f00d1234', title: 'Project management', lang: 'en', holder: 'Amina Hassan', issuer: 'Another University', issuedMs: NOW - 400 * DAY, expiresMs: null, broughtMs: NOW - 30 * DAY, answer: 'cannotTell' }]
    : [];
  return {
    certificates: ({ lang }: { lang: string }): CertificatesView => (studying(stage), { earned: cards(stage, lang), onTheWay: onTheWay(lang), elsewhere }),
    certificate: ({ which, lang }: { which: string; lang: string }): CertificateDetail => {
      studying(stage);
      const id = which.split('/')[2] ?? '';
      const card = cards(stage, lang).find((one) => one.id === id);
      const foreign = !which.includes('/');
      const came = foreign || Boolean(card?.credential);
      return {
        credential: came ? ID : '', facts: { ...facts(stage, id, lang, came), ...(foreign ? { title: 'Project management', lang: 'en', issuer: 'Another University', parts: [] } : {}) },
        asked: came ? [] : [{ code: 'achievement-lessons-all', numbers: { count: 7 }, title: null }, { code: 'achievement-passed-with', numbers: { percent: 70 }, title: { text: 'Final questions', lang: 'en' } }],
        code: came && !foreign ? code() : null, verification: came ? check(stage, foreign ? 'unknown' : which) : null,
      };
    },
    certificate_page: ({ which, lang }: { which: string; lang: string }) => page(words(TITLES[which.split('/')[2] ?? ''] ?? {}, lang || stage.lang()).text),
    choose_save: ({ name, form }: { name: string; form: string }) => `/home/learner/Documents/${name}.${form}`,
    certificate_save: () => 73_412,
    credential_bring: ({ path }: { path: string }): BroughtCredential => {
      studying(stage);
      if (path.includes('altered')) stage.fail('credential-bad', 'this certificate is not valid', { path });
      return { credential: 'f00d1234f00d1234f00d1234f00d1234', verification: check(stage, path) };
    },
    credential_check_file: ({ path }: { path: string }) => check(stage, path),
    credential_check_text: ({ text }: { text: string }) => check(stage, text),
    credential_check_kept: ({ which }: { which: string }) => check(stage, which),
    trust_state: () => trust(stage),
    trust_found: ({ path }: { path: string }): TrustFound => ({ ...trustFile(), path }),
    trust_accept: ({ path }: { path: string }): TrustFound => ({ ...trustFile('taken'), path }),
    trust_refresh: (): TrustFound[] => [trustFile('same')],
  };
}
