import type { App } from '@slack/bolt';
import { dayOf } from '../../../knowledge/index.ts';
import { languages } from '../../../language/index.ts';
import { searchFunction } from '../../connect/search-function.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { type Finding, outcomeOf } from '../../finding.ts';
import type { Lookup } from '../../read/lookup.ts';
import {
  renderPeople,
  renderSearchResults,
  type SearchPlaces,
  type SearchResult,
} from '../../render/index.ts';
import { callOnce } from '../../send/call-once.ts';
import type { Services } from '../../services.ts';

/** Slack takes no more; an answer and what is near it are fewer by far. */
const mostResults = 50;

/**
 * What Slack's Enterprise Search asks for each search that somebody makes. They get the sections that the answer would
 * show, with the next best; nothing where the documents do not answer. Who searches did not ask us, so nothing is kept.
 */
export function listenToEnterpriseSearch(app: App, services: Services): void {
  app.function(searchFunction, async ({ inputs, body, client, context, complete, fail }) => {
    const workspace = workspaceOf(context);
    const text = String(inputs.query ?? '').trim();
    const user = userIn(inputs.user_context);
    if (text === '') return callOnce(() => complete({ outputs: { search_results: [] } }));
    const [language, audience, reviews] = await Promise.all([
      user === '' ? languages[0] : services.readPerson(client, user).then((person) => person.language),
      // Only who searches sees what is found.
      services.audienceOf(client, user, null, true),
      services.store.reviews.all(workspace),
    ]);
    const lookUp = (lookup: Lookup) => services.lookUp(lookup, workspace, audience);
    const request = { text, role: null, kind: null, language };
    const finding = lookUp({ kind: 'question', request });
    if (finding.why === 'distress') {
      const error = renderPeople(finding.reply.notes, finding.contact, finding.reply.language).text;
      return callOnce(() => fail({ error }));
    }
    const places: SearchPlaces = {
      sourceUrl: services.sourceUrl,
      otherwise: addressOfApp(body.api_app_id, context.teamId),
      reviews,
      today: dayOf(services.now()),
    };
    const found = [finding, ...furtherLookups(finding, request).map(lookUp)].flatMap((each) =>
      renderSearchResults(each, places),
    );
    const isFirst = ({ external_ref: { id } }: SearchResult, at: number) =>
      found.findIndex((each) => each.external_ref.id === id) === at;
    const search_results = found.filter(isFirst).slice(0, mostResults);
    await callOnce(() => complete({ outputs: { search_results } }));
  });
}

/** The sections of a comparison or brief, the roles and sections of which one is to be chosen, or the next best ones. */
function furtherLookups(
  finding: Finding,
  request: Extract<Lookup, { kind: 'question' }>['request'],
): Lookup[] {
  const { reply, figure, alternatives } = finding;
  const { language } = reply;
  const several =
    figure.kind === 'comparison' ? figure.comparison.sources : figure.kind === 'brief' ? figure.briefs : [];
  if (several.length > 0) {
    return several.flatMap(({ role, sections }) =>
      sections.map(({ id }): Lookup => ({ kind: 'section', role: role.id, section: id, language })),
    );
  }
  if (outcomeOf(finding) === 'unknown') return [];
  const near = reply.kind === 'choose' ? reply.choices : alternatives;
  return near.map(
    ({ role, section }): Lookup =>
      section === null
        ? { kind: 'question', request: { ...request, role } }
        : { kind: 'section', role, section, language },
  );
}

/** Slack's id of who searches; empty where it does not say, who then sees what everybody may. */
function userIn(input: unknown): string {
  const { id } = typeof input === 'object' && input !== null ? (input as { id?: unknown }) : {};
  return typeof id === 'string' ? id : '';
}

/** Opens the conversation with the app. */
function addressOfApp(app: string, team: string | undefined): string {
  return `https://slack.com/app_redirect?${new URLSearchParams({ app, ...(team !== undefined && { team }) })}`;
}
