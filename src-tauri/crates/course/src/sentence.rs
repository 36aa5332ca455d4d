//! Every fault there can be: its code, how bad it is, and its English words. `locales/<lang>/faults.ftl` says the
//! same in other languages.

use crate::fault::Severity::{self, Error, Warning};

/// A kind of fault.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    /// Fluent's placeholders: `{ $name }`.
    pub(crate) sentence: &'static str,
}

impl Kind {
    /// The words in the sentence that come from the sources.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = &'static str> {
        self.sentence.split("{ $").skip(1).filter_map(|rest| rest.split_once(" }").map(|(name, _)| name))
    }
}

macro_rules! kinds {
    ($($name:ident $severity:ident $code:literal $sentence:literal;)*) => {
        $(pub(crate) static $name: Kind = Kind { code: $code, severity: $severity, sentence: $sentence };)*
        /// All of them.
        pub(crate) static ALL: &[&Kind] = &[$(&$name),*];
    };
}

kinds! {
    // Files and folders
    UNREADABLE Error "unreadable" "This cannot be read: { $reason }. Check the disk and the rights, then try again.";
    PACK_MISSING Error "pack-missing" "There is no pack.toml. Choose the folder that holds it, or write one.";
    NO_COURSE Error "no-course" "The pack holds no course. Add a folder below courses/ with a course.toml.";
    COURSE_FILE_MISSING Error "course-file-missing" "This folder has no course.toml. Add one, or remove the folder.";
    FILE_NAME Error "file-name" "The name “{ $path }” cannot be used everywhere. Use only letters, digits, dot, dash and underscore, and not too many of them.";
    FILE_TOO_LARGE Error "file-too-large" "The file has { $size } bytes; at most { $max } are read. Split it into smaller ones.";
    NOT_UTF8 Error "not-utf8" "The text is not UTF-8. Save it again with the encoding UTF-8.";
    STRAY_FILE Warning "stray-file" "The file has no place in a pack, and nobody will see it. Move it to where it belongs, or remove it.";
    TOO_MANY_FILES Error "too-many-files" "There are more than { $max } files. Split the pack.";
    TOO_MANY_COURSES Error "too-many-courses" "There are more than { $max } courses. Split the pack.";
    TOO_MANY_LESSONS Error "too-many-lessons" "The course has more than { $max } lessons. Split the course.";
    TOO_MANY_ITEMS Error "too-many-items" "The course has more than { $max } questions. Split the course.";
    TOO_MANY_TERMS Error "too-many-terms" "The glossary has more than { $max } terms. Shorten it.";
    TOO_MANY_LANGUAGES Error "too-many-languages" "There are more than { $max } languages. Split the pack.";
    MORE_FAULTS Warning "more-faults" "There are { $count } more faults. Mend these first and check again.";

    // TOML
    TOML_SYNTAX Error "toml-syntax" "This is not valid TOML: { $reason }. Correct this line.";
    UNKNOWN_KEY Error "unknown-key" "The key “{ $key }” is not known here. Did you mean “{ $nearest }”? Correct or remove it.";
    UNKNOWN_KEY_ALONE Error "unknown-key-alone" "The key “{ $key }” is not known here. Remove it. Known are: { $known }.";
    KEY_MISSING Error "key-missing" "The key “{ $key }” is missing. Add it.";
    NOT_TEXT Error "not-text" "The value of “{ $key }” must be text in quotation marks. Correct it.";
    NOT_NUMBER Error "not-number" "The value of “{ $key }” must be a number. Correct it.";
    NOT_YES_NO Error "not-yes-no" "The value of “{ $key }” must be true or false. Correct it.";
    NOT_LIST Error "not-list" "The value of “{ $key }” must be a list in square brackets. Correct it.";
    NOT_TABLE Error "not-table" "The value of “{ $key }” must be a table. Look at the example in the format's description.";
    EMPTY_TEXT Error "empty-text" "The text of “{ $key }” is empty. Write it, or remove the key.";
    NUMBER_RANGE Error "number-range" "The value of “{ $key }” must be between { $low } and { $high }. Correct it.";
    UNKNOWN_WORD Error "unknown-word" "“{ $value }” is not possible for “{ $key }”. Use one of: { $allowed }.";
    NOTHING_TO_NAME Error "nothing-to-name" "“{ $value }” is not possible for “{ $key }”: there is none of that kind yet. Write it, or take the name out.";
    BAD_ID Error "bad-id" "“{ $id }” cannot be an id. Use a–z, 0–9 and dashes, at most 64 of them.";
    DUPLICATE_ID Error "duplicate-id" "The id “{ $id }” is used twice (first in { $first }). Give each its own; keep the one learners have used already.";
    FORMAT_NEWER Error "format-newer" "The pack is written for format { $format }; this program reads up to { $known }. Use a newer program.";
    PACK_ID Error "pack-id" "“{ $id }” is not a reversed domain name such as org.example.centre.water. Use a–z, 0–9, dots and dashes.";
    BAD_URL Error "bad-url" "“{ $url }” is not a web address. Write it with https:// in front.";
    BAD_LICENCE Error "bad-licence" "“{ $licence }” is not an SPDX licence name such as CC-BY-SA-4.0. Correct it.";
    COVER_KIND Error "cover-kind" "The cover “{ $path }” is neither SVG nor PNG. Convert it.";
    COVER_MISSING Error "cover-missing" "The cover “{ $path }” is not there. Add the file, or correct its name.";

    // Languages
    NO_LANGUAGES Error "no-languages" "No language is named. Write languages = [\"en\"] with the original language first.";
    LANGUAGE_TAG Error "language-tag" "“{ $tag }” is not a language tag. Write it like en, pt-BR or zh-Hant.";
    LANGUAGE_TWICE Error "language-twice" "The language “{ $tag }” is named twice. Remove one.";
    LANGUAGE_UNDECLARED Error "language-undeclared" "The language “{ $tag }” is not among the pack's languages. Add it in pack.toml, or remove this.";
    LANGUAGE_EMPTY Warning "language-empty" "The pack names the language “{ $tag }”, but no lesson is written in it. Add lessons, or remove the language.";
    ORIGINAL_TEXT_MISSING Error "original-text-missing" "“{ $key }” has no text in the original language, { $lang }. Add it.";

    // Course
    NO_LESSON Error "no-lesson" "There is no lesson here. Add one, or remove the module.";
    LESSON_FILE_NAME Error "lesson-file-name" "“{ $name }” is not the name of a lesson file. Write it without folder and without .md.";
    LESSON_FILE_TWICE Error "lesson-file-twice" "Two lessons use the file “{ $name }”. Give each its own.";
    LESSON_MISSING Error "lesson-missing" "The lesson “{ $lesson }” is not written in the original language: this file is missing. Write it.";
    LESSON_UNLISTED Warning "lesson-unlisted" "No lesson in course.toml names this file, so nobody will see it. Add it there, or remove it.";
    ITEMS_MISSING Error "items-missing" "The questions “{ $set }” are not there in the original language: neither { $set }.gift nor { $set }.toml. Write them, or correct the name.";
    ITEMS_UNLISTED Warning "items-unlisted" "No lesson or assessment in course.toml names these questions, so nobody will be asked them. Add them there, or remove them.";
    ITEMS_TWICE Error "items-twice" "The questions “{ $set }” are asked in two lessons, and would count twice. Remove one.";

    TOO_MANY_ASSESSMENTS Error "too-many-assessments" "The course has more than { $max } assessments. Split the course.";
    ASSESSMENT_NO_SETS Error "assessment-no-sets" "The assessment draws from no questions. Write sets = [\"…\"] with the names of item sets.";
    ASSESSMENT_SET_TWICE Error "assessment-set-twice" "The assessment names the questions “{ $set }” twice. Remove one.";
    ASSESSMENT_DRAW Error "assessment-draw" "The assessment draws { $draw } questions from “{ $set }”, which holds only { $count }. Draw fewer, or write more.";
    ASSESSMENT_SEALED_LESSON Error "assessment-sealed-lesson" "The questions “{ $set }” belong to a lesson, which needs their keys, and to a sealed assessment. Give the assessment questions of its own.";
    MASTERY Error "mastery" "Of the last { $of } answers { $right } cannot be right. Write a smaller number for right.";

    // Achievements and frameworks
    TOO_MANY_ACHIEVEMENTS Error "too-many-achievements" "The course has more than { $max } achievements. Leave some out.";
    WORD_TOO_LONG Error "word-too-long" "The text of “{ $key }” has more than { $max } bytes. Shorten it.";
    STACK_NAME Error "stack-name" "“{ $name }” does not name an achievement. Write its id, course/id, or pack/course/id.";
    STACK_TWICE Error "stack-twice" "The achievement “{ $name }” is named twice. Remove one.";
    STACK_EMPTY Error "stack-empty" "No achievement is named. Write achievements = [\"…\"] with those that are to be held.";
    STACK_TOO_MANY Error "stack-too-many" "More than { $max } achievements are named. Name fewer.";
    STACK_PART Error "stack-part" "The achievement “{ $id }” stands on “{ $part }”, which is not in this pack. Correct the name.";
    STACK_LOOP Error "stack-loop" "These achievements stand on each other, so nobody could earn them: { $loop }. Take one out.";
    TOO_MANY_ALIGNMENTS Error "too-many-alignments" "More than { $max } competencies are named here. Name those that matter most.";
    ALIGNMENT_CODE Error "alignment-code" "The framework “{ $framework }” has no “{ $code }”. Correct the code; beside it stand: { $near }.";
    ALIGNMENT_TWICE Warning "alignment-twice" "The competency “{ $code }” is named twice. Remove one.";
    TOO_MANY_FRAMEWORKS Error "too-many-frameworks" "There are more than { $max } frameworks. Leave out those that no course names.";
    FRAMEWORK_IDENTIFIER Error "framework-identifier" "“{ $identifier }” is not a UUID in small letters, such as 123e4567-e89b-42d3-a456-426614174000. Make one, and never change it.";
    FRAMEWORK_EMPTY Error "framework-empty" "The framework has no item. Write some.";
    FRAMEWORK_PARENT Error "framework-parent" "The item “{ $code }” is part of “{ $parent }”, which is not there. Correct the code.";
    FRAMEWORK_LOOP Error "framework-loop" "The item “{ $code }” is part of itself. Correct what it is part of.";
    FRAMEWORK_DEEP Error "framework-deep" "The item “{ $code }” lies more than { $max } deep. Write the framework flatter.";
    TOO_MANY_COMPETENCIES Error "too-many-competencies" "The framework has more than { $max } items. Split it.";
    TOO_MANY_LEVELS Error "too-many-levels" "The framework has more than { $max } levels. Name fewer.";
    CASE_SYNTAX Error "case-syntax" "This is not a CASE framework in JSON: { $reason }. Export it again.";
    CASE_DOCUMENT Error "case-document" "The export lacks “{ $key }” of its CFDocument. Export the whole package (CFPackage).";
    CASE_ITEM Error "case-item" "Item { $number } of the export lacks “{ $key }”, or it is not usable. Correct it where the framework is kept, and export it again.";
    CASE_CODE Warning "case-code" "The code “{ $code }” stands for several items; this one is called by its identifier, { $identifier }.";

    // Lessons
    TITLE_MISSING Error "title-missing" "The lesson does not begin with its title. Write “# Title” as the first line.";
    SECOND_TITLE Warning "second-title" "A lesson has one title. Write this heading with ##.";
    TOO_MANY_HEADINGS Error "too-many-headings" "The lesson has more than { $max } headings. Split the lesson.";
    HEADING_EMPTY Warning "heading-empty" "This heading has no words. Write some, or remove it.";
    HEADING_SKIPS Warning "heading-skips" "This heading skips a level, from { $from } to { $to }: who listens to the lesson loses the way. Use the level just below.";
    HEADINGS_DIFFER Warning "headings-differ" "The headings do not follow those of the original ({ $here } here, { $there } there), so a question or link may lead to another passage. Use the same headings in the same order.";
    RAW_HTML Warning "raw-html" "HTML is not shown: “{ $tag }”. Write it in Markdown.";
    ALT_MISSING Error "alt-missing" "The picture “{ $path }” has no words for those who cannot see it. Write between the square brackets what it shows.";
    PICTURE_KIND Error "picture-kind" "“{ $path }” is not a kind of picture, sound or film that can be shown. Use SVG, PNG, JPEG, WebP, GIF, AVIF, WebM, MP4, OGV, Opus, OGG, MP3, M4A, WAV or an interactive page's index.html.";
    MEDIA_INLINE Error "media-inline" "“{ $path }” stands within a line. Put sound, film and interactive pages in a paragraph of their own, with an empty line before and after.";
    LINK_ABSOLUTE Error "link-absolute" "“{ $target }” does not lie in the course. Copy the file into media/ and write the path from here: there may be no Internet.";
    LINK_OUTSIDE Error "link-outside" "“{ $target }” leads out of the course. Copy what it needs into the course.";
    LINK_MISSING Error "link-missing" "“{ $target }” is not there. Add the file, or correct the path.";
    LINK_LETTER_CASE Error "link-letter-case" "“{ $target }” is written “{ $found }” on the disk. Write it with the same capital and small letters.";
    LINK_NOT_LESSON Error "link-not-lesson" "“{ $target }” is not a lesson of this course. Link to a lesson, or show a picture with an exclamation mark in front.";
    LINK_HEADING Warning "link-heading" "“{ $target }” names a heading that is not in that lesson. Correct the part after #.";
    LINK_UNSAFE Error "link-unsafe" "“{ $target }” is no address that may stand in a lesson. Use a lesson of this course, or https://.";
    LINK_EMPTY Warning "link-empty" "This link has no words or leads nowhere. Complete it.";
    TERM_MISSING Error "term-missing" "The glossary has no term “{ $term }” in the original language. Add it, or correct the link.";
    FORMULA Error "formula" "The formula “{ $formula }” cannot be read: { $reason }. Correct it.";
    FORMULA_COMMAND Error "formula-command" "The formula uses { $command }, which is not allowed: formulas may not define commands. Write it out.";
    FORMULA_TOO_LONG Error "formula-too-long" "The formula has more than { $max } characters. Split it.";
    TOO_DEEP Error "too-deep" "Lists, quotes or emphasis are more than { $max } deep here. Write it flatter.";
    FOOTNOTE_MISSING Warning "footnote-missing" "The footnote “{ $name }” is not written. Add it at the end of the lesson.";

    // Media
    UNUSED_MEDIA Warning "unused-media" "No lesson shows this file, and it takes up room. Show it, or remove it.";
    CAPTIONS_MISSING Error "captions-missing" "“{ $path }” has no captions in the original language. Write them into { $captions }.";
    CAPTIONS_HEADER Error "captions-header" "Captions begin with the line WEBVTT. Add it.";
    CAPTIONS_TIME Error "captions-time" "“{ $time }” is not a time span. Write it like 00:01:02.500 --> 00:01:05.000.";
    CAPTIONS_ORDER Warning "captions-order" "This caption ends before it begins, or begins before the one above. Correct the times.";
    CAPTIONS_EMPTY Error "captions-empty" "There is no caption in this file. Write them, or remove the file.";
    CAPTIONS_TOO_MANY Error "captions-too-many" "There are more than { $max } captions in this file. Split the film.";
    INTERACTIVE_INLINE Warning "interactive-inline" "The page holds “{ $what }”, which the strict rules for interactive pages stop. Put scripts and styles into files beside the page.";
    INTERACTIVE_OUTSIDE Warning "interactive-outside" "The page asks for “{ $what }”, which does not lie beside it: it runs without network. Copy the file into the folder.";

    // Glossary
    TERM_UNKNOWN Error "term-unknown" "The term “{ $id }” does not exist in the original language. Ids are the same in all languages: correct it.";

    // Items
    ITEM_ID_MISSING Error "item-id-missing" "This question has no id. Write a line before it: // [id:a-name-of-its-own]";
    ITEM_UNKNOWN Error "item-unknown" "The question “{ $id }” does not exist in the original language. Ids are the same in all languages: correct it.";
    ITEM_UNTRANSLATED Warning "item-untranslated" "The question “{ $id }” is missing in this language; learners get it in the original. Translate it.";
    ITEM_DIFFERS Error "item-differs" "The question “{ $id }” is not of the same kind, or has not as many answers, as in the original. Make them alike.";
    ITEM_TAG_LESSON Error "item-tag-lesson" "The tag “{ $tag }” names no lesson of this course. Write the lesson's id, then # and the heading.";
    ITEM_TAG_HEADING Error "item-tag-heading" "The tag “{ $tag }” names a heading that is not in that lesson. Use its number, or its words in the original language in small letters with dashes. There are: { $headings }.";
    ITEM_STEM_MISSING Error "item-stem-missing" "The question asks nothing. Write its text.";
    ITEM_NO_RIGHT Error "item-no-right" "No answer is fully right. Mark one with = (or 100 %).";
    ITEM_WEIGHTS Error "item-weights" "The right answers' weights make { $sum } % in all. They must make 100 %.";
    ITEM_WEIGHT Error "item-weight" "“{ $weight }” is not a weight between -100 and 100. Correct it.";
    ITEM_FEW_ANSWERS Error "item-few-answers" "There are too few answers: this kind of question needs at least { $least }. Add some, or check for a missing = or ~.";
    ITEM_MANY_ANSWERS Error "item-many-answers" "There are more than { $max } answers. Shorten the question.";
    ITEM_ANSWER_EMPTY Error "item-answer-empty" "An answer has no words. Write them, or remove its sign.";
    ITEM_ANSWER_TWICE Warning "item-answer-twice" "The answer “{ $answer }” stands there twice. Remove one.";
    ITEM_SIGN Warning "item-sign" "The sign “{ $sign }” stands within the words of an answer and begins a new one. If it is part of the text, write a backslash before it.";
    GIFT_BRACE_OPEN Error "gift-brace-open" "The curly brace opened here is not closed before the next empty line. Close it, or write a backslash before it.";
    GIFT_BRACE_CLOSE Error "gift-brace-close" "This closing curly brace has no opening one. Open it before the answers, or write a backslash before it.";
    GIFT_BRACE_EXTRA Error "gift-brace-extra" "A question has one part in curly braces, and here is another. Write a backslash before braces that belong to the text.";
    GIFT_NAME Error "gift-name" "The question's name has no end. Close it with two colons.";
    GIFT_ARROW Error "gift-arrow" "“{ $answer }” has no arrow. Write pairs like =word -> meaning.";
    GIFT_NUMBER Error "gift-number" "“{ $value }” is not a number, a range such as 1..5, or a number with tolerance such as 3.1:0.2. Correct it.";
    ITEM_RANGE Error "item-range" "The range from { $low } to { $high } is empty. Put the smaller number first.";
    CLOZE_GAP Error "cloze-gap" "The gap [[{ $gap }]] is missing, in the text or in the list of gaps. Number them from 1 and use each once.";
    SEALED_FILE Error "sealed-file" "The sealed questions cannot be read: { $reason }. Take the file from the pack again.";
    SEALED_OPEN Error "sealed-open" "The questions “{ $set }” are there sealed and open. Remove one of the two files.";
    SEALED_LESSON Error "sealed-lesson" "The questions “{ $set }” are sealed, but no sealed assessment asks them. Take the open file, or mark the assessment with sealed = true.";

    // Import
    IMPORT_NAME Warning "import-name" "The name of this file cannot be used; it was left out. Rename it and import again.";
    IMPORT_EMPTY Warning "import-empty" "There is no text in this file; it was left out.";
    IMPORT_LEFT_OUT Warning "import-left-out" "No lesson shows this file; it was left out.";
    IMPORT_NOT_ORIGINAL Warning "import-not-original" "This lesson does not exist in the original language, { $lang }; it was left out. Write it there and import again.";
    IMPORT_PICTURE_MISSING Warning "import-picture-missing" "The picture “{ $target }” is not in the folder; its words stand in its place. Add the file and import again.";
    IMPORT_PICTURE_ELSEWHERE Warning "import-picture-elsewhere" "The picture “{ $target }” lies on the Internet; its words stand in its place. Save it beside the lesson and import again.";
    IMPORT_PICTURE_LARGE Warning "import-picture-large" "The picture has { $size } bytes; at most { $max } are taken. Make it smaller and import again.";
    IMPORT_MEDIA Warning "import-media" "“{ $target }” is no picture and was left out. Add sound and film by hand, with captions.";
    IMPORT_LINK Warning "import-link" "The link to “{ $target }” leads to no lesson; its words stay.";
    IMPORT_HTML Warning "import-html" "HTML in this file was reduced to what Markdown can say. Look at the lesson.";
    IMPORT_ALT Warning "import-alt" "The picture “{ $target }” has no words for those who cannot see it; its file's name was taken. Write what it shows.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// `locales/<lang>/faults.ftl`: id → words.
    fn words(lang: &str) -> BTreeMap<String, String> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../locales")
            .join(lang)
            .join("faults.ftl");
        let text = fs_err::read_to_string(path).unwrap();
        text.lines()
            .filter_map(|line| line.split_once(" = "))
            .filter(|(id, _)| id.starts_with("fault-"))
            .map(|(id, words)| (id.to_owned(), words.to_owned()))
            .collect()
    }

    #[test]
    fn every_fault_has_its_english_words_in_the_locale_file() {
        let expect: BTreeMap<_, _> =
            ALL.iter().map(|kind| (format!("fault-{}", kind.code), kind.sentence.to_owned())).collect();
        assert_eq!(words("en"), expect);
    }

    #[test]
    fn every_language_says_the_same_with_the_same_words_from_the_sources() {
        for lang in ["ar", "es", "fr", "ru", "zh"] {
            let words = words(lang);
            let ids: Vec<_> = ALL.iter().map(|kind| format!("fault-{}", kind.code)).collect();
            assert_eq!(words.len(), ids.len(), "{lang}");
            for (kind, id) in ALL.iter().zip(ids) {
                let sentence = words.get(&id).unwrap_or_else(|| panic!("{lang}: {id}"));
                let arguments = |text: &str| {
                    let mut names: Vec<_> = text
                        .split("{ $")
                        .skip(1)
                        .filter_map(|rest| rest.split_once(" }").map(|(name, _)| name.to_owned()))
                        .collect();
                    names.sort();
                    names.dedup();
                    names
                };
                assert_eq!(arguments(sentence), arguments(kind.sentence), "{lang}: {id}");
            }
        }
    }
}
