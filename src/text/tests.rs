//! What the parts of a text say, form by form.

use super::*;
use crate::article::Block;
use crate::language;

/// Lines about DW's, in any form.
fn read_at(text: &str, url: &str) -> Article {
    read(text, Some(url)).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn english(text: &str) -> Article {
    read_at(text, "https://www.dw.com/en/x/a-18829463")
}

fn shape(blocks: &[Block]) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Paragraph { text, .. } => format!("p {text}"),
        Block::Heading { text, .. } => format!("h {text}"),
        Block::Quote { text, .. } => format!("q {text}"),
        Block::Image { image } => {
            format!("i {:?} {:?} {:?}", image.alt, image.caption, image.credit)
        }
        Block::List { ordered, items, .. } => format!("l {ordered} {}", items.len()),
        Block::Related { label, links } => format!("r {label:?} {}", links[0].text),
        other => format!("{other:?}"),
    };
    blocks.iter().map(line).collect()
}

const SKIP: &str = "1. Skip to content\n  2. Skip to main menu\n  3. Skip to more DW sites\n";
const HEAD: &str = "1. Skip to content\n  2. Skip to main menu\n  3. Skip to more DW sites\n\nA long line about a bridge\n\nMay 3, 2024\n\nThe teaser.\n\nhttps://p.dw.com/p/1H0P1\n";
const REST: &str = "\n\nThe teaser.\n\nhttps://p.dw.com/p/1H0P1\nalt\nImage: AP\n\nText.";

#[test]
fn authors_in_the_many_ways() {
    let long = "A long line about a bridge";
    for (line, authors, credit) in [
        ("Mira Holt\nMay 3, 2024", &["Mira Holt"][..], None),
        ("Mira HoltMay 3, 2024", &["Mira Holt"], None),
        (
            "Mira Holt | Jan KernMay 3, 2024",
            &["Mira Holt", "Jan Kern"],
            None,
        ),
        (
            "Mira Holt with AFP, dpaMay 3, 2024",
            &["Mira Holt"],
            Some("with AFP, dpa"),
        ),
        ("Mira Holt/ rgMay 3, 2024", &["Mira Holt"], Some("rg")),
        ("Mira Holt in HoustonMay 3, 2024", &["Mira Holt"], None),
        ("Holt, Mira\nMay 3, 2024", &["Holt, Mira"], None),
        (
            "Mira Holt, Jan Kern\nMay 3, 2024",
            &["Mira Holt", "Jan Kern"],
            None,
        ),
        ("la/nzz/AudMay 3, 2024", &[], Some("la/nzz/Aud")),
        ("AJMay 3, 2024", &["AJ"], None),
        ("kro_vdtMay 3, 2024", &["kro_vdt"], None),
        (
            "عاطف خان Anna Meyer-Lind\n3 مئی 2024",
            &["عاطف خان", "Anna Meyer-Lind"],
            None,
        ),
        ("DWMay 3, 2024", &[], None),
        ("May 3, 2024", &[], None),
    ] {
        let head = english(&format!("{SKIP}\n{long}\n\n{line}{REST}"));
        assert_eq!(head.headline.as_deref(), Some(long), "{line}");
        let names: Vec<&str> = head.authors.iter().map(|a| a.name.as_str()).collect();
        assert_eq!(names, authors, "{line}");
        assert_eq!(head.byline.map(|c| c.text).as_deref(), credit, "{line}");
        assert_eq!(head.date_published.as_deref(), Some("2024-05-03"), "{line}");
        assert_eq!(head.teaser.as_deref(), Some("The teaser."), "{line}");
        assert_eq!(head.id, Some(18_829_463), "{line}");
    }
}

#[test]
fn kickers() {
    for (text, kicker, headline) in [
        (
            "Culture\n\nA bridge opens",
            &["Culture"][..],
            "A bridge opens",
        ),
        (
            "CultureEurope\n\nA bridge opens",
            &["CultureEurope"],
            "A bridge opens",
        ),
        (
            "\nCulture\n\nA bridge opens",
            &["Culture"],
            "A bridge opens",
        ),
        ("\nCulture\n\nMira Holt", &["Culture"], "Mira Holt"),
        ("\nA bridge opens", &[], "A bridge opens"),
        ("A bridge opens", &[], "A bridge opens"),
    ] {
        let head = english(&format!("{SKIP}{text}\n\nMay 3, 2024{REST}"));
        let found: Vec<String> = head.kicker.into_iter().map(|link| link.text).collect();
        assert_eq!(found, kicker, "{text}");
        assert_eq!(head.headline.as_deref(), Some(headline), "{text}");
    }
}

