import type { types } from '@slack/bolt';
import { catalogue, type Language } from '../../language/index.ts';
import { writeTeaching } from '../read/teaching.ts';
import {
  draftsAction,
  gapsPageAction,
  homeAction,
  ignoreAction,
  taughtAction,
  teachAction,
  writeAction,
} from './actions.ts';
import { actions, button, context, header, plainText } from './elements.ts';
import { escapeText } from './escape-text.ts';
import { sectionLimit } from './limits.ts';
import type { Message } from './message.ts';
import { bulletList, richText } from './rich-text.ts';

/** A gap as people see it. */
export interface ShownGap {
  id: string;
  kind: keyof ReturnType<typeof catalogue>['gaps']['kinds'];
  count: number;
  /** Without names. */
  wordings: string[];
  /** The section that is nearest; null where none is. */
  nearest: { role: string; section: string; title: string; url: string | null } | null;
}

/** What the list of gaps shows. */
export interface GapsPage {
  gaps: ShownGap[];
  /** Where this page begins, and where the next one does; null for the last. */
  next: number | null;
  language: Language;
}

/** The list of gaps, with what can be done with each. */
export function renderGaps(page: GapsPage): Message {
  const words = catalogue(page.language).gaps;
  const lines = page.gaps.map(
    ({ wordings, count, kind }) => `• ${wordings[0]} (${words.asked(count, words.kinds[kind])})`,
  );
  return {
    text: escapeText([words.title, ...(lines.length === 0 ? [words.none] : lines)].join('\n')),
    blocks: draw(page, []),
  };
}

/** The same as a page of the Home tab. */
export function renderGapsHome(page: GapsPage): types.HomeView {
  const { back } = catalogue(page.language).gaps;
  return { type: 'home', blocks: draw(page, [button(homeAction, back, 'home')]) };
}

function draw({ gaps, next, language }: GapsPage, more: types.Button[]): types.KnownBlock[] {
  const words = catalogue(language).gaps;
  return [
    header(words.title),
    ...(gaps.length === 0 ? [context(words.none)] : []),
    ...gaps.flatMap((gap) => drawGap(gap, language)),
    ...actions(
      [
        ...(next === null ? [] : [button(gapsPageAction, words.next, String(next))]),
        button(taughtAction, words.taughtList, 'taught'),
        button(draftsAction, words.draftsFile, 'drafts'),
        ...more,
      ],
      'gaps',
    ),
  ];
}

function drawGap({ id, kind, count, wordings, nearest }: ShownGap, language: Language): types.KnownBlock[] {
  const words = catalogue(language).gaps;
  const [first = '', ...others] = wordings;
  const teaching = {
    text: first,
    role: nearest?.role ?? null,
    section: nearest?.section ?? null,
    language,
  };
  return [
    { type: 'section', block_id: `gap:${id}`, text: plainText(first, sectionLimit) },
    ...richText(others.length === 0 ? [] : [bulletList(others)]),
    context(
      [
        words.asked(count, words.kinds[kind]),
        nearest ? words.nearest(nearest.title) : words.nothingNear,
      ].join(' · '),
    ),
    ...actions(
      [
        button(teachAction, words.teach, writeTeaching(teaching)),
        ...(nearest?.url ? [{ ...button(writeAction, words.write, id), url: nearest.url }] : []),
        button(ignoreAction, words.ignore, id),
      ],
      `gap_actions:${id}`,
    ),
  ];
}
