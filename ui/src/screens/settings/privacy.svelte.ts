/** What is kept about a learner, and what they can do with it. */
import * as ipc from '../../ipc';
import { asFailure, type BackupView, type Entered, type Failure, type PrivacyView, type RecordView, type RecordsView } from '../../ipc';
import { t } from '../../l10n/index.svelte';
import { learner } from '../../state/learner.svelte';
import { Loading } from '../../state/loading.svelte';
import { choices } from '../../state/settings.svelte';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  privacy(): Promise<PrivacyView>;
  records(from: string, lang: string): Promise<RecordsView>;
  folder(): Promise<string | null>;
  export(path: string): Promise<string>;
  restore(id: string, secret: string, name: string): Promise<Entered>;
  erase(id: string, secret: string): Promise<null>;
}

const PROGRAM: Ways = {
  privacy: ipc.learnerPrivacy, records: ipc.learnerRecords, folder: ipc.chooseFolder, export: ipc.learnerExport, restore: ipc.learnerRestore, erase: ipc.learnerErase,
};

/** What was done how often, most frequent first. Notes are no records, and counted beside them; what has the same words is one. */
export function counts({ verbs, notes }: Pick<PrivacyView, 'verbs' | 'notes'>, words: (verb: string) => string): { words: string; count: number }[] {
  const sums = new Map<string, number>();
  const add = (name: string, count: number) => void (count > 0 && sums.set(name, (sums.get(name) ?? 0) + count));
  for (const { verb, count } of verbs) add(words(verb), count);
  add(t('learner-kept-notes'), notes);
  return [...sums].map(([name, count]) => ({ words: name, count })).sort((one, other) => other.count - one.count);
}

/** State of Settings › My data. */
export class Privacy {
  readonly page = new Loading<PrivacyView>();
  /** Records as far as they were asked for; `null` while nobody did. */
  records = $state.raw<RecordView[] | null>(null);
  /** Where the next page of them begins; empty at the end. */
  next = $state('');
  /** The file everything was written into. */
  exported = $state('');
  /** What is asked about before it is done. */
  asked = $state.raw<{ deed: 'erase' } | { deed: 'restore'; backup: BackupView } | null>(null);
  secret = $state('');
  /** What was typed does not open the lock. */
  wrong = $state(false);
  /** Seconds until another try counts, as they were when it was wrong. */
  wait = $state(0);
  /** The person says they know that erasing cannot be undone. */
  sure = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** A failure of the deed that was asked about. */
  deedFailure = $state.raw<Failure | null>(null);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  load = (): Promise<void> => this.page.load(() => this.#ways.privacy());

  /** Shows the newest records, or more of them. */
  async more(): Promise<void> {
    if (this.busy || (this.records && !this.next)) return;
    await this.#try(async () => {
      const { records, next } = await this.#ways.records(this.next, choices.titleLanguage);
      this.records = [...(this.records ?? []), ...records];
      this.next = next;
    });
  }

  /** Writes everything into one file, in a folder that is asked for. */
  async export(): Promise<void> {
    await this.#try(async () => {
      const folder = await this.#ways.folder();
      if (folder !== null) this.exported = await this.#ways.export(folder);
    });
  }

  /** Asks before it erases or goes back. */
  ask(about: NonNullable<Privacy['asked']>): void {
    this.asked = about;
    this.secret = '';
    this.wrong = false;
    this.sure = false;
    this.deedFailure = null;
  }

  /** Whether the deed that is asked about can be done now. */
  get ready(): boolean {
    const card = this.page.value?.learner;
    return !this.busy && card !== undefined && (card.lock === 'none' || this.secret !== '') && (this.asked?.deed === 'restore' || this.sure);
  }

  /** Does what was asked about; true when nobody is there any more. */
  async do(): Promise<boolean> {
    const { asked } = this;
    const card = this.page.value?.learner;
    if (!asked || !card || !this.ready) return false;
    this.busy = true;
    this.deedFailure = null;
    this.wrong = false;
    try {
      if (asked.deed === 'erase') {
        await this.#ways.erase(card.id, this.secret);
        await learner.gone();
      } else {
        await learner.entered(await this.#ways.restore(card.id, this.secret, asked.backup.name));
        this.records = null;
        this.next = '';
        await this.load();
      }
      this.asked = null;
      return asked.deed === 'erase';
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.wrong = failure.code === 'wrong-secret';
      this.wait = Number(failure.args.wait ?? 0) || 0;
      if (!this.wrong) this.deedFailure = failure;
      return false;
    } finally {
      this.secret = '';
      this.busy = false;
    }
  }

  async #try(deed: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await deed();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = false;
    }
  }
}
