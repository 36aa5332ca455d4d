## البحث في المكتبة كلّها.

search-title = البحث
search-label = البحث في كلّ الدروس
search-clear = مسح
search-working = جارٍ البحث
search-results = النتائج

search-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-count-languages = { $languages ->
    [two] { $count ->
        [two] نتيجتان في لغتين
        [few] { $count } نتائج في لغتين
       *[other] { $count } نتيجة في لغتين
    }
    [few] { $count ->
        [few] { $count } نتائج في { $languages } لغات
       *[other] { $count } نتيجة في { $languages } لغات
    }
   *[other] { $count ->
        [few] { $count } نتائج في { $languages } لغة
       *[other] { $count } نتيجة في { $languages } لغة
    }
}
search-count-about = نحو { $count } نتيجة
search-key-next = النتيجة التالية
search-key-open = فتح
search-key-clear = مسح

search-filters = تضييق النتائج
search-kind = النوع
search-kind-lesson = الدروس
search-kind-passage = المقاطع
search-kind-caption = الفيديو والصوت
search-kind-glossary = شروح الكلمات
search-kind-item = الأسئلة
search-kind-course = المقرّرات
search-language = اللغة
search-all-languages = كلّ اللغات
search-pack = الحزمة
search-all-packs = كلّ الحزم

search-is-lesson = درس
search-is-passage = مقطع
search-is-caption = قيل عند { $at }
search-is-glossary = شرح كلمة
search-is-item = سؤال
search-is-course = مقرّر

search-more = { $count ->
    [zero] لا مزيد
    [one] عرض نتيجة أخرى
    [two] عرض نتيجتين أخريين
    [few] عرض { $count } نتائج أخرى
    [many] عرض { $count } نتيجة أخرى
   *[other] عرض { $count } نتيجة أخرى
}
search-narrow = هناك المزيد. يمكن إضافة كلمة، أو اختيار لغة أو نوع.
search-forgiven = لا شيء مكتوب هكذا تمامًا. هذه نتائج قريبة.
search-indexing = ما زالت بعض المقرّرات تُجهَّز للبحث. قد تظهر نتائج أكثر بعد قليل.

search-empty = ما الذي تودّ معرفته؟
search-tip-word = تكفي كلمة واحدة، بأيّ لغة. تظهر النتائج أثناء الكتابة.
search-tip-quotes = الكلمات بين علامتي اقتباس لا يُعثر عليها إلّا متجاورة: ”ماء نظيف“.
search-tip-said = يُعثر أيضًا على ما يُقال في الفيديو، ويبدأ الفيديو من تلك اللحظة.
search-private = لا يُحفظ ما يُبحث عنه.

search-none = لم يُعثر على شيء عن «{ $text }»
search-none-fewer = قد تنفع كلمات أقلّ، أو بداية الكلمة.
search-none-other = قد تنفع كلمة أخرى للشيء نفسه، أو لغة أخرى.
search-none-filters = البحث الآن في جزء من المكتبة فقط.
search-everywhere = البحث في كلّ شيء

search-no-packs = لا شيء للبحث فيه بعد
search-no-packs-how = حين تكون في المكتبة حزمة، يُعثر هنا على كلّ ما فيها.
search-add-pack = إضافة حزمة

search-failed = البحث لا يعمل الآن
