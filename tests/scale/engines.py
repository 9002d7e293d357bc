"""Runs the SQL of the aggregation in an engine: `python3 engines.py spark|duckdb PLAN.json`.

The plan is a list of runs: rows, columns and sql (files to read), k, by (names of dimensions),
synthetic, and cells, the file to write: one JSON array a line, in the order of the SQL's columns.
"""

import json
import sys

RESULTS = {
    "id": "text", "digest": "text", "questionnaire": "text", "version": "text",
    "synthetic": "number", "industry": "text", "size": "text", "region": "text",
    "scores": "text", "answers": "text",
}
COLUMNS = {
    "questionnaire": "text", "version": "text", "kind": "text", "id": "text",
    "position": "number", "item": "number", "answer": "number", "levels": "number",
    "bins": "number", "bin_from": "number", "bin_width": "number",
}


def statements(path):
    """The statements of a file: each ends with a semicolon at the end of a line."""
    with open(path, encoding="utf-8") as file:
        return [it for it in file.read().split(";\n") if it.strip()]


def params(run):
    """The table of parameters, as a query."""
    by = {it: run["by"].index(it) + 1 if it in run["by"] else 0
          for it in ("industry", "size", "region")}
    return (f"SELECT {run['k']} AS k, {by['industry']} AS by_industry, {by['size']} AS by_size, "
            f"{by['region']} AS by_region, {run['synthetic']} AS synthetic")


class Spark:
    """Apache Spark in this process, on two threads."""

    def __init__(self, folder):
        from pyspark.sql import SparkSession

        settings = {
            # What does not fit or cannot be cast is an error and not a NULL.
            "spark.sql.ansi.enabled": "true",
            "spark.sql.catalogImplementation": "in-memory",
            "spark.sql.warehouse.dir": f"{folder}/warehouse",
            "spark.local.dir": f"{folder}/local",
            "spark.sql.shuffle.partitions": "2",
            # Compiled quickly and not well: most of this is planning, which happens once.
            "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
        }
        builder = SparkSession.builder.master("local[2]").appName("shirube")
        for name, value in settings.items():
            builder = builder.config(name, value)
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")

    def version(self):
        return f"Spark {self.session.version}"

    def table(self, name, path, columns):
        kinds = {"text": "STRING", "number": "INT"}
        schema = ", ".join(f"{it} {kinds[kind]}" for it, kind in columns.items())
        self.session.read.schema(schema).json(path).createOrReplaceTempView(name)

    def view(self, name, query):
        self.session.sql(query).createOrReplaceTempView(name)

    def run(self, statement):
        return [list(it) for it in self.session.sql(statement).collect()]


class DuckDb:
    """DuckDB in this process and in memory."""

    def __init__(self, folder):
        import duckdb

        self.name = f"DuckDB {duckdb.__version__}"
        self.connection = duckdb.connect(":memory:")

    def version(self):
        return self.name

    def table(self, name, path, columns):
        kinds = {"text": "VARCHAR", "number": "INTEGER"}
        types = ", ".join(f"{it}: '{kinds[kind]}'" for it, kind in columns.items())
        self.connection.execute(
            f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM "
            f"read_json(?, format = 'newline_delimited', columns = {{{types}}})", [path])

    def view(self, name, query):
        self.connection.execute(f"CREATE OR REPLACE TABLE {name} AS {query}")

    def run(self, statement):
        return [list(it) for it in self.connection.execute(statement).fetchall()]


def main():
    engine, plan = sys.argv[1:]
    with open(plan, encoding="utf-8") as file:
        runs = json.load(file)
    engine = {"spark": Spark, "duckdb": DuckDb}[engine](f"{plan}.folder")
    print(engine.version(), flush=True)
    for run in runs:
        engine.table("results", run["rows"], RESULTS)
        engine.table("columns", run["columns"], COLUMNS)
        engine.view("params", params(run))
        for table in ("shown", "counts"):
            engine.run(f"DROP TABLE IF EXISTS {table}")
        cells = []
        for statement in statements(run["sql"]):
            cells = engine.run(statement)
        with open(run["cells"], "w", encoding="utf-8") as file:
            file.writelines(json.dumps(it) + "\n" for it in cells)


if __name__ == "__main__":
    main()