/// A page says its day once or twice; what follows such a head is its text.
#[test]
fn a_list_of_days_is_text() {
    let days = "May 5, 2024\n\n".repeat(40);
    let read = english(&format!(
        "{SKIP}Culture\n\nA bridge opens\n\nMira Holt\nMarch 8, 2013\n\nIt took years.\n\n{days}"
    ));
    assert_eq!(read.headline.as_deref(), Some("A bridge opens"));
    assert_eq!(read.date_published.as_deref(), Some("2013-03-08"));
    assert_eq!(shape(&read.body), vec!["p May 5, 2024"; 40]);
}

/// In a mail, with marks of direction, with the address above: the same page.
#[test]
fn what_is_set_round_the_lines() {
    let text = format!("{SKIP}Culture\n\nA bridge opens\n\nMira Holt\nMay 3, 2024{REST}");
    let url = "https://www.dw.com/en/x/a-18829463";
    let plain = english(&text);
    let each = |around: fn(&str) -> String| {
        let lines: Vec<String> = text.lines().map(around).collect();
        lines.join("\n")
    };
    let quoted = each(|line| format!("> {line}"));
    let marked = each(|line| format!("\u{202B}{line}\u{202C}"));
    for other in [quoted, marked, format!("{url}\r\n\r\n{text}")] {
        let read = read(&other, None).unwrap_or_else(|error| panic!("{error}: {other}"));
        assert_eq!(read.headline, plain.headline, "{other}");
        assert_eq!(read.authors, plain.authors, "{other}");
        assert_eq!(read.date_published, plain.date_published, "{other}");
        assert_eq!(read.teaser, plain.teaser, "{other}");
        assert_eq!(read.body, plain.body, "{other}");
    }
}

#[test]
fn other_heads() {
    let no_date = english(&format!("{SKIP}\nA bridge opens\n\n3 hours ago{REST}"));
    assert_eq!(no_date.headline.as_deref(), Some("A bridge opens"));
    assert_eq!(no_date.teaser.as_deref(), Some("The teaser."));
    assert_eq!(no_date.date_published, None);
    let live = english(&format!(
        "{SKIP}Live\n\nA bridge opens\n\nPublished May 3, 2024last updated May 4, 2024{REST}"
    ));
    assert_eq!(live.date_published.as_deref(), Some("2024-05-03"));
    assert_eq!(live.date_modified.as_deref(), Some("2024-05-04"));
    assert_eq!(live.headline.as_deref(), Some("A bridge opens"));
    let dated_title = english(&format!(
        "{SKIP}\nA talk with DW (03.07.2019)\n\nJuly 4, 2019{REST}"
    ));
    assert_eq!(
        dated_title.headline.as_deref(),
        Some("A talk with DW (03.07.2019)")
    );
    assert_eq!(dated_title.date_published.as_deref(), Some("2019-07-04"));
    let amp = english(&format!(
        "{SKIP}\nA bridge opens\n\nMay 3, 2024Advertisement\n\nIt took years.\n\nText."
    ));
    assert_eq!(amp.teaser.as_deref(), Some("It took years."));
    let stamped = english(
        "date 2021-04-10  A bridge | Sports| All | DW | 10.04.2021\n\nText one.\n\nText two.",
    );
    assert_eq!(stamped.headline.as_deref(), Some("A bridge"));
    assert_eq!(stamped.body.len(), 2);
    assert_eq!(stamped.date_published.as_deref(), Some("2021-04-10"));
}

/// A text behind a head.
fn text_of(text: &str, tag: &str) -> Article {
    let segment = language::by_tag(tag).unwrap().segment;
    read_at(
        &format!("{HEAD}\n{text}"),
        &format!("https://www.dw.com/{segment}/x/a-18829463"),
    )
}

#[test]
fn pictures() {
    let body = text_of(
        "Brücke\nImage: Jan Kern/dpa\n\nThe text begins.\n\nFluss\nThe river in HoustonImage: Phil Noble/REUTERS\n\n\
         Boot\nThe boat\nImage: AP\n\nThe mayor spoke.\nalt\nImage: AP\n\nA long caption.Image: A. B./DW\n\nThe end.",
        "en",
    );
    let lead = body.lead_image.as_ref().unwrap();
    assert_eq!(lead.alt.as_deref(), Some("Brücke"));
    assert_eq!(lead.credit.as_deref(), Some("Jan Kern/dpa"));
    assert_eq!(
        shape(&body.body),
        [
            "p The text begins.",
            "i Some(\"Fluss\") Some(\"The river in Houston\") Some(\"Phil Noble/REUTERS\")",
            "i Some(\"Boot\") Some(\"The boat\") Some(\"AP\")",
            "i Some(\"The mayor spoke.\") Some(\"alt\") Some(\"AP\")",
            "i None Some(\"A long caption.\") Some(\"A. B./DW\")",
            "p The end.",
        ]
    );
}

