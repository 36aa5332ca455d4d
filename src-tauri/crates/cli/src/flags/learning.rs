//! The nouns of learning: who studies, and what they do.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use client::view::Lock;

/// Where the secret comes from that opens a learner's file: never from an argument, which others on the computer see.
#[derive(Args)]
pub(crate) struct Secret {
    /// File with the PIN, the names of the pictures or the passphrase; else $PACKHORSE_SECRET
    #[arg(long, value_name = "FILE")]
    pub(crate) secret_file: Option<PathBuf>,
}

/// Where a secret comes from that shall open it from now on.
#[derive(Args)]
pub(crate) struct NewSecret {
    /// File with the new secret; else $PACKHORSE_NEW_SECRET
    #[arg(long, value_name = "FILE")]
    pub(crate) new_secret_file: Option<PathBuf>,
}

/// Who does it.
#[derive(Args)]
pub(crate) struct As {
    /// Who studies: id, begin of an id, or name
    #[arg(long, value_name = "L")]
    pub(crate) learner: String,
    #[command(flatten)]
    pub(crate) secret: Secret,
}

/// Who does it, if anybody.
#[derive(Args)]
pub(crate) struct MaybeAs {
    /// Who studies: id, begin of an id, or name
    #[arg(long, value_name = "L")]
    pub(crate) learner: Option<String>,
    #[command(flatten)]
    pub(crate) secret: Secret,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum LockKind {
    None,
    Pin,
    Pictures,
    Passphrase,
}

impl From<LockKind> for Lock {
    fn from(kind: LockKind) -> Lock {
        match kind {
            LockKind::None => Lock::None,
            LockKind::Pin => Lock::Pin,
            LockKind::Pictures => Lock::Pictures,
            LockKind::Passphrase => Lock::Passphrase,
        }
    }
}

/// Facts for statistics; an empty one takes it back.
#[derive(Args)]
pub(crate) struct Fact {
    /// Sex
    #[arg(long, value_parser = ["", "female", "male", "other"])]
    pub(crate) sex: Option<String>,
    /// Age
    #[arg(long, value_parser = ["", "under-15", "15-24", "25-34", "35-54", "55-up"])]
    pub(crate) age: Option<String>,
    /// School or institution
    #[arg(long, value_name = "NAME")]
    pub(crate) institution: Option<String>,
    /// Role
    #[arg(long, value_parser = ["", "learner", "teacher", "trainer", "other"])]
    pub(crate) role: Option<String>,
    /// Take all of them back
    #[arg(long, conflicts_with_all = ["sex", "age", "institution", "role"])]
    pub(crate) withdraw: bool,
}

#[derive(Subcommand)]
pub(crate) enum LearnerVerb {
    /// Make a learner; prints the id, and the recovery code where there is a lock
    Add {
        /// Their name, in any script
        name: String,
        /// Language of their screens
        #[arg(long, default_value = "", value_name = "L")]
        language: String,
        /// Their picture: mountains, tree, sun, horse, bird, fish, flower-lotus or star
        #[arg(long, default_value = "sun", value_name = "P")]
        picture: String,
        /// What is asked for: a PIN or pictures keep others out of the window; a passphrase encrypts the file
        #[arg(long, default_value = "none", value_name = "KIND")]
        lock: LockKind,
        #[command(flatten)]
        secret: Secret,
    },
    /// List the learners of this computer
    List,
    /// Tell how far a learner is, in all courses or in one
    Progress {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// Course id, or PACK/COURSE
        course: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Tell what a learner did in a course, the newest first
    History {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// Course id, or PACK/COURSE
        course: String,
        #[command(flatten)]
        secret: Secret,
    },
    /// Change a learner's name, picture or language
    Rename {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// The new name
        name: String,
        /// Their picture: mountains, tree, sun, horse, bird, fish, flower-lotus or star
        #[arg(long, value_name = "P")]
        picture: Option<String>,
        /// Language of their screens
        #[arg(long, value_name = "L")]
        language: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Give a learner's file another lock; prints the new recovery code
    Lock {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// What is asked for: a PIN or pictures keep others out of the window; a passphrase encrypts the file
        #[arg(value_name = "KIND")]
        lock: LockKind,
        #[command(flatten)]
        secret: Secret,
        #[command(flatten)]
        new: NewSecret,
    },
    /// Open a learner's file with the recovery code and give it another lock; prints the new recovery code
    Recover {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// What is asked for from now on
        #[arg(long, default_value = "none", value_name = "KIND")]
        lock: LockKind,
        /// File with the recovery code; else $PACKHORSE_SECRET
        #[arg(long, value_name = "FILE")]
        code_file: Option<PathBuf>,
        #[command(flatten)]
        new: NewSecret,
    },
    /// Write a learner to one file, for another computer
    Export {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// File to write, or a folder to put it in
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        secret: Secret,
    },
    /// Bring a learner in from a file; who is here already gets both histories
    Import {
        /// A file that `learner export` or a backup made
        file: PathBuf,
        #[command(flatten)]
        secret: Secret,
    },
    /// List a learner's backups
    Backups {
        /// Who studies: id, begin of an id, or name
        learner: String,
    },
    /// Go back to a backup; what is newer stays
    Restore {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// A name that `learner backups` lists
        name: String,
        #[command(flatten)]
        secret: Secret,
    },
    /// Show, keep or take back facts for statistics; all of them may be left out
    Facts {
        /// Who studies: id, begin of an id, or name
        learner: String,
        #[command(flatten)]
        facts: Fact,
        #[command(flatten)]
        secret: Secret,
    },
    /// Tell what is kept about a learner, and the records themselves
    Records {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// Where the page before ended
        #[arg(long, default_value = "", value_name = "NEXT")]
        from: String,
        #[command(flatten)]
        secret: Secret,
    },
    /// Join a centre with its code; it goes with the next exchange
    Join {
        /// Who joins: id, begin of an id, or name
        learner: String,
        /// The code, as it stands on the paper
        code: String,
        /// The name they want to be known by there; else their own
        #[arg(long, default_value = "", value_name = "NAME")]
        name: String,
        #[command(flatten)]
        secret: Secret,
    },
    /// Leave a centre's platform; what it holds stays there
    Leave {
        /// Who leaves: id, begin of an id, or name
        learner: String,
        /// Address or key of the platform
        platform: String,
        #[command(flatten)]
        secret: Secret,
    },
    /// Erase a learner for good: file, backups, everything
    Forget {
        /// Who studies: id, begin of an id, or name
        learner: String,
        /// Yes, it cannot be had back
        #[arg(long, required = true)]
        yes: bool,
        #[command(flatten)]
        secret: Secret,
    },
}

#[derive(Subcommand)]
pub(crate) enum LessonVerb {
    /// List the lessons of a course
    List {
        /// Course id, or PACK/COURSE
        course: String,
        /// Language of the titles
        #[arg(long, default_value = "", value_name = "L")]
        lang: String,
        #[command(flatten)]
        by: MaybeAs,
    },
    /// Show a lesson
    Show {
        /// LESSON, COURSE/LESSON or PACK/COURSE/LESSON; after a course also its number
        lesson: String,
        /// Language
        #[arg(long, default_value = "", value_name = "L")]
        lang: String,
        #[command(flatten)]
        by: MaybeAs,
    },
    /// Mark all parts of a lesson as read, for scripts
    Read {
        /// LESSON, COURSE/LESSON or PACK/COURSE/LESSON; after a course also its number
        lesson: String,
        #[command(flatten)]
        by: As,
    },
}

#[derive(Subcommand)]
pub(crate) enum ItemVerb {
    /// List the questions of a lesson or assessment; with a learner, goes on with their attempt or begins one
    List {
        /// Lesson or assessment: ID, lesson/ID, assessment/ID, with COURSE/ or PACK/COURSE/ before it
        quiz: String,
        /// Language
        #[arg(long, default_value = "", value_name = "L")]
        lang: String,
        #[command(flatten)]
        by: MaybeAs,
    },
    /// Answer a question
    Answer {
        /// Question: ITEM, COURSE/ITEM, PACK/COURSE/ITEM; with its lesson or assessment as lesson/ID/ITEM
        item: String,
        /// Ids 1,3 · true or false · pairs 1=2,2=1 · order 3,1,2 · a number or words · gaps a|b · @FILE · JSON
        #[arg(allow_negative_numbers = true)]
        response: String,
        #[command(flatten)]
        by: As,
    },
    /// Give a question's hint
    Hint {
        /// Question: ITEM, COURSE/ITEM, PACK/COURSE/ITEM; with its lesson or assessment as lesson/ID/ITEM
        item: String,
        #[command(flatten)]
        by: As,
    },
    /// Show a question's right answer; it is answered no more in this attempt
    Reveal {
        /// Question: ITEM, COURSE/ITEM, PACK/COURSE/ITEM; with its lesson or assessment as lesson/ID/ITEM
        item: String,
        #[command(flatten)]
        by: As,
    },
    /// Hand the answers in
    Finish {
        /// Lesson or assessment: ID, lesson/ID, assessment/ID, with COURSE/ or PACK/COURSE/ before it
        quiz: String,
        #[command(flatten)]
        by: As,
    },
    /// Tell what came of the answers that were handed in last
    Results {
        /// Lesson or assessment: ID, lesson/ID, assessment/ID, with COURSE/ or PACK/COURSE/ before it
        quiz: String,
        #[command(flatten)]
        by: As,
    },
}

#[derive(Subcommand)]
pub(crate) enum ReviewVerb {
    /// List what is due
    List {
        #[command(flatten)]
        by: As,
    },
    /// Answer a question, or say how well a term was remembered: again, hard, good or easy
    Answer {
        /// A card that `review list` lists, or the end of its name
        card: String,
        /// An answer as for `item answer`; of a term: again, hard, good or easy
        #[arg(allow_negative_numbers = true)]
        response: String,
        /// How well it was remembered, whatever the answer says
        #[arg(long, value_parser = ["again", "hard", "good", "easy"])]
        grade: Option<String>,
        #[command(flatten)]
        by: As,
    },
    /// Take back the last answer
    Undo {
        #[command(flatten)]
        by: As,
    },
}

#[derive(Subcommand)]
pub(crate) enum NoteVerb {
    /// Write a note; without words a bookmark, or with --quote a marking
    Add {
        /// LESSON, COURSE/LESSON or PACK/COURSE/LESSON; after a course also its number
        lesson: String,
        /// Words of one's own
        #[arg(default_value = "")]
        text: String,
        /// The passage it stands under: a heading's anchor
        #[arg(long, default_value = "", value_name = "ANCHOR")]
        passage: String,
        /// Words of the lesson that it is about
        #[arg(long, default_value = "", value_name = "WORDS")]
        quote: String,
        /// Language of the lesson's text
        #[arg(long, default_value = "", value_name = "L")]
        lang: String,
        #[command(flatten)]
        by: As,
    },
    /// List notes, of one course or of all
    List {
        /// Course id, or PACK/COURSE
        course: Option<String>,
        #[command(flatten)]
        by: As,
    },
    /// Take a note away
    Remove {
        /// Id, or begin of an id
        note: String,
        #[command(flatten)]
        by: As,
    },
    /// Bring a note back that was taken away
    Restore {
        /// The note's id
        note: String,
        #[command(flatten)]
        by: As,
    },
}

#[derive(Subcommand)]
pub(crate) enum CredentialVerb {
    /// List what was earned on this computer, how it stands, and what is on the way
    List {
        #[command(flatten)]
        by: As,
    },
    /// Tell all about one certificate
    Show {
        /// PACK/COURSE/ACHIEVEMENT, or the begin of the certificate's id
        id: String,
        #[command(flatten)]
        by: As,
    },
    /// Write a confirmed certificate to a file
    Export {
        /// PACK/COURSE/ACHIEVEMENT, or the begin of the certificate's id
        id: String,
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
        /// In which form; else as the file's name ends
        #[arg(long = "as", value_parser = ["json", "pdf", "png", "svg"])]
        form: Option<String>,
        /// Language of the words around it, instead of the certificate's own
        #[arg(long, default_value = "", value_name = "L")]
        lang: String,
        #[command(flatten)]
        by: As,
    },
    /// Keep a certificate from elsewhere (an Open Badge) beside one's own
    Import {
        file: PathBuf,
        #[command(flatten)]
        by: As,
    },
    /// Tell whether a certificate is good: a JSON file, a PNG, SVG or PDF that carries it, or a picture of its QR code
    Verify {
        /// Files, or folders of them
        #[arg(required = true, value_name = "FILE|DIR")]
        files: Vec<PathBuf>,
        /// An institute's key (FILE.pub) or a trust bundle (FILE.trust) to believe for this check
        #[arg(long, value_name = "FILE")]
        trust: Vec<PathBuf>,
        /// Ask the platforms that were joined for what is newest of issuers and revoked certificates, first
        #[arg(long)]
        refresh: bool,
    },
}
