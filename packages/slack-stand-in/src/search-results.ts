import type { Json } from './types.ts';

/** https://docs.slack.dev/enterprise-search/developing-apps-with-search-features#output-parameters-search-implementation */
const mostResults = 50;

/**
 * What Slack finds wrong in what a search function gives back.
 * @param results the output of the type slack#/types/search_results
 * @returns a line each; none where Slack takes it
 */
export function validateSearchResults(results: unknown): string[] {
  if (!Array.isArray(results)) return ['search_results is no array'];
  const tooMany = results.length > mostResults ? [`search_results holds more than ${mostResults}`] : [];
  return [...tooMany, ...results.flatMap((result, index) => validateResult(result as Json, index))];
}

function validateResult(result: Json, index: number): string[] {
  const { id } = (result.external_ref ?? {}) as Json;
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const missing = ['title', 'description', 'link'].filter((field) => !isText(result[field]));
  return [
    ...(isText(id) ? [] : ['external_ref.id']),
    ...missing,
    ...(/^\d{4}-\d{2}-\d{2}$/.test(String(result.date_updated)) ? [] : ['date_updated']),
    ...(URL.canParse(String(result.link)) ? [] : ['link as an address']),
    ...(result.content === undefined || typeof result.content === 'string' ? [] : ['content as text']),
  ].map((field) => `search_results[${index}] has no ${field}`);
}
