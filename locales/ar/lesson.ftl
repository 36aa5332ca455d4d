## قراءة درس.

lesson-back = المقرّر
lesson-heading = الدرس { $number }: { $title }
lesson-loading = يُفتح الدرس
lesson-failed = لا يمكن فتح هذا الدرس
lesson-skip-contents = الانتقال إلى المحتويات
lesson-tools = أدوات القراءة

lesson-contents = المحتويات
lesson-in-this-lesson = في هذا الدرس
lesson-beginning = البداية
lesson-part-read = قُرئ
lesson-part = الجزء { $part } من { $parts }
lesson-minutes = { $minutes ->
    [zero] أقلّ من دقيقة
    [one] نحو دقيقة واحدة
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
    [many] نحو { $minutes } دقيقة
   *[other] نحو { $minutes } دقيقة
}
lesson-of = الدرس { $number } من { $lessons }
lesson-around = الدرس السابق والدرس التالي
lesson-previous = السابق
lesson-previous-title = الدرس السابق: { $title }
lesson-next-title = الدرس التالي: { $title }
lesson-last = العودة إلى المقرّر

lesson-text-size = حجم النص
lesson-size-of-text = حجم النص
lesson-percent = ‏{ $percent }٪
lesson-colours = الألوان
lesson-theme-auto = مثل الحاسوب
lesson-theme-light = نهار
lesson-theme-dark = ليل
lesson-theme-contrast = تباين عالٍ
lesson-settings-failed = لم يُحفظ الاختيار. تُرجى المحاولة مرّة أخرى.
lesson-language = لغة هذا الدرس
lesson-print = طباعة

lesson-fallback = هذا الدرس غير متوفّر بعد بلغتك. إليك الدرس بلغة أخرى: { $language }.
lesson-stopped = هذا موضع التوقّف في المرّة السابقة.
lesson-to-beginning = الذهاب إلى البداية

lesson-enlarge = تكبير
lesson-picture = صورة
lesson-close = إغلاق
lesson-table = جدول
lesson-code = شيفرة
lesson-formula = صيغة رياضية
lesson-notes = الحواشي
lesson-note = حاشية

lesson-player-video = فيديو: { $title }
lesson-player-audio = صوت: { $title }
lesson-player-play = تشغيل
lesson-player-pause = إيقاف مؤقت
lesson-player-position = الموضع
lesson-player-position-at = { $at } من { $length }
lesson-player-captions = الترجمة النصّية
lesson-player-captions-language = لغة الترجمة النصّية
lesson-player-captions-failed = لا يمكن قراءة هذه الترجمة. ما زالت اللغات الأخرى تعمل.
lesson-player-speed = السرعة
lesson-player-speed-is = { $speed }×
lesson-player-mute = كتم الصوت
lesson-player-unmute = إعادة الصوت
lesson-player-full = ملء الشاشة
lesson-player-full-leave = الخروج من ملء الشاشة
lesson-player-transcript = النصّ المكتوب
lesson-player-go-to = التشغيل من { $at }
lesson-player-keys = مفتاح المسافة للتشغيل والإيقاف، والسهمان الأيمن والأيسر للتحرّك خمس ثوانٍ، و C لإظهار الترجمة وإخفائها.
lesson-player-keys-plain = مفتاح المسافة للتشغيل والإيقاف، والسهمان الأيمن والأيسر للتحرّك خمس ثوانٍ.
lesson-player-loading = جارٍ التحميل
lesson-player-failed-video = لا يمكن تشغيل هذا الفيديو هنا.
lesson-player-failed-audio = لا يمكن تشغيل هذا التسجيل هنا.
lesson-player-failed-read = ما يُقال مكتوب أدناه، فالمتابعة ممكنة. إن بقي الأمر كذلك فالحلّ فحص الحزمة في الإعدادات.
lesson-player-failed-ask = المتابعة ممكنة من دونه. إن بقي الأمر كذلك فالحلّ فحص الحزمة في الإعدادات.
lesson-player-retry = محاولة أخرى

lesson-frame-label = للتجربة: { $title }
lesson-frame-larger = فتح أكبر
lesson-frame-smaller = العودة إلى الدرس
lesson-frame-reload = من جديد
lesson-frame-loading = جارٍ التحميل
lesson-frame-failed = هذه الصفحة لا تجيب.
lesson-frame-failed-ask = قد ينفع البدء من جديد. إن بقي الأمر كذلك فيمكن متابعة الدرس وفحص الحزمة في الإعدادات.

## What comes after the lesson.

# $count: how many questions follow.
lesson-quiz = { $count ->
    [one] اختبار: سؤال واحد
    [two] اختبار: سؤالان
    [few] اختبار: { $count } أسئلة
   *[other] اختبار: { $count } سؤالًا
}
lesson-next = التالي
# $title: what was earned.
lesson-earned = حصلت على «{ $title }». يبقى تأكيدها.
lesson-earned-look = عرضها
