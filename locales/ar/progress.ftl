## How far all courses are, and what was done in one of them.

progress-title = مقرّراتك
progress-lede = ما بدأته وإلى أين وصلت.
progress-failed = لا يمكن عرض هذا
progress-none = لم يبدأ شيء بعد
progress-none-text = افتح المكتبة واختر مقرّرًا وابدأ.
progress-lessons = { $lessons ->
    [one] { $finished } من درس واحد
    [two] { $finished } من درسين
    [few] { $finished } من { $lessons } دروس
   *[other] { $finished } من { $lessons } درسًا
}
# Follows the line above. $count: tests that are still to be passed.
progress-then = ، { $count ->
    [one] ثم اختبار واحد
    [two] ثم اختباران
    [few] ثم { $count } اختبارات
   *[other] ثم { $count } اختبارًا
}
progress-last = آخر مرّة في { $date }
progress-not-here = لم تعد الحزمة على هذا الحاسوب. ما أنجزته محفوظ.

## One course’s history.

progress-history = ما أنجزته
progress-history-title = ما أنجزته في { $title }
# $name: the learner.
progress-history-of = ما أنجزه { $name }، يومًا بيوم.
progress-printed = طُبع في { $date }.
progress-course = إلى المقرّر
progress-nothing = لا شيء هنا بعد
progress-nothing-text = ما تقرؤه وتجيب عنه يظهر هنا يومًا بيوم.
progress-more = الأيام السابقة محفوظة أيضًا؛ تظهر أحدث 500 سطر.
progress-when = الوقت
progress-what = ماذا
progress-result = النتيجة
progress-right-of = { $right } صحيحة من { $of }
progress-right = صحيح
progress-partly = صحيح جزئيًّا
progress-not-yet = ليس بعد
progress-waiting = سيقرؤها معلّم
progress-sealed = تُصحَّح لاحقًا
progress-kept = محفوظ

# What was done; the name of the lesson, question or test follows.
progress-did-began = البدء:
progress-did-finished = الإنهاء:
progress-did-left = المغادرة:
progress-did-initialized = البدء:
progress-did-attempted = البدء:
progress-did-read = القراءة:
progress-did-progressed = القراءة:
progress-did-experienced = القراءة:
progress-did-watched = المشاهدة:
progress-did-answered = الإجابة:
progress-did-submitted = التسليم:
progress-did-completed = الإنهاء:
progress-did-passed = الاجتياز:
progress-did-failed = لم يُجتز بعد:
progress-did-reviewed = المراجعة:
progress-did-claimed = الحصول على:
progress-did-scored = التجربة:
progress-did-terminated = المغادرة:
progress-did-noted = ملاحظة على:
progress-did-other = تسجيل:
