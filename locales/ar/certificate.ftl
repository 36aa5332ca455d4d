## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = الشهادات
certificate-lede = { $count ->
    [zero] لا شهادات بعد.
    [one] شهادة واحدة. بعد تأكيدها تحمل توقيعًا، فيتحقق منها أيّ شخص بلا إنترنت.
    [two] شهادتان. المؤكَّدة منها تحمل توقيعًا، فيتحقق منها أيّ شخص بلا إنترنت.
    [few] { $count } شهادات. المؤكَّدة منها تحمل توقيعًا، فيتحقق منها أيّ شخص بلا إنترنت.
    [many] { $count } شهادة. المؤكَّدة منها تحمل توقيعًا، فيتحقق منها أيّ شخص بلا إنترنت.
   *[other] { $count } شهادة. المؤكَّدة منها تحمل توقيعًا، فيتحقق منها أيّ شخص بلا إنترنت.
}
certificate-failed = لا يمكن عرض شهاداتك
certificate-missing = هذه الشهادة ليست على هذا الحاسوب.
certificate-none = لا توجد شهادات بعد
certificate-none-text = تذكر صفحة المقرّر ما تحصل عليه ومتى.
certificate-waiting = حُصّلت هنا، وتنتظر التأكيد
certificate-earned-on = حُصّلت في { $date }. يمكنك طباعتها الآن. يأتي الختم بعد أن تؤكّدها المنصّة.
certificate-on-the-way = في الطريق
certificate-go-on = متابعة
certificate-go-on-title = متابعة: { $title }

## One certificate.

certificate-of = شهادة: { $title }
certificate-paper = الشهادة كما تُطبع
certificate-kind = شهادة مصغّرة
certificate-kind-hours = { $hours ->
    [one] شهادة مصغّرة، نحو ساعة من الدراسة
    [two] شهادة مصغّرة، نحو ساعتين من الدراسة
    [few] شهادة مصغّرة، نحو { $hours } ساعات من الدراسة
   *[other] شهادة مصغّرة، نحو { $hours } ساعة من الدراسة
}
# Printed on the paper itself.
certificate-not-confirmed = لم تُؤكَّد بعد
certificate-not-confirmed-more = حُصّلت على حاسوب. تصبح صالحة بعد تأكيد المنصّة.
certificate-print-how = A4 بالعرض. واضحة أيضًا بالأبيض والأسود.
certificate-standing = حالتها
certificate-step-done = تمّ:
certificate-step-open = لاحقًا:
certificate-step-earned = حُصّلت على هذا الحاسوب
certificate-step-confirmed = تأكيد المنصّة
certificate-step-confirmed-when = حين تصلها سجلّاتك
certificate-means = ليست شهادة بعد: إنها تذكر ما سجّله هذا الحاسوب. لا يلزمك فعل شيء.
certificate-means-alone = ليست شهادة بعد: إنها تذكر ما سجّله هذا الحاسوب. يؤكدها مركز. انضم إلى مركزك بالرمز الذي عند معلّمك أو مدرّبك.
certificate-course = إلى المقرّر
certificate-history = ما أنجزته من أجلها

## How a certificate stands

certificate-state-looked = وصلت إلى المنصة، ولم يُتخذ قرار بعد
certificate-state-confirmed = مؤكَّدة
certificate-state-unproven = وصلت شهادة، لكن لا يمكن التحقق منها هنا بعد
certificate-state-refused = لم تُؤكَّد
certificate-state-revoked = سُحبت
certificate-state-replaced = حلّت محلها شهادة أخرى
certificate-confirmed-by = أكّدها { $by }

## Gallery: checking, bringing, and how each stands, in a line.

certificate-check = التحقق من شهادة
certificate-bring = إضافة شهادة من جهة أخرى
certificate-elsewhere = من جهات أخرى
certificate-elsewhere-by = أصدرتها { $by }
certificate-brought-on = أُضيفت هنا في { $date }
certificate-brought = حُفظت مع شهاداتك.
certificate-state-field = مؤكَّدة في الميدان
certificate-state-ended = انتهت مدتها
certificate-line-earned = حُصّلت في { $date }.
certificate-line-confirmed = حُصّلت في { $date }. أكّدتها { $by } في { $when }.
certificate-line-field = أكّدها { $by } في { $when }. وتؤكّدها المنصّة أيضًا حين يصلها خبرها.
certificate-line-ended = حُصّلت في { $date }. كانت سارية حتى { $until }.
certificate-line-revoked = حُصّلت في { $date }. سُحبت في { $when }.
certificate-line-replaced = حُصّلت في { $date }. حلّت محلها أخرى في { $when }.
certificate-line-missing = { $count ->
    [one] ينقصها شيء واحد.
    [two] ينقصها شيئان.
    [few] تنقصها { $count } أشياء.
   *[other] ينقصها { $count } شيئًا.
}

## Why it stands so. $name: the corrected name on the certificate.

