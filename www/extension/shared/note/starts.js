// Notes to start from. The twin of src/bin/dw-article/note/starts.rs.

/** @typedef {{ name: string, front: string, body: string }} Templates */

const name = '{{date}} {{headline}} ({{item}})'

/** @type {Record<string, Templates>} */
export const starts = {
  plain: { name, front: '', body: '{{markdown}}\n' },
  obsidian: {
    name,
    front: `title: {{headline}}
source: {{url}}
author: {{authors}}
published: {{datePublished}}
language: {{language}}
topics: {{topics}}
tags: [dw]
`,
    body: '{{markdown}}\n'
  },
  logseq: {
    name,
    front: '',
    body: `source:: {{url}}
author:: {{authors}}
published:: {{date}}
topics:: {{topics}}
tags:: dw

{{markdown}}
`
  }
}
