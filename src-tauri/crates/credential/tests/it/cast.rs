//! Who plays: an institute with the root's key, a centre, a trainer, a learner.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use credential::{
    Achievement, Alignment, Answer, Block, Category, Draft, Evidence, Issued, IssuerKey, Moment, Profile,
    Report, Root, Scope, StatusEntry, StatusList, Trust, TrustList, Uuid, delegate, issue, verify,
    verify_slip,
};
use serde_json::Value;

/// 2026-11-22T00:00:00Z.
pub(crate) const NOW: i64 = 1_795_305_600_000;
pub(crate) const DAY: i64 = 86_400_000;
pub(crate) const LIST: &str = "https://learn.example.org/status/3";
pub(crate) const ACHIEVEMENT: &str =
    "urn:packhorse:achievement:org.example.centre.water/clean-water/certificate";

pub(crate) struct Issuer {
    pub(crate) key: IssuerKey,
    pub(crate) profile: Profile,
    /// Delegations, nearest first.
    pub(crate) chain: Vec<Vec<u8>>,
}

impl Issuer {
    pub(crate) fn new(seed: u8, name: &str) -> Self {
        let key = IssuerKey::from_seed([seed; 32]);
        let profile = Profile { id: key.did(), name: name.to_owned(), url: None };
        Issuer { key, profile, chain: Vec::new() }
    }

    /// Gives another a scope; its chain is then this one's and one more.
    pub(crate) fn delegate_to(&self, child: &mut Issuer, scope: &Scope) {
        let link = delegate(&self.profile, &self.key, &child.profile, scope, Moment(scope.from_ms)).unwrap();
        child.chain = [vec![link], self.chain.clone()].concat();
    }

