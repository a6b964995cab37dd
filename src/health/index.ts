export { loadPrometheusMetrics } from './load-prometheus-metrics.ts';
export { type Metrics, noMetrics, type Surface } from './metrics.ts';
export { answerHealth, describeReadiness, healthPaths, type Readiness } from './readiness.ts';
export { serveHealth } from './serve-health.ts';
