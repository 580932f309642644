// Stands before the script of an extension in VS Code and takes the time of its loading and activation.
const main = 'MAIN';

const begun = performance.now();
const real = main ? require(main) : undefined;
const loaded = performance.now();

/** @param {unknown} context */
exports.activate = (context) => {
  const started = performance.now();
  const result = real?.activate(context);
  Object.assign(globalThis, {
    cxActivation: {
      load: loaded - begun,
      activate: performance.now() - started,
      awaited: typeof result?.then === 'function',
    },
  });
  return result;
};

exports.deactivate = () => real?.deactivate?.();
