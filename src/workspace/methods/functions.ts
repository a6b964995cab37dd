import type { Execution } from '../team.ts';
import type { Json } from '../types.ts';
import { type Method, type MethodContext, ok, refuse } from './method.ts';

const completeSuccess: Method = {
  scopes: [],
  run: (args, context) => finish(args, context, { kind: 'completed', outputs: (args.outputs ?? {}) as Json }),
};

const completeError: Method = {
  scopes: [],
  run: (args, context) => finish(args, context, { kind: 'failed', error: String(args.error ?? '') }),
};

export const functionMethods: Record<string, Method> = {
  'functions.completeSuccess': completeSuccess,
  'functions.completeError': completeError,
};

function finish(args: Json, { team }: MethodContext, outcome: Execution): Json {
  const id = String(args.function_execution_id);
  if (team.executions.get(id)?.kind !== 'running') return refuse({ error: 'function_execution_not_found' });
  team.executions.set(id, outcome);
  team.changed();
  return ok();
}
