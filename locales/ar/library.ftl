## The library

library-title = المكتبة
# $used and $free: sizes such as 3.3 GB.
library-lede = { $count ->
    [one] على هذا الحاسوب حزمة واحدة تشغل { $used }. المساحة الحرّة { $free }.
    [two] على هذا الحاسوب حزمتان تشغلان { $used }. المساحة الحرّة { $free }.
    [few] على هذا الحاسوب { $count } حزم تشغل { $used }. المساحة الحرّة { $free }.
   *[other] على هذا الحاسوب { $count } حزمة تشغل { $used }. المساحة الحرّة { $free }.
}
library-add = إضافة حزم
library-empty-title = مكتبتك فارغة
library-empty-text = صِل ذاكرة USB من مدرّبك، وسيجد Packhorse الحزم بنفسه. ويكفي أيضًا ملف أو عنوان.
library-failed = تعذّر عرض المكتبة
library-filter = عرض
library-all = الكلّ
library-category-teacher-digital-competency = المهارات الرقمية للمعلّمين
library-category-genai-higher-education = الذكاء التوليدي في التعليم العالي
library-category-ai-discipline = الذكاء الاصطناعي وتخصّصك
library-category-ai-industry = الذكاء الاصطناعي في العمل
library-category-help = استعمال Packhorse
# Packs that were begun and are not finished.
library-begun = قيد الدراسة
library-attention = بحاجة إلى نظر
library-category = الموضوع
library-any-category = كلّ المواضيع
library-language = اللغة
library-any-language = كلّ اللغات
library-sort = الترتيب
library-sort-opened = المفتوحة حديثًا
library-sort-newest = من الأحدث إلى الأقدم
library-sort-title = العنوان
library-sort-size = الحجم
library-none-title = لا توجد حزمة مطابقة
library-none-text = اختر لغة أخرى أو اعرض كلّ الحزم.
library-show-all = عرض كلّ الحزم
library-open = فتح
library-continue = متابعة
library-details = التفاصيل
# $title: the pack's title, for screen readers.
library-details-of = تفاصيل { $title }
library-open-of = فتح { $title }
library-continue-of = متابعة { $title }
library-repair-of = إصلاح { $title }
library-repair = إصلاح
library-lessons = { $count ->
    [one] درس واحد
    [two] درسان
    [few] { $count } دروس
    [many] { $count } درسًا
   *[other] { $count } درس
}
library-courses = { $count ->
    [one] مقرّر واحد
    [two] مقرّران
    [few] { $count } مقرّرات
    [many] { $count } مقرّرًا
   *[other] { $count } مقرّر
}
library-hours = { $count ->
    [one] نحو ساعة واحدة
    [two] نحو ساعتين
    [few] نحو { $count } ساعات
   *[other] نحو { $count } ساعة
}
# A pack, all of whose lessons are finished.
library-finished = منتهٍ
library-edition = الطبعة { $label }
# Heading of packs that are no courses: the help, the program.
library-beside = عن Packhorse نفسه

## How a pack stands

library-verified = موثَّق
# $name: name of the trusted key.
library-signed-by = التوقيع: { $name }
library-unknown = موقّع غير معروف
library-unknown-note = توقيع لا يعرفه هذا الحاسوب
library-unsigned = غير موقّع
library-unsigned-note = لم يوقّع أحد هذه الحزمة
library-damaged = بحاجة إلى إصلاح
library-damaged-parts = { $count ->
    [one] جزء واحد تالف من أصل { $parts }
    [two] جزآن تالفان من أصل { $parts }
    [few] { $count } أجزاء تالفة من أصل { $parts }
    [many] { $count } جزءًا تالفًا من أصل { $parts }
   *[other] { $count } جزء تالف من أصل { $parts }
}

## One pack

