//! What DW prints in the languages of Africa and Asia.

use super::entry::Calendar::{Ethiopian, Gregorian, SolarHijri};
use super::entry::{ENGLISH_DAYS, ENGLISH_MONTHS, LTR, Language, RTL};

const IRANIAN: &str = "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند";
const AFGHAN: &str = "?حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت";
const PASHTO: &str = "?وری|غویی|غبرگولی|چنگاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب";
const PERSIAN_DAYS: &str = "دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|شنبه|یکشنبه|یک‌شنبه";

pub(super) const AM: Language = Language {
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
};

pub(super) const AR: Language = Language {
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
};

pub(super) const BN: Language = Language {
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
};

pub(super) const ZH: Language = Language {
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
};

pub(super) const ZH_HANT: Language = Language {
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
};

pub(super) const FA_AF: Language = Language {
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
};

pub(super) const HA: Language = Language {
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
};

pub(super) const HI: Language = Language {
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
};

pub(super) const ID: Language = Language {
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
};

pub(super) const SW: Language = Language {
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
};

pub(super) const PS: Language = Language {
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
};

pub(super) const FA_IR: Language = Language {
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
};

pub(super) const UR: Language = Language {
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
};

pub(super) const TA: Language = Language {
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
};
