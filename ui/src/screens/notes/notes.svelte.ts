// The page of all notes: what is there, what is looked for, and taking one away.
import type { NoteView } from '../../ipc';
import { Loading } from '../../state/loading.svelte';
import { byCourse, findNotes } from './shelf';

export interface NotesWays {
  notes(): Promise<NoteView[]>;
  remove(id: string): Promise<unknown>;
  restore(id: string): Promise<unknown>;
}

export class NotesPage {
  readonly page = new Loading<NoteView[]>();
  typed = $state('');
  readonly found = $derived(findNotes(this.page.value ?? [], this.typed));
  readonly courses = $derived(byCourse(this.found));

  constructor(private readonly ways: NotesWays) {}

  load = (): Promise<void> => this.page.load(() => this.ways.notes());

  /** Takes one away; rejects where that could not be kept. */
  async remove(id: string): Promise<void> {
    await this.ways.remove(id);
    await this.load();
  }

  async restore(id: string): Promise<void> {
    await this.ways.restore(id);
    await this.load();
  }
}
