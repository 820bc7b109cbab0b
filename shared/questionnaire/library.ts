import partnerNetwork from './library/partner-network.json' with { type: 'json' };
import partnerNetworkTechnicians from './library/partner-network-technicians.json' with { type: 'json' };
import partnershipHealth from './library/partnership-health.json' with { type: 'json' };
import supportQuality from './library/support-quality.json' with { type: 'json' };

/** The questionnaire files that come with the product, as they stand; the general one first. */
export const LIBRARY = [
  partnershipHealth,
  partnerNetwork,
  partnerNetworkTechnicians,
  supportQuality,
] as const;
