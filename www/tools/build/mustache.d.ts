// The package brings no types; this much of it is used.
declare class Writer {
  render(template: string, view: any): string
  renderTokens(tokens: any, context: any, partials: any, original: any, config: any): string
}
declare const mustache: { Writer: typeof Writer }
export default mustache
