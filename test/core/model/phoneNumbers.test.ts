import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phoneNumbers, stretchesOfDigits } from '../../../src/core/model/phoneNumbers.ts';

const of = (text: string) => phoneNumbers(text).map(({ text: found }) => found);

const found: readonly (readonly [text: string, ...numbers: readonly string[]])[] = [
  // Written for abroad.
  ['She said +34 612 345 678 is best', '+34 612 345 678'],
  ['+380671234567', '+380671234567'],
  ['+1 (415) 555-2671, ext. 3', '+1 (415) 555-2671'],
  ['(+351) 912 345 678', '(+351) 912 345 678'],
  ['tel:+442079460958', '+442079460958'],
  ['+44 (0)20 7946 0958', '+44 (0)20 7946 0958'],
  ['+7 495 123-45-67', '+7 495 123-45-67'],
  ['+49-171-1234567', '+49-171-1234567'],
  // Shapes that nothing else has.
  ['415-555-2671', '415-555-2671'],
  ['Reach me (415) 555-2671.', '(415) 555-2671'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['(067) 123-45-67', '(067) 123-45-67'],
  ['067 123 45 67', '067 123 45 67'],
  ['612 34 56 78', '612 34 56 78'],
  ['020 7946 0958', '020 7946 0958'],
  ['0171 1234567', '0171 1234567'],
  ['090-1234-5678', '090-1234-5678'],
  ['(11) 91234-5678', '(11) 91234-5678'],
  // Words before them, in many languages.
  ['Phone: 612345678', '612345678'],
  ['phone number is 5552671', '5552671'],
  ['Tel. 93 123 45 67', '93 123 45 67'],
  ['su teléfono de contacto: 612 345 678', '612 345 678'],
  ['telèfon 612.345.678', '612.345.678'],
  ['Telemóvel 912 345 678', '912 345 678'],
  ['номер телефону: 0671234567', '0671234567'],
  ['тел. 5551234', '5551234'],
  ['Telefonnummer 030 1234567', '030 1234567'],
  ['téléphone : 0612345678', '0612345678'],
  ['WhatsApp her at 5551234567', '5551234567'],
  ['电话13812345678', '13812345678'],
  ['هاتف: ٠٥٥١٢٣٤٥٦٧', '٠٥٥١٢٣٤٥٦٧'],
  ['फ़ोन: ९८७६५४३२१०', '९८७६५४३२१०'],
  ['携帯 ０９０１２３４５６７８', '０９０１２３４５６７８'],
  ['📞 612345678', '612345678'],
  ['mobile phone: 612345678 and fax 612345679', '612345678', '612345679'],
];

describe('phone numbers', () => {
  for (const [text, ...numbers] of found) {
    it(`are seen in ${JSON.stringify(text)}`, () => assert.deepEqual(of(text), numbers));
  }

  const none: readonly string[] = [
    // Dates and times
    '2026-11-22',
    '22.11.2026 09:30',
    '2026-11-22T09:30:00Z',
    '20261122',
    '20261122093000',
    '01/02/2026 - 28/02/2026',
    'phone 2026-11-22',
    'Tel. 22.11.2026',
    'phone: 2024 2025 2026',
    // Prices and amounts
    '1 250 000 €',
    '€ 1.250.000',
    '$415-555-2671',
    '612 345 678 customers',
    '+12 000 000',
    '+250 000 000 EUR',
    '+100 000 000 views',
    'phone calls: 1250000',
    'by phone: 1 250 000 calls a year',
    '12,345,678.90',
    '1234567 kg',
    'phone orders 61234567 €',
    // Orders, ids, versions
    'Order 0034612345678',
    'order 4155552671',
    '#612345678',
    '№ 0671234567',
    'case-0671234567',
    'F-26-1, R-26, T-26-2',
    'ISBN 978-3-16-148410-0',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'order 123-1234567-1234567',
    'version 1.2.3-20261122.4',
    'IBAN ES91 2100 0418 4502 0005 1332',
    '4111 1111 1111 1111',
    '192.168.100.200',
    'A123456789',
    'ref_5551234567',
    // A company's own lines
    '0800 123 4567',
    '1-800-555-2671',
    '+44 800 123 4567',
    'teléfono 900 123 456',
    'Freephone 0 800 123 456',
    // Words and little numbers
    'phone',
    'phone 112',
    'Up to 3 chats at once, 24x7, PT30M',
    'Towns of 50,000 to 400,000 people',
    '34-45',
    '',
  ];
  for (const text of none) {
    it(`are not seen in ${JSON.stringify(text)}`, () => assert.deepEqual(of(text), []));
  }

  it('take no time to look for in long texts', () => {
    const began = performance.now();
    for (const text of [
      '1'.repeat(1e6),
      '1 '.repeat(5e5),
      '('.repeat(1e6),
      'tel of '.repeat(1e5),
      '+1('.repeat(3e5),
    ])
      of(text);
    assert.ok(performance.now() - began < 3000);
  });
});

describe('a quick look for phone numbers in a source', () => {
  const looked = (source: string) =>
    stretchesOfDigits(source)?.map(({ start, end }) => source.slice(start, end));

  it('gives every stretch of at least seven digits, also over the end of a line, and no day that stands alone', () => {
    assert.deepEqual(looked('date: 2026-11-22\nquote: +34 612 345 678, or 12\n'), ['34 612 345 678']);
    assert.deepEqual(looked('quote: call 612\n  345 678 now\n'), ['612\n  345 678']);
    assert.deepEqual(looked('date: 2026-11-22\n- 612345678'), ['2026-11-22\n- 612345678']);
    assert.deepEqual(looked('amounts: [1, 2, 3, 4, 5, 6, 7, 8]'), []);
  });

  it('cannot tell of other digits, of what may be written as escapes, and of many numbers', () => {
    assert.equal(looked('quote: ٠١٢٣٤٥٦٧٨'), undefined);
    assert.equal(looked(String.raw`quote: "\x36\x31\x32"`), undefined);
    assert.equal(looked('quote: "call 612\\\n  345678"'), undefined);
    assert.deepEqual(looked(String.raw`quote: "\"612345678\""`), ['612345678']);
    assert.equal(looked('- 612345678, \n'.repeat(51)), undefined);
  });

  it('holds a piece of every phone number', () => {
    for (const [text, ...numbers] of found) {
      const stretches = looked(text);
      for (const number of numbers)
        assert.ok(
          stretches?.some((one) => number.includes(one) || one.includes(number.replace(/^\D+/, ''))) ?? true,
          text,
        );
    }
  });
});
