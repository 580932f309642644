import { catalog, config, journey, persona, strategy } from '../../src/core/schema/generated/validators.js';

export const validators = { catalog, config, journey, persona, strategy };
