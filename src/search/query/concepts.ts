/** Words that mean the same when somebody asks: a question about a bill is one about cost. Used to match whole questions, never to search text. */

/** Each line is one notion; a word belongs to the first line that holds its stem. */
const GROUPS = `
cost price pricing expensive cheap cheaper cheapest expense budget spend spending bill fee pay affordable money dollar euro
hallucinate hallucination invent fabricate wrong incorrect false untrue lie nonsense
latency slow slower fast faster speed quick quicker delay wait lag response time
document pdf pdfs file manual paper doc docs handbook
data dataset corpus
teach learn inject train training trained retrain retraining
permission access rbac acl role authorization authorisation
tenant tenancy multitenant multitenancy namespace isolation
gpu vram cuda graphics memory card hardware
evaluate evaluation measure metric benchmark test assess score
delete remove erase erasure unlearn
update refresh outdated stale fresh freshness current change changing modify daily weekly
tone voice style brand
source cite citation reference attribution
choose choice decide pick select
difference differ differs compare comparison versus vs unterschied difference diferencia differenza
company enterprise business organisation organization firm
customer client helpdesk
legal law lawyer contract
medical medicine clinical health healthcare patient doctor hospital
language multilingual bilingual translate translation
offline edge onprem premises airgapped laptop phone device
image picture visual scanned scan ocr
forget forgetting forgot forgotten forgetful
table spreadsheet excel csv tabular
secure security privacy private leak confidential
agent agentic
format json schema structured
example sample
combine combination both together hybrid
`;

/** Endings of longer words only: `compliance`, but not `content`. */
const LONG_ENDINGS = /(?<=.{6})(ances?|ants?|ancy|ences?|ents?|ency)$/;
const ENDINGS =
  /(isations?|izations?|ations?|ating|ated|ates?|ments?|ness|ings?|ions?|edly|ers?|ors?|able|ible|ally|ively|ive|al|ed|es|ly|e|s)$/;

const CANON = new Map<string, string>();
for (const line of GROUPS.trim().split('\n')) {
  const [first, ...others] = line.split(' ');
  for (const word of [first!, ...others]) if (!CANON.has(stem(word))) CANON.set(stem(word), stem(first!));
}

/**
 * The stem under which forms of a word meet: `evaluating`, `evaluation` and `evaluate` are one.
 *
 * @example stem('evaluating') === stem('evaluation') // true
 */
export function stem(word: string): string {
  let root = word.length > 4 ? word.replace(/ies$/, 'y').replace(/([^su])s$/, '$1') : word;
  const cut = root.replace(LONG_ENDINGS, '').replace(ENDINGS, '');
  if (cut.length >= 3 && /[aeiouy]/.test(cut)) root = cut;
  return root.replace(/([bdgmnprt])\1$/, '$1');
}

/**
 * What a word means for matching: its notion if it has one, or else its stem.
 *
 * @example conceptOf('price') === conceptOf('costs') // true
 */
export function conceptOf(word: string): string {
  const own = stem(word);
  return CANON.get(own) ?? own;
}
