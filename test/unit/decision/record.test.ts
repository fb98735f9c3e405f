import { describe, expect, it } from 'vitest';
import { flips, recommend } from '../../../src/decision/index.ts';
import { planFor, toJson, toMarkdown } from '../../../src/decision/record.ts';
import { model, text } from './support.ts';

describe('decision record', () => {
  const result = recommend(model, { gap: 'facts', output: 'answers', corpus: 'large', change: 'often', known: 'absent' });
  const context = { url: 'https://example.org/advisor/?gap=facts', date: '2026-11-20', flips: flips(model, result.answers) };
  it('is MADR, complete and free of marks', () => {
    const record = toMarkdown(model, text, result, context);
    for (const heading of [
      '# Use RAG',
      '## Context and Problem Statement',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '### Confirmation',
      '## More Information',
    ]) {
      expect(record).toContain(`\n${heading}`);
    }
    expect(record).toContain('date: 2026-11-20');
    expect(record).toContain(context.url);
    expect(record).toContain(`Model version ${model.version}`);
    expect(record).not.toMatch(/\[@|\(term:|undefined|NaN/);
  });
  it('says what to settle in a conflict', () => {
    const conflict = recommend(model, { offline: 'yes', weights: 'api-only' });
    const record = toMarkdown(model, text, conflict, { url: 'x' });
    expect(record).toContain('# No recommendation');
    expect(record).toContain('To settle: ');
    expect(record).not.toContain('date:');
  });
  it('is JSON too', () => {
    const data = JSON.parse(toJson(result, context)) as Record<string, unknown>;
    expect(data).toMatchObject({ winner: 'rag', url: context.url, date: '2026-11-20', version: model.version });
    expect(data.flips).toEqual(context.flips);
  });
  it('has a plan for every variant', () => {
    for (const [variant, approach] of model.candidates) {
      expect(
        planFor(text, {
          ...result,
          variant,
          winner: (['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'] as const)[approach]!,
        }),
      ).not.toBeNull();
    }
    expect(planFor(text, recommend(model, { offline: 'yes', weights: 'api-only' }))).toBeNull();
  });
});
