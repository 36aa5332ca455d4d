### What is wrong in course sources. The ids are `fault-` and the code; what stands in braces comes from the sources.

## Files and folders

fault-unreadable = This cannot be read: { $reason }. Check the disk and the rights, then try again.
fault-pack-missing = There is no pack.toml. Choose the folder that holds it, or write one.
fault-no-course = The pack holds no course. Add a folder below courses/ with a course.toml.
fault-course-file-missing = This folder has no course.toml. Add one, or remove the folder.
fault-file-name = The name “{ $path }” cannot be used everywhere. Use only letters, digits, dot, dash and underscore, and not too many of them.
fault-file-too-large = The file has { $size } bytes; at most { $max } are read. Split it into smaller ones.
fault-not-utf8 = The text is not UTF-8. Save it again with the encoding UTF-8.
fault-stray-file = The file has no place in a pack, and nobody will see it. Move it to where it belongs, or remove it.
fault-too-many-files = There are more than { $max } files. Split the pack.
fault-too-many-courses = There are more than { $max } courses. Split the pack.
fault-too-many-lessons = The course has more than { $max } lessons. Split the course.
fault-too-many-items = The course has more than { $max } questions. Split the course.
fault-too-many-terms = The glossary has more than { $max } terms. Shorten it.
fault-too-many-languages = There are more than { $max } languages. Split the pack.
fault-more-faults = There are { $count } more faults. Mend these first and check again.

## TOML

fault-toml-syntax = This is not valid TOML: { $reason }. Correct this line.
fault-unknown-key = The key “{ $key }” is not known here. Did you mean “{ $nearest }”? Correct or remove it.
fault-unknown-key-alone = The key “{ $key }” is not known here. Remove it. Known are: { $known }.
fault-key-missing = The key “{ $key }” is missing. Add it.
fault-not-text = The value of “{ $key }” must be text in quotation marks. Correct it.
fault-not-number = The value of “{ $key }” must be a number. Correct it.
fault-not-yes-no = The value of “{ $key }” must be true or false. Correct it.
fault-not-list = The value of “{ $key }” must be a list in square brackets. Correct it.
fault-not-table = The value of “{ $key }” must be a table. Look at the example in the format's description.
fault-empty-text = The text of “{ $key }” is empty. Write it, or remove the key.
fault-number-range = The value of “{ $key }” must be between { $low } and { $high }. Correct it.
fault-unknown-word = “{ $value }” is not possible for “{ $key }”. Use one of: { $allowed }.
fault-nothing-to-name = “{ $value }” is not possible for “{ $key }”: there is none of that kind yet. Write it, or take the name out.
fault-bad-id = “{ $id }” cannot be an id. Use a–z, 0–9 and dashes, at most 64 of them.
fault-duplicate-id = The id “{ $id }” is used twice (first in { $first }). Give each its own; keep the one learners have used already.
fault-format-newer = The pack is written for format { $format }; this program reads up to { $known }. Use a newer program.
fault-pack-id = “{ $id }” is not a reversed domain name such as org.example.centre.water. Use a–z, 0–9, dots and dashes.
fault-bad-url = “{ $url }” is not a web address. Write it with https:// in front.
fault-bad-licence = “{ $licence }” is not an SPDX licence name such as CC-BY-SA-4.0. Correct it.
fault-cover-kind = The cover “{ $path }” is neither SVG nor PNG. Convert it.
fault-cover-missing = The cover “{ $path }” is not there. Add the file, or correct its name.

## Languages

fault-no-languages = No language is named. Write languages = ["en"] with the original language first.
fault-language-tag = “{ $tag }” is not a language tag. Write it like en, pt-BR or zh-Hant.
fault-language-twice = The language “{ $tag }” is named twice. Remove one.
fault-language-undeclared = The language “{ $tag }” is not among the pack's languages. Add it in pack.toml, or remove this.
fault-language-empty = The pack names the language “{ $tag }”, but no lesson is written in it. Add lessons, or remove the language.
fault-original-text-missing = “{ $key }” has no text in the original language, { $lang }. Add it.

## Course

fault-no-lesson = There is no lesson here. Add one, or remove the module.
fault-lesson-file-name = “{ $name }” is not the name of a lesson file. Write it without folder and without .md.
fault-lesson-file-twice = Two lessons use the file “{ $name }”. Give each its own.
fault-lesson-missing = The lesson “{ $lesson }” is not written in the original language: this file is missing. Write it.
fault-lesson-unlisted = No lesson in course.toml names this file, so nobody will see it. Add it there, or remove it.
fault-items-missing = The questions “{ $set }” are not there in the original language: neither { $set }.gift nor { $set }.toml. Write them, or correct the name.
fault-items-unlisted = No lesson or assessment in course.toml names these questions, so nobody will be asked them. Add them there, or remove them.
fault-items-twice = The questions “{ $set }” are asked in two lessons, and would count twice. Remove one.
fault-too-many-assessments = The course has more than { $max } assessments. Split the course.
fault-assessment-no-sets = The assessment draws from no questions. Write sets = ["…"] with the names of item sets.
fault-assessment-set-twice = The assessment names the questions “{ $set }” twice. Remove one.
fault-assessment-draw = The assessment draws { $draw } questions from “{ $set }”, which holds only { $count }. Draw fewer, or write more.
fault-assessment-sealed-lesson = The questions “{ $set }” belong to a lesson, which needs their keys, and to a sealed assessment. Give the assessment questions of its own.
fault-mastery = Of the last { $of } answers { $right } cannot be right. Write a smaller number for right.

