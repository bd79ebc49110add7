import fc from 'fast-check';

// That a property fails is all there is to know here; the smallest example of it takes its time.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
