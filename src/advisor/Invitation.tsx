/** Before any answer: what the advisor does, and other people's questions to start from. */

export interface Example {
  readonly title: string;
  /** Its answers, as a query without question mark. */
  readonly query: string;
}

interface Props {
  done: boolean;
  examples: readonly Example[];
  /** Address of the full advisor. */
  page: string;
}

export function Invitation({ done, examples, page }: Props) {
  return (
    <section
      class="verdict-panel invitation"
      aria-label="Recommendation"
      data-advisor-result
      data-state={done ? 'done' : 'pending'}
      data-winner=""
      data-variant=""
      data-probability="0"
      data-status="unknown"
    >
      <p class="headline" tabIndex={-1}>
        Answer what you know, leave the rest
      </p>
      <p>From the first answer on, this is where you read what to do, how sure that is, why, and what to do on Monday.</p>
      <p>Two things are decided: whether the model gets text with each question, and whether the model itself is trained.</p>
      {examples.length > 0 && (
        <>
          <p>Or start from what others asked:</p>
          <ul>
            {examples.map(({ title, query }) => (
              <li key={query}>
                <a href={`${page}?${query}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
