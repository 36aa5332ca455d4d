/**
 * Stands in for the program in a plain browser: for development, screenshots and screen tests.
 * Everything here is made up; none of it is built into the app.
 *
 * `?mock=` chooses what is shown, several words joined by commas: `first` (nobody chose a language),
 * `empty` (no packs), `broken` (the library does not open), `failing` (lists fail), `slow`, `stick`
 * (a stick is in), `jobs` (work is going on), `done` (work is over), `tight` (little free space). Scenes of
 * learners, questions, progress and exchanges stand in the files that make them.
 */
import type { Transport } from '.';
import type { Carrier, CourseView, Failure, Job, LessonView, Localised, PackCard, Settings, Signer, Start } from './generated/view';
import * as data from './mock-data';
import { certificateCommands, trustFile } from './mock-certificates';
import { exchangeCommands } from './mock-exchange';
import { learnerCommands } from './mock-learners';
import { courseProgress, learningCommands, lessonState, standings, today } from './mock-learning';
import * as lessons from './mock-lessons';
import { quizCommands } from './mock-quiz';
import type { Commands, Stage } from './mock-stage';
import { stickCommands } from './mock-sticks';
import { teachCommands } from './mock-teach';

const KEY = 'packhorse-mock-settings';

/** Builds the stand-in. */
export function mock(search = location.search): Transport {
  const query = new URLSearchParams(search);
  const scenes = new Set((query.get('mock') ?? '').split(','));
  const heard = new Map<string, Set<(payload: unknown) => void>>();
  const tell = (event: string, payload: unknown) => heard.get(event)?.forEach((listener) => listener(payload));

  const kept = localStorage.getItem(KEY);
  let settings: Settings = {
    uiLanguage: scenes.has('first') ? '' : (query.get('lang') ?? 'en'),
    contentLanguages: [],
    numerals: 'auto',
    theme: (query.get('theme') as Settings['theme']) ?? 'light',
    textPercent: Number(query.get('text') ?? 100),
    captions: true,
    singleKeys: true,
    ...(kept && !query.has('mock') && !query.has('lang') ? (JSON.parse(kept) as Partial<Settings>) : {}),
  };
  let packs: PackCard[] = scenes.has('empty') || scenes.has('first') ? [] : data.packs();
  let jobs: Job[] = scenes.has('jobs') ? data.workingJobs() : scenes.has('done') ? data.finishedJobs() : [];
  let nextJob = 100;
  const free = scenes.has('tight') ? 900e6 : 11.2e9;
  const stick = (): Carrier => ({ ...data.stick(packs, free), trust: scenes.has('trust-stick') ? [trustFile()] : [] });

  const fail = (code: string, detail: string, args: Failure['args'] = {}): never => {
    throw { code, args, detail } satisfies Failure;
  };
  const pack = (id: string) => packs.find((one) => one.id === id) ?? fail('not-found', `no pack ${id}`);

  const put = (job: Job) => {
    jobs = jobs.some((one) => one.id === job.id) ? jobs.map((one) => (one.id === job.id ? job : one)) : [...jobs, job];
    tell('job', job);
  };
  const job = (kind: Job['kind'], title: Localised, id: string, total: number): Job => ({
    id: nextJob++, kind, state: 'running', step: kind === 'verify' ? 'verifying' : kind === 'remove' ? 'freeing' : 'reading',
    title, pack: id, done: 0, total, secondsLeft: null, mended: 0, damaged: 0, failure: null,
  });
  const begin = (work: Job, over: () => void): Job => {
    put(work);
    const turn = () => {
      const now = jobs.find((one) => one.id === work.id);
      if (!now || now.state === 'cancelled') return;
      if (now.state === 'running') {
        const done = Math.min(now.total, now.done + now.total / 12);
        const copying = now.kind === 'install' || now.kind === 'repair';
        const step = copying ? (done < now.total * 0.8 ? 'copying' : 'indexing') : now.step;
        if (done >= now.total) {
          over();
          put({ ...now, done, state: 'done', secondsLeft: 0 });
          tell('library', null);
          return;
        }
        put({ ...now, done, step, secondsLeft: Math.ceil(((now.total - done) / now.total) * 8) });
      }
      setTimeout(turn, 400);
    };
    setTimeout(turn, 300);
    return work;
  };
  const set = (id: number, state: Job['state']) => {
    const found = jobs.find((one) => one.id === id);
    if (found) put({ ...found, state });
    return null;
  };

  const stage: Stage = { scenes, lang: () => settings.uiLanguage || 'en', packs: () => packs, learner: null, fail };
  const commands: Commands = {
    ...learnerCommands(stage),
    ...learningCommands(stage),
    ...certificateCommands(stage, (lang) => standings(stage, lang).filter((one) => one.onTheWay)),
    ...quizCommands(stage),
    ...exchangeCommands(stage, tell),
    ...stickCommands(stage, tell),
    ...teachCommands(stage),
    start: (): Start => {
      if (scenes.has('broken')) fail('newer-library', 'library.db has user_version 9, this program knows 3');
      return {
        settings, firstRun: settings.uiLanguage === '', learner: stage.learner, packs: packs.length, version: '0.1.0',
        mediaBase: '', dataFolder: '/home/learner/.local/share/packhorse-data',
      };
    },
    settings_save: ({ settings: next }: { settings: Settings }) => {
      settings = next;
      localStorage.setItem(KEY, JSON.stringify(settings));
      return settings;
    },
    today: ({ lang }: { lang: string }) => {
      if (scenes.has('failing')) fail('io', 'read library.db: input/output error (os error 5)');
      const shown = data.inLanguage(packs, lang);
      const goOn = packs.length && !scenes.has('new') ? { ...data.goOn(lang), anchor: 'h-3', finished: 1, share: 0.66, lessons: 7 } : null;
      return today(stage, lang, goOn, shown.slice(1, 3), packs.length);
    },
    library: ({ lang }: { lang: string }) => {
      if (scenes.has('failing')) fail('io', 'read library.db: input/output error (os error 5)');
      return { packs: data.inLanguage(packs, lang), used: packs.reduce((sum, one) => sum + one.ownSize, 0), free };
    },
    course: ({ pack: id, course, lang }: { pack: string; course: string; lang: string }): CourseView => {
      const view = data.course(pack(id), course, lang);
      return { ...view, progress: courseProgress(stage, lang, view.modules.flatMap((module) => module.lessons.map((one) => one.id))) };
    },
    lesson: ({ pack: id, course, lesson, lang }: { pack: string; course: string; lesson: string; lang: string }): LessonView => {
      if (scenes.has('damaged')) fail('damaged', 'part 17 does not match its checksum', { file: 'lessons/en/02-fluent-not-true.md' });
      const wanted = lang || settings.contentLanguages[0] || settings.uiLanguage || 'en';
      return { ...(lessons.lesson(pack(id), course, lesson, wanted) ?? data.lesson(pack(id), course, lesson, wanted)), state: lessonState(stage, lesson, wanted) };
    },
    search: ({ request }: { request: Parameters<typeof lessons.search>[0] }) =>
      scenes.has('failing') ? fail('io', 'read the search index: input/output error (os error 5)') : lessons.search(request),
    carriers: () => (scenes.has('stick') || scenes.has('first') || scenes.has('trust-stick') ? [stick()] : []),
    scan: ({ path }: { path: string }): Carrier =>
      path.endsWith('.txt') ? fail('not-a-pack', `${path}: no pack header`, { file: path }) : data.chosen(stick(), path),
    offered: () => (scenes.has('offered') ? ['/home/learner/starter/genai.pack', '/home/learner/starter/agri.pack'] : []),
    choose_file: ({ kind }: { kind: string }) => (kind === 'certificate' || kind === 'picture' ? `/home/learner/Downloads/${['altered', 'unknown', 'nothing'].find((one) => scenes.has(one)) ?? 'certificate'}.pdf` : kind === 'trust' ? '/media/stick/packhorse.trust' : '/home/learner/Downloads/soil-and-water.pack'),
    choose_folder: () => '/home/learner/Packs',
    install: ({ paths }: { paths: string[] }): Job[] =>
      paths.map((path) => {
        const found = stick().packs.find((one) => one.path === path);
        if (!found) return begin(job('install', { text: path.split('/').pop() ?? path, lang: '' }, '', 120e6), () => undefined);
        return begin(job('install', found.title, found.id, found.needs), () => {
          packs = [...packs.filter((one) => one.id !== found.id), data.cardOf(found)];
        });
      }),
    trust: ({ path }: { path: string }): Signer => {
      const found = stick().packs.find((one) => one.path === path);
      data.trusted.add(found?.signer.fingerprint ?? '');
      return { state: 'trusted', name: found?.publisher ?? '', fingerprint: found?.signer.fingerprint ?? '' };
    },
    verify: ({ pack: id }: { pack: string }) => begin(job('verify', id ? pack(id).title : { text: '', lang: '' }, id, id ? pack(id).parts : 9000), () => undefined),
    repair: ({ pack: id }: { pack: string }) =>
      begin(job('repair', pack(id).title, id, 8e6), () => {
        packs = packs.map((one) => (one.id === id ? { ...one, damagedParts: 0 } : one));
      }),
    remove: ({ pack: id }: { pack: string }) =>
      begin(job('remove', pack(id).title, id, 1), () => {
        packs = packs.filter((one) => one.id !== id);
      }),
    export: ({ pack: id }: { pack: string }) => begin(job('export', pack(id).title, id, pack(id).size), () => undefined),
    jobs: () => jobs,
    job_pause: ({ id }: { id: number }) => set(id, 'paused'),
    job_resume: ({ id }: { id: number }) => set(id, 'running'),
    job_cancel: ({ id }: { id: number }) => set(id, 'cancelled'),
    job_forget: ({ id }: { id: number }) => {
      jobs = jobs.filter((one) => one.id !== id);
      return null;
    },
    help_restore: () => false,
    open_data_folder: () => null,
  };

  const wait = scenes.has('slow') ? 60_000 : 15;
  return {
    invoke: async (command, args) => {
      if (command !== 'start' && command !== 'jobs') await new Promise((done) => setTimeout(done, wait));
      const answer = commands[command];
      if (!answer) return fail('internal', `the stand-in has no command ${command}`);
      return structuredClone(answer(args as never));
    },
    listen: async (event, listener) => {
      const listeners = heard.get(event) ?? new Set();
      heard.set(event, listeners.add(listener));
      // A browser knows no paths; a dropped file's name is enough to show the screen.
      if (event === 'dropped') {
        addEventListener('dragover', (over) => over.preventDefault());
        addEventListener('drop', (drop) => {
          drop.preventDefault();
          listener([...(drop.dataTransfer?.files ?? [])].map((file) => `/dropped/${file.name}`));
        });
      }
      return () => listeners.delete(listener);
    },
  };
}
