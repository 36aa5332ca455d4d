/** What Send & receive says and draws for each state: every name of the program has its words here, so that none is forgotten. */
import type { IconName } from '../../components/icon-names';
import type {
  AsideView, BudgetView, ClassroomBlock, Connection, Ending, EnrolmentStanding, ExchangeProgress, ExchangeStep, ExchangeView, HandedOver, PastExchange, RecordKind, Refusal, Road, TroubleView,
} from '../../ipc';
import { bytes, failureWords, hour, moment, t, timeOfDay } from '../../l10n/index.svelte';

/** When it was, said as shortly as is clear: what was today by its time. */
const lately = (ms: number): string => (new Date(ms).toDateString() === new Date().toDateString() ? timeOfDay(ms) : moment(ms));

/** How the laptop stands. */
type Line = Pick<ExchangeView, 'connection' | 'reachedMs'>;

/** The same in a few words. That somebody was reached is as old as the last time, so that time is told. */
export const connectionWords = ({ connection, reachedMs }: Line): string =>
  ({
    nothingJoined: () => t('reconcile-foot-nothing-joined'), offline: () => t('reconcile-foot-offline'), exchanging: () => t('reconcile-foot-exchanging'),
    reachable: () => (reachedMs === null ? t('reconcile-foot-reachable') : t('reconcile-foot-reached', { time: lately(reachedMs) })),
  })[connection]();

/** When there was a connection the last time; empty where there was none, or where it is said already. */
export const lastLine = ({ connection, reachedMs }: Line): string => (connection === 'offline' && reachedMs !== null ? t('reconcile-reached', { time: lately(reachedMs) }) : '');

/** Its picture. */
export const connectionIcon = (connection: Connection): IconName =>
  ({ nothingJoined: 'house-line', offline: 'cloud-slash', reachable: 'wifi-high', exchanging: 'arrows-left-right' } as const)[connection];

/** The line under the title. */
export const lede = (line: Line): string => {
  const words = { nothingJoined: () => t('reconcile-lede-nothing-joined'), offline: () => t('reconcile-lede-offline'), reachable: () => t('reconcile-today-by-itself'), exchanging: () => t('reconcile-lede-exchanging') }[line.connection]();
  return [line.connection === 'reachable' ? `${connectionWords(line)}.` : '', words, lastLine(line)].filter(Boolean).join(' ');
};

/** What an exchange is doing. */
export const stepWords = (step: ExchangeStep): string =>
  ({
    reaching: () => t('reconcile-step-reaching'), sending: () => t('reconcile-step-sending'), receiving: () => t('reconcile-step-receiving'),
    files: () => t('reconcile-step-files'), comparing: () => t('reconcile-step-comparing'), news: () => t('reconcile-step-news'),
  })[step]();

/** How far it is: records where they are counted, else bytes, else nothing. */
export function progressWords({ done, of, bytes: size }: Pick<ExchangeProgress, 'done' | 'of' | 'bytes'>): string {
  if (of > 0) return t('reconcile-progress', { done: Math.min(done, of), of, size: bytes(size) });
  return size > 0 ? t('reconcile-progress-bytes', { size: bytes(size) }) : '';
}

/** The heading over what went wrong. */
export const troubleTitle = ({ atMs, sent }: Pick<TroubleView, 'atMs' | 'sent'>): string =>
  sent > 0 ? t('reconcile-trouble-half-way', { date: moment(atMs) }) : t('reconcile-trouble-nothing', { date: moment(atMs) });

/** Its own words ask somebody to do something: that nothing needs to be done is not said after them. */
const ASKING = ['line-stranger', 'line-untrusted', 'line-newer', 'line-unauthorised', 'line-refused', 'line-too-much'];
const asks = (code: string): boolean => ASKING.includes(code) || code.startsWith('room-');

/** What happened, what is safe, what to do. */
export const troubleWords = ({ failure, sent, safe }: TroubleView): string =>
  [failureWords(failure), sent > 0 ? t('reconcile-trouble-arrived', { count: sent }) : '', asks(failure.code) ? '' : t('reconcile-trouble-safe', { count: safe })].filter(Boolean).join(' ');

/** Kinds of records. */
export const kindWords = (kind: RecordKind): string =>
  ({
    progress: () => t('reconcile-kind-progress'), answers: () => t('reconcile-kind-answers'), certificates: () => t('reconcile-kind-certificates'),
    notes: () => t('reconcile-kind-notes'), files: () => t('reconcile-kind-files'),
  })[kind]();

/** Their pictures. */
export const kindIcon = (kind: RecordKind): IconName =>
  ({ progress: 'path', answers: 'question', certificates: 'certificate', notes: 'note-pencil', files: 'file' } as const)[kind];

/** How an enrolment stands: words, picture, weight. */
export function enrolmentStatus(state: EnrolmentStanding): { text: string; icon: IconName; kind: 'plain' | 'ok' | 'attn' | 'bad' } {
  switch (state) {
    case 'unsent': return { text: t('reconcile-cohort-unsent'), icon: 'hourglass-medium', kind: 'plain' };
    case 'waiting': return { text: t('reconcile-cohort-waiting'), icon: 'hourglass-medium', kind: 'plain' };
    case 'member': return { text: t('reconcile-cohort-member'), icon: 'check-circle-fill', kind: 'ok' };
    case 'refused': return { text: t('reconcile-cohort-refused'), icon: 'prohibit', kind: 'attn' };
    case 'ended': return { text: t('reconcile-cohort-ended'), icon: 'x', kind: 'plain' };
  }
}

