/** The field's words in neighbouring languages: readers type them on an English site, and the rest of the question is small words. */

const TERMS: readonly (readonly [RegExp, string])[] = [
  [/\bbases? de (donnees|datos|dados) (vectorielles?|vectorial(es)?|vetorial)\b|\bvektor ?datenban\w+\b|\bdatabase vettorial\w+\b/g, 'vector database'],
  [/\bbase de (connaissances?|conocimientos?|conhecimento)\b|\bwissens(datenbank|basis)\w*\b|\bkennisbank\b/g, 'knowledge base'],
  [/\bfenetre de contexte\b|\bventana de contexto\b|\bjanela de contexto\b|\bfinestra di contesto\b|\bkontext(fenster|lange)\b|\bcontextvenster\b/g, 'context window'],
  [/\bajustes? fin[oa]s?\b|\bfein(abstimmung|tuning|justierung)\b|\breglages? fins?\b|\baffinage\b|\bafinacion\b|\bnachtrainier\w*\b/g, 'fine-tuning'],
  [/\b(hal+u[zc]ination\w*|al+ucina[cz]\w+|hallucinaties|halluzinier\w+|alucinacoes)\b/g, 'hallucination'],
  [/\b(kosten|preise?|couts?|costes?|costos?|custos?|costi|prix|precios?|prezz[oi]|prijs)\b/g, 'cost'],
  [/\b(unterschied\w*|diferencias?|differenz\w*|diferencas?|verschil\w*|differenz[ae])\b/g, 'difference'],
  [/\b(datenschutz|dsgvo|confidentialite|privacidad\w*|privacidade|riservatezza)\b/g, 'privacy'],
  [/\b(sicherheit|securite|seguridad|seguranca|sicurezza|veiligheid)\b/g, 'security'],
  [/\b(dokumenten?|documentos|documenti|documenten)\b/g, 'documents'],
  [/\b(bewert\w+|evaluacion|valutazione|avaliacao|evaluer|messen)\b/g, 'evaluation'],
  [/\b(quellen(angaben?)?|zitate|citas|fuentes|citazioni|fonti|bronnen)\b/g, 'citations'],
  [/\b(beispiele?n?|ejemplos?|exemples?|exemplos?|esempi)\b/g, 'examples'],
  [/\b(kunden(service|dienst|support|betreuung)|service client|atencion al cliente|servizio clienti|klantenservice)\b/g, 'customer support'],
  [/\b(gesundheit\w*|medizin\w*|medicina|sante|salud|saude)\b/g, 'medical'],
  [/\b(vertrag|vertrage|recht\w*|contratos?|contrats?|juridi\w+|legales)\b/g, 'legal'],
  [/\b(vergessen|oublis?|olvid\w+|dimenticare|esquec\w+)\b/g, 'forgetting'],
  [/\b(geschwindigkeit|schnell\w*|latenz|vitesse|rapid\w+|velocidad|latencia|latence|velocita)\b/g, 'latency'],
  [/\b(training\w*|trainieren|entrenamiento|entrenar|entrainement|entrainer|addestramento|addestrare|treinamento|treinar)\b/g, 'training'],
  [/\b(sprachmodelle?n?|grande modelos? de lenguaje|modeles? de langage|modelos? de lenguaje|modelos? de linguagem|modell[oi] linguistic[oi]|taalmodel\w*)\b/g, 'language model'],
  [/\b(lokal|hors ligne|sin conexion|sans internet|ohne internet)\b/g, 'offline'],
  [/\b(einbettung\w*|plongements?|incrustaciones)\b/g, 'embedding'],
  [/\b(abruf|recuperacion|recuperation|recuperacao|recupero)\b/g, 'retrieval'],
  [/\b(aktualisier\w+|mise a jour|actualizar|aggiornare|atualizar)\b/g, 'updating'],
]; // prettier-ignore

/**
 * Puts English in place of the field's words of other languages.
 *
 * @param folded lower case, without accents
 * @example inEnglish('lokal oder sprachmodell') // 'offline oder language model'
 */
export function inEnglish(folded: string): string {
  let text = folded;
  for (const [theirs, ours] of TERMS) text = text.replaceAll(theirs, ours);
  return text;
}
