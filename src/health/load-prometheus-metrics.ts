import type { createPrometheusMetrics } from './prometheus.ts';

/** `createPrometheusMetrics`, with what it needs loaded only now: most runs count nothing. */
export async function loadPrometheusMetrics(
  ...about: Parameters<typeof createPrometheusMetrics>
): Promise<ReturnType<typeof createPrometheusMetrics>> {
  return (await import('./prometheus.ts')).createPrometheusMetrics(...about);
}