library-pack-back = المكتبة
library-pack-missing = هذه الحزمة ليست في المكتبة
library-pack-about = عن هذه الحزمة
library-pack-courses = المقرّرات
library-pack-publisher = الناشر
library-pack-signer = التوقيع
library-pack-fingerprint = المفتاح
library-pack-edition = الطبعة
library-pack-licence = الترخيص
library-pack-languages = اللغات
library-pack-size = الحجم
# $own: what removing the pack would free; parts shared with other packs stay.
library-pack-size-own = { $size }، وتُحرَّر { $own } عند الإزالة
library-pack-came = أُضيفت في
library-pack-source = المصدر
library-pack-parts = الأجزاء
library-pack-parts-good = { $count ->
    [one] جزء واحد، لا تلف معروف
    [two] جزآن، لا تلف معروف
    [few] { $count } أجزاء، لا تلف معروف
    [many] { $count } جزءًا، لا تلف معروف
   *[other] { $count } جزء، لا تلف معروف
}
library-pack-care = العناية بهذه الحزمة
library-check = فحص كلّ الأجزاء
library-check-text = يقرأ كلّ جزء ويقارنه بختمه. يمكنك مواصلة الدراسة.
library-export = حفظ في ملف
library-export-text = يكتب الحزمة في مجلّد أو على ذاكرة لتسليمها إلى غيرك. إنه الملف نفسه بايتًا ببايت.
library-remove = إزالة
library-remove-text = يحرّر { $size }. ويبقى موضع توقّفك محفوظًا.
library-remove-title = إزالة «{ $title }»؟
library-remove-warning = تغادر المقرّرات هذا الحاسوب وتُحرَّر { $size }. ويبقى موضع توقّفك محفوظًا إلى أن تعود الحزمة.
library-remove-keep = إبقاء الحزمة
library-repair-title = { $count ->
    [one] تعذّرت قراءة جزء واحد من هذه الحزمة
    [two] تعذّرت قراءة جزأين من هذه الحزمة
    [few] تعذّرت قراءة { $count } أجزاء من هذه الحزمة
    [many] تعذّرت قراءة { $count } جزءًا من هذه الحزمة
   *[other] تعذّرت قراءة { $count } جزء من هذه الحزمة
}
library-repair-text = الباقي يعمل. صِل ذاكرة عليها هذه الحزمة أو اختر ملفها. لن تُنسخ من جديد إلا الأجزاء التالفة.
# $name: name of a stick.
library-repair-from = الإصلاح من «{ $name }»
library-repair-file = اختيار ملف
library-repair-folder = اختيار مجلّد

## Adding packs

