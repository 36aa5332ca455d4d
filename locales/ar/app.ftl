## The frame of the window, Welcome, Today.

app-skip = الانتقال إلى الصفحة
app-nav = القائمة الرئيسية
app-nav-today = اليوم
app-nav-library = المكتبة
app-nav-search = البحث
app-nav-settings = الإعدادات
app-menu = القائمة
app-close = إغلاق
app-loading = لحظة من فضلك
app-cannot-open = تعذّر على Packhorse فتح مكتبته

# Long work in the foot of the rail. $count: how many works are going on or waiting.
app-jobs = { $count ->
    [one] عملية واحدة جارية
    [two] عمليتان جاريتان
    [few] { $count } عمليات جارية
   *[other] { $count } عملية جارية
}
app-jobs-held = متوقّف مؤقتًا
app-jobs-bar = مدى تقدّم العمل

## Welcome

app-motto = دروس تصل إلى حيث ينتهي الطريق.
app-welcome-title = اختر لغتك
app-welcome-language = اللغة
app-welcome-note = يمكنك تغيير اللغة لاحقًا من الإعدادات. لا شيء هنا يحتاج إلى الإنترنت.
app-continue = متابعة
app-starter-title = مقرّراتك الأولى
app-starter-lede = تأتي المقرّرات في حزم: على ذاكرة USB أو في ملف، أو عبر الشبكة إن وُجدت.
# $count: how many packs are in the library already.
app-starter-here = { $count ->
    [one] توجد هنا حزمة واحدة
    [two] توجد هنا حزمتان
    [few] توجد هنا { $count } حزم
   *[other] توجد هنا { $count } حزمة
}
app-starter-here-text = يمكنك البدء الآن. وتمكن إضافة حزم أخرى في أي وقت.
app-starter-none = لا توجد حزم بعد
app-starter-none-text = صِل ذاكرة USB من مدرّبك، أو اختر مجلّد المقرّرات الأولى المرفق مع Packhorse.
app-starter-found = { $count ->
    [one] حزمة واحدة على «{ $name }»
    [two] حزمتان على «{ $name }»
    [few] { $count } حزم على «{ $name }»
   *[other] { $count } حزمة على «{ $name }»
}
app-starter-add = إضافة هذه الحزم
app-starter-choose = اختيار حزم
app-starter-library = فتح المكتبة
app-starter-later = جولة قصيرة أولًا
app-back = رجوع

## Today

app-today-begin-title = اختر درسك الأول
app-today-begin-text = افتح المكتبة واختر مقرّرًا وابدأ. يتذكّر Packhorse أين توقّفت.
app-today-empty-title = لا توجد مقرّرات بعد
app-today-empty-text = صِل ذاكرة USB من مدرّبك، وسيجد Packhorse الحزم بنفسه.
app-today-add = إضافة مقرّرات
app-today-library = فتح المكتبة
# $number: which lesson of the course. $minutes: how long the whole lesson takes.
app-today-lesson = الدرس { $number } من { $lessons }. { $minutes ->
    [one] نحو دقيقة واحدة.
    [two] نحو دقيقتين.
    [few] نحو { $minutes } دقائق.
   *[other] نحو { $minutes } دقيقة.
}
# $heading: the passage where one stopped.
app-today-stopped = كان التوقّف عند «{ $heading }».
app-today-go-on = متابعة الدرس
app-today-outline = محتويات المقرّر
app-today-new = الجديد في مكتبتك
app-today-came = أُضيفت في { $date }
app-today-slip-title = العمل بلا اتصال أمر عادي
app-today-slip-text = كلّ شيء على هذا الحاسوب. لا تحتاج الدراسة إلى اتصال.
# The number stands large before these words.
app-today-slip-packs = عدد الحزم على هذا الحاسوب
app-today-slip-more = تصل مقرّرات أخرى على ذاكرة USB أو في ملف أو من عنوان عند توفّر شبكة.
