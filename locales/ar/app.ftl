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
# Titles of the system's own windows in which a file or a folder is chosen.
app-choose-pack = اختر حزمة
app-choose-learner = اختر ملف متعلّم
app-choose-picture = اختر صورة الرمز
app-choose-certificate = اختر شهادة
app-choose-trust = اختر ملف ثقة
app-choose-folder = اختر مجلدًا
app-choose-save = احفظ الشهادة
app-choose-answer = اختر الملف الذي تسلّمه
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
app-starter-add = إضافة إلى مكتبتي
app-starter-choose = اختيار حزم
app-starter-library = فتح المكتبة
app-starter-later = جولة قصيرة أولًا
app-back = رجوع

## Today

app-today-begin-title = اختر درسك الأول
app-today-begin-text = افتح المكتبة واختر مقرّرًا وابدأ. يتذكّر Packhorse أين توقّفت.
app-today-another-title = اختر مقرّرك التالي
app-today-another-text = أنهيت المقرّر الذي كنت فيه. وما أنجزته فيه محفوظ في تقدّمك.
app-today-empty-title = لا توجد مقرّرات بعد
app-today-empty-text = صِل ذاكرة USB من مدرّبك، وسيجد Packhorse الحزم بنفسه.
app-today-add = إضافة مقرّرات
app-today-library = فتح المكتبة
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

app-today-morning = صباح الخير، { $name }
app-today-afternoon = نهارك سعيد، { $name }
app-today-evening = مساء الخير، { $name }
# $number: which lesson of the course, counted from 1.
app-today-number = الدرس { $number }.
# $minutes: how much of the lesson is left.
app-today-left = { $minutes ->
    [one] بقيت نحو دقيقة.
    [two] بقيت نحو دقيقتين.
    [few] بقيت نحو { $minutes } دقائق.
   *[other] بقيت نحو { $minutes } دقيقة.
}
app-today-finished = { $lessons ->
    [one] أُنهي { $finished } من درس واحد
    [two] أُنهي { $finished } من درسين
    [few] أُنهي { $finished } من { $lessons } دروس
   *[other] أُنهي { $finished } من { $lessons } درسًا
}
# For a screen reader. $number: the lesson that is begun.
app-today-pips = أُنهي { $finished } من { $lessons } من الدروس، وبدأ الدرس { $number }
app-today-review = للمراجعة اليوم
# $count: cards. $courses: courses they come from.
app-today-due = { $count ->
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $count } بطاقات
   *[other] { $count } بطاقة
} من { $courses ->
    [one] مقرّر واحد.
    [two] مقرّرين.
    [few] { $courses } مقرّرات.
   *[other] { $courses } مقرّرًا.
}
app-today-due-minutes = { $minutes ->
    [one] نحو دقيقة.
    [two] نحو دقيقتين.
    [few] نحو { $minutes } دقائق.
   *[other] نحو { $minutes } دقيقة.
}
app-today-due-none = لا شيء للمراجعة الآن.
app-today-due-tomorrow = التالية غدًا.
# $day: a day of the week.
app-today-due-day = التالية يوم { $day }.
# $date: a day, such as 20 November.
app-today-due-date = التالية في { $date }.
app-today-review-start = بدء المراجعة
# $label: edition as its makers write it. $title: the course.
app-today-edition = وصلت الطبعة { $label } من «{ $title }»
app-today-edition-text = تتابع في طبعتك حتى تختار الجديدة. تقدّمك محفوظ.
app-today-edition-see = عرض الجديد
# A pack that came in as a newer edition of one that is being read.
app-today-new-edition = الطبعة { $label }
app-today-kept = تقدّمك محفوظ
# The number stands large before these words.
app-today-waiting = { $count ->
    [one] سجلّ ينتظر الاتصال القادم
    [two] سجلّان ينتظران الاتصال القادم
    [few] سجلّات تنتظر الاتصال القادم
   *[other] سجلًّا تنتظر الاتصال القادم
}
app-today-progress = كلّ مقرّراتك
