/** Joining a centre: a code is read, looked at, and only then said yes to. */
import * as ipc from '../../ipc';
import { asFailure, type Failure, type JoinPreview } from '../../ipc';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  preview(text: string): Promise<JoinPreview>;
  picture(path: string): Promise<string>;
  file(): Promise<string | null>;
  join(text: string, name: string): Promise<null>;
  /** Tells the platform at once, if there is a connection. */
  tell(): Promise<unknown>;
}

const PROGRAM: Ways = { preview: ipc.joinPreview, picture: ipc.joinPicture, file: () => ipc.chooseFile('picture'), join: ipc.join, tell: ipc.exchangeNow };

/** State of “Join a centre”. */
export class Joining {
  code = $state('');
  /** The name the centre will know the learner by. */
  name = $state('');
  /** What the code says; `null` while none was looked at. */
  preview = $state.raw<JoinPreview | null>(null);
  codeLacks = $state(false);
  nameLacks = $state(false);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  readonly #ways: Ways;

  constructor(ways: Ways = PROGRAM) {
    this.#ways = ways;
  }

  /** Looks at what was typed. */
  look = (): Promise<void> =>
    this.#try(async () => {
      this.codeLacks = this.code.trim() === '';
      if (!this.codeLacks) await this.#show(this.code);
    });

  /** Looks for a code in a picture. */
  picture = (): Promise<void> =>
    this.#try(async () => {
      const path = await this.#ways.file();
      if (path === null) return;
      const text = await this.#ways.picture(path);
      await this.#show(text);
      this.code = text;
      this.codeLacks = false;
    });

  /** Says yes; true when it is kept. */
  async join(): Promise<boolean> {
    this.nameLacks = this.name.trim() === '';
    if (this.nameLacks || !this.preview) return false;
    let joined = false;
    await this.#try(async () => {
      await this.#ways.join(this.code, this.name.trim());
      joined = true;
    });
    // The wish is kept whether or not somebody can be told now.
    if (joined) await this.#ways.tell().catch(() => undefined);
    return joined;
  }

  /** Goes back to the code. */
  back(): void {
    this.preview = null;
    this.failure = null;
  }

  async #show(text: string): Promise<void> {
    const preview = await this.#ways.preview(text);
    this.name ||= preview.learner;
    this.preview = preview;
  }

  async #try(deed: () => Promise<void>): Promise<void> {
    if (this.busy) return;
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
