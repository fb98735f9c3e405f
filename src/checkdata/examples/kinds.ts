/** The kinds of fault in examples. Names are fixed: reports and tests go by them. */
export const FAULT_KINDS = {
  'not-json': 'The line is not valid JSON.',
  columns: 'The row has more or fewer cells than the head.',
  'missing-field':
    'Not an object, or a field that an example needs is missing: messages, prompt, completion, output, text, label, content.',
  'other-shape': 'The example has another form than the rest of the file.',
  'missing-role': 'A message without a role, or no message of the user, or none of the assistant.',
  'odd-role': 'A role other than system, developer, user, assistant, tool or function.',
  'role-order': 'The last message is not the assistant’s, or a system message comes after the others.',
  empty: 'The input or the output is empty.',
  'wrong-type': 'A text is a number, a list, an object or nothing.',
  'too-long': 'The example is longer than the limit.',
  duplicate: 'The example repeats an earlier one, blanks aside.',
  'near-duplicate': 'The example is nearly an earlier one, with the same output or nearly so.',
  leaked: 'The example stands in the training part as well.',
  contradiction: 'The same input has another output elsewhere.',
  'label-spelling': 'The label is a rare spelling of a common one.',
  'broken-output': 'Nearly all outputs are JSON with the same keys, and this one is not.',
  email: 'An e-mail address.',
  phone: 'A telephone number.',
  card: 'A number of a payment card, right by its check digit.',
  iban: 'An account number (IBAN), right by its check digits.',
  'template-leftover': 'A placeholder, a chat mark or a note to oneself was left in.',
  'bad-encoding': 'Letters were broken by a wrong encoding.',
} as const;

export type FaultKind = keyof typeof FAULT_KINDS;

/** Faults with which an example cannot be used for training as it stands. */
export const UNUSABLE: ReadonlySet<FaultKind> = new Set([
  'not-json',
  'columns',
  'missing-field',
  'other-shape',
  'missing-role',
  'odd-role',
  'role-order',
  'empty',
  'wrong-type',
  'too-long',
]);

export interface Fault {
  kind: FaultKind;
  /** What exactly, in a few words, without personal data in full. */
  detail?: string;
  /** File and line of the other example, where two collide. */
  other?: string;
}

export type Part = 'train' | 'test';
export type Shape = 'chat' | 'pair' | 'instruction' | 'label';

/** A line of a file of examples. */
export interface Example {
  file: string;
  /** From 1, as editors count. */
  line: number;
  /** The line or row as it stands. */
  raw: string;
  part: Part;
  shape?: Shape;
  /** What the model is given, and what it should answer; absent when the line cannot be read. */
  input?: string;
  output?: string;
  faults: Fault[];
}
