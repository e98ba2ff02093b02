//! The command line: DW pages in, JSON out.

#[path = "dw-article/archive/mod.rs"]
mod archive;
#[path = "dw-article/book/mod.rs"]
mod book;
#[path = "dw-article/charset.rs"]
mod charset;
#[path = "dw-article/input.rs"]
mod input;
#[path = "dw-article/note/mod.rs"]
mod note;

use clap::{CommandFactory, Parser, ValueEnum};
use dw_article::render::{
    self, CitationOptions, CitationStyle, HtmlOptions, MarkdownOptions, TextOptions,
};
use dw_article::render::{cite, cite_with};
use dw_article::{Article, ParseError, ParseOptions, parse_html, parse_text};
use input::Fault;
use serde_json::json;
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::process::ExitCode;

/// Turns article pages of Deutsche Welle (dw.com) into structured JSON.
///
/// Reads each FILE, or standard input for `-` or none. Files named *.txt are read as plain text. Directories,
/// patterns, and files that hold pages (WARC, WACZ, MHTML, JSON Lines, and what is packed with gzip or
/// Zstandard) give JSON Lines: one article a line, with its record beside it.
#[derive(Parser)]
#[command(name = "dw-article", version)]
struct Options {
    /// The page's address, where it does not name its own; nothing is fetched from it
    #[arg(long, value_name = "URL", value_parser = input::address)]
    url: Option<String>,
    /// Read the input as a plain-text rendering of a page, whatever its name
    #[arg(long)]
    text: bool,
    /// The charset that the input is written in, for example windows-1252 or gb2312. Needed only where the page
    /// does not say it, or says it wrong: broken letters in the output are the sign
    #[arg(long, value_name = "LABEL", value_parser = charset::by_label)]
    charset: Option<&'static encoding_rs::Encoding>,
    /// What to print of each article; json, and of archives jsonl, unless given
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Which pictures HTML and Markdown show; the others are links
    #[arg(long, value_enum, default_value_t = Pictures::Dw)]
    pictures: Pictures,
    /// The day on which the page was read, for Wikipedia's citations; today (UTC) unless given
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = input::day)]
    accessed: Option<String>,
    /// Leave out the last line of Markdown and text, which says where they are from
    #[arg(long)]
    no_source: bool,
    /// Print, instead of an article, each line (of a page each field and block) with its role and the rule
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    book: book::BookOptions,
    #[command(flatten)]
    note: note::NoteOptions,
    #[command(flatten)]
    archive: archive::ArchiveOptions,
    /// Pages: HTML, or plain text (*.txt); what holds pages; `-` is standard input
    #[arg(value_name = "FILE")]
    files: Vec<OsString>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Pictures {
    /// Those on hosts of Deutsche Welle
    Dw,
    /// All, from whatever host: it sees who opens the file
    All,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    /// All that is known of the article, as readable JSON; of several inputs one array
    Json,
    /// The same on one line per article; of several inputs each line begins with its "file"
    Jsonl,
    /// Columns, of archives: part-00000.parquet and images-00000.parquet and on in --out
    #[cfg(feature = "parquet")]
    Parquet,
    /// The article to read, as Markdown
    Markdown,
    /// The article to read, as plain text
    Text,
    /// The article to read, as a whole HTML document. Convert several inputs one by one: a file holds one document
    Html,
    /// The article's data for search engines (schema.org), as JSON; of several inputs one array
    JsonLd,
    /// The article for newsrooms' systems (ninjs 3.0 of the IPTC), as JSON; of several inputs one array
    Ninjs,
    /// A citation in APA style, 7th edition
    Apa,
    /// A citation in MLA style, 9th edition
    Mla,
    /// A citation in Chicago style, 17th edition
    Chicago,
    /// A citation for LaTeX: a BibTeX entry
    Bibtex,
    /// A citation for reference managers: a RIS record
    Ris,
    /// A citation for reference managers: CSL-JSON, which is always a list
    CslJson,
    /// Wikipedia's `{{cite news}}`
    Wikipedia,
    /// The German Wikipedia's `{{Internetquelle}}`
    WikipediaDe,
    /// A book with the pictures that are on the disk: EPUB 3, of several inputs one book
    Epub,
    /// A ZIP: for each article Markdown, and beside it a folder of the pictures that are on the disk
    MarkdownFolder,
}

impl Format {
    /// Whether several inputs are printed as one JSON array.
    fn as_array(self) -> bool {
        use Format::{CslJson, Json, JsonLd, Ninjs};
        matches!(self, Json | CslJson | JsonLd | Ninjs)
    }
}

