/**
 * A second set, written after the checks and without them: files as other people have them, with their faults. Chats with
 * system and tool turns, labels in seven languages in a table with semicolons, quotes and line ends, nested JSON, long lines.
 * Each plant was labelled before it was run; where two names for a fault are right, both stand.
 */
import { seeded } from '../../../src/checkdata/text.ts';
import type { FaultKind } from '../../../src/checkdata/examples/kinds.ts';

export interface Stranger {
  kinds: FaultKind[];
  line: string;
  /** A clean line that has to be in the file for the fault to be one. */
  partner?: string;
}

const raw = (value: unknown) => JSON.stringify(value);
type Turn = Record<string, unknown>;
const chat = (...messages: Turn[]) => raw({ messages });
const system = {
  role: 'system',
  content: 'You help the guests of a mountain hut. Be brief, and look things up before you answer.',
};
const user = (content: unknown) => ({ role: 'user', content });
const says = (content: unknown) => ({ role: 'assistant', content });
const calls = (id: string, query: string) => ({
  role: 'assistant',
  content: null,
  tool_calls: [{ id, type: 'function', function: { name: 'look_up', arguments: raw({ query, filters: { year: [2024, 2025] } }) } }],
});
const tool = (id: string, content: string) => ({ role: 'tool', tool_call_id: id, content });

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

const fields = (name: string, height: number) =>
  raw({ name, height, open: { from: 'June', to: 'October' }, tags: ['hut', 'food'] });

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

const NOUNS =
  'hut path bridge stove ladder rope meadow spring tarn cairn ridge gully bench signpost cable lift kitchen bunk boot lamp'.split(
    ' ',
  );
const PARTS: Record<string, [string[], string[], string[]]> = {
  de: [
    ['Der Weg zur', 'Die Leiter an der', 'Das Seil bei der', 'Die Quelle unter der', 'Der Steig über der'],
    ['Nordwand', 'Scharte', 'Alm', 'Klamm', 'Brücke', 'Kapelle', 'Rinne'],
    ['ist seit Mai gesperrt', 'wurde neu markiert', 'ist bei Nässe rutschig', 'hat 3 lose Tritte', 'gefiel den Kindern sehr'],
  ],
  fr: [
    ['Le sentier vers', 'La source près de', 'L’échelle sous', 'Le câble devant'],
    ['la crête', 'le col', 'la gorge', 'le pont', 'l’alpage', 'la chapelle'],
    ['est coupé depuis l’orage', 'a été réparé hier', 'n’est plus balisé ; attention', 'nous a beaucoup plu'],
  ],
  es: [
    ['La senda hacia', 'El puente junto a', '¿La fuente bajo', 'El cable de'],
    ['la cumbre', 'el collado', 'la garganta', 'el prado', 'la ermita'],
    ['está cortada hoy', 'tiene agua en agosto?', 'necesita pintura', 'nos encantó a todos'],
  ],
  ja: [
    ['北の道は', '山小屋の水は', '古い橋は', '東の尾根は'],
    ['昨日から', '七月まで', '雨の日に', '朝六時には'],
    ['通れません', '使えますか', 'とても楽しかったです', '閉まっていました'],
  ],
  ru: [
    ['Тропа к', 'Мост у', 'Источник под', 'Лестница на'],
    ['перевалу', 'озеру', 'хижине', 'гребню', 'леднику'],
    ['закрыта до июня', 'снова открыта', 'нам очень понравилась', 'требует ремонта'],
  ],
  ar: [
    ['الطريق إلى', 'الجسر قرب', 'النبع تحت'],
    ['القمة', 'الوادي', 'البحيرة', 'الكوخ'],
    ['مغلق اليوم', 'جميل جدا', 'يحتاج إلى إصلاح'],
  ],
  tr: [
    ['Kuzey yolu', 'Eski köprü', 'Üst pınar', 'Demir merdiven'],
    ['geçidin yanında', 'gölün altında', 'kulübenin arkasında'],
    ['bugün kapalı', 'çok güzeldi', 'onarım istiyor'],
  ],
};

const REMARKS = [
  '(Blatt 12)',
  'um 07:45',
  'Nr. 2024/118',
  '3 × 40 cm',
  '№ 7',
  '№ 19',
  'km 4,2',
  'km 11,8',
  '1 900 m',
  '2 350 m',
  '5 °C',
  '−12 °C',
];

const drawn = (seed: number) => {
  const next = seeded(seed);
  return <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)]!;
};

