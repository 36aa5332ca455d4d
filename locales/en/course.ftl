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
