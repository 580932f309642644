import { isIndex, isNumber, isOneOf, isOptional, isRecordOf, isText } from './shapes.ts';

/** The page draws an SVG as PNG, which nothing but a browser can, and hands it over or puts it into the clipboard. */
export interface RasterRequest {
  readonly type: 'rasterise';
  /** Comes back with the answer. */
  readonly id: number;
  readonly svg: string;
  /** Pixels of the image for one of the picture. */
  readonly scale: number;
  readonly use: 'file' | 'clipboard';
}

export interface RasterAnswer {
  readonly type: 'raster';
  readonly id: number;
  /** The image; `undefined` when it is in the clipboard, or could not be made. */
  readonly png?: ArrayBuffer;
  /** Why there is no image. */
  readonly error?: string;
}

export const RASTER_REQUEST = isRecordOf<Omit<RasterRequest, 'type'>>({
  id: isIndex,
  svg: isText,
  scale: isNumber,
  use: isOneOf('file', 'clipboard'),
});

export const RASTER_ANSWER = isRecordOf<Omit<RasterAnswer, 'type'>>({
  id: isIndex,
  png: isOptional((value): value is ArrayBuffer => value instanceof ArrayBuffer),
  error: isOptional(isText),
});
