import { describe, expect, it } from 'vitest';
import { organizationKey } from '../../src/domain/organization-name';

describe('two names of an organization', () => {
  it.each([
    ['Fernhill', 'FERNHILL Inc.'], ['Fernhill, Inc.', 'Fernhill Incorporated'], ['Fernhill GmbH & Co. KG', 'Fernhill'],
    ['Müller & Söhne GmbH', 'Muller and Sohne'], ['The Harbour Trust', 'Harbour Trust'], ['Fernhill S.A.', 'Fernhill SA'],
    ['Fernhill B.V.', 'fernhill'], ['O’Neil Ltd', 'O\'Neil'], ['A.B.C. Museum', 'ABC Museum'], ['Weiß AG', 'Weiss'],
    ['North-Light  Studio', 'North Light Studio'], ['Vestvind A/S', 'Vestvind'], ['Heimat e. V.', 'Heimat e.V.'], ['Fernhill S. A.', 'Fernhill'],
    ['Fernhill Sp. z o.o.', 'Fernhill'], ['Fernhill Sp. z o. o.', 'Fernhill'], ['Fernhill S.à r.l.', 'Fernhill SARL'], ['Fernhill S.A. de C.V.', 'Fernhill'],
    ['AB Fernhill', 'Fernhill AB'], ['Oy Fernhill Ab', 'Fernhill'], ['Fernhill (Pty) Ltd', 'Fernhill'], ['Fernhill & Cie', 'Fernhill et Cie'],
    ['Fernhill™ Inc.', 'Fernhill®'], ['Fernhill Ges.m.b.H.', 'Fernhill GmbH'], ['🦊', ' 🦊'], ['ООО Ромашка', 'Ромашка'],
  ])('are the same: %s and %s', (one, other) => {
    expect(organizationKey(one)).toBe(organizationKey(other));
  });

  it.each([
    ['Fern', 'Fernhill'], ['Fernhill', 'Fernhill Press'], ['Co-op', 'Op'], ['AG', 'SA'], ['The', ''], ['Limited Editions', 'Editions'],
    ['The Theatre', 'The'], ['GmbH', 'GmbH & Co. KG'], ['AB', 'Oy'], ['🦊', '🐻'], ['गूगल', 'गगल'], ['ガス', 'カス'], ['Works in C', 'Works'], ['AB', 'AB Volvo'],
    ['Fern and', 'Fern'], ['博物館', '美術館'],
  ])('are two: %s and %s', (one, other) => {
    expect(organizationKey(one)).not.toBe(organizationKey(other));
  });
});
