import { webApi } from '@slack/bolt';
import { ExplainedError } from '../../explained-error.ts';

/** Thrown when the app cannot start; its message says what to do. */
export class StartError extends ExplainedError {}

/**
 * Says which setting Slack refused, or that it cannot be reached.
 * @param setting the variable that holds the token in use
 */
export function explainStart(error: unknown, setting: string): StartError {
  if (error instanceof webApi.WebAPIPlatformError) {
    const remedy =
      'Copy it again from your app at https://api.slack.com/apps, and see that the app is installed.';
    return new StartError(`Slack refused ${setting} (${error.data.error}). ${remedy}`, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
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
