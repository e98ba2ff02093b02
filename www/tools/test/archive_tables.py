"""Reads what `npm run archive-tables` has made, with DuckDB, pyarrow and Spark, and compares it with the JSON Lines."""

import json
import sys
from pathlib import Path

import duckdb
import pyarrow as arrow
import pyarrow.parquet as parquet

directory = Path(sys.argv[1])
rows = [json.loads(line) for part in sorted((directory / "jsonl").glob("part-*.jsonl")) for line in part.open(encoding="utf-8")]
assert len(rows) > 2000, len(rows)


def without_nothing(value: object) -> object:
    """A column that is null stands for a key that is null or not there; ids of blocks are text."""
    if isinstance(value, dict):
        return {key: without_nothing(one) for key, one in value.items() if one is not None}
    return [without_nothing(one) for one in value] if isinstance(value, list) else value


def as_in_columns(row: dict) -> dict:
    for block in row["body"] + [block for post in row["posts"] for block in post["body"]]:
        if block.get("id") is not None:
            block["id"] = str(block["id"])
    return row


def images(row: dict) -> int:
    blocks = row["body"] + [block for post in row["posts"] for block in post["body"]]
    of_block = {"image": lambda block: 1, "gallery": lambda block: len(block["images"])}
    return (row["leadImage"] is not None) + sum(of_block[block["type"]](block) for block in blocks if block["type"] in of_block)


def tables() -> None:
    table = arrow.concat_tables(parquet.read_table(part) for part in sorted((directory / "parquet").glob("part-*.parquet")))
    for row, read in zip(rows, table.to_pylist(), strict=True):
        assert without_nothing(read) == without_nothing(as_in_columns(row)), row["record"]
    kinds = {block["type"] for row in rows for block in row["body"]}
    print(f"pyarrow: {len(rows)} rows, equal to the JSON Lines; blocks: {', '.join(sorted(kinds))}")

    parts, pictures = (str(directory / "parquet" / f"{name}-*.parquet") for name in ("part", "images"))
    count, words = duckdb.sql(f"select count(*), sum(wordCount) from read_parquet('{parts}')").fetchall()[0]
    assert (count, words) == (len(rows), sum(row["wordCount"] for row in rows)), (count, words)
    links = duckdb.sql(f"select count(*) from (select unnest(b.marks) m from (select unnest(body) b from read_parquet('{parts}'))) where m.type = 'link'").fetchall()[0][0]
    assert links == sum(mark["type"] == "link" for row in rows for block in row["body"] for mark in block.get("marks", []))
    pictured = duckdb.sql(f"select count(*) from read_parquet('{pictures}')").fetchall()[0][0]
    assert pictured == sum(map(images, rows)), pictured
    joined = duckdb.sql(f"select count(*) from read_parquet('{pictures}') i semi join read_parquet('{parts}') a on i.articleUrl = a.url").fetchall()[0][0]
    print(f"DuckDB: {count} articles, {words} words, {links} links, {pictured} pictures, {joined} of them of an article with an address")

    # What a Spark job begins with.
    pages = [{"url": f"https://www.dw.com/en/a-page/a-{i}", "html": f'<html lang="en"><link rel="canonical" href="https://www.dw.com/en/a-page/a-{i}"><article><h1>Page {i}</h1><div class="rich-text"><p>Text of it.</p></div></article>'} for i in range(60_000_000, 60_000_200)]
    pages += [{"url": "https://www.dw.com/en/top-stories/s-9097", "html": "<h1>Top stories</h1>"}, {"url": "https://example.org/", "html": "<p>x"}]
    parquet.write_table(arrow.Table.from_pylist(pages), directory / "pages.parquet")


def spark() -> None:
    from pyspark.sql import SparkSession

    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    made = session.read.parquet(str(directory / "spark"))
    ids = sorted(row.id for row in made.where("error is null").select("id").collect())
    assert ids == list(range(60_000_000, 60_000_200)), ids
    assert [row.code for row in made.where("error is not null").select("error.code").collect()] == ["not-article"]
    own = session.read.parquet(*map(str, (directory / "parquet").glob("part-*.parquet")))
    assert own.count() == len(rows)
    mapped = session.read.parquet(str(directory / "spark-pandas"))
    with_id = mapped.where("error is null")
    assert sorted(row.id for row in with_id.select("id").collect()) == ids
    assert [row.error for row in mapped.where("error is not null").collect()] == ["not-article"]
    articles = {json.loads(row.article)["id"]: json.loads(row.article) for row in with_id.select("article").collect()}
    assert all(articles[row.id]["headline"] == row.headline for row in with_id.select("id", "headline").collect())
    print(f"Spark: {len(ids)} articles and an error through RDD.pipe, the same through mapInPandas; reads the {own.count()} rows of the command line")


spark() if "--spark" in sys.argv else tables()
