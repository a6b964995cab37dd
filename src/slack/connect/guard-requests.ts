import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, type HTTPReceiver, isValidSlackRequest } from '@slack/bolt';
import type { Logger as Log } from 'pino';

/**
 * Looks at what is posted before Bolt does: Bolt takes any JSON for an object, and a `null` would end the process.
 * @param from where events come in, and the secret that they are signed with
 */
export function guardRequests(
  receiver: HTTPReceiver,
  { path, signingSecret }: { path: string; signingSecret: string },
  log: Log,
): void {
  const listen = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== path) return listen(request, response);
    return take(request, response).catch((error) => {
      log.warn({ err: error }, 'a request could not be read');
      end(response, 400);
    });
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(
      request,
      HTTPModuleFunctions.defaultBodyLimit,
    ).catch((error) => {
      if (HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413) return null;
      throw error;
    });
    if (buffered === null) {
      log.warn('a request was longer than Slack’s are');
      return end(response, 413);
    }
    if (!isKnownNotToBeObject(buffered)) return listen(buffered, response) as undefined;
    const isSigned = isValidSlackRequest({
      signingSecret,
      body: buffered.rawBody.toString(),
      headers: {
        'x-slack-signature': String(request.headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(request.headers['x-slack-request-timestamp']),
      },
    });
    log.warn({ isSigned }, 'a request held no object, and was not answered');
    end(response, isSigned ? 400 : 401);
  }
}

/** What cannot be parsed at all, Bolt ends by itself. */
function isKnownNotToBeObject(
  buffered: Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>,
): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(buffered);
    return typeof body !== 'object' || body === null || Array.isArray(body);
  } catch {
    return false;
  }
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status).end();
}
