import type { Consideration, Explanation } from './answer/index.ts';
import { answerSigns } from './answer/index.ts';
import type { Logit, Model } from './question/index.ts';
import { lineSigns, sectionSigns } from './search/index.ts';
import { roleSigns } from './subject/index.ts';

/** How many roles, sections, lines and signs are named. */
const mostNamed = 3;

/**
 * Says how an answer came to be: how the message was read, who and what was found with their scores, and what spoke for
 * and against answering.
 * @param explanation the records
 * @param logits the weights by which it was ranked and decided
 * @returns lines for a person at a terminal
 */
export function explainAnswer(
  { answer, asking, considered }: Explanation,
  logits: Model['logits'],
): string[] {
  return [
    `read: ${asking.map((part) => JSON.stringify(part)).join(', ') || 'nothing that asks'}`,
    ...considered.flatMap((consideration) => explainConsideration(consideration, logits)),
    `so: ${answer.kind}${answer.kind === 'unknown' ? ` (${answer.why})` : ''}`,
  ];
}

function explainConsideration(consideration: Consideration, logits: Model['logits']): string[] {
  const { asked, roles, sections, naming, probability, signs, language } = consideration;
  const decision = logits.answer[naming];
  const names = answerSigns.map(({ name }) => name);
  const reasons = Object.entries(asked.encoding.reasons)
    .sort((one, other) => other[1] - one[1])
    .slice(0, 1)
    .map(([name, share]) => `${name} ${percent(share)}`);
  return [
    `question: ${JSON.stringify(asked.text.trim())} (${language}, role ${naming}); outside of all documents ${percent(asked.encoding.none)}: ${reasons}`,
    ...roles.roles
      .slice(0, mostNamed)
      .map(
        (ranked) =>
          `  role ${ranked.role.id}: ${points(ranked.score)} (${strongest(ranked.signs, roleSigns, logits.role, 1)})`,
      ),
    ...sections
      .slice(0, mostNamed)
      .flatMap((ranked) => [
        `  section "${ranked.section.heading}": ${percent(ranked.probability)} (${strongest(ranked.signs, sectionSigns, logits.section, 1)})`,
        ...ranked.lines
          .slice(0, ranked === sections[0] ? mostNamed : 0)
          .map(
            (line) =>
              `    line ${line.passage.source.line}: ${percent(line.probability)} (${strongest(line.signs, lineSigns, logits.line, 1)})`,
          ),
      ]),
    `  answers: ${percent(probability)}; for: ${strongest(signs, names, decision, 1)}; against: ${strongest(signs, names, decision, -1)}`,
  ];
}

// The signs that add most, or take most, by their weight.
function strongest(
  values: number[],
  names: readonly string[],
  logit: Logit | undefined,
  direction: 1 | -1,
): string {
  return names
    .map((name, at) => ({ name, value: direction * (values[at] ?? 0) * (logit?.weights[at] ?? 0) }))
    .filter(({ value }) => value > 0.05)
    .sort((one, other) => other.value - one.value)
    .slice(0, mostNamed)
    .map(({ name, value }) => `${name} ${points(direction * value)}`)
    .join(', ');
}

function points(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
