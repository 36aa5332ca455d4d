## الأسئلة: الإجابة عنها، وما نتج، والعودة إليها.

item-loading = تُفتح الأسئلة
item-failed = لا يمكن فتح هذه الأسئلة
item-to-course = العودة إلى المقرّر
item-leave = الخروج من الاختبار

# $title: title of the lesson or assessment.
item-name-practice = اختبار: { $title }
item-name-pre = قبل المقرّر: { $title }
item-name-post = بعد المقرّر: { $title }
item-name-exam = تقييم: { $title }
item-intro-pre = تُظهر هذه الأسئلة ما هو معروف من قبل. لا أحد ينتظر معرفة كلّ شيء.
item-intro-post = تُظهر هذه الأسئلة ما جرى تعلّمه. الوقت كافٍ، ولا داعي للعجلة.
item-intro-exam = يظهر الصحيح بعد التسليم. وقبله يمكن تغيير كلّ إجابة.
item-intro-exam-needed = { $count ->
    [zero] يظهر الصحيح بعد التسليم؛ وقبله يمكن تغيير كلّ إجابة.
    [one] المطلوب إجابة صحيحة واحدة. يظهر الصحيح بعد التسليم؛ وقبله يمكن تغيير كلّ إجابة.
    [two] المطلوب إجابتان صحيحتان. يظهر الصحيح بعد التسليم؛ وقبله يمكن تغيير كلّ إجابة.
    [few] المطلوب { $count } إجابات صحيحة. يظهر الصحيح بعد التسليم؛ وقبله يمكن تغيير كلّ إجابة.
    [many] المطلوب { $count } إجابة صحيحة. يظهر الصحيح بعد التسليم؛ وقبله يمكن تغيير كلّ إجابة.
   *[other] المطلوب { $count } إجابة صحيحة. يظهر الصحيح بعد التسليم؛ وقبله يمكن تغيير كلّ إجابة.
}
item-intro-sealed = الإجابات الصحيحة ليست على هذا الحاسوب. تُحفظ الإجابات هنا، وتُحسب درجتها لاحقًا.
item-attempt-of = المحاولة { $number } من { $count }
item-attempt = المحاولة { $number }
item-saved = الإجابات محفوظة.
item-saved-sealed = الإجابات محفوظة، وتُحسب درجتها لاحقًا.
item-not-saved = لم يُحفظ التغيير الأخير بعد
item-time-none = الوقت غير محدود.
item-time-left = { $minutes ->
    [zero] بقي أقلّ من دقيقة.
    [one] بقيت نحو دقيقة واحدة.
    [two] بقيت نحو دقيقتين.
    [few] بقيت نحو { $minutes } دقائق.
    [many] بقيت نحو { $minutes } دقيقة.
   *[other] بقيت نحو { $minutes } دقيقة.
}
item-time-last = بقيت نحو دقيقة واحدة.
item-time-over = انتهى الوقت
item-time-over-text = ما أُجيب عنه محفوظ. لا شيء آخر مطلوب هنا.

item-question-of = السؤال { $number } من { $count }
item-question = السؤال { $number }
item-reading = للقراءة
item-answered = أُجيب عن { $count } من { $of }

## الأزرار والمفاتيح

item-answer = إجابة
item-keep = حفظ ومتابعة
item-on = متابعة
item-next = السؤال التالي
item-previous = السؤال السابق
item-skip = تركه الآن
item-look-over = مراجعة الإجابات
item-hand-in = تسليم
item-see-result = عرض النتيجة
item-try-again = محاولة أخرى
item-reveal = عرض الإجابة الصحيحة
item-change = تغيير إجابتي
item-hint-show = عرض تلميح
item-hint = تلميح
item-key-choose = للاختيار
item-key-on = للمتابعة

## أنواع الأسئلة

