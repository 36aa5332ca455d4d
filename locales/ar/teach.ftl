## Teach: a teacher’s group, certificates that wait for the teacher’s word, and the way to sticks

teach-title = التدريس
teach-tab-group = مجموعتي
teach-tab-sticks = تجهيز ذواكر USB
teach-lede = المتعلّمون الذين يسلّمون سجلّاتهم إلى هذا الحاسوب، وكيف يتقدّمون.
teach-room-open = فتح الصفّ
teach-room-look = النظر إلى الصفّ
teach-failed = لا يمكن عرض المجموعة
teach-group = المجموعة
teach-course = المقرّر
teach-learners = { $count ->
    [one] متعلّم واحد.
    [two] متعلّمان.
    [few] { $count } متعلّمين.
   *[other] { $count } متعلّمًا.
}
# $day is a day: 19 November.
teach-news = { $laptops ->
    [one] أخبار حتّى { $day } من حاسوب واحد.
    [two] أخبار حتّى { $day } من حاسوبين.
    [few] أخبار حتّى { $day } من { $laptops } حواسيب.
   *[other] أخبار حتّى { $day } من { $laptops } حاسوبًا.
}
teach-news-none = لا أخبار عنهم بعد.
teach-more = المجموعة أكبر: هؤلاء أوّل المسجَّلين، وعددهم { $count }.
teach-far = إلى أين وصلوا
teach-far-most = أنهى معظمهم من { $from } إلى { $to } من الدروس.
teach-far-most-one = { $count ->
    [0] لم يُنهِ معظمهم أيّ درس بعد.
    [one] أنهى معظمهم درسًا واحدًا.
    [two] أنهى معظمهم درسين.
    [few] أنهى معظمهم { $count } دروس.
   *[other] أنهى معظمهم { $count } درسًا.
}
teach-far-complete = { $count ->
    [0] لم يُنهِ أحد المقرّر بعد.
    [one] أنهى واحد المقرّر.
    [two] أنهى اثنان المقرّر.
    [few] أنهى { $count } المقرّر.
   *[other] أنهى { $count } المقرّر.
}
teach-far-begun = بدأه { $count } من { $all }.
teach-far-lessons = الدروس المنتهية
teach-far-learner = متعلّم واحد
teach-far-heard = المتعلّمون
# $day is a day: 2 November.
teach-far-quiet = لا أخبار منذ { $day }: ربّما تقدّموا أكثر ({ $count })
# Head of a column with numbers, for screen readers.
teach-far-number = عدد المتعلّمين
teach-far-number-quiet = منهم بلا أخبار
teach-need = من قد يحتاج إليك
teach-need-note = إشارة من السجلّات، وليست حُكمًا.
teach-need-none = لا تُظهر السجلّات أحدًا متعثّرًا.
teach-need-stopped = { $tries ->
    [one] توقّف عند أسئلة الدرس { $lesson } بعد محاولة واحدة
    [two] توقّف عند أسئلة الدرس { $lesson } بعد محاولتين
    [few] توقّف عند أسئلة الدرس { $lesson } بعد { $tries } محاولات
   *[other] توقّف عند أسئلة الدرس { $lesson } بعد { $tries } محاولة
}
teach-need-stopped-test = { $tries ->
    [one] توقّف عند «{ $title }» بعد محاولة واحدة
    [two] توقّف عند «{ $title }» بعد محاولتين
    [few] توقّف عند «{ $title }» بعد { $tries } محاولات
   *[other] توقّف عند «{ $title }» بعد { $tries } محاولة
}
teach-need-fast = يجيب بسرعة كبيرة: عدد الأسئلة { $questions } في { $seconds } ث، والصحيح منها { $right }
# $reads and $answers are names of languages, each in its own language.
teach-need-tongue = يقرأ بلغة { $reads } ويجيب أفضل بلغة { $answers }
# $day is a day: 28 October.
teach-need-quiet = لم يفتح أيّ درس منذ { $day }
teach-need-not-begun = لم يبدأ هذا المقرّر بعد
teach-need-all = الكلّ ({ $count })
teach-need-less = الأوائل فقط
teach-hard = أسئلة يجدونها صعبة
teach-hard-all = { $count ->
    [one] سؤال واحد
    [two] السؤالان
    [few] كلّ الأسئلة: { $count }
   *[other] كلّ الأسئلة: { $count }
}
teach-hard-less = الأصعب فقط
teach-hard-none = لم يجب أحد عن سؤال بعد.
teach-hard-easy = كلّ ما أُجيب عنه كان صحيحًا من المحاولة الأولى.
teach-hard-place = الدرس { $lesson }، السؤال { $number }
teach-hard-place-test = الاختبار، السؤال { $number }
teach-hard-of = الصحيح { $right } من { $answers }
teach-hard-unanswered = لا إجابة بعد
teach-hard-few = أقلّ من أن يُحكم منها
teach-hard-first = صحيح من المحاولة الأولى
teach-hard-key-few = أقلّ من { $count } إجابات
teach-hard-guess = تخمين محض
teach-hard-guess-of = تخمين محض: { $percent }
teach-none = لا مجموعة بعد
teach-none-text = يعيّن مركزك هذا الحاسوب حاسوبَ معلّم. عندها يمكن قراءة سجلّات متعلّميك هنا.
teach-none-1 = أخبر مركزك بمفتاح هذا الحاسوب. تجده في صفحة الصفّ.
teach-none-2 = أرسل واستقبل مرّة، ليصل ردّ المركز إلى هنا.
teach-none-3 = افتح الصفّ وأخبر متعلّميك بعنوانه.
teach-empty = لم يأتِ متعلّم بعد
teach-empty-text = افتح الصفّ وأخبر متعلّميك بعنوانه. من يتبادل سجلّاته معه يظهر هنا.
teach-nothing = لا شيء يُعرض بعد
teach-nothing-text = لم يبدأ أحد منهم مقرّرًا حزمتُه على هذا الحاسوب.
# $course is an id: org.example.water/water.
teach-absent = يدرس { $count } منهم { $course }، وهو ليس على هذا الحاسوب. أضف حزمته لترى.
teach-sealed-title = لا يمكن قراءة سجلّاتهم هنا بعد
teach-sealed = هنا ظروف مختومة للمنصّة: { $count }. هي لمتعلّمين لم يُسجَّلوا بعد، أو لم تعرف حواسيبهم بعد أنّ هذا حاسوب معلّمهم. لا يفتحها إلّا المنصّة.
teach-sealed-next = أرسل واستقبل حيث يوجد اتصال، أو ضع الظروف على ذاكرة لمن يذهب إلى المدينة. وحين يأتي هؤلاء المتعلّمون إلى صفّك مرّة أخرى بعد ذلك يظهرون هنا.
teach-certificates = الشهادات
teach-certificates-wait = بانتظار موافقتك
teach-certificates-wait-note = تُظهر السجلّات التي وصلت إلى هنا أنّ كلّ المطلوب قد أُنجز.
teach-certificates-none = لا شيء ينتظر.
# $by is the name of a centre.
teach-certificates-left = بقي { $left } من { $count } للإصدار، حتّى { $day }، باسم { $by }
teach-certificates-any = أيّ شهادة من مقرّراته
teach-certificates-by-you = توافق على كلّ واحدة.
teach-certificates-at-once = تُصدَر فورًا عند إنجاز كلّ شيء.
teach-certificates-not-allowed = لم يسمح مركزك لهذا الحاسوب بإصدار شهادات. المنصّة هي التي تؤكّد ما نيل.
teach-certificates-yes = إصدار
teach-certificates-yes-label = إصدار «{ $title }» لـ { $name }
teach-certificates-ask = هل تُصدر هذه الشهادة؟
teach-certificates-ask-text = ينال { $name } «{ $title }». تسري فورًا، وتصل إلى حاسوبه في تبادله القادم هنا. المركز وحده يستطيع سحبها.
teach-certificates-not-yet = ليس الآن
teach-certificates-done = صدرت لـ { $name }.
teach-certificates-not-issued = لم تُصدَر: ينقص السجلَّ شيء الآن، أو لم يبقَ ممّا سُمح به شيء. لم يتغيّر شيء.
teach-certificates-failed = لا يمكن عرض الشهادات
teach-certificates-issued = صدرت على هذا الحاسوب
teach-certificates-earned = نيلت { $day }
teach-certificates-on = صدرت { $day }
