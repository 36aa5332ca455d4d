## صفحة المقرّر.

course-back = المكتبة
course-loading = يُفتح المقرّر
course-failed = لا يمكن فتح هذا المقرّر
course-to-library = الذهاب إلى المكتبة

course-signed = وقّعته جهة معروفة: { $name }
course-signer-unknown = وقّعته جهة لا يعرفها هذا الحاسوب
course-unsigned = غير موقّع
course-made-by = أعدّته جهة: { $publisher }
course-edition = الطبعة { $label }
course-licence = الرخصة { $licence }
course-hours = { $hours ->
    [zero] أقلّ من ساعة
    [one] نحو ساعة واحدة
    [two] نحو ساعتين
    [few] نحو { $hours } ساعات
    [many] نحو { $hours } ساعة
   *[other] نحو { $hours } ساعة
}
course-lesson-count = { $count ->
    [zero] لا دروس
    [one] درس واحد
    [two] درسان
    [few] { $count } دروس
    [many] { $count } درسًا
   *[other] { $count } درس
}
course-damaged = { $count ->
    [zero] لا أجزاء تالفة في هذه الحزمة.
    [one] في هذه الحزمة جزء تالف، وقد لا يُفتح أحد الدروس. تستطيع المكتبة إصلاحه من ذاكرة أخرى.
    [two] في هذه الحزمة جزآن تالفان، وقد لا تُفتح بعض الدروس. تستطيع المكتبة إصلاحهما من ذاكرة أخرى.
    [few] في هذه الحزمة { $count } أجزاء تالفة، وقد لا تُفتح بعض الدروس. تستطيع المكتبة إصلاحها من ذاكرة أخرى.
    [many] في هذه الحزمة { $count } جزءًا تالفًا، وقد لا تُفتح بعض الدروس. تستطيع المكتبة إصلاحها من ذاكرة أخرى.
   *[other] في هذه الحزمة { $count } جزء تالف، وقد لا تُفتح بعض الدروس. تستطيع المكتبة إصلاحها من ذاكرة أخرى.
}

course-language = لغة الدروس
course-start = البدء بالدرس الأوّل
course-go-on = المتابعة من الدرس { $number }
course-lessons = الدروس
course-empty = لا دروس في هذا المقرّر بعد.
course-stopped-at = كان التوقّف عند «{ $heading }»
course-stopped = كان التوقّف هنا
course-minutes = { $minutes } د
course-media = فيديو أو صوت
course-interactive = شيء للتجربة
course-questions = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
}

course-achievement = ما يمكن الحصول عليه
course-narrative = من يحصل عليه فقد أثبت ما يلي:
course-competencies = ما ينمّيه المقرّر
course-framework = من إطار { $framework }

course-glossary = كلمات هذا المقرّر
course-glossary-find = البحث عن كلمة
course-glossary-count = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
course-glossary-none = لا توجد هنا كلمة تشبه هذا. قد تفيد حروف أقلّ.

course-inside = في هذا المقرّر
course-fact-languages = اللغات
course-fact-questions = الأسئلة
course-fact-lessons = الدروس
course-fact-size = على هذا الحاسوب

## How far one is.

course-finished = منتهٍ
course-begun = بدأ
course-not-begun = لم يبدأ
# Right answers of the questions of a lesson or test.
course-quiz-result = الاختبار: { $right } من { $of }
course-pips = { $lessons ->
    [one] أُنهي { $finished } من درس واحد.
    [two] أُنهي { $finished } من درسين.
    [few] أُنهي { $finished } من { $lessons } دروس.
   *[other] أُنهي { $finished } من { $lessons } درسًا.
}
course-left-minutes = { $minutes ->
    [one] بقيت نحو دقيقة.
    [two] بقيت نحو دقيقتين.
    [few] بقيت نحو { $minutes } دقائق.
   *[other] بقيت نحو { $minutes } دقيقة.
}
# $hours: may be a half (2.5); never 1.
course-left-hours = { $hours ->
    [one] بقيت نحو ساعة.
    [two] بقيت نحو ساعتين.
    [few] بقيت نحو { $hours } ساعات.
   *[other] بقيت نحو { $hours } ساعة.
}
course-again = القراءة من جديد
course-certificate = عرض شهادتك
course-history = ما أنجزته
course-notes = ملاحظاتك

