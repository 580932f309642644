import * as vscode from 'vscode';
import type { ExplorerItem } from '../core/features/explorer/explorerItem.ts';
import type { CoreHost, ILogger } from '../core/host.ts';
import type { LanguageService } from '../core/service.ts';
import { ActiveKind } from './activeKind.ts';
import { breather } from './breather.ts';
import { registerNewFileCommands } from './commands/newFileCommands.ts';
import { registerSetEmotion } from './commands/setEmotion.ts';
import { HistoryManager } from './history/historyManager.ts';
import { keepPathsTrue } from './moves.ts';
import { onNewDay, today } from './newDay.ts';
import { PreviewManager } from './preview/previewManager.ts';
import { Problems } from './problems.ts';
import { registerCodeActions } from './providers/codeActionProvider.ts';
import { registerCompletion } from './providers/completionProvider.ts';
import { registerFormatting } from './providers/registerFormatting.ts';
import { registerGlances } from './providers/registerGlances.ts';
import { registerNavigation } from './providers/registerNavigation.ts';
import { Refresher } from './refresher.ts';
import { ComparesOurs } from './review/comparesOurs.ts';
import { ReviewManager } from './review/reviewManager.ts';
import { serviceInParts } from './serviceInParts.ts';
import { Status } from './status.ts';
import { ExplorerView } from './views/explorerView.ts';
import { Welcome } from './views/welcome.ts';
import { VsCodeWorkspace } from './workspace/vsCodeWorkspace.ts';

/** What other extensions, and our own tests, may ask. */
export interface CxAsCodeApi {
  readonly service: LanguageService;
  /** The rows of the view "CX". */
  readonly explorer: vscode.TreeDataProvider<ExplorerItem>;
  readonly reviews: Pick<ReviewManager, 'panels'>;
  readonly histories: Pick<HistoryManager, 'panels'>;
}

/** Registers and returns: the workspace is read afterwards, in slices. */
export function activate(context: vscode.ExtensionContext): CxAsCodeApi {
  const log = vscode.window.createOutputChannel('CX as Code', { log: true });
  const logger: ILogger = {
    error: (message, error) =>
      log.error(message, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  };
  const breathe = breather();
  const workspace = new VsCodeWorkspace(breathe);
  const host: CoreHost = {
    workspace,
    logger,
    today,
    translate: (sentence, ...args) => vscode.l10n.t(sentence, ...args),
    breathe,
  };
  const service = serviceInParts(host);
  const refresher = new Refresher(service, workspace, logger);
  const explorer = new ExplorerView(service, refresher, logger);
  const reviews = new ReviewManager(host, service, context.extensionUri);
  const histories = new HistoryManager(host, service, reviews, context.extensionUri);
  context.subscriptions.push(
    log,
    workspace,
    service,
    refresher,
    new Problems(service, refresher, logger, breathe),
    new Status(service, refresher),
    new ActiveKind(service, refresher),
    new ComparesOurs(service, logger),
    registerCodeActions(service, logger),
    registerCompletion(service, logger),
    registerFormatting(service, refresher, logger),
    keepPathsTrue(service, logger),
    registerNavigation(service, logger),
    registerGlances(service, refresher, logger),
    registerNewFileCommands(service, logger),
    registerSetEmotion(service, logger),
    explorer,
    new Welcome(service, refresher, logger, () => explorer.visible),
    new PreviewManager(service, refresher, logger, context),
    reviews,
    histories,
    onNewDay(() => refresher.schedule()),
  );
  refresher.schedule();
  return Object.freeze({ service, explorer, reviews, histories });
}
