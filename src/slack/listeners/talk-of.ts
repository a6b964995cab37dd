import type { TalkedAbout } from '../../store/index.ts';
import type { Finding } from '../finding.ts';

/** What an answer leaves the talk about: a miss goes on with what was talked about before. */
export function talkOf({ lookup, reply, role, sections, about }: Finding): TalkedAbout {
  const { language } = reply;
  if (role !== null) {
    const [part] = sections;
    return { role, section: part?.section.id ?? null, level: levelOf(part), about: null, language };
  }
  const before = lookup.kind === 'question' ? lookup.request : null;
  const { role: last = null, section = null, level = null } = before ?? {};
  return { role: last, section, level, about, language };
}

// Whoever asked what comes next goes on from there.
function levelOf(part: Finding['sections'][number] | undefined): string | null {
  const [shown] = part?.level === undefined ? [] : part.passages;
  return shown === undefined ? null : (shown.cells[0] ?? shown.text);
}
