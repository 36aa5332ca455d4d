## Questions: answering them, what came of them, coming back to them.

item-loading = Opening the questions
item-failed = These questions cannot be opened
item-to-course = Back to the course
item-leave = Leave the quiz

# $title: title of the lesson or assessment.
item-name-practice = Quiz. { $title }
item-name-pre = Before the course. { $title }
item-name-post = After the course. { $title }
item-name-exam = Assessment. { $title }
item-intro-pre = These questions show what you know already. Nobody expects you to know it all.
item-intro-post = These questions show what you have learnt. Take all the time you need.
item-intro-exam = You see what was right when you have handed in. Until then you can change every answer.
# $count: right answers that are needed.
item-intro-exam-needed = { $count ->
    [one] You need { $count } right answer. You see what was right when you have handed in; until then you can change every answer.
   *[other] You need { $count } right answers. You see what was right when you have handed in; until then you can change every answer.
}
item-intro-sealed = The right answers are not on this laptop. Your answers are kept here, and scored later.
# $number: which attempt. $count: how many are allowed.
item-attempt-of = Attempt { $number } of { $count }
item-attempt = Attempt { $number }
item-saved = Your answers are saved.
item-saved-sealed = Your answers are kept, and scored later.
item-not-saved = Your last change is not saved yet
item-time-none = There is no time limit.
# $minutes: always two or more.
item-time-left = About { $minutes } minutes are left.
item-time-last = About one minute is left.
item-time-over = The time is over
item-time-over-text = What you answered is kept. You need to do nothing more here.

# $number and $count: "question 4 of 10".
item-question-of = Question { $number } of { $count }
item-question = Question { $number }
# A text between questions, nothing to answer.
item-reading = To read
# $count: questions with an answer. $of: all.
item-answered = { $count } of { $of } answered

## Buttons and keys

item-answer = Answer
item-keep = Keep and go on
item-on = Go on
item-next = Next question
item-previous = Previous question
item-skip = Leave it for now
item-look-over = Look over your answers
item-hand-in = Hand in
item-see-result = See the result
item-try-again = Try again
item-reveal = Show the right answer
item-change = Change my answer
item-hint-show = Show a hint
item-hint = Hint
# After the keys, such as "1–4 choose".
item-key-choose = choose
# After the key Enter.
item-key-on = go on

## Kinds of questions

item-how-multiple = Choose all that are right.
item-how-match = Choose what belongs to each.
item-how-order = Put the steps in order with the buttons, or with Alt and the arrow keys up and down.
item-how-essay = Write in your own words. A teacher will read it.
# $size: the largest file that can be handed in, such as 20 MB.
item-how-file = Hand in one file of at most { $size }. A teacher will look at it.
item-true = True
item-false = False
item-match-choose = Choose …
# $step: what the step says.
item-order-up = Move up: { $step }
item-order-down = Move down: { $step }
# Said aloud after a move. $place and $count: "now 2 of 4".
item-order-moved = { $step }: now { $place } of { $count }
item-your-answer = Your answer
# $unit: unit of measurement, such as km.
item-your-answer-in = Your answer, in { $unit }
# $number and $count: "gap 1 of 3".
item-gap = Gap { $number } of { $count }
item-essay-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
item-file-none = No file yet
item-file-choose = Choose a file
item-file-other = Choose another file
item-file-copying = The file is being copied
# After the name of the file. $size: such as 84 kB.
item-file-kept = { $size }, kept with your answers
item-need-choice = Choose an answer first.
item-need-several = Choose one or more answers first.
item-need-pairs = Choose something for each one first.
item-need-text = Write your answer first.
item-need-gaps = Fill every gap first.
item-need-file = Choose a file first.
item-not-a-number = This is not a number that can be read here. Write it with digits, such as 12 or 3.5.
item-too-long = This is too long. Make it shorter; nothing is lost.

## What came of an answer

item-right = Right
item-partly = Partly
item-not-yet = Not yet
item-waiting = Waits for a teacher
item-sealed = Kept; scored later
item-kept = Kept
item-to-review = To review
item-no-answer = No answer
item-begun = Begun
item-waiting-text = A teacher will read your answer. You can go on.
item-sealed-text = The right answer is not on this laptop. Yours is kept, and scored later.
item-kept-text = You see what was right when you have handed in. Until then you can change it.
# $right and $count: "2 of 3 parts are right".
item-parts = { $right } of { $count } parts are right.
item-chosen-right = Your answer, right
item-right-answer = Right answer
item-your-choice = Your answer
# Before the answer itself, on a line of its own.
item-right-answer-is = The right answer:
# Before what would be right in a gap or pair.
item-part-right = Right here:
item-again = Read this part again
# $number: which lesson of the course. The part's heading follows.
item-again-lesson = Lesson { $number },
item-due-today = This question comes back in your review today.
item-due-tomorrow = This question comes back in your review tomorrow.
# $day: a day of the week (Monday), or a date (30 November).
item-due-day = This question comes back in your review on { $day }.

