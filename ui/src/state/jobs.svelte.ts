/** Long work: it goes on while one studies, and is shown wherever one is. */
import * as ipc from '../ipc';
import type { Job, JobKind, JobStep } from '../ipc';

/** Work that is not over. */
export const isOpen = (job: Job): boolean => job.state === 'waiting' || job.state === 'running' || job.state === 'paused';

/**
 * Where each step begins and ends within its work: each counts anew in units of its own (bytes,
 * parts, lessons), and copying is nearly all of what a person waits for.
 */
const SPANS: Partial<Record<JobKind, Partial<Record<JobStep, readonly [number, number]>>>> = {
  install: { reading: [0, 0.02], checking: [0.02, 0.08], copying: [0.08, 0.9], indexing: [0.9, 1] },
  repair: { verifying: [0, 0.6], copying: [0.6, 1] },
};

/** How far one work is, from 0 to 1. */
export function fraction(job: Job): number {
  if (job.state === 'done') return 1;
  const within = job.total > 0 ? Math.min(1, job.done / job.total) : 0;
  const spans = SPANS[job.kind];
  if (!spans) return within;
  const [begin, end] = spans[job.step] ?? [0, 0];
  return begin + (end - begin) * within;
}

/** How far several works are together, from 0 to 1; `null` when there are none. */
export function share(jobs: readonly Job[]): number | null {
  return jobs.length === 0 ? null : jobs.reduce((sum, job) => sum + fraction(job), 0) / jobs.length;
}

class Jobs {
  /** All work the program remembers, oldest first. */
  all = $state.raw<Job[]>([]);
  /** Work that is not over. */
  open = $derived(this.all.filter(isOpen));
  /** How far the open work is. */
  share = $derived(share(this.open));

  /** Reads what there is and follows it. */
  async follow(): Promise<() => void> {
    const stop = await ipc.listen('job', (job) => this.put(job));
    this.all = await ipc.jobs();
    return stop;
  }

  /** Takes one report. */
  put(job: Job): void {
    const at = this.all.findIndex((known) => known.id === job.id);
    this.all = at < 0 ? [...this.all, job] : this.all.with(at, job);
  }

  /** Takes the answer to "begin": a report that overtook it knows more. */
  begun(job: Job): void {
    if (!this.all.some((known) => known.id === job.id)) this.put(job);
  }

  /** Holds one, goes on with it, stops it. The report that follows shows it. */
  pause = (id: number) => ipc.jobPause(id);
  resume = (id: number) => ipc.jobResume(id);
  cancel = (id: number) => ipc.jobCancel(id);

  /** Takes finished work off the list. */
  async forget(id: number): Promise<void> {
    await ipc.jobForget(id);
    this.all = this.all.filter((job) => job.id !== id);
  }
}

/** The one state of long work. */
export const jobs = new Jobs();
