import { webApi } from '@slack/bolt';
import { ExplainedError } from '../../explained-error.ts';
import { readEnd } from '../read/read-end.ts';

/** Enough of what stands in the place of Slack's words, such as a proxy's page. */
const longestQuote = 120;

/** Thrown when the app cannot start; its message says what to do. */
class StartError extends ExplainedError {}

/**
 * Says which setting Slack refused, or that it does not say, or cannot be reached.
 * @param setting the variable that holds the token in use
 */
export function explainStart(error: unknown, setting: string): StartError {
  const end = readEnd(error);
  const message = (error instanceof Error ? error.message : String(error)).slice(0, longestQuote);
  if (end.kind === 'limited') {
    return new StartError(
      `Slack takes no more questions about ${setting} for ${end.retryAfterSeconds} s. Start Rolebook again after that.`,
      { cause: error },
    );
  }
  if (error instanceof webApi.WebAPIPlatformError && end.kind === 'refused') {
    const remedy =
      'Copy it again from your app at https://api.slack.com/apps, and see that the app is installed.';
    return new StartError(`Slack refused ${setting} (${end.code}). ${remedy}`, { cause: error });
  }
  if (error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIHTTPError) {
    return new StartError(
      `Slack does not say whether it takes ${setting}: ${message}. See https://slack-status.com, whether a proxy answers in Slack’s place, and that SLACK_API_URL is right or empty; then start Rolebook again.`,
      { cause: error },
    );
  }
  return new StartError(
    `Slack cannot be reached: ${message}. See that this machine reaches the internet, and that SLACK_API_URL is right or empty.`,
    { cause: error },
  );
}

/** Says why HTTP mode cannot listen on its port. */
export function explainListen(error: NodeJS.ErrnoException, port: number): StartError {
  const reason = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
  return new StartError(`Port ${port} cannot be opened: ${reason}. Set PORT to another one.`, {
    cause: error,
  });
}
