/** Why each of the other approaches was not chosen, that with which the reader came first. */
import { plain } from '../../decision/plain.ts';
import type { Recommended } from '../types.ts';
import { whyNots, type WhyNot } from '../why-nots.ts';
import { Because, Heading, Sources } from './parts.tsx';

export function WhyNotOthers(props: Recommended) {
  const { model, reasons, result, summary, from, level, labels } = props;
  const rivals = whyNots(model, reasons, result.answers, summary, from);
  return (
    <div class="why-not">
      <Heading level={level}>Why not the others</Heading>
      <dl>
        {rivals.map((one) => (
          <div key={one.approach} data-why-not={one.approach}>
            <dt>
              {one.approach === from && 'You came with this: '}
              {labels.approaches[one.approach]}
            </dt>
            <dd>
              <NotThis {...props} one={one} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function NotThis({ one, ...props }: Recommended & { one: WhyNot }) {
  const { reasons, base } = props;
  if (one.kind === 'rule') {
    const { reason, findings } = reasons.constraints[one.constraint]!;
    return (
      <>
        It cannot work here. {plain(reason)} {findings.length > 0 && <Sources {...{ findings, base, reasons }} />}
      </>
    );
  }
  if (one.kind === 'level') return <>Nothing that you said tells the two apart.</>;
  return <Because {...props} one={one.because} against={one.approach} />;
}
