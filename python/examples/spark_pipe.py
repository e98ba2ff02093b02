"""Pages in Parquet (columns url, html) become articles in Parquet: dw-article under Spark's RDD.pipe.

    spark-submit spark_pipe.py PAGES.parquet ARTICLES.parquet [--dw-article /path/to/dw-article]

A page that gives no article is a row with `error` (code, message, url). The program has to be on every worker.
"""

import argparse
import shlex

from pyspark.sql import SparkSession

options = argparse.ArgumentParser()
options.add_argument("pages")
options.add_argument("articles")
options.add_argument("--dw-article", default="dw-article")
given = options.parse_args()

spark = SparkSession.builder.appName("dw-article").getOrCreate()
lines = spark.read.parquet(given.pages).select("url", "html").toJSON()
# One thread a task: Spark has as many tasks as it has cores.
rows = lines.pipe(f"{shlex.quote(given.dw_article)} --from jsonl --with-errors --threads 1", checkCode=True)
# It is read twice, once to see its columns: what has been parsed is kept.
articles = spark.read.json(rows.cache())
articles.write.parquet(given.articles)
