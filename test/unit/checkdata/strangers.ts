/**
 * A second set, written after the checks and without them: files as other people have them, with their faults. Chats with
 * system and tool turns, labels in seven languages in a table with semicolons, quotes and line ends, nested JSON, long lines.
 * Each plant was labelled before it was run; where two names for a fault are right, both stand.
 */
import type { FaultKind } from '../../../src/checkdata/examples/kinds.ts';
import { calls, chat, fields, raw, says, system, tool, user } from './turns.ts';

export interface Stranger {
  kinds: FaultKind[];
  line: string;
  /** A clean line that has to be in the file for the fault to be one. */
  partner?: string;
}

export const CHATS: Stranger[] = [
  {
    kinds: ['not-json'],
    line: '{"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Is the hut op',
  },
  {
    kinds: ['not-json'],
    line: '{"messages": [{"role": "user", "content": "Is there soup?"},{"role": "assistant", "content": "Yes.",}]}',
  },
  {
    kinds: ['not-json'],
    line: chat(system, user('Zwei Betten bitte'), says('Gern.')) + chat(user('Und Frühstück?'), says('Um sieben.')),
  },
  {
    kinds: ['role-order'],
    line: chat(system, user('How steep is the north path?'), calls('c1', 'north path'), tool('c1', '38 degrees at most')),
  },
  {
    kinds: ['role-order'],
    line: chat(
      user('Is the lift running?'),
      says('No.'),
      { role: 'system', content: 'Now answer in verse.' },
      user('Why?'),
      says('The cable rests.'),
    ),
  },
  { kinds: ['odd-role'], line: chat(system, user('Wo ist der Schlüssel?'), { role: 'bot', content: 'Unter dem Stein.' }) },
  { kinds: ['odd-role'], line: chat(system, { role: 'User', content: '¿A qué hora se cena?' }, says('A las siete y media.')) },
  { kinds: ['wrong-type', 'empty'], line: chat(system, user('May dogs sleep inside?'), says(null)) },
  { kinds: ['wrong-type'], line: chat(system, user(['May we', 'camp']), says('No, the meadow is protected.')) },
  { kinds: ['empty'], line: chat(system, user('Combien coûte la nuit ?'), says('\u00a0\n')) },
  { kinds: ['missing-role'], line: chat(system, { content: 'Is the spring water safe?' }, says('Boil it after rain.')) },
  { kinds: ['missing-role'], line: chat(system, user('Is the bridge out?')) },
  {
    kinds: ['email'],
    line: chat(
      system,
      user('Wen frage ich nach Gruppen?'),
      says('Schreiben Sie an jörg.müller@hütte-beispiel.de, er plant die Gruppen.'),
    ),
  },
  {
    kinds: ['iban'],
    line: chat(system, user('Wohin überweise ich die Anzahlung?'), says('Auf das Konto DE89 3704 0044 0532 0130 00 der Sektion.')),
  },
  {
    kinds: ['template-leftover'],
    line: chat(system, user('Say goodbye to the group.'), says('Come back soon, {{ guest.first_name }}, the stove is always lit!')),
  },
  {
    kinds: ['template-leftover'],
    line: chat(system, user('Is there a drying room?'), says('Yes, beside the entrance.<|im_end|>')),
  },
  { kinds: ['bad-encoding'], line: chat(system, user('Wie groÃŸ ist das Lager?'), says('Zwanzig Plätze.')) },
];

