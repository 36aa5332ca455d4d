/** Saving a certificate: a form, a language, a place. */
import * as ipc from '../../ipc';
import { asFailure, type CertificateForm, type Failure } from '../../ipc';

/** What the program is asked for: replaced in tests. */
export interface Ways {
  choose(name: string, form: CertificateForm): Promise<string | null>;
  save(which: string, lang: string, path: string): Promise<number>;
}

/** The forms, the one for people first. */
export const FORMS = ['pdf', 'png', 'svg', 'json'] as const satisfies readonly CertificateForm[];

/** State of saving one certificate. */
export class Saving {
  form = $state<CertificateForm>('pdf');
  /** Language of the words around; empty: as on the certificate. */
  lang = $state('');
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Where it was saved last. */
  saved = $state('');
  readonly #which: string;
  readonly #name: string;
  readonly #ways: Ways;

  constructor(which: string, name: string, ways: Ways = { choose: ipc.chooseSave, save: ipc.certificateSave }) {
    this.#which = which;
    this.#name = name;
    this.#ways = ways;
  }

  /** Asks where, and saves; true when it lies there. */
  async save(form: CertificateForm = this.form, lang = this.lang): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    this.saved = '';
    try {
      const path = await this.#ways.choose(this.#name, form);
      if (path === null) return false;
      await this.#ways.save(this.#which, lang, path);
      this.saved = path;
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
