/** Verbs of a rise, as alternatives of a pattern. */
export const UP =
  'rose|rise[sn]?|rising|grew|grow[sn]?|growing|grown|increas(?:ed?|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?|expand(?:ed|s|ing)?|gain(?:ed|s|ing)?|swell(?:ed|s)?|swollen|crept up|widen(?:ed|s)?|up|went up|advanc(?:ed?|es)|rocketed|leapt|leaped|balloon(?:ed|s)?|multiplied|edg(?:ed?|es) up|inch(?:ed|es) up|creep(?:s|ing)? up|mount(?:ed|s)|shot up|spik(?:ed?|es)|boom(?:ed|s)?|accelerat(?:ed?|es)|went up|gone up|going up|up';
/** Verbs of a fall. */
export const DOWN =
  'fell|fall(?:s|en|ing)?|drop(?:ped|s|ping)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|shr[aiu]nk(?:s)?|slid|slip(?:ped|s|ping)?|sank|sunk|plung(?:ed?|es|ing)|down|went down|cut|reduc(?:ed?|es|ing)|lost|losing|contract(?:ed|s|ing)?|lower(?:ed|s)?|slump(?:ed|s)?|tumbl(?:ed?|es|ing)|dip(?:ped|s)?|sag(?:ged|s)?|ebb(?:ed|s)?|plummet(?:ed|s)?|crash(?:ed|es)?|collaps(?:ed?|es)|dwindl(?:ed?|es|ing)|eas(?:ed|es)|reced(?:ed?|es)|retreat(?:ed|s)?|dived?|dove|thinned|weaken(?:ed|s)?|shed(?:ding)?|trimm?ed|pared|sliding|sinking|shrinking|went down|gone down|come down|came down';
