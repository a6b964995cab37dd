import type { types } from '@slack/bolt';
import { cutText } from './cut-text.ts';
import { sectionLimit } from './limits.ts';

/** A piece of text in a rich_text block, where Slack reads no markup: whatever stands in it is shown as it is. */
export interface Run {
  text: string;
  bold: boolean;
}

/** One paragraph. */
export function richSection(runs: Run[]): types.RichTextSection {
  return paragraphOf(runs.map(richElement));
}

/** A paragraph that holds more than text, such as people, channels and links. */
export function paragraphOf(elements: types.RichTextElement[]): types.RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** A paragraph of one plain text. */
export function sentence(text: string): types.RichTextSection {
  return richSection([{ text, bold: false }]);
}

/** Paragraphs, lists and quotes as a block; no block where there are none. */
export function richText(elements: types.RichTextBlockElement[]): types.RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

/** What a person wrote, all of it. */
export function quote(text: string): types.RichTextQuote {
  return { type: 'rich_text_quote', elements: [{ type: 'text', text }] };
}

/** Text in letters of one width. */
export function preformatted(text: string): types.RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] };
}

/** A list, one item a run. */
export function richList(style: 'bullet' | 'ordered', items: Run[]): types.RichTextList {
  return { type: 'rich_text_list', style, elements: items.map((item) => richSection([item])) };
}

/** A list of plain texts. */
export function bulletList(texts: readonly string[]): types.RichTextList {
  return richList(
    'bullet',
    texts.map((text) => ({ text, bold: false })),
  );
}

function richElement({ text, bold }: Run): types.RichTextText {
  return { type: 'text', text: cutText(text, sectionLimit), ...(bold && { style: { bold } }) };
}
