"""Articles of Deutsche Welle in Python, by way of the command line.

    python3 dw_article.py PAGE.html...

prints date and headline of each page. The command `dw-article` is found in PATH or named by DW_ARTICLE.
"""

import json
import os
import subprocess
import sys


def read(pages):
    """The articles in these files; what is no article is reported and left out."""
    command = [os.environ.get("DW_ARTICLE", "dw-article"), "--format", "jsonl", "--", *pages]
    result = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8")
    if result.returncode > 1:
        raise RuntimeError("dw-article: wrong usage")
    return [json.loads(line) for line in result.stdout.splitlines()]


if __name__ == "__main__":
    for article in read(sys.argv[1:]):
        print(article["datePublished"], article["headline"], sep="\t")
