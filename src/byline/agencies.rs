//! The news agencies that DW names, and what its pages write for them.

use crate::fold::is_longer;
use crate::language::{self, Index, first_alphanumerics, same_letters};
use std::sync::LazyLock;

/// The agencies DW names, in their usual spelling, with what pages write for them: desk codes (`rtr`,
/// `AFPE`), other scripts, other languages. Case does not matter, nor what stands between the letters;
/// after `=` it does, where the name is also a word or a place (`Spa`).
pub(super) const AGENCIES: &[(&str, &str)] = &[
    (
        "AP",
        "ape|apn|Associated Press|ஏபி|أ ب|ا ب|أسوشيتد برس|اسوشیتد پرس|АП|एपी|এপি|اے پی|美联社|美聯社|ኤፒ",
    ),
    (
        "AFP",
        "afpe|Agence France-Presse|أ ف ب|فرانس برس|АФП|एएफपी|এএফপি|اے ایف پی|ای اف پی|خبرگزاری فرانسه|法新社|ኤ ኤፍ ፒ|ኤኤፍፒ|ஏஎஃப்பி|ஏஎப்பி",
    ),
    (
        "Reuters",
        "rtr|rtre|rtrs|رويترز|رويټرز|रॉयटर|روئٹرز|Рейтер|Рейтерс|Ройтерс|Ројтерс|Rojters|रॉयटर्स|रायटर्स|রয়টার্স|路透社|路透|ሮይተርስ|Ρόιτερς|ராய்ட்டர்ஸ்",
    ),
    (
        "dpa",
        "dpae|د ب أ|دی پی ای|ДПА|डीपीए|ডিপিএ|ڈی پی اے|德新社|德通社|ዲፒኤ|دی پی ا|டிபிஏ",
    ),
    ("epd", "ईपीडी|ای پی ڈی"),
    ("KNA", "केएनए|کے این اے"),
    ("SID", ""),
    ("dapd", ""),
    ("ddp", ""),
    ("EFE", "إفي|ЕФЕ|एफे|ACAN-EFE|埃菲社"),
    ("Europa Press", ""),
    ("ANSA", "АНСА|أنسا|安莎社"),
    ("TASS", "Itar-Tass|ТАСС|ИТАР-ТАСС|تاس|塔斯社"),
    (
        "Interfax",
        "ifx|Интерфакс|Інтерфакс|إنترفاكس|国际文传电讯社|國際文傳電訊社",
    ),
    (
        "RIA Novosti",
        "ria|РИА Новости|RIA Nowosti|РІА Новини|俄新社",
    ),
    ("Xinhua", "新华社|新華社|شينخوا|Синьхуа"),
    ("UNIAN", "УНИАН|УНІАН"),
    ("Ukrinform", "Укринформ|Укрінформ"),
    (
        "Anadolu",
        "=AA|Anadolu Agency|Anadolu Ajansı|الأناضول|Анадолу|Anadolija|آناتولی|阿纳多卢通讯社",
    ),
    ("DHA", ""),
    ("IRNA", "ایرنا|إرنا"),
    ("ISNA", "ایسنا"),
    ("Tasnim", "تسنیم"),
    ("PTI", "पीटीआई|পিটিআই"),
    ("ANI", "=ANI|एएनआई"),
    ("IANS", "आईएएनएस"),
    ("BSS", "বাসস"),
    ("Lusa", ""),
    ("APA", "=APA"),
    ("AGI", "=AGI"),
    ("Bloomberg", "بلومبرغ|Блумберг"),
    ("BELTA", "БелТА|БЕЛТА"),
    ("Tanjug", "Танјуг|Танюг"),
    ("HINA", "Хина"),
    ("FENA", "Фена"),
    ("SRNA", "Срна"),
    ("Beta", "Бета"),
    ("Agerpres", ""),
    ("Mediafax", ""),
    ("PAP", "=PAP"),
    ("MTI", ""),
    ("BTA", "БТА"),
    ("MIA", "=MIA|МИА"),
    ("ATA", "=ATA|ATSH"),
    ("Antara", ""),
    ("Kyodo", "共同社"),
    ("Yonhap", "韩联社|韓聯社"),
    ("CNA", "中央社"),
    ("ANP", ""),
    ("Belga", ""),
    ("TT", "=TT"),
    ("NTB", ""),
    ("Ritzau", ""),
    ("STT", ""),
    ("Notimex", ""),
    ("Télam", "Telam"),
    ("ABr", "Agência Brasil"),
    ("ČTK", "CTK"),
    ("TASR", ""),
    ("sda", "Keystone-SDA"),
    ("WAFA", "وفا"),
    ("MENA", "=MENA|أ ش أ"),
    ("SPA", "=SPA|واس"),
    ("SANA", "=SANA|سانا"),
    ("Pajhwok", "پژواک"),
    ("UPI", ""),
    ("KUNA", "كونا"),
    ("WAM", "=WAM|وام"),
    ("QNA", "=QNA|قنا"),
    ("Petra", "=Petra|بترا"),
    ("NPA", "=NPA"),
    ("ATTA", "=ATTA"),
    ("ABC", "=ABC"),
    ("NAN", "=NAN"),
    ("ENA", "=ENA|ኢዜአ"),
    ("ILNA", "ایلنا"),
    ("ANA-MPA", "ΑΠΕ-ΜΠΕ|ΑΠΕ|AMNA"),
    ("FoNet", "Фонет"),
    ("BGNES", "БГНЕС"),
    ("ONASA", "Онаса"),
    ("ANKA", "=ANKA"),
    ("APP", "=APP"),
    ("UNB", "=UNB|ইউএনবি"),
    ("CNS", "=CNS|中新社|中國新聞社|中国新闻社"),
    ("Sputnik", "Спутник"),
    ("Bernama", ""),
];

/// No agency's name is longer than this.
const AGENCY_CHARS: usize = 24;

/// An agency's usual spelling for what a page writes: `rtr`, `Рейтер`, `رويترز` → `Reuters`.
pub(crate) fn agency(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_matches(QUOTES);
    let has_digit = || text.bytes().any(|byte| byte.is_ascii_digit());
    if text.is_empty() || is_longer(text, AGENCY_CHARS) || has_digit() {
        return None;
    }
    let is_written = |form: &str| match form.strip_prefix('=') {
        Some(exact) => is_exactly(text, exact),
        None => same_letters(text, form),
    };
    BY_LETTER
        .under(first_alphanumerics(text))
        .find(|entry| is_written(entry.form))
        .map(|entry| entry.of)
}

/// An abbreviation that is a word, too, as it is or in small letters alone.
#[cold]
#[inline(never)]
fn is_exactly(text: &str, name: &str) -> bool {
    text == name || text.chars().eq(name.chars().map(language::lower))
}

/// What pages write for the agencies, by its first letters.
static BY_LETTER: LazyLock<Index> = LazyLock::new(|| {
    let mut all = Vec::new();
    for &(usual, aliases) in AGENCIES {
        // An exact alias says how the usual spelling itself is to be compared.
        let strict = |form: &str| {
            form == usual
                && aliases
                    .split('|')
                    .any(|a| a.strip_prefix('=') == Some(form))
        };
        for form in [usual].into_iter().chain(aliases.split('|')) {
            if !form.is_empty() && !strict(form) {
                let of = usual;
                all.push((first_alphanumerics(form), language::Form { form, of }));
            }
        }
    }
    Index::new(all.into_iter())
});

/// Newspapers among the sources stand in quotation marks.
pub(super) const QUOTES: [char; 7] = ['"', '\'', '„', '“', '”', '«', '»'];
