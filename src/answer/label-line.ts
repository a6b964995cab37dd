import { type Passage, plainHeading } from '../knowledge/index.ts';

/**
 * The labels of a line that stand above it and not in its own text: the bold line, the lead-in, the heading below a
 * heading that answers with its children.
 * @returns outermost first; often empty
 */
export function labelsAbove({ text, statement, labels }: Passage): string[] {
  if (labels.length === 0) return [];
  const plain = plainHeading(text).toLowerCase();
  const own = text.endsWith(statement) ? plainHeading(text.slice(0, -statement.length || undefined)) : '';
  return labels.filter((label) => {
    const said = plainHeading(label).toLowerCase();
    const isBegun = plain.startsWith(said) && !/[a-z\d]/.test(plain.charAt(said.length));
    return !own.toLowerCase().includes(said) && !isBegun;
  });
}

/** Labels as they stand before what they are about: "Desirable: ", or "Do I need a degree? ". */
export function writeLabels(labels: string[]): string {
  const written = labels.map(inWidth).join(' · ');
  if (written === '') return '';
  if (/[?!.…]$/.test(written)) return `${written} `;
  if (/[？！。]$/.test(written)) return written;
  return /\p{Script=Han}/u.test(written) ? `${written}：` : `${written}: `;
}

// Labels are kept in narrow marks, so that they compare; between Chinese words the document writes wide ones.
function inWidth(label: string): string {
  return label.replace(/(?<=\p{Script=Han})[,;!?](?=\p{Script=Han})/gu, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + wideFrom),
  );
}

/** How far Unicode's wide forms stand behind the narrow ones. */
const wideFrom = 0xfee0;

/**
 * A line that stands by itself, with the labels above it.
 * @param known labels that need not be said, since what stands around the line says them
 */
export function labelledText(passage: Passage, known: (label: string) => boolean = () => false): string {
  return `${writeLabels(labelsAbove(passage).filter((label) => !known(label)))}${passage.text}`;
}
