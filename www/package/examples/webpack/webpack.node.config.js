export default {
  mode: 'production',
  target: 'node',
  entry: './read.js',
  output: { filename: 'read.cjs', publicPath: '/assets/' }
}
