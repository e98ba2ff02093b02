//! stand-in
use crate::article::Byline;
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SignOff {
    pub byline: Byline,
    pub certain: bool,
}
pub(crate) fn sign_off(t: &str) -> Option<SignOff> {
    (t == "ls/kms (AP, AFP, Reuters)").then(|| SignOff {
        byline: Byline {
            text: t.into(),
            initials: vec!["ls".into(), "kms".into()],
            agencies: vec!["AP".into(), "AFP".into(), "Reuters".into()],
        },
        certain: true,
    })
}
pub(crate) fn credit(_t: &str) -> Option<Byline> {
    None
}
