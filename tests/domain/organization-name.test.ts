import { describe, expect, it } from 'vitest';
import { organizationKey } from '../../src/domain/organization-name';

describe('two names of an organization', () => {
  it.each([
    ['Fernhill', 'FERNHILL Inc.'], ['Fernhill, Inc.', 'Fernhill Incorporated'], ['Fernhill GmbH & Co. KG', 'Fernhill'],
    ['Müller & Söhne GmbH', 'Muller and Sohne'], ['The Harbour Trust', 'Harbour Trust'], ['Fernhill S.A.', 'Fernhill SA'],
    ['Fernhill B.V.', 'fernhill'], ['O’Neil Ltd', 'O\'Neil'], ['A.B.C. Museum', 'ABC Museum'], ['Weiß AG', 'Weiss'],
    ['North-Light  Studio', 'North Light Studio'],
  ])('are the same: %s and %s', (one, other) => {
    expect(organizationKey(one)).toBe(organizationKey(other));
  });

  it.each([
    ['Fern', 'Fernhill'], ['Fernhill', 'Fernhill Press'], ['Co-op', 'Op'], ['AG', 'SA'], ['The', ''], ['Limited Editions', 'Editions'],
    ['The Theatre', 'The'], ['博物館', '美術館'],
  ])('are two: %s and %s', (one, other) => {
    expect(organizationKey(one)).not.toBe(organizationKey(other));
  });
});
