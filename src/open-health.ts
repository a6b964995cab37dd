import { readFileSync } from 'node:fs';
import {
  loadPrometheusMetrics,
  type Metrics,
  noMetrics,
  type Readiness,
  serveHealth,
} from './health/index.ts';
import { modelFile, packageFile } from './paths.ts';
import { decodeModel } from './question/index.ts';
import type { Store } from './store/index.ts';

/** What tells machines how this process is. */
export interface HealthPages {
  metrics: Metrics;
  /** Where it is served; null for nowhere. */
  port: number | null;
  /** Says how what runs is, and which documents answer, once it is there. */
  follow(readiness: () => Readiness): void;
  /** The end of the process closes it too. */
  close(): Promise<void>;
}

/**
 * Serves health and metrics from the start's first moment, while documents are read and the database is waited for.
 * @param port null to serve and count nothing
 */
export async function openHealth(port: number | null): Promise<HealthPages> {
  if (port === null) return { metrics: noMetrics, port, follow() {}, close: async () => {} };
  let readiness = (): Readiness => ({ isReady: false, reason: 'not ready' });
  const prometheus = await loadPrometheusMetrics({
    version: JSON.parse(readFileSync(packageFile, 'utf8')).version,
    model: modelVersion(),
    knowledge: () => readiness().documents ?? '',
  });
  const served = await serveHealth(port, () => readiness(), prometheus);
  return {
    metrics: prometheus.metrics,
    port: served.port,
    follow(next) {
      readiness = next;
    },
    close: served.close,
  };
}

/** A store whose claims are counted. */
export function countClaims(store: Store, metrics: Metrics): Store {
  const { claims } = store;
  return {
    ...store,
    claims: {
      ...claims,
      async claim(workspace, key) {
        const claim = await claims.claim(workspace, key);
        metrics.claimed(claim.kind === 'taken' && claim.isRepeat ? 'repeat' : claim.kind);
        return claim;
      },
    },
  };
}

/** Enough to tell versions apart, and short enough to read. */
const digits = 12;

function modelVersion(): string {
  try {
    return decodeModel(readFileSync(modelFile)).inputs.slice(0, digits);
  } catch {
    // Opening Rolebook says what is wrong with it.
    return '';
  }
}