certificate-reason-missing = ينقصها شيء.
certificate-reason-person = في مركزك ينظر شخص في كل طلب قبل تأكيده. لا يلزمك فعل شيء.
certificate-reason-marks = ما زال على أحدهم أن يقيّم إحدى إجاباتك. لا يلزمك فعل شيء.
certificate-reason-pack = ليست هذه الطبعة من المقرّر لدى المنصّة بعد. أخبر مركزك: عليه أن ينشرها.
certificate-reason-member = لا يوجد بعد مركز مسؤول عنك على المنصّة. انضم إلى مركز برمزه، أو انتظر حتى يقبلك.
certificate-reason-denied = نظر فيها شخص في المركز ورفضها.
certificate-reason-revoked = سحبها المركز.
certificate-reason-reissued = أُصدرت من جديد.
certificate-reason-name = صُحِّح الاسم عليها: { $name }
certificate-reason-countersigned = وضع المركز توقيعه بجانب توقيع مدرّبك.
certificate-words = بكلمات المركز

## What is missing. $have, $need: numbers.

certificate-missing-title = ما ينقص
certificate-missing-lesson = إنهاء «{ $title }»
certificate-missing-item = الإجابة عن أسئلة «{ $title }»
certificate-missing-set = التدرّب على أسئلة «{ $title }» حتى تزيد الإجابات الصحيحة
certificate-missing-assessment = اجتياز «{ $title }»
certificate-missing-achievement = الحصول أولًا على «{ $title }»
certificate-missing-lessons = الدروس المنتهية: { $have } من { $need }
certificate-missing-score = النقاط من 100: { $have }، والمطلوب { $need }
certificate-missing-mastery = مجموعات الأسئلة المتقنة: { $have } من { $need }
certificate-missing-assessments = الاختبارات المجتازة: { $have } من { $need }
certificate-missing-achievements = الشهادات الحاصل عليها: { $have } من { $need }
certificate-missing-then = حين يتمّ ذلك وتصل سجلّاتك إلى المنصّة، يُنظر فيها من جديد.

## What happened to it, step by step.

certificate-step-looked = وصلت إلى المنصّة
certificate-step-unproven = وصلت شهادة
certificate-step-refused = لم تُؤكَّد
certificate-step-revoked = سُحبت
certificate-step-replaced = حلّت محلها أخرى
certificate-step-ended = انتهت مدتها

## What it says, in plain words.

certificate-facts = ما تقوله
certificate-facts-open = ما ستقوله
certificate-fact-holder = باسم
certificate-fact-for = موضوعها
certificate-fact-did = ما أُنجز
certificate-fact-issuer = الجهة المُصدِرة
certificate-fact-chain = بضمان
certificate-fact-issued = تاريخ الإصدار
certificate-fact-expires = سارية حتى
certificate-fact-endless = بلا نهاية
certificate-fact-hours = ساعات الدراسة
certificate-fact-credit = الوحدات المعتمدة (ECTS)
certificate-fact-level = المستوى
certificate-fact-category = المجال
certificate-fact-result = النتيجة
certificate-fact-result-points = { $points } نقطة من 100
certificate-fact-competencies = الكفايات المُثبَتة
certificate-fact-evidence = ما عُوين
certificate-fact-parts = تتألف من
certificate-part-held = لديك
certificate-part-open = ليس بعد
certificate-fact-number = الرقم
certificate-fact-earlier = بدلًا من

## Saving, printing, showing the code.

certificate-save = حفظ بصيغة PDF
certificate-save-other = حفظ بصيغة أو لغة أخرى
certificate-save-title = حفظ الشهادة
certificate-save-text = كل صيغة تحمل في داخلها الشهادة الموقَّعة، فيتحقق منها من تصل إليه.
certificate-save-form = الصيغة
certificate-save-form-pdf = PDF: صفحة للطباعة والتأطير
certificate-save-form-png = PNG: شارة للرسائل والويب
certificate-save-form-svg = SVG: الشارة نفسها، واضحة بأي حجم
certificate-save-form-json = JSON: البيانات الموقَّعة وحدها، لبرامج أخرى
certificate-save-language = لغة الكلمات المحيطة
certificate-save-language-own = كما في الشهادة
certificate-save-where = اختيار المكان
certificate-saved = حُفظت باسم { $path }
certificate-print-paper = طباعة
certificate-code = إظهار الرمز مكبَّرًا
certificate-code-title = رمز هذه الشهادة
certificate-code-picture = رمز QR يكفي وحده للتحقق من هذه الشهادة
certificate-code-holds = فيه الاسم والعنوان والجهة المُصدِرة ومن يضمنها والتواريخ والرقم، وكلها موقَّعة. وهذا يكفي للتحقق منها بلا إنترنت.
certificate-code-holds-not = ليس فيه النتائج ولا الكفايات ولا أي شيء آخر سُجّل.
certificate-code-how = يمكن لهاتف أن يقرأه. أو صوّره وافتح الصورة في «التحقق من شهادة».
certificate-code-text = ما كُتب في الرمز
certificate-others = كيف يتحقق منها الآخرون
certificate-page-picture = الشهادة كما تُطبع: «{ $title }»، { $name }. وكل ما تقوله مكتوب أدناه.
certificate-page-failed = لا يمكن رسم الصفحة على هذا الحاسوب. الشهادة نفسها هنا: يمكن حفظها بصيغة JSON والتحقق منها.
certificate-reason-twice = تحمل شهادتان من مدرّبك الرقم نفسه. يصدرها المركز من جديد.
certificate-reason-field = أصدرها مدرّبك، ولم يضع المركز توقيعه بجانبها بعد.
certificate-reason-parted = صدرت لحساب آخر تبيّن أنه ليس حسابك.