library-import-title = إضافة حزم
library-import-lede = من ذاكرة USB أو ملف أو مجلّد أو عنوان. لا يُنسخ شيء قبل موافقتك.
library-import-waiting-title = صِل ذاكرة USB
library-import-waiting-text = يجد Packhorse الحزم التي عليها بنفسه.
library-import-drop = يمكنك أيضًا إفلات الحزم في أي مكان من هذه النافذة.
library-import-file = اختيار ملف
library-import-folder = اختيار مجلّد
library-import-again = البحث من جديد
library-import-looking = يجري البحث عن الحزم
library-import-other = طرق أخرى
library-import-address = عنوان حزمة
library-import-address-hint = يبدأ بـ http:// أو https://. يحتاج إلى شبكة؛ وإذا انقطع الاتصال استُؤنف النسخ من حيث توقّف.
library-import-address-problem = هذا ليس عنوان حزمة. يبدأ العنوان بـ http:// أو https://.
library-import-address-go = جلب
library-import-found = { $count ->
    [0] لا توجد حزم على «{ $name }»
    [one] حزمة واحدة على «{ $name }»
    [two] حزمتان على «{ $name }»
    [few] { $count } حزم على «{ $name }»
   *[other] { $count } حزمة على «{ $name }»
}
library-import-files = { $count ->
    [0] لا توجد حزم بين الملفات المختارة
    [one] حزمة واحدة مختارة
    [two] حزمتان مختارتان
    [few] { $count } حزم مختارة
   *[other] { $count } حزمة مختارة
}
library-import-found-none = لا توجد حزم هنا. جرّب ذاكرة أخرى أو اختر المجلّد بنفسك.
library-import-close = إبعاد
library-import-close-of = إبعاد «{ $name }»
library-import-new = جديدة
library-import-update = تحديث
# $from and $to: numbers of editions.
library-import-update-note = الطبعة { $to }. لديك الطبعة { $from }
library-import-same = موجودة هنا
library-import-same-note = الطبعة { $label }، مثل التي لديك
library-import-older = أقدم ممّا لديك
library-import-older-note = الطبعة { $to }. لديك الطبعة { $from }
library-import-conflict = غير متطابقة
library-import-conflict-note = الطبعة نفسها بمحتوى آخر. بقيت نسختك
library-import-unusable = غير صالح للاستعمال
library-import-decide = قرّر
library-import-decide-of = قرّر بشأن { $title }
library-import-choose = الحزم المراد نسخها
library-import-sum = { $count ->
    [0] لم تُختر أي حزمة
    [one] حزمة واحدة، { $size } للنسخ
    [two] حزمتان، { $size } للنسخ
    [few] { $count } حزم، { $size } للنسخ
   *[other] { $count } حزمة، { $size } للنسخ
}
library-import-stay = تبقى { $size } حرّة
library-import-room = تنقص مساحة { $missing }
library-import-room-text = تبقى { $floor } حرّة دائمًا كي يواصل الحاسوب العمل. اختر حزمًا أقلّ أو أزل حزمة من الإعدادات.
library-import-room-link = الانتقال إلى التخزين
library-import-meter = مساحة القرص: المكتبة { $used }، هذه الحزم { $size }، والحرّ بعد ذلك { $free }
library-import-meter-used = المكتبة { $size }
library-import-meter-new = هذه الحزم { $size }
library-import-meter-free = حرّة { $size }
library-import-copy = { $count ->
    [0] نسخ الحزم
    [one] نسخ حزمة واحدة
    [two] نسخ حزمتين
    [few] نسخ { $count } حزم
   *[other] نسخ { $count } حزمة
}
library-trust-title = هل تثق بهذا الموقّع؟
library-trust-text = «{ $title }» موقّعة، لكن هذا الحاسوب لم يصادف هذا المفتاح من قبل. يدلّ التوقيع على أن أحدًا لم يغيّر الحزمة، أمّا صاحب المفتاح فلا يعرفه إلا أنت.
library-trust-publisher = تقول الحزمة إنها من { $publisher }، ويستطيع أي أحد أن يكتب ذلك.
library-trust-compare = قارن هذه الأحرف بما أعطاك إيّاه مدرّبك أو مركزك:
library-trust-after = إذا وثقت بالمفتاح قُبلت الحزم الموقّعة به من الآن فصاعدًا.
library-trust-once-after = إذا أخذتها ظهر موقّعها في المكتبة بعلامة «غير معروف».
library-trust-no = ترك الحزمة
library-trust-yes = الوثوق بهذا المفتاح
library-unsigned-title = أخذ حزمة لم يوقّعها أحد؟
library-unsigned-text = يستطيع Packhorse أن يتحقّق من سلامة «{ $title }»، ولا يستطيع أن يعرف من صنعها أو هل غيّرها أحد. لا تأخذها إلا من شخص تعرفه.
library-unsigned-after = تظهر في المكتبة بعلامة «غير موقّع».
library-unsigned-yes = أخذها
library-trusted = تُقبل الحزم ذات هذا المفتاح من الآن فصاعدًا.

## Long work