item-how-multiple = المطلوب اختيار كلّ ما هو صحيح.
item-how-match = المطلوب اختيار ما يناسب كلّ واحد.
item-how-order = المطلوب ترتيب الخطوات بالأزرار، أو بالمفتاح Alt مع السهمين إلى أعلى وإلى أسفل.
item-how-essay = الكتابة بكلمات خاصّة. سيقرؤها أحد المعلّمين.
item-how-file = المطلوب تسليم ملفّ واحد لا يزيد على { $size }. سيطّلع عليه أحد المعلّمين.
item-true = صحيح
item-false = خطأ
item-match-choose = اختيار…
item-order-up = إلى أعلى: { $step }
item-order-down = إلى أسفل: { $step }
item-order-moved = { $step }: الآن { $place } من { $count }
item-your-answer = الإجابة
item-your-answer-in = الإجابة بوحدة { $unit }
item-gap = الفراغ { $number } من { $count }
item-essay-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
item-file-none = لا ملفّ بعد
item-file-choose = اختيار ملفّ
item-file-other = اختيار ملفّ آخر
item-file-copying = يُنسخ الملفّ
item-file-kept = { $size }، محفوظ مع الإجابات
item-need-choice = يلزم اختيار إجابة أوّلًا.
item-need-several = يلزم اختيار إجابة أو أكثر أوّلًا.
item-need-pairs = يلزم اختيار شيء لكلّ واحد أوّلًا.
item-need-text = تلزم كتابة الإجابة أوّلًا.
item-need-gaps = يلزم ملء كلّ فراغ أوّلًا.
item-need-file = يلزم اختيار ملفّ أوّلًا.
item-not-a-number = لا يمكن قراءة هذا العدد هنا. يُكتب بالأرقام، مثل ١٢ أو ٣٫٥.
item-too-long = النصّ طويل جدًّا. يلزم تقصيره، ولم يضع شيء.

## ما نتج عن الإجابة

item-right = صحيح
item-partly = صحيح جزئيًّا
item-not-yet = ليس بعد
item-waiting = ينتظر معلّمًا
item-sealed = محفوظ، والدرجة لاحقًا
item-kept = محفوظ
item-to-review = للمراجعة
item-no-answer = بلا إجابة
item-begun = بدأت
item-waiting-text = سيقرأ الإجابةَ أحدُ المعلّمين. يمكن المتابعة.
item-sealed-text = الإجابة الصحيحة ليست على هذا الحاسوب. الإجابة محفوظة، وتُحسب درجتها لاحقًا.
item-kept-text = يظهر الصحيح بعد التسليم. وقبله يمكن تغيير الإجابة.
item-parts = الأجزاء الصحيحة: { $right } من { $count }.
item-chosen-right = إجابتك، وهي صحيحة
item-right-answer = الإجابة الصحيحة
item-your-choice = إجابتك
item-right-answer-is = الإجابة الصحيحة:
item-part-right = الصحيح هنا:
item-again = قراءة هذا الجزء مرّة أخرى
item-again-lesson = الدرس { $number }،
item-due-today = يعود هذا السؤال في المراجعة اليوم.
item-due-tomorrow = يعود هذا السؤال في المراجعة غدًا.
item-due-day = يعود هذا السؤال في المراجعة: { $day }.

## قبل التسليم

item-over-all = لكلّ سؤال إجابة
item-over-open = { $count ->
    [zero] لكلّ سؤال إجابة
    [one] بقي سؤال واحد بلا إجابة
    [two] بقي سؤالان بلا إجابة
    [few] بقيت { $count } أسئلة بلا إجابة
    [many] بقي { $count } سؤالًا بلا إجابة
   *[other] بقي { $count } سؤال بلا إجابة
}
item-over-text = يمكن الرجوع إلى أحد الأسئلة، أو عرض النتيجة.
item-over-text-final = يمكن الرجوع إلى أحد الأسئلة وتغيير إجابته. وبعد التسليم تبقى الإجابات كما هي.

## النتائج

