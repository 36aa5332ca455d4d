import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { mock } from './mock';

/** What each command needs, so that the stand-in can answer it. */
const pack = 'org.example.genai';
const amina = '8c2f1a60-0000-4000-8000-000000000001';
const lesson = { pack, course: 'genai', lesson: 'fluent-not-true' };
const quiz = { pack, course: 'genai', quiz: 'lesson/fluent-not-true', lang: 'en' };
const response = { kind: 'trueFalse', truth: false };
const ARGS: Record<string, Record<string, unknown>> = {
  settings_save: { settings: { uiLanguage: 'en' } }, today: { lang: 'en' }, library: { lang: 'en' }, course: { pack, course: 'genai', lang: 'en' },
  lesson: { pack, course: 'genai', lesson: 'fluent-not-true', lang: 'en' },
  search: { request: { text: 'a', lang: '', pack: '', course: '', kinds: [], limit: 5, offset: 0, asYouType: true }, lang: 'en' },
  scan: { path: '/a.pack' }, install: { paths: ['/a.pack'], allowUnsigned: false }, trust: { path: '/media/stick/soil.pack' },
  verify: { pack }, repair: { pack, sources: [] }, remove: { pack }, export: { pack, path: '/' }, job_pause: { id: 1 }, job_resume: { id: 1 }, job_cancel: { id: 1 }, job_forget: { id: 1 },
  learner_create: { new: { name: 'Test', picture: 'sun', language: 'en', lock: 'none', secret: '' } }, learner_enter: { id: amina, secret: '' }, learner_change: { name: 'Amina', picture: 'sun', language: 'en' },
  learner_lock: { secret: '', lock: 'none', newSecret: '' }, learner_recover: { id: amina, code: 'K7Q2M-9XW4T-3HJ6N-8PRD5', lock: 'none', secret: '' },
  learner_facts_save: { facts: { asked: true, sex: '', ageBand: '', institution: '', role: '' } }, learner_records: { from: '', lang: 'en' }, learner_export: { path: '/' }, learner_import: { path: '/a.learner', secret: '' },
  learner_backups: { id: amina }, learner_restore: { id: amina, secret: '', name: 'a.bak' },
  page_load: { ...lesson, media: 0 }, page_report: { ...lesson, media: 0, report: { kind: 'completed' } },
  quiz, quiz_again: quiz, quiz_draft: { ...quiz, item: 'sure', response }, quiz_tick: quiz, quiz_reveal: { ...quiz, item: 'sure' }, quiz_hint: { ...quiz, item: 'sure' }, quiz_answer: { ...quiz, item: 'sure', response },
  quiz_finish: quiz, quiz_results: quiz, review: { lang: 'en' }, review_answer: { card: 'item:sure', response, grade: null, lang: 'en' },
  note_save: { note: { id: '', kind: 'bookmark', ...lesson, anchor: { lang: 'en', heading: '', exact: '', prefix: '', suffix: '' }, text: '' }, lang: 'en' }, note_remove: { id: 'a' }, note_restore: { id: 'a' },
  notes: { pack: '', course: '', lang: 'en' }, progress: { lang: 'en' }, history: { pack, course: 'genai', lang: 'en' }, certificates: { lang: 'en' }, edition_move: { pack },
  certificate: { which: `${pack}/genai/basics`, lang: 'en' }, certificate_page: { which: `${pack}/genai/basics`, lang: '' }, choose_save: { name: 'a', form: 'pdf' }, certificate_save: { which: 'a', lang: '', path: '/a.pdf' },
  credential_bring: { path: '/a.pdf' }, credential_check_file: { path: '/a.pdf' }, credential_check_text: { text: 'a' }, credential_check_kept: { which: 'a' }, trust_found: { path: '/a.trust' }, trust_accept: { path: '/a.trust', compared: '7f3a' }, choose_file: { kind: 'pack' },
  exchange_state: { lang: 'en' }, exchange_budget: { budget: { megabytesADay: 5, fromHour: null, toHour: null } }, join_preview: { text: 'PH1X-7KQ2-M9XW' }, join: { text: 'PH1X-7KQ2-M9XW', name: 'Amina' }, join_picture: { path: '/a.png' },
  leave: { key: 'a' }, courier_pack: { path: '/' }, courier_deliver: { path: '/' }, courier_accept: { path: '/' }, classroom_state: { lang: 'en' }, classroom_visit: { address: '192.168.1.7:47000', lang: 'en' },
  sticks: { lang: 'en' }, sticks_choose: { choice: { packs: [], portable: false, wanted: 0, prefix: 'MAR' } }, stick_add: { path: '/a' }, stick_drop: { id: 1 }, stick_write: { id: 1 }, stick_stop: { id: 1 }, program_take: { newer: null, folder: null }, program_show: { path: '/a' },
  teach_group: { group: null, course: null, lang: 'en' }, teach_certificates: { lang: 'en' }, teach_issue: { number: 3 },
  classroom_take: { address: '192.168.1.7:47000', pack },
};
/** Commands after which nobody studies: tried last, each on its own. */
const LEAVING: Record<string, Record<string, unknown>> = { learner_leave: {}, learner_erase: { id: amina, secret: '' } };

it('the stand-in answers every command that the bridge has', async () => {
  const source = readFileSync('src/ipc/index.ts', 'utf8');
  const commands = [...source.matchAll(/call<[^;]+?>\('([a-z_]+)'/g)].map((match) => match[1] as string);
  expect(commands.length).toBeGreaterThan(20);
  const { invoke } = mock('?mock=none');
  Object.assign(globalThis, { print: () => undefined });
  for (const command of commands.filter((one) => !LEAVING[one])) await expect(invoke(command, ARGS[command] ?? {}), command).resolves.toBeDefined();
  for (const [command, args] of Object.entries(LEAVING)) await expect(mock('?mock=none').invoke(command, args), command).resolves.toBeNull();
});
