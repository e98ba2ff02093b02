//! Lines that only plain text has: skip links, players, the list that closes a classic page.

use super::index::Field;
use super::index::Index;
use super::labels::{fits, is_any};
use super::letters::{prefix, same, suffix};
use super::people::{CREDIT_LINE_BYTES, author_line, names};
use super::table::{QUICK_JUMP, forms};
use std::sync::LazyLock;

/// A player's line is not longer than this, in bytes.
const LABEL_LINE: usize = 120;

static PLAYER: LazyLock<Index> = LazyLock::new(|| Index::of_lists(&[("", HEARD)]));
static DETAILS: LazyLock<Index> = LazyLock::new(|| Index::of_lists(ROWS));
static CLOSING: LazyLock<Index> = LazyLock::new(|| Index::of_lists(&[("", AROUND)]));
static BUTTONS: LazyLock<Index> = LazyLock::new(|| Index::of_lists(&[("", CONSENT)]));
static QUICK: LazyLock<Index> = LazyLock::new(|| Index::of_lists(&[("", QUICK_JUMP)]));

/// What a classic page's player says of a live stream.
const LIVE_NOW: &str = "Jetzt live|?Live now";

/// How a player's line begins that is to be heard: `Sikiliza sauti 10:12`. Seen in Amharic and Swahili.
const HEARD: &str = "Dëgjo audion|አውዲዮውን ያዳምጡ|استمع|الاستماع|অডিও শুনুন|Slušaj audio|Poslušaj audio|Чуйте аудио|Аудио|收听|收聽|Poslušajte audio|شنیدن|صدا را بشنوید|Listen to audio|Écouter|Audio anhören|Audio hören|Ακούστε|Saurari|Saurara|सुनें|ऑडियो सुनें|Dengarkan|Sikiliza sauti|Слушајте|اورېدل|غږ واورئ|بشنوید|گوش کنید|Posłuchaj|Ouvir áudio|Ascultă|Слушать|Прослушать|Escuchar audio|Dinle|Sesi dinle|Слухати|Прослухати|سنیے|آڈیو سنیں|கேட்க|Meghallgatás|Hallgassa meg";

/// The rows of the list that closes a classic page, by what they say, in all languages at once: text alone
/// needs them. Seen in English, German and French.
const ROWS: &[(&str, &str)] = &[
    (
        "date",
        "Date|Datum|Fecha|Data|Дата|Tarih|Tarehe|Tanggal|التاريخ|تاريخ|تاریخ|نېټه|日期|तारीख|তারিখ|Ημερομηνία|Kwanan wata|ቀን|தேதி|Dátum|Датум|Datë",
    ),
    (
        "author",
        "Author|Autorin/Autor|Auteur|Autor/a|Autor|Autora|Autoria|Автор|Yazar|Mwandishi|Penulis|الكاتب|الكاتبة|كاتب|نویسنده|مصنف|لیکوال|作者|लेखक|रिपोर्ट|লেখক|প্রতিবেদন|Συντάκτης|Mawallafi|ጸሐፊ|Szerző|Autori",
    ),
    (
        "topics",
        "Related Subjects|Themenseiten|Dossier|Temas|Temas relacionados|Assuntos relacionados|Темы|Теми|Теме|İlgili konular|Mada zinazohusiana|Topik terkait|مواضيع ذات صلة|مواضيع|موضوعات|相关主题|相關主題|संबंधित विषय|বিষয়|Teme|Tematy|Tema",
    ),
    (
        "keywords",
        "Keywords|Schlagwörter|Mots clés|Mots-clés|Palabras clave|Palavras-chave|Ключевые слова|Ключові слова|Ключови думи|Кључне речи|Клучни зборови|Anahtar kelimeler|Maneno muhimu|Kata kunci|كلمات مفتاحية|کلیدواژه‌ها|کلیدی الفاظ|关键词|關鍵詞|की-वर्ड|कीवर्ड|কি-ওয়ার্ড|Ključne riječi|Ključne reči|Słowa kluczowe|Cuvinte cheie|Fjalë kyçe|Kulcsszavak",
    ),
    (
        "",
        "Feedback|Drucken|Print|Imprimer|Imprimir|Напечатать|Надрукувати|Yazdır|Chapisha|Cetak|طباعة|چاپ|پرنٹ|打印|列印|प्रिंट|প্রিন্ট|Štampaj|Ispis|Drukuj|Tipărește|Duration|Dauer|Homepage|Alle Videos|All videos",
    ),
    (
        "permalink",
        "Permalink|Permalien|Enlace permanente|Link permanente|Постоянная ссылка|Постійне посилання|Kiungo|Kalıcı bağlantı|الرابط|رابط|لینک|固定链接|永久链接|永久鏈接|固定連結|पर्मालिंक|পার্মালিংক",
    ),
];

