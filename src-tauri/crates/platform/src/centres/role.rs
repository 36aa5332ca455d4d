//! Roles, acts, and which role may do what. The table is the law: everything that is done asks it.

use std::fmt;

/// What a member of staff is in a branch.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Role {
    /// Runs the branch.
    Administrator,
    /// Looks after what is taught: packs, and which cohort is asked to have which.
    Editor,
    /// Looks after cohorts and their people.
    Trainer,
    /// Sees, and changes nothing.
    Viewer,
}

impl Role {
    /// Every role, the mightiest first.
    pub const ALL: [Role; 4] = [Role::Administrator, Role::Editor, Role::Trainer, Role::Viewer];

    /// Returns the word the database, the API and the command line use.
    pub fn word(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Editor => "editor",
            Role::Trainer => "trainer",
            Role::Viewer => "viewer",
        }
    }

    /// Reads a role's word.
    pub fn of(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Tells whether this role may do `act` in its branch.
    pub fn may(self, act: Act) -> bool {
        use Act::*;
        match act {
            Look => true,
            CentreAdd | CentreRename | CentreMove | CentreClose | CentreOpen | StaffInvite
            | InvitationEnd | StaffJoin | StaffRemove | LrsKeyAdd | LrsKeyRevoke | AuditRead | IssuerKey
            | CredentialRevoke => self == Role::Administrator,
            PackPublish => matches!(self, Role::Administrator | Role::Editor),
            CohortPacks => self != Role::Viewer,
            CohortAdd | CohortChange | CohortClose | CodeShow | CodeRenew | MemberApprove | MemberEnd
            | MemberEnrol | DeviceAppoint | DeviceDismiss | DeviceBar | DeviceUnbar | LearnerJoin
            | LearnerPart | KeyAccept | KeyRefuse | CredentialDecide | LearnerCode | WalletEnd => {
                matches!(self, Role::Administrator | Role::Trainer)
            }
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// Something that is done in a branch. Each but [`Act::Look`], [`Act::CodeShow`] and [`Act::AuditRead`] is
        /// noted in the audit log.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
        pub enum Act {
            $($(#[$doc])* $name,)*
        }

        impl Act {
            /// Every act.
            pub const ALL: &[Act] = &[$(Act::$name,)*];

            /// Returns the word of the audit log and the API.
            pub fn word(self) -> &'static str {
                match self { $(Act::$name => $word,)* }
            }
        }
    };
}

acts! {
    /// See centres, cohorts and people.
    Look = "look",
    /// A centre below.
    CentreAdd = "centre-add",
    /// Another name.
    CentreRename = "centre-rename",
    /// A branch goes below another centre.
    CentreMove = "centre-move",
    /// A centre and all below take nobody any more.
    CentreClose = "centre-close",
    /// A closed centre opens again.
    CentreOpen = "centre-open",
    /// A one-time code that makes somebody staff.
    StaffInvite = "staff-invite",
    /// An invitation is withdrawn.
    InvitationEnd = "invitation-end",
    /// Somebody used an invitation. Asks for the code, not for a role.
    StaffJoin = "staff-join",
    /// A role ends.
    StaffRemove = "staff-remove",
    /// A new cohort.
    CohortAdd = "cohort-add",
    /// A cohort's name, trainer, limits.
    CohortChange = "cohort-change",
    /// Packs a cohort is asked to have.
    CohortPacks = "cohort-packs",
    /// A cohort takes nobody any more.
    CohortClose = "cohort-close",
    /// See the enrolment code.
    CodeShow = "code-show",
    /// A new enrolment code; the old one stops.
    CodeRenew = "code-renew",
    /// Somebody who waits becomes a member.
    MemberApprove = "member-approve",
    /// A membership ends, or a wish is refused.
    MemberEnd = "member-end",
    /// Somebody who is known becomes a member without a code.
    MemberEnrol = "member-enrol",
    /// A computer becomes the cohort's teacher's.
    DeviceAppoint = "device-appoint",
    /// A computer is the teacher's no more.
    DeviceDismiss = "device-dismiss",
    /// A computer may not exchange any more.
    DeviceBar = "device-bar",
    /// A barred computer may again.
    DeviceUnbar = "device-unbar",
    /// Two accounts are one person's.
    LearnerJoin = "learner-join",
    /// They are not.
    LearnerPart = "learner-part",
    /// A second key of a learner is theirs.
    KeyAccept = "key-accept",
    /// It is not.
    KeyRefuse = "key-refuse",
    /// How a centre issues certificates: its policy, its keys, computers that may.
    IssuerKey = "issuer-key",
    /// A certificate is issued or refused, issued anew, its name corrected.
    CredentialDecide = "credential-decide",
    /// A certificate is taken back.
    CredentialRevoke = "credential-revoke",
    /// A one-time code by which a learner says who they are on a page.
    LearnerCode = "learner-code",
    /// What a learner let a wallet at is withdrawn.
    WalletEnd = "wallet-end",
    /// A pack enters the catalogue, or leaves it.
    PackPublish = "pack-publish",
    /// A credential for the record store.
    LrsKeyAdd = "lrs-key-add",
    /// It ends.
    LrsKeyRevoke = "lrs-key-revoke",
    /// Read the audit log.
    AuditRead = "audit-read",
}

impl Act {
    /// Reads an act's word.
    pub fn of(word: &str) -> Option<Act> {
        Act::ALL.iter().copied().find(|act| act.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_may_do_no_more_than_the_administrator() {
        for act in Act::ALL {
            for role in Role::ALL {
                assert!(!role.may(*act) || Role::Administrator.may(*act), "{role} {act:?}");
            }
        }
    }

    #[test]
    fn a_viewer_may_only_look() {
        let may: Vec<_> = Act::ALL.iter().filter(|act| Role::Viewer.may(**act)).collect();
        assert_eq!(may, [&Act::Look]);
    }

    #[test]
    fn words_are_read_back_and_differ() {
        for act in Act::ALL {
            assert_eq!(Act::of(act.word()), Some(*act));
        }
        for role in Role::ALL {
            assert_eq!(Role::of(role.word()), Some(role));
        }
    }
}
