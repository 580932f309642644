/** Letters that do not come apart into a Latin one and a mark; Ukrainian ones as in its passports (resolution 55, 2010). */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'y',
    і: 'i',
    ї: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ь: '',
    ю: 'iu',
    я: 'ia',
    ы: 'y',
    э: 'e',
    ё: 'e',
    ъ: '',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
  }),
);

/** At the beginning of a word these sound otherwise. */
const FIRST_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }),
);

/** Longer ids are no pleasure to read or write. */
const LONGEST = 60;

/** An id made from what people call a thing: `return-goods` for `Return goods`; empty when no letter of it can be used. */
export function idFromName(name: string): string {
  let id = '';
  let isFirst = true;
  for (const letter of name.toLowerCase().normalize('NFC')) {
    id += (isFirst ? FIRST_LETTERS.get(letter) : undefined) ?? LETTERS.get(letter) ?? letter;
    // An apostrophe stands within a word and leaves no gap: `don't` is `dont`.
    isFirst = !/[\p{L}\p{M}\p{N}'’ʼ]/u.test(letter);
  }
  const words = id
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf('-', LONGEST);
  return words.slice(0, cut > 0 ? cut : LONGEST);
}
