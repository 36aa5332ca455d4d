## What an achievement's criteria say where its author wrote no words of their own: whole sentences about whoever holds it.

# $count: lessons of the course.
achievement-lessons-all = { $count ->
    [one] The holder finished the course's { $count } lesson.
   *[other] The holder finished all { $count } lessons of the course.
}
achievement-lessons = { $count ->
    [one] The holder finished { $count } lesson of the course.
   *[other] The holder finished { $count } lessons of the course.
}
achievement-score = The holder reached at least { $percent } percent of the points in the lessons' questions.
# $right of $of: right answers among the last ones to each set of questions.
achievement-mastery = Of the last { $of } answers to each set of questions, at least { $right } were right at the first try and without help.
# $title: of a test.
achievement-passed = The holder passed “{ $title }”.
achievement-passed-with = The holder passed “{ $title }” with at least { $percent } percent of the points.
achievement-handed-in = The holder handed in “{ $title }”.
achievement-held-all = { $count ->
    [one] The holder holds the certificate this one stands on.
   *[other] The holder holds all { $count } certificates this one stands on.
}
# $least of $count: certificates that are needed of those that count.
achievement-held = The holder holds at least { $least } of the { $count } certificates this one stands on.
