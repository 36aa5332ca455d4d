## How far all courses are, and what was done in one of them.

progress-title = Your courses
progress-lede = What you began, and how far you are.
progress-failed = This cannot be shown
progress-none = Nothing begun yet
progress-none-text = Open the library, take a course and begin.
progress-lessons = { $lessons ->
    [one] { $finished } of { $lessons } lesson
   *[other] { $finished } of { $lessons } lessons
}
# Follows the line above. $count: tests that are still to be passed.
progress-then = , { $count ->
    [one] then { $count } test
   *[other] then { $count } tests
}
progress-last = Last on { $date }
progress-not-here = The pack is not on this laptop any more. What you did is kept.

## One course’s history.

progress-history = What you did
progress-history-title = What you did in { $title }
# $name: the learner.
progress-history-of = What { $name } did, day by day.
progress-printed = Printed on { $date }.
progress-course = Go to the course
progress-nothing = Nothing here yet
progress-nothing-text = What you read and answer is listed here, day by day.
progress-more = Earlier days are kept too; the newest 500 lines are shown.
progress-when = Time
progress-what = What
progress-result = Result
progress-right-of = { $right } of { $of } right
progress-right = Right
progress-partly = Partly right
progress-not-yet = Not yet
progress-waiting = A teacher will read it
progress-sealed = Scored later
progress-kept = Kept

# What was done; the name of the lesson, question or test follows.
progress-did-began = Began
progress-did-finished = Finished
progress-did-left = Left
progress-did-initialized = Began
progress-did-attempted = Began
progress-did-read = Read
progress-did-progressed = Read
progress-did-experienced = Read
progress-did-watched = Watched
progress-did-answered = Answered
progress-did-submitted = Handed in
progress-did-completed = Finished
progress-did-passed = Passed
progress-did-failed = Not passed yet
progress-did-reviewed = Reviewed
progress-did-claimed = Earned
progress-did-scored = Tried
progress-did-terminated = Left
progress-did-noted = Noted
progress-did-other = Recorded
