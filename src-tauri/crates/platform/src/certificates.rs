//! Certificates from the platform's own console: the same acts as those of the pages, noted as the console's.

use platform::centres::{ActError, Actor, Thing};
use platform::config::Config;
use platform::credentials::issuing::{self, Typed, known_address};
use platform::credentials::register::{self, Claimed, Of};
use platform::credentials::{
    ClaimState, Office, Packs, Verdict, correct_name, decide_claim, delegated, look, reissue, revoke, rotate,
    set_policy, told,
};
use platform::db::Database;
use reconcile::key::SecretKey;
use serde_json::json;
use statement::Uuid;

use crate::console::{Told, at, tell};
use crate::flags::credentials::{Certificate, Credentials, Issue, Issuer, Signing, Whose};
use crate::speech::{Failure, Said};

/// Does one verb on the database and tells what came of it on standard output.
pub(crate) fn run(db: &Database, config: &Config, verb: Credentials, now_ms: i64) -> Result<(), Failure> {
    let desk = Desk { db, config, now_ms };
    let (json, told) = match verb {
        Credentials::Issue(Issue { claim, name, signing, json }) => {
            let verdict = name.map_or(Verdict::Issue, Verdict::IssueTo);
            let id = desk.act(&signing, |office, me| decide_claim(office, me, claim, &verdict))?;
            let id = id.map(|id| id.to_string());
            (json, Told::One(json!({"claim": claim, "certificate": id})))
        }
        Credentials::Refuse(said) => {
            let verdict = Verdict::Refuse(said.reason);
            desk.act(&said.signing, |office, me| decide_claim(office, me, said.claim, &verdict))?;
            (false, Told::Nothing)
        }
        Credentials::Revoke(said) => {
            let id = id(&said.certificate)?;
            desk.act(&said.signing, |office, me| revoke(office, me, id, &said.reason))?;
            (false, Told::Nothing)
        }
        Credentials::Certificate(noun) => (noun.json, desk.on_certificate(&noun.verb)?),
        Credentials::Issuer(noun) => (noun.json, desk.on_issuer(noun.verb)?),
    };
    tell(json, told)
}

/// Reads an id of a certificate, with or without `urn:uuid:`.
fn id(said: &str) -> Result<Uuid, ActError> {
    let bare = said.strip_prefix("urn:uuid:").unwrap_or(said);
    Uuid::try_parse(bare).map_err(|_| ActError::Unknown(Thing::Credential))
}

/// Where the console works.
struct Desk<'d> {
    db: &'d Database,
    config: &'d Config,
    now_ms: i64,
}

