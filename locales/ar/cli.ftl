# Words of the `packhorse` command. Data on stdout is never translated; these go to stderr, and stand in plain listings.

cli-error = خطأ:
cli-detail = التفاصيل:
cli-hint = نصيحة:

cli-hint-unknown-signer = إذا عرفت صاحب هذا المفتاح فشغّل `packhorse trust add FILE.pub`؛ ولأخذ الحزمة على أي حال أضف --allow-unsigned.
cli-hint-unsigned = لأخذها على أي حال أضف --allow-unsigned. وتبقى بعلامة «غير موقّع».
cli-hint-downgrade = للرجوع إلى الطبعة الأقدم أضف --allow-older.
cli-hint-delta-needs-base = ثبّت أولًا الحزمة كاملة، أو الطبعة التي صُنع منها هذا الملف.

cli-error-not-found = «{ $path }» غير موجود هناك. لم يتغيّر شيء. راجع الاسم حرفًا حرفًا؛ الأمر `packhorse library list` يعرض المثبّت.
cli-error-not-a-key = { $path } ليس ملف مفتاح من النوع المطلوب. لم يتغيّر شيء. وقّع بالمفتاح السرّي (FILE)، وثِق بالمفتاح العام (FILE.pub).

cli-nothing-installed = لم يُثبَّت شيء بعد. ثبّت الحزم بالأمر `packhorse library install FILE`.
cli-trusted-by = (بشهادة { $platform })
cli-no-keys = لا مفتاح موثوقًا بعد. أضف مفتاحًا بالأمر `packhorse trust add FILE.pub`.
cli-no-packs = { $path }: لا حزم هناك.
cli-and-more = و{ $count } غيرها
cli-build-warnings = { $warnings ->
    [one] ملاحظة واحدة
   [two] ملاحظتان
    [few] { $warnings } ملاحظات
   *[other] { $warnings } ملاحظة
}؛ التفصيل بالأمر `packhorse course check { $path }`.
cli-repair-whole = لم يكن شيء تالفًا.
cli-standing-delta = تحديث لطبعة ليست هنا

cli-step-reading = تجري القراءة
cli-step-checking = يجري فحص المقرّرات
cli-step-copying = يجري النسخ
cli-step-indexing = يجري إعداد البحث
cli-step-verifying = يجري فحص كلّ الأجزاء
cli-step-freeing = يجري تحرير المساحة

cli-fault-error = خطأ:
cli-fault-warning = بحاجة إلى نظر:
# $errors and $warnings are counts.
cli-check-done = { $errors ->
    [0] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأً
   *[other] { $errors } خطأ
}، { $warnings ->
    [0] ولا شيء بحاجة إلى نظر.
    [one] وموضع واحد بحاجة إلى نظر.
    [two] وموضعان بحاجة إلى نظر.
    [few] و{ $warnings } مواضع بحاجة إلى نظر.
    [many] و{ $warnings } موضعًا بحاجة إلى نظر.
   *[other] و{ $warnings } موضع بحاجة إلى نظر.
}
# $path is the folder that was made.
cli-import-done = أُنشئ المجلّد { $path }. راجع ما فيه، ثم شغّل `packhorse course check { $path }`.
cli-import-counts = الدروس: { $lessons }. ملفات الدروس: { $files }. الصور: { $pictures }. اللغات: { $languages }.

cli-build-unsigned = الحزمة غير موقّعة. وقّعها بإضافة --key FILE كي يعرف الناس صاحبها.

# $name is the trusted key's name, $key its fingerprint.
cli-signer-trusted = التوقيع: { $name } ({ $key })
cli-signer-unknown = موقّعة بمفتاح غير موثوق به هنا ({ $key })
cli-signer-unsigned = غير موقّعة

