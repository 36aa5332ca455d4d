import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { mock } from './mock';

/** What each command needs, so that the stand-in can answer it. */
const pack = 'org.example.genai';
const ARGS: Record<string, Record<string, unknown>> = {
  settings_save: { settings: { uiLanguage: 'en' } }, today: { lang: 'en' }, library: { lang: 'en' }, course: { pack, course: 'genai', lang: 'en' },
  lesson: { pack, course: 'genai', lesson: 'fluent-not-true', lang: 'en' },
  search: { request: { text: 'a', lang: '', pack: '', course: '', kinds: [], limit: 5, offset: 0, asYouType: true }, lang: 'en' },
  scan: { path: '/a.pack' }, install: { paths: ['/a.pack'], allowUnsigned: false }, trust: { path: '/media/stick/soil.pack' },
  verify: { pack }, repair: { pack, sources: [] }, remove: { pack }, export: { pack, path: '/' }, job_pause: { id: 1 }, job_resume: { id: 1 }, job_cancel: { id: 1 }, job_forget: { id: 1 },
};

it('the stand-in answers every command that the bridge has', async () => {
  const source = readFileSync('src/ipc/index.ts', 'utf8');
  const commands = [...source.matchAll(/call<[^;]+?>\('([a-z_]+)'/g)].map((match) => match[1] as string);
  expect(commands.length).toBeGreaterThan(20);
  const { invoke } = mock('?mock=none');
  for (const command of commands) await expect(invoke(command, ARGS[command] ?? {}), command).resolves.toBeDefined();
});
