// What the made-up company talks about. A few words are not English, since no real company's are.

export const AREAS = ['outdoor', 'kitchen', 'garden', 'travel', 'repair', 'rental', 'club', 'school'];

export const VERBS = [
  'return',
  'order',
  'repair',
  'compare',
  'collect',
  'exchange',
  'renew',
  'cancel',
  'track',
  'gift',
];

export const THINGS = [
  'a-parcel',
  'a-jacket',
  'a-tent',
  'hiking-boots',
  'a-subscription',
  'a-club-card',
  'a-voucher',
  'a-bicycle',
  'a-knife',
  'a-course',
];

export const STAGES = [
  ['Noticing', 'awareness'],
  ['Deciding', 'consideration'],
  ['Ordering', 'purchase'],
  ['Setting up', 'onboarding'],
  ['Using it', 'usage'],
  ['Getting help', 'support'],
  ['Coming back', 'retention'],
];

export const STEPS = [
  ['Sees that it is too small', 'Lets the child walk the stairs twice and looks at the sole'],
  ['Looks up the terms', 'Searches for the return period on the phone while the bus is late'],
  ['Registers the return', 'Picks the order, the item and a reason from a list of nineteen'],
  ['Prints the label', 'Asks a colleague at the office to print it after lunch'],
  ['Drops the parcel off', 'Brings it to the kiosk on the way to work'],
  ['Hears nothing for days', 'Looks into the mail and the account every evening'],
  ['Asks in chat', 'Writes "where is my money?" at ten at night and gets an answer at eight'],
  ['Reads the notice', 'Opens the notice in the account: it is short, and it is enough'],
  ['Compares two sizes', 'Puts both on the table and measures with a ruler'],
  ['Calls the shop', 'Waits four minutes, then explains everything from the beginning'],
  ['Pregunta en la tienda', 'Enseña el correo en el móvil y le atienden enseguida'],
  ['Забирає замовлення', 'Показує код на екрані й за хвилину йде додому'],
];

export const THOUGHTS = [
  'I knew it. At least I ordered both.',
  'Who still owns a printer?',
  'They know all of this already…',
  'That was quicker than last time.',
  'Why did nobody tell me?',
];

export const FEELINGS = [
  ['impatient', 'annoyed', 'embarrassed'],
  ['doubtful', 'irritated', 'a little lost'],
  ['matter-of-fact', 'settled', 'neither here nor there'],
  ['relieved', 'well looked after', 'curious'],
  ['delighted', 'proud', 'surprised by how easy it was'],
];

export const PAINS = [
  ['no-printer', 'The label has to be printed, and there is no printer at home'],
  ['long-silence', 'Between drop-off and refund there is no message at all'],
  ['asked-twice', 'Has to tell the same story again to the next person'],
  ['nineteen-reasons', 'Nineteen reasons to choose from, and none says "too small"'],
  ['hidden-discount', 'The discount shows only after it was activated on a page that nobody finds'],
  ['unclear-date', 'The date of delivery changes twice, and no one says why'],
];

export const PEOPLE = ['Marta', 'Anna', 'Joan', 'Oksana', 'Rui', 'Lena', 'Ivan', 'Carme', 'Tiago', 'Ewa'];

export const ROLES = [
  'the family planner',
  'the trail regular',
  'the first-time buyer',
  'the gift giver',
  'the mender',
];

export const WISHES = [
  'Have everything ready before the weekend starts',
  'Know today what it will cost in the end',
  'Speak with a person who knows the order',
  'Spend no more than one evening a month on this',
  'Send things back without asking anybody',
  'Buy things that last until the next child has grown out of them',
];

export const HABITS = [
  'Orders two sizes and sends one back',
  "Keeps a note on the phone with everybody's shoe size",
  'Looks at things in the shop, then orders at home when the children are in bed',
  'Reads the worst reviews first',
  'Writes on the bus and calls only when nothing else helps',
];
