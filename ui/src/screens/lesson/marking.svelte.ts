/** What one does to a lesson's text: highlight, write a note, put a bookmark, take them away, and look at them all. */
import { tick } from 'svelte';

import type { LessonView, NoteView } from '../../ipc';
import { t } from '../../l10n/index.svelte';
import { toasts } from '../../state/toasts.svelte';
import { anchorOfNote, type LessonNotes } from './notes.svelte';
import { anchorOf, find, nthOf, passages, placeOf, rangeOver, type Passage } from './quote';

/** The page as it stands now. */
export interface Page {
  article(): HTMLElement | undefined;
  area(): HTMLElement | undefined;
  view(): LessonView | null;
  /** The passage that is read. */
  passage(): string;
}

/** Marks on one page. */
export class Marking {
  /** The list of notes is open; what opened it. */
  listing = $state<HTMLElement | null>(null);
  /** A paragraph is being chosen with the keyboard. */
  choosing = $state(false);
  /** What was done, for who doesn't see it. */
  said = $state('');
  readonly #notes: LessonNotes;
  readonly #page: Page;

  constructor(notes: LessonNotes, page: Page) {
    this.#notes = notes;
    this.#page = page;
  }

  async highlight(words: Range | null = this.#selected()): Promise<void> {
    const view = this.#page.view();
    const anchor = words && view && anchorOf(this.#passages(), words, view.lang);
    if (!anchor) return this.#choose();
    this.choosing = false;
    getSelection()?.removeAllRanges();
    const done = await this.#notes.highlight(anchor);
    if (!done) this.listing ??= this.#page.area() ?? null;
    else if ('removed' in done) this.#gone(done.removed);
    else this.said = t('note-said-marked', { words: anchor.exact.slice(0, 60) });
  }

  write(words: Range | null = this.#selected()): void {
    const view = this.#page.view();
    const all = this.#passages();
    const anchor = words && view && anchorOf(all, words, view.lang);
    if (!anchor) return this.#choose();
    this.choosing = false;
    getSelection()?.removeAllRanges();
    this.#notes.write(anchor, nthOf(all, anchor));
  }

  async bookmark(): Promise<void> {
    const view = this.#page.view();
    if (!view) return;
    const before = this.#notes.bookmarkAt(this.#page.passage());
    const there = await this.#notes.bookmark(placeOf(this.#passages(), this.#page.passage(), view.lang));
    if (before && !there) this.#gone(before.id);
    else if (there && !before) this.said = t('note-said-bookmark');
  }

  edit = (note: NoteView): void => {
    const view = this.#page.view();
    const runs = view && note.lang === view.lang ? find(this.#passages(), note.heading, note.exact, note.nth) : [];
    const range = rangeOver(runs);
    this.#notes.edit(note, (range && view && anchorOf(this.#passages(), range, view.lang)) ?? anchorOfNote(note));
  };

  async keep(text: string): Promise<void> {
    const kept = await this.#notes.keep(text);
    if (!kept) return;
    this.said = t('note-said-kept');
    await tick();
    document.getElementById(`note-${kept.id}`)?.focus({ preventScroll: true });
  }

  /** Esc is easily pressed: what was typed comes back at a press. */
  leave = (text: string): void => {
    const draft = this.#notes.draft;
    this.#notes.draft = null;
    this.#page.area()?.focus({ preventScroll: true });
    if (draft && text.trim() !== draft.text.trim()) toasts.show(t('note-left'), 'plain', 'info', { label: t('note-left-back'), run: () => (this.#notes.draft = { ...draft, text }) });
  };

  async take(note: NoteView): Promise<void> {
    if (!(await this.#notes.remove(note.id))) return;
    this.#gone(note.id);
    (this.listing ? document.getElementById('notes-title') : this.#page.area())?.focus({ preventScroll: true });
  }

  /** Opens the list, and closes it where it is open. */
  async open(opener: HTMLElement): Promise<void> {
    if (this.listing) return this.close();
    this.listing = opener;
    await tick();
    document.getElementById('notes-title')?.focus();
  }

  close = (): void => {
    const opener = this.listing;
    this.listing = null;
    opener?.focus();
  };

  #passages(): Passage[] {
    const [article, view] = [this.#page.article(), this.#page.view()];
    return article && view ? passages(article, new Set(view.headings.map((heading) => heading.anchor))) : [];
  }

  /** The words that are selected in the lesson's text, if any are. */
  #selected(): Range | null {
    const [selection, article] = [getSelection(), this.#page.article()];
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !article) return null;
    const range = selection.getRangeAt(0);
    return article.contains(range.commonAncestorContainer) || range.intersectsNode(article) ? range : null;
  }

  /** A second press leaves again. */
  #choose(): void {
    this.choosing = !this.choosing;
  }

  #gone(id: string): void {
    toasts.show(t('note-gone'), 'plain', 'trash', { label: t('note-undo'), run: () => void this.#notes.restore(id) });
  }
}
