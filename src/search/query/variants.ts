/** Other ways to write the same word: British and American, joined and apart, irregular forms. */

/** Pairs of endings or letters, British first; tried in both directions. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/ization(s?)$/, 'isation$1'],
  [/is(e|es|ed|er|ers|ing)$/, 'iz$1'],
  [/iz(e|es|ed|er|ers|ing)$/, 'is$1'],
  [/ys(e|es|ed|er|ing)$/, 'yz$1'],
  [/yz(e|es|ed|er|ing)$/, 'ys$1'],
  [/our(|s|al|ed|ing|able|hood|hoods)$/, 'or$1'],
  [/([bhilmnv])or(|s|al|ed|ing|able|hood|hoods)$/, '$1our$2'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/([aeiou])l(ed|ing|er|ers)$/, '$1ll$2'],
  [/re(s?)$/, 'er$1'],
  [/er(s?)$/, 're$1'],
  [/ence$/, 'ense'],
  [/ense$/, 'ence'],
  [/og(s?)$/, 'ogue$1'],
  [/ogue(s?)$/, 'og$1'],
  [/amme(s?)$/, 'am$1'],
  [/lment$/, 'llment'],
  [/aption$/, 'aptation'],
];

/** Forms that no stemmer knows. */
const IRREGULAR: Readonly<Record<string, string>> = {
  forgot: 'forget', forgotten: 'forget', forgets: 'forget', wrote: 'write', written: 'write', chose: 'choose', chosen: 'choose',
  taught: 'teach', lost: 'lose', spent: 'spend', built: 'build', kept: 'keep', known: 'know', knew: 'know', gave: 'give',
  given: 'give', indices: 'index', matrices: 'matrix', criteria: 'criterion', corpora: 'corpus', llamas: 'llama', ran: 'run',
}; // prettier-ignore

/** Words of text messages and forms that stand for a longer one. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  db: 'database', dbs: 'databases', docs: 'documents', doc: 'document', repo: 'repository', config: 'configuration', app: 'application',
  apps: 'applications', eval: 'evaluation', evals: 'evaluation', info: 'information', perf: 'performance', auth: 'access',
  params: 'parameters', ft: 'fine-tuning', k8s: 'kubernetes', kb: 'knowledge base', cs: 'customer support', bot: 'chatbot', bots: 'chatbot', qa: 'question answering', faqs: 'faq', spec: 'specification', onprem: 'on premises', airgapped: 'air gapped', env: 'environment',
}; // prettier-ignore

/**
 * What a short form stands for: `ft` for `fine-tuning`.
 *
 * @example longForm('ft') // 'fine-tuning'
 */
export function longForm(word: string): string | undefined {
  return Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : undefined;
}

/** Small words that stand between two others when both were typed without blanks. */
const BETWEEN = /^([a-z]{3,})(vs|versus|or|and)([a-z]{3,})$/;

/**
 * Letters and digits, and words typed without blanks, apart: `rag2.0` is `rag 2.0`, `finetunevsrag` is `finetune vs rag`.
 *
 * @example separated('rag2.0', new Map([['rag', 3]])) // 'rag 2.0'
 */
export function separated(folded: string, words: ReadonlyMap<string, number>): string {
  return folded.replaceAll(/[\p{L}\p{N}]+(\.\d+)?/gu, (run) => {
    if (words.has(run)) return run;
    const version = /^([a-z]{3,})(\d+(?:\.\d+)?)$/.exec(run);
    if (version && words.has(version[1]!)) return `${version[1]} ${version[2]}`;
    const pair = BETWEEN.exec(run);
    const own = (word: string) => words.has(word) || words.has(`${word.replace(/e$/, '')}ing`);
    if (pair && own(pair[1]!) && own(pair[3]!)) return `${pair[1]} ${pair[2]} ${pair[3]}`;
    const asked = /^(whatis|whats|howto|howdoes)([a-z]{3,})$/.exec(run);
    return asked && words.has(asked[2]!) ? `what is ${asked[2]}` : run;
  });
}

/**
 * Every spelling under which a word may stand on the site, itself not included.
 *
 * @example spellingsOf('text2sql') // ['text to sql']
 */
export function spellingsOf(word: string): string[] {
  const found = new Set<string>();
  for (const [from, to] of SPELLINGS) if (word.length > 4 && from.test(word)) found.add(word.replace(from, to));
  for (const table of [IRREGULAR, SHORT_FORMS]) if (Object.hasOwn(table, word)) found.add(table[word]!);
  const digit = /^([a-z]{2,})([24])([a-z]{2,})$/.exec(word);
  if (digit) found.add(`${digit[1]} to ${digit[3]}`.replace('nl to', 'text to'));
  found.delete(word);
  return [...found];
}

/**
 * Shorter words from which this one may be made, longest first: `embedder` comes from `embed`. For words not found otherwise.
 *
 * @example rootsOf('embedder').includes('embed') // true
 */
export function rootsOf(word: string): string[] {
  const roots: string[] = [];
  for (const ending of [
    'ization',
    'isation',
    'ations',
    'ation',
    'ings',
    'ing',
    'ers',
    'ors',
    'er',
    'or',
    'ed',
    'es',
    'able',
    'ly',
    's',
  ]) {
    if (!word.endsWith(ending)) continue;
    const root = word.slice(0, -ending.length);
    if (root.length < 4) continue;
    roots.push(root, `${root}e`, ...(root.at(-1) === root.at(-2) ? [root.slice(0, -1)] : []));
  }
  return roots;
}
