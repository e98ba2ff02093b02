// One short story in each language of the site, all invented: people, places, events.
//
// `labels` is what the page prints in that language. A label that was not seen on a page of the site stands
// in `inferred`: the fixture then shows that the parser reads the likely form, not that the site prints it.
// The body is a small markup, a block between blank lines: `## heading`, `> quote`, `- item`,
// `@img ALT | CAPTION | CREDIT`, `@more TITLE`, `@ad`, `@author NAME`, `@editor NAME`, `@name NAME` (a bare
// name that closes an Amharic text), `@sign SIGN-OFF = INITIALS; AGENCIES` (what it means, where that is not
// what is printed), `@appeal TEXT`; anything else is a paragraph.

export const stories = {
  sq: {
    labels: { skip: ['Kalo tek përmbajtja', 'Kalo tek lista qendrore e navigimit', 'Kalo tek më shumë oferta të DW'], image: 'Fotografi: ', more: 'Lexo edhe: ', ad: 'Reklamë', author: 'Autori: ', after: ['Tema të ngjashme'] },
    inferred: ['more', 'ad', 'author', 'after'],
    kicker: ['Kulturë', 'Shqipëri'], headline: 'Kori i peshkatarëve që këndon para agimit', authors: ['Besa Hoxhaj'],
    date: '2022-10-10', shown: '10 tetor 2022',
    teaser: 'Çdo të hënë, para se të nisen në det, njëmbëdhjetë burra dhe shtatë gra këndojnë në portin e vogël.',
    lead: ['Fischerchor im Hafen', 'Kori në mol, një orë para lindjes së diellit', 'Arben Leka/DW'],
    body: `Kori nuk ka as dirigjent, as notë të shkruar. Këngët i mësojnë fëmijët nga gjyshërit, ndërsa vargjet ndryshojnë sipas motit.

Tani bashkia dëshiron t'i regjistrojë. Peshkatarët u përgjigjën se do të pranojnë vetëm nëse regjistrimi bëhet në varkë dhe askush nuk flet gjatë tij.

> Deti është anëtari ynë i nëntëmbëdhjetë, dhe ai vonohet shpesh.

## Një këngë për çdo erë

Për erën e jugut ka tri këngë, për atë të veriut vetëm një. Kur era nuk vjen fare, kori hesht dhe pi kafe.

@img Boote am Steg | Varkat presin të mbarojë kënga e fundit | Arben Leka/DW

@more Fari që ndizet me biçikletë

Në pranverë kori do të udhëtojë për herë të parë. Në tren, thonë ata, do të këndojnë vetëm kur të hapen dritaret.

@sign ab/kl (dpa, AFP)`
  },
  am: {
    labels: { skip: ['ወደ ይዘቱ ዝለል', 'ወደ ዋናዉ ገፅ ዝለል', 'ወደ ተጨማሪ የDW ድረ-ገፅ ዝለል'], image: 'ምስል ', more: 'ተጨማሪ ያንብቡ: ', ad: 'ማስታወቂያ', after: ['ቀጣዩን ክፍል ዝለለዉ ተጨማሪ መረጃ ይፈልጉ', 'ተጨማሪ መረጃ ይፈልጉ'] },
    inferred: ['more', 'ad'],
    kicker: ['ባህል'], headline: 'በሐይቁ ዳር የተከፈተው የጀልባ ቤተ መጻሕፍት', authors: [],
    date: '2019-10-24', shown: 'ሐሙስ፣ ጥቅምት 13 2012',
    teaser: 'አንድ አሮጌ ጀልባ በሦስት ወር ውስጥ ወደ ቤተ መጻሕፍት ተቀየረ። አንባቢዎቹ በውሃ ላይ እየተንሳፈፉ ያነባሉ።',
    lead: ['Äthiopien Boot Bibliothek', 'ጀልባው በሐይቁ ዳር ቆሞ አንባቢዎችን ሲጠብቅ', 'S. Alemu/DW'],
    body: `ጀልባው ለሃያ ዓመታት ዓሣ ይጭን ነበር። ሞተሩ ሲቆም ባለቤቱ ሊሸጠው አሰበ፤ ነገር ግን የመንደሩ ልጆች ሌላ ሐሳብ አመጡ።

ልጆቹ ከቤታቸው መጻሕፍት ሰበሰቡ። በመጀመሪያው ሳምንት አርባ፣ በሁለተኛው ሳምንት ደግሞ ሁለት መቶ መጻሕፍት ተገኙ።

> መጽሐፍ ውሃ አይወድም፤ አንባቢ ግን ውሃ ይወዳል።

## ዝናብ ሲመጣስ?

ዝናብ ሲመጣ መጻሕፍቱ በሸራ ይሸፈናሉ። አንባቢዎቹም በሸራው ሥር ተቀምጠው ይጠብቃሉ፤ ብዙውን ጊዜም እርስ በርስ ያነቡላቸዋል።

@img Kinder lesen im Boot | ሁለት ልጆች በጀልባው ጫፍ ላይ ሲያነቡ | S. Alemu/DW

በሚመጣው ዓመት ጀልባው ወደ ሌሎች መንደሮች እንዲሄድ ታቅዷል። እስከዚያ ድረስ ግን በገመድ ታስሮ ይቆያል።

@name ሰላም ታደሰ

@name ዮሐንስ ከበደ`
  },
  ar: {
    labels: { skip: ['تخطي إلى المحتوى', 'تخطي إلى القائمة الرئيسية', 'تخطي إلى المزيد من صفحات DW'], image: 'صورة من: ', more: 'اقرأ أيضا: ', ad: 'إعلان', after: ['مواضيع ذات صلة'] },
    inferred: ['more', 'after'],
    rtl: true, kicker: ['علوم', 'ألمانيا'], headline: 'ساعة المدينة التي تتأخر سبع دقائق', authors: ['ريم الخطيب'],
    date: '2024-11-15', shown: '١٥ نوفمبر ٢٠٢٤',
    teaser: 'منذ قرن تقريبا تتأخر ساعة البرج سبع دقائق كل يوم. السكان يرفضون إصلاحها، ولديهم أسباب وجيهة.',
    lead: ['Turmuhr einer Kleinstadt', 'برج الساعة في وسط البلدة القديمة', 'Karl Ebner/dpa'],
    body: `يقول حارس البرج إن التأخير بدأ في شتاء بارد عام 1931. تجمد الزيت في التروس، ومنذ ذلك الحين لم تعد الساعة إلى رشدها.

اعتاد الناس على ذلك. المدرسة تبدأ في الثامنة وسبع دقائق، والقطار وحده لا ينتظر أحدا.

> سبع دقائق ليست تأخيرا، إنها هدية صغيرة من المدينة إلى أهلها.

## هل يمكن إصلاحها؟

عرض مهندس شاب إصلاح الساعة مجانا. صوّت المجلس البلدي ضد العرض بأغلبية صوت واحد، ثم دعا المهندس إلى القهوة.

@img Zahnräder | تروس الساعة من الداخل | Karl Ebner/dpa

@more جسر لا يعبره أحد

في الربيع المقبل ستحتفل البلدة بمئة عام من التأخير. سيبدأ الحفل في السابعة تماما، بتوقيت البرج.

@sign ر.خ/ ع.م (د ب أ، رويترز) = ر.خ, ع.م; dpa, Reuters`
  },
  bn: {
    labels: { skip: ['কন্টেন্টে যান', 'মূল মেন্যুতে যান', 'আরো ডয়চে ভেলে সাইটে যান'], image: 'ছবি: ', more: 'আরো পড়ুন: ', ad: 'বিজ্ঞাপন', after: ['সংশ্লিষ্ট বিষয়'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['সমাজ', 'বাংলাদেশ'], headline: 'নদীর বুকে ভাসমান এক ছোট স্কুল', authors: ['মিতা সরকার'],
    date: '2024-06-12', shown: '১২ জুন ২০২৪',
    teaser: 'বর্ষায় যখন গ্রামের রাস্তা ডুবে যায়, তখন স্কুলটাই নৌকায় চড়ে ছাত্রদের কাছে আসে৷',
    lead: ['Schulboot Bangladesch', 'সকাল আটটায় নৌকা ঘাটে এসে ভিড়েছে', 'Rafiq Hasan/AFP'],
    body: `নৌকাটির ছাদে সৌরবিদ্যুতের প্যানেল, ভেতরে চব্বিশটি বেঞ্চ৷ সকালে একবার আর বিকেলে একবার ক্লাস হয়৷

শিক্ষিকা রাবেয়া বলেন, প্রথম দিন মাত্র তিনজন ছাত্র এসেছিল৷ এখন জায়গা হয় না বলে কেউ কেউ দাঁড়িয়ে পড়া শোনে৷

> বই ভিজে গেলে আমরা দড়িতে শুকাই, ঠিক কাপড়ের মতো৷

## ঝড় এলে কী হয়?

ঝড়ের সংকেত পেলে নৌকা খালের ভেতরে ঢুকে যায়৷ সেদিন পড়া হয় না, গল্প হয়৷

@img Kinder im Boot | ক্লাস শেষে বাড়ি ফিরছে দুই বোন | Rafiq Hasan/AFP

@more যে গ্রামে সবাই বাঁশি বাজায়

আগামী বছর আরও দুটি নৌকা নামানোর পরিকল্পনা আছে৷ গ্রামের কাঠমিস্ত্রিরা এর মধ্যেই কাঠ বাছাই শুরু করেছেন৷

@sign এমএস/আরএইচ (এএফপি, রয়টার্স) = এমএস, আরএইচ; AFP, Reuters`
  },
  bs: {
    labels: { skip: ['Idi na sadržaj', 'Idi na glavnu navigaciju', 'Idi na ostale ponude DW-a'], image: 'Foto: ', more: 'Pročitajte još: ', ad: 'Reklama', after: ['Povezane teme'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['Kultura', 'Evropa'], headline: 'Voz koji staje samo kad neko mahne', authors: ['Amra Delić'],
    date: '2022-04-21', shown: '21. april 2022',
    teaser: 'Na pruzi dugoj devet kilometara nema stanica. Ko hoće da se vozi, izađe na livadu i mahne.',
    lead: ['Schmalspurbahn in Bosnien', 'Mašinovođa čeka putnike kod stare vodenice', 'Emir Kovač/DW'],
    body: `Voz ima dva vagona i jednu peć na drva. Ljeti vozi planinare, a zimi, kada snijeg zatrpa put, vozi sve ostale.

Red vožnje postoji, ali ga niko ne čita. Mašinovođa Hasan kaže da se vremena mijenjaju, a da je voz ipak uvijek na vrijeme za onoga ko čeka.

> Ako ti se žuri, idi pješke, jer pješke ćeš stići prije.

## Ko plaća kartu?

Karta košta jednu marku. Djeca se voze besplatno, a ko donese cjepanicu za peć, sjedi kraj prozora.

@img Ofen im Waggon | Peć u vagonu grije i kafu | Emir Kovač/DW

@more Most od stotinu dasaka

Općina bi željela da pruga postane spomenik. Putnici su protiv toga, jer se spomenici, kažu, ne voze.

@sign ad/ek (dpa)`
  },
  bg: {
    labels: { skip: ['Преминаване към съдържанието', 'Преминаване към главното меню', 'Преминаване към други страници на ДВ'], image: 'Снимка: ', more: 'Прочетете още: ', ad: 'Реклама', after: ['Прескочи следващия раздел Повече по темата', 'Повече по темата'] },
    inferred: ['more', 'ad'],
    kicker: ['Общество', 'България'], headline: 'Селото, което избра куче за пазач на времето', authors: ['Ива Стоева', 'Мартин Кент'],
    date: '2020-10-30', shown: '30 октомври 2020',
    teaser: 'Камбаната се счупи преди две години. Оттогава часа в селото отмерва едно куче, и то без грешка.',
    lead: ['Hund vor einer Kirche', 'Кучето Шаро лае точно по пладне', 'Петър Илиев/БТА'],
    body: `Никой не знае как Шаро разбира колко е часът. По обяд той сяда пред църквата и лае дванайсет пъти.

Кметът отначало не вярваше. После донесе часовник и проверява цяла седмица, а накрая подари на кучето нов нашийник.

> Часовникът ми избърза с една минута, кучето беше право.

## А през нощта?

През нощта Шаро мълчи. Хората казват, че така е по-добре, защото и камбаната навремето не даваше мира на никого.

@img Kirchturm | Камбанарията чака ремонт | Петър Илиев/БТА

@more Музей за изгубени ключове

Парите за нова камбана вече са събрани. Селото обаче отложи поръчката, докато Шаро е жив и здрав.`
  },
  zh: {
    labels: { skip: ['跳转至内容', '跳转至主菜单', '跳转到更多DW网站'], image: '图像来源：', more: '更多内容：', ad: '广告', after: ['相关主题'] },
    inferred: ['after'],
    kicker: ['社会', '德国'], headline: '山谷里的最后一座水磨坊', authors: ['林小河'],
    date: '2018-12-05', shown: '2018年12月5日',
    teaser: '这座水磨坊已经转了三百年。年轻的磨坊主希望它再转一百年，而且要磨出城里人喜欢的面粉。',
    lead: ['Wassermühle im Tal', '冬天的早晨，水轮上结着薄冰', 'Jonas Weber/dpa'],
    body: `（德国之声中文网）磨坊主汉娜今年二十九岁。她原来在城里写程序，四年前接过了爷爷的钥匙。

第一年她几乎没有收入。村里人同情她，却还是去超市买面粉，因为那里便宜一半。

> 机器不会说话，可是水声不对的时候，我马上就能听出来。

## 面包师带来的转机

后来，一位面包师偶然路过，买走了二十公斤。三天以后他又来了，还带来了五位同行。

@img Mehlsäcke | 每一袋面粉上都写着磨制的日期 | Jonas Weber/dpa

@more 会唱歌的桥

如今磨坊每周开放两天。汉娜说，其余的日子属于河水，河水也需要休息。

@sign （法新社，路透社） = ; AFP, Reuters`
  },
  'zh-hant': {
    labels: { skip: ['跳轉至内容', '跳轉至主選單', '跳轉到更多DW網站'], image: '圖片來源：', more: '更多內容：', ad: '廣告', after: ['相關主題'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['文化', '臺灣'], headline: '老街上的雨傘醫院', authors: ['陳以安'],
    date: '2023-05-02', shown: '2023年5月2日',
    teaser: '壞掉的雨傘在這裡可以住院。店主修傘四十年，從來不收修不好的錢。',
    lead: ['Schirmmacher in seiner Werkstatt', '店主在燈下為一把舊傘換骨', '王子謙/DW'],
    body: `（德國之聲中文網）小店只有三坪大，牆上掛滿了等待修理的雨傘。每一把都有一張卡片，寫著病情和入院日期。

店主阿福今年七十一歲。他說，傘骨斷了可以接，傘布破了可以補，只有被主人忘記的傘最難醫。

> 下雨的時候，大家才想起它；天晴的時候，它就在這裡等。

## 誰來接班？

去年有一位大學生開始學修傘。她把每一道工序拍成影片，沒想到看的人比買傘的人還多。

@img Alte Schirme | 忘了領回的雨傘已有兩百多把 | 王子謙/DW

@more 沒有時鐘的車站

今年夏天，忘了領回的雨傘將會掛在老街上空。阿福只有一個條件：下雨的話，誰都可以拿一把走。`
  },
  hr: {
    labels: { skip: ['Idi na sadržaj', 'Idi na glavnu navigaciju', 'Idi na ostale ponude DW-a'], image: 'Foto: ', more: 'Pročitajte još: ', ad: 'Oglas', after: ['Povezane teme'] },
    inferred: ['image', 'more', 'ad', 'after'],
    kicker: ['Znanost', 'Hrvatska'], headline: 'Otok koji broji ptice umjesto turista', authors: ['Lucija Barić'],
    date: '2021-03-26', shown: '26. ožujka 2021',
    teaser: 'Na otoku živi osamdeset ljudi i, prema posljednjem popisu, četiri tisuće dvjesto ptica.',
    lead: ['Insel in der Adria', 'Pogled na uvalu u kojoj se ptice odmaraju', 'Toni Marušić/DW'],
    body: `Popis traje tjedan dana. Sudjeluju svi, od školaraca do svjetioničara, a svatko broji samo jednu vrstu.

Znanstvenici iz Splita u početku nisu vjerovali brojkama. Zatim su došli s kamerama i dobili isti rezultat, uz razliku od dvije ptice.

- galebovi: 2.900
- čiope: 1.100
- sokolovi: 7

## Zašto baš ptice?

Turisti dolaze i odlaze, kaže učiteljica Nives, a ptice se vraćaju. Osim toga, dodaje, ptice ne traže parking.

@img Möwe auf einer Mauer | Galeb koji je ubrojen dvaput | Toni Marušić/DW

@more Svjetionik traži nasljednika

Sljedeći popis bit će u rujnu. Djeca već uče razlikovati dva galeba koja izgledaju potpuno jednako.

@sign lb/tm (HINA, dpa)`
  },
  'fa-af': {
    labels: { skip: ['رفتن به محتوا', 'رفتن به مطالب اصلی', 'رفتن به دیگر صفحات دویچه وله'], image: 'عکس: ', more: 'بیشتر بخوانید: ', ad: 'اعلان', after: ['موضوعات مرتبط'] },
    inferred: ['more', 'ad', 'after'],
    rtl: true, kicker: ['جامعه'], headline: 'کتابخانه‌ای که در یک دکان نانوایی باز شد', authors: ['زهرا نوری'],
    date: '2021-09-19', shown: '۱۴۰۰ شهریور ۲۸, یکشنبه',
    teaser: 'نانوای محله به هر مشتری که کتابی بیاورد، یک نان رایگان می‌دهد. در سه ماه نهصد جلد کتاب جمع شده است.',
    lead: ['Bäckerei mit Büchern', 'الماری کتاب‌ها در کنار تنور', 'M. Karimi/DW'],
    body: `کریم بیست سال است که نان می‌پزد. او می‌گوید که در کودکی مکتب را رها کرد و همیشه افسوس خورده است.

اول همسایه‌ها خندیدند. اما وقتی بوی نان تازه با قصه‌های کودکان یکجا شد، کوچه دیگر خالی نماند.

> نان تا شب تمام می‌شود، اما کتاب فردا هم هست.

## کودکان چه می‌خوانند؟

بیشتر آنها قصه و شعر می‌خواهند. یک دختر خردسال هر روز همان کتاب را می‌گیرد و می‌گوید که هنوز تمام نشده است.

@img Kind mit Buch | دختری که هر روز همان کتاب را می‌خواند | M. Karimi/DW

@more باغی که در بام خانه رویید

اکنون دو نانوایی دیگر هم الماری کتاب ساخته‌اند. کریم امیدوار است که روزی هر کوچه یکی داشته باشد.`
  },
  en: {
    labels: { skip: ['Skip to content', 'Skip to main menu', 'Skip to more DW sites'], image: 'Image: ', more: 'Read more: ', ad: 'Advertisement', editor: 'Edited by: ', after: ["Skip next section DW's Top Story", "DW's Top Story"] },
    inferred: [],
    kicker: ['Science', 'Europe'], headline: 'The lighthouse that answers letters', authors: ['Nora Whitfield', 'Tom Adler'],
    date: '2013-03-08', shown: 'March 8, 2013', numeric: '03/08/2013',
    teaser: 'For eleven years, every letter addressed to the old lighthouse has been answered. Nobody knows by whom.',
    lead: ['Leuchtturm an der Küste', 'The lighthouse has been unmanned since 1998', 'Ian Moss/picture alliance'],
    body: `The first letter came from a boy who wanted to know whether the lamp was afraid of the dark. Two weeks later he had a reply, in blue ink.

Since then, the post office says, some 4,000 letters have gone up the hill. The postwoman leaves them in a tin box and takes the answers down with her.

> The lamp is not afraid. It only worries about the ships.

## Who holds the pen?

Three people in the village have been suspected, and all three have denied it. One of them cannot write with ink, as she gets it all over her sleeves.

@img Blechkiste | The tin box at the foot of the tower | Ian Moss/picture alliance

@more A village without street names

The coast guard could have found out long ago. It has decided not to look.

@editor Clara Boone

@sign nw/ta (AP, Reuters)`
  },
  fr: {
    labels: { skip: ['Aller au contenu', 'Aller au menu principal', 'Voir les autres sites DW'], image: 'Image : ', more: 'Lire aussi : ', ad: 'Publicité', author: 'Auteur : ', editor: 'Edition : ', after: ['Audios et vidéos sur le sujet'] },
    inferred: ['more'],
    kicker: ['Société', 'Sénégal'], headline: 'Le facteur qui livre aussi les chansons', authors: [],
    date: '2018-06-08', shown: '8 juin 2018',
    teaser: 'À chaque lettre qu’il remet, Ousmane ajoute une chanson. Les habitants lui écrivent désormais pour en commander.',
    lead: ['Briefträger mit Gitarre', 'Ousmane commence sa tournée à six heures', 'Awa Diop/AFP'],
    body: `Le facteur ne chante jamais deux fois la même chanson dans la même rue. Il en connaît plus de trois cents, et il en invente les jours de pluie.

La direction de la poste a d’abord protesté. Puis elle a constaté que le courrier avait doublé en un an.

> Une facture, cela se chante aussi, mais très lentement.

## Une tournée de neuf heures

Le soir, Ousmane n’a plus de voix. Il boit du thé au gingembre et note les commandes du lendemain dans un cahier vert.

@img Grünes Heft | Le cahier des commandes | Awa Diop/AFP

@more Le cinéma qui tient dans une valise

Deux jeunes collègues ont commencé à l’accompagner. L’un d’eux ne chante pas, mais il siffle juste.

@author Fatou Ndiaye

@editor Luc Diallo`
  },
  de: {
    labels: { skip: ['Zum Inhalt springen', 'Zur Hauptnavigation springen', 'Zu weiteren Angeboten der DW springen'], image: 'Bild: ', more: 'Lesen Sie auch: ', ad: 'Anzeige', after: ['Den nächsten Abschnitt Mehr zum Thema überspringen', 'Mehr zum Thema'] },
    inferred: ['more'],
    kicker: ['Umwelt', 'Deutschland'], headline: 'Das Dorf, das seinen Nebel vermietet', authors: ['Katrin Vogelsang'],
    date: '2024-01-30', shown: '30. Januar 2024', numeric: '30.01.2024',
    teaser: 'Filmteams suchen Nebel, Oberau hat zu viel davon. Seit dem Herbst gibt es dafür einen Tarif.',
    lead: ['Nebel über einem Dorf', 'Im Januar lichtet sich der Nebel selten vor Mittag', 'Sven Harms/dpa'],
    body: `Der Tarif ist einfach: Dichter Nebel kostet 400 Euro am Tag, leichter die Hälfte. Scheint die Sonne, bekommen die Filmleute ihr Geld zurück.

Im ersten Winter kamen neun Teams. Bürgermeisterin Ute Lohse sagt, das Dorf habe davon eine Schaukel, zwei Bänke und eine Nebelglocke gekauft.

> Wir haben jahrelang auf den Nebel geschimpft. Jetzt grüßen wir ihn.

## Was sagt die Wissenschaft?

Ein Meteorologe der Hochschule misst seit Oktober. Er nennt den Nebel von Oberau zuverlässig, was in seinem Fach ein großes Wort ist.

@img Glocke am Rathaus | Die Nebelglocke läutet, wenn man die Kirche nicht mehr sieht | Sven Harms/dpa

@more Die Brücke, die nach Hause wollte

Nur die Katzen sind unzufrieden. Sie verlieren im Nebel die Filmleute, die sie füttern.

@sign kv/sh (dpa, KNA)`
  },
  el: {
    labels: { skip: ['Μετάβαση στο περιεχόμενο', 'Μετάβαση στο κύριο μενού', 'Μετάβαση σε περισσότερες σελίδες της DW'], image: 'Εικόνα: ', more: 'Διαβάστε επίσης: ', ad: 'Διαφήμιση', editor: 'Επιμέλεια: ', after: ['Σχετικά θέματα'] },
    inferred: ['skip', 'image', 'more', 'ad', 'editor', 'after'],
    kicker: ['Πολιτισμός', 'Ελλάδα'], headline: 'Το καφενείο που δανείζει ομπρέλες στον ήλιο', authors: ['Ελένη Μαυρίδη'],
    date: '2021-09-03', shown: '3 Σεπτεμβρίου 2021',
    teaser: 'Σε ένα νησί χωρίς δέντρα, ο καφετζής μοιράζει σκιά: διακόσιες παλιές ομπρέλες, δωρεάν ως το βράδυ.',
    lead: ['Sonnenschirme am Hafen', 'Οι ομπρέλες στο λιμάνι, λίγο πριν το μεσημέρι', 'Νίκος Παππάς/DW'],
    body: `Η πρώτη ομπρέλα ξεχάστηκε στο καφενείο πριν από είκοσι χρόνια. Ο Σταύρος την έδωσε σε μια γυναίκα που περίμενε το πλοίο, και εκείνη του έστειλε άλλες πέντε.

Σήμερα οι ομπρέλες φτάνουν με το ταχυδρομείο από όλη την Ευρώπη. Καθεμία έχει ένα χαρτάκι με το όνομα της πόλης της.

> Η σκιά δεν πουλιέται, μόνο δανείζεται.

## Τι γίνεται όταν βρέχει;

Στο νησί βρέχει τέσσερις φορές τον χρόνο. Τότε το καφενείο μένει άδειο, γιατί όλοι βγαίνουν έξω να βραχούν.

@img Alter Regenschirm | Η πρώτη ομπρέλα φυλάσσεται πίσω από τον πάγκο | Νίκος Παππάς/DW

@more Ο τελευταίος ταχυδρόμος του βουνού

Τον χειμώνα ο Σταύρος επισκευάζει όσες έσπασαν. Λέει πως καμία δεν χάθηκε ποτέ.

@editor Άννα Κόκκινου`
  },
  ha: {
    labels: { skip: ['Tsallake zuwa shafin jadawali', 'Tsallake zuwa jadawalin abubuwan da shiri ya kunsa', 'Tsallake zuwa karin wasu shafukan DW'], image: 'Hoto: ', more: 'Karin bayani: ', ad: 'Talla', after: ['Karin bayani kan batun'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['Salon rayuwa', 'Najeriya'], headline: 'Mai gyaran agogo da ya zama malamin yara', authors: ['Aisha Sule'],
    date: '2018-07-20', shown: 'July 20, 2018',
    teaser: 'A kowace rana bayan la’asar, yara goma sha biyu suna zama a gaban shagon Malam Tanko domin su koyi lissafi.',
    lead: ['Uhrmacher in Kano', 'Malam Tanko a gaban shagonsa', 'Bello Garba/DW'],
    body: `Malam Tanko ya shekara talatin yana gyaran agogo. Ya ce yara suna yawan tambayar sa yadda hannun agogo yake motsi.

Daga nan ne ya fara koya musu lissafi da tsofaffin agogo. Yanzu iyayensu ma suna zuwa su saurara.

> Agogo ba ya karya, amma dole ne mutum ya iya karanta shi.

## Makaranta a bakin titi

Babu kujera, babu allo. Yaran suna rubutu a kan takarda da kamfanoni suka jefar, kuma ba wanda yake biyan kudi.

@img Alte Uhren | Tsofaffin agogo da ake koyarwa da su | Bello Garba/DW

@more Matar da ta gina gada

Karamar hukuma ta yi alkawarin gina rumfa. Malam Tanko ya ce zai jira, domin shi ya saba da jiran lokaci.`
  },
  hi: {
    labels: { skip: ['कंटेंट पर जाएं', 'मेन्यू पर जाएं', 'डीडब्ल्यू की अन्य साइट देखें'], image: 'तस्वीर: ', more: 'यह भी पढ़ें: ', ad: 'विज्ञापन', after: ['इस विषय पर और जानकारी को स्किप करें', 'इस विषय पर और जानकारी'] },
    inferred: ['more'],
    kicker: ['समाज', 'भारत'], headline: 'पुरानी घड़ियों का अनोखा अस्पताल', authors: ['मीरा जोशी'],
    date: '2012-11-21', shown: '२१ नवम्बर २०१२',
    teaser: 'बनारस की एक तंग गली में रुकी हुई घड़ियां फिर से चलने लगती हैं। यहां इलाज मुफ्त है, बस कहानी सुनानी पड़ती है।',
    lead: ['Uhrmacher in Indien', 'हर घड़ी के साथ उसके मालिक की कहानी लिखी जाती है', 'R. Verma/PTI'],
    body: `इकबाल अंसारी हर घड़ी के लिए एक कागज रखते हैं। उस पर लिखा होता है कि वह कब रुकी और उस दिन क्या हुआ था।

उन्होंने बताया कि ज्यादातर घड़ियां शादी, जन्म या विदाई के दिन रुकती हैं। उनका मानना है कि घड़ियां भी थक जाती हैं।

> समय को कोई नहीं रोक सकता, लेकिन घड़ी थोड़ी देर सुस्ता सकती है।

## क्या सारी घड़ियां ठीक हो जाती हैं?

नहीं, कुछ घड़ियां कभी नहीं चलतीं। उन्हें दीवार पर टांग दिया जाता है और वे दिन में दो बार सही समय बताती हैं।

@img Wand voller Uhren | दीवार पर टंगी घड़ियों में हर एक का समय अलग है | R. Verma/PTI

@more वह पुल जिसे बच्चों ने बनाया

अगले साल इन कहानियों की किताब छपेगी। इकबाल ने शर्त रखी है कि किताब में कोई तारीख नहीं होगी।

@sign एमजे/आरवी (पीटीआई, एएफपी) = एमजे, आरवी; PTI, AFP`
  },
  id: {
    labels: { skip: ['Buka konten', 'Buka menu utama', 'Buka situs DW lainnya'], image: 'Foto: ', more: 'Baca juga: ', ad: 'Iklan', after: ['Topik terkait'] },
    inferred: ['more', 'after'],
    kicker: ['Lingkungan', 'Indonesia'], headline: 'Perahu yang ditanam menjadi kebun', authors: ['Dewi Lestiani'],
    date: '2007-11-09', shown: '9 November 2007',
    teaser: 'Nelayan di sebuah teluk kecil mengisi perahu bocor dengan tanah. Kini kebun terapung itu memberi makan dua kampung.',
    lead: ['Schwimmender Garten', 'Kebun terapung pada pagi hari', 'Budi Santoso/Antara'],
    body: `Semua bermula dari satu perahu yang tidak laku dijual. Pak Rahmat mengisinya dengan lumpur, lalu menanam cabai dan kangkung.

Enam bulan kemudian ada empat belas perahu. Anak-anak mendayung dari satu ke yang lain untuk menyiram tanaman.

> Ikan datang sendiri, mereka suka bayangan daun.

## Bagaimana jika badai datang?

Kalau badai datang, semua perahu diikat menjadi satu. Dari pantai tampak seperti pulau kecil yang baru lahir.

@img Kinder rudern | Dua anak menyiram kebun dari sampan | Budi Santoso/Antara

@more Sekolah di atas pohon

Pemerintah daerah ingin menjadikan teluk itu tempat wisata. Warga setuju, asal tamu ikut menyiram.`
  },
  sw: {
    labels: { skip: ['Nenda kwenye maudhui', 'Nenda kwenye orodha kuu', 'Nenda tovuti zaidi za DW'], image: 'Picha: ', more: 'Soma pia: ', ad: 'Matangazo', author: 'Mwandishi: ', editor: 'Mhariri: ', after: ['Onesha makala zaidi'] },
    inferred: [],
    kicker: ['Utamaduni', 'Tanzania'], headline: 'Kinyozi anayekata nywele kwa mashairi', authors: [],
    date: '2025-04-14', shown: '14 Aprili 2025',
    teaser: 'Mteja akileta shairi jipya, hakatwi pesa. Kwa miaka sita kinyozi huyu amekusanya mashairi zaidi ya elfu moja.',
    lead: ['Friseur in Tansania', 'Juma akiwa kazini katika kibanda chake', 'Neema Mushi/DW'],
    body: `Kibanda cha Juma kiko karibu na kituo cha basi. Ukutani hakuna picha za mitindo ya nywele, kuna mashairi tu.

Anasema alianza siku moja mvua iliponyesha na mteja akakosa nauli. Mteja huyo alimwachia beti nne, na Juma akazibandika ukutani.

> Nywele huota tena, lakini shairi zuri hubaki.

## Nani huandika mashairi?

Wengi ni wanafunzi, wengine ni madereva. Mzee mmoja huleta shairi lile lile kila mwezi na hakuna anayemkatalia.

@img Gedichte an der Wand | Ukuta wa mashairi una kurasa zaidi ya mia mbili | Neema Mushi/DW

@more Shule iliyojengwa kwa chupa

Mwaka ujao mashairi hayo yatachapishwa kitabuni. Juma ameomba jambo moja tu, kitabu kiuzwe kwa bei ya kukata nywele.

@author Asha Mwinyi/AFP

@editor Daniel Gakumba`
  },
  mk: {
    labels: { skip: ['Прескокни до содржината', 'Прескокни до главната навигација', 'Кон други страници на DW'], image: 'Фотографија: ', more: 'Прочитајте и: ', ad: 'Реклама', after: ['Слични теми'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['Култура', 'Македонија'], headline: 'Езерото што си ги враќа изгубените чевли', authors: ['Јана Ристеска'],
    date: '2022-03-07', shown: '7 март 2022',
    teaser: 'Секоја пролет езерото исфрла по неколку чевли на брегот. Еден чевлар ги собира, ги поправа и им бара сопственици.',
    lead: ['Schuhe am Seeufer', 'Чевлите се сушат на ѕидот пред работилницата', 'Горан Петров/МИА'],
    body: `Чевларот Ристо живее сам во куќа до самата вода. Тој вели дека езерото не краде, туку само позајмува.

Досега пронашол четириесет сопственици. Некои од нив дошле дури од Австралија, за еден единствен чевел.

> Десниот чевел секогаш се враќа прв, а зошто, не знам.

## Што вели науката?

Хидробиолозите објаснуваат дека струјата во март се менува. Ристо ги сослушал внимателно и им поправил две потпетици.

@img Werkstatt | Во работилницата има двесте чевли без пар | Горан Петров/МИА

@more Возот што слуша музика

Оваа година првпат се вратил пар. Ристо го ставил во излог и не го продава.`
  },
  ps: {
    labels: { skip: ['محتوا ته تګ', 'اصلي مینو ته تګ', 'د دویچه ویله نورو پاڼو ته تګ'], image: 'انځور: ', more: 'نور ولولئ: ', ad: 'اعلان', after: ['د د دویچه ویله د ورځي موضوع له برخې تیريدل', 'د دویچه ویله د ورځي موضوع'] },
    inferred: ['more', 'ad'],
    rtl: true, kicker: ['ټولنه'], headline: 'هغه ښوونکی چې په اوښ کتابونه ګرځوي', authors: ['نجیب ستانکزی'],
    date: '2024-09-17', shown: '۱۴۰۳ شهریور ۲۷, سه‌شنبه',
    teaser: 'په لرې پرتو کلیو کې ماشومان په هره میاشت کې یو ځل د کتابونو د اوښ انتظار کوي.',
    lead: ['Kamel mit Büchern', 'اوښ د سهار په لمړیو کې کلي ته رسېږي', 'H. Wardak/DW'],
    body: `ښوونکی ګل محمد وایي چې لومړی یې کتابونه پر خپله شا وړل. بیا د کلي مشرانو ورته یو زوړ اوښ ورکړ.

اوښ اوس درې سوه کتابونه وړي. ماشومان یې نوم پېژني او د هغه لپاره واښه ساتي.

> اوښ لوستل نه شي کولای، خو لاره یې تر ما ښه زده ده.

## ماشومان څه غواړي؟

ډېری یې د ځناورو کیسې غواړي. یوه نجلۍ هر ځل پوښتنه کوي چې د اوښ په اړه کتاب شته که نه.

@img Kinder mit Büchern | ماشومان د کتابونو د ټاکلو پر مهال | H. Wardak/DW

@more په غره کې رڼا

راتلونکی کال به یو بل اوښ هم ورسره مل شي. ګل محمد وایي چې هغه ځوان دی او لا ډېر څه باید زده کړي.`
  },
  'fa-ir': {
    labels: { skip: ['پرش به گزارش', 'پرش به منوی اصلی', 'پرش به دیگر صفحات دویچه وله'], image: 'عکس: ', more: 'بیشتر بخوانید: ', ad: 'تبلیغات', after: ['پرش از قسمت گزارش روز', 'گزارش روز'] },
    inferred: ['more', 'ad'],
    rtl: true, kicker: ['فرهنگ', 'ایران'], headline: 'مردی که صدای کوچه‌ها را جمع می‌کند', authors: ['سارا یزدانی'],
    date: '2025-01-13', shown: '۱۴۰۳ دی ۲۴, دوشنبه',
    teaser: 'او سی سال است که با ضبط صوت در کوچه‌ها راه می‌رود. آرشیوش اکنون دوازده هزار ساعت صدا دارد.',
    lead: ['Mann mit Tonbandgerät', 'بهرام با دستگاه ضبط قدیمی‌اش', 'Mina Rad/ISNA'],
    body: `بهرام نخستین صدا را در نوجوانی ضبط کرد. صدای دوره‌گردی بود که سبزی می‌فروخت و هفته بعد دیگر نیامد.

از آن پس هر روز به یک کوچه رفته است. می‌گوید بعضی صداها تنها یک بار شنیده می‌شوند و باید گوش به زنگ بود.

> سکوت هم صدایی دارد، در هر کوچه‌ای به شکلی دیگر.

## این صداها به چه کار می‌آید؟

پژوهشگران زبان از آرشیو او استفاده می‌کنند. یک فیلمساز هم صدای باران سال ۱۳۷۴ را از او امانت گرفته است.

@img Kassettenregal | قفسه نوارها تا سقف می‌رسد | Mina Rad/ISNA

@more قطاری که به دریا نرسید

بهرام دنبال کسی می‌گردد که کار را ادامه دهد. تنها شرطش این است که آهسته راه برود.

@sign س.ی/ م.ر (ایسنا، رویترز) = س.ی, م.ر; ISNA, Reuters`
  },
  pl: {
    labels: { skip: ['Przejdź do treści', 'Przejdź do głównego menu', 'Przejdź do dalszych stron DW'], image: 'Zdjęcie: ', more: 'Czytaj też: ', ad: 'Reklama', after: ['Powiązane tematy'] },
    inferred: ['more', 'after'],
    kicker: ['Społeczeństwo', 'Polska'], headline: 'Tramwaj, który nocą wozi orkiestrę', authors: ['Zofia Krawiec'],
    date: '2012-06-14', shown: '14 czerwca 2012',
    teaser: 'Po północy do pustego tramwaju wsiada dwunastu muzyków. Próbują tam, bo nigdzie indziej nikomu nie przeszkadzają.',
    lead: ['Straßenbahn bei Nacht', 'Próba zaczyna się na pętli', 'Jan Wilk/PAP'],
    body: `Motorniczy Andrzej sam kiedyś grał na puzonie. Kiedy orkiestra straciła salę, zaproponował ostatni kurs.

Od tego czasu tramwaj jedzie wolniej, niż pozwala rozkład. Pasażerowie, którzy wracają z nocnej zmiany, nie narzekają.

> Na zakrętach gramy walca, bo i tak nas kołysze.

## Czy to jest legalne?

Przedsiębiorstwo długo milczało. W maju wydało muzykom bilety okresowe i poprosiło, żeby nie grali marszów żałobnych.

@img Musiker im Abteil | Skrzypaczka ćwiczy między przystankami | Jan Wilk/PAP

@more Biblioteka pod mostem

Jesienią orkiestra wystąpi w filharmonii. Motorniczy dostał miejsce w pierwszym rzędzie, przy oknie.

@sign zk/jw (PAP, dpa)`
  },
  'pt-002': {
    labels: { skip: ['Ir para o conteúdo', 'Ir para o menu principal', 'Ver mais sites da DW'], image: 'Foto: ', more: 'Leia também: ', ad: 'Publicidade', after: ['Temas relacionados'] },
    inferred: ['image', 'more', 'ad', 'after'],
    kicker: ['Sociedade', 'Moçambique'], headline: 'A oficina que dá rodas a quem não anda', authors: ['Celeste Macuácua'],
    date: '2019-05-03', shown: '3 de maio de 2019',
    teaser: 'Numa garagem de Nampula, três mecânicos transformam bicicletas velhas em cadeiras de rodas.',
    lead: ['Werkstatt in Mosambik', 'A primeira cadeira ficou pronta em dois meses', 'Abel Nunes/Lusa'],
    body: `A ideia nasceu quando o filho de um dos mecânicos partiu uma perna. O hospital não tinha cadeira, mas a garagem tinha quarenta bicicletas.

Hoje saem dali duas cadeiras por semana. Cada uma leva o nome da pessoa que a vai usar, pintado a azul.

> Uma bicicleta que não anda ainda pode levar alguém a casa.

## Quem paga as peças?

As peças vêm de doações e de acidentes, diz o chefe da oficina com um sorriso. O resto é paciência e soldadura.

@img Blau lackierte Räder | As rodas são pintadas à mão | Abel Nunes/Lusa

@more O rio que mudou de nome

O próximo passo é uma escola. Dois aprendizes já dormem na garagem para não perderem a primeira aula.

@sign cm/an (Lusa, AFP)`
  },
  'pt-br': {
    labels: { skip: ['Pular para o conteúdo', 'Pular para o menu principal', 'Ver mais sites da DW'], image: 'Foto: ', more: 'Leia também: ', ad: 'Anúncio', after: ['Temas relacionados'] },
    inferred: ['more', 'after'],
    kicker: ['Ciência', 'Brasil'], headline: 'O ônibus que parou para virar observatório', authors: ['Rafael Moura'],
    date: '2017-12-06', shown: '6 de dezembro de 2017',
    teaser: 'No sertão, um ônibus sem motor ganhou um telescópio no teto. As crianças da vizinhança já descobriram um cometa que não existia.',
    lead: ['Bus mit Teleskop', 'O observatório fica ao lado do campo de futebol', 'Lia Prado/Imago'],
    body: `O motor pifou em frente à escola e ninguém quis pagar o guincho. O professor de física pediu as chaves e um serrote.

Hoje o teto se abre com uma manivela. Nas noites sem lua, a fila chega até a padaria.

> Aqui não tem luz na rua, e essa é a nossa maior riqueza.

## E o cometa?

Era um arranhão na lente. As crianças deram um nome a ele mesmo assim e comemoram seu aniversário todo mês de agosto.

@img Kinder am Okular | A fila começa antes do pôr do sol | Lia Prado/Imago

@more A rádio que só toca chuva

A universidade prometeu uma lente nova. O professor aceitou, com a condição de guardar a antiga.

@sign rm/lp (Agência Brasil, EFE, ots) = rm, lp; ABr, EFE`
  },
  ro: {
    labels: { skip: ['Mergi direct la conținut', 'Mergi direct la meniul principal', 'Accesează direct mai multe site-uri DW'], image: 'Imagine: ', more: 'Citește și: ', ad: 'Publicitate', after: ['Teme asociate'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['Politică', 'România'], headline: 'Primarul care răspunde numai la scrisori', authors: ['Ioana Drăgan'],
    date: '2023-03-27', shown: '27 martie 2023',
    teaser: 'Telefonul primăriei nu mai sună de un an. Cine vrea ceva trebuie să scrie, de mână și cu cerneală.',
    lead: ['Rathaus in Siebenbürgen', 'Cutia de scrisori din fața primăriei', 'Mihai Stan/Agerpres'],
    body: `La început, oamenii au râs. Apoi au descoperit că primarul răspunde la fiecare scrisoare în cel mult trei zile.

Scrisorile s-au făcut tot mai lungi. Unele nu mai cer nimic, ci povestesc despre vreme, despre nepoți și despre drumul spre pădure.

> Când scrii de mână, te gândești de două ori, iar eu citesc de trei ori.

## Ce spune consiliul local?

Consiliul a cerut să se instaleze din nou telefonul. Cererea a fost respinsă, pentru că era scrisă la calculator.

@img Briefe auf einem Tisch | Scrisorile sunt păstrate în ordinea sosirii | Mihai Stan/Agerpres

@more Podul care cântă

În toamnă, scrisorile vor fi expuse la școală. Autorii pot alege dacă vor să li se vadă numele.`
  },
  ru: {
    labels: { skip: ['Перейти к содержанию', 'Перейти к главному меню', 'К другим проектам DW'], image: 'Фото: ', more: 'Смотрите также: ', ad: 'Реклама', after: ['Пропустить раздел Еще по теме', 'Еще по теме'] },
    inferred: ['more'],
    kicker: ['Общество', 'Германия'], headline: 'Паром, который ходит по расписанию облаков', authors: ['Вера Лунина'],
    date: '2016-10-03', shown: '3 октября 2016 г.',
    teaser: 'Капитан отправляется только тогда, когда над рекой проходит облако. Пассажиры научились читать небо.',
    lead: ['Fähre auf dem Fluss', 'Паром ждет облако у левого берега', 'Олег Сомов/ТАСС'],
    body: `Объяснение простое: мотор у парома старый и на солнце перегревается. В тени он работает без перебоев.

В ясные дни на берегу собирается очередь. Торговка пирожками говорит, что лучшей погоды для ее дела не бывает.

> Облако никогда не опаздывает, это мы приходим слишком рано.

## Что будет зимой?

Зимой река замерзает, и все ходят пешком. Капитан в это время чинит мотор и рисует карты облаков.

@img Karte der Wolken | Карты облаков висят в каюте капитана | Олег Сомов/ТАСС

@more Город, где часы идут назад

Новый мотор стоит недорого. Но жители проголосовали против: тогда пришлось бы печатать расписание.

@sign ВЛ/ос (ТАСС, Интерфакс) = ВЛ, ос; TASS, Interfax`
  },
  sr: {
    labels: { skip: ['Idi na sadržaj', 'Pređi na glavni meni', 'Idi na ostale ponude DW'], image: 'Foto: ', more: 'Pročitajte još: ', ad: 'Reklama', after: ['Povezane teme'] },
    inferred: ['image', 'more', 'ad', 'after'],
    tag: 'sr-Latn', kicker: ['Društvo', 'Srbija'], headline: 'Pekara koja peče samo po narudžbini snova', authors: ['Milica Tasić'],
    date: '2017-03-08', shown: '8. mart 2017.',
    teaser: 'Ko ispriča šta je sanjao, dobija hleb u tom obliku. Pekar kaže da niko još nije poželeo kvadrat.',
    lead: ['Bäckerei in Serbien', 'Prvi hlebovi izlaze iz peći u četiri ujutru', 'Marko Ilić/Tanjug'],
    body: `Pekara ima samo jednu peć i jedan sto. Za tim stolom mušterije sede i pričaju, dok pekar mesi i ćuti.

Najčešće se sanja more, iako je do njega daleko. Za more je potrebno malo više brašna i mnogo strpljenja.

> Ružan san pečem duže, da korica bude tvrđa.

## Koliko košta san?

Cena je uvek ista. Deca plaćaju pola, jer, kaže pekar, ona sanjaju kraće, ali bolje.

@img Brot in Form eines Fisches | Hleb u obliku ribe čeka svog sanjara | Marko Ilić/Tanjug

@more Voz bez poslednje stanice

Uskoro će pekara raditi i nedeljom. Tada, kažu u varošici, ljudi imaju vremena da se sete svega.

@appeal Pratite nas i na Fejsbuku, preko Tvitera, na Jutjubu, kao i na našem nalogu na Instagramu.

@sign mt/mi (Tanjug, Beta)`
  },
  'sr-cyrl': {
    segment: 'sr',
    labels: { skip: ['Idi na sadržaj', 'Pređi na glavni meni', 'Idi na ostale ponude DW'], image: 'Фото: ', more: 'Прочитајте још: ', ad: 'Реклама', after: ['Povezane teme'] },
    inferred: ['image', 'more', 'ad', 'after'],
    tag: 'sr-Cyrl', kicker: ['Наука', 'Србија'], headline: 'Професорка која мери тишину', authors: ['Јована Симић'],
    date: '2022-02-15', shown: '15. фебруар 2022.',
    teaser: 'Са шест микрофона и једним псом обилази планине. Тражи место на ком се не чује ништа.',
    lead: ['Frau mit Mikrofon im Wald', 'Мерење траје најмање један сат', 'Лазар Вукић/DW'],
    body: `Најтиша тачка коју је до сада нашла лежи у једној вртачи. Ни тамо тишина није потпуна, јер пас дише.

Резултате објављује на карти која је доступна свима. Планинари је користе, а писци понекад и злоупотребе.

> Тишина није празнина, него звук који још није стигао.

## Зашто је то важно?

Бука мења понашање птица, каже професорка. Где је тише, оне певају ниже и дуже.

@img Karte an der Wand | Карта тишине има деведесет тачака | Лазар Вукић/DW

@more Мост који се љуља

Следеће мерење је на пролеће. Пас ће, кажу, овог пута остати код куће.

@sign јс/лв (Танјуг) = јс, лв; Tanjug`
  },
  es: {
    labels: { skip: ['Ir al contenido', 'Ir al menú principal', 'Ir a más sitios de DW'], image: 'Imagen: ', more: 'Lea también: ', ad: 'Publicidad', after: ['Ir a la siguiente sección Más de DW', 'Más de DW'] },
    inferred: ['more'],
    kicker: ['Sociedad', 'Chile'], headline: 'La biblioteca que presta herramientas', authors: ['Marta Quiroga'],
    date: '2023-09-21', shown: '21 de septiembre de 2023',
    teaser: 'En Valdelagua se pide un martillo como quien pide una novela. Hay que devolverlo limpio y contar qué se hizo con él.',
    lead: ['Werkzeuge im Regal', 'Los estantes están ordenados por oficio', 'Pablo Rivas/EFE'],
    body: `La idea fue de una carpintera jubilada que no quería vender sus sierras. Las llevó a la biblioteca y pidió que las pusieran junto a los manuales.

Ahora hay más de seiscientas piezas. La más solicitada es una escalera; la menos, una trompeta que alguien dejó por error.

> Un libro se lee solo, pero un serrucho necesita conversación.

## ¿Y si algo se rompe?

Quien rompe una herramienta la repara en el taller del sábado. Casi siempre aparece alguien que sabe cómo.

@img Trompete | La trompeta se prestó una vez, para una boda | Pablo Rivas/EFE

@more El tren que espera a los perros

Otras cuatro ciudades quieren copiar el modelo. La carpintera les ha mandado una lista y un consejo: empezar por los destornilladores.

@sign mq/pr (efe, afp, rtr) = mq, pr; EFE, AFP, Reuters`
  },
  tr: {
    labels: { skip: ['İçeriğe git', 'Ana menüye git', "DW'nin diğer sayfalarına git"], image: 'Fotoğraf: ', more: 'Ayrıca okuyun: ', ad: 'Reklam', after: ['İlgili konular'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['Toplum', 'Türkiye'], headline: 'Kedilerin yönettiği küçük istasyon', authors: ['Defne Aksoy'],
    date: '2021-08-12', shown: '12 Ağustos 2021',
    teaser: 'Tren günde iki kez geçiyor. Peronda bekleyen dokuz kedi, hangi yolcunun ineceğini önceden biliyor.',
    lead: ['Katzen am Bahnsteig', 'Kediler treni beklerken', 'Emre Yalın/AA'],
    body: `İstasyon şefi Kemal Bey kedilere hiç mama vermediğini söylüyor. Onlar yolculardan geçiniyor, karşılığında da yol gösteriyor.

Sarı kedi pazara, kara kedi sahile götürüyor. Üçüncüsü ise yalnızca öğretmenlerin peşinden gidiyor.

> Ben bu istasyonun şefiyim ama müdürü kim, herkes biliyor.

## Tren gelmezse ne oluyor?

Geçen kış kar yüzünden üç gün tren gelmedi. Kediler yine de her sabah perona dizildi ve akşama kadar bekledi.

@img Fahrkartenschalter | Gişenin penceresi hep açık | Emre Yalın/AA

@more Denizi olmayan liman

Demiryolları istasyonu kapatmayı düşünüyordu. Artık düşünmüyor, çünkü hafta sonları trende yer bulunmuyor.

@sign DA/EY (AA, dpa) = DA, EY; Anadolu, dpa`
  },
  uk: {
    labels: { skip: ['Перейти до змісту', 'Перейти до головного меню', 'Перейти до інших проєктів DW'], image: 'Фото: ', more: 'Читайте також: ', ad: 'Реклама', after: ['Більше за темою'] },
    inferred: ['more', 'ad', 'after'],
    kicker: ['Суспільство', 'Україна'], headline: 'Пасічник, який вчить бджіл не поспішати', authors: ['Оксана Гай'],
    date: '2019-07-03', shown: '3 липня 2019 р.',
    teaser: 'На його пасіці вулики стоять далеко від квітів. Мед від цього густіший, а бджоли, каже він, спокійніші.',
    lead: ['Imker in der Ukraine', 'Пасіка на схилі пагорба', 'Тарас Мельник/Укрінформ'],
    body: `Степан колись працював диспетчером на залізниці. Він запевняє, що бджоли та потяги мають однакову вдачу.

Спершу сусіди сміялися з нього. Тепер вони приходять по мед із власними банками й записуються в чергу.

> Бджола, яка летить довше, приносить ще й дорогу.

## Що кажуть науковці?

В інституті довго не могли пояснити, чому мед такий густий. Зрештою вони купили десять кілограмів і замовкли.

@img Bienenstock | Кожен вулик має свій номер потяга | Тарас Мельник/Укрінформ

@more Міст, що співає на вітрі

Восени Степан відкриє невелику школу. Перший урок, обіцяє він, буде про тишу.

@sign ОГ/тм (Укрінформ, УНІАН, ДПА) = ОГ, тм; Ukrinform, UNIAN, dpa`
  },
  ur: {
    labels: { skip: ['مواد پر جائیں', 'مینیو پر جائیں', 'ڈی ڈبلیو کی مزید سائٹس دیکھیں'], image: 'تصویر: ', more: 'مزید پڑھیے: ', ad: 'اشتہار', after: ['موضوعات'] },
    inferred: ['more', 'ad', 'after'],
    rtl: true, kicker: ['معاشرہ', 'جرمنی'], headline: 'وہ درزی جو صرف بارش میں کام کرتا ہے', authors: ['سلمان قریشی'],
    date: '2020-08-30', shown: '30 اگست 2020',
    teaser: 'لاہور کے ایک درزی کا کہنا ہے کہ دھوپ میں دھاگا ضدی ہو جاتا ہے۔ گاہک بادلوں کا انتظار کرتے ہیں۔',
    lead: ['Schneider bei Regen', 'دکان کے باہر بارش کا انتظار', 'Hina Malik/DW'],
    body: `استاد کریم چالیس برس سے کپڑے سی رہے ہیں۔ ان کی دکان پر لکھا ہے کہ کام بارش کے ساتھ شروع ہوتا ہے۔

گرمیوں میں گاہک مہینوں انتظار کرتے ہیں۔ پھر بھی کوئی شکایت نہیں کرتا، کیونکہ ان کا سیا ہوا کپڑا کبھی نہیں ادھڑتا۔

> بارش کی آواز سے میرے ہاتھ کی رفتار ٹھیک رہتی ہے۔

## کیا یہ محض وہم ہے؟

ایک انجینئر نے نمی ناپی اور کہا کہ دھاگا واقعی کم ٹوٹتا ہے۔ استاد نے اسے ایک قمیص تحفے میں دی۔

@img Nähmaschine | پرانی مشین آج بھی چلتی ہے | Hina Malik/DW

@more چھت پر اگا ہوا باغ

اب ان کے دو شاگرد بھی ہیں۔ دونوں نے سب سے پہلے بادلوں کے نام سیکھے ہیں۔`
  },
  ta: {
    labels: { skip: ['உள்ளடக்கத்திற்குச் செல்க', 'முதன்மை பட்டிக்குச் செல்க', 'மேலும் DW தளங்களுக்குச் செல்க'], image: 'படம்: ', more: 'மேலும் படிக்க: ', ad: 'விளம்பரம்', after: ['தொடர்புடைய தலைப்புகள்'] },
    inferred: ['skip', 'image', 'more', 'ad', 'after'],
    kicker: ['சமூகம்', 'இந்தியா'], headline: 'மழைநீரில் இசைக்கும் கிராமம்', authors: ['கயல்விழி ராமன்'],
    date: '2024-12-12', shown: '12 டிசம்பர், 2024',
    teaser: 'கூரையிலிருந்து விழும் மழைத்துளிகளைப் பானைகளில் பிடித்து இசையாக்குகிறார்கள் இந்தக் கிராமத்துப் பிள்ளைகள்.',
    lead: ['Regen auf Tontöpfen', 'மழைக்காகக் காத்திருக்கும் பானைகள்', 'S. Kumar/PTI'],
    body: `ஒவ்வொரு வீட்டின் முன்னும் ஏழு பானைகள் வைக்கப்பட்டுள்ளன. ஒவ்வொன்றிலும் நீரின் அளவு வேறு, ஒலியும் வேறு.

இசை ஆசிரியர் முருகன் இதைத் தற்செயலாகக் கண்டுபிடித்தார். அவருடைய வீட்டுக் கூரை ஒழுகியபோது, அந்த ஒலி ஒரு பாடலைப் போல இருந்தது.

> மழை எங்களுக்குத் தாளம் சொல்லித் தருகிறது.

## கோடையில் என்ன செய்வார்கள்?

கோடையில் பிள்ளைகள் பானைகளுக்கு வண்ணம் தீட்டுகிறார்கள். சிலர் வானத்தைப் பார்த்துப் பாடல் எழுதுகிறார்கள்.

@img Bemalte Töpfe | வண்ணம் தீட்டப்பட்ட பானைகள் | S. Kumar/PTI

@more கடலைக் கேட்கும் பள்ளி

அடுத்த ஆண்டு சென்னையில் ஒரு நிகழ்ச்சி நடக்கும். அன்று மழை பெய்யுமா என்பது மட்டும் இன்னும் தெரியவில்லை.`
  },
  hu: {
    labels: { skip: ['Ugrás a tartalomhoz', 'Ugrás a főmenühöz', 'Ugrás a további DW-oldalakhoz'], image: 'Kép: ', more: 'Olvassa el: ', ad: 'Hirdetés', editor: 'Szerkesztette: ', after: ['Kapcsolódó témák'] },
    inferred: ['skip', 'image', 'more', 'ad', 'editor', 'after'],
    kicker: ['Társadalom', 'Magyarország'], headline: 'A posta, amely a jövőbe kézbesít', authors: ['Nagy Borbála'],
    date: '2023-11-14', shown: '2023. november 14.',
    teaser: 'A kisváros postáján tíz évre előre is fel lehet adni levelet. A kézbesítő pontos, csak néha a címzett változik meg.',
    lead: ['Postamt in Ungarn', 'A polcokon évszámok szerint állnak a levelek', 'Kiss Tamás/MTI'],
    body: `A legtöbben saját maguknak írnak. Mások a gyereküknek, aki még nem tud olvasni, de majd tud, amikor a levél megérkezik.

A postamester húsz éve őrzi a kulcsot. Azt mondja, egyszer sem nyitotta ki egyik borítékot sem, pedig volt, amelyik illatozott.

> A múltat mindenki ismeri, de a jövőnek bélyeg kell.

## Mi lesz, ha elköltözik valaki?

Akkor a levél utána megy. A leghosszabb út eddig tizenegy ország volt, és a végén egy vitorláshajó.

@img Alter Briefkasten | A postaláda, amelyet évente egyszer ürítenek | Kiss Tamás/MTI

@more A falu, ahol mindenki harangozik

Jövőre érkezik az első húszéves levél. A címzettje akkor hatéves volt, és egy kutyát kért.

@editor Szabó Péter

@sign nb/kt (MTI, dpa)`
  }
}
