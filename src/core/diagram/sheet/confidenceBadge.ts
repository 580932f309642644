import type { Translate } from '../../host.ts';
import type { PersonaView } from '../personaView.ts';
import type { Badge } from './sheet.ts';

/** How sure we are, in words. Empty when nobody says. */
export function confidenceBadge(
  confidence: PersonaView['confidence'],
  translate: Translate,
): readonly Badge[] {
  switch (confidence) {
    case 'validated':
      return [{ text: translate('Validated'), tone: 'good', at: '#/confidence' }];
    case 'partial':
      return [{ text: translate('Partly validated'), tone: 'fair', at: '#/confidence' }];
    case 'assumption':
      return [{ text: translate('An assumption'), tone: 'bad', at: '#/confidence' }];
    default:
      return [];
  }
}
