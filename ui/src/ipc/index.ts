/** The bridge to the program: one function per command. */
import { t } from '../l10n/index.svelte';
import { call, hear } from './transport';
import type {
  BackupView, Brought, BroughtCredential, BudgetChoice, BudgetView, Carrier, CertificateDetail, CertificatesView, ClassroomView, CourierView, CourseView, Entered, ExchangeView, Facts, FieldView, Grade, GroupView, HandedOver, HistoryView, Job,
  JoinPreview, LearnerCard, LearnersView, LessonView, Localised, LibraryView, Lock, NearbyView, NewerProgram, NewLearner, NoteEdit, NoteView, PageReport, PrivacyView, ProgressView, QuizItem, QuizView,
  RecordsView, Response, ResultsView, Reviewed, ReviewView, SearchRequest, SearchView, SeenView, Settings, Signer, Sitting, Start, StickChoice, SticksView, TodayView, TrustFound,
  TrustState, VerificationView,
} from './generated/view';

export { asFailure, carry, whenNobody, type Transport } from './transport';
export type * from './generated/view';

/** In which form a certificate is saved. */
export type CertificateForm = 'pdf' | 'png' | 'svg' | 'json';

/** What the window asks for first. */
export const start = () => call<Start>('start');
/** Keeps this laptop's choices. */
export const settingsSave = (settings: Settings) => call<Settings>('settings_save', { settings });
/** What was told of a lesson and is still on its way. */
let telling: Promise<unknown> = Promise.resolve();
/** Tells something that pages asked for after it are to know. */
function tell<T>(command: string, args: Record<string, unknown>): Promise<T> {
  const told = call<T>(command, args);
  telling = Promise.allSettled([telling, told]);
  return told;
}
/** Asks for something that follows from what was told. */
async function afterTelling<T>(command: string, args: Record<string, unknown>): Promise<T> {
  await telling;
  return call<T>(command, args);
}
/** The page "today", with titles in `lang`. */
export const today = (lang: string) => afterTelling<TodayView>('today', { lang });
/** The library, with titles in `lang`. */
export const library = (lang: string) => call<LibraryView>('library', { lang });
/** A course's page. */
export const course = (pack: string, course: string, lang: string) => afterTelling<CourseView>('course', { pack, course, lang });
/** A lesson; `lang` empty means by the settings. */
export const lesson = (pack: string, course: string, lesson: string, lang: string) =>
  afterTelling<LessonView>('lesson', { pack, course, lesson, lang });
/**
 * Tells where one is in a lesson, which passages were newly `read` (`""` is the beginning) of how many `parts`,
 * and the seconds since the last time; call it every few seconds at most.
 */
export const lessonSeen = (pack: string, course: string, lesson: string, anchor: string, read: string[], parts: number, seconds: number) =>
  tell<SeenView>('lesson_seen', { pack, course, lesson, anchor, read, parts, seconds });
/** Tells where a film or recording stands and which stretches of it were newly played, in seconds. */
export const mediaSeen = (pack: string, course: string, lesson: string, media: number, at: number, segments: [number, number][], length: number) =>
  tell<null>('media_seen', { pack, course, lesson, media, at, segments, length });
/** What an interactive page saved last, or empty. */
export const pageLoad = (pack: string, course: string, lesson: string, media: number) => call<string>('page_load', { pack, course, lesson, media });
/** What an interactive page tells. */
export const pageReport = (pack: string, course: string, lesson: string, media: number, report: PageReport) =>
  tell<SeenView>('page_report', { pack, course, lesson, media, report });

