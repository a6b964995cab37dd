import { webApi } from '@slack/bolt';

/** How a call of Slack's Web API ended that gave no result. */
type End =
  /** Slack wants it later, and has done nothing. */
  | { kind: 'limited'; retryAfterSeconds: number }
  /** It has not reached Slack. */
  | { kind: 'untaken' }
  /** Slack may have done it. */
  | { kind: 'unclear' }
  /** Slack has not done it. `isForGood`: nor will it, however often it is asked. */
  | { kind: 'refused'; code: string; isForGood: boolean };

/** What Slack says where it does not know how far it came. */
const unclearCodes = /^(?:internal_error|fatal_error|service_unavailable|request_timeout)$/;
/** What Slack says of a token, at times by mistake. */
const tokenCodes =
  /^(?:invalid_auth|not_authed|account_inactive|token_expired|token_revoked|org_login_required|team_access_not_granted|accesslimited)$/;
/** The HTTP status of a request that came too slowly, for a proxy or for whoever took it. */
const requestTimeout = 408;
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** @param error what Slack's client threw */
export function readEnd(error: unknown): End {
  if (error instanceof webApi.WebAPIRateLimitedError)
    // Without any pause, every call that waits would ask again in a storm.
    return { kind: 'limited', retryAfterSeconds: error.retryAfter > 0 ? error.retryAfter : 1 };
  if (error instanceof webApi.WebAPIPlatformError) return readCode(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500 || error.statusCode === requestTimeout
      ? { kind: 'unclear' }
      : { kind: 'refused', code: `http_${error.statusCode}`, isForGood: false };
  // Slack's client says a rate limit without a time in words only.
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return { kind: 'limited', retryAfterSeconds: 1 };
  return { kind: isUnreached(error) ? 'untaken' : 'unclear' };
}

/** Whether Slack will not do it, however often it is asked. */
export function isRefusedForGood(error: unknown): boolean {
  const end = readEnd(error);
  return end.kind === 'refused' && end.isForGood;
}

function readCode(code: string): End {
  if (/^rate_?limited$/.test(code)) return { kind: 'limited', retryAfterSeconds: 1 };
  // A page of a proxy in place of Slack's words comes as the code.
  if (unclearCodes.test(code) || !/^[\w-]+$/.test(code)) return { kind: 'unclear' };
  return { kind: 'refused', code, isForGood: !tokenCodes.test(code) };
}

function isUnreached(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return (typeof code === 'string' && unreached.has(code)) || isUnreached(cause);
}
