/** Short notes that go by themselves. Never the only place where a fact is shown. */
import type { IconName } from '../components/icon-names';

/** A note in the corner. */
export interface Note {
  id: number;
  kind: 'plain' | 'ok' | 'attn' | 'bad';
  icon: IconName;
  text: string;
  /** What can be done about it while it is shown: taking a slip back. */
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 8000;

class Toasts {
  /** What is shown now. */
  notes = $state.raw<Note[]>([]);
  #next = 1;

  /** Shows a note for eight seconds. */
  show(text: string, kind: Note['kind'] = 'ok', icon: IconName = 'check-circle-fill', action?: Note['action']): void {
    const id = this.#next++;
    this.notes = [...this.notes, { id, kind, icon, text, action }];
    setTimeout(() => this.close(id), SHOWN_MS);
  }

  /** Takes a note away. */
  close(id: number): void {
    this.notes = this.notes.filter((note) => note.id !== id);
  }
}

/** The one state of notes. */
export const toasts = new Toasts();
