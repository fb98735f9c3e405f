/** Our own example: the papers of a small harbour that does not exist. Loaded when a reader asks for it. */

const file = (name: string, text: string) => ({ file: new File([text], name), name });

const BERTHS = `# Berths and fees

## Where may visitors moor?

Visiting yachts moor on the north pontoon, berths N01 to N24. The outer wall is kept free for the ferry and the lifeboat. Whoever arrives after the office has closed takes any free berth with a green plate and reports the next morning before ten.

## What does a night cost?

A night costs 24 crowns up to eight metres and 3 crowns for each further metre. Electricity is paid at the post: the meter HB-P4 counts it. Children's dinghies are free.

## How is a long stay booked?

From the seventh night a long stay is booked with form HB-201. The harbour master answers within two working days and sends the number of the berth.
`;
const SAFETY = `# Safety on the quay

## What to do when oil is seen on the water

Call the watch on channel 12 and lay the boom from locker S3. Do not use soap: it sinks the oil and harms the mussel beds. The log sheet HB-77 is filled in the same day.

## When is the crane closed?

The crane stands still in winds above force 6 and whenever the yellow lamp is lit. Only persons with the card HB-CR may work below it.

## Life jackets

Children under twelve wear a life jacket on every pontoon. The office lends them without charge against a signature.
`;
const COPY = SAFETY.replace('without charge against a signature', 'free of charge against a signature');
const WINTER = `# Winter storage

## From when to when?

Boats are taken ashore in October and go back in April. Masts lie in the long shed, each with a tag that shows the berth and the year.

## Who covers the boats?

Owners cover their own boats. Covers must not be tied to the stands, because a storm then pulls the stand away. Batteries are taken out; the shed has no heating.
`;
const TIDES = 'day,high water,low water\nMonday,04:12,10:31\nTuesday,05:01,11:20\nWednesday,05:49,12:07\n';

const DOCUMENTS = [
  ['berths.md', BERTHS],
  ['safety.md', SAFETY],
  ['safety-old.md', COPY],
  ['winter.md', WINTER],
  ['tides.csv', TIDES],
  ['notice.txt', 'The slipway is closed from Monday to Wednesday while the rails are greased. Use the ramp at the east basin.\n'],
  ['empty.txt', ''],
] as const;

const QUESTIONS = `question,document,kind
Where can a visiting yacht moor?,berths.md,common
What is the fee for one night?,berths.md,common
Which form do I need for a long stay?,berths.md,common
What is HB77 for?,safety.md,exact code
May I use detergent on an oil slick?,safety.md,rare
When does the crane stand still?,safety.md,common
Do kids need to wear anything on the pontoon?,safety.md,rare
When are boats taken ashore?,winter.md,common
Where are spars kept in the cold season?,winter.md,rare
Is the slipway open on Tuesday?,notice.txt,common
Who repairs sails?,,unanswerable
`;

const ASKED = [
  'Where do I moor tonight',
  'What does a night cost',
  'Is berth N07 free',
  'How do I pay for electricity',
  'May I stay a week',
  'Where do I get form HB-201',
  'My engine drips oil',
  'There is a film on the water',
  'The crane lamp is yellow',
  'Who may work under the crane',
  'My child has no life jacket',
  'The ladder on the pontoon is loose',
];
const TOUCHES = [
  '',
  ' before the evening tide',
  ' this evening',
  ' after the office has closed',
  ' with a boat of nine metres',
  ' on Whit Sunday morning',
  ' for my neighbour',
];
/** Lines of an example set: a text and the desk it goes to, with a few faults put in. */
function labelled(): string {
  const rows = ASKED.flatMap((text, index) => TOUCHES.map((touch) => `"${text}${touch}?",${index < 6 ? 'berths' : 'safety'}`));
  rows.splice(10, 0, '"Where do I moor tonight on Whit Sunday morning, and who answers at mara@harbour.example?",berths');
  rows.splice(
    30,
    0,
    '"Hello {{name}}, is the crane free?",safety',
    '"My engine drips oil on Whit Sunday morning?",berths',
    ',safety',
    '"The rail is slippery near locker S3.",Safety',
  );
  return `text,label\n${rows.join('\n')}\n${rows[3]!}\n`;
}

export const SAMPLES = {
  documents: () => DOCUMENTS.map(([name, text]) => file(name, text)),
  questions: () => [
    ...DOCUMENTS.filter(([name]) => name !== 'empty.txt' && name !== 'safety-old.md').map(([name, text]) => file(name, text)),
    file('questions.csv', QUESTIONS),
  ],
  examples: () => [file('harbour-desk.csv', labelled())],
};
