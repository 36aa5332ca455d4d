/**
 * Packs on their way in: where they were found, which ones are ticked, and what was decided about
 * their signers. Lives outside the screen, so that leaving and coming back forgets nothing.
 */
import { SvelteSet } from 'svelte/reactivity';

import * as ipc from '../../ipc';
import { asFailure, type Carrier, type Failure, type FoundPack } from '../../ipc';
import { t } from '../../l10n/index.svelte';
import { jobs } from '../../state/jobs.svelte';
import { toasts } from '../../state/toasts.svelte';
import { groups, hindrance, packAddress, refusedFor, room, tickedAtFirst } from './choosing';

/** A place that could not be looked at. */
export interface Refused {
  path: string;
  failure: Failure;
}

class Incoming {
  /** Drives that are in. */
  drives = $state.raw<Carrier[]>([]);
  /** Files and folders somebody chose or dropped. */
  chosen = $state.raw<Carrier[]>([]);
  /** Places that could not be looked at. */
  refused = $state.raw<Refused[]>([]);
  /** Why the last deed did not begin. */
  failure = $state.raw<Failure | null>(null);
  looking = $state(false);
  /** Paths of the ticked packs. */
  readonly ticked = new SvelteSet<string>();
  /** Unsigned packs that somebody decided to take. */
  readonly unsignedAllowed = new SvelteSet<string>();

  carriers = $derived([...this.chosen, ...this.drives]);
  groups = $derived(groups(this.carriers));
  /** Ticked packs that nothing hinders. */
  ready = $derived(this.carriers.flatMap((one) => one.packs).filter((pack) => this.ticked.has(pack.path) && hindrance(pack, this.unsignedAllowed) === 'none'));
  room = $derived(room(this.carriers, new Set(this.ready.map((pack) => pack.path))));

  /** Looks at all drives again, and at what was chosen before. */
  lookAgain = async (): Promise<void> => {
    this.looking = true;
    try {
      const drives = await ipc.carriers();
      drives.forEach((drive) => this.#tick(drive, this.drives));
      this.drives = drives;
      const again = await Promise.all(this.chosen.map((one) => ipc.scan(one.path).catch(() => null)));
      this.chosen = again.filter((one) => one !== null);
      this.failure = null;
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.looking = false;
    }
  };

  /** Looks at files and folders somebody chose or dropped. */
  async look(paths: string[]): Promise<void> {
    this.looking = true;
    for (const path of paths) {
      this.refused = this.refused.filter((one) => one.path !== path);
      try {
        const carrier = await ipc.scan(path);
        this.#tick(carrier, this.chosen);
        this.chosen = [...this.chosen.filter((one) => one.path !== carrier.path), carrier];
      } catch (thrown) {
        this.refused = [...this.refused, { path, failure: asFailure(thrown) }];
      }
    }
    this.looking = false;
  }

  /** Takes chosen places off the screen. */
  putAway(paths: string[]): void {
    this.chosen = this.chosen.filter((one) => !paths.includes(one.path));
    this.refused = this.refused.filter((one) => !paths.includes(one.path));
  }

  chooseFile = () => this.#choose(() => ipc.chooseFile('pack'));
  chooseFolder = () => this.#choose(ipc.chooseFolder);

  async #choose(ask: () => Promise<string | null>): Promise<void> {
    try {
      const path = await ask();
      if (path !== null) await this.look([path]);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** Ticks or unticks a pack. */
  toggle(pack: FoundPack): void {
    if (!this.ticked.delete(pack.path)) this.ticked.add(pack.path);
  }

  /** Trusts a pack's signer; its packs can then be copied. */
  async trust(pack: FoundPack): Promise<void> {
    try {
      await ipc.trust(pack.path);
      this.ticked.add(pack.path);
      toasts.show(t('library-trusted'), 'ok', 'seal-check-fill');
      await this.lookAgain();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** Takes an unsigned pack, knowingly. */
  allowUnsigned(pack: FoundPack): void {
    this.unsignedAllowed.add(pack.path);
    this.ticked.add(pack.path);
  }

  /** Copies the ticked packs. Unsigned ones go apart, so that the exception covers nothing else. */
  async copy(): Promise<void> {
    const unsigned = this.ready.filter((pack) => pack.signer.state === 'unsigned');
    const signed = this.ready.filter((pack) => pack.signer.state !== 'unsigned');
    await this.install(signed.map((pack) => pack.path), false);
    await this.install(unsigned.map((pack) => pack.path), true);
  }

  /** Brings packs in from paths or addresses. */
  async install(paths: string[], allowUnsigned: boolean): Promise<void> {
    if (paths.length === 0) return;
    try {
      this.failure = null;
      (await ipc.install(paths, allowUnsigned)).forEach((job) => jobs.begun(job));
      paths.forEach((path) => this.ticked.delete(path));
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /**
   * Goes on with a pack that was refused for its signer, after somebody decided to take it. A key
   * can only be kept from a file that lies here; from an address a pack is taken this once.
   */
  async takeRefused(job: ipc.Job): Promise<void> {
    const refusal = job.failure && refusedFor(job.failure);
    if (!refusal) return;
    const trust = refusal.kind === 'unknown-signer' && packAddress(refusal.source) === null;
    try {
      if (trust) await ipc.trust(refusal.source);
      await jobs.forget(job.id);
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return;
    }
    await this.install([refusal.source], !trust);
  }

  /** Ticks what was not seen on this carrier before. */
  #tick(carrier: Carrier, before: readonly Carrier[]): void {
    const seen = new Set(before.find((one) => one.path === carrier.path)?.packs.map((pack) => pack.path));
    for (const path of tickedAtFirst(carrier)) if (!seen.has(path)) this.ticked.add(path);
  }
}

/** The one state of packs on their way in. */
export const incoming = new Incoming();
