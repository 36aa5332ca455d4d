//! Roads on which things happen.

use std::cell::RefCell;
use std::sync::Mutex;

use client::view::Road as RoadKind;
use client::{Flow, ReconcileReport, Whom};
use reconcile::{Carrier, FarEndError, MessageId, SealedEnd};

use crate::laptop::Laptop;
use crate::town::Town;

/// What happens to one message and its answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mishap {
    None,
    /// The message does not arrive.
    Lost,
    /// Its beginning arrives.
    Cut,
    /// It arrives changed.
    Changed,
    /// It arrives twice.
    Twice,
    /// It arrives, and its answer is lost.
    AnswerLost,
    /// Half of its answer comes.
    AnswerCut,
    /// An answer to an earlier message comes in its place.
    AnswerOld,
    /// Earlier messages of anybody arrive again before it.
    Old,
}

impl Mishap {
    pub(crate) const ALL: [Mishap; 9] = [
        Mishap::None,
        Mishap::Lost,
        Mishap::Cut,
        Mishap::Changed,
        Mishap::Twice,
        Mishap::AnswerLost,
        Mishap::AnswerCut,
        Mishap::AnswerOld,
        Mishap::Old,
    ];
}

/// What was ever said on the roads.
#[derive(Default)]
pub(crate) struct Past {
    pub(crate) messages: Vec<Vec<u8>>,
    pub(crate) answers: Vec<Vec<u8>>,
}

/// Messages remembered.
const REMEMBERED: usize = 60;

struct Rough<'t> {
    town: Mutex<&'t Town>,
    past: &'t Mutex<Past>,
    mishaps: Mutex<RefCell<Vec<Mishap>>>,
    chance: u64,
}

impl Carrier for Rough<'_> {
    fn carry(&self, _: MessageId, message: &[u8]) -> Result<Vec<u8>, FarEndError> {
        let town = self.town.lock().unwrap();
        let mut past = self.past.lock().unwrap();
        let mishap = self.mishaps.lock().unwrap().borrow_mut().pop().unwrap_or(Mishap::None);
        let broken = || FarEndError::Broken { address: self.address(), cause: "the line".into() };
        let part = |bytes: &[u8]| bytes[..self.chance as usize % bytes.len()].to_vec();
        match mishap {
            Mishap::Lost => return Err(broken()),
            Mishap::Cut => {
                assert_eq!(town.answer(&part(message)), None, "half a message is none");
                return Err(broken());
            }
            Mishap::Changed => {
                let mut changed = message.to_vec();
                changed[self.chance as usize % message.len()] ^= 1 << (self.chance % 8);
                assert_eq!(town.answer(&changed), None, "a changed message is none");
                return Err(broken());
            }
            Mishap::Twice => drop(town.answer(message)),
            Mishap::Old => {
                for old in past.messages.iter().rev().step_by(1 + self.chance as usize % 5) {
                    drop(town.answer(old));
                }
            }
            _ => {}
        }
        let answer = town.answer(message).ok_or_else(broken)?;
        let old = past.answers.get(self.chance as usize % past.answers.len().max(1)).cloned();
        if past.messages.len() >= REMEMBERED {
            let at = self.chance as usize % REMEMBERED;
            past.messages.swap_remove(at);
            past.answers.swap_remove(at);
        }
        past.messages.push(message.to_vec());
        past.answers.push(answer.clone());
        match mishap {
            Mishap::AnswerLost => Err(broken()),
            Mishap::AnswerCut => Ok(part(&answer)),
            Mishap::AnswerOld => Ok(old.unwrap_or_default()),
            _ => Ok(answer),
        }
    }

    fn address(&self) -> String {
        "the town".into()
    }
}

/// One exchange of a laptop with the town over a line, to which this happens, message by message.
pub(crate) fn exchange(
    laptop: &Laptop,
    town: &Town,
    past: &Mutex<Past>,
    mishaps: &[Mishap],
    chance: u64,
) -> ReconcileReport {
    let mishaps = mishaps.iter().rev().copied().collect();
    let rough = Rough { town: Mutex::new(town), past, mishaps: Mutex::new(RefCell::new(mishaps)), chance };
    let end = SealedEnd::new(rough, laptop.device(), town.key());
    let whom = Whom { key: town.key(), name: "the town".into(), road: RoadKind::Internet };
    laptop.client().reconcile(&end, &whom, &[laptop.learner().to_owned()], &mut |_| Flow::Continue).unwrap()
}
