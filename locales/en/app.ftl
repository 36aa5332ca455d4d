## The frame of the window, Welcome, Today.

app-skip = Skip to the page
app-nav = Main
app-nav-today = Today
app-nav-library = Library
app-nav-search = Search
app-nav-settings = Settings
app-menu = Menu
app-close = Close
app-loading = Just a moment
# Titles of the system's own windows in which a file or a folder is chosen.
app-choose-pack = Choose a pack
app-choose-learner = Choose a learner’s file
app-choose-picture = Choose the picture of the code
app-choose-certificate = Choose a certificate
app-choose-trust = Choose a trust file
app-choose-folder = Choose a folder
app-choose-save = Save the certificate
app-choose-answer = Choose the file you hand in
app-cannot-open = Packhorse cannot open its library

# Long work in the foot of the rail. $count: how many works are going on or waiting.
app-jobs = { $count ->
    [one] { $count } job at work
   *[other] { $count } jobs at work
}
app-jobs-held = Paused
app-jobs-bar = How far the work is

## Welcome

app-motto = Courses that travel where the road ends.
app-welcome-title = Choose your language
app-welcome-language = Language
app-welcome-note = You can change this later, in Settings. Nothing here needs the Internet.
app-continue = Continue
app-starter-title = Your first courses
app-starter-lede = Courses come in packs: on a USB stick, in a file, or over a network if you have one.
# $count: how many packs are in the library already.
app-starter-here = { $count ->
    [one] { $count } pack is here already
   *[other] { $count } packs are here already
}
app-starter-here-text = You can begin at once. More packs can be added at any time.
app-starter-none = No pack is here yet
app-starter-none-text = Put in a USB stick from your trainer, or choose the folder of starter packs that came with Packhorse.
app-starter-found = { $count ->
    [one] { $count } pack found on “{ $name }”
   *[other] { $count } packs found on “{ $name }”
}
app-starter-add = Add to my library
app-starter-choose = Choose packs
app-starter-library = Open the library
app-starter-later = Look around first
app-back = Back

## Today

app-today-begin-title = Choose your first lesson
app-today-begin-text = Open the library, take a course and begin. Packhorse remembers where you stop.
app-today-another-title = Choose your next course
app-today-another-text = You have finished the course you were in. What you did in it stands under “My progress”.
app-today-empty-title = No course is here yet
app-today-empty-text = Put in a USB stick from your trainer. Packhorse finds the packs by itself.
app-today-add = Add courses
app-today-library = Open the library
# $heading: the passage where one stopped.
app-today-stopped = You stopped at “{ $heading }”.
app-today-go-on = Continue the lesson
app-today-outline = Course outline
app-today-new = New in your library
app-today-came = Came in on { $date }
app-today-slip-title = Offline is normal
app-today-slip-text = Everything is on this laptop. You need no connection to study.
app-today-slip-packs = { $count ->
    [one] pack on this laptop
   *[other] packs on this laptop
}
app-today-slip-more = More courses come on a USB stick, as a file, or from an address when there is a network.

app-today-morning = Good morning, { $name }
app-today-afternoon = Good afternoon, { $name }
app-today-evening = Good evening, { $name }
# $number: which lesson of the course, counted from 1.
app-today-number = Lesson { $number }.
# $minutes: how much of the lesson is left.
app-today-left = { $minutes ->
    [one] About { $minutes } minute is left.
   *[other] About { $minutes } minutes are left.
}
app-today-finished = { $lessons ->
    [one] { $finished } of { $lessons } lesson finished
   *[other] { $finished } of { $lessons } lessons finished
}
# For a screen reader. $number: the lesson that is begun.
app-today-pips = { $finished } of { $lessons } lessons finished, lesson { $number } begun
app-today-review = To review today
# $count: cards. $courses: courses they come from.
app-today-due = { $count ->
    [one] { $count } card
   *[other] { $count } cards
} from { $courses ->
    [one] { $courses } course.
   *[other] { $courses } courses.
}
app-today-due-minutes = { $minutes ->
    [one] About { $minutes } minute.
   *[other] About { $minutes } minutes.
}
app-today-due-none = Nothing is due now.
app-today-due-tomorrow = Next ones tomorrow.
# $day: a day of the week.
app-today-due-day = Next ones on { $day }.
# $date: a day, such as 20 November.
app-today-due-date = Next ones on { $date }.
app-today-review-start = Start the review
# $label: edition as its makers write it. $title: the course.
app-today-edition = Edition { $label } of “{ $title }” is here
app-today-edition-text = You go on in your edition until you choose the new one. Your progress is kept.
app-today-edition-see = See what is new
# A pack that came in as a newer edition of one that is being read.
app-today-new-edition = Edition { $label }
app-today-kept = Your progress is kept
# The number stands large before these words.
app-today-waiting = { $count ->
    [one] record waits for the next connection
   *[other] records wait for the next connection
}
app-today-progress = All your courses
