export interface PreviewHtmlOptions {
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly cspSource: string;
  readonly nonce: string;
  /** The interface's sentences in the user's language, by their English; `undefined` in English. */
  readonly bundle: Readonly<Record<string, string>> | undefined;
  /** A language tag, such as `uk`. */
  readonly lang: string;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ps|sd|ug|ur|yi)\b/i;

/**
 * The whole page. It is written once for a panel; everything after that comes as messages.
 * Mermaid writes style elements, hence `unsafe-inline` for styles; scripts run by the nonce alone, which a module hands
 * on to what it imports.
 */
export function previewHtml({
  scriptUri,
  styleUri,
  cspSource,
  nonce,
  bundle,
  lang,
}: PreviewHtmlOptions): string {
  const policy = [
    `default-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
    `style-src ${cspSource} 'unsafe-inline'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(lang)}" dir="${RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<title>CX as Code</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(styleUri)}">
<script type="module" nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
</head>
<body data-bundle="${attribute(JSON.stringify(bundle ?? {}))}"></body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
