//! What DW prints in the languages of Europe and of the Americas.

use super::entry::Calendar::Gregorian;
use super::entry::{ENGLISH_DAYS, ENGLISH_MONTHS, LTR, Language};

const BOSNIAN_MONTHS: &str = "januar|februar|mart|april|maj|juni/jun|juli/jul|august/avgust|septembar|oktobar|novembar|decembar";
const PORTUGUESE_MONTHS: &str =
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro";
const PORTUGUESE_DAYS: &str =
    "?segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo";

pub(super) const SQ: Language = Language {
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
};

pub(super) const BS: Language = Language {
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
};

pub(super) const BG: Language = Language {
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
};

pub(super) const HR: Language = Language {
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
};

pub(super) const EN: Language = Language {
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
};

pub(super) const FR: Language = Language {
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
};

pub(super) const DE: Language = Language {
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
};

pub(super) const EL: Language = Language {
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
};

pub(super) const MK: Language = Language {
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
};

pub(super) const PL: Language = Language {
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
};

pub(super) const PT_002: Language = Language {
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
};

pub(super) const PT_BR: Language = Language {
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
};

pub(super) const RO: Language = Language {
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
};

pub(super) const RU: Language = Language {
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
};

pub(super) const SR: Language = Language {
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
};

pub(super) const ES: Language = Language {
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
};

pub(super) const TR: Language = Language {
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
};

pub(super) const UK: Language = Language {
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
};

pub(super) const HU: Language = Language {
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
};
