import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROACHES, changesSince, formatQuery, open, parseQuery, type Answers } from '../../../src/decision/index.ts';
import { quoted, readAnswers } from '../../../src/decision/read-answers.ts';
import { tiny } from './tiny.ts';

const model = tiny;

const answerSets = fc.record(Object.fromEntries(model.questions.map(({ id, options }) => [id, fc.constantFrom(...options)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Answers>;

describe('links', () => {
  it('bring back what was put in, canonically', () => {
    fc.assert(
      fc.property(answerSets, fc.option(fc.constantFrom(...APPROACHES)), (answers, winner) => {
        const query = formatQuery(model, answers, winner);
        const back = parseQuery(model, `?${query}`);
        expect(back.answers).toEqual(answers);
        expect(back.ignored).toEqual([]);
        expect(formatQuery(model, back.answers, winner)).toBe(query);
        if (Object.keys(answers).length > 0) expect([back.version, back.winner]).toEqual([model.version, winner]);
        expect(formatQuery(model, Object.fromEntries(Object.entries(answers).reverse()), winner)).toBe(query);
      }),
      { seed: 11 },
    );
  });

  it('are short and readable', () => {
    expect(formatQuery(model, { text: 'big', need: 'a' }, 'rag')).toBe('need=a&text=big&v=1.0.0&w=rag');
    expect(formatQuery(model, {})).toBe('');
  });

  it('remember what was not sure', () => {
    const query = formatQuery(model, { need: 'a' }, null, ['text']);
    expect(query).toBe('need=a&text=not-sure&v=1.0.0');
    expect(parseQuery(model, query)).toMatchObject({ answers: { need: 'a' }, notSure: ['text'], ignored: [] });
  });

  it('never throw, never invent an answer, and name what they leave out', () => {
    const nasty = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        '__proto__=polluted',
        'constructor=x',
        'need=__proto__',
        'need=constructor',
        'need=%E0%A4%A',
        '%=1',
        'need=a%00',
        'need',
        '=',
        '&&',
        'need=a=form',
        'v=9',
        'w=nobody',
        'toString=1',
        'hasOwnProperty=1',
        'need[]=a',
      ),
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 20 }), (parts) => {
        const read = parseQuery(model, parts.join('&'));
        for (const [question, option] of Object.entries(read.answers))
          expect(model.questions.find((one) => one.id === question)?.options).toContain(option);
        for (const one of read.ignored) {
          expect([...one.part].length).toBeLessThanOrEqual(40);
          expect(one.reason).not.toBe('');
        }
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        expect(open(model).at(read.answers).assessment.ranking).toHaveLength(5);
      }),
      { numRuns: 400, seed: 12 },
    );
  });

  it.each([
    ['need=a&need=b', 'given twice; the first was kept'],
    ['need=%E0%A4%A', 'damaged'],
    ['__proto__=x', 'no such question'],
    ['constructor=x', 'no such question'],
    ['need=nonsense', 'no such answer to this question'],
    ['need=toString', 'no such answer to this question'],
    ['v=abc', 'no version of the model'],
    ['w=everything', 'no approach'],
    [`need=a&${'x'.repeat(5000)}`, 'the link is too long; the rest was left out'],
  ])('%.40s: %s', (query, reason) => {
    expect(parseQuery(model, query).ignored.map((one) => one.reason)).toContain(reason);
  });

  it('take a repeated equal part in silence, and pass over reserved ones', () => {
    expect(parseQuery(model, 'need=a&need=a').ignored).toEqual([]);
    expect(parseQuery(model, 'need=a&theme=dark', ['theme']).ignored).toEqual([]);
    expect(parseQuery(model, 'need=a&theme=dark').ignored).toEqual([{ part: 'theme', reason: 'no such question' }]);
  });

  it('cut off a flood of parts', () => {
    const flood = Array.from({ length: 300 }, (_, at) => `k${at}=1`).join('&');
    const read = parseQuery(model, flood);
    expect(read.ignored.some((one) => one.reason.startsWith('too many'))).toBe(true);
    expect(read.ignored.length).toBeLessThanOrEqual(102);
  });

  it('keep what stands before the cut', () => {
    expect(parseQuery(model, `need=a&text=big&${'y'.repeat(5000)}`).answers).toEqual({ need: 'a', text: 'big' });
  });

  it('follow renamed ids, and say so', () => {
    const read = parseQuery(model, 'want=a&text=little&v=1.0.0');
    expect(read.answers).toEqual({ need: 'a', text: 'small' });
    expect(read.changed).toEqual([
      { question: 'need', option: 'a', was: 'want=a' },
      { question: 'text', option: 'small', was: 'text=little' },
    ]);
    expect(parseQuery(model, 'want=z').changed).toEqual([]);
    expect(parseQuery(model, 'wanted=a').changed).toEqual([]);
  });

  it('say which answers mean something else than when the link was made', () => {
    const changed = (query: string) => parseQuery(model, query).changed;
    expect(changed('text=small&need=a&v=0.8.0')).toEqual([{ question: 'text', option: 'small' }]);
    expect([changed('text=small&v=0.9.0'), changed('text=small'), changed('text=big&v=0.8.0')]).toEqual([[], [], []]);
  });

  it('pass over what trackers add, in silence', () => {
    const trackers =
      'utm_source=x&utm_medium=y&fbclid=1&gclid=2&dclid=3&msclkid=4&mc_cid=5&mc_eid=6&_ga=7&_gl=8&_hsenc=9&hsa_ad=1&ttclid=2&twclid=3&igshid=4&srsltid=5&gbraid=6&wbraid=7&li_fat_id=8&mkt_tok=9&oly_enc_id=1&vero_id=2&ref_src=3&si=4&pk_x=5&mtm_y=6&ref_url=7';
    expect(parseQuery(model, `${trackers}&need=a`)).toMatchObject({ answers: { need: 'a' }, ignored: [] });
    for (const foreign of ['xutm_source=1', 'clid=1', 'sid=1', 'gclids=1', 'reference=1', '_gat=1'])
      expect(parseQuery(model, foreign).ignored, foreign).toHaveLength(1);
  });
});