## Achievements and frameworks

fault-too-many-achievements = The course has more than { $max } achievements. Leave some out.
fault-word-too-long = The text of “{ $key }” has more than { $max } bytes. Shorten it.
fault-stack-name = “{ $name }” does not name an achievement. Write its id, course/id, or pack/course/id.
fault-stack-twice = The achievement “{ $name }” is named twice. Remove one.
fault-stack-empty = No achievement is named. Write achievements = ["…"] with those that are to be held.
fault-stack-too-many = More than { $max } achievements are named. Name fewer.
fault-stack-part = The achievement “{ $id }” stands on “{ $part }”, which is not in this pack. Correct the name.
fault-stack-loop = These achievements stand on each other, so nobody could earn them: { $loop }. Take one out.
fault-too-many-alignments = More than { $max } competencies are named here. Name those that matter most.
fault-alignment-code = The framework “{ $framework }” has no “{ $code }”. Correct the code; beside it stand: { $near }.
fault-alignment-twice = The competency “{ $code }” is named twice. Remove one.
fault-too-many-frameworks = There are more than { $max } frameworks. Leave out those that no course names.
fault-framework-identifier = “{ $identifier }” is not a UUID in small letters, such as 123e4567-e89b-42d3-a456-426614174000. Make one, and never change it.
fault-framework-empty = The framework has no item. Write some.
fault-framework-parent = The item “{ $code }” is part of “{ $parent }”, which is not there. Correct the code.
fault-framework-loop = The item “{ $code }” is part of itself. Correct what it is part of.
fault-framework-deep = The item “{ $code }” lies more than { $max } deep. Write the framework flatter.
fault-too-many-competencies = The framework has more than { $max } items. Split it.
fault-too-many-levels = The framework has more than { $max } levels. Name fewer.
fault-case-syntax = This is not a CASE framework in JSON: { $reason }. Export it again.
fault-case-document = The export lacks “{ $key }” of its CFDocument. Export the whole package (CFPackage).
fault-case-item = Item { $number } of the export lacks “{ $key }”, or it is not usable. Correct it where the framework is kept, and export it again.
fault-case-code = The code “{ $code }” stands for several items; this one is called by its identifier, { $identifier }.

## Lessons

fault-title-missing = The lesson does not begin with its title. Write “# Title” as the first line.
fault-second-title = A lesson has one title. Write this heading with ##.
fault-too-many-headings = The lesson has more than { $max } headings. Split the lesson.
fault-heading-empty = This heading has no words. Write some, or remove it.
fault-heading-skips = This heading skips a level, from { $from } to { $to }: who listens to the lesson loses the way. Use the level just below.
fault-headings-differ = The headings do not follow those of the original ({ $here } here, { $there } there), so a question or link may lead to another passage. Use the same headings in the same order.
fault-raw-html = HTML is not shown: “{ $tag }”. Write it in Markdown.
fault-alt-missing = The picture “{ $path }” has no words for those who cannot see it. Write between the square brackets what it shows.
fault-picture-kind = “{ $path }” is not a kind of picture, sound or film that can be shown. Use SVG, PNG, JPEG, WebP, GIF, AVIF, WebM, MP4, OGV, Opus, OGG, MP3, M4A, WAV or an interactive page's index.html.
fault-media-inline = “{ $path }” stands within a line. Put sound, film and interactive pages in a paragraph of their own, with an empty line before and after.
fault-link-absolute = “{ $target }” does not lie in the course. Copy the file into media/ and write the path from here: there may be no Internet.
fault-link-outside = “{ $target }” leads out of the course. Copy what it needs into the course.
fault-link-missing = “{ $target }” is not there. Add the file, or correct the path.
fault-link-letter-case = “{ $target }” is written “{ $found }” on the disk. Write it with the same capital and small letters.
fault-link-not-lesson = “{ $target }” is not a lesson of this course. Link to a lesson, or show a picture with an exclamation mark in front.
fault-link-heading = “{ $target }” names a heading that is not in that lesson. Correct the part after #.
fault-link-unsafe = “{ $target }” is no address that may stand in a lesson. Use a lesson of this course, or https://.
fault-link-empty = This link has no words or leads nowhere. Complete it.
fault-term-missing = The glossary has no term “{ $term }” in the original language. Add it, or correct the link.
fault-formula = The formula “{ $formula }” cannot be read: { $reason }. Correct it.
fault-formula-command = The formula uses { $command }, which is not allowed: formulas may not define commands. Write it out.
fault-formula-too-long = The formula has more than { $max } characters. Split it.
fault-too-deep = Lists, quotes or emphasis are more than { $max } deep here. Write it flatter.
fault-footnote-missing = The footnote “{ $name }” is not written. Add it at the end of the lesson.

