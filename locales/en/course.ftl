## A course's page: what it is, who made it, its lessons, its words.

course-back = Library
course-loading = Opening the course
course-failed = This course cannot be opened
course-to-library = Go to the library

# $name: whose key signed the pack, as this laptop knows it.
course-signed = Signed by { $name }
course-signer-unknown = Signed by somebody this laptop does not know
course-unsigned = Not signed
# $publisher: the centre that answers for the pack.
course-made-by = Made by { $publisher }
# $label: edition as its makers write it, for example 1.2.
course-edition = Edition { $label }
# $licence: short name of the licence, for example CC-BY-SA-4.0.
course-licence = Licence { $licence }
# $hours: learning time, may be a fraction (1.5).
course-hours = { $hours ->
    [one] About { $hours } hour
   *[other] About { $hours } hours
}
course-lesson-count = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
# $count: how many parts of the pack are damaged on this laptop.
course-damaged = { $count ->
    [one] { $count } part of this pack is damaged, so a lesson may not open. The Library can mend it from another stick.
   *[other] { $count } parts of this pack are damaged, so some lessons may not open. The Library can mend them from another stick.
}

course-language = Language of the lessons
course-start = Start with lesson 1
# $number: which lesson of the course, counted from 1.
course-go-on = Go on with lesson { $number }
course-lessons = Lessons
course-empty = This course has no lessons yet.
# $heading: heading of a passage.
course-stopped-at = You stopped at “{ $heading }”
course-stopped = You stopped here
# $minutes: time a lesson takes; "min" is short for minutes.
course-minutes = { $minutes } min
course-media = Video or sound
course-interactive = Something to try
course-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}

course-achievement = What you can earn
course-narrative = Who holds it has shown this:
course-competencies = What it builds
# $framework: name of a competency framework.
course-framework = From the framework { $framework }

course-glossary = Words of this course
course-glossary-find = Find a word
course-glossary-count = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
course-glossary-none = No word here looks like that. Try fewer letters.

course-inside = In this course
course-fact-languages = Languages
course-fact-questions = Questions
course-fact-lessons = Lessons
course-fact-size = On this laptop

## How far one is.

course-finished = Finished
course-begun = Begun
course-not-begun = Not begun
# Right answers of the questions of a lesson or test.
course-quiz-result = Quiz { $right } of { $of }
course-pips = { $lessons ->
    [one] { $finished } of { $lessons } lesson finished.
   *[other] { $finished } of { $lessons } lessons finished.
}
course-left-minutes = { $minutes ->
    [one] About { $minutes } minute is left.
   *[other] About { $minutes } minutes are left.
}
# $hours: may be a half (2.5); never 1.
course-left-hours = { $hours ->
    [one] About { $hours } hour is left.
   *[other] About { $hours } hours are left.
}
course-again = Read it again
course-certificate = Look at your certificate
course-history = What you did
course-notes = Your notes

## What an achievement asks for.

course-ask = You earn it when:
course-ask-all = { $need ->
    [one] The { $need } lesson is finished
   *[other] All { $need } lessons are finished
}
course-ask-lessons = { $need ->
    [one] { $need } lesson is finished
   *[other] { $need } lessons are finished
}
# $need: so many of $most (a hundred) points.
course-ask-score = The questions bring { $need } of { $most } points
# $need: sets of questions.
course-ask-mastery = { $need ->
    [one] The last answers of { $need } set of questions are right
   *[other] The last answers of { $need } sets of questions are right
}
course-ask-assessment = “{ $title }” is passed
course-ask-assessment-any = The test is passed
# $need: so many of the certificates that this one stands on.
course-ask-held = { $need ->
    [one] { $need } of the certificates it stands on is yours
   *[other] { $need } of the certificates it stands on are yours
}
course-ask-now = { $have } now
course-ask-points = { $have } points now
course-ask-waiting = waits to be looked at
# For a screen reader, before what is asked for.
course-ask-met = Done:
course-ask-open = Still to do:

## Tests before and after the lessons.

course-tests-before = Before you begin
course-tests-after = At the end
course-test-practice = Practice
course-test-pre = What you know already
course-test-post = What you know now
course-test-exam = Exam
# $count: attempts.
course-test-left = { $count ->
    [one] { $count } attempt left
   *[other] { $count } attempts left
}
course-test-sealed = Scored later, by a trainer or the platform
course-test-passed = Passed
course-test-not-yet = Not yet
course-test-done = Handed in
course-test-used = No attempt left
course-test-closed = Opens after the lessons
course-test-take = Take it
course-test-take-title = Take it: { $title }
course-test-go-on = Go on
course-test-go-on-title = Go on: { $title }
course-test-results = Results
course-test-results-title = Results: { $title }

## A newer edition is here. $newest, $reading and $label are editions as their makers write them.

course-edition-newer = Edition { $newest } is here. You read edition { $reading }.
course-edition-kept = Your progress goes with you. What you did in lessons that are gone stays in your history.
course-edition-what = What changes
course-edition-added = { $count ->
    [one] { $count } new lesson
   *[other] { $count } new lessons
}
course-edition-changed = { $count ->
    [one] { $count } lesson was reworked
   *[other] { $count } lessons were reworked
}
course-edition-removed = { $count ->
    [one] { $count } lesson is gone
   *[other] { $count } lessons are gone
}
course-edition-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
course-edition-move = Go over to edition { $label }
course-edition-moved = You read edition { $label } now. Your progress came with you.
