import * as vscode from 'vscode';
import type { FileKind } from '../../core/model/identify.ts';
import type { TemplateSize } from '../../core/templates/newFile.ts';
import { SPOKEN } from '../../core/templates/newFileText.ts';
import { wordsFor } from './askForIdentity.ts';

export interface Template {
  readonly size: TemplateSize;
  /** `undefined` for English that is not named in the file. */
  readonly locale: string | undefined;
}

/**
 * Asks how much of a file is to be there, and in which language its questions are: that of the project first, then that
 * of the editor. `undefined` when somebody turns back.
 */
export async function askForTemplate(
  kind: FileKind,
  usual: string | undefined,
): Promise<Template | undefined> {
  const base = (tag: string) => tag.split('-')[0]!.toLowerCase();
  const own = [usual ?? '', vscode.env.language].map(base).filter((language) => SPOKEN.includes(language));
  const languages = [...new Set([...own, ...SPOKEN])];
  const items = languages.flatMap((language) => {
    const isUsual = usual !== undefined && base(usual) === language;
    const locale = isUsual ? usual : language === 'en' ? undefined : language;
    return [
      {
        label: vscode.l10n.t('Short'),
        description: vscode.l10n.t('{0} · what a valid file needs', nameOf(language)),
        template: { size: 'minimal', locale } as const,
      },
      {
        label: vscode.l10n.t('Full'),
        description: vscode.l10n.t('{0} · a question above each key', nameOf(language)),
        template: { size: 'full', locale } as const,
      },
    ];
  });
  const title = vscode.l10n.t('{0} (3 of 3): template', wordsFor(kind).title);
  const picked = await vscode.window.showQuickPick(items, {
    title,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.template;
}

/** The language in its own words. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
