import { describe, expect, test } from 'vitest';
import { clean } from '../../src/diagrams/clean.ts';
import { describeDiagram } from '../../src/diagrams/text-alternative.ts';

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
