/** Words that carry a question but not its subject, and questions that only the advisor can answer. */

const STOP = new Set(
  (
    'a an and the of to in on at by for from with within without into onto as or nor vs versus v than then but so if it its is are was were be been ' +
    'being am do does did done can could should shall would will wont may might must i im ive we our ours us you your yours my me mine he she ' +
    'they them their this that these those there here what which who whom whose when where why how much many often well get got getting ' +
    'have has had having not no dont doesnt isnt cant please tell explain describe about vs any some every all just really actually also ' +
    'need needs want wants like use used using make makes work works still thing things something anything everything one ones up ' +
    'happen happens best better good going take takes possible anyone someone way ways trying tried able simply explained explanation while because ' +
    'mean means whats hows lets let required approximately seem seems perform based currently regarding'
  ).split(' '),
);

/**
 * Whether a word says nothing of what is looked for.
 *
 * @example isStopWord('please') // true
 */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/**
 * Whether such a word may be on its way.
 *
 * @example startsStopWord('plea') // true
 */
export function startsStopWord(start: string): boolean {
  return [...STOP].some((word) => word.startsWith(start));
}

/** Words for what is built around the thing that a question is about: `evaluating RAG pipelines` is about evaluating. */
export const AROUND: readonly string[] = ['pipeline', 'system', 'app', 'application', 'project', 'setup', 'stack', 'workflow'];

/** Fixed ways to ask, and the words of the site for what is asked. Tried before single words are dropped. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [
    /\bhow much\b(?! (\w+ )?(data|examples|memory|vram|ram|context|text|time|overlap|better|faster|training)\b)(?=.*\b(cost|costs|is|are|will|does|pay|for)\b)|\bhow expensive\b|\bwhat (does|will|would) .* cost\b/,
    'cost',
  ],
  [
    /\bhow (long|fast|quick|quickly) (does|do|will|would|until|before|to|it|is)\b(?=.*\b(take|build|live|ready|launch|ship|start)\b)/,
    'time to market',
  ],
  [/\b(how|what) (fast|slow|quick)\b|\b(which|what)( one)? (is|are) (faster|slower|quicker)\b/, 'latency'],
  [/\b(which|what)( one)? (is|are) (cheaper|cheapest|dearer)\b/, 'cheaper cost'],
  [/\bhow many (examples?|samples|data ?points|rows|documents)\b|\bhow much (training )?data\b/, 'examples data'],
  [/\b(both|all) (together|at once|of them|combined)\b|\bcombin(e|ing) (both|them|the two)\b|\buse both\b/, 'hybrid'],
  [/\b(right to be forgotten|be forgotten)\b/, 'right to erasure'],
  [/\b(make|makes|making|made)( \w+)? (things |stuff |it )?up\b/, 'hallucination'],
  [/\bwithout (the |an |any )?(internet|network|connection|cloud)\b/, 'offline'],
  [/\b(where|how) (do|should|can) (i|we) (start|begin)\b|\bgetting started\b/, 'start roadmap'],
  [/\bout of date\b|\bdata changes\b|\bchanges? (every|each) (day|week|hour|month)\b|\bup to date\b/, 'freshness updating'],
  [
    /\bwho (wrote|made|built|runs|owns|is behind|pays for)\b|\bhow (was|is) this (site )?(made|built|written|funded)\b/,
    'about this site',
  ],
  [
    /\b(does not|doesnt|doesn t|do not|dont|don t|not) know\b|\bincomplete (data|information|context)\b|\bnot in (the |my |our )?(documents?|context|text|pdfs?)\b/,
    ' abstention ',
  ],
  [
    /\b(same|wrong|irrelevant|unrelated) (chunks?|segments?|passages?|results?)\b|\bretriev\w* (the )?(same|wrong|irrelevant)\b|\btroubleshoot\w*\b/,
    ' retrieval building evaluating ',
  ],
  [/\bimprov\w+ (the |my |our )?(accuracy|quality|precision|relevance)\b/, 'accuracy building retrieval'],
  [
    /\b(retriev\w*|response|search|query) (time|speed)\b|\b(slow|slower) (response|answer|query)s?\b|\b(response|answer)s? (is|are|so|very|too)+ slow\b/,
    'latency',
  ],
  [/\b(api|token) (usage|bill|spend)\b/, 'cost'],
  [/\b(csv|excel|spreadsheets?|tabular|rows|columns)\b/, 'database structured data'],
  [
    /\b(is|are|will|does) .*\b(my|our|your|the)\b.* (data|prompts?|documents?).* (used|train|kept|stored|seen)\b|\bexpos\w+ .*\bdata\b|\bdata leaks?\b/,
    'privacy provider data',
  ],
  [
    /\b(train\w*|teach\w*|feed\w*|(fine[ -]?)?tun(e|ing))\b( \w+){0,3} (on|with|from) (my|our|own|your|custom|an? (collection|set|folder|pile|lot|bunch) of)( \w+)? (data|documents?|docs|pdfs?|files?|text|books?)\b|\badd(ing)? (new )?knowledge\b/,
    'teach model documents knows',
  ],
  [/\bcuda\b.*\bmemory\b|\bout ?of ?memory\w*\b|\bgraphics memory\b/, 'gpu memory'],
  [/\b(maximum|max) (context|sequence|token) ?length\b|\bcontext_?length_?exceeded\b|\btoo many tokens\b/, 'context window limit'],
  [/\bmake .*\bforget\b/, 'machine unlearning'],
  [/\b(small to big|parent document\w*|parent-document)\b/, 'parent chunk'],
  [/\bflow ?charts?\b|\bdecision (chart|diagram)\b/, 'advisor decision tree'],
  [/\bjson\w*\b.*\b(error|decode\w*|invalid|expecting|pars\w+)\b|\bvalid json\b|\bjsondecodeerror\b/, 'json structured output'],
  [/\brate ?limit\w*\b/, 'rate limit provider throughput'],
  [/\bblack box\b/, 'black box transparency'],
  [/(?<![\p{L}\p{N}])c(\+\+|#)(?![\p{L}\p{N}])/u, 'programming language'],
  [
    /\b(just )?(giv|past|send|dump|feed|load|putt?|upload)(e|es|ing|s)?( (it|them|in|the model))? (all|everything|the whole|the entire)( (of )?(my|our|the|your))?\b/,
    ' long context ',
  ],
  [/\bwho (can|may|should) (see|read|access|view)\b/, 'access permissions'],
];

/**
 * What a program's message is about, in the site's words: the rest of it is numbers and names. Empty where we cannot tell.
 *
 * @example meantBy('who can see this') // 'access permissions'
 */
