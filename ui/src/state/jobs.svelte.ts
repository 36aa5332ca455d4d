/** Long work: it goes on while one studies, and is shown wherever one is. */
import * as ipc from '../ipc';
import type { Job } from '../ipc';

/** Work that is not over. */
export const isOpen = (job: Job): boolean => job.state === 'waiting' || job.state === 'running' || job.state === 'paused';

/** How far several works are together, from 0 to 1; `null` while nobody knows. */
export function share(jobs: readonly Job[]): number | null {
  const known = jobs.filter((job) => job.total > 0);
  if (known.length === 0) return null;
  const total = known.reduce((sum, job) => sum + job.total, 0);
  return known.reduce((sum, job) => sum + Math.min(job.done, job.total), 0) / total;
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
