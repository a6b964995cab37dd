import type { App } from '@slack/bolt';
import { chooseEdition } from '../../../answer/index.ts';
import { catalogue, type Language, languages } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { escapeText, renderPeople } from '../../render/index.ts';
import { callOnce } from '../../send/call-once.ts';
import type { Services } from '../../services.ts';

/** The callback_id of the workflow step, as manifest.yml names it. */
const answerQuestion = 'answer_role_question';

/** The step "Answer a role question" of Workflow Builder. */
export function listenToWorkflowStep(app: App, services: Services): void {
  app.function(answerQuestion, async ({ inputs, context, complete, fail }) => {
    const question = String(inputs.question ?? '').trim();
    const language = readLanguage(inputs.language);
    if (question === '') {
      await callOnce(() => fail({ error: catalogue(language ?? languages[0]).workflow.empty }));
      return;
    }
    const finding = services.lookUp(
      { kind: 'question', request: { text: question, role: null, kind: null, language } },
      workspaceOf(context),
    );
    const { reply, sections, role: roleId, why, contact } = finding;
    const role = services.roles.find(({ id }) => id === roleId);
    // What a later step writes into a message is read as mrkdwn there.
    const outputs = {
      answer:
        why === 'distress' ? renderPeople(reply.notes, contact, reply.language).text : escapeText(reply.text),
      role: role === undefined ? '' : escapeText(chooseEdition(role, reply.language).name),
      section: escapeText(sections[0]?.section.heading ?? ''),
    };
    await callOnce(() => complete({ outputs }));
  });
}

/** A code such as "zh", or a language's own name; null for anything else, so that the question decides. */
function readLanguage(input: unknown): Language | null {
  const wanted = String(input ?? '')
    .trim()
    .toLowerCase();
  return (
    languages.find(
      (each) =>
        wanted.startsWith(catalogue(each).locale) || wanted === catalogue(each).languageName.toLowerCase(),
    ) ?? null
  );
}
