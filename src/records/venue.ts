/** Names of venues whose name is not their id in capitals. */
const NAMES: Record<string, string> = {
  neurips: 'NeurIPS',
  corl: 'CoRL',
  www: 'The Web Conference',
};

/** A venue as people write it: `NeurIPS`, `ICML`. The same in every language. */
export function venueName(id: string): string {
  return NAMES[id] ?? id.toUpperCase();
}
