## Teach: a teacher’s group, certificates that wait for the teacher’s word, and the way to sticks

teach-title = Teach
teach-tab-group = My group
teach-tab-sticks = Prepare USB sticks
teach-lede = Learners who hand their records to this laptop, and how they get on.
teach-room-open = Open the classroom
teach-room-look = Look at the classroom
teach-failed = The group cannot be shown
teach-group = Group
teach-course = Course
teach-learners = { $count ->
    [one] { $count } learner.
   *[other] { $count } learners.
}
# $day is a day: 19 November.
teach-news = { $laptops ->
    [one] News up to { $day } from { $laptops } laptop.
   *[other] News up to { $day } from { $laptops } laptops.
}
teach-news-none = No news of them yet.
teach-more = The group is larger: these are the { $count } learners who were enrolled first.
teach-far = How far they are
teach-far-most = Most have finished { $from } to { $to } lessons.
teach-far-most-one = { $count ->
    [0] Most have not finished a lesson yet.
    [one] Most have finished { $count } lesson.
   *[other] Most have finished { $count } lessons.
}
teach-far-complete = { $count ->
    [0] Nobody has finished the course yet.
    [one] { $count } has finished the course.
   *[other] { $count } have finished the course.
}
teach-far-begun = { $count } of { $all } have begun it.
teach-far-lessons = Lessons finished
teach-far-learner = One learner
teach-far-heard = Learners
# $day is a day: 2 November.
teach-far-quiet = No news since { $day }: may be further ({ $count })
# Head of a column with numbers, for screen readers.
teach-far-number = Learners
teach-far-number-quiet = Of these without news
teach-need = Who may need you
teach-need-note = A hint from the records, not a judgement.
teach-need-none = The records show nobody who is stuck.
teach-need-stopped = Stopped at the quiz of lesson { $lesson }, after { $tries } tries
teach-need-stopped-test = Stopped at “{ $title }”, after { $tries } tries
teach-need-fast = Answers very fast: { $questions } questions in { $seconds } seconds, { $right } right
# $reads and $answers are names of languages, each in its own language.
teach-need-tongue = Reads in { $reads }, answers better in { $answers }
# $day is a day: 28 October.
teach-need-quiet = Opened no lesson since { $day }
teach-need-not-begun = Has not begun this course yet
teach-need-all = All { $count }
teach-need-less = Only the first
teach-hard = Questions they find hard
teach-hard-all = { $count ->
    [one] { $count } question
   *[other] All { $count } questions
}
teach-hard-less = Only the hardest
teach-hard-none = Nobody has answered a question yet.
teach-hard-easy = Whatever was answered was right at the first try.
teach-hard-place = Lesson { $lesson }, question { $number }
teach-hard-place-test = Test, question { $number }
teach-hard-of = { $answers ->
    [one] { $right } of { $answers } answer right
   *[other] { $right } of { $answers } answers right
}
teach-hard-unanswered = No answer yet
teach-hard-few = too few to be sure
teach-hard-first = Right at the first try
teach-hard-key-few = Fewer than { $count } answers
teach-hard-guess = Pure guessing
teach-hard-guess-of = Pure guessing: { $percent }
teach-none = No group yet
teach-none-text = Your centre names this laptop as a teacher’s. Then the records of your learners can be read here.
teach-none-1 = Tell your centre this laptop’s key. You find it on the page of the classroom.
teach-none-2 = Send and receive once, so that the centre’s answer comes here.
teach-none-3 = Open the classroom, and tell your learners its address.
teach-empty = No learner has come yet
teach-empty-text = Open the classroom, and tell your learners its address. Whoever exchanges records with it is shown here.
teach-nothing = Nothing to show yet
teach-nothing-text = None of them has begun a course whose pack is on this laptop.
# $course is an id: org.example.water/water.
teach-absent = { $count ->
    [one] { $count } of them works in { $course }, which is not on this laptop. Add its pack to see how.
   *[other] { $count } of them work in { $course }, which is not on this laptop. Add its pack to see how.
}
teach-sealed-title = Their records cannot be read here yet
teach-sealed = { $count ->
    [one] { $count } sealed envelope for the platform lies here, of learners who are not enrolled yet or whose laptops have not yet heard that this one is their teacher’s. Only the platform can open it.
   *[other] { $count } sealed envelopes for the platform lie here, of learners who are not enrolled yet or whose laptops have not yet heard that this one is their teacher’s. Only the platform can open them.
}
teach-sealed-next = Send and receive where there is a connection, or pack the envelopes on a stick for somebody who goes to town. When these learners come to your classroom again after that, they are shown here.
teach-certificates = Certificates
teach-certificates-wait = Waiting for your yes
teach-certificates-wait-note = The records that came here show that all that is asked for is done.
teach-certificates-none = Nothing waits.
# $by is the name of a centre.
teach-certificates-left = { $left } of { $count } left to issue, until { $day }, for { $by }
teach-certificates-any = Any certificate of its courses
teach-certificates-by-you = You say yes to each.
teach-certificates-at-once = They are issued at once, when all is done.
teach-certificates-not-allowed = Your centre has not allowed this laptop to issue certificates. What is earned is confirmed by the platform.
teach-certificates-yes = Issue
teach-certificates-yes-label = Issue “{ $title }” to { $name }
teach-certificates-ask = Issue this certificate?
teach-certificates-ask-text = { $name } gets “{ $title }”. It counts at once, and comes to their laptop with its next exchange here. Only the centre can take it back.
teach-certificates-not-yet = Not now
teach-certificates-done = Issued to { $name }.
teach-certificates-not-issued = It was not issued: by now the record lacks something, or nothing is left of what was allowed. Nothing was changed.
teach-certificates-failed = The certificates cannot be shown
teach-certificates-issued = Issued on this laptop
teach-certificates-earned = Earned { $day }
teach-certificates-on = Issued { $day }
