// All notes, by course and lesson, and finding among them. Pure.
import type { Localised, NoteView } from '../../ipc/generated/view';
import { folded } from '../course/glossary';

/** Notes of one lesson. */
export interface OfLesson {
  lesson: string;
  title: Localised;
  notes: NoteView[];
}

/** Notes of one course: those with a place, by lesson, and those without. */
export interface OfCourse {
  pack: string;
  course: string;
  title: Localised;
  lessons: OfLesson[];
  orphans: NoteView[];
}

/** The course with the newest note first; lessons and notes in the order they came in, those without a place aside. */
export function byCourse(notes: readonly NoteView[]): OfCourse[] {
  const courses = new Map<string, OfCourse & { newest: number }>();
  for (const note of notes) {
    const key = `${note.pack}\n${note.course}`;
    const course = courses.get(key) ?? { pack: note.pack, course: note.course, title: note.courseTitle, lessons: [], orphans: [], newest: 0 };
    courses.set(key, course);
    course.newest = Math.max(course.newest, note.atMs);
    if (note.orphan) {
      course.orphans.push(note);
      continue;
    }
    let lesson = course.lessons.find((one) => one.lesson === note.lesson);
    if (!lesson) course.lessons.push((lesson = { lesson: note.lesson, title: note.lessonTitle, notes: [] }));
    lesson.notes.push(note);
  }
  return [...courses.values()].sort((one, other) => other.newest - one.newest);
}

/** Notes that hold what was typed: in one's own words, the words marked, or the lesson's name; without accents. */
export function findNotes(notes: readonly NoteView[], typed: string): NoteView[] {
  const wanted = folded(typed);
  if (wanted === '') return [...notes];
  return notes.filter((note) => [note.text, note.quote, note.exact, note.headingText, note.lessonTitle.text, note.courseTitle.text].some((text) => folded(text).includes(wanted)));
}
