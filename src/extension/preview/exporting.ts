import * as vscode from 'vscode';
import { type ExportFormat, exportView, formatsOf, printablePage } from '../../picture/exports/exportView.ts';
import type { Preview } from './preview.ts';
import { savePicture } from './savePicture.ts';

const translate = (sentence: string, ...args: readonly (string | number)[]) =>
  vscode.l10n.t(sentence, ...args);

interface FormatPick extends vscode.QuickPickItem {
  readonly format: ExportFormat | 'png';
  readonly scale?: number;
}

export async function exportPicture(preview: Preview): Promise<void> {
  const { picture } = preview;
  if (!picture) return;
  const t = vscode.l10n.t;
  const words: Readonly<Record<ExportFormat, string>> = {
    svg: t('SVG, for documents and drawing programs'),
    html: t('HTML, one page that needs nothing else'),
    markdown: t('Markdown, for wikis and pull requests'),
    mermaid: t('Mermaid, the text of the diagram'),
  };
  const texts = formatsOf(picture.name).toReversed();
  const picks: readonly FormatPick[] = [
    ...texts.slice(0, 1).map((format): FormatPick => ({ format, label: words[format] })),
    ...[1, 2, 3, 4].map((scale): FormatPick => ({ format: 'png', scale, label: t('PNG, {0}×', scale) })),
    ...texts.slice(1).map((format): FormatPick => ({ format, label: words[format] })),
  ];
  const pick = await vscode.window.showQuickPick(picks, { placeHolder: t('Export the picture as') });
  if (!pick) return;
  const bytes =
    pick.format === 'png'
      ? await preview.rasterise(textOf(preview, 'svg') ?? '', pick.scale ?? 1)
      : encodedText(textOf(preview, pick.format));
  if (bytes) await savePicture(preview.uri, picture.name, pick.format, bytes);
  else void vscode.window.showWarningMessage(t('This picture has nothing to show in that form.'));
}

export async function copyPicture(preview: Preview): Promise<void> {
  const { picture } = preview;
  if (!picture) return;
  const t = vscode.l10n.t;
  const picks = [
    { format: 'png' as const, label: t('Image') },
    ...(formatsOf(picture.name).includes('mermaid')
      ? [{ format: 'mermaid' as const, label: t('Mermaid') }]
      : []),
    { format: 'markdown' as const, label: t('Markdown') },
  ];
  const pick = await vscode.window.showQuickPick(picks, { placeHolder: t('Copy the picture as') });
  if (!pick) return;
  if (pick.format === 'png') {
    // A page may write to the clipboard only while it has the keyboard.
    preview.reveal(preview.viewColumn, false);
    await preview.rasterise(textOf(preview, 'svg') ?? '', 2, 'clipboard');
    void vscode.window.setStatusBarMessage(t('The image is in the clipboard.'), 5000);
    return;
  }
  const text = textOf(preview, pick.format);
  if (text !== undefined) await vscode.env.clipboard.writeText(text);
}

export async function copyMermaid(preview: Preview): Promise<void> {
  const text = textOf(preview, 'mermaid');
  if (text === undefined) return;
  await vscode.env.clipboard.writeText(text);
  void vscode.window.setStatusBarMessage(vscode.l10n.t('The Mermaid text is in the clipboard.'), 5000);
}

/** The browser prints: a page of its own, with a style sheet for paper. */
export async function printPicture(preview: Preview, storage: vscode.Uri): Promise<void> {
  const { picture, title } = preview;
  if (!picture) return;
  const bytes = encoded(printablePage(picture.name, picture.view as never, { translate, title }));
  if (storage.scheme !== 'file' || vscode.env.uiKind === vscode.UIKind.Web) {
    // Nothing here can open a file of ours; the user's own browser can.
    await savePicture(preview.uri, picture.name, 'html', bytes);
    return;
  }
  const page = vscode.Uri.joinPath(storage, 'print', `${picture.name}.html`);
  await vscode.workspace.fs.writeFile(page, bytes);
  await vscode.env.openExternal(page);
}

function textOf({ picture, title }: Preview, format: ExportFormat): string | undefined {
  return picture && exportView(picture.name, picture.view as never, format, { translate, title })?.text;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function encodedText(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : encoded(text);
}
