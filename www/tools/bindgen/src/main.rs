//! `dw-article-bindgen MODULE OUT_DIR OUT_NAME [--names]`: the JavaScript around a module, as the package wants it.
use std::process::ExitCode;
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
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)?
        .input_path(module)
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
