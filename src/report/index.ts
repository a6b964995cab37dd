export { type Report, type RoleReport, renderReport } from './render-report.ts';
