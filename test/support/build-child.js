/** Builds a made-up world from the compiled program, to be killed or starved by its parent. */
import { buildSnapshot } from '../../dist/snapshot/build.js';
import { DEFAULT_PRECEDENCE } from '../../dist/snapshot/precedence.js';
import { SnapshotStore } from '../../dist/snapshot/store.js';
import { asOrreryError } from '../../dist/records/error.js';

const [dataDir, out] = process.argv.slice(2);
const built = buildSnapshot({
  dataDir,
  store: new SnapshotStore(out),
  linkAll: async (inputs) =>
    inputs.map(({ affiliation }) => ({
      organisations: [],
      places: [
        {
          ordinal: 0,
          organisation: null,
          location: affiliation,
          headquarters: null,
          confidence: 1,
        },
      ],
      country: affiliation,
      countryConfidence: 1,
      evidence: [],
      disagreement: [],
    })),
  linker: 'made-up',
  precedence: DEFAULT_PRECEDENCE,
  venues: null,
  years: null,
  skipUnreadable: false,
  worksOnly: true,
  people: false,
  optOut: null,
  progress: () => undefined,
});
await built.catch((thrown) => {
  const { message, code } = asOrreryError(thrown);
  process.stderr.write(`orrery: ${message} [${code}]\n`);
  process.exitCode = 1;
});
