/** Clean lines: nothing in them is a fault, though much of it looks like one. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { seeded } from '../../../src/checkdata/text.ts';

const pick =
  (next: () => number) =>
  <Item>(items: readonly Item[]) =>
    items[Math.floor(next() * items.length)]!;

const THINGS =
  'kettle toaster lamp heater fan drill mower printer router scale mixer freezer iron clock radio camera speaker blender shaver charger'.split(
    ' ',
  );
const TROUBLES = [
  'hums',
  'leaks',
  'stays cold',
  'smells of smoke',
  'will not start',
  'stops after a minute',
  'rattles',
  'shows a red light',
  'trips the fuse',
  'drips',
];
const PLACES = 'kitchen hall cellar garage attic office workshop bathroom balcony shed'.split(' ');
const TIMES = [
  'since Monday',
  'after 3 weeks',
  'again',
  'at night',
  'since version 10.2.1',
  'since 2026-03-14',
  'for 14 days',
  'when it rains',
  'at 230 V',
  'after the update',
];
const CLOSINGS = ['what now?', 'can it be mended?', 'is that covered?', 'whom do I ask?', 'shall I send it in?'];

/** Lines made from a template: they resemble each other, and no two are the same example. */
export function templated(count: number, seed: number): { text: string; label: string }[] {
  const one = pick(seeded(seed));
  const seen = new Set<string>();
  const result: { text: string; label: string }[] = [];
  while (result.length < count) {
    const trouble = one(TROUBLES);
    const text = `My ${one(THINGS)} in the ${one(PLACES)} ${trouble} ${one(TIMES)}, ${one(CLOSINGS)}`;
    if (seen.has(text)) continue;
    seen.add(text);
    result.push({ text, label: TROUBLES.indexOf(trouble) % 2 === 0 ? 'electric' : 'water-or-heat' });
  }
  return result;
}

/** Findings of our own ledger as questions and answers: real prose, with figures, names and dates. */
export function ledger(): { question: string; answer: string }[] {
  const folder = new URL('../../../content/sources/', import.meta.url).pathname;
  return readdirSync(folder).flatMap((file) => {
    const source = parse(readFileSync(folder + file, 'utf8')) as {
      title: string;
      findings: { id: string; text: string; setting?: string }[];
    };
    return source.findings.map(({ text, setting }, index) => ({
      question: `What does “${source.title}” report${index === 0 ? '' : `, finding ${index + 1}`}?`,
      answer: [text, setting].filter(Boolean).join(' '),
    }));
  });
}

/** What looks like a fault and is none. */
export const INNOCENT: { question: string; answer: string }[] = [
  { question: 'What is the ISBN of the field guide?', answer: 'It is 978-3-16-148410-0 in the second printing.' },
  { question: 'Which order number was delayed?', answer: 'Order 4111111111111112 was delayed by two days.' },
  { question: 'How do I print a variable in Python?', answer: 'Use an f-string: `print(f"{first_name} is here")`.' },
  { question: 'When was the last inspection?', answer: 'On 2026-11-28 at 14:05:33, report 20261128-0017.' },
  { question: 'What is the address of the test server?', answer: 'It listens on 192.168.10.244, port 8080.' },
  { question: 'How is a set written in mathematics?', answer: 'With braces, as in {x, y} or {1, 2, 3}.' },
  { question: 'How do I mark up a paragraph?', answer: 'Write <p>Hello</p> and close it.' },
  { question: 'What does the regulation say about volume?', answer: 'Article 12(3) sets 85 dB(A) for 8 hours.' },
  { question: 'Wie heißt der Käse aus dem Allgäu?', answer: 'Er heißt Bergkäse und reift über zwölf Monate.' },
  { question: 'Qu’est-ce que le « pâté » ?', answer: 'Une préparation salée, servie froide ou tiède.' },
  { question: 'How do I write a Go struct?', answer: '```go\ntype Point struct { X, Y int }\n```' },
  { question: 'What is the population of the district?', answer: 'It had 1,234,567 people in 2024 and 1 301 222 in 2025.' },
  { question: 'Which part do I need?', answer: 'Part A-4711-0815-22 fits models from 2019 to 2023.' },
  { question: 'What is 12345678 times 9?', answer: 'It is 111111102.' },
  { question: 'Who may I mention in the post?', answer: 'Mention @hollowbrook and use the tag #harbour.' },
  { question: 'How long is a light year?', answer: 'About 9460730472580800 metres.' },
  { question: 'Is XXL the same as 3XL?', answer: 'No, 3XL is one size larger.' },
  { question: 'What does {…} stand for in that sentence?', answer: 'Words that were left out.' },
  { question: 'How do I shell out a variable?', answer: 'Write `echo ${HOME}` in the terminal.' },
  { question: 'What are the coordinates?', answer: '59.3293 N, 18.0686 E, at 28 metres.' },
];

export const asChat = ({ question, answer }: { question: string; answer: string }) =>
  JSON.stringify({
    messages: [
      { role: 'system', content: 'Answer briefly.' },
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ],
  });

/** Paragraphs of our pages, without their front matter and code. */
export function pages(): string[] {
  return ['approaches', 'guides', 'dimensions'].flatMap((section) => {
    const folder = new URL(`../../../content/${section}/`, import.meta.url).pathname;
    return readdirSync(folder).flatMap((file) =>
      readFileSync(folder + file, 'utf8')
        .replace(/^---[^]*?\n---/, '')
        .replaceAll(/```[^]*?```/g, '')
        .split(/\n\s*\n/)
        .filter((part) => part.length > 80),
    );
  });
}
