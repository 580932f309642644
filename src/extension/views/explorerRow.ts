import * as vscode from 'vscode';
import type { ExplorerItem } from '../../core/features/explorer/explorerItem.ts';
import { toRange } from '../convert.ts';

/** Signs of the editor's own set, so that they have the colours of its theme. */
const ICONS: Readonly<Record<ExplorerItem['kind'], string>> = {
  folder: 'root-folder',
  strategy: 'compass',
  personas: 'organization',
  journeys: 'map',
  phase: 'milestone',
  catalog: 'library',
  list: 'list-unordered',
  persona: 'person',
  journey: 'map',
  stage: 'list-tree',
  step: 'arrow-right',
  pain: 'flame',
  channel: 'radio-tower',
  touchpoint: 'comment-discussion',
  metric: 'graph-line',
  promise: 'verified',
  opportunity: 'lightbulb',
  initiative: 'rocket',
  evidence: 'beaker',
  team: 'organization',
  objective: 'target',
  valueProposition: 'gift',
};

const COLOURS = { error: 'list.errorForeground', warning: 'list.warningForeground' } as const;

/** What stands open until somebody folds it; the rest is long. */
const OPEN: readonly ExplorerItem['kind'][] = ['folder', 'strategy', 'personas', 'journeys', 'phase'];

/**
 * Rows that nobody reads from top to bottom stay folded until somebody wants them: VS Code has all rows of what stands open
 * made and sent again after each change, and those of thousands of files hold all extensions up.
 */
const MOST_OPEN = 200;

export function explorerRow(item: ExplorerItem): vscode.TreeItem {
  const row = new vscode.TreeItem(item.label, foldOf(item));
  row.id = item.key;
  row.description = item.description;
  // A plain text: what users write is no Markdown.
  row.tooltip = item.tooltip.join('\n');
  row.accessibilityInformation = { label: item.spoken };
  row.contextValue = item.place ? item.kind : `group-${item.kind}`;
  row.iconPath = new vscode.ThemeIcon(ICONS[item.kind], colourOf(item));
  if (item.place) {
    const { start } = toRange(item.place.range);
    row.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [vscode.Uri.parse(item.place.uri, true), { selection: new vscode.Range(start, start) }],
    };
  }
  return row;
}

/** Groups stay calm: their things show what is wrong. */
function colourOf({ place, worst }: ExplorerItem): vscode.ThemeColor | undefined {
  return place && worst && worst !== 'info' ? new vscode.ThemeColor(COLOURS[worst]) : undefined;
}

function foldOf({ kind, place, children }: ExplorerItem): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (children.length === 0) return None;
  return !place && OPEN.includes(kind) && children.length <= MOST_OPEN ? Expanded : Collapsed;
}
