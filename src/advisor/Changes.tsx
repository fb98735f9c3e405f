/** What would change the result, what is out, and the working: everything that a reader may open below the plan. */
import { useState } from 'preact/hooks';
import { RuledOut } from './changes/RuledOut.tsx';
import { WhatIf } from './changes/WhatIf.tsx';
import { Working } from './changes/Working.tsx';
import type { WithReasons } from './types.ts';

export function Changes(props: WithReasons) {
  const { result } = props;
  return (
    <div class="explanation">
      <Opened summary="What would change it" show={() => <WhatIf {...props} />} />
      {result.ruledOut.length > 0 && <Opened summary="What is ruled out, and by what" show={() => <RuledOut {...props} />} />}
      <Opened summary="Show the working" show={() => <Working {...props} />} />
    </div>
  );
}

/** Folded content that is made when it is opened first. */
function Opened({ summary, show }: { summary: string; show: () => preact.JSX.Element }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      {opened && show()}
    </details>
  );
}
