"""Pages in Parquet (columns url, html) become articles in Parquet: the wheel inside Spark's mapInPandas.

    spark-submit spark_pandas.py PAGES.parquet ARTICLES.parquet

The wheel has to be installed on every worker, and pandas and pyarrow with it. A page that gives no article is a row
with `error`, the code; one of another site's gives no row. `article` is the whole article as JSON: from_json or Spark's
variant reads more of it than the columns that are drawn out here.
"""

import argparse
import json
from collections.abc import Iterator

import pandas
from pyspark.sql import SparkSession

COLUMNS = "url string, id long, language string, kind string, headline string, datePublished string, wordCount long, text string, article string, error string"
DRAWN = ["id", "language", "kind", "headline", "datePublished", "wordCount", "text"]


def read(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
    # On the worker: the driver need not have it.
    import dw_article

    names = [column.split()[0] for column in COLUMNS.split(", ")]

    def row(url: str, html: str) -> dict:
        try:
            article = dw_article.parse_html(html, url=url)
        except dw_article.DwArticleError as error:
            return {**dict.fromkeys(names), "url": url, "error": error.code}
        drawn = {name: article[name] for name in DRAWN}
        return {**dict.fromkeys(names), "url": url, **drawn, "article": json.dumps(article, ensure_ascii=False)}

    for pages in batches:
        rows = [row(url, html) for url, html in zip(pages["url"], pages["html"], strict=True) if dw_article.is_dw_address(url)]
        # As objects: what pandas 3 makes of texts by itself is not what Spark takes.
        yield pandas.DataFrame(rows, columns=names, dtype=object)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("pages")
    options.add_argument("articles")
    given = options.parse_args()
    spark = SparkSession.builder.appName("dw-article").getOrCreate()
    # A batch of Arrow's has 10,000 rows unless it is told otherwise: of pages that is a gigabyte.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 200)
    pages = spark.read.parquet(given.pages).select("url", "html")
    pages.mapInPandas(read, COLUMNS).write.parquet(given.articles)


if __name__ == "__main__":
    main()
