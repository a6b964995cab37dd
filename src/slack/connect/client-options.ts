import type { webApi } from '@slack/bolt';

const timeout = 10_000;

/** fetch that gives up, for Bolt's response_urls, which it calls without a limit. */
export const fetchInTime: webApi.FetchFunction = (url, init) =>
  fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeout) });

/**
 * Options for Slack's Web API. Each client needs an object of its own, since Bolt writes into it.
 * @param apiUrl the Web API's address; null for Slack's own
 * @param retryConfig how often a call is tried again
 */
export function clientOptions(
  apiUrl: string | null,
  retryConfig: webApi.RetryOptions,
): webApi.WebClientOptions {
  return { timeout, retryConfig, fetch: fetchInTime, ...(apiUrl !== null && { slackApiUrl: apiUrl }) };
}

/** For calls that a person waits for. */
export const answerRetries: webApi.RetryOptions = {
  retries: 2,
  factor: 2,
  minTimeout: 300,
  maxTimeout: 2000,
};

/** For the socket, which has to come back however long Slack or the network is away. */
export const socketRetries: webApi.RetryOptions = {
  retries: 10_000,
  factor: 1.3,
  maxTimeout: 30_000,
  randomize: true,
};