item-result-failed = لا يمكن عرض هذه النتيجة
item-result-lesson = اختبار الدرس { $number }
item-result-of = { $right } من { $count }
item-result-handed-in = تمّ التسليم
item-result-finished = انتهى الدرس.
item-result-finished-needed = انتهى الدرس. كان المطلوب { $count }.
item-result-passed = هذا كافٍ.
item-result-passed-needed = هذا كافٍ، وكان المطلوب { $count }.
item-result-not-passed = { $count ->
    [zero] ليس بعد. يمكن النظر في ما لم يكن صحيحًا، ثم المحاولة مرّة أخرى في أيّ وقت.
    [one] ليس بعد: المطلوب إجابة صحيحة واحدة. يمكن النظر في ما لم يكن صحيحًا، ثم المحاولة مرّة أخرى في أيّ وقت.
    [two] ليس بعد: المطلوب إجابتان صحيحتان. يمكن النظر في ما لم يكن صحيحًا، ثم المحاولة مرّة أخرى في أيّ وقت.
    [few] ليس بعد: المطلوب { $count } إجابات صحيحة. يمكن النظر في ما لم يكن صحيحًا، ثم المحاولة مرّة أخرى في أيّ وقت.
    [many] ليس بعد: المطلوب { $count } إجابة صحيحة. يمكن النظر في ما لم يكن صحيحًا، ثم المحاولة مرّة أخرى في أيّ وقت.
   *[other] ليس بعد: المطلوب { $count } إجابة صحيحة. يمكن النظر في ما لم يكن صحيحًا، ثم المحاولة مرّة أخرى في أيّ وقت.
}
item-result-pre = هذا هو المعروف من قبل. والباقي يبيّنه المقرّر.
item-result-sealed = الإجابات محفوظة. تُحسب الدرجة حين تصل إلى من لديه الإجابات الصحيحة، ثم تعود النتيجة إلى هنا.
item-result-waiting = { $count ->
    [zero] النتيجة كاملة.
    [one] إجابة واحدة تنتظر معلّمًا. وبعدها تكتمل النتيجة.
    [two] إجابتان تنتظران معلّمًا. وبعدهما تكتمل النتيجة.
    [few] { $count } إجابات تنتظر معلّمًا. وبعدها تكتمل النتيجة.
    [many] { $count } إجابة تنتظر معلّمًا. وبعدها تكتمل النتيجة.
   *[other] { $count } إجابة تنتظر معلّمًا. وبعدها تكتمل النتيجة.
}
item-result-unread = { $count ->
    [zero] انتهى الدرس.
    [one] بقي جزء واحد من الدرس لم يُقرأ. وبعده ينتهي الدرس.
    [two] بقي جزآن من الدرس لم يُقرآ. وبعدهما ينتهي الدرس.
    [few] بقيت { $count } أجزاء من الدرس لم تُقرأ. وبعدها ينتهي الدرس.
    [many] بقي { $count } جزءًا من الدرس لم يُقرأ. وبعدها ينتهي الدرس.
   *[other] بقي { $count } جزء من الدرس لم يُقرأ. وبعدها ينتهي الدرس.
}
item-result-kept = النتيجة محفوظة على هذا الحاسوب.
item-result-look = { $count ->
    [zero] النظر مرّة أخرى
    [one] النظر في السؤال مرّة أخرى
    [two] النظر في السؤالين مرّة أخرى
    [few] النظر في { $count } أسئلة مرّة أخرى
    [many] النظر في { $count } سؤالًا مرّة أخرى
   *[other] النظر في { $count } سؤال مرّة أخرى
}
item-result-next = إلى الدرس { $number }
item-result-again = أداء الاختبار مرّة أخرى
item-result-print = طباعة
item-result-questions = سؤالًا بعد سؤال
item-earned = تمّ الحصول على: { $title }
item-earned-text = نيلت على هذا الحاسوب، وتنتظر التأكيد.
item-earned-stamp = قيد الانتظار
item-earned-look = عرض الشهادة

item-next-title = ما يأتي بعد ذلك
item-next-due = { $count ->
    [zero] لا يعود أيّ سؤال
    [one] يعود سؤال واحد: { $day }
    [two] يعود سؤالان: { $day }
    [few] تعود { $count } أسئلة: { $day }
    [many] يعود { $count } سؤالًا: { $day }
   *[other] يعود { $count } سؤال: { $day }
}
item-next-due-today = { $count ->
    [zero] لا يعود أيّ سؤال اليوم
    [one] يعود سؤال واحد اليوم
    [two] يعود سؤالان اليوم
    [few] تعود { $count } أسئلة اليوم
    [many] يعود { $count } سؤالًا اليوم
   *[other] يعود { $count } سؤال اليوم
}
item-next-due-tomorrow = { $count ->
    [zero] لا يعود أيّ سؤال غدًا
    [one] يعود سؤال واحد غدًا
    [two] يعود سؤالان غدًا
    [few] تعود { $count } أسئلة غدًا
    [many] يعود { $count } سؤالًا غدًا
   *[other] يعود { $count } سؤال غدًا
}
item-next-due-text = المراجعات القصيرة تعين على التذكّر.
item-next-sealed = الدرجة تأتي لاحقًا
item-next-sealed-text = يمكن متابعة المقرّر.
item-next-waiting = { $count ->
    [zero] لا إجابات تنتظر معلّمًا
    [one] يقرأ معلّم إجابة واحدة
    [two] يقرأ معلّم إجابتين
    [few] يقرأ معلّم { $count } إجابات
    [many] يقرأ معلّم { $count } إجابة
   *[other] يقرأ معلّم { $count } إجابة
}
item-next-waiting-text = يمكن متابعة المقرّر.
item-next-saved = النتيجة محفوظة هنا
item-next-saved-text = تصل إلى المدرّب مع الاتصال القادم أو مع ذاكرة USB.
item-next-lessons = الدروس المنتهية: { $finished } من { $count }
item-next-unread = { $count ->
    [zero] قُرئ الدرس كلّه.
    [one] بقي جزء واحد من هذا الدرس لم يُقرأ.
    [two] بقي جزآن من هذا الدرس لم يُقرآ.
    [few] بقيت { $count } أجزاء من هذا الدرس لم تُقرأ.
    [many] بقي { $count } جزءًا من هذا الدرس لم يُقرأ.
   *[other] بقي { $count } جزء من هذا الدرس لم يُقرأ.
}

