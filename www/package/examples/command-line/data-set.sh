#!/bin/sh
# sh data-set.sh FOLDER > articles.jsonl: a line of JSON for each page in a folder, and for each that is no article.
dw-article --with-errors "$1"
