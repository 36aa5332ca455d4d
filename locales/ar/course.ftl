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