fn main() -> ExitCode {
    let mut options = Options::parse();
    if options.files.is_empty() {
        options.files.push("-".into());
    }
    if let Some(file) = options.files.iter().find(|file| input::is_address(file)) {
        let address = input::name(file);
        let help = format!(
            "{address} is an address, and nothing is fetched here; save the page, then: \
             dw-article --url ADDRESS FILE"
        );
        let error = Options::command().error(clap::error::ErrorKind::ValueValidation, help);
        let _ = error.print();
        return ExitCode::from(2);
    }
    let is_form = |format| matches!(format, Format::Epub | Format::MarkdownFolder);
    if options.note.are_given() && options.format.is_some_and(is_form) {
        return wrong("a note is Markdown, and no other --format");
    }
    let done = match book_form(&options) {
        Some(form) => run_book(&options, &form),
        None => {
            if let Some(option) = options.book.ask_for_one() {
                return wrong(&format!(
                    "{option} is for --format epub and markdown-folder"
                ));
            }
            if is_parquet(&options) || options.archive.ask_for_run(&options.files) {
                return run_over_archive(&options);
            }
            let form = match options.note.are_given().then(|| note_form(&options)) {
                Some(Ok(form)) => Some(form),
                Some(Err(status)) => return status,
                None => None,
            };
            run(&options, form.as_ref())
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads our output has stopped reading: nothing is wrong.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            input::say(&error.to_string());
            ExitCode::from(1)
        }
    }
}

/// Says what is wrong with the usage.
fn wrong(fault: &str) -> ExitCode {
    let error = Options::command().error(clap::error::ErrorKind::ArgumentConflict, fault);
    let _ = error.print();
    ExitCode::from(2)
}

/// How notes are made, or what they end the program with.
fn note_form(options: &Options) -> Result<note::NoteForm, ExitCode> {
    if !matches!(options.format, None | Some(Format::Markdown)) {
        return Err(wrong("a note is Markdown, and no other --format"));
    }
    options.note.form().map_err(|faults| {
        for fault in faults {
            input::say(&fault);
        }
        ExitCode::from(2)
    })
}

/// How a book or a folder is made, if one is asked for.
fn book_form(options: &Options) -> Option<book::BookForm> {
    let pictures = pictures(options);
    match options.format? {
        Format::Epub => Some(book::BookForm::Epub(HtmlOptions { pictures })),
        Format::MarkdownFolder => Some(book::BookForm::Folder(markdown_options(options))),
        _ => None,
    }
}

fn run_book(options: &Options, form: &book::BookForm) -> std::io::Result<bool> {
    let read = |file: &OsStr| match read(file, options)? {
        Answer::Article(article) => Ok(*article),
        Answer::Explained(_) => Err(Fault::new(
            "invalid-input",
            "--explain prints lines, no book",
        )),
    };
    book::run(&options.book, form, &rest(options), &read)
}

fn is_parquet(_options: &Options) -> bool {
    #[cfg(feature = "parquet")]
    return _options.format == Some(Format::Parquet);
    #[cfg(not(feature = "parquet"))]
    false
}

fn rest(options: &Options) -> archive::Rest<'_> {
    archive::Rest {
        files: &options.files,
        charset: options.charset,
        text: options.text,
        parquet: is_parquet(options),
    }
}

fn run_over_archive(options: &Options) -> ExitCode {
    let fault = if options.note.are_given() {
        Some("--template and --front-matter make a note of one page, and archives hold many")
    } else if options.url.is_some() {
        Some("--url names the address of one page, and archives hold many")
    } else if options.explain {
        Some("--explain reads one page, and archives hold many")
    } else if is_parquet(options) && !options.archive.has_out() {
        Some("parquet is written into files: --out DIR")
    } else if !is_parquet(options) && !matches!(options.format, None | Some(Format::Jsonl)) {
        Some("archives are printed as jsonl")
    } else {
        None
    };
    if let Some(fault) = fault {
        return wrong(fault);
    }
    archive::run(&options.archive, &rest(options))
}

