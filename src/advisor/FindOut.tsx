/** For a reader who could not answer a few questions: which three to find out, how, and what to do until then. */
import { MUSTS } from '../decision/index.ts';
import { lower } from '../decision/plain.ts';
import { useHelp } from './Question.tsx';
import { worthFinding } from './worth-finding.ts';
import type { Shared } from './types.ts';
import { names } from './phrases.ts';
import { headline, sureWord } from './words.ts';

interface Props extends Shared {
  unsure: readonly string[];
  base: string;
  onAsk(question: string): void;
}

export function FindOut({ model, labels, result, summary, unsure, base, onAsk }: Props) {
  const help = useHelp(true);
  const found = worthFinding(model, result.answers, unsure);
  if (found.length === 0) return null;
  return (
    <section class="find-out" aria-label="What to find out">
      <p>
        <strong>
          {found.length === 1 ? 'Find out this one thing' : `Find out these ${COUNT[found.length]!} things`}, like this.
        </strong>{' '}
        {summary === null ? (
          <>
            Until then, <a href={`${base}guides/roadmap/`}>begin with the first step of the roadmap</a>; it needs no answer.
          </>
        ) : (
          <>
            Until then: {lower(headline(result, labels))} ({lower(sureWord(summary, labels))}).
          </>
        )}
      </p>
      <ol>
        {found.map(({ question, winners }) => {
          const duties = question === MUSTS;
          return (
            <li key={question}>
              <strong>{duties ? labels.musts?.title : labels.questions[question]?.title}</strong>{' '}
              {duties
                ? 'Ask whoever answers for the product, for data protection and for security; one mail with the list is enough.'
                : (help?.[question]?.help ?? help?.[question]?.why)}{' '}
              {winners.length > 1 && <>The answer decides between {lower(names(winners, labels))}. </>}
              <button type="button" class="link" onClick={() => onAsk(question)}>
                I know it now
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const COUNT = ['no', 'one', 'two', 'three'];
