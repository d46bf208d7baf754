import { NAME_KINDS } from '../records/organisation.js';
import type { AffiliationInput } from './link.js';
import type { Judged, Reasoning, ReasoningLinker } from './linker.js';
import { MATCH_WAYS } from './match/match.js';

const SHOWN = 8;

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function candidateLines(one: Judged, reasoning: Reasoning, linker: ReasoningLinker): string[] {
  const { examination, chosen } = reasoning;
  const { index } = linker;
  const organisation = index.organisations[one.organisation];
  const candidate = examination.candidates[one.at];
  if (!organisation || !candidate) return [];
  const { match } = candidate;
  const name = index.nameText[match.name] ?? '';
  const kind = NAME_KINDS[index.nameKind[match.name] ?? 0] ?? '';
  const text = examination.prepared.raw.slice(...one.span);
  const place = [organisation.city, organisation.country].filter((p) => p !== null).join(', ');
  const mark = chosen.includes(one) ? '*' : ' ';
  return [
    `${mark} ${organisation.name} (${place || 'place unknown'}) ${organisation.id}`,
    `    named ${percent(one.member)}`,
    `    "${text}" matches the ${kind} "${name}": ${MATCH_WAYS[match.way]}, cost ${match.cost.toFixed(2)}`,
  ];
}

/** Why a string was linked as it was: what was read in it, each candidate, each sign of a place. */
export function explain(input: AffiliationInput, linker: ReasoningLinker): string {
  const reasoning = linker.reason(input);
  const { examination, judged, signs, decisions } = reasoning;
  const { prepared } = examination;
  const lines = [
    `affiliation: ${input.affiliation}`,
    `read as:     ${prepared.tokens.map((t) => (t.gap >= 2 ? `| ${t.word}` : t.word)).join(' ')}`,
    '',
    'candidates (* answered):',
    ...judged.slice(0, SHOWN).flatMap((one) => candidateLines(one, reasoning, linker)),
    '',
    'signs of a place:',
    ...signs.map((sign) => {
      const shares = sign.shares
        .slice(0, 3)
        .map(([country, share]) => `${country} ${percent(share)}`);
      return `  ${sign.kind} "${sign.text}": ${shares.join(', ')}`;
    }),
    '',
  ];
  for (const [group, decision] of decisions.entries()) {
    const points = `${decision.points.toFixed(1)} points, ${decision.lead.toFixed(1)} ahead`;
    lines.push(`part ${group + 1}: ${decision.country ?? 'no country'} (${points})`);
    if (decision.disagreement.length > 0)
      lines.push(`  disagreement: ${decision.disagreement.join(', ')}`);
  }
  const link = linker.answer(reasoning);
  lines.push('', `country: ${link.country ?? 'unknown'} (${percent(link.countryConfidence)})`);
  for (const place of link.places) {
    const owner = place.organisation ?? 'no organisation';
    lines.push(
      `  ${owner}: located ${place.location ?? '?'}, headquarters ${place.headquarters ?? '?'}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
