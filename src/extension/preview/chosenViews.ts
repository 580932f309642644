import type * as vscode from 'vscode';
import { isViewName, type ViewName } from '../../core/diagram/views.ts';
import type { Uri } from '../../core/host.ts';

const KEY = 'cxAsCode.preview.views';

/** As many files as somebody may come back to. */
const MOST = 200;

/** Which view of a file was looked at last, kept with the workspace. */
export class ChosenViews {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** `undefined` when nobody has chosen one. */
  of(uri: Uri): ViewName | undefined {
    return this.#read().find(([file]) => file === uri)?.[1];
  }

  choose(uri: Uri, view: ViewName): void {
    const others = this.#read().filter(([file]) => file !== uri);
    void this.#state.update(KEY, [[uri, view], ...others].slice(0, MOST));
  }

  #read(): readonly (readonly [Uri, ViewName])[] {
    const kept: unknown = this.#state.get(KEY);
    return Array.isArray(kept) ? kept.filter(isChoice) : [];
  }
}

function isChoice(value: unknown): value is readonly [Uri, ViewName] {
  return Array.isArray(value) && typeof value[0] === 'string' && isViewName(value[1]);
}