/// Lines that stand behind the text in languages of which the table has only some: all inferred.
const AROUND: &str = "DW inapendekeza|DW recomienda|A DW recomenda|DW recommande|La rédaction recommande|La redacción recomienda|A redação recomenda|DW önerir|Рекомендуем|DW рекомендует|DW рекомендує|Рекомендуємо|DW препорачува|DW препоръчва|DW preporučuje|DW preporuča|DW poleca|DW recomandă|DW rekomandon|DW merekomendasikan|DW تنصح|توصي DW|DW پیشنهاد|DW کی سفارشات|DW की सिफारिश|Audios y videos sobre el tema|Áudios e vídeos relacionados|Аудио и видео по теме|Аудіо та відео за темою|Audio dhe video për temën|Envíenos su opinión|Envíe su opinión|Su opinión|Envoyez-nous vos commentaires|Votre avis|Envie-nos a sua opinião|Envie sua opinião|Sua opinião|A sua opinião|Scrieți-ne|Напишите нам|Ваше мнение|Ваш отзыв|Geri bildiriminizi gönderin|Tutumie maoni|Maoni yako|Kirim masukan Anda|أرسل لنا رأيك|رأيك|请给我们反馈|您的反馈|請給我們反饋|您的反饋";

/// The buttons of a request for consent, which a paste has over the page: all inferred.
const CONSENT: &str = "Accept|Accept all|Agree|I agree|Reject|Reject all|Decline|Manage settings|Akzeptieren|Alle akzeptieren|Zustimmen|Ablehnen|Alle ablehnen|Aceptar|Aceptar todo|Rechazar|Rechazar todo|Aceitar|Aceitar tudo|Rejeitar|Rejeitar tudo|Accepter|Tout accepter|Refuser|Tout refuser|Принять|Принять все|Отклонить|Прийняти|Відхилити|Kabul et|Reddet|Akceptuj|Odrzuć|Prihvati|Odbij|Acceptă|Respinge|قبول|موافق|رفض|接受|拒绝|同意|拒絕";

/// What a row of the list that closes a classic page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DetailRow {
    Date,
    Author,
    Topics,
    Keywords,
    Permalink,
    /// Feedback, print, duration, homepage.
    Other,
}

/// The row of a classic page's closing list that a text begins with, in any language, and its value: `Date
/// 19.01.2020`. Nothing but the label has an empty one.
pub(crate) fn detail_row(text: &str) -> Option<(DetailRow, &str)> {
    use DetailRow::{Author, Date, Keywords, Other, Permalink, Topics};
    if text.len() > CREDIT_LINE_BYTES {
        return None;
    }
    let rest = |form: &str| {
        let rest = text.get(prefix(text, form)?..)?;
        let value = rest.trim_start_matches([' ', ':']);
        (rest.is_empty() || value.len() < rest.len()).then_some(value)
    };
    DETAILS.beginning(text).find_map(|entry| {
        let value = rest(entry.form)?;
        let row = match entry.of {
            "date" => Date,
            "author" => Author,
            "topics" => Topics,
            "keywords" => Keywords,
            "permalink" => Permalink,
            _ => Other,
        };
        Some((row, value))
    })
}