/** Why a far end does not take something, and what to do. */
export const refusalWords = (reason: Refusal): string =>
  ({
    unknownLearner: () => t('reconcile-refusal-unknown-learner'), anotherKey: () => t('reconcile-refusal-another-key'), badGrant: () => t('reconcile-refusal-bad-grant'),
    barredDevice: () => t('reconcile-refusal-barred-device'), unknownCode: () => t('reconcile-refusal-unknown-code'), expiredCode: () => t('reconcile-refusal-expired-code'),
    fullCohort: () => t('reconcile-refusal-full-cohort'), busy: () => t('reconcile-refusal-busy'), tooMuch: () => t('reconcile-refusal-too-much'),
    anothersStream: () => t('reconcile-refusal-anothers-stream'), notAStatement: () => t('reconcile-refusal-not-a-statement'), anotherActor: () => t('reconcile-refusal-another-actor'),
    forged: () => t('reconcile-refusal-forged'), notForMe: () => t('reconcile-refusal-not-for-me'),
  })[reason]();

/** Records set aside, most first. */
export const asideMostFirst = (aside: AsideView[]): AsideView[] => aside.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);

/** The road of an exchange. */
export const roadWords = (road: Road): string =>
  ({ internet: () => t('reconcile-road-internet'), classroom: () => t('reconcile-road-classroom'), stick: () => t('reconcile-road-stick'), store: () => t('reconcile-road-store') })[road]();

/** What moved. */
export function movedWords(past: Pick<PastExchange, 'sent' | 'received' | 'certificates' | 'handed'>): string[] {
  const moved = [
    past.sent > 0 ? t('reconcile-moved-sent', { count: past.sent }) : '',
    past.received > 0 ? t('reconcile-moved-received', { count: past.received }) : '',
    past.certificates > 0 ? t('reconcile-moved-certificates', { count: past.certificates }) : '',
    past.handed > 0 ? t('reconcile-moved-handed', { count: past.handed }) : '',
  ].filter(Boolean);
  return moved.length ? moved : [t('reconcile-moved-nothing')];
}

/** By which road, and how often the same came of it in a row. */
export const roadTimes = ({ road, times }: Pick<PastExchange, 'road' | 'times'>): string => (times > 1 ? t('reconcile-past-times', { road: roadWords(road), count: times }) : roadWords(road));

/** What came of handing over in a classroom: whether anything moved, and all there is to say. */
export function handedWords(handed: HandedOver): { moved: boolean; lines: string[] } {
  const { left, answers, met, sent, received } = handed;
  const moved = [
    met && !handed.failure ? t('reconcile-room-handed-read', { count: sent }) : '',
    left > 0 ? t('reconcile-room-handed-left', { count: left }) : '',
    answers > 0 ? t('reconcile-room-handed-answers') : '',
    received > 0 ? t('reconcile-room-handed-received', { count: received }) : '',
  ].filter(Boolean);
  const rest = [
    handed.joined ? '' : t('reconcile-way-line-join'),
    handed.lying ? t('reconcile-room-handed-lying') : '',
    handed.notCarried && !met ? t('reconcile-room-handed-not-carried') : '',
  ].filter(Boolean);
  const lines = [...moved, ...rest];
  return { moved: moved.length > 0, lines: lines.length || handed.failure ? lines : [t('reconcile-room-handed-none')] };
}

/** How an exchange ended: words, picture, weight. */
export function endingStatus(ended: Ending): { text: string; icon: IconName; kind: 'plain' | 'ok' | 'attn' | 'bad' } {
  switch (ended) {
    case 'complete': return { text: t('reconcile-ended-complete'), icon: 'check-circle-fill', kind: 'ok' };
    case 'halfWay': return { text: t('reconcile-ended-half-way'), icon: 'arrow-counter-clockwise', kind: 'attn' };
    case 'failed': return { text: t('reconcile-ended-failed'), icon: 'arrow-counter-clockwise', kind: 'plain' };
    case 'underWay': return { text: t('reconcile-ended-under-way'), icon: 'hourglass-medium', kind: 'plain' };
  }
}

/** What keeps a classroom from working: heading and what to do. */
export const blockWords = (block: ClassroomBlock): { title: string; text: string } =>
  ({
    noNetwork: () => ({ title: t('reconcile-room-blocked-no-network'), text: t('reconcile-room-blocked-no-network-text') }),
    noPort: () => ({ title: t('reconcile-room-blocked-no-port'), text: t('reconcile-room-blocked-no-port-text') }),
    notFound: () => ({ title: t('reconcile-room-blocked-not-found'), text: t('reconcile-room-blocked-not-found-text') }),
    silent: () => ({ title: t('reconcile-room-blocked-silent'), text: t('reconcile-room-blocked-silent-text') }),
  })[block]();

/** A megabyte, as connections are sold. */
export const MEGABYTE = 1_000_000;

/** How much may go, and when; empty where nothing was chosen. */
export function budgetWords({ megabytesADay, fromHour, toHour, usedToday }: BudgetView): string {
  return [
    megabytesADay === null ? '' : t('reconcile-way-budget', { size: bytes(megabytesADay * MEGABYTE), used: bytes(usedToday) }),
    fromHour === null || toHour === null ? '' : t('reconcile-way-hours', { from: hour(fromHour), to: hour(toHour) }),
  ].filter(Boolean).join(' ');
}

