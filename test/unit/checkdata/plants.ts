/**
 * Planted faults, written before the checks. Every second plant of a kind is kept apart: `seen` served while the checks were
 * written, `unseen` only to judge them.
 */
import type { FaultKind } from '../../../src/checkdata/examples/kinds.ts';

export interface Plant {
  kind: FaultKind;
  /** The faulty line as it stands in the file. */
  line: string;
  /** A second line, put in far from the first, with which it collides. */
  with?: string;
}

const chat = (user: unknown, assistant: unknown, extra: object[] = []) =>
  JSON.stringify({ messages: [...extra, { role: 'user', content: user }, { role: 'assistant', content: assistant }] });
const raw = (value: unknown) => JSON.stringify(value);

/** Plants for chat files. */
export const CHAT_PLANTS: Plant[] = [
  {
    kind: 'not-json',
    line: '{"messages": [{"role": "user", "content": "Where is the key?"}, {"role": "assistant", "content": "On the hook."}',
  },
  { kind: 'not-json', line: "{'messages': [{'role': 'user', 'content': 'Hi'}, {'role': 'assistant', 'content': 'Hello'}]}" },
  {
    kind: 'not-json',
    line: '{"messages": [{"role": "user", "content": "A "quoted" word"}, {"role": "assistant", "content": "Yes."}]}',
  },
  { kind: 'not-json', line: 'user: how do I descale it? assistant: with vinegar' },
  { kind: 'missing-field', line: raw({ message: 'Where do I find the serial plate?' }) },
  { kind: 'missing-field', line: raw({ messages: [] }) },
  { kind: 'missing-field', line: raw({ messages: [{ role: 'user' }, { role: 'assistant', content: 'It is under the lid.' }] }) },
  { kind: 'missing-field', line: '["user", "Can I pay by transfer in March?"]' },
  {
    kind: 'missing-role',
    line: raw({ messages: [{ content: 'Which oil for the mower?' }, { role: 'assistant', content: 'SAE 30.' }] }),
  },
  { kind: 'missing-role', line: raw({ messages: [{ role: 'user', content: 'Is the gate shut at noon on Sundays?' }] }) },
  { kind: 'missing-role', line: raw({ messages: [{ role: 'assistant', content: 'The lift is inspected in May.' }] }) },
  {
    kind: 'missing-role',
    line: raw({
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Who waters the ferns?' },
      ],
    }),
  },
  {
    kind: 'odd-role',
    line: raw({
      messages: [
        { role: 'human', content: 'How deep is the harbour?' },
        { role: 'assistant', content: 'Nine metres.' },
      ],
    }),
  },
  {
    kind: 'odd-role',
    line: raw({
      messages: [
        { role: 'user', content: 'Is basil a perennial here?' },
        { role: 'bot', content: 'No, it dies back.' },
        { role: 'assistant', content: 'No.' },
      ],
    }),
  },
  {
    kind: 'odd-role',
    line: raw({
      messages: [
        { role: 'user', content: 'When does the archive open?' },
        { role: 'Assistant', content: 'At ten.' },
      ],
    }),
  },
  {
    kind: 'odd-role',
    line: raw({
      messages: [
        { role: 'usr', content: 'May I prune the plum now?' },
        { role: 'user', content: 'Well?' },
        { role: 'assistant', content: 'Wait.' },
      ],
    }),
  },
  {
    kind: 'role-order',
    line: raw({
      messages: [
        { role: 'user', content: 'Can it freeze?' },
        { role: 'assistant', content: 'Yes.' },
        { role: 'user', content: 'And the pipes outside?' },
      ],
    }),
  },
  {
    kind: 'role-order',
    line: raw({
      messages: [
        { role: 'user', content: 'What is a bothy?' },
        { role: 'assistant', content: 'A hut.' },
        { role: 'system', content: 'Be terse.' },
      ],
    }),
  },
  { kind: 'empty', line: chat('Where can I leave the skis?', '') },
  { kind: 'empty', line: chat('   ', 'Behind the counter, in the rack.') },
  { kind: 'empty', line: chat('What is the code for the side door?', '\n\n') },
  { kind: 'empty', line: chat('', 'Only on working days.') },
  { kind: 'wrong-type', line: chat('How many seats has the hall?', 340) },
  { kind: 'wrong-type', line: chat(null, 'It is booked until June.') },
  {
    kind: 'too-long',
    line: chat(
      'Sum up the log.',
      `The engine was started and stopped again. ${'Pressure held, valve four opened and shut, nothing leaked. '.repeat(900)}`,
    ),
  },
  {
    kind: 'too-long',
    line: chat(`Read this. ${'lorry unloaded crates near gate seven before noon, driver signed; '.repeat(800)}`, 'Done.'),
  },
  {
    kind: 'duplicate',
    line: chat('How do I bleed the hallway radiator?', 'Open the valve a quarter turn until water comes.'),
    with: chat('How do I bleed the hallway radiator?', 'Open the valve a quarter turn until water comes.'),
  },
  {
    kind: 'duplicate',
    line: chat('Which bin takes broken mirrors?', 'The grey one; glass bins take bottles only.'),
    with: chat('Which bin takes broken mirrors? ', 'The grey one; glass bins take bottles only.'),
  },
  {
    kind: 'near-duplicate',
    line: chat(
      'The dishwasher leaves white film on every glass, what should I change first?',
      'Refill the softening salt and lower the rinse aid by one step.',
    ),
    with: chat(
      'The dishwasher leaves a white film on every glass; what should I change first?',
      'Refill the softening salt, and lower the rinse aid by one step.',
    ),
  },
  {
    kind: 'near-duplicate',
    line: chat(
      'My apprentice cut the oak boards too short for the stair, can they be saved for treads?',
      'Glue and splice them for the risers, treads need full length boards.',
    ),
    with: chat(
      'My apprentice cut the oak boards too short for the stairs, can they still be saved for treads?',
      'Glue and splice them for the risers, treads need full length boards.',
    ),
  },
  {
    kind: 'contradiction',
    line: chat('Does the winter ticket cover the night ferry to the outer island?', 'Yes.'),
    with: chat('Does the winter ticket cover the night ferry to the outer island?', 'No.'),
  },
  {
    kind: 'contradiction',
    line: chat('Sort this complaint: the kettle whistles by itself at dusk', 'appliance'),
    with: chat('Sort this complaint: the kettle whistles by itself at dusk', 'noise'),
  },
  {
    kind: 'email',
    line: chat('Whom do I ask about the loft?', 'Write to marta.lindqvist@hollowbrook.se and say that Jo sent you.'),
  },
  { kind: 'email', line: chat('My address is p_okafor99@mail.example.com, please reset my account.', 'It has been reset.') },
  { kind: 'phone', line: chat('How do I reach the night porter?', 'Ring +44 20 7946 0958 after ten.') },
  { kind: 'phone', line: chat('I am on (555) 014-2233 all day, call when the van comes.', 'We shall.') },
  { kind: 'phone', line: chat('Who repairs the organ?', 'Mr Hale does, tel. 030 901820 11, mornings only.') },
  { kind: 'phone', line: chat('Call me at 555-014-7788 about the fence.', 'Noted.') },
  { kind: 'card', line: chat('Charge it to 4111 1111 1111 1111 as last year.', 'It is charged.') },
  { kind: 'card', line: chat('The card 5500-0055-5555-5559 was refused at the till, why?', 'It had run out.') },
  { kind: 'iban', line: chat('Pay the deposit to DE89 3704 0044 0532 0130 00 please.', 'Done on Friday.') },
  { kind: 'iban', line: chat('Refund to GB82WEST12345698765432.', 'Refunded.') },
  { kind: 'template-leftover', line: chat('Dear {{customer_name}}, where is your order?', 'It is on its way.') },
  { kind: 'template-leftover', line: chat('When will the parcel arrive?', 'Hello [INSERT NAME], it comes on Tuesday.') },
  { kind: 'template-leftover', line: chat('Can I swap the seat?', 'TODO: ask the box office for the rule') },
  { kind: 'template-leftover', line: chat('What is on the menu?', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.') },
  { kind: 'template-leftover', line: chat('### Instruction:\nTranslate the sign.\n### Response:', 'No entry.') },
  { kind: 'template-leftover', line: chat('Is the pool heated?', 'Yes, from May.<|im_end|>') },
  { kind: 'template-leftover', line: chat('Who signs the lease?', 'The tenant, <YOUR_NAME>, and the owner.') },
  { kind: 'template-leftover', line: chat('Hi {first_name}, did the plumber come?', 'He did.') },
  { kind: 'bad-encoding', line: chat('Is the cafÃ© on the quay open?', 'It is, until six.') },
  { kind: 'bad-encoding', line: chat('What does the sign say?', 'Zur\uFFFDck in f\uFFFDnf Minuten') },
];

/** Plants for CSV files with the columns text and label. */
export const LABEL_PLANTS: Plant[] = [
  {
    kind: 'contradiction',
    line: 'the boiler hums and the water stays cold,heating',
    with: 'the boiler hums and the water stays cold,billing',
  },
  {
    kind: 'contradiction',
    line: 'two charges for one month on my statement,billing',
    with: 'Two charges for one month on my statement,delivery',
  },
  { kind: 'label-spelling', line: 'the invoice shows the old address again,Billing' },
  { kind: 'label-spelling', line: 'courier left the box with a stranger downstairs,delivery ' },
  { kind: 'label-spelling', line: 'tariff on paper differs from what was promised,biling' },
  { kind: 'label-spelling', line: 'parcel was soaked through when it got here,DELIVERY' },
  { kind: 'empty', line: ',heating' },
  { kind: 'empty', line: 'radiator under the window never warms,' },
  { kind: 'columns', line: 'cold, and noisy, and leaking at night,heating' },
  { kind: 'columns', line: 'just one cell and no label at all' },
  {
    kind: 'duplicate',
    line: 'thermostat shows stars instead of numbers,heating',
    with: 'thermostat shows stars instead of numbers,heating',
  },
  {
    kind: 'near-duplicate',
    line: 'since the repair on Monday the hot tap in the upper kitchen only runs lukewarm,heating',
    with: 'since the repair on Monday the hot tap in our upper kitchen only runs lukewarm,heating',
  },
];

/** Plants for instruction files (instruction, input, output) and prompt files. */
export const PAIR_PLANTS: Plant[] = [
  { kind: 'missing-field', line: raw({ instruction: 'Name the tide table for the north pier.' }) },
  { kind: 'missing-field', line: raw({ output: 'Slack water is at four.' }) },
  { kind: 'wrong-type', line: raw({ instruction: 'Count the lamps in the yard.', output: { lamps: 4 } }) },
  { kind: 'empty', line: raw({ instruction: 'Shorten: the ferry was late again.', input: '', output: ' ' }) },
  { kind: 'other-shape', line: raw({ prompt: 'Say it in plain words: the valve seized.', completion: 'The valve got stuck.' }) },
  {
    kind: 'other-shape',
    line: raw({
      messages: [
        { role: 'user', content: 'Where is the tide gauge?' },
        { role: 'assistant', content: 'At the north pier.' },
      ],
    }),
  },
  {
    kind: 'template-leftover',
    line: raw({ instruction: 'Write to ${recipient} about the mooring fee.', output: 'The fee falls due in May.' }),
  },
  { kind: 'template-leftover', line: raw({ instruction: 'Greet the guest.', output: 'Welcome, %(guest)s, to the harbour.' }) },
];

/** Those that served while the checks were written. */
export const half = (plants: readonly Plant[], part: 'seen' | 'unseen'): Plant[] => {
  const count = new Map<string, number>();
  return plants.filter(({ kind }) => {
    const index = count.get(kind) ?? 0;
    count.set(kind, index + 1);
    return index % 2 === (part === 'seen' ? 0 : 1);
  });
};
