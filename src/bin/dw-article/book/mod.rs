//! Articles with their pictures: an EPUB book, or Markdown with a folder beside it. The pictures come from the
//! disk; nothing is fetched.

mod epub;
mod folder;
mod pack;
mod pictures;
mod shelf;
pub mod time;
mod xhtml;

use crate::archive::{self, ArchivePiece};
use crate::input::{self, Fault};
use dw_article::Article;
use dw_article::render::{HtmlOptions, MarkdownOptions};
use pictures::{IN_BOOKS, IN_FOLDERS, Missing};
use shelf::Shelf;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(next_help_heading = "Books and folders")]
#[group(id = "books")]
pub struct BookOptions {
    /// Write the book or the folder into this file, instead of to standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Look for pictures in this directory, too, by their files' names. Those in the folder that a browser saved
    /// beside a page (NAME_files), and those in MHTML, WARC and WACZ, are found without
    #[arg(long, value_name = "DIR")]
    pictures_from: Vec<PathBuf>,
    /// The book's title; the headline of its article unless given
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
}

/// Which of the two.
pub enum BookForm {
    Epub(HtmlOptions),
    Folder(MarkdownOptions),
}

/// The articles of a run, and where the pictures of each lie.
#[derive(Default)]
struct Gathered {
    articles: Vec<Article>,
    /// For each article its place among the shelves.
    places: Vec<usize>,
    shelves: Vec<Shelf>,
    failed: bool,
}

impl Gathered {
    fn shelf(&mut self, shelf: Shelf) -> usize {
        self.shelves.push(shelf);
        self.shelves.len() - 1
    }

    fn take(&mut self, name: &OsStr, place: usize, read: Result<Article, Fault>) {
        match read {
            Ok(article) => {
                self.articles.push(article);
                self.places.push(place);
            }
            Err(Fault { code, message }) => {
                self.failed = true;
                input::say(&format!("{}: {code}: {message}", input::name(name)));
            }
        }
    }
}

impl BookOptions {
    /// Whether something is asked for that only books and folders have.
    pub fn ask_for_one(&self) -> Option<&'static str> {
        if self.output.is_some() {
            Some("--output")
        } else if !self.pictures_from.is_empty() {
            Some("--pictures-from")
        } else {
            self.title.is_some().then_some("--title")
        }
    }
}

/// Makes one file of all inputs; whether all could be read. `read` reads a page.
pub fn run(
    options: &BookOptions,
    form: &BookForm,
    rest: &archive::Rest<'_>,
    read: &dyn Fn(&OsStr) -> Result<Article, Fault>,
) -> io::Result<bool> {
    if options.output.is_none() && io::stdout().is_terminal() {
        return Err(io::Error::other(
            "this is no text: name a file with --output",
        ));
    }
    let mut gathered = gather(rest, read);
    if gathered.articles.is_empty() {
        return Ok(false);
    }
    let mut common = Shelf::new();
    for directory in &options.pictures_from {
        common.directory(directory);
    }
    let common = gathered.shelf(common);
    let Gathered {
        articles,
        places,
        shelves,
        failed,
    } = gathered;
    let types = match form {
        BookForm::Epub(_) => IN_BOOKS,
        BookForm::Folder(_) => IN_FOLDERS,
    };
    let mut get = |page: usize, url: &str| {
        let own = places.get(page).copied().unwrap_or(common);
        let mut some = [own, common]
            .into_iter()
            .filter_map(|at| shelves.get(at)?.get(url, types));
        some.next()
    };
    let made = match form {
        BookForm::Epub(html) => epub::epub(&articles, html, options.title.as_deref(), &mut get)?,
        BookForm::Folder(markdown) => folder::folder(&articles, markdown, &mut get)?,
    };
    match &options.output {
        Some(path) => std::fs::write(path, &made.bytes)?,
        None => io::stdout().lock().write_all(&made.bytes)?,
    }
    for Missing { url, reason } in &made.missing {
        input::say(&format!(
            "picture left out: {reason}: {}",
            input::name(url.as_ref())
        ));
    }
    Ok(!failed)
}

fn gather(rest: &archive::Rest<'_>, read: &dyn Fn(&OsStr) -> Result<Article, Fault>) -> Gathered {
    let mut gathered = Gathered::default();
    for file in rest.files {
        if archive::asks_for_run(file) {
            from_archive(file, rest, &mut gathered);
            continue;
        }
        let shelf = gathered.shelf(Shelf::beside(Path::new(file)));
        gathered.take(file, shelf, read(file));
    }
    gathered
}

fn from_archive(file: &OsString, rest: &archive::Rest<'_>, gathered: &mut Gathered) {
    // Each file has its own pictures.
    let mut last: Option<(PathBuf, usize)> = None;
    archive::each(std::slice::from_ref(file), rest, &mut |path, piece| {
        let place = match &last {
            Some((same, place)) if same == path => *place,
            _ => gathered.shelf(Shelf::beside(path)),
        };
        last = Some((path.to_owned(), place));
        match piece {
            ArchivePiece::Page(read) => {
                gathered.take(path.as_os_str(), place, read.map(|page| *page))
            }
            ArchivePiece::Picture(url, bytes) => {
                if let Some(shelf) = gathered.shelves.get_mut(place) {
                    shelf.record(&url, bytes);
                }
            }
        }
    });
}
