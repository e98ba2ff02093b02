import { nodeResolve } from '@rollup/plugin-node-resolve'

export default {
  input: 'main.js',
  output: { dir: 'dist', chunkFileNames: '[name].js' }, // chunks beside the entry, where the modules will lie
  plugins: [nodeResolve({ browser: true })]
}