## Before handing in

item-over-all = Every question has an answer
item-over-open = { $count ->
    [one] { $count } question has no answer yet
   *[other] { $count } questions have no answer yet
}
item-over-text = You can go back to a question, or see the result.
item-over-text-final = You can go back to a question and change it. After handing in, the answers stay as they are.

## Results

item-result-failed = This result cannot be shown
# $number: which lesson of the course.
item-result-lesson = Quiz, lesson { $number }
# $right: right answers. $count: questions.
item-result-of = { $right } of { $count }
item-result-handed-in = Handed in
item-result-finished = The lesson is finished.
# $count: right answers that were needed.
item-result-finished-needed = The lesson is finished. You needed { $count }.
item-result-passed = That was enough.
item-result-passed-needed = That was enough: you needed { $count }.
item-result-not-passed = { $count ->
    [one] Not yet: { $count } right answer is needed. Look at what was not right, then try again when you like.
   *[other] Not yet: { $count } right answers are needed. Look at what was not right, then try again when you like.
}
item-result-pre = This is what you know already. The course shows you the rest.
item-result-sealed = Your answers are kept. They are scored when they reach somebody who has the right answers; the result then comes back here.
item-result-waiting = { $count ->
    [one] { $count } answer waits for a teacher. Then the result is complete.
   *[other] { $count } answers wait for a teacher. Then the result is complete.
}
item-result-unread = { $count ->
    [one] { $count } part of the lesson is not read yet. Then it is finished.
   *[other] { $count } parts of the lesson are not read yet. Then it is finished.
}
item-result-kept = Your result is kept on this laptop.
# $count: questions that were not right.
item-result-look = { $count ->
    [one] Look at it again
   *[other] Look at the { $count } again
}
# $number: which lesson comes next.
item-result-next = Go to lesson { $number }
item-result-again = Take it again
item-result-print = Print
item-result-questions = Question by question
# $title: name of what was earned.
item-earned = You have earned: { $title }
item-earned-text = Earned on this laptop, waiting to be confirmed.
item-earned-stamp = Waiting
item-earned-look = Look at the certificate

item-next-title = What happens next
# $day: a day of the week, or a date.
item-next-due = { $count ->
    [one] { $count } question comes back on { $day }
   *[other] { $count } questions come back on { $day }
}
item-next-due-today = { $count ->
    [one] { $count } question comes back today
   *[other] { $count } questions come back today
}
item-next-due-tomorrow = { $count ->
    [one] { $count } question comes back tomorrow
   *[other] { $count } questions come back tomorrow
}
item-next-due-text = Short reviews help you to remember.
item-next-sealed = The score comes later
item-next-sealed-text = You can go on with the course.
item-next-waiting = { $count ->
    [one] A teacher reads { $count } answer
   *[other] A teacher reads { $count } answers
}
item-next-waiting-text = You can go on with the course.
item-next-saved = Your result is saved here
item-next-saved-text = It goes to your trainer with the next connection or USB stick.
# $finished and $count: "4 of 9 lessons are finished".
item-next-lessons = { $finished } of { $count } lessons are finished
item-next-unread = { $count ->
    [one] { $count } part of this lesson is not read yet.
   *[other] { $count } parts of this lesson are not read yet.
}

## Review

item-review = Review
item-review-failed = The review cannot be opened
item-review-leave = Leave the review
item-review-due = { $count ->
    [one] { $count } question or word. { $minutes ->
        [one] About { $minutes } minute.
       *[other] About { $minutes } minutes.
    }
   *[other] { $count } questions and words. { $minutes ->
        [one] About { $minutes } minute.
       *[other] About { $minutes } minutes.
    }
}
# $number and $count: "card 3 of 12".
item-card-of = Card { $number } of { $count }
item-review-think = What does this mean? Think of your answer, then turn the card over.
item-review-turn = Show the meaning
item-review-card = Next card
item-review-undo = Undo the last one
item-grade-how = How well did you know it?
item-grade-again = Not yet
item-grade-hard = With effort
item-grade-good = Well
item-grade-easy = At once
item-grade-today = again today
item-grade-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
item-review-over = { $count ->
    [one] Done: { $count } card
   *[other] Done: { $count } cards
}
item-review-none = Nothing is due now
item-review-next = The next ones come on { $day }.
item-review-next-today = The next ones come later today.
item-review-next-tomorrow = The next ones come tomorrow.
item-review-next-none = New ones come as you answer questions.
item-review-today = Back to Today
