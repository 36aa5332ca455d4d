/**
 * What carries commands and events between window and program. The only file that imports Tauri, so the screens run in a
 * plain browser too (with `mock.ts`, which never ships).
 */
import { invoke as tauriInvoke, isTauri } from '@tauri-apps/api/core';
import { listen as tauriListen } from '@tauri-apps/api/event';

import type { Failure } from './generated/view';

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
let carrying: Promise<Transport> | undefined;
const transport = (): Promise<Transport> =>
  (carrying ??= import.meta.env.DEV && !isTauri() ? import('./mock').then(({ mock }) => mock()) : Promise.resolve(tauri));

/** Replaces what carries commands: for tests. */
export function carry(by: Transport): void {
  carrying = Promise.resolve(by);
}

/** Whatever was thrown, as a failure that has words. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) {
    const { code, args, detail } = thrown as Partial<Failure>;
    return { code: String(code), args: args ?? {}, detail: detail ?? '' };
  }
  return { code: 'internal', args: {}, detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

let nobody: () => void = () => undefined;

/** What to do when a command needs somebody who studies, and nobody has entered. */
export function whenNobody(then: () => void): void {
  nobody = then;
}

/** Calls a command; whatever is thrown is a failure that has words. */
export async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return (await (await transport()).invoke(command, args)) as T;
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code === 'nobody') nobody();
    throw failure;
  }
}

/** Hears an event until the returned function is called. */
export async function hear(event: string, heard: (payload: unknown) => void): Promise<() => void> {
  return (await transport()).listen(event, heard);
}