describe('quoted', () => {
  it('takes out what could hide or break', () => {
    expect(quoted('a\u0000b\u202ec\nd')).toBe('a�b�c�d');
    expect([...quoted('😀'.repeat(60))]).toHaveLength(40);
    expect(quoted('plain')).toBe('plain');
  });
});

describe('changesSince', () => {
  it('lists newer entries only', () => {
    const log = [{ version: '1.10.0' }, { version: '1.9.0' }, { version: '1.0.0' }];
    expect(changesSince(log, '1.9.0')).toEqual([{ version: '1.10.0' }]);
    expect(changesSince(log, '0.9')).toHaveLength(3);
  });
});

describe('a link, part by part', () => {
  const read = (query: string, reserved?: string[]) => {
    const { answers, ignored } = parseQuery(tiny, query, reserved);
    return [answers, ignored.map(({ part, reason }) => `${part} | ${reason}`)];
  };
  it.each([
    ['nothing', '', {}, []],
    ['only a question mark', '?', {}, []],
    ['empty parts', '?&&need=a&&', { need: 'a' }, []],
    ['without an equals sign', 'need', {}, ['need= | no such answer to this question']],
    ['without a value', 'need=', {}, ['need= | no such answer to this question']],
    ['without a name', '=a', {}, [' | no such question']],
    ['an equals sign in the value', 'need=a=b', {}, ['need=a=b | no such answer to this question']],
    ['damaged in the name', '%E0=a&need=b', { need: 'b' }, ['%E0=a | damaged']],
    ['damaged in the value', 'need=%E0&text=big', { text: 'big' }, ['need=%E0 | damaged']],
    ['a plus for a blank', 'ne+ed=a', {}, ['ne ed | no such question']],
    ['the same twice', 'need=a&need=a', { need: 'a' }, []],
    ['twice, but not the same', 'need=a&need=b', { need: 'a' }, ['need=b | given twice; the first was kept']],
    ['a foreign answer', 'need=z', {}, ['need=z | no such answer to this question']],
    ['renamed', 'want=c&text=little', { need: 'c', text: 'small' }, []],
    ['not sure', 'need=not-sure&text=big', { text: 'big' }, []],
    ['a version that is none', 'need=a&v=1.2', { need: 'a' }, ['v=1.2 | no version of the model']],
    ['a version with more behind', 'v=1.2.3x&need=a', { need: 'a' }, ['v=1.2.3x | no version of the model']],
    ['a version with more before', 'v=x1.2.3&need=a', { need: 'a' }, ['v=x1.2.3 | no version of the model']],
    ['a winner that is none', 'need=a&w=both', { need: 'a' }, ['w=both | no approach']],
  ])('%s', (_, query, answers, ignored) => expect(read(query)).toEqual([answers, ignored]));

  it('passes over what belongs to somebody else, and nothing more', () => {
    expect(read('theme=dark&need=a&theme=light', ['theme'])).toEqual([{ need: 'a' }, []]);
    expect(read('theme=dark&need=a')).toEqual([{ need: 'a' }, ['theme | no such question']]);
    expect(read('theme=%E0&need=a', ['theme'])).toEqual([{ need: 'a' }, []]);
  });
  it('knows versions of one to four digits', () => {
    for (const version of ['1.2.3', '12.345.6789', '1234.1.22']) expect(parseQuery(tiny, `v=${version}`).version).toBe(version);
    for (const version of ['12345.1.1', '1.12345.1', '1.1.12345', '1..1'])
      expect(parseQuery(tiny, `v=${version}`).version).toBeNull();
  });
  it('is cut at 4,000 letters, between two parts', () => {
    const filler = (length: number) => `x=${'y'.repeat(length - 'x=&need=a'.length)}&need=a`;
    expect(read(filler(4000))).toEqual([{ need: 'a' }, ['x | no such question']]);
    const [answers, ignored] = read(`need=b&${'z'.repeat(4000)}`) as [object, string[]];
    expect(answers).toEqual({ need: 'b' });
    expect(ignored).toEqual(['zzzzzzz | the link is too long; the rest was left out']);
    expect(read('z'.repeat(4001))).toEqual([{}, ['z | the link is too long; the rest was left out']]);
    expect(read(`&${'z'.repeat(4001)}`)).toEqual([{}, ['zz | the link is too long; the rest was left out']]);
  });
  it('holds a hundred parts', () => {
    const many = (count: number) => `${Array.from({ length: count - 1 }, (_, at) => `p${at}=1`).join('&')}&need=a`;
    expect(parseQuery(tiny, many(100)).answers).toEqual({ need: 'a' });
    const { answers, ignored } = parseQuery(tiny, many(101));
    expect(answers).toEqual({});
    expect(ignored[0]).toEqual({ part: '101 parts', reason: 'too many; those at the end were left out' });
  });
  it('is written in the model’s order, with what was not sure', () => {
    expect(formatQuery(tiny, { mean: 'no', need: 'a' })).toBe('need=a&mean=no&v=1.0.0');
    expect(formatQuery(tiny, { mean: 'no' }, 'rag', ['need', 'mean'])).toBe('need=not-sure&mean=no&v=1.0.0&w=rag');
    expect(formatQuery(tiny, {}, 'rag')).toBe('');
    expect(parseQuery(tiny, 'need=not-sure&text=big').notSure).toEqual(['need']);
  });
  it('quotes at most 40 letters', () => {
    expect(quoted('a'.repeat(40))).toBe('a'.repeat(40));
    expect(quoted('a'.repeat(41))).toBe(`${'a'.repeat(39)}…`);
  });
  it('takes answers that are no text for none', () => {
    const odd = { need: 3, text: { toString: () => 'big' } } as unknown as Answers;
    expect(readAnswers(tiny, odd)).toEqual({
      answers: {},
      ignored: [
        { part: 'need=3', reason: 'no such answer to this question' },
        { part: 'text=big', reason: 'no such answer to this question' },
      ],
    });
  });
  it('compares versions number by number', () => {
    const log = ['2.0.0', '1.10.0', '1.9.1', '1.9.0'].map((version) => ({ version }));
    const since = (version: string) => changesSince(log, version).map((one) => one.version);
    expect(since('1.9.0')).toEqual(['2.0.0', '1.10.0', '1.9.1']);
    expect(since('1.10.0')).toEqual(['2.0.0']);
    expect(since('1.9')).toEqual(['2.0.0', '1.10.0', '1.9.1']);
    expect(since('2.0.0')).toEqual([]);
    expect(since('2.0.0.5')).toEqual([]);
  });
});
