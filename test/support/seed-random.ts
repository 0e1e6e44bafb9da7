import fc from 'fast-check';

/** Property tests draw the same cases in every run, so that a failure is found again; set FC_SEED for others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261122) });