# $part is the number of a damaged part, $files the files it belongs to.
cli-verify-part = الجزء { $part } تالف. ينتمي إلى: { $files }
cli-verify-valid = صحيحة: كلّ جزء كما كان عند التوقيع.
cli-verify-cannot-tell = لا يمكن الحكم: كلّ الأجزاء سليمة، لكن لم يوقّع الحزمة أحد معروف هنا.
cli-verify-damaged = تالفة: { $damaged } من { $parts } من الأجزاء. يصلحها `packhorse pack repair` من نسخة أخرى.
cli-info-counts = { $files ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $files } ملفات
    [many] { $files } ملفًا
   *[other] { $files } ملف
}، { $parts ->
    [zero] لا أجزاء
    [one] جزء واحد
    [two] جزآن
    [few] { $parts } أجزاء
    [many] { $parts } جزءًا
   *[other] { $parts } جزء
}
# $mended and $still are counts of parts.
cli-repair-done = { $mended ->
    [zero] لم يُصلَح أي جزء
    [one] أُصلح جزء واحد
    [two] أُصلح جزآن
    [few] أُصلحت { $mended } أجزاء
    [many] أُصلح { $mended } جزءًا
   *[other] أُصلح { $mended } جزء
}، { $still ->
    [0] ولا ينقص شيء.
    [one] وما زال جزء واحد تالفًا: جرّب نسخة أخرى.
    [two] وما زال جزآن تالفين: جرّب نسخة أخرى.
    [few] وما زالت { $still } أجزاء تالفة: جرّب نسخة أخرى.
    [many] وما زال { $still } جزءًا تالفًا: جرّب نسخة أخرى.
   *[other] وما زال { $still } جزء تالفًا: جرّب نسخة أخرى.
}
cli-repair-front = { $mended ->
    [zero] أُصلح أول الملف وحده
    [one] أُصلح أول الملف وجزء واحد
    [two] أُصلح أول الملف وجزآن
    [few] أُصلح أول الملف و{ $mended } أجزاء
    [many] أُصلح أول الملف و{ $mended } جزءًا
   *[other] أُصلح أول الملف و{ $mended } جزء
}، { $still ->
    [0] ولا ينقص شيء.
    [one] وما زال جزء واحد تالفًا: جرّب نسخة أخرى.
    [two] وما زال جزآن تالفين: جرّب نسخة أخرى.
    [few] وما زالت { $still } أجزاء تالفة: جرّب نسخة أخرى.
    [many] وما زال { $still } جزءًا تالفًا: جرّب نسخة أخرى.
   *[other] وما زال { $still } جزء تالفًا: جرّب نسخة أخرى.
}
cli-diff-bytes = من لديه الطبعة السابقة يحتاج إلى { $size }.

# $new and $shared are sizes such as “1.2 MB”.
cli-installed = { $title }، الطبعة { $version }: نُسخت { $new }، وكانت { $shared } موجودة هنا.
cli-installed-mended = { $mended ->
    [zero] لم يؤخذ أي جزء من نسخة أخرى.
    [one] جزء تالف واحد أُخذ من نسخة أخرى.
    [two] جزآن تالفان أُخذا من نسخة أخرى.
    [few] { $mended } أجزاء تالفة أُخذت من نسخة أخرى.
    [many] { $mended } جزءًا تالفًا أُخذ من نسخة أخرى.
   *[other] { $mended } جزء تالف أُخذ من نسخة أخرى.
}
cli-nothing-new = { $path }: لا جديد هناك.
cli-removed = أُزيلت { $id }، وتحرّرت { $size }.
cli-library-whole = كلّ الأجزاء في المكتبة سليمة.
cli-library-damaged = { $damaged ->
    [zero] لا جزء تالفًا في المكتبة
    [one] في المكتبة جزء تالف واحد
    [two] في المكتبة جزآن تالفان
    [few] في المكتبة { $damaged } أجزاء تالفة
    [many] في المكتبة { $damaged } جزءًا تالفًا
   *[other] في المكتبة { $damaged } جزء تالف
}. الإصلاح من نسخة أخرى: `packhorse library repair ID --from SOURCE`.
cli-state-trusted = موقّعة
cli-state-unknown = موقّع غير معروف
cli-state-unsigned = غير موقّعة
cli-state-damaged = { $damaged ->
    [zero] لا جزء تالفًا
    [one] جزء تالف واحد
    [two] جزآن تالفان
    [few] { $damaged } أجزاء تالفة
    [many] { $damaged } جزءًا تالفًا
   *[other] { $damaged } جزء تالف
}
cli-course-line = { $title }، { $lessons ->
    [zero] لا دروس
    [one] درس واحد
    [two] درسان
    [few] { $lessons } دروس
    [many] { $lessons } درسًا
   *[other] { $lessons } درس
}

