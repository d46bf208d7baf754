import type { RawQuantity } from '../quantity/raw-quantity.js';

/** What the sentences before say that a sentence may lean on. */
export interface Context {
  place: string | null;
  period: string | null;
  /** Where the paragraph starts that named this period. */
  dated: number;
  /** The years between which something was last said to move. */
  stretch: string | null;
  sentence: string;
  /** The paragraph that led into a list, while its items last. */
  lead: string;
  /** Where the paragraph starts, and the numbers that its last sentence with any gave. */
  paragraph: number;
  /** What the paragraph has said so far; of a new paragraph, the last sentence before it. */
  said: string;
  quantities: RawQuantity[];
}
