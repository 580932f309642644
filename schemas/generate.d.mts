/** Makes validators, types and the schema module anew where the schemas have changed. */
export function generate(options?: { force?: boolean }): Promise<void>;
