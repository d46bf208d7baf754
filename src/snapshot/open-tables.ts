/** What was loaded, and from where. */
export interface OpenTables {
  names: string[];
  info: {
    id: string;
    kind: 'release' | 'snapshot';
    location: string;
    builtWith: string;
    tables: { name: string; rows: number }[];
  };
}
