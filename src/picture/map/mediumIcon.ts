import { element, type PictureElement } from '../element.ts';

/** Lines in a box of 16 × 16, by the medium of a channel. */
const ICONS: Readonly<Record<string, string>> = {
  web: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M2 8h12M8 2c-4 4-4 8 0 12c4-4 4-8 0-12',
  'mobile-app': 'M5 1.5h6v13H5zM7 12.5h2',
  email: 'M2 4h12v8.5H2zM2 4.5l6 4.5l6-4.5',
  phone: 'M4 2l2.5 3.5L5 7.5c1 2 2 3 3.5 3.500l2-1.500L14 12c0 1.5-1 2-2 2C7 14 2 9 2 4c0-1 .5-2 2-2z',
  sms: 'M2 3h12v8H7l-3 3v-3H2zM5 7h.01M8 7h.01M11 7h.01',
  chat: 'M2 3h12v8H7l-3 3v-3H2zM5 6h6M5 8.500h4',
  chatbot: 'M3 6h10v7H3zM8 6V3M8 2.500v.01M6 9.500h.01M10 9.500h.01M1.5 8.500v2M14.5 8.500v2',
  messaging: 'M1.5 2.500h8v6H5l-2 2v-2H1.500zM11.5 6h3v6H13v2l-2-2H7v-1.5',
  'social-media':
    'M4 8a1.8 1.8 0 1 0 .01 0M12 3.500a1.8 1.8 0 1 0 .01 0M12 10.500a1.8 1.8 0 1 0 .01 0M5.5 9L10.5 6M5.5 10.500l5 1.5',
  'video-call': 'M1.5 4.500h8.500v7H1.500zM10 7.500l4.5-2.500v6L10 8.5',
  store: 'M2 6.500L3.5 2.500h9L14 6.500M3 6.500V14h10V6.500M2 6.500h12M6.5 14v-4h3v4',
  branch: 'M2 6.500L8 2l6 4.500M3 6.500h10M4 6.500V12M8 6.500V12M12 6.500V12M2 13.500h12',
  'face-to-face': 'M5 3a1.8 1.8 0 1 0 .01 0M11 3a1.8 1.8 0 1 0 .01 0M2 13.500c0-5 6-5 6 0c0-5 6-5 6 0',
  event: 'M2 3.500h12V14H2zM2 6.500h12M5 2v2.500M11 2v2.5',
  post: 'M2 5l6-3l6 3v7l-6 2.500L2 12zM2 5l6 2.500L14 5M8 7.500v7',
  kiosk: 'M3 2h10v8H3zM8 10v3M5 14h6',
  marketplace: 'M1.5 3h2l1.5 7h7.500l1.5-5H4M6 12.500v.01M11.5 12.500v.01',
  packaging: 'M2 5h12v9H2zM2 5l2-3h8l2 3M8 2v3M6 8h4',
  documentation: 'M3 2h8l2 2v10H3zM5.5 6h5M5.5 8.500h5M5.5 11h3',
  community:
    'M8 3a2 2 0 1 0 .01 0M3.5 6a1.5 1.5 0 1 0 .01 0M12.5 6a1.5 1.5 0 1 0 .01 0M5 14c0-5 6-5 6 0M1.5 13c0-2.5 1.5-3 2.5-2.500M14.5 13c0-2.5-1.5-3-2.5-2.5',
  partner: 'M1.5 8l3-3l3.5 2l3.5-2l3 3l-5 4.500l-2-1l-2 .5z',
  payment: 'M1.5 3.500h13v9h-13zM1.5 6.500h13M4 10h3',
  other: 'M8 2.500a5.5 5.5 0 1 0 .01 0M8 8h.01',
};

/** A sign for the medium of a channel; that of any other medium for one that is not known. It is never read aloud. */
export function mediumIcon(medium: string | undefined): PictureElement {
  return element(
    'svg',
    { class: 'icon', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    element('path', { d: mediumPath(medium) }),
  );
}

export function mediumPath(medium: string | undefined): string {
  return medium !== undefined && Object.hasOwn(ICONS, medium) ? ICONS[medium]! : ICONS.other!;
}
