import { once } from '../once.ts';

/** A stretch of a text, and what it says there. */
export interface Found {
  readonly start: number;
  readonly text: string;
}

/** The lengths that RFC 5321 allows before and after the `@`. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;

// Latin letters first, so that an address inside a text that writes no spaces, such as Chinese, ends where it ends.
const localParts = once(() => [/[\p{Script=Latin}\p{M}\p{Nd}._%+'’-]+$/u, /[\p{L}\p{M}\p{N}._%+'’-]+$/u]);
const domains = once(() => [
  /^[\p{Script=Latin}\p{Nd}-]+(?:\.[\p{Script=Latin}\p{Nd}-]+)*\.\p{Script=Latin}{2,24}/u,
  /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*\.[\p{L}\p{M}]{2,24}/u,
]);

/** `logo@2x.png` is a picture. */
const FILE_NAME = /\.(?:png|jpe?g|webp|svg|gif|avif|pdf)$/i;

/** Words of the mailboxes of a team, which are nobody's own. */
const TEAM_WORDS: ReadonlySet<string> = new Set(
  `info information help helpdesk hello hi contact contacts support service services customer customers
  customerservice customercare care client clients sales shop store order orders return returns billing invoice invoices
  accounts office team press media news newsletter marketing jobs career careers hr people privacy legal security abuse
  admin webmaster postmaster hostmaster root noreply donotreply no do not reply feedback complaints survey surveys git
  mail email post cx ux warranty repair repairs booking bookings reservations
  hola ayuda atencion cliente clientes al soporte ventas contacto tienda pedidos devoluciones
  ola ajuda apoio suporte vendas contactos contato loja encomendas devolucoes
  suport atencio botiga comandes vendes
  kontakt hilfe kundenservice kundendienst verkauf bestellung bestellungen klantenservice pomoc sklep
  bonjour aide serviceclient commandes assistenza clienti ordini
  pidtrymka dopomoha zamovlennya klient klienty підтримка допомога замовлення клієнт клієнти`.split(/\s+/),
);

/** The e-mail addresses of people in a text, in whatever script; a team's mailbox such as `help@` is none of a person. */
export function emailAddresses(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.search(/[@＠]/); at >= 0; at = nextAt(text, at)) {
    const address = addressAt(text, at);
    if (address) found.push(address);
  }
  return found;
}

function nextAt(text: string, at: number): number {
  const next = text.slice(at + 1).search(/[@＠]/);
  return next < 0 ? -1 : at + 1 + next;
}

function addressAt(text: string, at: number): Found | undefined {
  const before = text.slice(Math.max(0, at - MAX_LOCAL), at);
  const local = firstMatch(localParts(), before)?.replace(/^[.%+'’-]+/, '');
  if (!local) return undefined;
  const start = at - local.length;
  // `@name@example.social` is a public handle, `/name@…` a part of a path.
  if (/[@/\\]/.test(text[start - 1] ?? '') || isTeam(local)) return undefined;
  const domain = firstMatch(domains(), text.slice(at + 1, at + 1 + MAX_DOMAIN));
  if (domain === undefined || FILE_NAME.test(domain)) return undefined;
  return { start, text: text.slice(start, at + 1 + domain.length) };
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)?.[0];
    if (match) return match;
  }
  return undefined;
}

/** `help`, `customer-service`, `support.es`, `orders+2026`. */
function isTeam(local: string): boolean {
  const words = local
    .toLowerCase()
    .replace(/\+.*$/, '')
    .split(/[._-]+/);
  return (
    words.some((word) => TEAM_WORDS.has(word)) &&
    words.every((word) => TEAM_WORDS.has(word) || word.length === 2)
  );
}