/** Who studies on this laptop. */
export const learners = () => call<LearnersView>('learners');
/** Makes a learner, who studies at once. */
export const learnerCreate = (wanted: NewLearner) => call<Entered>('learner_create', { new: wanted });
/** Somebody sits down; `secret` is empty where nothing is asked for. */
export const learnerEnter = (id: string, secret: string) => call<Entered>('learner_enter', { id, secret });
/** Whoever studies gets up. */
export const learnerLeave = () => call<null>('learner_leave');
/** Changes what the learner is called, looks like and reads. */
export const learnerChange = (name: string, picture: string, language: string) => call<LearnerCard>('learner_change', { name, picture, language });
/** Changes what is asked for; brings a new recovery code. */
export const learnerLock = (secret: string, lock: Lock, newSecret: string) => call<Entered>('learner_lock', { secret, lock, newSecret });
/** Enters by the recovery code and sets another lock. */
export const learnerRecover = (id: string, code: string, lock: Lock, secret: string) => call<Entered>('learner_recover', { id, code, lock, secret });
/** Keeps the facts for statistics; empty ones are withdrawn. */
export const learnerFactsSave = (facts: Facts) => call<Facts>('learner_facts_save', { facts });
/** What the learner's file holds. */
export const learnerPrivacy = () => afterTelling<PrivacyView>('learner_privacy', {});
/** A page of records, newest first; `from` is empty, or the last page's `next`. */
export const learnerRecords = (from: string, lang: string) => afterTelling<RecordsView>('learner_records', { from, lang });
/** Writes everything about the learner into one file in this folder; says which. */
export const learnerExport = (path: string) => call<string>('learner_export', { path });
/** Brings a learner in from a file; `secret` is a passphrase, a recovery code or empty. */
export const learnerImport = (path: string, secret: string) => call<Brought>('learner_import', { path, secret });
/** Backups of a learner on this laptop. */
export const learnerBackups = (id: string) => call<BackupView[]>('learner_backups', { id });
/** Goes back to a backup; what is newer is kept too. */
export const learnerRestore = (id: string, secret: string, name: string) => call<Entered>('learner_restore', { id, secret, name });
/** Erases a learner and all backups, for good. */
export const learnerErase = (id: string, secret: string) => call<null>('learner_erase', { id, secret });

/** Questions of a set (`lesson/ID` or `assessment/ID`): goes on with the open attempt, or begins one. */
export const quiz = (pack: string, course: string, quiz: string, lang: string) => call<QuizView>('quiz', { pack, course, quiz, lang });
/** Begins another attempt. */
export const quizAgain = (pack: string, course: string, quiz: string, lang: string) => call<QuizView>('quiz_again', { pack, course, quiz, lang });
/** Saves an answer that is not given yet; brings the seconds left, where there is a limit. */
export const quizDraft = (pack: string, course: string, quiz: string, item: string, response: Response) =>
  call<number | null>('quiz_draft', { pack, course, quiz, item, response });
/** Counts the time of an attempt that is on screen; brings the seconds left, where there is a limit. Call it about every ten seconds. */
export const quizTick = (pack: string, course: string, quiz: string) => call<number | null>('quiz_tick', { pack, course, quiz });
/** Asks for a question's hint; `lang` empty means by the settings. */
export const quizHint = (pack: string, course: string, quiz: string, item: string, lang = '') => call<string>('quiz_hint', { pack, course, quiz, item, lang });
/** Shows the right answer of a question in practice; it is answered no more in this attempt. */
export const quizReveal = (pack: string, course: string, quiz: string, item: string, lang: string) => call<QuizItem>('quiz_reveal', { pack, course, quiz, item, lang });
/** Gives an answer; brings the question with what came of it. */
export const quizAnswer = (pack: string, course: string, quiz: string, item: string, response: Response, lang: string) =>
  call<QuizItem>('quiz_answer', { pack, course, quiz, item, response, lang });
/** Asks for a file to be handed in and copies it into the learner's record; `null` when none was chosen. */
export const quizFile = () => call<Response | null>('quiz_file', { title: t('app-choose-answer') });
/** Hands the questions in. */
export const quizFinish = (pack: string, course: string, quiz: string, lang: string) => call<ResultsView>('quiz_finish', { pack, course, quiz, lang });
/** What came of the last attempt that was handed in. */
export const quizResults = (pack: string, course: string, quiz: string, lang: string) => afterTelling<ResultsView>('quiz_results', { pack, course, quiz, lang });

