//! `dw-article-bindgen MODULE OUT_DIR OUT_NAME [--names]`: the JavaScript around a module, as the package wants it.
use std::process::ExitCode;
use walrus::{FunctionKind, Module, ModuleConfig};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, out_dir, out_name, flags @ ..] = arguments.as_slice() else {
        eprintln!("usage: dw-article-bindgen MODULE OUT_DIR OUT_NAME [--names]");
        return ExitCode::from(2);
    };
    let names = flags.iter().any(|flag| flag == "--names");
    match generate(module, out_dir, out_name, names) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}

/// `names` keeps the names of functions, for profilers.
fn generate(
    module: &str,
    out_dir: &str,
    out_name: &str,
    names: bool,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut read = ModuleConfig::new()
        .strict_validate(false)
        .generate_name_section(names)
        .generate_producers_section(false)
        .parse_file(module)?;
    silence(&mut read);
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)?
        .input_module(out_name, read)
        .out_name(out_name)
        .typescript(false)
        // The package says where its module is.
        .omit_default_module_path(true)
        // After a trap the next call gets a fresh instance.
        .reset_state_function(true)
        .remove_name_section(!names)
        .remove_producers_section(true)
        .generate(out_dir)?;
    Ok(())
}

/// What the standard library calls where a program has to stop; none of them comes back.
const PANICS: &[&str] = &[
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::slice::index::slice_index_fail",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::sort::shared::smallsort::panic_on_ord_violation",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "std::thread::local::panic_access_error",
];

/// A panic traps, and nobody sees its message: there is no console to write it to. So the message is not made, either;
/// what it is put together with, wasm-opt takes out. Stable Rust has no option for it.
fn silence(module: &mut Module) {
    for function in module.funcs.iter_mut() {
        let name = function.name.as_deref().unwrap_or_default();
        // `core[c5930c85a12de822]::panicking::panic_fmt`, without the hash of its crate.
        let name = format!("{:#}", rustc_demangle::demangle(name));
        let FunctionKind::Local(function) = &mut function.kind else {
            continue;
        };
        if PANICS.iter().any(|panic| name.starts_with(panic)) {
            let body = function.builder_mut().func_body_id();
            let mut body = function.builder_mut().instr_seq(body);
            body.instrs_mut().clear();
            body.unreachable();
        }
    }
}