library-jobs-copying = { $count ->
    [one] يجري نسخ حزمة واحدة
    [two] يجري نسخ حزمتين
    [few] يجري نسخ { $count } حزم
   *[other] يجري نسخ { $count } حزمة
}
library-jobs-title = قيد العمل
library-jobs-done = ما أُنجز
library-jobs-study = يمكنك مواصلة الدراسة. اترك الذاكرة موصولة.
library-jobs-minutes = { $count ->
    [one] بقيت نحو دقيقة واحدة.
    [two] بقيت نحو دقيقتين.
    [few] بقيت نحو { $count } دقائق.
   *[other] بقيت نحو { $count } دقيقة.
}
library-jobs-moment = بقي أقلّ من دقيقة.
library-jobs-all = مجموع العمل
library-jobs-count = { $done } من { $total } من الحزم
library-jobs-of = { $done } من { $total }
library-job-pause = إيقاف مؤقت
library-job-resume = مواصلة
library-job-stop = إيقاف
library-job-pause-of = إيقاف مؤقت: { $title }
library-job-resume-of = مواصلة: { $title }
library-job-stop-of = إيقاف: { $title }
library-job-again = المحاولة من جديد
library-job-again-of = المحاولة من جديد: { $title }
library-job-forget = حسنًا
library-job-forget-of = حسنًا: { $title }
library-job-clear = إفراغ القائمة
library-job-open = فتحها الآن
library-job-waiting = تنتظر دورها
library-job-paused = متوقّف مؤقتًا. ما نُسخ محفوظ.
library-job-step-check = فحص
library-job-step-copy = نسخ
library-job-step-search = إعداد البحث
library-job-todo = لاحقًا
library-job-now = جارٍ
library-job-ready = تمّ
library-job-verifying = يجري فحص الأجزاء
library-job-repairing = يجري الإصلاح
library-job-removing = يجري تحرير المساحة
library-job-indexing = يجري إعداد البحث
library-job-exporting = تجري كتابة الملف
library-job-done-install = جاهزة للدراسة
library-job-done-verify = تمّ الفحص: كلّ شيء سليم
library-job-done-verify-damaged = { $count ->
    [one] تمّ الفحص: جزء واحد تالف
    [two] تمّ الفحص: جزآن تالفان
    [few] تمّ الفحص: { $count } أجزاء تالفة
    [many] تمّ الفحص: { $count } جزءًا تالفًا
   *[other] تمّ الفحص: { $count } جزء تالف
}
library-job-done-repair = تمّ الإصلاح: لا ينقص شيء
library-job-done-repair-still = { $count ->
    [one] ما زال جزء واحد تالفًا. جرّب ذاكرة أخرى.
    [two] ما زال جزآن تالفين. جرّب ذاكرة أخرى.
    [few] ما زالت { $count } أجزاء تالفة. جرّب ذاكرة أخرى.
    [many] ما زال { $count } جزءًا تالفًا. جرّب ذاكرة أخرى.
   *[other] ما زال { $count } جزء تالفًا. جرّب ذاكرة أخرى.
}
library-job-done-remove = أُزيلت
library-job-done-index = البحث جاهز
library-job-done-export = حُفظت
library-job-cancelled = توقّف العمل. حُرّرت مساحة ما نُسخ.
library-job-failed = لم ينجح العمل
library-job-mended = { $count ->
    [one] جزء تالف واحد على الذاكرة عُوّض من مكان آخر. لا ينقص شيء. أخبر صاحب الذاكرة بأنها تهترئ.
    [two] جزآن تالفان على الذاكرة عُوّضا من مكان آخر. لا ينقص شيء. أخبر صاحب الذاكرة بأنها تهترئ.
    [few] { $count } أجزاء تالفة على الذاكرة عُوّضت من مكان آخر. لا ينقص شيء. أخبر صاحب الذاكرة بأنها تهترئ.
    [many] { $count } جزءًا تالفًا على الذاكرة عُوّض من مكان آخر. لا ينقص شيء. أخبر صاحب الذاكرة بأنها تهترئ.
   *[other] { $count } جزء تالف على الذاكرة عُوّض من مكان آخر. لا ينقص شيء. أخبر صاحب الذاكرة بأنها تهترئ.
}
library-stop-title = إيقاف نسخ «{ $title }»؟
library-stop-text = يُمحى ما نُسخ حتى الآن. أمّا الإيقاف المؤقت فيُبقيه، ويمكنك المواصلة في أي وقت.
library-stop-keep = مواصلة النسخ
library-job-every-pack = كلّ الحزم