/// Prints every input that can be parsed; whether all could be.
fn run(options: &Options, note: Option<&note::NoteForm>) -> std::io::Result<bool> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let format = options.format.unwrap_or(match note {
        Some(_) => Format::Markdown,
        None => Format::Json,
    });
    let as_array = format.as_array() && options.files.len() > 1;
    let mut printed = 0;
    let mut all = true;
    for file in &options.files {
        let form = match read(file, options) {
            Ok(Answer::Article(article)) => match note {
                Some(form) => note::note(&article, form, &markdown_options(options)),
                None => Ok(print(&article, format, options)?),
            },
            Ok(Answer::Explained(parts)) => {
                for [role, rule, text] in parts {
                    writeln!(out, "{role}\t{rule}\t{text}")?;
                }
                continue;
            }
            Err(fault) => Err(fault),
        };
        match form {
            Ok(mut form) => {
                if as_array {
                    out.write_all(if printed == 0 { b"[\n" } else { b",\n" })?;
                } else if printed > 0 && format != Format::Jsonl {
                    out.write_all(b"\n")?;
                }
                if format == Format::Jsonl
                    && options.files.len() > 1
                    && let Some(keys) = form.strip_prefix('{')
                {
                    let file = json!(file.to_string_lossy());
                    form = format!("{{\"file\":{file},{keys}");
                }
                let form = item(&form, format, as_array);
                out.write_all(form.trim_end_matches('\n').as_bytes())?;
                if !as_array {
                    out.write_all(b"\n")?;
                }
                printed += 1;
            }
            Err(Fault { code, message }) => {
                all = false;
                input::say(&format!("{}: {code}: {message}", input::name(file)));
            }
        }
    }
    if as_array {
        out.write_all(if printed == 0 { b"[]\n" } else { b"\n]\n" })?;
    }
    out.flush()?;
    Ok(all)
}

/// What goes into the array: a CSL-JSON list is opened, so that its item becomes one of many.
fn item(printed: &str, format: Format, as_array: bool) -> &str {
    if !as_array || format != Format::CslJson {
        return printed;
    }
    let inside = printed
        .strip_prefix("[\n")
        .and_then(|rest| rest.strip_suffix("\n]"));
    inside.unwrap_or(printed)
}

/// What is printed of an input.
enum Answer {
    Article(Box<Article>),
    Explained(Vec<[String; 3]>),
}

fn read(file: &OsStr, options: &Options) -> Result<Answer, Fault> {
    let bytes = input::read(file)?;
    let decoded = charset::decode(&bytes, options.charset)
        .map_err(|reason| Fault::new("invalid-input", reason))?;
    drop(bytes);
    if let Some(note) = decoded.note {
        input::say(&format!("{}: {note}", input::name(file)));
    }
    let input = decoded.text.as_str();
    let parse_options = ParseOptions {
        url: options.url.clone(),
        ..ParseOptions::default()
    };
    let is_text = options.text || input::is_text(file);
    let failed = |e: ParseError| Fault::new(e.code(), e);
    if options.explain {
        let parts = dw_article::explain(input, is_text, &parse_options);
        return parts.map(Answer::Explained).map_err(failed);
    }
    let parsed = if is_text {
        parse_text(input, &parse_options)
    } else {
        parse_html(input, &parse_options)
    };
    parsed
        .map(|article| Answer::Article(Box::new(article)))
        .map_err(failed)
}

/// What Wikipedia's templates ask beside the article: when the page was read, and where.
fn read_today(options: &Options) -> CitationOptions {
    CitationOptions {
        accessed: options.accessed.clone().or_else(input::today),
        address: options.url.clone(),
    }
}

fn pictures(options: &Options) -> render::Pictures {
    match options.pictures {
        Pictures::Dw => render::Pictures::Dw,
        Pictures::All => render::Pictures::All,
    }
}

fn markdown_options(options: &Options) -> MarkdownOptions {
    MarkdownOptions {
        pictures: pictures(options),
        source: !options.no_source,
        ..MarkdownOptions::default()
    }
}

fn print(article: &Article, format: Format, options: &Options) -> std::io::Result<String> {
    let pictures = pictures(options);
    let source = !options.no_source;
    let markdown = markdown_options(options);
    Ok(match format {
        Format::Json => serde_json::to_string_pretty(article)?,
        Format::Jsonl => serde_json::to_string(article)?,
        Format::Markdown => render::to_markdown(article, &markdown),
        Format::Text => render::to_text_with(article, &TextOptions { source }),
        Format::Html => render::to_html_with(article, &HtmlOptions { pictures }),
        Format::JsonLd => render::to_json_ld(article),
        Format::Ninjs => render::to_ninjs(article),
        Format::Apa => cite(article, CitationStyle::Apa),
        Format::Mla => cite(article, CitationStyle::Mla),
        Format::Chicago => cite(article, CitationStyle::Chicago),
        Format::Bibtex => cite(article, CitationStyle::BibTex),
        Format::Ris => cite(article, CitationStyle::Ris),
        Format::CslJson => cite(article, CitationStyle::CslJson),
        Format::Wikipedia => cite_with(article, CitationStyle::Wikipedia, &read_today(options)),
        Format::WikipediaDe => cite_with(article, CitationStyle::WikipediaDe, &read_today(options)),
        // These are files of all inputs together.
        Format::Epub | Format::MarkdownFolder => String::new(),
        #[cfg(feature = "parquet")]
        Format::Parquet => String::new(),
    })
}
