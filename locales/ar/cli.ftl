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

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = مقرّرات لأماكن بلا إنترنت: الحزم والمكتبة والبحث والدروس من الطرفية.
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
cli-help-lesson-list--course = معرّف المقرّر، أو PACK/COURSE
cli-help-lesson-list--lang = لغة العناوين
cli-help-lesson-show = عرض درس
cli-help-lesson-show--lesson = ‏COURSE/LESSON أو PACK/COURSE/LESSON؛ والدرس بمعرّفه أو رقمه
cli-help-lesson-show--lang = اللغة
cli-help-stick-scan = عرض الحزم التي على ذاكرة أو في مجلّد، وحالها مقارنة بالمكتبة
cli-help-key-new = صنع زوج مفاتيح: FILE (يبقى سرًّا) و FILE.pub (يُوزَّع)
cli-help-key-new--name = صاحب المفتاح، كما سيقرؤه الناس
cli-help-trust-add = الوثوق بمفتاح من الآن فصاعدًا
cli-help-trust-list = سرد المفاتيح الموثوق بها
cli-help-trust-show = عرض مفتاح موثوق به
cli-help-trust-show--key = بداية بصمته، أو اسمه
