import { type FromPreview, isPreviewState, type PreviewState } from '../../protocol/previewMessages.ts';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as the page sees it. */
export interface PreviewHost {
  send(message: FromPreview): void;
  /** What was kept when the panel was hidden or the window closed; `undefined` for a new panel. */
  readonly state: PreviewState | undefined;
  keep(state: PreviewState): void;
}

/** Can be called once in the life of a page. */
export function connectHost(): PreviewHost {
  const api = acquireVsCodeApi();
  const state = api.getState();
  return {
    send: (message) => api.postMessage(message),
    state: isPreviewState(state) ? state : undefined,
    keep: (kept) => api.setState(kept),
  };
}
