import { fold } from './name.js';

const STOP = new Set(
  'a an and the of for in on with to by from using via based at as is are its into towards toward over under new approach method methods study analysis null none af affilation dept department univ university institute school of lab laboratory'.split(
    ' ',
  ),
);

/** Light suffix stripping, enough to bring the forms of a title word together. */
const stem = (word: string) =>
  word.length > 5
    ? word.replace(/(ations?|ings?|ies|ments?|ized?|ers?|ed|es|s|al|ic)$/, '')
    : word.replace(/s$/, '');

/** The telling words of a title or an affiliation, folded and stemmed, in order. */
export const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !STOP.has(word))
    .map(stem);

const VENUE_STOP = new Set(
  'the of on in and for a an acm ieee proc proceedings int international conf conference j journal trans transactions workshop symposium annual null'.split(
    ' ',
  ),
);

/** The first letters of the words of a venue, so that `Softw., Pract. Exper.` meets `Software: Practice and Experience`. */
export const venueHeads = (venue: string): string[] =>
  fold(venue)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !VENUE_STOP.has(word))
    .map((word) => word.slice(0, 4));
