import type { Platform } from 'obsidian';

export type PlatformValues = { -readonly [K in keyof typeof Platform]: (typeof Platform)[K] };

/** `Platform` as a desktop on Linux or a phone with Android would have it (names: obsidian.d.ts; values: assumed). */
export function platformOf({ mobile }: { mobile: boolean }): PlatformValues {
  return {
    isDesktop: !mobile,
    isMobile: mobile,
    isDesktopApp: !mobile,
    isMobileApp: mobile,
    isIosApp: false,
    isAndroidApp: mobile,
    isPhone: mobile,
    isTablet: false,
    isMacOS: false,
    isWin: false,
    isLinux: !mobile,
    isSafari: false,
    resourcePathPrefix: mobile ? 'file:///' : 'app://test-host/',
  };
}
