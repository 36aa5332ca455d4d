/**
 * The bridge to the program: one function per command. The only file that imports Tauri, so the
 * screens run in a plain browser too (with `mock.ts`, which never ships).
 */
import { invoke as tauriInvoke, isTauri } from '@tauri-apps/api/core';
import { listen as tauriListen } from '@tauri-apps/api/event';

import type {
  Carrier, CourseView, Failure, Job, LessonView, LibraryView, SearchRequest, SearchView, Settings, Signer, Start, TodayView,
} from './generated/view';

export type * from './generated/view';

/** What carries commands and events. */
export interface Transport {
  invoke(command: string, args: Record<string, unknown>): Promise<unknown>;
  listen(event: string, heard: (payload: unknown) => void): Promise<() => void>;
}

const tauri: Transport = {
  invoke: (command, args) => tauriInvoke(command, args),
  listen: (event, heard) => tauriListen(event, ({ payload }) => heard(payload)),
};

/**
 * In development without the program, a stand-in with made-up packs answers. It is fetched when the first
 * command asks for it, so a test that carries commands itself never waits for it.
 */
let carrier: Promise<Transport> | undefined;
const transport = (): Promise<Transport> =>
  (carrier ??= import.meta.env.DEV && !isTauri() ? import('./mock').then(({ mock }) => mock()) : Promise.resolve(tauri));

/** Replaces what carries commands: for tests. */
export function carry(by: Transport): void {
  carrier = Promise.resolve(by);
}

/** Whatever was thrown, as a failure that has words. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) {
    const { code, args, detail } = thrown as Partial<Failure>;
    return { code: String(code), args: args ?? {}, detail: detail ?? '' };
  }
  return { code: 'internal', args: {}, detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return (await (await transport()).invoke(command, args)) as T;
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** What the window asks for first. */
export const start = () => call<Start>('start');
/** Keeps this laptop's choices. */
export const settingsSave = (settings: Settings) => call<Settings>('settings_save', { settings });
/** What was told last about where one stopped, while it is on its way. */
let telling: Promise<unknown> = Promise.resolve();
/** The page "today", with titles in `lang`: asked after what was just told of the lesson one left. */
export const today = async (lang: string) => {
  await telling;
  return call<TodayView>('today', { lang });
};
/** The library, with titles in `lang`. */
export const library = (lang: string) => call<LibraryView>('library', { lang });
/** A course's page. */
export const course = (pack: string, course: string, lang: string) => call<CourseView>('course', { pack, course, lang });
/** A lesson; `lang` empty means by the settings. */
export const lesson = (pack: string, course: string, lesson: string, lang: string) =>
  call<LessonView>('lesson', { pack, course, lesson, lang });
/** Remembers where one stopped; call it every few seconds at most. */
export const lessonSeen = (pack: string, course: string, lesson: string, anchor: string) => {
  const told = call<null>('lesson_seen', { pack, course, lesson, anchor });
  telling = told.catch(() => null);
  return told;
};
/** Searches everything installed. */
export const search = (request: SearchRequest, lang: string) => call<SearchView>('search', { request, lang });
/** Removable drives, and the packs on them. */
export const carriers = () => call<Carrier[]>('carriers');
/** A file or folder somebody chose or dropped. */
export const scan = (path: string) => call<Carrier>('scan', { path });
/** Files that were named on the command line or opened with Packhorse; given once. */
export const offered = () => call<string[]>('offered');
/** Asks for a file; `null` when nothing was chosen. */
export const chooseFile = () => call<string | null>('choose_file');
/** Asks for a folder; `null` when nothing was chosen. */
export const chooseFolder = () => call<string | null>('choose_folder');
/** Brings packs in: paths of files, or addresses. */
export const install = (paths: string[], allowUnsigned: boolean) => call<Job[]>('install', { paths, allowUnsigned });
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
/** Opens the data folder in the computer's file window. */
export const openDataFolder = () => call<null>('open_data_folder');

/** Events of the program and what they bring. */
export interface Events {
  job: Job;
  library: null;
  carriers: null;
  dropped: string[];
  navigate: string;
}

/** Hears an event until the returned function is called. */
export async function listen<Name extends keyof Events>(event: Name, heard: (payload: Events[Name]) => void): Promise<() => void> {
  return (await transport()).listen(event, (payload) => heard(payload as Events[Name]));
}
