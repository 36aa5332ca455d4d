// Notes, highlights and bookmarks of the lesson that is open: what there is, and what is done with it.
import { asFailure, type Failure, type NoteAnchor, type NoteEdit, type NoteKind, type NoteView } from '../../ipc';
import type { Place } from './reading.svelte';

export interface NoteWays {
  save(note: NoteEdit): Promise<NoteView>;
  remove(id: string): Promise<unknown>;
  restore(id: string): Promise<unknown>;
}

/** A note being written: a new one, or another wording. */
export interface Draft {
  /** Empty for a new one. */
  id: string;
  anchor: NoteAnchor;
  text: string;
  /** The words it is about, or empty. */
  quote: string;
  /** Which of the same words in the passage, from 0. */
  nth: number;
}

export class LessonNotes {
  /** All notes of the lesson, in no order. */
  list = $state.raw<NoteView[]>([]);
  /** The note being written. */
  draft = $state.raw<Draft | null>(null);
  /** What could not be kept. */
  failure = $state.raw<Failure | null>(null);
  #place: Place = { pack: '', course: '', lesson: '' };

  constructor(private readonly ways: NoteWays) {}

  /** Takes the notes that came with a lesson. */
  take(place: Place, notes: readonly NoteView[]): void {
    const same = place.pack === this.#place.pack && place.course === this.#place.course && place.lesson === this.#place.lesson;
    this.#place = place;
    this.list = [...notes];
    this.failure = null;
    if (!same) this.draft = null;
  }

  /** Marks words; the same words twice take the mark away. Brings the id of what was taken away, or of what was kept. */
  async highlight(anchor: NoteAnchor): Promise<{ kept: string } | { removed: string } | null> {
    const before = this.list.find((note) => note.kind === 'highlight' && note.heading === anchor.heading && note.exact === anchor.exact);
    if (before) return (await this.remove(before.id)) ? { removed: before.id } : null;
    const kept = await this.#save('', 'highlight', anchor, '');
    return kept && { kept: kept.id };
  }

  /** Puts a bookmark below a heading, or takes it away. Brings whether it is there now. */
  async bookmark(anchor: NoteAnchor): Promise<boolean> {
    const before = this.bookmarkAt(anchor.heading);
    if (before) return !(await this.remove(before.id));
    return (await this.#save('', 'bookmark', anchor, '')) !== null;
  }

  /** The bookmark of a passage. */
  bookmarkAt(heading: string): NoteView | undefined {
    return this.list.find((note) => note.kind === 'bookmark' && !note.orphan && note.heading === heading);
  }

  /** Begins a note about these words. */
  write(anchor: NoteAnchor, nth = 0): void {
    this.draft = { id: '', anchor, text: '', quote: anchor.exact, nth };
  }

  /** Begins another wording of a note; a highlight becomes a note by it. `anchor` is where it stands on the page, if it does. */
  edit(note: NoteView, anchor: NoteAnchor = anchorOfNote(note)): void {
    this.draft = { id: note.id, anchor, text: note.text, quote: note.exact || note.quote, nth: note.nth };
  }

  /** Keeps the note being written; brings it, or null where it could not be kept or says nothing. */
  async keep(text: string): Promise<NoteView | null> {
    const draft = this.draft;
    if (!draft || text.trim() === '') return null;
    const kept = await this.#save(draft.id, 'note', draft.anchor, text.trim());
    if (this.draft === draft) this.draft = kept ? null : { ...draft, text };
    return kept;
  }

  /** Takes a note away; `false` where that could not be kept. */
  async remove(id: string): Promise<boolean> {
    return this.#try(async () => {
      await this.ways.remove(id);
      this.#gone.push(...this.list.filter((note) => note.id === id));
      this.list = this.list.filter((note) => note.id !== id);
      if (this.draft?.id === id) this.draft = null;
    });
  }

  /** Brings back the note that was taken away, or the last one. */
  async restore(id: string | undefined = this.#gone.at(-1)?.id): Promise<boolean> {
    const gone = this.#gone.find((note) => note.id === id);
    if (!gone) return false;
    return this.#try(async () => {
      await this.ways.restore(gone.id);
      this.#gone = this.#gone.filter((note) => note.id !== gone.id);
      if (gone.lesson === this.#place.lesson && gone.course === this.#place.course) this.list = [...this.list, gone];
    });
  }
  #gone: NoteView[] = [];

  async #save(id: string, kind: NoteKind, anchor: NoteAnchor, text: string): Promise<NoteView | null> {
    let kept: NoteView | null = null;
    await this.#try(async () => {
      kept = await this.ways.save({ id, kind, ...this.#place, anchor, text });
      const { id: now } = kept;
      this.list = [...this.list.filter((note) => note.id !== now), kept];
    });
    return kept;
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      this.failure = null;
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    }
  }
}

/** A note's place, said once more: the words that stand there now, or those that stood there. */
export function anchorOfNote(note: NoteView): NoteAnchor {
  return { lang: note.lang, heading: note.heading, exact: note.exact || note.quote, prefix: '', suffix: '' };
}

/** Notes in the order of the lesson: by passage, then as they were written; those without a place last. */
export function inOrder(notes: readonly NoteView[], headings: readonly string[]): NoteView[] {
  const rank = (note: NoteView) => (note.orphan ? Infinity : note.heading === '' ? -1 : (headings.indexOf(note.heading) + 1 || Infinity));
  return [...notes].sort((one, other) => rank(one) - rank(other) || one.atMs - other.atMs);
}
