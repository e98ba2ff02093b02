//! Notes to start from. The twin of the extension's `shared/note/starts.js`.

pub struct Start {
    pub name: &'static str,
    pub front: &'static str,
    pub body: &'static str,
}

pub const STARTS: &[Start] = &[
    Start {
        name: "plain",
        front: "",
        body: "{{markdown}}\n",
    },
    Start {
        name: "obsidian",
        front: "title: {{headline}}
source: {{url}}
author: {{authors}}
published: {{datePublished}}
language: {{language}}
topics: {{topics}}
tags: [dw]
",
        body: "{{markdown}}\n",
    },
    Start {
        name: "logseq",
        front: "",
        body: "source:: {{url}}
author:: {{authors}}
published:: {{date}}
topics:: {{topics}}
tags:: dw

{{markdown}}
",
    },
];
