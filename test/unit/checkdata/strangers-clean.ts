/** Clean lines of the second set, as many as are wanted: whatever is told of them is a false alarm. */
import { seeded } from '../../../src/checkdata/text.ts';
import { calls, chat, fields, raw, says, system, tool, user, type Turn } from './turns.ts';

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
