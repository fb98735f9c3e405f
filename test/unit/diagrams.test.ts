import { describe, expect, test } from 'vitest';
import { clean } from '../../src/diagrams/clean.ts';
import { describeDiagram } from '../../src/diagrams/text-alternative.ts';
import { waysForColumn, waysForPhone } from '../../src/diagrams/ways.ts';

describe('the text alternative of a diagram', () => {
  test('a flowchart: groups, then arrows in order, with their labels', () => {
    const lines = describeDiagram({
      kind: 'flowchart',
      nodes: [
        { id: 'a', text: 'Ask' },
        { id: 'b', text: 'Find<br>text' },
        { id: 'c', text: 'Write' },
      ],
      edges: [
        { from: 'a', to: 'b', text: 'question' },
        { from: 'a', to: 'c', text: '' },
      ],
      groups: [{ title: 'System', nodes: ['b', 'c'] }],
    });
    expect(lines).toEqual(['System holds Find text; and Write.', 'Ask leads to Find text (question); and Write.']);
  });

  test('a sequence: who says what to whom', () => {
    const lines = describeDiagram({
      kind: 'sequence',
      actors: [
        { id: 'U', text: 'User' },
        { id: 'S', text: 'System' },
      ],
      messages: [{ from: 'U', to: 'S', text: 'asks' }, { from: 'S', to: 'S', text: 'thinks' }, { text: '' }],
    });
    expect(lines).toEqual(['User to System: asks.', 'System: thinks.']);
  });
});

describe('cleaning a drawing', () => {
  const svg =
    '<svg id="diagram" style="max-width:1px" viewBox="0 0 10.26 5.5" width="100%"><style>#x{}</style><defs><marker id="m1"><path d="M0 0"/></marker><marker id="m2"></marker></defs><g><path d="M0.123,4.567" style="fill:red" marker-end="url(#m1)"></path></g><g></g><script>alert(1)</script></svg>';
  const cleaned = clean(svg, 'd1');

  test('nothing that a strict policy would refuse is left', () => {
    expect(cleaned).not.toMatch(/<style|<script|\sstyle=|\son\w+=/);
  });
  test('ids are prefixed where something refers to them, and gone elsewhere', () => {
    expect(cleaned).toContain('id="d1-m1"');
    expect(cleaned).toContain('url(#d1-m1)');
    expect(cleaned).not.toContain('m2');
    expect(cleaned).not.toContain('id="diagram"');
  });
  test('coordinates are rounded and empty groups dropped', () => {
    expect(cleaned).toContain('d="M0.1,4.6"');
    expect(cleaned).not.toContain('<g></g>');
  });
  test('the size is fixed so that the page does not move', () => {
    expect(cleaned).toMatch(/width="11"/);
    expect(cleaned).toMatch(/height="6"/);
  });
});

describe('the ways to draw a diagram', () => {
  const source = 'flowchart LR\n  A{Which job?} -->|open question| B[One]\n  A --> C[Two]\n  A --> D[Three]\n  C --> E[Four]';
  const structure = {
    kind: 'flowchart' as const,
    nodes: ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id, text: id })),
    edges: [
      { from: 'A', to: 'B', text: 'open question' },
      { from: 'A', to: 'C', text: '' },
      { from: 'A', to: 'D', text: '' },
      { from: 'C', to: 'E', text: '' },
    ],
    groups: [],
  };
  test('for the column: as it was written first, then turned', () => {
    const ways = waysForColumn(source);
    expect(ways[0]!.source).toBe(source);
    expect(ways.at(-1)!.source).toContain('flowchart TD');
  });
  test('for the phone: from the top down, flat decisions, then one below the other', () => {
    const ways = waysForPhone(source, structure).map((way) => way.source);
    expect(ways.every((way) => way.includes('flowchart TD'))).toBe(true);
    expect(ways[0]).not.toContain('~~~');
    expect(ways[1]).toContain('A{{Which job?}} -->|open<br>question| B');
    expect(ways.at(-2)).toMatch(/B ~~~ C\n {2}C ~~~ D$/);
    expect(ways.at(-1)).toMatch(/B ~~~ C\n {2}E ~~~ D$/);
  });
});