## Media

fault-unused-media = No lesson shows this file, and it takes up room. Show it, or remove it.
fault-captions-missing = “{ $path }” has no captions in the original language. Write them into { $captions }.
fault-captions-header = Captions begin with the line WEBVTT. Add it.
fault-captions-time = “{ $time }” is not a time span. Write it like 00:01:02.500 --> 00:01:05.000.
fault-captions-order = This caption ends before it begins, or begins before the one above. Correct the times.
fault-captions-empty = There is no caption in this file. Write them, or remove the file.
fault-captions-too-many = There are more than { $max } captions in this file. Split the film.
fault-interactive-inline = The page holds “{ $what }”, which the strict rules for interactive pages stop. Put scripts and styles into files beside the page.
fault-interactive-outside = The page asks for “{ $what }”, which does not lie beside it: it runs without network. Copy the file into the folder.

## Glossary

fault-term-unknown = The term “{ $id }” does not exist in the original language. Ids are the same in all languages: correct it.

## Items

fault-item-id-missing = This question has no id. Write a line before it: // [id:a-name-of-its-own]
fault-item-unknown = The question “{ $id }” does not exist in the original language. Ids are the same in all languages: correct it.
fault-item-untranslated = The question “{ $id }” is missing in this language; learners get it in the original. Translate it.
fault-item-differs = The question “{ $id }” is not of the same kind, or has not as many answers, as in the original. Make them alike.
fault-item-tag-lesson = The tag “{ $tag }” names no lesson of this course. Write the lesson's id, then # and the heading.
fault-item-tag-heading = The tag “{ $tag }” names a heading that is not in that lesson. Use its number, or its words in the original language in small letters with dashes. There are: { $headings }.
fault-item-stem-missing = The question asks nothing. Write its text.
fault-item-no-right = No answer is fully right. Mark one with = (or 100 %).
fault-item-weights = The right answers' weights make { $sum } % in all. They must make 100 %.
fault-item-weight = “{ $weight }” is not a weight between -100 and 100. Correct it.
fault-item-few-answers = There are too few answers: this kind of question needs at least { $least }. Add some, or check for a missing = or ~.
fault-item-many-answers = There are more than { $max } answers. Shorten the question.
fault-item-answer-empty = An answer has no words. Write them, or remove its sign.
fault-item-answer-twice = The answer “{ $answer }” stands there twice. Remove one.
fault-item-sign = The sign “{ $sign }” stands within the words of an answer and begins a new one. If it is part of the text, write a backslash before it.
fault-gift-brace-open = The curly brace opened here is not closed before the next empty line. Close it, or write a backslash before it.
fault-gift-brace-close = This closing curly brace has no opening one. Open it before the answers, or write a backslash before it.
fault-gift-brace-extra = A question has one part in curly braces, and here is another. Write a backslash before braces that belong to the text.
fault-gift-name = The question's name has no end. Close it with two colons.
fault-gift-arrow = “{ $answer }” has no arrow. Write pairs like =word -> meaning.
fault-gift-number = “{ $value }” is not a number, a range such as 1..5, or a number with tolerance such as 3.1:0.2. Correct it.
fault-item-range = The range from { $low } to { $high } is empty. Put the smaller number first.
fault-cloze-gap = The gap [[{ $gap }]] is missing, in the text or in the list of gaps. Number them from 1 and use each once.
fault-sealed-file = The sealed questions cannot be read: { $reason }. Take the file from the pack again.
fault-sealed-open = The questions “{ $set }” are there sealed and open. Remove one of the two files.
fault-sealed-lesson = The questions “{ $set }” are sealed, but no sealed assessment asks them. Take the open file, or mark the assessment with sealed = true.

## Import

fault-import-name = The name of this file cannot be used; it was left out. Rename it and import again.
fault-import-empty = There is no text in this file; it was left out.
fault-import-left-out = No lesson shows this file; it was left out.
fault-import-not-original = This lesson does not exist in the original language, { $lang }; it was left out. Write it there and import again.
fault-import-picture-missing = The picture “{ $target }” is not in the folder; its words stand in its place. Add the file and import again.
fault-import-picture-elsewhere = The picture “{ $target }” lies on the Internet; its words stand in its place. Save it beside the lesson and import again.
fault-import-picture-large = The picture has { $size } bytes; at most { $max } are taken. Make it smaller and import again.
fault-import-media = “{ $target }” is no picture and was left out. Add sound and film by hand, with captions.
fault-import-link = The link to “{ $target }” leads to no lesson; its words stay.
fault-import-html = HTML in this file was reduced to what Markdown can say. Look at the lesson.
fault-import-alt = The picture “{ $target }” has no words for those who cannot see it; its file's name was taken. Write what it shows.
