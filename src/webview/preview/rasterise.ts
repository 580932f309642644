import type { RasterAnswer, RasterRequest } from '../../protocol/rasterMessages.ts';

/** The longest side of an image that every browser can still draw, in pixels. */
const LONGEST = 16_000;
/** And its area: some give up at 2^28 pixels. */
const LARGEST = 200_000_000;
/** How long a page waits for the keyboard before it tries without, in milliseconds. */
const PATIENCE = 3000;

/** Never rejects: what goes wrong is in the answer. */
export async function rasterise({ id, svg, scale, use }: RasterRequest): Promise<RasterAnswer> {
  try {
    const blob = await pngOf(svg, scale);
    if (use === 'file') return { type: 'raster', id, png: await blob.arrayBuffer() };
    await keyboard();
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return { type: 'raster', id };
  } catch (error) {
    return { type: 'raster', id, error: String(error) };
  }
}

/** Browsers let only the page with the keyboard write to the clipboard, and VS Code hands it over when it comes to it. */
async function keyboard(): Promise<void> {
  if (document.hasFocus()) return;
  await new Promise((done) => {
    window.addEventListener('focus', done, { once: true });
    setTimeout(done, PATIENCE);
    window.focus();
  });
}

async function pngOf(svg: string, wanted: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(wanted, LONGEST / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The image is too large.'))), 'image/png'),
  );
}
