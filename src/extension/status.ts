import * as vscode from 'vscode';
import type { LanguageService } from '../core/service.ts';
import { redHatChecks } from './interop/redhatYaml.ts';
import type { Refresher } from './refresher.ts';

/** A first reading that takes no longer than this many milliseconds is not worth a word. */
const SHOW_AFTER = 500;

/** The entry in the language status of YAML files: what has been read, what could not be, who else is at work. */
export class Status implements vscode.Disposable {
  readonly #service: LanguageService;
  readonly #item = vscode.languages.createLanguageStatusItem('cxAsCode.status', { language: 'yaml' });
  readonly #subscriptions: vscode.Disposable[];
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(service: LanguageService, refresher: Refresher) {
    this.#service = service;
    this.#item.name = 'CX as Code';
    this.#subscriptions = [
      this.#item,
      refresher.onDidStart(() => this.#watch()),
      refresher.onDidRefresh(() => this.#settle()),
    ];
    this.#settle();
  }

  dispose(): void {
    clearInterval(this.#ticking);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #watch(): void {
    this.#ticking ??= setInterval(() => {
      const progress = this.#service.progress();
      if (!progress) return;
      this.#item.busy = true;
      this.#item.text = vscode.l10n.t('CX: reading {0} of {1} files', progress.done, progress.total);
    }, SHOW_AFTER);
  }

  #settle(): void {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
    const { files, unreadable } = this.#service.census();
    this.#item.busy = false;
    this.#item.text = vscode.l10n.t('CX: {0} files', files);
    this.#item.severity =
      unreadable > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.#item.detail = [
      unreadable > 0 ? vscode.l10n.t('{0} could not be read', unreadable) : '',
      redHatChecks() ? vscode.l10n.t('YAML syntax is left to the YAML extension') : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
    this.#item.command = {
      command: 'workbench.actions.view.problems',
      title: vscode.l10n.t('Show Problems'),
    };
  }
}