    pub(crate) fn issue(&self, draft: impl FnOnce(&mut Draft<'_>)) -> Issued {
        let achievement = water();
        let mut one = self.draft(&achievement);
        draft(&mut one);
        issue(&one, &self.key).unwrap()
    }

    pub(crate) fn draft<'a>(&'a self, achievement: &'a Achievement) -> Draft<'a> {
        Draft {
            id: Uuid::from_u128(0x1111_2222_3333_4444_5555_6666_7777_8888),
            issuer: &self.profile,
            chain: &self.chain,
            holder: "urn:uuid:01234567-89ab-cdef-0123-456789abcdef",
            holder_name: "Amina Yusuf",
            achievement,
            issued_ms: NOW - 10 * DAY,
            expires_ms: Some(NOW + 1000 * DAY),
            evidence: vec![Evidence { name: "Final quiz".into(), narrative: "9 of 10 right.".into() }],
            result: Some(0.9),
            status: Some(StatusEntry { list: LIST.into(), index: 42 }),
            replaces: None,
        }
    }
}

pub(crate) fn water() -> Achievement {
    Achievement {
        id: ACHIEVEMENT.into(),
        name: "Clean water".into(),
        description: "Makes water safe to drink.".into(),
        narrative: "All lessons, and 70 % of the final quiz.".into(),
        lang: "en".into(),
        alignments: vec![Alignment {
            framework: "Field skills".into(),
            code: "W.1".into(),
            name: "Treats water".into(),
            url: None,
        }],
        hours: Some(12.5),
        credit: Some(0.5),
        level: Some("foundation".into()),
        category: Category::Own("field-skills".into()),
        ..Achievement::default()
    }
}

/// A scope from a month ago for a year.
pub(crate) fn year() -> Scope {
    Scope { from_ms: NOW - 30 * DAY, until_ms: NOW + 365 * DAY, may_delegate: 1, ..Scope::default() }
}

/// Institute, centre and trainer, with chains; the trainer may issue one achievement, 20 times.
pub(crate) fn house() -> (Issuer, Issuer, Issuer) {
    let root = Issuer::new(1, "Institute");
    let mut centre = Issuer::new(2, "Water Centre");
    let mut trainer = Issuer::new(3, "Water Centre, field trainer 7");
    root.delegate_to(&mut centre, &year());
    let block = Block { list: LIST.into(), first: 40, count: 20 };
    let scope = Scope {
        achievements: Some(vec![ACHIEVEMENT.into()]),
        count: Some(20),
        status: Some(block),
        may_delegate: 0,
        from_ms: NOW - 20 * DAY,
        until_ms: NOW + 20 * DAY,
        ..Scope::default()
    };
    centre.delegate_to(&mut trainer, &scope);
    (root, centre, trainer)
}

/// A status list by somebody with these bits set, made two days ago.
pub(crate) fn list_by(issuer: &Issuer, set: &[u32]) -> Value {
    list_made(issuer, set, NOW - 2 * DAY, None)
}

pub(crate) fn list_made(issuer: &Issuer, set: &[u32], made_ms: i64, until_ms: Option<i64>) -> Value {
    let mut list = StatusList::new(131_072).unwrap();
    set.iter().for_each(|index| list.set(*index).unwrap());
    let bytes = list
        .to_credential(LIST, &issuer.profile, &issuer.key, Moment(made_ms), until_ms.map(Moment))
        .unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

/// Knows the root, and that nothing is revoked.
pub(crate) fn knows(root: &Issuer) -> TrustList {
    TrustList {
        made_ms: NOW - DAY,
        roots: vec![Root { did: root.key.did(), name: root.profile.name.clone() }],
        lists: vec![list_by(root, &[])],
        ..TrustList::default()
    }
}

pub(crate) fn trust(list: TrustList) -> Trust {
    // As it travels: through JSON.
    let value = serde_json::to_value(&list).unwrap();
    Trust::prepare(TrustList::read(&value).unwrap()).unwrap()
}

pub(crate) fn look(json: &[u8], list: TrustList) -> Report {
    verify(json, &trust(list), Some(Moment(NOW)))
}

pub(crate) fn look_at_slip(slip: &[u8], list: TrustList) -> Report {
    verify_slip(slip, &trust(list), Some(Moment(NOW)))
}

/// The codes of what is not well.
pub(crate) fn wrong(report: &Report) -> Vec<&'static str> {
    let wrong = report.findings.iter().filter(|finding| finding.answer != credential::Answer::Valid);
    wrong.map(|finding| finding.code).collect()
}

/// Changes a document.
pub(crate) fn changed(json: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(json).unwrap();
    change(&mut value);
    serde_json::to_vec(&value).unwrap()
}

/// Signs a document anew, in the place of all its signatures.
pub(crate) fn sealed(json: &[u8], key: &IssuerKey) -> Vec<u8> {
    let bare = changed(json, |json| drop(json.as_object_mut().unwrap().remove("proof")));
    credential::seal(&bare, key, Moment(NOW - 10 * DAY)).unwrap()
}

/// Verifies both forms: the same answer, for the same reason.
pub(crate) fn check(
    issuer: &Issuer,
    draft: impl FnOnce(&mut Draft<'_>),
    list: &TrustList,
    expect: (Answer, &[&str]),
) {
    let issued = issuer.issue(draft);
    for report in [look(&issued.json, list.clone()), look_at_slip(&issued.slip, list.clone())] {
        assert_eq!((report.answer, wrong(&report).as_slice()), expect, "{report:#?}");
    }
}

pub(crate) const VALID: (Answer, &[&str]) = (Answer::Valid, &[]);

pub(crate) fn bad<'a>(codes: &'a [&'a str]) -> (Answer, &'a [&'a str]) {
    (Answer::NotValid, codes)
}

pub(crate) fn unsure<'a>(codes: &'a [&'a str]) -> (Answer, &'a [&'a str]) {
    (Answer::CannotTell, codes)
}

/// What an issuer with a changed program could make: any document, with its good signature.
pub(crate) fn resign(issuer: &Issuer, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    sealed(&changed(&issuer.issue(|draft| draft.chain = &[]).json, change), &issuer.key)
}
