## Reading a lesson.

lesson-back = Course
# $number: which lesson of the course, counted from 1. $title: the lesson's title.
lesson-heading = Lesson { $number }. { $title }
lesson-loading = Opening the lesson
lesson-failed = This lesson cannot be opened
lesson-skip-contents = Skip to the contents
lesson-tools = Reading tools

lesson-contents = Contents
lesson-in-this-lesson = In this lesson
lesson-beginning = The beginning
lesson-part-read = read
# $part and $parts: "part 3 of 6".
lesson-part = Part { $part } of { $parts }
lesson-minutes = { $minutes ->
    [one] About { $minutes } minute
   *[other] About { $minutes } minutes
}
# $number and $lessons: "lesson 4 of 9".
lesson-of = Lesson { $number } of { $lessons }
lesson-around = Previous and next lesson
lesson-previous = Previous
# $title: title of the lesson before or after.
lesson-previous-title = Previous lesson: { $title }
lesson-next-title = Next lesson: { $title }
lesson-last = Back to the course

lesson-text-size = Text size
lesson-size-of-text = Size of text
# $percent: 100, 115, 130, 150 or 200.
lesson-percent = { $percent }%
lesson-colours = Colours
lesson-theme-auto = As the computer
lesson-theme-light = Day
lesson-theme-dark = Night
lesson-theme-contrast = High contrast
lesson-settings-failed = Your choice could not be kept. Please try again.
lesson-language = Language of this lesson
lesson-print = Print

# $language: name of the language the lesson is shown in.
lesson-fallback = This lesson is not in your language yet. Here it is in { $language }.
lesson-stopped = You are where you stopped last time.
lesson-to-beginning = Go to the beginning

## What opens within the text.

lesson-enlarge = Enlarge
lesson-picture = Picture
lesson-close = Close
lesson-table = Table
lesson-code = Code
lesson-formula = Formula
lesson-notes = Notes
lesson-note = Note

## Video and sound. $title says what it shows.

lesson-player-video = Video: { $title }
lesson-player-audio = Sound: { $title }
lesson-player-play = Play
lesson-player-pause = Pause
lesson-player-position = Position
# $at and $length: times such as 0:47 and 2:04.
lesson-player-position-at = { $at } of { $length }
lesson-player-captions = Captions
lesson-player-captions-language = Language of the captions
lesson-player-captions-failed = These captions cannot be read. The others still work.
lesson-player-speed = Speed
# $speed: 0.75, 1, 1.25 …
lesson-player-speed-is = { $speed }×
lesson-player-mute = Sound off
lesson-player-unmute = Sound on
lesson-player-full = Full screen
lesson-player-full-leave = Leave full screen
lesson-player-transcript = Transcript
# $at: a time such as 0:47.
lesson-player-go-to = Play from { $at }
lesson-player-keys = Space plays and pauses, the left and right arrows move by five seconds, C switches captions.
lesson-player-keys-plain = Space plays and pauses, the left and right arrows move by five seconds.
lesson-player-loading = Loading
lesson-player-failed-video = This video cannot be played here.
lesson-player-failed-audio = This recording cannot be played here.
lesson-player-failed-read = What is said stands below, so you can go on. If it stays like this, check the pack in Settings.
lesson-player-failed-ask = You can go on without it. If it stays like this, check the pack in Settings.
lesson-player-retry = Try again

## Interactive pages. $title says what it does.

lesson-frame-label = To try: { $title }
lesson-frame-larger = Open larger
lesson-frame-smaller = Back into the lesson
lesson-frame-reload = Start over
lesson-frame-loading = Loading
lesson-frame-failed = This page does not answer.
lesson-frame-failed-ask = Start it over. If it stays like this, go on with the lesson and check the pack in Settings.

## What comes after the lesson.

# $count: how many questions follow.
lesson-quiz = Quiz: { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
lesson-next = Next
# $title: what was earned.
lesson-earned = You have earned “{ $title }”. It waits to be confirmed.
lesson-earned-look = Look at it
