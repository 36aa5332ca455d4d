## Search over everything in the library.

search-title = Search
search-label = Search in all lessons
search-clear = Clear
search-working = Searching
search-results = Results

search-count = { $count ->
    [0] No results
    [one] { $count } result
   *[other] { $count } results
}
# $languages: in how many languages there are results, two or more.
search-count-languages = { $count ->
    [one] { $count } result in { $languages } languages
   *[other] { $count } results in { $languages } languages
}
# $count: an estimate, more than 1000.
search-count-about = About { $count } results
# Words behind the keys that are shown as ↓, Enter, Esc.
search-key-next = next result
search-key-open = open
search-key-clear = clear

search-filters = Narrow the results
search-kind = Kind
search-kind-lesson = Lessons
search-kind-passage = Passages
search-kind-caption = Videos and sound
search-kind-glossary = Words explained
search-kind-item = Questions
search-kind-course = Courses
search-language = Language
search-all-languages = All languages
search-pack = Pack
search-all-packs = All packs

# What a result is.
search-is-lesson = Lesson
search-is-passage = Passage
# $at: a time such as 2:14.
search-is-caption = Said at { $at }
search-is-glossary = Word explained
search-is-item = Question
search-is-course = Course

search-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
search-narrow = There are more. Add a word, or choose a language or a kind.
search-forgiven = Nothing is written exactly so. These results come close.
search-indexing = Some courses are still being made searchable. There may be more in a moment.

search-empty = What would you like to know?
search-tip-word = One word is enough, in any language. The results come while you type.
search-tip-quotes = Words in quotation marks are found only side by side: “clean water”.
search-tip-said = What is said in videos is found too. The video starts at that moment.
search-private = What you look for is not kept.

# $text: what was typed.
search-none = Nothing found for “{ $text }”
search-none-fewer = Try fewer words, or the beginning of a word.
search-none-other = Try another word for the same thing, or another language.
search-none-filters = You search in a part of the library only.
search-everywhere = Search everywhere

search-no-packs = There is nothing to search yet
search-no-packs-how = When a pack is in the library, everything in it is found here.
search-add-pack = Add a pack

search-failed = The search does not work at the moment
