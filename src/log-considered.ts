import type { Answering } from './answer/index.ts';
import type { Log } from './log.ts';

/**
 * Lets a debug log tell how each answer came to be, without a word of the question.
 * @param answering what answers
 * @param log where to write
 */
export function logConsidered(answering: Answering, log: Log): Answering {
  return {
    ...answering,
    ask(request) {
      const { answer, asking, considered } = answering.explain(request);
      log.debug(
        {
          kind: answer.kind,
          parts: asking.length,
          considered: considered.map(({ role, naming, sections, asked, probability }) => ({
            role: role.id,
            naming,
            sections: sections
              .slice(0, 3)
              .map(({ section, probability: share }) => ({ id: section.id, share })),
            none: asked.encoding.none,
            reasons: asked.encoding.reasons,
            probability,
          })),
        },
        'A question was considered',
      );
      return answer;
    },
  };
}