/** What is due for review. */
export const review = (lang: string) => call<ReviewView>('review', { lang });
/** Answers a card: a question by a response, a term by a grade. */
export const reviewAnswer = (card: string, response: Response | null, grade: Grade | null, lang: string) =>
  call<Reviewed>('review_answer', { card, response, grade, lang });
/** Takes back the last answer of the review. */
export const reviewUndo = () => call<null>('review_undo');

/** Keeps a note, highlight or bookmark. */
export const noteSave = (note: NoteEdit, lang: string) => call<NoteView>('note_save', { note, lang });
/** Takes a note away. */
export const noteRemove = (id: string) => call<null>('note_remove', { id });
/** Brings a note back that was taken away. */
export const noteRestore = (id: string) => call<null>('note_restore', { id });
/** Notes of a course, or all when both are empty; those without a place any more among them. */
export const notes = (pack: string, course: string, lang: string) => call<NoteView[]>('notes', { pack, course, lang });

/** How far all courses are. */
export const progress = (lang: string) => afterTelling<ProgressView>('progress', { lang });
/** What was done in a course. */
export const history = (pack: string, course: string, lang: string) => afterTelling<HistoryView>('history', { pack, course, lang });
/** Certificates, and courses on the way to one. */
export const certificates = (lang: string) => afterTelling<CertificatesView>('certificates', { lang });
/** What a certificate's page shows beside its card; `which` is `pack/course/achievement`, or the id of a credential. */
export const certificate = (which: string, lang: string) => afterTelling<CertificateDetail>('certificate', { which, lang });
/** The page of a confirmed certificate as it prints: SVG. `lang` empty means as on the certificate. */
export const certificatePage = (which: string, lang: string) => call<string>('certificate_page', { which, lang });
/** Asks where something is to be saved; `null` when nowhere. */
export const chooseSave = (name: string, form: CertificateForm) => call<string | null>('choose_save', { name, form, title: t('app-choose-save') });
/** Saves a certificate in the form that the name ends in; brings its bytes. */
export const certificateSave = (which: string, lang: string, path: string) => call<number>('certificate_save', { which, lang, path });
/** Keeps a certificate from elsewhere beside the learner's own. */
export const credentialBring = (path: string) => call<BroughtCredential>('credential_bring', { path });
/** Checks whatever file carries a certificate. */
export const credentialCheckFile = (path: string) => call<VerificationView>('credential_check_file', { path });
/** Checks the text of a code, or a certificate as data. */
export const credentialCheckText = (text: string) => call<VerificationView>('credential_check_text', { text });
/** Checks one of the learner's own certificates as others would. */
export const credentialCheckKept = (which: string) => call<VerificationView>('credential_check_kept', { which });
/** By whose word certificates are good here. */
export const trustState = () => call<TrustState>('trust_state');
/** Looks at a trust file; nothing is believed yet. */
export const trustFound = (path: string) => call<TrustFound>('trust_found', { path });
/** Believes a trust file whose fingerprint somebody `compared` with its signer's. */
export const trustAccept = (path: string, compared: string) => call<TrustFound>('trust_accept', { path, compared });
/** Asks the platforms that somebody here has joined for what is newest. */
export const trustRefresh = () => call<TrustFound[]>('trust_refresh');
/** The learner goes over to the newest edition of a pack. */
export const editionMove = (pack: string) => call<null>('edition_move', { pack });
/** Prints the page that is shown. */
export const printPage = () => call<null>('print_page');
/** Searches everything installed. */
export const search = (request: SearchRequest, lang: string) => call<SearchView>('search', { request, lang });
/** Removable drives, and the packs on them. */
export const carriers = () => call<Carrier[]>('carriers');
/** A file or folder somebody chose or dropped. */
export const scan = (path: string) => call<Carrier>('scan', { path });
/** Files that were named on the command line or opened with Packhorse; given once. */
export const offered = () => call<string[]>('offered');
/** Asks for a file of this kind; `null` when nothing was chosen. */
export const chooseFile = (kind: keyof typeof TITLES = 'pack') => call<string | null>('choose_file', { kind, title: TITLES[kind]() });
/** What the system's own window is titled in which a file is chosen. */
const TITLES = {
  pack: () => t('app-choose-pack'), learner: () => t('app-choose-learner'), picture: () => t('app-choose-picture'), certificate: () => t('app-choose-certificate'), trust: () => t('app-choose-trust'),
};
/** Asks for a folder; `null` when nothing was chosen. */
export const chooseFolder = () => call<string | null>('choose_folder', { title: t('app-choose-folder') });
/** Brings packs in: paths of files, or addresses. */
export const install = (paths: string[], allowUnsigned: boolean) => call<Job[]>('install', { paths, allowUnsigned });
/** Brings in a pack that was offered at an address; another one that lies there does not come in. */
export const installOffered = (pack: string, title: Localised, address: string) => call<Job>('install_offered', { pack, title, address });
/** Trusts the signer of this pack file from now on. */
export const trust = (path: string) => call<Signer>('trust', { path });
/** Checks a pack's parts, or all packs' when `pack` is empty. */
export const verify = (pack: string) => call<Job>('verify', { pack });
/** Fetches damaged parts again from files or folders that hold them. */
export const repair = (pack: string, sources: string[]) => call<Job>('repair', { pack, sources });
/** Takes a pack off this laptop. */
export const remove = (pack: string) => call<Job>('remove', { pack });
/** Writes a pack to a file or into a folder. */
export const exportPack = (pack: string, path: string) => call<Job>('export', { pack, path });
/** Long work, newest last. */
export const jobs = () => call<Job[]>('jobs');
/** Holds long work. */
export const jobPause = (id: number) => call<null>('job_pause', { id });
/** Goes on with it. */
export const jobResume = (id: number) => call<null>('job_resume', { id });
/** Stops it. */
export const jobCancel = (id: number) => call<null>('job_cancel', { id });
/** Takes finished work off the list. */
export const jobForget = (id: number) => call<null>('job_forget', { id });
/** How the laptop stands to those it exchanges records with, what waits, what went; titles in `lang`. */
export const exchangeState = (lang: string) => afterTelling<ExchangeView>('exchange_state', { lang });
/** Begins an exchange; the event `exchange` tells how it goes. */
export const exchangeNow = () => call<null>('exchange_now');
/** Stops it; what has arrived stays there. */
export const exchangeStop = () => call<null>('exchange_stop');
/** Chooses how much may go over a line, and when. */
export const exchangeBudget = (budget: BudgetChoice) => call<BudgetView>('exchange_budget', { budget });
/** What an enrolment code says; nothing is joined yet. */
export const joinPreview = (text: string) => call<JoinPreview>('join_preview', { text });
/** Asks to join under a name; it goes with the next exchange. */
export const join = (text: string, name: string) => call<null>('join', { text, name });
/** Finds an enrolment code in a picture; brings its text. */
export const joinPicture = (path: string) => call<string>('join_picture', { path });
/** Sends records from now on to a record store that speaks xAPI too; whether it opens shows in the first exchange. */
export const storeJoin = (address: string, user: string, password: string) => call<null>('store_join', { address, user, password });
/** Leaves a far end. */
export const leave = (key: string) => call<null>('leave', { key });
/** Seals what waits into an envelope in this folder. */
export const courierPack = (path: string) => call<CourierView>('courier_pack', { path });
/** Hands over the envelopes of this folder or file, and puts the answers beside them. */
export const courierDeliver = (path: string) => call<CourierView>('courier_deliver', { path });
/** Reads the answers for this laptop from this folder or file. */
export const courierAccept = (path: string) => call<CourierView>('courier_accept', { path });
/** The classroom: whether this laptop serves, who came, who is nearby; titles in `lang`. */
export const classroomState = (lang: string) => call<ClassroomView>('classroom_state', { lang });
/** Opens a classroom on this laptop. */
export const classroomStart = () => call<null>('classroom_start');
/** Closes it. */
export const classroomStop = () => call<null>('classroom_stop');
/** Visits a classroom by its typed address; it then stands among those nearby. */
export const classroomVisit = (address: string, lang: string) => call<NearbyView>('classroom_visit', { address, lang });
/** Hands records over in a classroom nearby, now; brings what came of it when it is over. */
export const classroomHandOver = (address: string) => call<HandedOver>('classroom_hand_over', { address });
/** Takes a pack from a classroom nearby. */
export const classroomTake = (address: string, pack: string) => call<Job>('classroom_take', { address, pack });
/** How a group gets on: the first one, where none is named, in the course most work in; titles in `lang`. */
export const teachGroup = (group: number | null, course: string | null, lang: string) => call<GroupView>('teach_group', { group, course, lang });
/** Certificates this laptop may issue, issued, and what waits for the teacher's word; titles in `lang`. */
export const teachCertificates = (lang: string) => call<FieldView>('teach_certificates', { lang });
/** The teacher says yes to what waits under this number; whether it was issued. */
export const teachIssue = (number: number) => call<boolean>('teach_issue', { number });
/** What may go onto sticks and how the sitting stands, after a look at what is in; titles in `lang`. */
export const sticks = (lang: string) => call<SticksView>('sticks', { lang });
/** Keeps what goes onto each stick; how the sticks stand to it comes as the event `sticks`. */
export const sticksChoose = (choice: StickChoice) => call<null>('sticks_choose', { choice });
/** Begins: empty sticks that are in are filled, and those that come. */
export const sticksBegin = () => call<null>('sticks_begin');
/** Stops all sticks. */
export const sticksStop = () => call<null>('sticks_stop');
/** Begins another sitting: none is ready yet. */
export const sticksAnew = () => call<null>('sticks_anew');
/** Adds a folder as if it were a stick. */
export const stickAdd = (path: string) => call<null>('stick_add', { path });
/** Takes a stick off the list. */
export const stickDrop = (id: number) => call<null>('stick_drop', { id });
/** Fills one stick that waits for a word. */
export const stickWrite = (id: number) => call<null>('stick_write', { id });
/** Stops one stick. */
export const stickStop = (id: number) => call<null>('stick_stop', { id });
/** A newer program on a drive or in the library, signed by whoever made this one. */
export const programNewer = () => call<NewerProgram | null>('program_newer');
/** Takes its package into a folder, or where downloads go; brings the file. */
export const programTake = (newer: NewerProgram, folder: string | null) => call<string>('program_take', { newer, folder });
/** Shows the folder of that file in the computer's file window. */
export const programShow = (path: string) => call<null>('program_show', { path });
/** Opens the data folder in the computer's file window. */
/** Brings the help in again from beside the program; tells whether it lies there. */
export const helpRestore = () => call<boolean>('help_restore');
export const openDataFolder = () => call<null>('open_data_folder');

/** Events of the program and what they bring. */
export interface Events {
  job: Job;
  library: null;
  carriers: null;
  exchange: null;
  sticks: Sitting;
  dropped: string[];
  navigate: string;
  /** Files were opened with the program while its window was open already. */
  offered: null;
}

/** Hears an event until the returned function is called. */
export function listen<Name extends keyof Events>(event: Name, heard: (payload: Events[Name]) => void): Promise<() => void> {
  return hear(event, (payload) => heard(payload as Events[Name]));
}
