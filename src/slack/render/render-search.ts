import type { types } from '@slack/bolt';
import type { Role } from '../../knowledge/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import type { Finding } from '../finding.ts';
import { modal, questionBox } from './elements.ts';
import { renderReplyInView } from './render-reply.ts';
import { sectionChoice } from './section-choice.ts';

/** The ids by which the search modal's fields are known. */
export const searchView = 'search';
export const searchQuestion = 'search_question';
export const searchRole = 'search_role';
export const searchSection = 'search_section';

/** What is chosen in the search modal, and what was found for it. */
export interface Search {
  language: Language;
  role: Role | null;
  section: string | null;
  /** What stands in the box when the modal opens. */
  question: string;
  finding: Finding | null;
}

/**
 * The search modal: a box, a choice of role and section, and the answer below.
 * @param isOnlyRole whether the role is the only one, so that there is nothing to choose
 */
export function renderSearch(
  { language, role, section, question, finding }: Search,
  isOnlyRole: boolean,
): types.ModalView {
  const blocks: types.KnownBlock[] = [
    { ...questionBox(searchQuestion, language, question), optional: true },
    ...sectionChoice(
      { block: 'choose', role: searchRole, section: searchSection },
      { role, section },
      isOnlyRole,
      language,
    ),
    ...(finding === null ? [] : [{ type: 'divider' as const }, ...renderReplyInView(finding)]),
  ];
  const metadata = JSON.stringify({ language, role: role?.id ?? null });
  return modal(catalogue(language).search, blocks, { id: searchView, metadata });
}
