import * as vscode from 'vscode';
import type { LaneChoice } from '../../core/diagram/laneChoice.ts';
import { isLaneChoice } from '../../protocol/previewMessages.ts';

const KEY = 'cxAsCode.preview.lanes';

/** Which lanes of the map this user wants to see, the same in all previews and after the window was closed. */
export class KeptLanes implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** `undefined` when nobody has chosen. */
  get choice(): LaneChoice | undefined {
    const kept: unknown = this.#state.get(KEY);
    return isLaneChoice(kept) ? kept : undefined;
  }

  choose(choice: LaneChoice): void {
    void this.#state.update(KEY, choice);
    this.#changed.fire();
  }
}
