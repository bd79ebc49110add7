import fc from 'fast-check';

/** The same vaults, notes and orders in every run, so that a red one is of the change; a night draws others. */
const seed = Number(process.env['SEED'] ?? 20261106);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
