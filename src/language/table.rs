//! What DW prints in each of its languages: facts only, one entry per language.
//!
//! # How to read an entry
//! A field is a list of forms, `|` between them: `"Read more|Also read"`. Three signs are used in it:
//! - `?` before a form: **inferred**. Nobody saw it on a stored page; it is the likely form. Before the first
//!   name of a list of months or weekdays it is said of the whole list.
//! - `…` in a form stands for any text: `Skip next section …`, `… को स्किप करें`.
//! - `/` between the spellings of one month: `"?Jan/January|?Feb/February"`.
//!
//! Month names without `?` were seen on pages for at least one month of the list; the others of that
//! list follow CLDR, with the spellings DW uses where they differ (`सितम्बर`).
//! Comparison ignores case, vowel points, zero-width joiners and the spelling differences that
//! [`letters`](super::letters) lists, so a form is written once.

/// What a month name counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// January to December.
    Gregorian,
    /// Farvardin to Esfand: Persian and Pashto pages, `۱۳۹۷ تیر ۱۶, شنبه`.
    SolarHijri,
    /// Meskerem to Pagume, thirteen months: Amharic pages, `ዓርብ፣ ነሐሴ 28 2013`.
    Ethiopian,
}

/// What DW prints in one language.
#[derive(Debug)]
pub(crate) struct Language {
    /// First segment of the address: `https://www.dw.com/pt-br/…`.
    pub segment: &'static str,
    /// BCP 47.
    pub tag: &'static str,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// The three links a page begins with for readers who do not see: `Skip to content`.
    pub skip: &'static str,
    /// The label before a picture's credit, with its colon; a label that has none ends in a space.
    pub image: &'static str,
    /// Before the name of who wrote the text, without the colon.
    pub author: &'static str,
    /// Before the name of who edited it, without the colon.
    pub editor: &'static str,
    /// Between the last two of several names.
    pub and: &'static str,
    /// Before agencies: `with AFP, dpa`.
    pub with: &'static str,
    /// Before the title of another item, without the colon.
    pub more: &'static str,
    /// Month names, by calendar, in the order of the year.
    pub months: &'static [(Calendar, &'static str)],
    /// Names of the days of the week.
    pub weekdays: &'static str,
    /// The label over advertisements.
    pub advertisement: &'static str,
    /// Beside the date: when the item appeared.
    pub published: &'static str,
    /// Beside the date: when it was last changed.
    pub updated: &'static str,
    /// Link past a section of the page, before the section's title: `Skip next section …`.
    pub skip_section: &'static str,
    /// Other lines of the page around the article: they close the text.
    pub furniture: &'static str,
    /// How an appeal inside the text begins: newsletters, social media.
    pub appeal: &'static str,
    /// How a line about copyright, licences or sources begins.
    pub notice: &'static str,
    /// The button that copies the permalink.
    pub copy_link: &'static str,
    /// Words that tell the language from one that prints the same labels: Bosnian, Croatian and Serbian,
    /// the two Portuguese, Persian and Dari, the two scripts of Chinese.
    pub words: &'static str,
}

/// An entry with nothing in it.
const LTR: Language = Language {
    segment: "",
    tag: "",
    rtl: false,
    skip: "",
    image: "",
    author: "",
    editor: "",
    and: "",
    with: "",
    more: "",
    months: &[],
    weekdays: "",
    advertisement: "",
    published: "",
    updated: "",
    skip_section: "",
    furniture: "",
    appeal: "",
    notice: "",
    copy_link: "",
    words: "",
};
const RTL: Language = Language { rtl: true, ..LTR };

use Calendar::{Ethiopian, Gregorian, SolarHijri};

const IRANIAN: &str = "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند";
const AFGHAN: &str = "?حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت";
const PASHTO: &str = "?وری|غویی|غبرگولی|چنگاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب";
const PERSIAN_DAYS: &str = "دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|شنبه|یکشنبه|یک‌شنبه";
const BOSNIAN_MONTHS: &str = "januar|februar|mart|april|maj|juni/jun|juli/jul|august/avgust|septembar|oktobar|novembar|decembar";
const PORTUGUESE_MONTHS: &str =
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro";
const PORTUGUESE_DAYS: &str =
    "?segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo";
const ENGLISH_MONTHS: &str = "January/Jan|February/Feb|March/Mar|April/Apr|May|June/Jun|July/Jul|August/Aug|September/Sept/Sep|October/Oct|November/Nov|December/Dec";
const ENGLISH_DAYS: &str = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

