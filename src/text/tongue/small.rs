//! Small words of the site's languages, a few of the commonest of each: of a text without a label, they say which
//! language it is in. None is another's, but of Bosnian, Croatian and Serbian, which are not told apart here.

use crate::language::{LANGUAGES, Language, forms, same};
use crate::text::signs::is_han;

/// A tag without its region or script, and the words.
const WORDS: [(&str, &str); 31] = [
    ("am", "ነው|ላይ|ውስጥ|እና|ግን|ነበር|ይህ|ደግሞ|መሆኑን"),
    ("ar", "في|على|إلى|التي|الذي|هذا|هذه|كان|عن"),
    ("bg", "от|със|като|това|които|който|са|ще|бе"),
    ("bn", "এই|ও|করে|থেকে|না|জন্য|হয়|একটি|তার"),
    ("bs", "su|koji|nije|koja|kao|što|će|ali|ili"),
    ("de", "der|die|und|das|ist|nicht|den|mit|von"),
    ("el", "και|το|της|του|στο|στην|είναι|από|για"),
    ("en", "the|of|and|to|was|that|for|with|it"),
    ("es", "el|los|las|del|una|y|con|pero|fue"),
    ("fa", "است|این|برای|شده|را|می|از|با|آن"),
    ("fr", "le|les|des|est|et|une|dans|qui|du"),
    (
        "ha",
        "wannan|domin|kuma|cikin|wani|shi|kan|daga|wata|aka|amma",
    ),
    ("hi", "के|है|में|की|को|से|का|और|पर"),
    ("hr", "su|koji|nije|koja|kao|što|će|ali|ili"),
    ("hu", "az|és|hogy|nem|egy|volt|csak|már|még"),
    (
        "id",
        "yang|dan|ini|itu|untuk|dengan|dari|tidak|pada|akan|dalam|oleh",
    ),
    ("mk", "од|со|ќе|кои|ја|го|беше|како|овој"),
    ("pl", "się|nie|jest|że|jak|przez|dla|oraz|od"),
    ("ps", "چې|کې|سره|یې|هغه|دی|ته|دغه|وو"),
    ("pt", "o|do|da|em|não|uma|os|com|ao"),
    ("ro", "și|în|care|nu|din|cu|este|pentru|că"),
    ("ru", "что|как|это|он|для|из|был|его|уже"),
    ("sq", "të|në|dhe|për|nga|një|që|është|nuk"),
    ("sr", "su|koji|nije|koja|kao|što|će|ali|ili"),
    ("sr", "су|који|није|која|као|ће|али|због|према"),
    (
        "sw",
        "wa|kwa|ni|katika|kuwa|hii|hiyo|alisema|hilo|huo|wakati|ambayo",
    ),
    ("ta", "இந்த|என்று|ஒரு|மற்றும்|என|அந்த|உள்ள|அவர்|இது"),
    (
        "tr",
        "ve|bir|bu|için|ile|olarak|daha|çok|gibi|olan|sonra|ama",
    ),
    ("uk", "що|як|це|він|та|у|до|які|від"),
    ("ur", "میں|ہے|اور|نے|ہیں|یہ|کے|کیا|تھا"),
    ("zh", "的|是|在|和|了|不|有|他|就"),
];

/// A language needs so many of its words, and twice as many as any other.
const ENOUGH: usize = 4;
/// So many words of a text are looked at.
const MOST: usize = 300;

/// The tags of the languages whose small words a text has; more than one where they share them.
pub(super) fn spoken<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'static str> {
    // Chinese sets no spaces: its signs count one by one.
    let signs = |word: &str| -> Vec<String> {
        match word.contains(is_han) {
            true => word.chars().map(String::from).collect(),
            false => vec![word.to_owned()],
        }
    };
    let words: Vec<String> = words.take(MOST).flat_map(signs).collect();
    let counted = WORDS.map(|(tag, list)| {
        let is_own = |word: &&String| forms(list).any(|form| same(form, word));
        (words.iter().filter(is_own).count(), tag)
    });
    let most = counted.iter().map(|(count, _)| *count).max().unwrap_or(0);
    let fits = |language: &&Language| {
        let near = |(count, tag): &(usize, &str)| {
            2 * count > most && language.tag.split('-').next() == Some(*tag)
        };
        most >= ENOUGH && counted.iter().any(near)
    };
    let spoken = LANGUAGES.iter().filter(fits);
    spoken.map(|language| language.tag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word of two languages would be none's.
    #[test]
    fn no_word_is_two_languages() {
        let near = ["bs", "hr", "sr"];
        for (at, (tag, list)) in WORDS.iter().enumerate() {
            assert!(
                LANGUAGES
                    .iter()
                    .any(|language| language.tag.starts_with(tag)),
                "{tag}"
            );
            for (other, others) in WORDS.iter().skip(at + 1) {
                let shared = forms(list).find(|word| forms(others).any(|form| same(form, word)));
                let may = near.contains(tag) && near.contains(other);
                assert!(may || shared.is_none(), "{tag} {other}: {shared:?}");
            }
        }
    }
}
