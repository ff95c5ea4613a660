import type { Status } from '../../api/contract/answers.js';
import { t } from './language';

/** Closed: done, kept up or not. The service counts so too. */
export function isClosed(status: Status | null): boolean {
  return status === 'completed' || status === 'completedOngoing';
}

/** 0.934 → 93%. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** 0.9996 → 99.9%: rounded down, so that only everything is 100%. */
export function formatCoverage(assigned: number, characters: number): string {
  if (characters === 0) return '—';
  const tenths = Math.floor((assigned / characters) * 1000) / 10;
  return `${Number.isInteger(tenths) ? tenths.toFixed(0) : tenths.toFixed(1)}%`;
}

export function formatDate(date: string | null): string {
  return date ?? t('absent.date');
}
