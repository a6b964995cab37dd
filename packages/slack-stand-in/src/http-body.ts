import type { IncomingMessage } from 'node:http';
import type { Json } from './types.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** Arguments that travel as JSON inside a form. */
const JSON_ARGUMENTS = new Set([
  'blocks',
  'view',
  'metadata',
  'attachments',
  'prompts',
  'files',
  'outputs',
  'loading_messages',
]);

/**
 * Reads a request's body.
 *
 * @returns null when it is longer than 20 MB
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads Web API arguments from a JSON body or a form, as Slack takes both.
 *
 * @returns null when a JSON body is not a JSON object
 */
export function parseArguments(body: Buffer, contentType: string, query: URLSearchParams): Json | null {
  const fromQuery = Object.fromEntries(query);
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body.toString());
    return isObject(parsed) ? { ...fromQuery, ...parsed } : null;
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString()));
  return Object.fromEntries(
    Object.entries({ ...fromQuery, ...form }).map(([key, value]) => [
      key,
      JSON_ARGUMENTS.has(key) ? (parseJson(value) ?? value) : value,
    ]),
  );
}

/** The uploaded file in a body: the first part of a form, or the body itself. */
export async function uploadedFile(body: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  for (const value of form.values())
    return typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
  return Buffer.alloc(0);
}

/** @returns undefined for what is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether something is an object, and neither null nor a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