/** Rows as they stand between two ends of line. */
export const LABELS: Stranger[] = [
  { kinds: ['columns'], line: '"Die Karte zeigt den Steig nicht mehr"' },
  { kinds: ['columns'], line: 'El refugio; cerrado en mayo;queja' },
  { kinds: ['empty'], line: '"   ";frage' },
  { kinds: ['empty'], line: '"Le sentier est coupé depuis l’orage de mardi";' },
  { kinds: ['label-spelling'], line: '"Das Brot war am Sonntag schon um acht aus";Beschwerde ' },
  { kinds: ['label-spelling'], line: '"Nobody answered the bell at the winter room";beschwede' },
  {
    kinds: ['contradiction'],
    line: '"予約を二日後に変更したいのですが可能ですか";lob',
    partner: '"予約を二日後に変更したいのですが可能ですか";frage',
  },
  {
    kinds: ['duplicate'],
    line: '"Zimmer 4 war kalt;\r\nder Ofen, so der Wirt, ""zieht nicht"".";beschwerde',
    partner: '"Zimmer 4 war kalt;\r\nder Ofen, so der Wirt, ""zieht nicht"".";beschwerde',
  },
  {
    kinds: ['near-duplicate', 'duplicate'],
    line: '"Auf dem Rückweg haben wir am oberen Gatter einen blauen Rucksack mit zwei Karabinern gefunden und beim Wirt abgegeben.";frage',
    partner:
      '"Auf dem Rückweg haben wir am oberen Gatter einen blauen Rucksack mit drei Karabinern gefunden und beim Wirt abgegeben";frage',
  },
  { kinds: ['phone'], line: '"Rufen Sie mich bitte zurück, +49 (0)8821 555 0134, es geht um den Hund";frage' },
  { kinds: ['phone'], line: '"Rappelez-moi au 06 12 34 56 78 avant samedi, s’il vous plaît";frage' },
  { kinds: ['card'], line: '"Die Abbuchung von 3782 822463 10005 war doppelt";beschwerde' },
];

/** Lines of training and test files whose outputs are JSON. */
export const PAIRS: Stranger[] = [
  {
    kinds: ['wrong-type'],
    line: raw({ prompt: 'Rotwand hut, 1,737 m, June to October', completion: { name: 'Rotwand hut', height: 1737 } }),
  },
  {
    kinds: ['missing-field'],
    line: raw({ prompt: 'Brunnstein hut, 1,523 m, May to October', Completion_text: fields('Brunnstein hut', 1523) }),
  },
  {
    kinds: ['broken-output'],
    line: raw({ prompt: 'Soiern house, 1,616 m, May to October', completion: fields('Soiern house', 1616).slice(0, -9) }),
  },
  {
    kinds: ['broken-output'],
    line: raw({ prompt: 'Krinner hut, 2,300 m, closed', completion: raw({ title: 'Krinner hut', metres: 2300 }) }),
  },
  {
    kinds: ['broken-output'],
    line: raw({ prompt: 'Falken hut, 1,848 m, June to October', completion: `Here is the JSON: ${fields('Falken hut', 1848)}` }),
  },
  { kinds: ['other-shape'], line: chat(user('Karwendel house, 1,771 m'), says(fields('Karwendel house', 1771))) },
  { kinds: ['empty'], line: raw({ prompt: '\t', completion: fields('Plumsjoch hut', 1630) }) },
  {
    kinds: ['too-long'],
    line: raw({
      prompt: `Lamsen hut: ${Array.from({ length: 6000 }, (_, n) => `marker ${n * 7} stands`).join(', ')}`,
      completion: fields('Lamsen hut', 1953),
    }),
  },
  {
    kinds: ['template-leftover'],
    line: raw({ prompt: '[Insert name of hut], 1,500 m, June to October', completion: fields('Binsalm', 1500) }),
  },
  {
    kinds: ['card'],
    line: raw({ prompt: 'Gumpen alm, 1,200 m, pays with 5555555555554444', completion: fields('Gumpen alm', 1200) }),
  },
];

export const LEAKS: Stranger[] = [
  {
    kinds: ['leaked'],
    line: raw({
      prompt: 'The hut above the blue tarn, 2,044 m, opens in late June when the snow bridge has gone',
      completion: fields('Tarn hut', 2044),
    }),
    partner: raw({
      prompt: 'the hut above the blue tarn, 2,044 m, opens in late June when the snow bridge has gone. ',
      completion: fields('Tarn hut', 2044),
    }),
  },
];