#[test]
fn pictures_in_other_scripts() {
    for (text, tag, credit) in [
        ("ድልድዩ ትልቅ ነውምስል R. Hofer/DW", "am", "R. Hofer/DW"),
        ("ምስል Reuters", "am", "Reuters"),
        ("الجسر الجديدصورة من: AP", "ar", "AP"),
        ("پل تازهعکس: DW", "fa-IR", "DW"),
        ("桥图像来源：Jan Kern/dpa", "zh-Hans", "Jan Kern/dpa"),
        ("Le pontImage : AP", "fr", "AP"),
    ] {
        let read = text_of(text, tag);
        let image = read
            .lead_image
            .unwrap_or_else(|| panic!("no picture: {text}"));
        assert_eq!(image.credit.as_deref(), Some(credit), "{text}");
    }
    for (text, tag) in [
        ("او رفت، برعکس: ما ماندیم.", "fa-IR"),
        ("ይህ ምስል ትልቅ ነው።", "am"),
        ("Er malte ein Bild: Seine Mutter saß am Fenster.", "de"),
        ("", "de"),
    ] {
        assert_eq!(text_of(text, tag).lead_image, None, "{text}");
    }
}

#[test]
fn headings() {
    let read = text_of(
        "The text begins.\n\nA quiet river\n\nIt rose.\n\nWho knows?\n\nNobody.\n\nA last word",
        "en",
    );
    assert_eq!(
        shape(&read.body),
        [
            "p The text begins.",
            "h A quiet river",
            "p It rose.",
            "h Who knows?",
            "p Nobody.",
            "p A last word"
        ]
    );
    let interview = text_of(
        "Why?\n\nSo.\n\nWhen?\n\nNow.\n\nWhere?\n\nHere.\n\nA new start\n\nYes.",
        "en",
    );
    assert_eq!(
        shape(&interview.body)
            .iter()
            .filter(|s| s.starts_with('h'))
            .count(),
        0
    );
}

#[test]
fn everything_else() {
    let read = text_of(
        "To view this video please enable JavaScript, and consider upgrading\n\nThe text begins.\n\nAdvertisement\n\n\
         Read more: The river\n\n• one\n• two\n\n1. first\n2. second\n\n1. FC won.\n\nWhile you're here: read on.\n\n\
         Author: Mira Holt\n\nEdited by: Jan Kern\n\nls/kms (AP, dpa)",
        "en",
    );
    assert_eq!(
        shape(&read.body),
        [
            "p The text begins.",
            "r Some(\"Read more\") The river",
            "l false 2",
            "l true 2",
            "p 1. FC won."
        ]
    );
    assert_eq!(read.authors[0].name, "Mira Holt");
    assert_eq!(read.editors, ["Jan Kern"]);
    assert_eq!(read.byline.unwrap().agencies, ["AP", "dpa"]);
    let reasons: Vec<_> = read.removed.iter().map(|r| r.reason).collect();
    assert_eq!(
        reasons,
        [
            crate::article::RemovedReason::NoScript,
            crate::article::RemovedReason::Advertisement,
            crate::article::RemovedReason::Promo
        ]
    );
}

#[test]
fn amharic_names_close_the_text() {
    let read = text_of("ድልድዩ ተከፈተ።\n\nልደት አበራ\n\nሂሩት ከበደ", "am");
    assert_eq!(read.authors[0].name, "ልደት አበራ");
    assert_eq!(read.editors, ["ሂሩት ከበደ"]);
    assert_eq!(read.body.len(), 1);
}

#[test]
fn bare_initials_sign_off_only_at_the_end() {
    assert!(text_of("Text here.\n\nls/kms", "en").byline.is_some());
    let read = text_of("Text here.\n\nand/or\n\nMore text.", "en");
    assert_eq!(read.byline, None);
    assert_eq!(read.body.len(), 3);
}

