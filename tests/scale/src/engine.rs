//! Engines that run the SQL. What they are is in `engines.py`.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::json;
use xtask::{tools, workspace};

use crate::program::flat;
use crate::{Case, Cells, K, cases, folder};

/// An engine that runs SQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Apache Spark, here on one machine.
    Spark,
    /// `DuckDB`, by people who have nothing to do with Spark.
    DuckDb,
}

/// What the SQL gives for a case. The first call runs all cases: an engine takes longer to start than
/// to count.
pub fn cells_of(engine: Engine, case: Case) -> &'static Cells {
    static SPARK: OnceLock<BTreeMap<String, Cells>> = OnceLock::new();
    static DUCKDB: OnceLock<BTreeMap<String, Cells>> = OnceLock::new();
    let all = match engine {
        Engine::Spark => SPARK.get_or_init(|| run(engine)),
        Engine::DuckDb => DUCKDB.get_or_init(|| run(engine)),
    };
    all.get(&case.name()).unwrap()
}

fn run(engine: Engine) -> BTreeMap<String, Cells> {
    let name = match engine {
        Engine::Spark => "spark",
        Engine::DuckDb => "duckdb",
    };
    let sql = workspace::root().join("crates/cli/sql/aggregate.sql");
    let out = |case: Case| folder().join(format!("{}.{name}.ndjson", case.name()));
    let plan = cases().map(|case| {
        let flat = flat().get(&(case.questionnaire, case.sample)).unwrap();
        json!({
            "rows": flat.rows,
            "columns": flat.columns,
            "sql": sql,
            "k": K,
            "by": case.by.split(',').collect::<Vec<_>>(),
            "synthetic": u8::from(case.synthetic),
            "cells": out(case),
        })
    });
    let plan = serde_json::Value::from(plan.collect::<Vec<_>>());
    let file = folder().join(format!("{name}.json"));
    fs::write(&file, plan.to_string()).unwrap();
    // What an interrupted run left behind would be in the way of its tables.
    let _ = fs::remove_dir_all(folder().join(format!("{name}.json.folder")));

    let mut call = Command::new("python3");
    call.arg(workspace::root().join("tests/scale/engines.py")).arg(name).arg(&file);
    let libraries = [tools::PYSPARK, tools::DUCKDB].map(|it| it.library().unwrap());
    call.env("PYTHONPATH", env::join_paths(libraries).unwrap());
    // Another installation's settings must not reach this one.
    for name in ["SPARK_HOME", "SPARK_CONF_DIR", "PYSPARK_SUBMIT_ARGS"] {
        call.env_remove(name);
    }
    let output = call.current_dir(folder()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{engine:?}: {said}");
    cases().map(|it| (it.name(), Cells::of_sql(&fs::read_to_string(out(it)).unwrap()))).collect()
}
