import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** `--name: light-dark(#light, #dark)` pairs of the stylesheet that holds every colour. */
const tokens = new Map(
  [
    ...readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ),
  ].map((match) => [match[1]!, { light: match[2]!, dark: match[3]! }] as const),
);
const APPROACHES = ['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'];
type Rgb = [number, number, number];

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
/** WCAG 2.2 contrast ratio, 1 … 21. */
const contrast = (a: string, b: string) => {
  const [dim, bright] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
};

/** Full deuteranopia, protanopia and tritanopia: Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), severity 1. */
const VISION: Record<string, number[][]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** Oklab (Björn Ottosson, 2020) of a colour as seen; distances there are about as large as they look. */
const seen = (hex: string, vision: number[][]): Rgb => {
  const rgb = linear(hex);
  const [r, g, b] = vision.map((row) =>
    Math.max(
      0,
      row.reduce((sum, weight, at) => sum + weight * rgb[at]!, 0),
    ),
  ) as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};
const apart = (a: Rgb, b: Rgb) => Math.hypot(...a.map((value, at) => value - b[at]!));

describe.each(['light', 'dark'] as const)('colours in %s', (scheme) => {
  const of = (name: string) => tokens.get(name)![scheme];

  test('running text reaches AAA, links and soft text too', () => {
    for (const ground of ['paper', 'raised', 'sunken']) {
      for (const text of ['ink', 'ink-soft', 'link'])
        expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(7);
    }
  });

  test('approaches’ colours reach AA for text, lines 3 to 1 where they mean something', () => {
    for (const approach of APPROACHES) expect(contrast(of(approach), of('paper')), approach).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('line-strong'), of('paper'))).toBeGreaterThanOrEqual(3);
  });

  test('text stands out on every grade of the matrix', () => {
    for (const grade of ['mixed', 'weak', 'poor'])
      expect(contrast(of('on-grade'), of(`grade-${grade}`)), grade).toBeGreaterThanOrEqual(4.5);
    for (const grade of ['strong', 'good'])
      expect(contrast(of('on-strong-grade'), of(`grade-${grade}`)), grade).toBeGreaterThanOrEqual(4.5);
  });
  test.each(Object.keys(VISION))('no two approaches look alike with %s', (vision) => {
    const points = APPROACHES.map((id) => ({ id, at: seen(of(id), VISION[vision]!) }));
    for (const [index, one] of points.entries()) {
      for (const other of points.slice(index + 1))
        expect(apart(one.at, other.at), `${one.id} and ${other.id}`).toBeGreaterThan(0.045);
    }
  });
});
