const { createInstrumenter } = require('istanbul-lib-instrument');

/** A webpack loader that counts statements and branches; positions are those before the compiler, by its source map. */
module.exports = function instrument(source, sourceMap) {
  const instrumenter = createInstrumenter({ esModules: true, produceSourceMap: true });
  instrumenter.instrument(
    source,
    this.resourcePath,
    (error, code) => this.callback(error, code, instrumenter.lastSourceMap()),
    sourceMap,
  );
};
