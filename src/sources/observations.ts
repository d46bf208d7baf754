import type { Observation } from '../records/observation.js';
import {
  aiIndexCited,
  aiIndexCitedFigures,
  aiIndexNewlyFunded2023,
  aiIndexNewlyFunded2025,
} from './ai-index-newly-funded.js';
import { baciChipTrade } from './baci-chip-trade.js';
import { cbinsightsUnicorns } from './cbinsights-unicorns.js';
import { comtradeIcExports } from './comtrade-ic-exports.js';
import { csetInvestment } from './cset-investment.js';
import { csetParat } from './cset-parat.js';
import { epochClusters } from './epoch-clusters.js';
import { epochModels } from './epoch-models.js';
import { etoChipExplorer } from './eto-chip-explorer.js';
import { APPLICATION_SOURCES } from './events.js';
import { gapminder } from './gapminder.js';
import { huggingfaceLanguages } from './huggingface-languages.js';
import { icInsights, icInsightsFigures } from './ic-insights.js';
import type { ObservationSource, SourceInfo } from './source.js';
import { top500 } from './top500.js';
import { wikipediaUnicorns } from './wikipedia-unicorns.js';
import { worldbankPopulation } from './worldbank-population.js';
import { ycFounders } from './yc-founders.js';

/** Sources of published statistics that are read from files, by pillar. */
export const OBSERVATION_SOURCES: ObservationSource[] = [
  worldbankPopulation,
  gapminder,
  huggingfaceLanguages,
  aiIndexNewlyFunded2023,
  aiIndexNewlyFunded2025,
  csetInvestment,
  cbinsightsUnicorns,
  wikipediaUnicorns,
  ycFounders,
  csetParat,
  comtradeIcExports,
  baciChipTrade,
  etoChipExplorer,
  top500,
  epochClusters,
  epochModels,
  ...APPLICATION_SOURCES,
];

/** Observations that ship with the product: single figures quoted with their address. */
export const CURATED_OBSERVATIONS: { info: SourceInfo; observations: Observation[] }[] = [
  { info: aiIndexCited, observations: aiIndexCitedFigures },
  { info: icInsights, observations: icInsightsFigures },
];
