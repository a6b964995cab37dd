import { validateSearchResults } from '../search-results.ts';
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
  const execution = team.executions.get(id);
  if (execution?.kind !== 'running') return refuse({ error: 'function_execution_not_found' });
  const messages = outcome.kind === 'completed' ? faultsOf(execution.callbackId, outcome.outputs, team) : [];
  if (messages.length > 0) return refuse({ error: 'parameter_validation_failed', messages });
  team.executions.set(id, outcome);
  team.changed();
  return ok();
}

/** Only what a search gives back is looked into; other outputs may be anything. */
function faultsOf(callbackId: string, outputs: Json, { manifest }: MethodContext['team']): string[] {
  const { properties = {} } = manifest.functions?.[callbackId]?.output_parameters ?? {};
  return Object.entries(properties)
    .filter(([, { type }]) => type === 'slack#/types/search_results')
    .flatMap(([name]) => validateSearchResults(outputs[name]));
}