/// The names behind an author label without a colon: `Autor Jan Kern`.
pub(crate) fn author_row(text: &str) -> Option<Vec<String>> {
    Field::Author.fitting(text).find_map(|entry| {
        let rest = text.get(prefix(text, entry.form)?..)?.strip_prefix(' ')?;
        names(rest, entry.of)
    })
}

/// The last slide of a gallery ends in its author: `It stood there. Author: Mira Holt (eg)`. Byte length of
/// the text before the label, and the names.
pub(crate) fn closing_author(text: &str) -> Option<(usize, Vec<String>)> {
    let (head, _) = text.rsplit_once([':', '：'])?;
    let head = head.trim_end();
    let start = Field::AuthorEnd
        .fitting(head)
        .filter_map(|entry| suffix(head, entry.form))
        .min()?;
    let before = text.get(..start)?.trim_end();
    let names = author_line(text.get(start..)?)?;
    let closed = before.ends_with(['.', '!', '?', '"', '”', '…', '۔', '।', '።', '。', '؟']);
    (closed && before.len() < start).then_some((before.len(), names))
}

/// Whether a line is one of the links that a page begins with: `Skip to content`, or of a classic page's.
pub(crate) fn is_skip_link(text: &str) -> bool {
    is_any(text, Field::Skip) || QUICK.beginning(text).any(|entry| fits(text, entry.form))
}

/// Skip links that an extractor glued: `Skip to contentSkip to main menuSkip to more DW sites`.
pub(crate) fn skip_links(text: &str) -> Vec<&str> {
    let mut links = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut ends = Field::Skip
            .fitting(rest)
            .filter_map(|e| prefix(rest, e.form));
        let Some((link, behind)) = ends.next().and_then(|end| rest.split_at_checked(end)) else {
            return Vec::new();
        };
        links.push(link);
        rest = behind.trim_start();
    }
    links
}

/// What a player's line says of its medium: `Watch video 02:41`, `Sikiliza sauti 10:12`, `03:11 Min.`, `Jetzt
/// live`. A few words and a duration; `Some(true)` where the words say that it is to be heard.
pub(crate) fn player(text: &str) -> Option<bool> {
    const WORDS: usize = 5;
    if text.len() > LABEL_LINE {
        return None;
    }
    if !text.contains(':') {
        return forms(LIVE_NOW)
            .any(|form| same(form, text))
            .then_some(false);
    }
    let heard = PLAYER
        .beginning(text)
        .any(|entry| prefix(text, entry.form).is_some());
    let is_time = |word: &str| {
        let mut parts = word.split(':');
        let two = |part: Option<&str>| {
            part.is_some_and(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_digit()))
        };
        two(parts.next())
            && two(parts.next())
            && (parts.clone().next().is_none() || two(parts.next()))
    };
    let words = || text.split(' ');
    let count = words().count();
    let timed = words().next_back().is_some_and(is_time)
        || (count == 2 && words().next().is_some_and(is_time));
    let digits = words()
        .filter(|word| word.contains(char::is_numeric))
        .count();
    // `Kick-off 20:30` is a time of day.
    let one_word = |word: &str| heard || ["Video", "Audio"].iter().any(|one| same(one, word));
    let named = || count > 2 || words().any(|word| one_word(word) || word.ends_with('.'));
    let is_line = timed && (2..=WORDS).contains(&count) && digits == 1 && named();
    is_line.then_some(heard)
}

/// Whether a line is a button of a request for consent: `Reject all`.
pub(crate) fn is_consent_button(text: &str) -> bool {
    BUTTONS.beginning(text).any(|entry| same(text, entry.form))
}

/// Whether a line stands behind the text, in languages of which [`super::is_furniture`] does not know it.
pub(crate) fn is_around(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['!', '.', '。']);
    CLOSING.beginning(text).any(|entry| same(text, entry.form))
}
