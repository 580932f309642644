// In place of @microsoft/1ds-core-js: no telemetry.
exports.AppInsightsCore = class {};