## What an achievement asks for.

course-ask = تحصل عليها حين:
course-ask-all = { $need ->
    [one] يُنهى الدرس
    [two] يُنهى الدرسان
    [few] تُنهى الدروس الـ{ $need } كلّها
   *[other] تُنهى الدروس الـ{ $need } كلّها
}
course-ask-lessons = { $need ->
    [one] يُنهى درس واحد
    [two] يُنهى درسان
    [few] تُنهى { $need } دروس
   *[other] يُنهى { $need } درسًا
}
# $need: so many of $most (a hundred) points.
course-ask-score = تبلغ الأسئلة { $need } نقطة من { $most }
# $need: sets of questions.
course-ask-mastery = { $need ->
    [one] تصحّ الإجابات الأخيرة في مجموعة أسئلة واحدة
    [two] تصحّ الإجابات الأخيرة في مجموعتي أسئلة
    [few] تصحّ الإجابات الأخيرة في { $need } مجموعات أسئلة
   *[other] تصحّ الإجابات الأخيرة في { $need } مجموعة أسئلة
}
course-ask-assessment = يُجتاز «{ $title }»
course-ask-assessment-any = يُجتاز الاختبار
course-ask-held = { $need ->
    [zero] لا تحتاج إلى شهادة أخرى
    [one] لديك واحدة من الشهادات التي تقوم عليها
    [two] لديك اثنتان من الشهادات التي تقوم عليها
    [few] لديك { $need } من الشهادات التي تقوم عليها
    [many] لديك { $need } من الشهادات التي تقوم عليها
   *[other] لديك { $need } من الشهادات التي تقوم عليها
}
course-ask-now = { $have } الآن
course-ask-points = { $have } نقطة الآن
course-ask-waiting = بانتظار المراجعة
# For a screen reader, before what is asked for.
course-ask-met = تمّ:
course-ask-open = لم يتمّ بعد:

## Tests before and after the lessons.

course-tests-before = قبل أن تبدأ
course-tests-after = في النهاية
course-test-practice = تدريب
course-test-pre = ما تعرفه الآن
course-test-post = ما صرت تعرفه
course-test-exam = امتحان
# $count: attempts.
course-test-left = { $count ->
    [one] بقيت محاولة
    [two] بقيت محاولتان
    [few] بقيت { $count } محاولات
   *[other] بقيت { $count } محاولة
}
course-test-sealed = يُصحَّح لاحقًا لدى مدرّب أو على المنصّة
course-test-passed = مجتاز
course-test-not-yet = ليس بعد
course-test-done = سُلّم
course-test-used = لم تبقَ محاولات
course-test-closed = يُفتح بعد الدروس
course-test-take = بدء
course-test-take-title = بدء: { $title }
course-test-go-on = متابعة
course-test-go-on-title = متابعة: { $title }
course-test-results = النتائج
course-test-results-title = النتائج: { $title }

## A newer edition is here. $newest, $reading and $label are editions as their makers write them.

course-edition-newer = وصلت الطبعة { $newest }. أنت تقرأ الطبعة { $reading }.
course-edition-kept = ينتقل تقدّمك معك. ما أنجزته في دروس أُزيلت يبقى في سجلّك.
course-edition-what = ما الذي يتغيّر
course-edition-added = { $count ->
    [one] درس جديد
    [two] درسان جديدان
    [few] { $count } دروس جديدة
   *[other] { $count } درسًا جديدًا
}
course-edition-changed = { $count ->
    [one] عُدّل درس
    [two] عُدّل درسان
    [few] عُدّلت { $count } دروس
   *[other] عُدّل { $count } درسًا
}
course-edition-removed = { $count ->
    [one] أُزيل درس
    [two] أُزيل درسان
    [few] أُزيلت { $count } دروس
   *[other] أُزيل { $count } درسًا
}
course-edition-more = { $count ->
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
course-edition-move = الانتقال إلى الطبعة { $label }
course-edition-moved = أنت تقرأ الآن الطبعة { $label }. انتقل تقدّمك معك.
