/** What the page says about each model, with citations. */
export const SECTIONS: Record<'cost' | 'latency' | 'freshness' | 'quality', { title: string; question: string; prose: string[] }> =
  {
    cost: {
      title: 'What it costs',
      question: 'What will the first month and the first year cost, and when does the order turn?',
      prose: [
        'At small volume people are the bill; at large volume tokens and machines are. A tuned model carries fixed costs and cheap calls, so it pays off only past a certain volume. An endpoint of one’s own is billed even while idle [@price-hosting].',
        'The example sets an untouched strong model against a tuned small one, as in the published successes. Much of the gap is the smaller model, not the tuning: give both the same prices to see what tuning alone is worth. Cost says nothing about whether the answers are good enough.',
      ],
    },
    latency: {
      title: 'How long an answer takes',
      question: 'How long until the first token, and until the last?',
      prose: [
        'Reading grows with the prompt and writing with the answer. Retrieval puts its own steps in front; in one serving study they nearly doubled the wait for the first token [@rag-latency]. The tokens are those of the cost page.',
        'Mean times, one call, no queue: a busy server is slower, and slow days matter more than the mean. The model does not reproduce the speed-ups of 10.9 to 40.5 times that one study found [@cag], because it takes what a provider’s cache saves [@prompt-cache], and that study kept the text in the memory of its own GPU.',
      ],
    },
    freshness: {
      title: 'Freshness',
      question: 'How old is the knowledge behind an answer, and how often is it wrong for that reason alone?',
      prose: [
        'Text at hand means retrieval, a long context or a hybrid: all three are as fresh as the text they are given. Weights are as fresh as their last training, and they take in changed facts badly [@finetunebench].',
        'Facts are taken to change at random, each at the same mean rate. In the one clean test of stale copies, answers from an index of the wrong year were right only 4% to 12% of the time on office holders who had changed [@lewis-hotswap], so the model counts a changed fact as a wrong answer.',
      ],
    },
    quality: {
      title: 'Answer quality',
      question: 'What recall does retrieval need to beat tuning?',
      prose: [
        'This is a model, not a measurement. It is calibrated on one study of rarely mentioned entities, with 7B models [@soudani-longtail], on one vendor’s retrieval failures [@contextual] and on one test of distraction in arithmetic [@distract]. Put in what you measured.',
        'It takes a found passage to be enough and a missed one to be a mere distraction. Real passages can be relevant and still insufficient [@sufficient]. No finding of ours reports recall and accuracy together, so nothing between the ends of the curves has been checked.',
      ],
    },
  };
