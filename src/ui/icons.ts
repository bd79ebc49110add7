import type { Mode } from '../domain/records';

export const viewIcon = 'handshake';

export const modeIcon: Readonly<Record<Mode, string>> = {
  'in-person': 'map-pin',
  phone: 'phone',
  video: 'video',
  email: 'mail',
};
