import type { Body } from './frame.js';
import { hatchFill } from './marks.js';
import { paragraph } from './key.js';
import type { Setting } from '../setting/setting.js';
import { element } from './svg.js';
import { WORDS } from '../words/words.js';

/** What stands where there is nothing to draw: a hatched field and a sentence. */
export function emptyBody(setting: Setting, width: number, words = WORDS.empty): Body {
  const note = paragraph(setting, setting.say(words), width - 32, {
    size: 14,
    lineHeight: 20,
    fill: setting.colours.ink,
  });
  const height = 112;
  return {
    height,
    draw: (x, y) =>
      element('rect', { x, y, width, height, fill: hatchFill(setting) }) +
      element('rect', {
        x: x + 8,
        y: y + (height - note.height) / 2 - 10,
        width: width - 16,
        height: note.height + 20,
        fill: setting.colours.paper,
      }) +
      note.draw(x + 16, y + (height - note.height) / 2),
  };
}
