/** Whether a text holds program code. */

/** A fence of Markdown, or a good part of the lines that end or begin as only code does. */
export function holdsCode(text: string): boolean {
  if (/^(```|~~~)\w*\s*$/m.test(text)) return true;
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const codelike = lines.filter((line) =>
    /[;{}]\s*$|^\s*(def|class|import|from|function|const|let|var|public|private|return|if \(|for \(|#include|SELECT)\b.*[(:;{='"]/.test(
      line,
    ),
  );
  return lines.length >= 3 && codelike.length / lines.length > 0.25;
}
