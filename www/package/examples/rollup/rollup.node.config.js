import { nodeResolve } from '@rollup/plugin-node-resolve'

export default {
  input: 'read.js',
  output: { file: 'dist/read.js' },
  external: /^node:/,
  plugins: [nodeResolve({ exportConditions: ['node'] })]
}
