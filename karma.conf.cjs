const path = require('node:path');
const { existsSync } = require('node:fs');

/**
 * Interaction of the visuals in a real browser: `npx karma start karma.conf.cjs`. Set CHROME_BIN
 * when Chromium is neither on the PATH of karma's launcher nor where Debian installs it.
 */
process.env.CHROME_BIN ??= ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file));

/** The bundler's adapter runs what a bundle with type errors still holds; half a test run is no run. */
const failOnErrors = {
  apply: (compiler) =>
    compiler.hooks.done.tap('FailOnErrors', (stats) => {
      if (!stats.hasErrors()) return;
      console.error(stats.toString({ all: false, errors: true }));
      process.exit(1);
    }),
};

/** With OTT_COVERAGE the visuals' own code counts what it runs. */
const coverageRules =
  process.env.OTT_COVERAGE === '1'
    ? [
        {
          test: /\.ts$/,
          include: /visuals[\\/][a-z-]+[\\/]src/,
          exclude: /test[\\/]/,
          enforce: 'post',
          loader: path.resolve(__dirname, 'tools/src/coverage/instrument-loader.cjs'),
        },
      ]
    : [];

module.exports = (config) =>
  config.set({
    frameworks: ['jasmine', 'webpack'],
    plugins: ['karma-jasmine', 'karma-webpack', 'karma-chrome-launcher'],
    files: [{ pattern: 'test/karma/visuals/*.spec.ts', watched: false }],
    preprocessors: { 'test/karma/visuals/*.spec.ts': ['webpack'] },
    mime: { 'text/x-typescript': ['ts'] },
    webpack: {
      mode: 'development',
      devtool: 'inline-source-map',
      target: 'web',
      resolve: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
      // The API holds types and constants that the compiler puts in place; there is nothing to load.
      externals: { 'powerbi-visuals-api': '{}' },
      module: {
        rules: [
          { test: /\.m?js$/, resolve: { fullySpecified: false } },
          {
            // Type-checked, never transpile-only: the API's constants exist at compile time alone.
            test: /\.ts$/,
            exclude: /node_modules/,
            loader: 'ts-loader',
            options: {
              configFile: path.resolve(__dirname, 'test/karma/visuals/tsconfig.json'),
              compilerOptions: { sourceMap: coverageRules.length > 0 },
            },
          },
          ...coverageRules,
          { test: /\.less$/, type: 'asset/source', use: ['less-loader'] },
          { test: /\.resjson$/, type: 'json' },
        ],
      },
      plugins: [failOnErrors],
      stats: 'errors-warnings',
    },
    browsers: ['ChromiumHeadless'],
    customLaunchers: {
      ChromiumHeadless: {
        base: 'ChromeHeadless',
        flags: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1400,900'],
      },
    },
    client: { jasmine: { random: true, seed: '20201231' } },
    reporters: ['dots'],
    singleRun: true,
    autoWatch: false,
    browserNoActivityTimeout: 120_000,
    browserDisconnectTimeout: 20_000,
    captureTimeout: 120_000,
  });
