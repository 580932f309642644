import type { ReviewRow } from '../../core/diff/reviewView.ts';

/** The heaviest first. */
export const WEIGHT_NAMES: readonly ReviewRow['weight'][] = ['high', 'medium', 'low'];
