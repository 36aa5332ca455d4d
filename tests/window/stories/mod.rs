//! People's stories, each told from its beginning to its end with the real programs: the window they sit at, the command
//! line where they use it, real packs, files that stand for sticks, and the platform on PostgreSQL.

mod sources;
mod sticks;
mod town;

mod centre;
mod dean;
mod learner;
mod teacher;
mod trainer;
