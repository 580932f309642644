/** What people around the world write into their files: short, long, right to left, without spaces, with emoji. */
export const WORLD_TEXTS = [
  'Порівняти варіанти доставлення та обрати найзручніший',
  'Confirmar los datos de facturación y la dirección de envío',
  'تتبع الطرد على الخريطة وتلقي إشعار قبل الوصول (24/7) إلى المنزل',
  '收到确认短信并在应用程序中查看订单的详细状态和预计送达时间',
  'Wait 😴',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Pay',
  `Explain everything again ${'and again '.repeat(30)}`.slice(0, 300),
  'https://shop.example.org/orders/2026/11/23/confirmation?step=4',
  'Choose a self-service locker (24/7), near home',
  'קבלת החבילה בבית',
  `${'👩‍👩‍👧‍👦'.repeat(12)} all of us 🎉`,
  'W'.repeat(300),
] as const;

/** The text whose turn it is. */
export function worldText(turn: number): string {
  return WORLD_TEXTS[turn % WORLD_TEXTS.length] as string;
}

/** Its beginning: whole signs, at most so many. */
export function briefWorldText(turn: number, length = 40): string {
  const signs = [...new Intl.Segmenter().segment(worldText(turn))].map(({ segment }) => segment);
  return signs.slice(0, length).join('');
}
