//! The fuzz targets, which the crate's own tests share: `tests/hostile/targets.rs`.

#[path = "../../tests/common/mod.rs"]
mod common;
#[path = "../../tests/hostile/targets.rs"]
mod targets;

/// Runs one input of a target.
pub fn run(target: &str, data: &[u8]) {
    let found = targets::TARGETS.iter().find(|(name, _)| *name == target);
    let (_, check) = found.expect("a target of tests/hostile/targets.rs");
    check(data);
}
