const MAGIC = 0x43584331; // "CXC1"; another layout gets another one
const HEAD = 16;

/** A text of bytes with what tells whether it has come through whole: its length and two sums over all of it. */
export function seal(body: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(HEAD + body.length);
  const head = new DataView(sealed.buffer);
  head.setUint32(0, MAGIC);
  head.setUint32(4, body.length);
  const [one, other] = sums(body);
  head.setUint32(8, one);
  head.setUint32(12, other);
  sealed.set(body, HEAD);
  return sealed;
}

/** What has been sealed; `undefined` for whatever is torn, cut off, changed in a bit, or of another kind. */
export function unseal(sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < HEAD) return undefined;
  const head = new DataView(sealed.buffer, sealed.byteOffset, HEAD);
  const body = sealed.subarray(HEAD);
  if (head.getUint32(0) !== MAGIC || head.getUint32(4) !== body.length) return undefined;
  const [one, other] = sums(body);
  return head.getUint32(8) === one && head.getUint32(12) === other ? body : undefined;
}

/**
 * Two sums, so that 64 bits have to agree by chance. Written out here, since it takes a millisecond where loading Node's
 * cryptography takes several, and nobody has to be kept from forging: whoever may write here may write the answer, too.
 */
function sums(bytes: Uint8Array): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = bytes.length;
  for (let i = 0; i < bytes.length; i++) {
    one = Math.imul(one ^ bytes[i]!, 0x01000193);
    other = (Math.imul(other, 31) + bytes[i]!) | 0;
  }
  return [one >>> 0, other >>> 0];
}
