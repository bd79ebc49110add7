import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A file that needs a window says so itself: // @vitest-environment jsdom
    environment: 'node',
    globalSetup: 'tests/build.ts',
  },
});