impl Desk<'_> {
    /// Does something at the office, which needs the platform's key, and its address until there is a status list.
    fn act<T, E: Into<ActError>>(
        &self,
        signing: &Signing,
        act: impl FnOnce(&Office<'_>, &Actor) -> Result<T, E>,
    ) -> Result<T, Failure> {
        let file = signing.key.clone().unwrap_or_else(|| self.config.key_file());
        if !file.is_file() {
            return Err(Said::of("platform-cli-no-key").with("path", file.display()).into());
        }
        let key = SecretKey::load_or_make(&file)?;
        let known = self.db.read(known_address)?;
        let address =
            known.or_else(|| signing.address.clone()).ok_or_else(|| Said::of("platform-cli-no-address"))?;
        let office = Office::new(self.db, &key, &self.config.packs(), &address, self.now_ms);
        act(&office, &Actor::console()).map_err(|error| error.into().into())
    }

    fn whose(&self, whose: &Whose) -> Result<Of, Failure> {
        Ok(match (whose.cohort, whose.learner) {
            (Some(cohort), _) => Of::Cohort(cohort),
            (None, Some(learner)) => Of::Learner(learner),
            (None, None) => Of::Branch(self.centre(whose.at)?),
        })
    }

    fn centre(&self, said: Option<i64>) -> Result<i64, Failure> {
        Ok(self.db.write(|tx| at(tx, said, self.now_ms))?)
    }

    fn title(&self, one: &Claimed) -> String {
        look::title(self.db, &Packs::Published(self.config.packs()), &one.topic, &one.achievement, "en")
    }

    fn on_certificate(&self, verb: &Certificate) -> Result<Told, Failure> {
        let (me, now_ms) = (Actor::console(), self.now_ms);
        Ok(match verb {
            Certificate::List { whose, before } => {
                let of = self.whose(whose)?;
                let all = self.db.read(|tx| register::certificates(tx, &me, of, *before))?;
                Told::Many(all.iter().map(|one| told::certificate(one, now_ms)).collect())
            }
            Certificate::Claims { whose, state, after } => {
                let (of, states) = (self.whose(whose)?, ClaimState::several(state)?);
                let all = self.db.read(|tx| register::claims(tx, &me, of, &states, *after))?;
                Told::Many(all.iter().map(|one| told::claim(one, &self.title(one))).collect())
            }
            Certificate::Claim { claim, signing } => {
                let looked = self.act(signing, |office, me| look::look(office, me, *claim, "en"))?;
                Told::One(told::looked(&looked))
            }
            Certificate::Show { certificate } => {
                let id = id(certificate)?;
                let whole = self.db.read(|tx| register::certificate(tx, &me, id, now_ms))?;
                Told::One(told::whole(&whole, now_ms))
            }
            Certificate::Export { certificate, output } => {
                let id = id(certificate)?;
                let whole = self.db.read(|tx| register::certificate(tx, &me, id, now_ms))?;
                fs_err::write(output, whole.json)?;
                Told::Nothing
            }
            Certificate::Reissue { certificate, reason, signing } => {
                let id = id(certificate)?;
                let new = self.act(signing, |office, me| reissue(office, me, id, reason))?;
                Told::One(json!({"certificate": new.to_string()}))
            }
            Certificate::Rename { certificate, name, signing } => {
                let id = id(certificate)?;
                let new = self.act(signing, |office, me| correct_name(office, me, id, name))?;
                Told::One(json!({"certificate": new.to_string()}))
            }
        })
    }

    fn on_issuer(&self, verb: Issuer) -> Result<Told, Failure> {
        let (me, now_ms) = (Actor::console(), self.now_ms);
        Ok(match verb {
            Issuer::Status => {
                self.centre(None)?;
                Told::One(told::status(&self.db.read(|tx| issuing::status(tx, &me))?))
            }
            Issuer::Policy { centre, own, above, automatic, person, months, course } => {
                let months = months.map(issuing::months).transpose()?;
                let found = self.db.write(|tx| {
                    let mut policy = issuing::issuing(tx, &me, centre)?.policy;
                    let before = policy;
                    policy.issues = own || (policy.issues && !above);
                    policy.by_person = person || (policy.by_person && !automatic);
                    policy.months = if course { None } else { months.or(policy.months) };
                    if policy != before {
                        set_policy(tx, &me, centre, policy, now_ms)?;
                    }
                    issuing::issuing(tx, &me, centre)
                })?;
                Told::One(told::issuing(&found))
            }
            Issuer::Keys { at } => {
                let centre = self.centre(at)?;
                let all = self.db.read(|tx| issuing::keys(tx, &me, centre))?;
                Told::Many(all.iter().map(told::key).collect())
            }
            Issuer::Rotate { centre, reason, signing } => {
                let key = self.act(&signing, |office, me| rotate(office, me, centre, &reason))?;
                Told::One(json!({"key": credential::did_key(&key)}))
            }
            Issuer::Withdraw { issuer_key, reason, from, signing } => {
                self.act(&signing, |office, me| {
                    issuing::withdraw_key(office, me, issuer_key, from.unwrap_or(now_ms), &reason)
                })?;
                Told::Nothing
            }
            Issuer::Delegate { centre, device, name, count, days, only, automatic, signing } => {
                let typed = Typed { device, name, count, days, achievements: only, by_person: !automatic };
                let (computer, _) =
                    self.act(&signing, |office, me| issuing::delegate_typed(office, me, centre, &typed))?;
                Told::One(json!({"key": credential::did_key(&computer.0), "device": computer.short()}))
            }
            Issuer::Computers { at } => {
                let centre = self.centre(at)?;
                let all = self.db.read(|tx| delegated(tx, &me, centre))?;
                Told::Many(all.iter().map(told::given).collect())
            }
        })
    }
}