export function meantBy(folded: string): string {
  return ASKED.flatMap(([asked, meant]) => (asked.test(folded) ? [meant] : []))
    .join(' ')
    .trim();
}

/**
 * Puts the site's words in place of fixed ways to ask.
 *
 * @example rephrase('who may read it') // 'access permissions it'
 */
export function rephrase(folded: string): string {
  let text = folded;
  for (const [asked, meant] of ASKED) text = text.replace(asked, meant);
  return text;
}

const SUBJECT = '(rag|retrieval|ft|fine ?-?tun\\w*|tuning|prompt\\w*|long context|hybrid|lora)';
const CHOICE = '(one|approach|approaches|method|technique|option|strategy|way|of (them|these|those))';
const ADVICE = [
  new RegExp(
    `\\b(which|what)( ${CHOICE})? (should|shall|do|would|must|can|to) ?(i|we|you)? ?(use|choose|pick|take|go|do|select|prefer)\\b`,
  ),
  new RegExp(
    `\\b(should|shall|must) (i|we)( \\w+)? (use|choose|pick|go|fine|tune|prompt|retrain|retrieve|need)\\b|\\bdo (i|we) need ${SUBJECT}`,
  ),
  /\bhelp me (choose|decide|pick)\b|\b(choose|decide|pick|choosing|deciding) (between|for me)\b|\brecommend\w* (me|an? approach)\b/,
  /\b(quiz|wizard|decision (tool|tree|helper|maker)|questionnaire|chooser|adviser|advisor|advice)\b/,
  /\bwhich (approach|method|one|technique|option)\b(?! (is|are) (faster|cheaper|slower|quicker))/,
  new RegExp(`\\b${SUBJECT}\\b.*\\b(vs|versus|or|against)\\b.*\\b${SUBJECT}\\b`),
];

/** Two things of one kind: what sets them apart is a matter of reading, not of one's own case. */
const WITHIN =
  /\b(instruction|supervised|full|domain|prompt|prefix|p|preference|soft prompt)[ -]?tun\w*\b.*\b(vs|versus|or|against|and)\b.*\b(fine|instruction|prompt|prefix)[ -]?tun|\bor (any )?(other|similar)\b|\b(difference|distinction|unterschied|faster|slower|quicker|cheaper)\b/;

/** Kinds of tuning: one of them or another is no choice between approaches. */
const TUNINGS =
  /\b(fine ?-?tun\w*|tuning)\b (or|vs|versus|and) (q?lora|peft)\b|\b(q?lora|peft)\b.* (or|vs|versus|and) .*\b(q?lora|peft|full)\b/;

/** A setting is asked for, not an approach: `how many epochs should I use`. */
const SETTING = new RegExp(
  `\\b(how (many|much|often|long|big|large)( \\w+){0,3}|(which|what)(?! ${CHOICE})( \\w+){1,3}) (should|shall|do|would|must|can|to) ?(i|we|you)?\\b`,
);

/** Whoever writes so many words tells a story: the advisor reads it. */
const STORY = 22;

/**
 * Whether the question is the one that the advisor answers, or a story for it to read.
 *
 * @example asksForAdvice('should i fine-tune or use rag') // true
 */
export function asksForAdvice(folded: string): boolean {
  if (folded.split(' ').length >= STORY) return true;
  return ![WITHIN, TUNINGS, SETTING].some((other) => other.test(folded)) && ADVICE.some((asked) => asked.test(folded));
}

const NUMBERS = [
  /\bhow much (would|will|does|do|is|should|can)\b.*\b(cost|costs|pay|charge|month|year|day|token|tokens)\b/,
  /\bhow much\b.*\b(memory|vram|gpu|hardware|tokens)\b/,
  /\b(cost|price|costs|bill|budget)\b.*\b(per|a|each|every|monthly) ?(month|year|day|query|question|call|request|token|tokens|million)\b/,
  /\bmonthly (cost|costs|bill|price)\b|\b(cost|price|token|latency|memory|vram) (calculator|estimator|estimate)\b/,
  /\bprices? (per|of) (a |one )?(million |1m |1k |thousand )?tokens?\b|\bcost per token\b/,
  /\b(will|does|would|can) .*\bfit (on|in|into)\b.*\b(gb|card|gpu|vram|laptop|memory)\b|\b(can i|can we) (run|train|tune|finetune)\b.*\b\d+ ?gb\b/,
  /\b(break[ -]?even|pays? off|pay for itself|cheaper at)\b/,
  /\bat (what|which) volume\b|\bcompare (monthly )?costs?\b/,
];

/**
 * Whether the question is one that the page of numbers answers by reckoning.
 *
 * @example asksForNumbers('cost per token') // true
 */
export function asksForNumbers(folded: string): boolean {
  return NUMBERS.some((asked) => asked.test(folded));
}
