"""What DuckDB counts in a run of `npm run archive-test`: archive_counts.py OUT FIRST_ID COUNT."""

import sys
from pathlib import Path

import duckdb

out, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
parts, pictures = (sorted(map(str, out.glob(f"{name}-*.parquet"))) for name in ("part", "images"))
rows, distinct, lowest, highest, words = duckdb.sql("select count(*), count(distinct id), min(id), max(id), sum(wordCount) from read_parquet($1)", params=[parts]).fetchall()[0]
assert (rows, distinct, lowest, highest) == (count, count, first, first + count - 1), (rows, distinct, lowest, highest)
ids = [id for (id,) in duckdb.sql("select id from read_parquet($1)", params=[parts]).fetchall()]
assert ids == list(range(first, first + count)), "not in the order of the inputs"
blocks, empty = duckdb.sql("select sum(len(body)), count(*) filter (headline is null or len(body) = 0) from read_parquet($1)", params=[parts]).fetchall()[0]
shown, without = duckdb.sql("select count(*), count(*) filter (articleId is null or articleId not in (select id from read_parquet($2))) from read_parquet($1)", params=[pictures, parts]).fetchall()[0]
assert without == 0, f"{without} pictures of no article"
languages = duckdb.sql("select language, count(*) from read_parquet($1) group by 1 order by 2 desc, 1 limit 5", params=[parts]).fetchall()
print(f"DuckDB: {rows:,} rows in {len(parts)} files, {distinct:,} ids, {words:,} words, {blocks:,} blocks, {shown:,} pictures; {empty:,} without headline or blocks; {', '.join(f'{name} {number:,}' for name, number in languages)}")
