/** The controls a setting can hold, in the files they are grouped in. */
export * from './base-component';
export * from './buttons';
export * from './choice-fields';
export * from './text-fields';