/// All languages of the site.
pub(crate) const LANGUAGES: &[Language] = &[
    Language {
        segment: "sq",
        tag: "sq",
        appeal: "?Na ndiqni në|?Ndiqni DW",
        notice: "?Të gjitha të drejtat e rezervuara",
        skip: "Kalo tek përmbajtja|Kalo tek lista qendrore e navigimit|Kalo tek më shumë oferta të DW",
        image: "Fotografi:|?Foto:",
        author: "?Autori|?Autorja|?Autor",
        editor: "?Redaktoi|?Redaktor",
        and: "?dhe|?e",
        with: "?me",
        more: "?Lexo edhe|?Lexoni edhe|?Lexo më shumë|?Më shumë",
        months: &[(
            Gregorian,
            "janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor",
        )],
        weekdays: "?e hënë|e martë|e mërkurë|e enjte|e premte|e shtunë|e diel",
        advertisement: "?Reklamë",
        published: "?Publikuar",
        updated: "?Përditësuar",
        furniture: "?Tema të ngjashme|?Më shumë nga DW",
        skip_section: "?Kaloni seksionin tjetër …",
        ..LTR
    },
    Language {
        segment: "am",
        tag: "am",
        appeal: "?ይከተሉን|?በ … ይከተሉን",
        notice: "?መብቱ በሕግ የተጠበቀ ነው",
        skip: "ወደ ይዘቱ ዝለል|ወደ ዋናዉ ገፅ ዝለል|ወደ ተጨማሪ የDW ድረ-ገፅ ዝለል|ወደ ይዘቱ እለፍ|ወደ ዋናዉ ገጽ እለፍ|ወደ ተጨማሪ የDW ድረ-ገፅ እለፍ",
        image: "ምስል |ምስል፦",
        author: "?ዘጋቢ|?ጸሐፊ",
        editor: "?አርታዒ|?አዘጋጅ",
        and: "?እና",
        more: "?ተጨማሪ ያንብቡ",
        months: &[(
            Ethiopian,
            "መስከረም|ጥቅምት|ኅዳር|ታኅሣሥ/ታህሳስ|ጥር|የካቲት|መጋቢት|ሚያዝያ/ሚያዚያ|ግንቦት|ሰኔ|ሐምሌ|ነሐሴ|ጳጉሜ/ጳጉሜን",
        )],
        weekdays: "ሰኞ|ማክሰኞ|ረቡዕ|ረቡዑ|ሐሙስ|ዓርብ|ቅዳሜ|እሑድ|እሁድ",
        advertisement: "ማስታወቂያ",
        published: "?የታተመው",
        updated: "?ለመጨረሻ ጊዜ የታደሰው",
        skip_section: "ቀጣዩን ክፍል ዝለለዉ …|ቀጣዩን ክፍል እለፈው …",
        furniture: "ተጨማሪ መረጃ ይፈልጉ|ስለዚህ ዝግጅት|?ተዛማጅ ርዕሶች",
        ..LTR
    },
    Language {
        segment: "ar",
        tag: "ar",
        appeal: "?تابعونا|?تابعوا DW|?اشترك في|?اشتركوا في",
        notice: "?جميع الحقوق محفوظة|?حقوق النشر",
        skip: "تخطي إلى المحتوى|تخطي إلى القائمة الرئيسية|تخطي إلى المزيد من صفحات DW",
        image: "صورة من:|?الصورة:",
        author: "إعداد|?الكاتب|?الكاتبة|?كتابة|?بقلم",
        editor: "?تحرير|?مراجعة|?المحرر|?المحررة",
        and: "?و",
        with: "?مع",
        more: "?اقرأ أيضا|?اقرأ أيضاً|?اقرأ المزيد|?إقرأ أيضا|?للمزيد|?المزيد",
        months: &[(
            Gregorian,
            "يناير|فبراير|مارس|أبريل/إبريل/نيسان|مايو/أيار|يونيو/يونيه/حزيران|يوليو/يوليه/تموز|أغسطس/آب|سبتمبر/أيلول|أكتوبر|نوفمبر|ديسمبر",
        )],
        weekdays: "?الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
        advertisement: "إعلان",
        published: "?نشر|?تاريخ النشر",
        updated: "?آخر تحديث",
        skip_section: "?تخطي القسم التالي …",
        furniture: "?مواضيع ذات صلة|?المزيد حول هذا الموضوع|?المزيد من DW",
        copy_link: "?نسخ الرابط",
        ..RTL
    },
    Language {
        segment: "bn",
        tag: "bn",
        notice: "?সর্বস্বত্ব সংরক্ষিত",
        skip: "কন্টেন্টে যান|মূল মেন্যুতে যান|আরো ডয়চে ভেলে সাইটে যান",
        image: "ছবি:",
        author: "?লেখক|?প্রতিবেদন|?প্রতিবেদক",
        editor: "?সম্পাদনা|?সম্পাদক",
        and: "?এবং|?ও",
        with: "?সহ",
        more: "?আরো পড়ুন|?আরও পড়ুন|?আরো জানতে",
        months: &[(
            Gregorian,
            "জানুয়ারি/জানুয়ারী|ফেব্রুয়ারি/ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
        )],
        weekdays: "?সোমবার|মঙ্গলবার|বুধবার|বৃহস্পতিবার|শুক্রবার|শনিবার|রবিবার",
        advertisement: "?বিজ্ঞাপন",
        published: "?প্রকাশিত",
        updated: "?সর্বশেষ আপডেট",
        furniture: "?সংশ্লিষ্ট বিষয়|?এ বিষয়ে আরো",
        skip_section: "?পরবর্তী অংশ এড়িয়ে যান …",
        appeal: "dw.com এর বেটা সংস্করণ ভিজিট করুন|আপনার জন্য সেবার মান আরও উন্নত করতে আমরা কুকি ব্যবহার করি|?আমাদের ফলো করুন|?আমাদের … অনুসরণ করুন|?আমাদের … ফলো করুন",
        ..LTR
    },
    Language {
        segment: "bs",
        tag: "bs",
        notice: "?Sva prava zadržana",
        skip: "Idi na sadržaj|Idi na glavnu navigaciju|Idi na ostale ponude DW-a",
        image: "Foto:|?Slika:",
        author: "?Autor|?Autorica|?Autori",
        editor: "?Urednik|?Urednica|?Uredila|?Uredio",
        and: "?i",
        with: "?sa|?s",
        more: "?Pročitajte još|?Pročitajte|?Čitajte još|?Više o tome",
        months: &[(Gregorian, BOSNIAN_MONTHS)],
        weekdays: "?ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja",
        advertisement: "?Reklama|?Oglas",
        published: "?Objavljeno",
        updated: "?Posljednje ažuriranje",
        furniture: "?Povezane teme|?Više na ovu temu|?Više sa DW-a",
        appeal: "?Ovaj članak možete komentirati i na našoj Facebook|?Pratite nas i na|?Pratite nas na|?Pratite DW",
        skip_section: "?Preskoči sljedeći odjeljak …",
        words: "djeca|gdje|ovdje|prije|poslije|uvijek|vrijeme|svijet|riječ|dvije|niko|neko|ko|šta|hiljada|hiljade|sedmica|evropa|evrope|historija",
        ..LTR
    },
    Language {
        segment: "bg",
        tag: "bg",
        appeal: "?Следвайте ни|?Последвайте ни|?Абонирайте се",
        notice: "?Всички права запазени",
        skip: "Преминаване към съдържанието|Преминаване към главното меню|Преминаване към други страници на ДВ",
        image: "Снимка:",
        author: "?Автор",
        editor: "?Редактор",
        and: "?и",
        with: "?със|?с",
        more: "?Прочетете още|?Вижте и|?Вижте още|?Още по темата",
        months: &[(
            Gregorian,
            "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
        )],
        weekdays: "?понеделник|вторник|сряда|четвъртък|петък|събота|неделя",
        advertisement: "?Реклама",
        published: "?Публикувано",
        updated: "?Последна актуализация",
        skip_section: "Прескочи следващия раздел …",
        furniture: "Повече по темата|?Топ тема",
        ..LTR
    },
    Language {
        segment: "zh",
        tag: "zh-Hans",
        notice: "摘编自其他媒体|?摘编自其它媒体|?本文摘编自|德国之声版权声明|?版权声明|?版权所有",
        skip: "跳转至内容|跳转至主菜单|跳转到更多DW网站",
        image: "图像来源:|图像来源：|?图片来源:|?图片来源：",
        author: "?作者|?撰稿",
        editor: "?编辑|?责编|?责任编辑",
        and: "?和|?与",
        with: "?与|?综合报道",
        more: "更多内容|?阅读更多|?延伸阅读|?相关阅读",
        weekdays: "?星期一|星期二|星期三|星期四|星期五|星期六|星期日",
        advertisement: "广告",
        published: "?发布",
        updated: "?最后更新",
        furniture: "?相关主题|?更多相关内容|?更多DW报道",
        appeal: "访问新版DW网页|尝鲜使用dw.com测试版|DW中文有|?DW中文在|?德国之声中文网有|?请搜寻dw|?请关注|?欢迎关注|?关注DW|?订阅我们",
        copy_link: "复制链接",
        skip_section: "?跳过下一段 …",
        words: "这|们|来|为|说|时|对|发|国|会|个",
        ..LTR
    },
    Language {
        segment: "zh-hant",
        tag: "zh-Hant",
        appeal: "DW中文有|?DW中文在|?德國之聲中文網有|?請搜尋dw|?請關注|?歡迎關注|?關注DW|?訂閱我們",
        notice: "?摘編自其他媒體|?摘編自其它媒體|?本文摘編自|德國之聲版權聲明|?版權聲明|?版權所有",
        skip: "跳轉至内容|跳轉至主選單|跳轉到更多DW網站",
        image: "圖片來源:|圖片來源：|?圖像來源:|?圖像來源：",
        author: "?作者|?撰稿",
        editor: "?編輯|?責編",
        and: "?和|?與",
        with: "?與|?綜合報導",
        more: "?更多內容|?閱讀更多|?延伸閱讀",
        weekdays: "?星期一|星期二|星期三|星期四|星期五|星期六|星期日",
        advertisement: "?廣告",
        published: "?發布",
        updated: "?最後更新",
        furniture: "?相關主題|?更多相關內容",
        copy_link: "?複製連結",
        skip_section: "?跳過下一段 …",
        words: "這|們|來|為|說|時|對|發|國|會|個",
        ..LTR
    },
    Language {
        segment: "hr",
        tag: "hr",
        appeal: "?Pratite nas na|?Pratite nas i na|?Pratite DW",
        notice: "?Sva prava pridržana",
        skip: "Idi na sadržaj|Idi na glavnu navigaciju|Idi na ostale ponude DW-a",
        image: "?Foto:|?Slika:",
        author: "?Autor|?Autorica|?Autori",
        editor: "?Urednik|?Urednica|?Uredila|?Uredio",
        and: "?i",
        with: "?s|?sa",
        more: "?Pročitajte još|?Pročitajte|?Čitajte još|?Više o tome",
        months: &[(
            Gregorian,
            "siječanj/siječnja|veljača/veljače|ožujak/ožujka|travanj/travnja|svibanj/svibnja|lipanj/lipnja|srpanj/srpnja|kolovoz/kolovoza|rujan/rujna|listopad/listopada|studeni/studenoga/studenog|prosinac/prosinca",
        )],
        weekdays: "?ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja",
        advertisement: "?Oglas",
        published: "?Objavljeno",
        updated: "?Posljednje ažuriranje",
        furniture: "?Povezane teme|?Više na ovu temu",
        skip_section: "?Preskoči sljedeći odjeljak …",
        words: "djeca|gdje|ovdje|prije|poslije|uvijek|vrijeme|svijet|riječ|dvije|nitko|netko|tko|svatko|što|tisuća|tisuće|tjedan|tjedna|europa|europe|povijest",
        ..LTR
    },
    Language {
        segment: "fa-af",
        tag: "fa-AF",
        appeal: "?ما را … دنبال کنید|?دویچه وله … دنبال کنید",
        notice: "?تمامی حقوق محفوظ|?کلیه حقوق",
        skip: "رفتن به محتوا|رفتن به مطالب اصلی|رفتن به دیگر صفحات دویچه وله",
        image: "عکس:",
        author: "?نویسنده|?گزارشگر",
        editor: "?ویراستار",
        and: "?و",
        with: "?با",
        more: "?بیشتر بخوانید|?همچنان بخوانید",
        months: &[
            (SolarHijri, IRANIAN),
            (SolarHijri, AFGHAN),
            (
                Gregorian,
                "?جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر",
            ),
        ],
        weekdays: PERSIAN_DAYS,
        advertisement: "?اعلان",
        furniture: "?موضوعات مرتبط",
        published: "?منتشر شده",
        updated: "?آخرین به روزرسانی",
        skip_section: "?گذشتن از بخش …",
        words: "مکتب|شفاخانه|پولیس|ولسوالی|ولایت|امریکا|امریکایی|دالر|آگست|شاروالی",
        ..RTL
    },
    Language {
        segment: "en",
        tag: "en",
        notice: "?All rights reserved|?Copyright notice|?Reprinted with permission|?This article was originally published|?This article was first published",
        skip: "Skip to content|Skip to main menu|Skip to more DW sites",
        image: "Image:",
        author: "Author|Sent by|?Authors|?Written by",
        editor: "Edited by|?Editor|?Editors|?Edited",
        and: "and|&",
        with: "with|?with material from|?with information from|?with reporting by",
        more: "Read more|?Also read|?Read also|?See also|?Watch more|?More on this|?More on this topic|?Find out more",
        months: &[(Gregorian, ENGLISH_MONTHS)],
        weekdays: ENGLISH_DAYS,
        advertisement: "Advertisement",
        published: "Published",
        updated: "last updated",
        skip_section: "Skip next section …",
        furniture: "Send us your feedback|Your feedback|Related topics|Show more|More on … from Europe|More on … from around the world|DW's Top Story|More stories from DW|Go to homepage|DW recommends|Audios and videos on the topic|Related content|?Explore more|?Explore Advertiser Content|?About the show|?More from this show|Latest videos|Latest audio|Live TV",
        appeal: "While you're here:|?Sign up for our|?Sign up to our|?You can sign up here|?Follow us on|?Join our WhatsApp|?Join our Telegram|?Follow our|?Add DW as a preferred source|?Make DW your preferred source|DW has chosen English for you|Wrong language? Change it here|?Take a look at the beta version of dw.com|?Visit the new DW page|Tired of missing our real-time updates|Click here to add us as a Preferred Source|If you rely on our team for trusted reporting|Don't let the algorithm hide the news|?Follow DW on|?Subscribe to our|?Like us on|?Join us on|?Find us on|We use cookies to improve our service for you",
        copy_link: "?Copy link",
        ..LTR
    },
    Language {
        segment: "fr",
        tag: "fr",
        appeal: "?Suivez-nous|?Rejoignez-nous|?Suivez la DW|?Abonnez-vous|?Inscrivez-vous à",
        notice: "?Tous droits réservés|?Droits d'auteur",
        skip: "Aller au contenu|Aller au menu principal|Voir les autres sites DW",
        image: "Image :|?Image:|?Photo :",
        author: "Auteur|?Auteure|?Autrice|?Auteurs|?Par",
        editor: "Edition|Édition|?Rédaction|?Édité par",
        and: "?et",
        with: "?avec",
        more: "?Lire aussi|?Lire également|?A lire aussi|?À lire aussi|?En savoir plus|?Lire plus|?Lisez aussi",
        months: &[(
            Gregorian,
            "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        )],
        weekdays: "?lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        advertisement: "Publicité",
        published: "?Publié|?Publié le",
        updated: "?dernière mise à jour",
        skip_section: "?Passer la section …",
        furniture: "Audios et vidéos sur le sujet|?Thèmes associés|?Sur le même sujet|?Plus d'articles de DW",
        copy_link: "?Copier le lien",
        ..LTR
    },
    Language {
        segment: "de",
        tag: "de",
        notice: "?Alle Rechte vorbehalten|?Hinweis zum Urheberrecht|?Nachdruck nur mit",
        skip: "Zum Inhalt springen|Zur Hauptnavigation springen|Zu weiteren Angeboten der DW springen",
        image: "Bild:|?Foto:",
        author: "Autorin/Autor|?Autor|?Autorin|?Autoren|?Autor:in|?Autor*in|?Geschrieben von",
        editor: "?Redaktion|?Redakteur|?Redakteurin|?Redigiert von|?Bearbeitet von",
        and: "?und",
        with: "?mit|?mit Material von",
        more: "?Mehr dazu|?Lesen Sie auch|?Lesen Sie dazu|?Lesen Sie dazu auch|?Lesen Sie mehr|?Mehr zum Thema|?Mehr lesen|?Weiterlesen|?Siehe auch",
        months: &[(
            Gregorian,
            "Januar/Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        )],
        weekdays: "?Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
        advertisement: "Anzeige|Advertorial|Bezahlte Kooperation mit …",
        published: "Veröffentlicht",
        updated: "Zuletzt aktualisiert",
        skip_section: "Den nächsten Abschnitt … überspringen",
        furniture: "Schicken Sie uns Ihr Feedback!|Ihr Feedback|Ähnliche Themen|Mehr zum Thema|Mehr anzeigen|Weitere Beiträge anzeigen|Weniger Beiträge anzeigen|Mehr Beiträge anzeigen|Die Redaktion empfiehlt|Audio und Video zum Thema|Top-Thema|Weitere Themen|Beiträge von …|Ähnliche Inhalte aus …|Weitere Inhalte zu … aus …|Mehr Inhalte zu … weltweit|Über diese Kolumne|Inhalte von Werbepartnern|?Über die Sendung|Neueste Videos|Live-TV",
        appeal: "?Abonnieren Sie|?Melden Sie sich an|?Folgen Sie|?Folgt uns|?Folge uns|?Besuchen Sie uns auf|Wir verwenden Cookies, um unser Angebot für Sie zu verbessern",
        copy_link: "Link kopieren",
        ..LTR
    },
    Language {
        segment: "el",
        tag: "el",
        appeal: "?Ακολουθήστε μας|?Ακολουθήστε την DW|?Εγγραφείτε στο",
        notice: "?Με την επιφύλαξη παντός δικαιώματος",
        skip: "?Μετάβαση στο περιεχόμενο|?Μετάβαση στο κύριο μενού|?Μετάβαση σε περισσότερες σελίδες της DW",
        image: "?Εικόνα:|?Φωτογραφία:",
        author: "?Συντάκτης|?Συντάκτρια|?Συγγραφέας",
        editor: "?Επιμέλεια|?Επιμέλεια κειμένου",
        and: "?και",
        with: "?με",
        more: "?Διαβάστε επίσης|?Διαβάστε περισσότερα|?Διαβάστε ακόμη",
        months: &[(
            Gregorian,
            "?Ιανουαρίου/Ιανουάριος|Φεβρουαρίου/Φεβρουάριος|Μαρτίου/Μάρτιος|Απριλίου/Απρίλιος|Μαΐου/Μάιος|Ιουνίου/Ιούνιος|Ιουλίου/Ιούλιος|Αυγούστου/Αύγουστος|Σεπτεμβρίου/Σεπτέμβριος|Οκτωβρίου/Οκτώβριος|Νοεμβρίου/Νοέμβριος|Δεκεμβρίου/Δεκέμβριος",
        )],
        weekdays: "?Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο|Κυριακή",
        advertisement: "?Διαφήμιση",
        published: "?Δημοσιεύθηκε",
        updated: "?Τελευταία ενημέρωση",
        furniture: "?Σχετικά θέματα|?Περισσότερα στο ίδιο θέμα",
        skip_section: "?Παράλειψη επόμενης ενότητας …",
        ..LTR
    },
    Language {
        segment: "ha",
        tag: "ha",
        appeal: "?Ku biyo mu|?Ku bibiye mu",
        notice: "?Haƙƙin mallaka",
        skip: "Tsallake zuwa shafin jadawali|Tsallake zuwa jadawalin abubuwan da shiri ya kunsa|Tsallake zuwa karin wasu shafukan DW",
        image: "Hoto:",
        author: "?Mawallafi|?Mawallafiya",
        editor: "?Edita|?Tacewa",
        and: "?da",
        with: "?tare da|?da",
        more: "?Karin bayani|?Kara karantawa|?Karanta kuma",
        months: &[
            (Gregorian, ENGLISH_MONTHS),
            (
                Gregorian,
                "?Janairu|Faburairu|Maris|Afirilu|Mayu|Yuni|Yuli|Agusta|Satumba|Oktoba|Nuwamba|Disamba",
            ),
        ],
        weekdays: ENGLISH_DAYS,
        advertisement: "?Talla",
        furniture: "DW.COM|Sauti da bidiyo akan labarin|?Karin bayani kan batun|?Karin rahotanni daga DW",
        published: "?An wallafa",
        updated: "?An sabunta",
        skip_section: "?Tsallake bangare na gaba …",
        ..LTR
    },
    Language {
        segment: "hi",
        tag: "hi",
        notice: "?सर्वाधिकार सुरक्षित|?कॉपीराइट",
        skip: "कंटेंट पर जाएं|मेन्यू पर जाएं|डीडब्ल्यू की अन्य साइट देखें",
        image: "तस्वीर:",
        author: "?रिपोर्ट|?लेखक",
        editor: "?संपादन|?संपादक",
        and: "?और|?एवं",
        with: "?… के साथ",
        more: "?यह भी पढ़ें|?ये भी पढ़ें|?और पढ़ें|?यह भी पढ़िए",
        months: &[(
            Gregorian,
            "जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितम्बर/सितंबर|अक्टूबर/अक्तूबर|नवम्बर/नवंबर|दिसम्बर/दिसंबर",
        )],
        weekdays: "?सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार",
        advertisement: "विज्ञापन",
        published: "प्रकाशित",
        updated: "आखिरी अपडेट",
        skip_section: "… को स्किप करें",
        furniture: "?इस विषय पर और जानकारी|?संबंधित विषय",
        appeal: "dw.com बीटा पेज पर जाएं|हम आपके लिए अपने कंटेंट को बेहतर बनाने के लिए कूकीज का इस्तेमाल करते हैं|?हमें … फॉलो करें|?हमें फॉलो करें|?डीडब्ल्यू … फॉलो करें",
        ..LTR
    },
    Language {
        segment: "id",
        tag: "id",
        appeal: "?Ikuti kami|?Ikuti DW|?Berlangganan",
        notice: "?Hak cipta",
        skip: "Buka konten|Buka menu utama|Buka situs DW lainnya",
        image: "Foto:|?Gambar:",
        author: "?Penulis",
        editor: "?Editor|?Penyunting",
        and: "?dan",
        with: "?dengan",
        more: "?Baca juga|?Baca selengkapnya|?Simak juga|?Lihat juga",
        months: &[(
            Gregorian,
            "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember",
        )],
        weekdays: "Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu",
        advertisement: "Iklan",
        published: "?Diterbitkan",
        updated: "?Terakhir diperbarui",
        skip_section: "?Lewatkan bagian berikutnya …",
        furniture: "?Topik terkait|?Laporan DW lainnya",
        ..LTR
    },
    Language {
        segment: "sw",
        tag: "sw",
        notice: "?Haki zote zimehifadhiwa",
        skip: "Nenda kwenye maudhui|Nenda kwenye orodha kuu|Nenda tovuti zaidi za DW",
        image: "Picha:",
        author: "Mwandishi|?Waandishi|Mtayarishaji",
        editor: "Mhariri|?Wahariri",
        and: "?na",
        with: "?na|?pamoja na",
        more: "Soma pia|?Soma zaidi|?Tazama pia",
        months: &[(
            Gregorian,
            "Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba",
        )],
        weekdays: "?Jumatatu|Jumanne|Jumatano|Alhamisi|Ijumaa|Jumamosi|Jumapili",
        advertisement: "Matangazo",
        furniture: "Onesha makala zaidi|Sauti na Vidio Kuhusu Mada|?Mada zinazohusiana",
        appeal: "Sikiliza Matangazo Yetu|?Tufuate|?Fuata DW|?Jiunge nasi",
        published: "?Imechapishwa",
        updated: "?Imesasishwa",
        skip_section: "?Ruka sehemu inayofuata …",
        ..LTR
    },
    Language {
        segment: "mk",
        tag: "mk",
        appeal: "?Следете нѐ|?Следете не|?Следете ДВ",
        notice: "?Сите права се задржани",
        skip: "Прескокни до содржината|Прескокни до главната навигација|Кон други страници на DW",
        image: "Фотографија:|?Фото:",
        author: "?Автор|?Авторка",
        editor: "?Уредник|?Уредничка",
        and: "?и",
        with: "?со",
        more: "?Прочитајте повеќе|?Прочитајте и|?Повеќе на темата",
        months: &[(
            Gregorian,
            "јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември",
        )],
        weekdays: "?понеделник|вторник|среда|четврток|петок|сабота|недела",
        advertisement: "?Реклама",
        published: "?Објавено",
        updated: "?Последна измена",
        furniture: "?Слични теми|?Повеќе на темата",
        skip_section: "?Прескокни го следниот дел …",
        ..LTR
    },
    Language {
        segment: "ps",
        tag: "ps",
        appeal: "?موږ … تعقیب کړئ|?په … مو تعقیب کړئ",
        notice: "?ټول حقوق خوندي",
        skip: "محتوا ته تګ|اصلي مینو ته تګ|د دویچه ویله نورو پاڼو ته تګ",
        image: "انځور:",
        author: "?لیکوال|?لیکواله",
        editor: "?سمونوال",
        and: "?او",
        with: "?… سره",
        more: "?نور ولولئ|?دا هم ولولئ",
        months: &[
            (SolarHijri, IRANIAN),
            (SolarHijri, PASHTO),
            (
                Gregorian,
                "?جنوري|فبروري/فېبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سپتمبر/سېپتمبر|اکتوبر|نومبر|دسمبر",
            ),
        ],
        weekdays: PERSIAN_DAYS,
        advertisement: "?اعلان",
        skip_section: "د … له برخې تیريدل",
        furniture: "د دویچه ویله د ورځي موضوع|د دویچه ویله نور مطالب",
        published: "?خپور شوی",
        updated: "?وروستی تازه کول",
        ..RTL
    },
    Language {
        segment: "fa-ir",
        tag: "fa-IR",
        appeal: "?ما را … دنبال کنید|?دویچه وله … دنبال کنید",
        notice: "?تمامی حقوق محفوظ|?کلیه حقوق",
        skip: "پرش به گزارش|پرش به منوی اصلی|پرش به دیگر صفحات دویچه وله",
        image: "عکس:",
        author: "?نویسنده|?گزارشگر|?تحریریه",
        editor: "?ویراستار|?دبیر",
        and: "?و",
        with: "?با",
        more: "?بیشتر بخوانید|?همچنین بخوانید|?بخوانید|?در همین زمینه",
        months: &[
            (SolarHijri, IRANIAN),
            (
                Gregorian,
                "?ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
            ),
        ],
        weekdays: PERSIAN_DAYS,
        advertisement: "?تبلیغات|?آگهی",
        skip_section: "پرش از قسمت …",
        furniture: "گزارش روز|تازه‌ترین گزارش‌های دویچه وله|?موضوعات مرتبط",
        copy_link: "?کپی کردن لینک",
        published: "?منتشر شده",
        updated: "?به‌روز شده",
        words: "مدرسه|بیمارستان|پلیس|شهرستان|استان|آمریکا|آمریکایی|دلار|اوت|شهرداری",
        ..RTL
    },
    Language {
        segment: "pl",
        tag: "pl",
        notice: "?Wszelkie prawa zastrzeżone",
        skip: "Przejdź do treści|Przejdź do głównego menu|Przejdź do dalszych stron DW",
        image: "Zdjęcie:",
        author: "?Autor|?Autorka|?Autorzy",
        editor: "?Redakcja|?Redagował|?Redagowała|?Opracowanie",
        and: "?i|?oraz",
        with: "?z",
        more: "?Czytaj też|?Czytaj także|?Czytaj również|?Czytaj więcej|?Zobacz też",
        months: &[(
            Gregorian,
            "stycznia/styczeń|lutego/luty|marca/marzec|kwietnia/kwiecień|maja/maj|czerwca/czerwiec|lipca/lipiec|sierpnia/sierpień|września/wrzesień|października/październik|listopada/listopad|grudnia/grudzień",
        )],
        weekdays: "?poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
        advertisement: "Reklama",
        published: "?Opublikowano",
        updated: "?Ostatnia aktualizacja",
        skip_section: "?Pomiń następną sekcję …",
        furniture: "?Powiązane tematy|?Więcej na ten temat|?Więcej z DW",
        appeal: "?Polub nas na Facebooku|?Dołącz do nas|?Chcesz skomentować|?Śledź nas|?Obserwuj nas|?Obserwuj DW|?Zapisz się",
        ..LTR
    },
    Language {
        segment: "pt-002",
        tag: "pt-002",
        appeal: "?Siga-nos|?Siga a DW|?Acompanhe a DW|?Subscreva",
        notice: "?Todos os direitos reservados",
        skip: "Ir para o conteúdo|Ir para o menu principal|Ver mais sites da DW",
        image: "?Foto:|?Imagem:",
        author: "?Autor|?Autora|?Autores",
        editor: "?Edição|?Editor|?Editora",
        and: "?e",
        with: "?com",
        more: "?Leia também|?Leia mais|?Saiba mais|?Veja também",
        months: &[(Gregorian, PORTUGUESE_MONTHS)],
        weekdays: PORTUGUESE_DAYS,
        advertisement: "?Publicidade",
        published: "?Publicado",
        updated: "?Última atualização",
        skip_section: "?Saltar a secção …",
        furniture: "?Temas relacionados|?Mais sobre este tema|?Mais sobre este assunto",
        words: "autocarro|comboio|equipa|facto|contacto|projecto|género|económico|económica|prémio|António|quilómetros",
        ..LTR
    },
    Language {
        segment: "pt-br",
        tag: "pt-BR",
        appeal: "?Siga-nos|?Siga a DW|?Acompanhe a DW|?Inscreva-se|?Assine",
        notice: "?Todos os direitos reservados",
        skip: "Pular para o conteúdo|Pular para o menu principal|Ver mais sites da DW",
        image: "Foto:",
        author: "?Autor|?Autora|?Autores",
        editor: "?Edição|?Editor|?Editora",
        and: "?e",
        with: "?com",
        more: "?Leia também|?Leia mais|?Saiba mais|?Veja também",
        months: &[(Gregorian, PORTUGUESE_MONTHS)],
        weekdays: PORTUGUESE_DAYS,
        advertisement: "Anúncio",
        published: "?Publicado",
        updated: "?Última atualização",
        skip_section: "?Pular a seção …",
        furniture: "?Temas relacionados|?Mais sobre este assunto|?Manchete da DW",
        words: "ônibus|trem|equipe|fato|contato|projeto|gênero|econômico|econômica|prêmio|Antônio|quilômetros|bilhões|você",
        ..LTR
    },
    Language {
        segment: "ro",
        tag: "ro",
        appeal: "?Urmăriți-ne|?Urmăriți DW|?Abonați-vă",
        notice: "?Toate drepturile rezervate",
        skip: "Mergi direct la conținut|Mergi direct la meniul principal|Accesează direct mai multe site-uri DW",
        image: "Imagine:",
        author: "?Autor|?Autoare|?Autori",
        editor: "?Editor|?Redactor",
        and: "?și",
        with: "?cu",
        more: "?Citește și|?Citiți și|?Citește mai mult|?Mai mult",
        months: &[(
            Gregorian,
            "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
        )],
        weekdays: "?luni|marți|miercuri|joi|vineri|sâmbătă|duminică",
        advertisement: "?Reclamă|?Publicitate",
        published: "?Publicat",
        updated: "?Ultima actualizare",
        furniture: "?Teme asociate|?Mai mult pe această temă|?Alte știri DW",
        skip_section: "?Sari peste secțiunea următoare …",
        ..LTR
    },
    Language {
        segment: "ru",
        tag: "ru",
        notice: "?Все права защищены",
        skip: "Перейти к содержанию|Перейти к главному меню|К другим проектам DW",
        image: "Фото:",
        author: "?Автор|?Авторы",
        editor: "?Редактор|?Редакция",
        and: "?и",
        with: "?с|?со",
        more: "?Смотрите также|?Читайте также|?Подробнее|?См. также|?Подробнее на эту тему",
        months: &[(
            Gregorian,
            "января/январь|февраля/февраль|марта/март|апреля/апрель|мая/май|июня/июнь|июля/июль|августа/август|сентября/сентябрь|октября/октябрь|ноября/ноябрь|декабря/декабрь",
        )],
        weekdays: "?понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
        advertisement: "Реклама",
        published: "?Опубликовано",
        updated: "?Последнее обновление",
        skip_section: "Пропустить раздел …",
        furniture: "Еще по теме|Топ-тема|О программе|Другие публикации DW",
        appeal: "?Подписывайтесь на|?Читайте нас в|?Следите за нами|?Подпишитесь на|?Присоединяйтесь к",
        copy_link: "?Скопировать ссылку",
        ..LTR
    },
    Language {
        segment: "sr",
        tag: "sr",
        notice: "?Sva prava zadržana|?Сва права задржана",
        skip: "Idi na sadržaj|Pređi na glavni meni|Idi na ostale ponude DW",
        image: "Foto:|?Фото:",
        author: "?Autor|?Autorka|?Аутор|?Ауторка",
        editor: "?Urednik|?Urednica|?Уредник",
        and: "?i|?и",
        with: "?sa|?s|?са",
        more: "?Pročitajte još|?Pročitajte i|?Više o tome|?Прочитајте још",
        months: &[
            (Gregorian, BOSNIAN_MONTHS),
            (
                Gregorian,
                "?јануар|фебруар|март|април|мај|јун/јуни|јул/јули|август|септембар|октобар|новембар|децембар",
            ),
        ],
        weekdays: "?ponedeljak|utorak|sreda|četvrtak|petak|subota|nedelja|понедељак|уторак|среда|четвртак|петак|субота|недеља",
        advertisement: "?Reklama|?Oglas|?Реклама",
        published: "?Objavljeno",
        updated: "?Poslednje ažuriranje",
        furniture: "?Povezane teme|?Više na ovu temu",
        appeal: "Pratite nas i na|?Пратите нас и на|?Pratite nas na|?Пратите нас на",
        skip_section: "?Preskoči sledeći odeljak …",
        words: "deca|gde|ovde|pre|posle|uvek|vreme|svet|reč|dve|niko|neko|ko|šta|hiljada|hiljade|nedelja|evropa|evrope|istorija",
        ..LTR
    },
    Language {
        segment: "es",
        tag: "es",
        appeal: "?Síganos|?Síguenos|?Siga a DW|?Suscríbase|?Suscríbete|?Únete a nuestro|?Únase a nuestro",
        notice: "?Todos los derechos reservados|?Aviso de derechos de autor",
        skip: "Ir al contenido|Ir al menú principal|Ir a más sitios de DW",
        image: "Imagen:",
        author: "?Autor|?Autora|?Autores",
        editor: "?Editor|?Editora|?Editado por|?Edición",
        and: "?y|?e",
        with: "?con|?con información de|?con datos de",
        more: "?Lea también|?Lea más|?Lea además|?Leer más|?Lee también|?Le puede interesar|?Más información",
        months: &[(
            Gregorian,
            "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre/setiembre|octubre|noviembre|diciembre",
        )],
        weekdays: "?lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        advertisement: "Publicidad",
        published: "?Publicado",
        updated: "?Última actualización",
        skip_section: "Ir a la siguiente sección …",
        furniture: "Tema del día DW|Más de DW|?Temas relacionados|?Más sobre el tema",
        copy_link: "?Copiar enlace",
        ..LTR
    },
    Language {
        segment: "tr",
        tag: "tr",
        notice: "?Tüm hakları saklıdır|?Telif hakkı",
        skip: "İçeriğe git|Ana menüye git|DW'nin diğer sayfalarına git",
        image: "Fotoğraf:",
        author: "?Yazar|?Yazan",
        editor: "?Editör|?Düzenleyen",
        and: "?ve",
        with: "?… ile",
        more: "?Ayrıca okuyun|?Daha fazlası|?Ayrıca bakınız|?Daha fazla bilgi",
        months: &[(
            Gregorian,
            "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
        )],
        weekdays: "?Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar",
        advertisement: "?Reklam",
        published: "?Yayınlandı",
        updated: "?Son güncelleme",
        skip_section: "?Sonraki bölüme geç …",
        furniture: "?İlgili konular|?Konuyla ilgili",
        appeal: "?DW Türkçe'ye VPN|?DW Türkçe'ye engelsiz|?Bizi … takip edin|?DW Türkçe'yi … takip edin|?Abone olun",
        ..LTR
    },
    Language {
        segment: "uk",
        tag: "uk",
        notice: "?Усі права захищено|?Всі права захищено",
        skip: "Перейти до змісту|Перейти до головного меню|Перейти до інших проєктів DW",
        image: "Фото:",
        author: "?Автор|?Авторка|?Автори",
        editor: "?Редактор|?Редакторка|?Редакція",
        and: "?та|?і|?й",
        with: "?з|?із|?зі",
        more: "?Читайте також|?Дивіться також|?Докладніше|?Більше про це",
        months: &[(
            Gregorian,
            "січня/січень|лютого/лютий|березня/березень|квітня/квітень|травня/травень|червня/червень|липня/липень|серпня/серпень|вересня/вересень|жовтня/жовтень|листопада/листопад|грудня/грудень",
        )],
        weekdays: "?понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя",
        advertisement: "?Реклама",
        published: "?Опубліковано",
        updated: "?Останнє оновлення",
        skip_section: "?Пропустити розділ …",
        furniture: "?Більше за темою|?Топтема|?Ще від DW",
        appeal: "?Підписуйтесь на|?Підписуйтеся на|?Приєднуйтесь до|?Читайте нас у|?Стежте за нами|?Підпишіться на",
        ..LTR
    },
    Language {
        segment: "ur",
        tag: "ur",
        appeal: "?ہمیں … فالو کریں",
        notice: "?جملہ حقوق محفوظ",
        skip: "مواد پر جائیں|مینیو پر جائیں|ڈی ڈبلیو کی مزید سائٹس دیکھیں",
        image: "تصویر:",
        author: "?مصنف|?مصنفہ",
        editor: "?ادارت|?ایڈیٹر",
        and: "?اور",
        with: "?… کے ساتھ",
        more: "?مزید پڑھیے|?مزید پڑھیں|?یہ بھی پڑھیے",
        months: &[(
            Gregorian,
            "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
        )],
        weekdays: "?پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار",
        advertisement: "?اشتہار",
        skip_section: "… سیکشن پر جائیں",
        furniture: "پروگرام سے متعلق|?موضوعات",
        published: "?شائع شدہ",
        updated: "?آخری اپ ڈیٹ",
        ..RTL
    },
    Language {
        segment: "ta",
        tag: "ta",
        appeal: "?எங்களை … பின்தொடருங்கள்",
        notice: "?அனைத்து உரிமைகளும் பாதுகாக்கப்பட்டவை",
        skip: "?உள்ளடக்கத்திற்குச் செல்க|?முதன்மை பட்டிக்குச் செல்க|?மேலும் DW தளங்களுக்குச் செல்க",
        image: "?படம்:",
        author: "?ஆசிரியர்|?எழுதியவர்",
        editor: "?தொகுப்பு|?தொகுப்பாசிரியர்",
        and: "?மற்றும்",
        with: "?… உடன்",
        more: "?மேலும் படிக்க|?இதையும் படிக்க",
        months: &[(
            Gregorian,
            "?ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்",
        )],
        weekdays: "?திங்கள்|செவ்வாய்|புதன்|வியாழன்|வெள்ளி|சனி|ஞாயிறு",
        advertisement: "?விளம்பரம்",
        furniture: "?தொடர்புடைய தலைப்புகள்",
        published: "?வெளியிடப்பட்டது",
        updated: "?கடைசியாகப் புதுப்பிக்கப்பட்டது",
        skip_section: "?அடுத்த பகுதியைத் தவிர் …",
        ..LTR
    },
    Language {
        segment: "hu",
        tag: "hu",
        appeal: "?Kövessen minket|?Kövess minket",
        notice: "?Minden jog fenntartva",
        skip: "?Ugrás a tartalomhoz|?Ugrás a főmenühöz|?Ugrás a további DW-oldalakhoz",
        image: "?Kép:|?Fotó:",
        author: "?Szerző|?Szerzők|?Írta",
        editor: "?Szerkesztő|?Szerkesztette",
        and: "?és",
        more: "?Olvassa el|?Olvasson tovább|?További információ",
        months: &[(
            Gregorian,
            "?január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
        )],
        weekdays: "?hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap",
        advertisement: "?Hirdetés",
        published: "?Megjelent",
        updated: "?Utolsó frissítés",
        furniture: "?Kapcsolódó témák|?Bővebben a témáról",
        skip_section: "?A következő szakasz átugrása …",
        ..LTR
    },
];

/// The six links a classic page begins with: German on pages of every language, but for the last.
pub(crate) const QUICK_JUMP: &str =
    "Inhalt|Navigation|Weitere Inhalte|Metanavigation|Suche|Choose from … Languages";

/// What stands in place of a video when scripts or video are off: never translated.
pub(crate) const VIDEO_FALLBACK: &str = "To view this video please enable JavaScript…|This browser does not support the video element…|This browser does not support the audio element…";

/// The forms of a table field, without the sign that marks some as inferred.
///
/// ```text
/// forms("Read more|?Also read") → "Read more", "Also read"
/// ```
pub(crate) fn forms(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|')
        .map(|form| form.strip_prefix('?').unwrap_or(form))
        .filter(|form| !form.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Languages of which no page was seen.
    const UNSEEN: [&str; 3] = ["el", "ta", "hu"];

    /// All lists of a language but its months, by name.
    fn lists(language: &Language) -> [(&'static str, &'static str); 15] {
        [
            ("skip", language.skip),
            ("image", language.image),
            ("author", language.author),
            ("editor", language.editor),
            ("and", language.and),
            ("more", language.more),
            ("weekdays", language.weekdays),
            ("advertisement", language.advertisement),
            ("published", language.published),
            ("updated", language.updated),
            ("furniture", language.furniture),
            ("skip_section", language.skip_section),
            ("appeal", language.appeal),
            ("copy_link", language.copy_link),
            ("with", language.with),
        ]
    }

    /// How many forms of a language were seen and how many are inferred; a list of weekdays or months
    /// counts as one.
    fn counts(language: &Language) -> (usize, usize) {
        let whole = |name: &str| name == "weekdays";
        let forms = lists(language).into_iter().flat_map(|(name, list)| {
            let parts: Vec<&str> = if whole(name) {
                vec![list]
            } else {
                list.split('|').collect()
            };
            parts.into_iter().filter(|form| !form.is_empty())
        });
        let months = language.months.iter().map(|(_, list)| *list);
        let (inferred, seen): (Vec<&str>, Vec<&str>) =
            forms.chain(months).partition(|form| form.starts_with('?'));
        (seen.len(), inferred.len())
    }

    #[test]
    fn every_language_is_complete() {
        for language in LANGUAGES {
            for (name, list) in &lists(language)[..11] {
                assert!(!list.is_empty(), "{} {name}", language.segment);
            }
            // Amharic pages have had two wordings.
            assert_eq!(
                language.skip.split('|').count() % 3,
                0,
                "{}",
                language.segment
            );
            let numbered = language.tag.starts_with("zh");
            assert_eq!(language.months.is_empty(), numbered, "{}", language.segment);
        }
    }

    #[test]
    fn what_nobody_saw_is_marked() {
        for language in LANGUAGES {
            let (seen, inferred) = counts(language);
            assert!(
                inferred > 0 || language.segment == "en",
                "{}",
                language.segment
            );
            assert_eq!(
                seen == 0,
                UNSEEN.contains(&language.segment),
                "{}",
                language.segment
            );
        }
        let all = LANGUAGES.iter().map(counts);
        let (seen, inferred) = all.fold((0, 0), |sum, c| (sum.0 + c.0, sum.1 + c.1));
        println!("{seen} forms seen, {inferred} inferred");
        assert!(seen > 250 && inferred > 500, "{seen} {inferred}");
    }

    #[test]
    fn forms_are_clean() {
        for language in LANGUAGES {
            for (name, list) in lists(language) {
                for form in list.split('|') {
                    let form = form.strip_prefix('?').unwrap_or(form);
                    let trimmed = if name == "image" {
                        form.trim_start()
                    } else {
                        form.trim()
                    };
                    assert_eq!(form, trimmed, "{} {name}", language.segment);
                    assert!(!form.starts_with('?') && !form.contains("  "), "{form}");
                }
            }
        }
    }

    /// The table is part of what a browser loads.
    #[test]
    fn the_table_is_small() {
        let months = |l: &Language| l.months.iter().map(|(_, list)| list.len()).sum::<usize>();
        let one = |l: &Language| {
            let lists = lists(l).iter().map(|(_, list)| list.len()).sum::<usize>();
            lists + months(l) + l.words.len()
        };
        let bytes: usize = LANGUAGES.iter().map(one).sum();
        println!("{bytes} bytes, shared lists counted each time");
        assert!(bytes < 30_000, "{bytes}");
    }
}