#[test]
fn lines_without_blanks() {
    let read = text_of(
        "The text begins.\nBoot\nThe boatImage: AP\nThe end is near.\nA heading\nIt ends.\nReally it does.",
        "en",
    );
    assert_eq!(shape(&read.body).len(), 6, "{:?}", shape(&read.body));
}

/// What trafilatura makes of a page: of its head the headline and the day, a paragraph a line; and what stands
/// in front of that where it is asked for.
#[test]
fn a_text_whose_head_was_dropped() {
    let text = "A bridge opens at last\nMay 3, 2024\nIt took nine years.\nThe mayor cut the ribbon.\n\
                Who pays?\nThe state does.";
    let article = english(text);
    assert_eq!(article.headline.as_deref(), Some("A bridge opens at last"));
    assert_eq!(article.date_published.as_deref(), Some("2024-05-03"));
    assert_eq!(article.teaser, None);
    let body = [
        "p It took nine years.",
        "p The mayor cut the ribbon.",
        "h Who pays?",
        "p The state does.",
    ];
    assert_eq!(shape(&article.body), body);
    let front = "---\ntitle: A bridge opens at last – DW – 05/03/2024\nauthor: Send us your feedback\n\
                 url: https://www.dw.com/en/x/a-18829463\ndescription: \"Nine years, one ribbon.\"\n---\n";
    let told = read(&format!("{front}{text}"), None).unwrap();
    assert_eq!(told.id, Some(18_829_463));
    assert_eq!(told.teaser.as_deref(), Some("Nine years, one ribbon."));
    assert_eq!(told.authors, []);
    assert_eq!(shape(&told.body), body);
    // Without a headline in the text, which begins with the teaser.
    let rest = "Nine years, one ribbon.\n\nIt took nine years.\n\nThe mayor cut the ribbon.";
    let told = read(&format!("{front}{rest}"), None).unwrap();
    assert_eq!(told.headline.as_deref(), Some("A bridge opens at last"));
    assert_eq!(told.teaser.as_deref(), Some("Nine years, one ribbon."));
    assert_eq!(shape(&told.body), [body[0], body[1]]);
}

/// A title in front of a text makes no page of DW's of it.
#[test]
fn a_title_in_front_names_no_station() {
    let text = |title: &str, more: &str| {
        let front = format!("---\ntitle: {title}\n{more}---\n");
        read(
            &format!("{front}\nA bridge opens\n\nIt took nine years."),
            None,
        )
        .map_or_else(|error| error.code(), |_| "fine")
    };
    assert_eq!(text("A bridge opens", ""), "not-dw");
    assert_eq!(
        text("A bridge opens", "url: https://example.org/a-1\n"),
        "not-dw"
    );
    assert_eq!(text("A bridge opens – DW – 05/03/2024", ""), "fine");
    let address = "url: https://www.dw.com/en/x/a-18829463\n";
    assert_eq!(text("A bridge opens", address), "fine");
}

/// A paragraph behind the day that is too long for a teaser is the text.
#[test]
fn a_long_paragraph_is_no_teaser() {
    let long = "The bridge is long and takes a while to cross. ".repeat(7);
    let long = long.trim();
    let text =
        format!("A bridge opens at last\n\nMay 3, 2024\n\n{long}\n\nThe mayor cut the ribbon.");
    assert_eq!(english(&text).teaser, None);
    let linked = text.replace("\n\nThe mayor", "\n\nhttps://p.dw.com/p/1H0P1\n\nThe mayor");
    assert_eq!(english(&linked).teaser.as_deref(), Some(long));
}

/// Our own Markdown says of the page what the page said.
#[test]
fn markdown_comes_back() {
    let text = "---\ntitle: \"A \\\"bridge\\\" opens\"\nkicker: [\"Culture\"]\ndescription: \"Nine years.\"\ndate: \"2024-05-03\"\n\
                url: \"https://www.dw.com/en/x/a-18829463\"\n---\n\n# A \"bridge\" opens\n\nNine years.\n\nThe mayor cut the ribbon.\n\n\
                ## Who pays?\n\nThe state does.";
    let article = read(text, None).unwrap();
    assert_eq!(article.headline.as_deref(), Some("A \"bridge\" opens"));
    assert_eq!(article.teaser.as_deref(), Some("Nine years."));
    assert_eq!(article.date_published.as_deref(), Some("2024-05-03"));
    let body = [
        "p The mayor cut the ribbon.",
        "h Who pays?",
        "p The state does.",
    ];
    assert_eq!(shape(&article.body), body);
}

