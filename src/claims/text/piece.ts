/** A run of text that stands at `source` in what was handed in. */
export interface Piece {
  text: string;
  source: number;
  /** True where the characters are the source's own, one for one. */
  exact: boolean;
}