cli-glossary = شرح كلمة
cli-found = { $count ->
    [0] لم يُعثر على شيء. جرّب كلمات أقلّ أو كلمات أخرى.
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
cli-found-forgiven = { $count ->
    [zero] لا نتائج، حتى مع التغاضي عن خطأ في الكتابة
    [one] نتيجة واحدة، مع التغاضي عن خطأ في الكتابة
    [two] نتيجتان، مع التغاضي عن خطأ في الكتابة
    [few] { $count } نتائج، مع التغاضي عن خطأ في الكتابة
    [many] { $count } نتيجة، مع التغاضي عن خطأ في الكتابة
   *[other] { $count } نتيجة، مع التغاضي عن خطأ في الكتابة
}
cli-minutes = { $minutes } د
cli-fallback = هذا الدرس غير متوفّر باللغة { $wanted }، وهو هنا باللغة { $lang }.

cli-standing-new = جديدة
cli-standing-update = أحدث
cli-standing-same = موجودة هنا
cli-standing-older = أقدم
cli-standing-conflict = غير متطابقة
cli-standing-unusable = غير صالح للاستعمال

cli-key-made = أبقِ { $path } سرًّا، واحفظ نسخة منه في مكان آمن. وزّع { $path }.pub.

## المتعلّمون والتعلّم

cli-error-no-learner = لا متعلّم هنا باسم «{ $path }». لم يتغيّر شيء. الأمر `packhorse learner list` يعرض الموجودين.
cli-error-wrong-secret = هذا لا يفتحه. لم يتغيّر شيء. { $wait ->
    [0] حاول مرّة أخرى، أو استعمل رمز الاستعادة بالأمر `packhorse learner recover`.
    [zero] حاول مرّة أخرى، أو استعمل رمز الاستعادة بالأمر `packhorse learner recover`.
    [one] حاول بعد ثانية واحدة، أو استعمل رمز الاستعادة بالأمر `packhorse learner recover`.
    [two] حاول بعد ثانيتين، أو استعمل رمز الاستعادة بالأمر `packhorse learner recover`.
    [few] حاول بعد { $wait } ثوانٍ، أو استعمل رمز الاستعادة بالأمر `packhorse learner recover`.
    [many] حاول بعد { $wait } ثانية، أو استعمل رمز الاستعادة بالأمر `packhorse learner recover`.
   *[other] حاول بعد { $wait } ثانية، أو استعمل رمز الاستعادة بالأمر `packhorse learner recover`.
}
cli-error-secret-needed = هذا يحتاج إلى سرّ، ولم يُعطَ أيّ سرّ. لم يتغيّر شيء.
cli-error-secret-file = لا سرّ في { $path }. لم يتغيّر شيء. اكتب فيه السرّ سطرًا واحدًا من النصّ.
cli-error-not-begun = لم تبدأ أيّ محاولة. لم يتغيّر شيء. الأمر `packhorse item list` مع هذا الدرس أو التقييم يبدأ محاولة.
cli-error-trust-unconfirmed = لا أحد هنا يعرف من وقّع { $path }. لم يتغيّر شيء. قارن هذه البصمة ببصمته، بالهاتف أو على الورق: { $fingerprint } فإن تطابقتا فأعد الأمر نفسه مع `--yes`.
cli-error-no-card = لم يحن موعد مراجعة «{ $path }». لم يتغيّر شيء. الأمر `packhorse review list` يعرض ما حان موعده.
cli-error-no-note = لا توجد ملاحظة «{ $path }». لم يتغيّر شيء. الأمر `packhorse note list` يعرض الموجود.
# $text is what was typed, $like an example.
cli-error-response-form = «{ $text }» ليس من نوع الإجابة المطلوبة. لم يُحتسب شيء. اكتبها هكذا: { $like }
cli-error-would-overwrite-other = { $path } موجود من قبل، وليس ملفًّا لهذا المتعلّم. لم يُمسّ. اختر اسمًا آخر.
cli-hint-secret-needed = اضبط المتغيّر PACKHORSE_SECRET أو أضف --secret-file FILE؛ وللقفل الجديد PACKHORSE_NEW_SECRET أو --new-secret-file FILE.
cli-no-learners = لا أحد يدرس هنا بعد. ابدأ بالأمر `packhorse learner add NAME`.
cli-recovery-code = اكتب رمز الاستعادة واحفظه في مكان آمن. لن يُعرض إلّا الآن.
cli-learner-brought = { $records ->
    [zero] جيء به بلا سجلّات.
    [one] جيء به ومعه سجلّ واحد.
    [two] جيء به ومعه سجلّان.
    [few] جيء به ومعه { $records } سجلّات.
    [many] جيء به ومعه { $records } سجلًّا.
   *[other] جيء به ومعه { $records } سجلّ.
}
cli-learner-merged = { $records ->
    [zero] كان هنا من قبل: لا سجلّ جديدًا.
    [one] كان هنا من قبل: سجلّ واحد جديد.
    [two] كان هنا من قبل: سجلّان جديدان.
    [few] كان هنا من قبل: { $records } سجلّات جديدة.
    [many] كان هنا من قبل: { $records } سجلًّا جديدًا.
   *[other] كان هنا من قبل: { $records } سجلّ جديد.
}
cli-learner-erased = مُحي { $name }.
cli-no-backups = لا توجد نسخة احتياطية بعد. ينشئها Packhorse بنفسه.
# $next goes on where this page ended.
cli-more-records = يوجد المزيد: ‎--from { $next }
cli-no-hint = لا تلميح لهذا السؤال.
# $when is a date and time, $count how many cards are still due.
cli-review-due = تعود في { $when }. { $count ->
    [0] لا شيء آخر حان موعده.
    [zero] لا شيء آخر حان موعده.
    [one] بقيت بطاقة واحدة.
    [two] بقيت بطاقتان.
    [few] بقيت { $count } بطاقات.
    [many] بقيت { $count } بطاقة.
   *[other] بقيت { $count } بطاقة.
}
cli-review-undone = أُلغيت آخر إجابة.
cli-note-orphan = لم توجد هذه الكلمات في الدرس. الملاحظة محفوظة مع ذلك.
cli-note-removed = أُزيلت الملاحظة. الأمر `packhorse note restore { $id }` يعيدها.

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = مقرّرات لأماكن بلا إنترنت: الحزم والمكتبة والبحث والتعلّم من الطرفية.
cli-help--json = كتابة JSON إلى stdout
cli-help--data = مجلّد البيانات، بدل المكان المعتاد
cli-help-course = مصادر المقرّرات: فحصها، وصنعها من محتوى آخر
cli-help-pack = ملفات الحزم: بناؤها وفحصها والنظر فيها وإصلاحها
cli-help-library = الحزم على هذا الحاسوب
cli-help-search = البحث في كلّ ما هو مثبّت
cli-help-lesson = قراءة دروس الحزم المثبّتة
cli-help-stick = ذاكرات USB عليها حزم
cli-help-key = مفاتيح توقيع الحزم
cli-help-trust = مفاتيح تُقبل حزم أصحابها هنا
cli-help-course-check = ذكر كلّ خطأ في مصادر المقرّرات، مع الملف والسطر وما يلزم فعله
cli-help-course-check--dir = المجلّد الذي فيه pack.toml
cli-help-course-import = صنع مصادر مقرّرات من محتوى آخر
cli-help-course-import--from = ما يُستورد
cli-help-course-import--out = المجلّد الذي يُنشأ
cli-help-course-import--format = نوعه: مجلّد من Markdown أو HTML، ومجلّداته الأولى لغات
cli-help-course-import--lang = اللغة، إذا لم تكن المجلّدات الأولى لغات
cli-help-pack-build = بناء حزمة من مصادر المقرّرات
cli-help-pack-build--dir = المجلّد الذي فيه pack.toml
cli-help-pack-build--out = ملف الحزمة الذي يُكتب؛ ومع --base يُكتب بجانبه ملف delta أيضًا
cli-help-pack-build--key = مفتاح التوقيع
cli-help-pack-build--base = طبعة سابقة يُبنى عليها، كي لا يجلب من لديه تلك الطبعة إلا ما تغيّر
cli-help-pack-build--volume = التقسيم إلى ملفات لا يزيد كلّ منها على هذا العدد من البايتات (المعتاد: ما يتّسع له FAT32)
cli-help-pack-verify = فحص كلّ الأجزاء والتوقيع
cli-help-pack-verify--trust = مفتاح عامّ يوثق به في هذا الفحص
cli-help-pack-info = عرض ما تقوله الحزمة عن نفسها
cli-help-pack-repair = إصلاح الأجزاء التالفة من حزم أخرى
cli-help-pack-repair--from = حزم، أو مجلّدات حزم، تؤخذ منها الأجزاء
cli-help-pack-diff = عرض ما تغيّر بين طبعتين
cli-help-pack-cat = كتابة ملف واحد من حزمة إلى stdout
cli-help-library-install = تثبيت حزم: ملفات ومجلّدات وذاكرات وعناوين http(s)
cli-help-library-install--allow-unsigned = أخذ حزم لم يوقّعها أحد معروف
cli-help-library-install--allow-older = الرجوع إلى طبعة أقدم
cli-help-library-list = سرد ما هو مثبّت
cli-help-library-info = وصف حزمة مثبّتة
cli-help-library-remove = إزالة حزمة وتحرير مساحتها
cli-help-library-update = تحديث حزمة؛ لا يُنسخ إلا ما تغيّر
cli-help-library-update--from = حزمة أو ملف delta، أو مجلّد، أو عنوان
cli-help-library-update--allow-unsigned = أخذ طبعات لم يوقّعها أحد معروف
cli-help-library-verify = فحص كلّ أجزاء حزمة واحدة أو كلّ الحزم
cli-help-library-repair = إصلاح أجزاء الحزمة التالفة من ملفات حزم
cli-help-library-repair--from = حزم، أو مجلّدات حزم، تؤخذ منها الأجزاء
cli-help-library-export = كتابة حزمة إلى ملف مطابق للذي جاءت منه
cli-help-search--query = كلمات؛ و"بين علامتي اقتباس" لعبارة كاملة
cli-help-search--lang = هذه اللغة فقط
cli-help-search--pack = هذه الحزمة فقط
cli-help-search--limit = أكبر عدد من النتائج
cli-help-lesson-list = سرد دروس مقرّر
cli-help-lesson-list--lang = لغة العناوين
cli-help-lesson-show = عرض درس
cli-help-stick-scan = عرض الحزم التي على ذاكرة أو في مجلّد، وحالها مقارنة بالمكتبة
cli-help-key-new = صنع زوج مفاتيح: FILE (يبقى سرًّا) و FILE.pub (يُوزَّع)
cli-help-key-new--name = صاحب المفتاح، كما سيقرؤه الناس
cli-help-trust-add = الوثوق بمفتاح من الآن فصاعدًا
cli-help-trust-list = سرد المفاتيح الموثوق بها
cli-help-trust-show = عرض مفتاح موثوق به
cli-help-trust-show--key = بداية بصمته، أو اسمه

# Said of an argument wherever a command has it and says nothing of its own.
cli-help--learner = من يدرس: معرّفه أو أوّل المعرّف أو اسمه
cli-help--secret-file = ملف فيه رمز PIN أو أسماء الصور أو عبارة المرور؛ وإلّا فالمتغيّر ‎$PACKHORSE_SECRET
cli-help--new-secret-file = ملف فيه السرّ الجديد؛ وإلّا فالمتغيّر ‎$PACKHORSE_NEW_SECRET
cli-help--language = لغة شاشاته
cli-help--picture = صورته: mountains أو tree أو sun أو horse أو bird أو fish أو flower-lotus أو star
cli-help--lock = ما يُطلب: رمز (pin) أو صور (pictures) تُبقي الآخرين خارج النافذة؛ وعبارة المرور (passphrase) تشفّر الملف
cli-help--lesson = ‏LESSON أو COURSE/LESSON أو PACK/COURSE/LESSON؛ وبعد المقرّر رقمه أيضًا
cli-help--quiz = درس أو تقييم: ID أو lesson/ID أو assessment/ID، ويجوز قبله COURSE/ أو PACK/COURSE/
cli-help--item = السؤال: ITEM أو COURSE/ITEM أو PACK/COURSE/ITEM؛ ومع درسه أو تقييمه lesson/ID/ITEM
cli-help--course = معرّف المقرّر، أو PACK/COURSE
cli-help--lang = اللغة
cli-help-learner = من يدرسون على هذا الحاسوب
cli-help-item = الأسئلة: عرضها والإجابة عنها وتسليمها
cli-help-review = ما يعود ليُحفظ
cli-help-note = الملاحظات والكلمات المظلّلة والإشارات في الدروس
cli-help-credential = الشهادات المكتسبة
cli-help-learner-add = إضافة متعلّم؛ يكتب المعرّف، ورمز الاستعادة إن كان هناك قفل
cli-help-learner-add--name = اسمه، بأيّ كتابة
cli-help-learner-list = سرد متعلّمي هذا الحاسوب
cli-help-learner-progress = بيان ما بلغه متعلّم، في كلّ المقرّرات أو في واحد
cli-help-learner-history = بيان ما فعله متعلّم في مقرّر، الأحدث أوّلًا
cli-help-learner-rename = تغيير اسم متعلّم أو صورته أو لغته
cli-help-learner-rename--name = الاسم الجديد
cli-help-learner-lock = وضع قفل آخر لملف متعلّم؛ يكتب رمز الاستعادة الجديد
cli-help-learner-recover = فتح ملف متعلّم برمز الاستعادة ووضع قفل آخر له؛ يكتب رمز الاستعادة الجديد
cli-help-learner-recover--lock = ما يُطلب من الآن
cli-help-learner-recover--code-file = ملف فيه رمز الاستعادة؛ وإلّا فالمتغيّر ‎$PACKHORSE_SECRET
cli-help-learner-export = كتابة متعلّم في ملف واحد، لحاسوب آخر
cli-help-learner-export--out = الملف المراد كتابته، أو مجلّد يوضع فيه
cli-help-learner-import = إحضار متعلّم من ملف؛ ومن كان هنا من قبل يصير تاريخاه واحدًا
cli-help-learner-import--file = ملف صنعه `learner export` أو نسخة احتياطية
cli-help-learner-backups = سرد النسخ الاحتياطية لمتعلّم
cli-help-learner-restore = العودة إلى نسخة احتياطية؛ ويبقى ما هو أحدث
cli-help-learner-restore--name = اسم يسرده `learner backups`
cli-help-learner-facts = عرض معلومات للإحصاء أو حفظها أو سحبها؛ ويجوز تركها كلّها
cli-help-learner-facts--sex = الجنس
cli-help-learner-facts--age = العمر
cli-help-learner-facts--institution = المدرسة أو المؤسّسة
cli-help-learner-facts--role = الدور
cli-help-learner-facts--withdraw = سحبها كلّها
cli-help-learner-records = بيان ما هو محفوظ عن متعلّم، والسجلّات نفسها
cli-help-learner-records--from = حيث انتهت الصفحة السابقة
cli-help-learner-forget = محو متعلّم نهائيًّا: الملف والنسخ وكلّ شيء
cli-help-learner-forget--yes = نعم، لا يمكن استرجاعه
cli-help-lesson-read = تعليم كلّ أجزاء درس كمقروءة، للبرامج النصّية
cli-help-item-list = سرد أسئلة درس أو تقييم؛ ومع متعلّم يواصل محاولته أو يبدأ واحدة
cli-help-item-answer = الإجابة عن سؤال
cli-help-item-answer--response = معرّفات 1,3 · ‏true أو false · أزواج 1=2,2=1 · ترتيب 3,1,2 · عدد أو كلمات · فراغات a|b · ‏@FILE · ‏JSON
cli-help-item-hint = إعطاء تلميح السؤال
cli-help-item-reveal = عرض الإجابة الصحيحة لسؤال؛ ولا يُجاب عنه بعدها في هذه المحاولة
cli-help-item-finish = تسليم الإجابات
cli-help-item-results = بيان نتيجة آخر إجابات سُلّمت
cli-help-review-list = سرد ما حان موعده
cli-help-review-answer = الإجابة عن سؤال، أو بيان مدى تذكّر مصطلح: again أو hard أو good أو easy
cli-help-review-answer--card = بطاقة يسردها `review list`، أو آخر اسمها
cli-help-review-answer--response = إجابة كما في `item answer`؛ وللمصطلح: again أو hard أو good أو easy
cli-help-review-answer--grade = مدى تذكّرها، مهما قالت الإجابة
cli-help-review-undo = إلغاء آخر إجابة
cli-help-note-add = كتابة ملاحظة؛ وبلا كلمات إشارة، أو مع --quote تظليل
cli-help-note-add--text = كلمات من عندك
cli-help-note-add--passage = الفقرة التي هي فيها: مرساة عنوان
cli-help-note-add--quote = كلمات الدرس التي تخصّها
cli-help-note-add--lang = لغة نصّ الدرس
cli-help-note-list = سرد الملاحظات، لمقرّر أو لكلّها
cli-help-note-remove = إزالة ملاحظة
cli-help-note-remove--note = المعرّف أو أوّله
cli-help-note-restore = إعادة ملاحظة أُزيلت
cli-help-note-restore--note = معرّف الملاحظة
cli-help-credential-list = سرد ما اكتُسب على هذا الحاسوب وما هو في الطريق
cli-step-exchanging = إرسال واستقبال
cli-reconcile-bytes = أُرسل { $out }، واستُلم { $came }
cli-reconcile-moved = السجلات المرسلة: { $sent }، المستلمة: { $received }
cli-reconcile-certificates = الشهادات المستلمة: { $count }
cli-reconcile-agreed = كلا الطرفين لديه الشيء نفسه
cli-reconcile-differs = ليس الشيء نفسه لدى الطرفين
cli-reconcile-refused = لم يُقبل
cli-reconcile-half-way = لم يكتمل
cli-reconcile-closed = مغلق بعبارة سر
cli-exchange-waiting = سجلات تنتظر: { $count }
cli-exchange-failed = فشل
cli-exchange-under-way = في الطريق
cli-road-internet = عبر الخط
cli-road-classroom = في الصف
cli-road-stick = على ذاكرة USB
cli-road-store = إلى مخزن سجلات
cli-courier-packed = المظاريف: { $envelopes }. المتعلمون: { $learners }. السجلات: { $records }.
cli-courier-delivered = المظاريف المسلَّمة: { $envelopes }. الفاشلة: { $failed }.
cli-courier-accepted = الردود: { $answers }. المتعلمون: { $learners }. السجلات الجديدة: { $records }.
cli-learner-joined = يذهب هذا مع التبادل القادم. قارن المفتاح بما في الورقة.
cli-help-reconcile = جمع السجلات مع سجلات منصة، أو إرسالها إلى مخزن سجلات
cli-help-reconcile--learner = مَن: المعرّف أو بدايته أو الاسم؛ يمكن ذكر أكثر من واحد
cli-help-reconcile--all = كل من انضم ويُفتح ملفه
cli-help-reconcile--platform = عنوان المنصة؛ وإلا فكل المنصات التي انضم إليها
cli-help-reconcile--lrs = عنوان أي مخزن سجلات xAPI: تذهب السجلات إليه ولا يعود شيء
cli-help-reconcile--user = الاسم الذي يفتح المخزن؛ يُحفظ للمرة القادمة
cli-help-reconcile--password-file = ملف فيه كلمة مرور المخزن؛ وإلا $PACKHORSE_STORE_PASSWORD
cli-help-courier = سجلات تسافر على ذاكرة، مختومة للمنصة
cli-help-courier-pack = ختم ما ينتظر في ملف للمنصة؛ ويمكن لغيرك ملء الملف نفسه
cli-help-courier-pack--out = الملف المراد كتابته، أو مجلد أو ذاكرة لوضعه
cli-help-courier-pack--learner = من لديه عبارة سر وينبغي أن تذهب سجلاته أيضًا
cli-help-courier-deliver = تسليم الملفات المختومة للمنصة ووضع ردودها بجانبها
cli-help-courier-deliver--file = ملف أو مجلد
cli-help-courier-deliver--platform = عنوان المنصة؛ وإلا فالتي هي لها إن كان هذا الحاسوب يعرفها
cli-help-courier-accept = أخذ الردود الخاصة بهذا الحاسوب
cli-help-courier-accept--file = ملف أو مجلد
cli-help-courier-accept--learner = من لديه عبارة سر وله رد
cli-help-exchange = ما ذهب وما ينتظر
cli-help-exchange-list = سرد عمليات التبادل السابقة وما ينتظر
cli-help-exchange-list--learner = سجلات مَن تنتظر: المعرّف أو بدايته أو الاسم
cli-help-learner-join = الانضمام إلى مركز برمزه؛ يذهب مع التبادل القادم
cli-help-learner-join--code = الرمز كما هو في الورقة
cli-help-learner-join--name = الاسم الذي يريد أن يُعرف به هناك؛ وإلا فاسمه
cli-help-learner-leave = مغادرة منصة مركز؛ وما لديها يبقى عندها
cli-help-learner-leave--platform = عنوان المنصة أو مفتاحها

# The classroom. $name is a laptop's or a person's, the others are counts.
cli-classroom-open = «{ $name }» يخدم حواسيب هذه الغرفة. الحزم: { $packs }. يكتب الآخرون:
cli-classroom-key = مفتاحه باختصار: { $key }
cli-classroom-end = أبقِ هذا يعمل؛ يغلق Ctrl-C الصف.
cli-classroom-guest = { $name }: السجلات { $records }، المظاريف المختومة { $carried }
cli-classroom-carried = مظاريف مختومة تنتظر المنصّة هنا: { $count }. سلّمها بالأمر `packhorse classroom deliver` عند توفّر الاتصال، أو على ذاكرة بالأمر `packhorse courier pack`.
cli-classroom-nobody = لم يُسمع أي صف قريب. إن ظهر عنوان على شاشة فاستخدم `packhorse classroom visit ADDRESS`.
cli-classroom-visited = المظاريف المتروكة: { $left }. السجلات فيها: { $records }. الأجوبة المأخوذة: { $answers }.
cli-classroom-delivered = سُلّم: { $handed }. رُفض: { $refused }. ما زال ينتظر: { $waiting }.
cli-classroom-allowed = يجوز لـ«{ $name }» إصدار { $left } شهادات أخرى من أصل { $count } حتى { $until }، بتفويض من { $by }.
cli-classroom-allowed-by-word = يجوز لـ«{ $name }» إصدار { $left } شهادات أخرى من أصل { $count } حتى { $until }، بتفويض من { $by }. وافق على كل شهادة بالأمر `packhorse classroom issue`.
cli-classroom-allowed-none = لم يسمح أي مركز لهذا الحاسوب بإصدار الشهادات.
cli-classroom-certificate = { $at }  { $name }: { $what }، صدرت
cli-classroom-certificate-waits = { $at }  { $name }: { $what }، استُحقّت؛ تنتظر موافقتك
cli-classroom-not-issued = لم تصدر: { $number }. إمّا أنها لا تنتظر، أو ينقص السجلّ شيء، أو لم يبقَ مما يجوز لك إصداره شيء.
cli-help-classroom = حواسيب في غرفة واحدة: حزم وسجلات بلا إنترنت
cli-help-classroom-open = خدمة حواسيب هذه الغرفة حتى Ctrl-C: تأخذ الحزم وتترك ما هو مختوم للمنصّة
cli-help-classroom-open--port = منفذ الاستماع؛ وإلا 47000 أو غيره إن كان مشغولًا
cli-help-classroom-open--name = الاسم الذي يراه الآخرون
cli-help-classroom-find = إظهار الحواسيب القريبة التي تخدم وما تعرضه
cli-help-classroom-find--seconds = ثواني الاستماع
cli-help-classroom-visit = زيارة حاسوب يخدم: أخذ حزم وترك سجلات
cli-help-classroom-visit--address = عنوانه كما تظهره شاشته: 192.168.1.7:47000
cli-help-classroom-visit--learner = سجلات مَن تذهب: المعرّف أو بدايته أو الاسم؛ يمكن ذكر عدة
cli-help-classroom-visit--all = سجلات كل من انضم ويُفتح ملفه
cli-help-classroom-visit--take = الحزم التي تُثبَّت منه
cli-help-classroom-visit--allow-unsigned = أخذ حزم لم يوقّعها أحد معروف
cli-help-classroom-deliver = تسليم ما تركه الآخرون في صف هذا الحاسوب إلى المنصّة
cli-help-classroom-deliver--platform = عنوان المنصّة؛ وإلا كل ما يعرفه هذا الحاسوب
cli-written = كُتب: { $path }
cli-trusts-issuers = الشهادات: { $name }، بتاريخ { $made }
cli-trusts-issuer = الشهادات: { $name }
cli-help-credential-show = عرض كل ما يخص شهادة واحدة
cli-help-credential-show--id = PACK/COURSE/ACHIEVEMENT، أو بداية معرّف الشهادة
cli-help-credential-export = كتابة شهادة مؤكَّدة في ملف
cli-help-credential-export--form = الصيغة؛ وإلا فبحسب نهاية اسم الملف
cli-help-credential-import = حفظ شهادة من مكان آخر (Open Badge) مع شهادات المتعلم
cli-help-credential-verify = بيان صلاحية شهادة: ملف JSON أو PNG أو SVG أو PDF يحملها، أو صورة رمز QR
cli-help-credential-verify--trust = مفتاح معهد (FILE.pub) أو ملف ثقة (FILE.trust) يُعتمد لهذا التحقق
cli-help-trust-add--yes = قورنت بصمة من وقّع ملف الثقة
cli-help-key-delegate = السماح لمفتاح آخر بإصدار الشهادات بدلًا منه ضمن حدود
cli-help-key-delegate--key = المفتاح المفوِّض، كما صنعه `key new`
cli-help-key-delegate--to = المفتاح المفوَّض: ملفه FILE.pub
cli-help-key-delegate--name = اسم المفوَّض بدل اسم المفتاح
cli-help-key-delegate--achievements = هذا الإنجاز فقط (معرّفه URI)؛ يمكن تكراره
cli-help-key-delegate--count = عدد الشهادات الأقصى
cli-help-key-delegate--days = عدد الأيام من الآن
cli-help-key-delegate--may-delegate = عدد التفويضات الممكنة تحته
cli-help-stick-write = وضع حزم من المكتبة على ذواكر وإعادة قراءتها، ومعها ما يقول حزم مَن وشهادات مَن صالحة
cli-help-stick-write--dirs = مجلّدات أو ذواكر تُكتب معًا
cli-help-stick-write--packs = الحزمة التي توضع (معرّفها)؛ يمكن ذكر عدة حزم
cli-help-stick-write--all = كل حزم المكتبة
cli-stick-written = كُتب: { $size }
cli-stick-there = كانت هناك من قبل
cli-stick-newer = هناك طبعة أحدث وتبقى
cli-stick-others = هناك حزم أخرى تبقى: { $titles }
cli-program-newer = في { $path } Packhorse أحدث ({ $version }، { $size }) وقّعه صانعوه. يُستخرج بالأمر `packhorse program take`.
cli-program-other = في { $path } Packhorse أحدث ({ $version }) وقّعه صانعوه، وليس فيه شيء لهذا النوع من الحواسيب.
cli-program-nothing = ليس في { $path } شيء أحدث وقّعه صانعو Packhorse هذا.
cli-program-deb = فُحص كلّ جزء. ثبّته بالأمر: sudo apt install "{ $path }"
cli-program-rpm = فُحص كلّ جزء. ثبّته بالأمر: sudo dnf install "{ $path }"
cli-program-portable = فُحص كلّ جزء. فكّ ضغط { $path } وانقل packhorse-data من المجلّد القديم إلى الجديد ثم شغّل الجديد.
cli-program-open = فُحص كلّ جزء. افتح { $path } واتبع ما يقوله.
cli-help-program = طبعة أحدث من Packhorse نفسه
cli-help-program-take = استخراج ملفّ التثبيت لبرنامج أحدث من ذاكرة إن وقّعه صانعوه
cli-help-program-take--from = ذاكرة أو مجلّد أو ملفّ حزمة
cli-help-program-take--out = المجلّد الذي يوضع فيه ملفّ التثبيت
cli-help-credential-verify--files = ملفات، أو مجلّدات فيها ملفات
cli-help-credential-verify--refresh = سؤال المنصّات المنضمّ إليها أولًا عن أحدث ما يُعرف عن الجهات المصدرة والشهادات الملغاة
# $count: certificates that were looked at; $valid, $notvalid, $unclear: how many were so; $passed: files that can carry none.
cli-verified-many = الشهادات: { $count }. الصالحة: { $valid }. غير الصالحة: { $notvalid }. ما لا يمكن الجزم به بعد: { $unclear }. ملفات تُركت: { $passed }.
