/** What is ruled out, and by which rule. */
import type { ApproachId } from '../../decision/index.ts';
import { plain } from '../../decision/plain.ts';
import { citedAs } from '../labels.ts';
import { list } from '../phrases.ts';
import type { WithReasons } from '../types.ts';

/** Rules in force, each once, with everything that it takes out. */
export function RuledOut({ result, labels, reasons, base }: WithReasons) {
  const byRule = new Map<string, string[]>();
  for (const { id, kind, by } of result.ruledOut) {
    const name = kind === 'approach' ? labels.approaches[id as ApproachId] : (labels.variants[id]?.name ?? id);
    for (const rule of by) byRule.set(rule, [...(byRule.get(rule) ?? []), name]);
  }
  return (
    <ul>
      {[...byRule].map(([rule, taken]) => {
        const { reason, cure, findings } = reasons.constraints[rule]!;
        return (
          <li key={rule}>
            {plain(reason)}{' '}
            {findings.map((finding) => (
              <>
                <a href={`${base}evidence/#${finding}`}>{citedAs(finding, reasons)}</a>{' '}
              </>
            ))}
            Out: {list([...new Set(taken)])}. {plain(cure)}
          </li>
        );
      })}
    </ul>
  );
}