/// Programs set a space between what the page glues, and no blank line where a picture begins.
#[test]
fn what_programs_do_to_lines() {
    let head = |day: &str| format!("{SKIP}Culture\n\nA bridge opens at last\n\n{day}{REST}");
    for day in [
        "Mira Holt\n05/13/2024 May 13, 2024",
        "Mira Holt\nMay 13, 2024 May 13, 2024",
    ] {
        let article = read(&head(day), None).unwrap();
        assert_eq!(article.headline.as_deref(), Some("A bridge opens at last"));
        assert_eq!(article.date_published.as_deref(), Some("2024-05-13"));
        assert_eq!(article.authors[0].name, "Mira Holt");
    }
    let text = format!(
        "{HEAD}\nThe first paragraph.\n\nThe mayor cut the ribbon. The crowd had come from afar to see it being opened.\n\
         The ribbonImage: AP\n\nThe end."
    );
    assert_eq!(
        shape(&read(&text, None).unwrap().body)[1..],
        [
            "p The mayor cut the ribbon. The crowd had come from afar to see it being opened.",
            "i None Some(\"The ribbon\") Some(\"AP\")",
            "p The end."
        ]
    );
}

/// pandoc's boxes in the place of pictures; the page's kicker as a heading; bold lines as headings.
#[test]
fn markup_that_renderings_keep() {
    let boxed = format!(
        "[][]\n\n{HEAD}[The bridgeImage: Jan Kern/dpa]\n\n[]\n\nThe mayor cut the ribbon.\n\nSend us your feedback[]"
    );
    let article = read(&boxed, None).unwrap();
    let lead = article.lead_image.unwrap();
    assert_eq!(lead.caption.as_deref(), Some("The bridge"));
    assert_eq!(lead.credit.as_deref(), Some("Jan Kern/dpa"));
    assert_eq!(shape(&article.body), ["p The mayor cut the ribbon."]);
    let marked = english(
        "#### Culture\n\n# A bridge opens at last\n\nIt took nine years.\n\nThe mayor cut the *ribbon*.\n\n**Who pays?**\n\nThe state does.",
    );
    assert_eq!(marked.headline.as_deref(), Some("A bridge opens at last"));
    assert_eq!(marked.kicker[0].text, "Culture");
    assert_eq!(
        shape(&marked.body),
        [
            "p The mayor cut the ribbon.",
            "h Who pays?",
            "p The state does."
        ]
    );
}

/// The box under a film has its own permalink, near the list that closes a classic page.
#[test]
fn a_permalink_of_a_box_is_not_the_pages() {
    let text = "Inhalt\nNavigation\nWeitere Inhalte\nMetanavigation\nSuche\nChoose from 30 Languages\n\nCulture\n\nA bridge opens at last\n\n\
                It took nine years.\n\nThe mayor cut the ribbon.\n\nWatch video 02:17\n\nShare\n\nThe ribbon\n\n\
                Permalink https://p.dw.com/p/4s6UT\n\nEvery day we send a letter. Sign up here.\n\n* Date 19.01.2020\n* Author Mira Holt\n\
                * Related Subjects Bridges\n* Permalink https://p.dw.com/p/1H0P1";
    let article = read(text, None).unwrap();
    assert_eq!(article.id, Some(18_829_463));
    assert_eq!(article.date_published.as_deref(), Some("2020-01-19"));
    assert_eq!(article.authors[0].name, "Mira Holt");
}

/// What a paste or a mail has over a page without skip links and kicker is not the kicker.
#[test]
fn what_stands_over_a_bare_headline() {
    for line in [
        "Reject",
        "Alle akzeptieren",
        "To: Mira Holt",
        "Subject: A bridge",
    ] {
        let text = format!("{line}\n\nA bridge opens at last\n\nMay 3, 2024{REST}");
        let article = english(&text);
        assert_eq!(article.kicker, [], "{line}");
        assert_eq!(article.headline.as_deref(), Some("A bridge opens at last"));
    }
}

/// A text that is cut at 72 columns has at times but one cut.
#[test]
fn a_single_cut_inside_of_a_sentence() {
    let article = english(&format!(
        "{HEAD}\nThe mayor cut the ribbon in the morning, and the crowd, which had come\n\
         from afar, crossed the river.\n\nIt was a long way home."
    ));
    let first = "p The mayor cut the ribbon in the morning, and the crowd, which had come from afar, crossed the river.";
    assert_eq!(shape(&article.body), [first, "p It was a long way home."]);
}
