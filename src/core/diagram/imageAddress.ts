/** No portrait needs more, and pages carry it along with each update. In bytes. */
export const LARGEST_IMAGE = 300_000;

/**
 * An image as an address that holds it; `undefined` for what is none by its first bytes, whatever it is called, and for
 * what is too large. Where such an address is shown as an image, nothing in it runs or loads anything.
 */
export function imageAddress(bytes: Uint8Array): string | undefined {
  const type = bytes.length > LARGEST_IMAGE ? undefined : typeOf(bytes);
  return type && `data:image/${type};base64,${base64(bytes)}`;
}

export function isImageAddress(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/.test(address);
}

function typeOf(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 300), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('\x89PNG\r\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<svg[\s>]/.test(start)
    ? 'svg+xml'
    : undefined;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const rest = bytes.length - i;
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(bits >> shift) & 63]!);
    parts.push(
      digits
        .slice(0, Math.min(rest, 3) + 1)
        .join('')
        .padEnd(4, '='),
    );
  }
  return parts.join('');
}