## المراجعة

item-review = المراجعة
item-review-failed = لا يمكن فتح المراجعة
item-review-leave = الخروج من المراجعة
item-review-due = { $count ->
    [zero] لا شيء للمراجعة.
    [one] بطاقة واحدة. { $minutes ->
        [zero] أقلّ من دقيقة.
        [one] نحو دقيقة واحدة.
        [two] نحو دقيقتين.
        [few] نحو { $minutes } دقائق.
        [many] نحو { $minutes } دقيقة.
       *[other] نحو { $minutes } دقيقة.
    }
    [two] بطاقتان. { $minutes ->
        [zero] أقلّ من دقيقة.
        [one] نحو دقيقة واحدة.
        [two] نحو دقيقتين.
        [few] نحو { $minutes } دقائق.
        [many] نحو { $minutes } دقيقة.
       *[other] نحو { $minutes } دقيقة.
    }
    [few] { $count } بطاقات. { $minutes ->
        [zero] أقلّ من دقيقة.
        [one] نحو دقيقة واحدة.
        [two] نحو دقيقتين.
        [few] نحو { $minutes } دقائق.
        [many] نحو { $minutes } دقيقة.
       *[other] نحو { $minutes } دقيقة.
    }
    [many] { $count } بطاقة. { $minutes ->
        [zero] أقلّ من دقيقة.
        [one] نحو دقيقة واحدة.
        [two] نحو دقيقتين.
        [few] نحو { $minutes } دقائق.
        [many] نحو { $minutes } دقيقة.
       *[other] نحو { $minutes } دقيقة.
    }
   *[other] { $count } بطاقة. { $minutes ->
        [zero] أقلّ من دقيقة.
        [one] نحو دقيقة واحدة.
        [two] نحو دقيقتين.
        [few] نحو { $minutes } دقائق.
        [many] نحو { $minutes } دقيقة.
       *[other] نحو { $minutes } دقيقة.
    }
}
item-card-of = البطاقة { $number } من { $count }
item-review-think = ما معنى هذا؟ التفكير في الإجابة أوّلًا، ثم قلب البطاقة.
item-review-turn = عرض المعنى
item-review-card = البطاقة التالية
item-review-undo = التراجع عن الأخيرة
item-grade-how = كم كانت معروفة؟
item-grade-again = ليس بعد
item-grade-hard = بجهد
item-grade-good = جيّدًا
item-grade-easy = في الحال
item-grade-today = مرّة أخرى اليوم
item-grade-days = { $days ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيّام
    [many] بعد { $days } يومًا
   *[other] بعد { $days } يوم
}
item-review-over = { $count ->
    [zero] لم تُراجع أيّ بطاقة
    [one] تمّت مراجعة بطاقة واحدة
    [two] تمّت مراجعة بطاقتين
    [few] تمّت مراجعة { $count } بطاقات
    [many] تمّت مراجعة { $count } بطاقة
   *[other] تمّت مراجعة { $count } بطاقة
}
item-review-none = لا شيء للمراجعة الآن
item-review-next = تأتي البطاقات القادمة: { $day }.
item-review-next-today = تأتي البطاقات القادمة في وقت لاحق اليوم.
item-review-next-tomorrow = تأتي البطاقات القادمة غدًا.
item-review-next-none = تأتي بطاقات جديدة مع الإجابة عن الأسئلة.
item-review-today = العودة إلى «اليوم»
