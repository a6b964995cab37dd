import type { TalkedAbout } from '../../store/index.ts';
import type { Finding } from '../finding.ts';

/** What an answer leaves the talk about: a miss goes on with what was talked about before. */
export function talkOf({ lookup, reply, role, sections, about }: Finding): TalkedAbout {
  const before = lookup.kind === 'question' ? lookup.request : null;
  const { language } = reply;
  if (role === null) return { role: before?.role ?? null, section: before?.section ?? null, about, language };
  return { role, section: sections[0]?.section.id ?? null, about: null, language };
}