function different(count: number, make: () => string): string[] {
  const seen = new Set<string>();
  while (seen.size < count) seen.add(make());
  return [...seen];
}

/** Chats of two to nine turns, with tool calls, several languages, and numbers that are nobody's. */
export function cleanChats(count: number): string[] {
  const one = drawn(101);
  const number = () => one([3, 7, 12, 19, 28, 44, 63, 81, 97]) * one([11, 23, 37, 41, 53, 67, 79]) + one([0, 1, 2, 3, 4]);
  let id = 0;
  const fact = () =>
    `The ${one(NOUNS)} ${one(['above', 'below', 'beside', 'behind'])} the ${one(NOUNS)} stands at ${number()} m, ${one(['painted', 'mended', 'measured', 'closed', 'moved'])} on ${one(['2024-05-17', '3.6.2025', '12/08/2023', '1 July 2025'])}, entry ${number()}-${number()}/${one(['A', 'B', 'C'])}.`;
  return different(count, () => {
    const [start, middle, end] = PARTS[one(Object.keys(PARTS))]!;
    const turns: Turn[] = [system, user(`${one(start)} ${one(middle)} ${one(end)}. ${fact()}`)];
    if (one([true, false]))
      turns.push(
        calls(`call_${++id}`, `${one(NOUNS)} ${number()}`),
        tool(
          `call_${id}`,
          raw({ hits: number(), version: `4.${one([1, 2, 3])}.${number()}`, sha: number().toString(16).padStart(8, 'a') }),
        ),
      );
    turns.push(
      says(
        `${fact()} ${one(['Bring a lamp.', 'See sheet 14 of 1:25,000.', 'The “old” sign (no. 402) is wrong.', 'Emergency: mark <3>.', 'The price is 12,50 €.'])}`,
      ),
    );
    if (one([true, false, false])) turns.push(user(`And the ${one(NOUNS)}?`), says(fact()));
    return chat(...turns);
  });
}

/** Rows with quotes, semicolons and line ends inside of the cells, in seven languages; no two share six tenths of their words. */
export function cleanLabels(count: number): string[] {
  const one = drawn(202);
  const name = () =>
    `${one(['Ro', 'Tel', 'Ma', 'Ves', 'Kor', 'Li', 'Sa', 'Bru', 'Hal', 'Gri', 'Pen', 'Ul'])}${one(['van', 'mik', 'dor', 'rast', 'lene', 'gost', 'bach', 'tso', 'quin', 'wal'])}`;
  const rows: { row: string; words: Set<string> }[] = [];
  while (rows.length < count) {
    const [start, middle, end] = PARTS[one(Object.keys(PARTS))]!;
    const ending = one(end);
    const text = `${one(start)} ${one(middle)} ${name()} ${ending}${one([';', ',', ' –'])} ${one(start)} ${one(middle)} ${name()}${one(['', '\r\n', ' ""so"" '])} ${one(REMARKS)}`;
    const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const near = rows.some((other) => {
      const both = [...words].filter((word) => other.words.has(word)).length;
      return both >= 0.6 * (words.size + other.words.size - both);
    });
    if (!near) rows.push({ row: `"${text}";${['frage', 'beschwerde', 'lob'][end.indexOf(ending) % 3]!}`, words });
  }
  return rows.map(({ row }) => row);
}

/** Prompts with JSON as their completion; every tenth is some 2,000 tokens long. */
export function cleanPairs(count: number): string[] {
  const one = drawn(303);
  const name = () =>
    `${one(['Upper', 'Lower', 'Old', 'New', 'High', 'Far'])} ${one(NOUNS)}${one(['stein', 'alm', 'spitz', 'joch', 'kar', 'eck'])}`;
  let made = 0;
  return different(count, () => {
    const [own, height] = [name(), 900 + one([3, 5, 7, 11]) * one([17, 29, 31, 53, 71]) + one([0, 1, 2, 3, 4, 5, 6])];
    const long =
      ++made % 10 === 0
        ? Array.from(
            { length: 160 },
            () => `${name()} ${one(['bears', 'hides', 'faces', 'feeds'])} the ${one(NOUNS)} of ${name()}`,
          ).join('. ')
        : '';
    return raw({
      prompt: `${own}, ${height.toLocaleString('en')} m, ${one(['June', 'May', 'July'])} to ${one(['October', 'September'])}, ${one(NOUNS)} by the ${one(NOUNS)}. ${long}`,
      completion: fields(own, height),
    });
  });
}
