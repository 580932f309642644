import type { JourneyView } from '../../../src/core/diagram/journeyView.ts';
import { journey } from '../../core/diagram/journeys.ts';

const NAMES = [
  'Порівняти варіанти доставлення та обрати найзручніший',
  'Confirmar los datos de facturación y la dirección de envío',
  'تتبع الطرد على الخريطة وتلقي إشعار قبل الوصول',
  '收到确认短信并在应用程序中查看订单的详细状态和预计送达时间',
  'Wait 😴',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Pay',
  `Explain everything again ${'and again '.repeat(30)}`.slice(0, 300),
  'https://shop.example.org/orders/2026/11/23/confirmation?step=4',
  'Choose a self-service locker (24/7), near home',
  'קבלת החבילה בבית',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 all of us',
];

const STAGES = [
  'Awareness',
  'Вибір і замовлення',
  'Espera y seguimiento del paquete hasta la puerta de casa',
  'الاستلام',
  '使用',
  'A stage whose name goes on and on, since somebody pasted a whole paragraph from a workshop into it, and it never ends',
];

const ACTORS = [
  'Олена, зайнята мама',
  'Diego',
  'Equipo de pagos',
  'خدمة العملاء',
  '物流团队',
  'Support, first level',
  'Courier',
  'Warehouse',
  'Marketing & loyalty <team>',
  'Bank',
  'Neighbour',
  'Partner shop',
];

/** A journey with so many steps in scripts of all kinds; every few steps a new stage, some of them without steps. */
export function worldJourney(steps: number, perStage = 4): JourneyView {
  const stages = [];
  for (let first = 0; first < steps; first += perStage) {
    const number = first / perStage;
    stages.push({
      name: STAGES[number % STAGES.length] as string,
      steps: Array.from({ length: Math.min(perStage, steps - first) }, (_, i) => {
        const step = first + i;
        const emotion = step % 7 === 3 ? undefined : ((step * 3) % 5) - 2;
        return {
          name: NAMES[step % NAMES.length] as string,
          ...(emotion === undefined ? {} : { emotion }),
          ...(step % 3 === 0
            ? { emotionLabel: ['wary', 'розчарована і зла через довге очікування', 'سعيد'][(step / 3) % 3] }
            : {}),
          actors: ACTORS.slice(step % 5, (step % 5) + 1 + (step % 4) * (step % 9 === 5 ? 3 : 1)),
          momentOfTruth: step % 5 === 2,
        };
      }),
    });
    if (number % 5 === 1) stages.push({ name: `Later ${number}`, steps: [] });
  }
  return journey({
    id: 'world',
    name: `A parcel around the world, ${steps} steps`,
    goal: 'Have the gift in hand before Saturday',
    personas: ['Олена, зайнята мама', 'Diego'],
    stages,
  });
}
