/** What the site calls itself. */
export const SITE = {
  name: 'Retrieve or Retrain',
  question: 'Should the AI look it up, be trained on it, or just get a better prompt?',
  promise:
    'A reference without anything to sell. Every figure has its source, every verdict its reasons; code is MIT, text CC BY 4.0.',
  /** Where readers report errors, if the host has such a place; the about page says how otherwise. */
  issues: import.meta.env.PUBLIC_ISSUES_URL as string | undefined,
};
