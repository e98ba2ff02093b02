export default {
  mode: 'production',
  entry: './in-worker/main.js',
  output: { path: `${import.meta.dirname}/dist-worker` }
}
