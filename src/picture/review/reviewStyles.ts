/**
 * How a review looks, in a page of the editor and in a file alone. Every kind of change has a sign, a pattern and a
 * colour, so that none of them alone has to be seen.
 */
export const REVIEW_STYLES = `
.cx-review {
  --bg: var(--vscode-editor-background, Canvas);
  --fg: var(--vscode-editor-foreground, CanvasText);
  --line: var(--vscode-panel-border, color-mix(in srgb, CanvasText 25%, Canvas));
  --muted: var(--vscode-descriptionForeground, color-mix(in srgb, CanvasText 70%, Canvas));
  --added: var(--vscode-charts-green, light-dark(#2e8540, #7bd195));
  --removed: var(--vscode-charts-red, light-dark(#c62828, #ff8a80));
  --changed: var(--vscode-charts-blue, light-dark(#1565c0, #7ab8ff));
  --moved: var(--vscode-charts-purple, light-dark(#7b1fa2, #d7a5ff));
  --hot: var(--vscode-charts-orange, light-dark(#b35900, #ffb066));
  color: var(--fg);
  font: var(--vscode-font-size, 14px)/1.45 var(--vscode-font-family, system-ui, sans-serif);
}
.cx-review h1 { font-size: 1.4em; margin: 0 0 .3em; }
.cx-review h2 { font-size: 1.15em; margin: 1.4em 0 .4em; }
.cx-review .cx-map-name { font-size: 1em; margin: 1em 0 .4em; }
.cx-review small { color: var(--muted); font-weight: normal; }
.cx-review .cx-verdict { font-weight: 600; }
.cx-review .cx-scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; padding: 8px; }
.cx-review .cx-curve { display: block; }
.cx-review .cx-grid { stroke: var(--line); stroke-width: .5; }
.cx-review .cx-zero { stroke: var(--muted); stroke-width: 1; }
.cx-review .cx-old { stroke: var(--muted); stroke-width: 2; stroke-dasharray: 6 4; fill: var(--bg); }
.cx-review polyline.cx-old, .cx-review polyline.cx-new { fill: none; }
.cx-review circle.cx-old { stroke-dasharray: none; }
.cx-review .cx-new { stroke: var(--changed); stroke-width: 2.5; fill: var(--changed); }
.cx-review .cx-stages, .cx-review .cx-steps { display: flex; align-items: stretch; }
.cx-review .cx-stage { box-sizing: border-box; flex: none; padding: 0 2px; border: 0; display: flex; flex-direction: column; }
.cx-review .cx-stage-name { border-bottom: 3px solid var(--line); padding: 4px 6px; font-weight: 600; overflow-wrap: anywhere; }
.cx-review .cx-steps { flex: 1; }
.cx-review .cx-step { box-sizing: border-box; flex: 1 1 0; min-width: 0; margin: 4px 2px; padding: 6px; border: 1px solid var(--line); border-radius: 4px; overflow-wrap: anywhere; }
.cx-review .cx-score { display: block; margin-top: 4px; }
.cx-review [data-act] { cursor: pointer; }
.cx-review .cx-badge { display: inline-block; min-width: 1.3em; margin-inline-end: 5px; text-align: center; border: 1px solid currentColor; border-radius: 3px; line-height: 1.25; }
.cx-review .cx-step.cx-added { border: 2px solid var(--added); background: repeating-linear-gradient(45deg, transparent 0 8px, color-mix(in srgb, var(--added) 14%, transparent) 8px 10px); }
.cx-review .cx-step.cx-removed { border: 2px dashed var(--removed); background: repeating-linear-gradient(-45deg, transparent 0 5px, color-mix(in srgb, var(--removed) 16%, transparent) 5px 7px); }
.cx-review .cx-step.cx-removed bdi { text-decoration: line-through; }
.cx-review .cx-step.cx-changed { border: 2px solid var(--changed); background: color-mix(in srgb, var(--changed) 8%, transparent); }
.cx-review .cx-step.cx-moved { border: 2px dotted var(--moved); background: repeating-linear-gradient(90deg, transparent 0 8px, color-mix(in srgb, var(--moved) 14%, transparent) 8px 10px); }
.cx-review .cx-added > .cx-badge, .cx-review .cx-added > .cx-stage-name { color: var(--added); border-color: var(--added); }
.cx-review .cx-removed > .cx-badge, .cx-review .cx-removed > .cx-stage-name { color: var(--removed); border-color: var(--removed); border-bottom-style: dashed; }
.cx-review .cx-changed > .cx-badge, .cx-review .cx-changed > .cx-stage-name { color: var(--changed); border-color: var(--changed); }
.cx-review .cx-moved > .cx-badge, .cx-review .cx-moved > .cx-stage-name { color: var(--moved); border-color: var(--moved); border-bottom-style: dotted; }
.cx-review .cx-changes, .cx-review .cx-plain { list-style: none; margin: 0; padding: 0; }
.cx-review .cx-change { padding: 4px 6px; border-inline-start: 4px solid var(--line); margin: 2px 0; overflow-wrap: anywhere; }
.cx-review .cx-change.cx-high { border-inline-start: 4px double var(--removed); }
.cx-review .cx-change.cx-medium { border-inline-start: 4px solid var(--hot); }
.cx-review .cx-change.cx-low { border-inline-start: 4px dotted var(--muted); }
.cx-review .cx-change[aria-pressed="true"] { outline: 2px solid var(--vscode-focusBorder, Highlight); outline-offset: -2px; }
.cx-review .cx-class { display: inline-block; min-width: 10.5em; color: var(--muted); }
.cx-review .cx-places { display: block; color: var(--muted); font-size: .9em; }
.cx-review .cx-word-added { color: var(--fg); text-decoration: underline; background: color-mix(in srgb, var(--added) 22%, transparent); }
.cx-review .cx-word-removed { color: var(--fg); text-decoration: line-through; background: color-mix(in srgb, var(--removed) 22%, transparent); }
.cx-review button { font: inherit; }
.cx-review .cx-key { color: var(--muted); }
@media (forced-colors: active) { .cx-review .cx-step { forced-color-adjust: auto; } }
`;
