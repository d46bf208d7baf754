/** A piece of a sentence: text, or a place in it for a value or a control. */
export type Piece = { text: string } | { slot: string };

/** Cuts `In {period}, {value} of …` into pieces, so that a number can be set apart in any language. */
export function pieces(template: string): Piece[] {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1];
      return slot === undefined ? { text: part } : { slot };
    });
}
