/** The three tools, as the page introduces them. */
export const TOOLS = [
  {
    id: 'documents',
    title: 'My documents',
    question: 'How much text is there, and what is it like?',
    remark:
      'Counts tokens, finds copies, scans, tables, code and exact codes, and says which window all of it fits and what one question would cost.',
    takes: 'Choose files, or drop them here: TXT, Markdown, HTML, CSV, JSON, PDF, DOCX',
    accept: '',
    folder: true,
  },
  {
    id: 'questions',
    title: 'Would search find it?',
    question: 'How often does plain keyword search put the right passage among the first?',
    remark:
      'Takes questions with the passage or document that answers each, and the documents, from here or from the tool above. Fifty real questions say more than five hundred made ones.',
    takes:
      'Choose a CSV or JSON Lines file with the columns question and passage (or document), and documents if they are not above',
    accept: '',
    folder: false,
  },
  {
    id: 'examples',
    title: 'Are my examples good enough?',
    question: 'Can they be trained on, and do they need to be?',
    remark:
      'Checks every line, then tries what costs nothing: a schema, copying, the commonest label, naive Bayes, the nearest neighbour.',
    takes: 'Choose JSON Lines or CSV files: chat messages, prompt and completion, instruction and output, or text and label',
    accept: '',
    folder: false,
  },
] as const;
