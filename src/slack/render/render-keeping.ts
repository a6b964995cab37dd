import type { types } from '@slack/bolt';
import { writeLabels } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import type { Keeping } from '../keeping.ts';
import { paragraphOf, richText } from './rich-text.ts';

/** What stands below an answer of the documents that it comes from. */
export function renderKeeping(kept: readonly Keeping[], language: Language): types.RichTextBlock[] {
  return richText(kept.map((each) => paragraphOf(joined(each, language))));
}

/** The same as lines of plain text. */
export function keepingText(kept: readonly Keeping[], language: Language): string[] {
  const words = catalogue(language).keeper;
  return kept.flatMap(({ url, owner, overdueSince, foundRight }) => [
    ...(overdueSince === null ? [] : [words.overdue(overdueSince)]),
    ...(foundRight === null ? [] : [words.foundRight(foundRight)]),
    ...(owner === null ? [] : [words.keptBy(owner)]),
    ...(url === null ? [] : [`${writeLabels([words.readSource])}${url}`]),
  ]);
}

function joined(kept: Keeping, language: Language): types.RichTextElement[] {
  const { url, owner, overdueSince, foundRight } = kept;
  const words = catalogue(language).keeper;
  const parts: types.RichTextElement[] = [
    ...(url === null ? [] : [{ type: 'link' as const, url, text: words.readSource }]),
    ...(owner === null ? [] : [{ type: 'text' as const, text: words.keptBy(owner) }]),
    ...(foundRight === null ? [] : [{ type: 'text' as const, text: words.foundRight(foundRight) }]),
  ];
  const below = parts.flatMap((part, at) =>
    at === 0 ? [part] : [{ type: 'text' as const, text: ' · ' }, part],
  );
  if (overdueSince === null) return below;
  const end = below.length === 0 ? '' : '\n';
  return [{ type: 'text', text: `${words.overdue(overdueSince)}${end}`, style: { bold: true } }, ...below];
}
