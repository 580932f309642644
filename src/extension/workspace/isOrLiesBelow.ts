/** Whether an address is one of those, or lies in a folder that is. */
export function isOrLiesBelow(address: string, told: ReadonlySet<string>): boolean {
  if (told.has(address)) return true;
  for (let end = address.lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1))
    if (told.has(address.slice(0, end))) return true;
  return false;
}
