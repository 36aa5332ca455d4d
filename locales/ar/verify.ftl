## هل الشهادة صالحة

verify-answer-valid = صالحة
verify-answer-not-valid = غير صالحة
verify-answer-cannot-tell = لا يمكن الحكم بعد
verify-clock = لا يمكن أن تكون ساعة هذا الحاسوب صحيحة: اضبط التاريخ ثم تحقق من جديد.
verify-trust-age = عمر المعلومات هنا عن الجهات المُصدِرة والشهادات المسحوبة: { $days ->
    [0] من اليوم
    [zero] من اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}.
verify-trust-none = لا تُعرف هنا أي جهة مُصدِرة: انضم إلى منصة أو أحضر ملف ثقتها.
verify-json-broken = الملف تالف ولا يمكن قراءته.
verify-json-duplicate = «{ $key }» وارد فيه مرتين، فيمكن أن يُقرأ بطريقتين.
verify-json-number = العدد { $number } تقرؤه البرامج قراءات مختلفة.
verify-json-size = الشهادة أكبر من أن تُقرأ.
verify-json-depth = مستويات الشهادة أكثر من أن تُقرأ.
verify-credential-none = لا شهادة فيه.
verify-credential-other = هذه بيانات موقَّعة من نوع آخر ({ $type })، وليست Open Badge.
verify-credential-first = هي من صيغة أقدم (Verifiable Credentials 1.1) لا يمكن التحقق منها هنا. اطلب من الجهة المصدرة شهادة من الإصدار 2.0.
verify-context-unknown = فيها كلمات معرَّفة في مكان آخر ({ $context }) ولا تُعرف هنا.
verify-slip-broken = محتوى رمز QR تالف، أو ليس شهادة.
verify-signature-good = التوقيع صحيح: لم يتغير شيء.
verify-signature-bad = التوقيع خاطئ: غُيّرت بعد التوقيع أو زُوِّرت.
verify-signature-other = وقّعها غير { $issuer }.
verify-proof-missing = ليست موقَّعة.
verify-proof-broken = لا يمكن قراءة توقيعها.
verify-proof-purpose = وُقِّعت لغرض آخر.
verify-proof-context = تغيّر معنى كلماتها بعد التوقيع.
verify-proof-expired = انتهى توقيعها في { $until }.
verify-proof-unknown = وُقِّعت بطريقة لا تُعرف هنا ({ $what }).
verify-key-unknown = لا يوجد مفتاح الموقِّع إلا على الإنترنت ({ $what }).
verify-graph-unreadable = لا يمكن وضع محتواها في الصيغة التي وُقِّعت ({ $what }).
verify-graph-intricate = محتواها أعقد من أن يُتحقق منه ({ $what }).
verify-word-unknown = فيها كلمة لا يشملها التوقيع ({ $what }).
verify-issuer-known = أصدرها { $name }، ويضمن ذلك { $root }.
verify-issuer-root = أصدرها { $name }، وهذا الحاسوب يثق به مباشرة.
verify-issuer-countersigned = أكّدها أيضًا { $by }، ويضمن ذلك { $root }.
verify-issuer-countersigned-root = أكّدها أيضًا { $by }، وهذا الحاسوب يثق به مباشرة.
verify-issuer-unknown = { $name } لا يُعرف هنا. أحضر ملف ثقة المعهد ({ $key }).
verify-issuer-name = الجهة المُصدِرة تسمي نفسها { $name }، ولم يُعطَ لها هذا الاسم.
verify-chain-signature = تفويض فيها غُيّر أو زُوِّر.
verify-chain-loop = تفويضاتها تعود إلى نفسها.
verify-chain-long = تفويضاتها أكثر من المسموح ({ $most }).
verify-scope-achievement = لم يكن مسموحًا لـ { $name } بإصدار هذه الشهادة.
verify-scope-dates = لم يكن مسموحًا لـ { $name } بالإصدار في ذلك الوقت.
verify-scope-count = لم يكن مسموحًا لـ { $name } بإصدار هذا العدد.
verify-scope-delegate = لم يكن مسموحًا لـ { $name } بالتفويض.
verify-key-withdrawn = سُحب مفتاح { $name } في { $from }: { $reason }
verify-dates-good = سارية من { $from } إلى { $until }.
verify-dates-good-endless = سارية من { $from } بلا نهاية.
verify-dates-backward = تنتهي قبل أن تبدأ.
verify-expired = انتهت في { $until }.
verify-not-yet-valid = لا تبدأ إلا في { $from }، أو أن ساعة هذا الحاسوب خاطئة.
verify-clock-doubtful = ساعة هذا الحاسوب مشكوك فيها: اضبط التاريخ ثم تحقق من جديد.
verify-status-none = الجهة المُصدِرة لا تحتفظ بقائمة للشهادات المسحوبة.
verify-status-good = لم تكن مسحوبة عند وضع القائمة في { $made }.
verify-revoked = سُحبت: هكذا تقول القائمة المؤرَّخة { $made }.
verify-suspended = أُوقفت.
verify-status-index = لا وجود لموضعها في قائمة الشهادات المسحوبة.
verify-status-broken = لا يمكن قراءة ما يخص سحبها.
verify-status-old = قائمة الشهادات المسحوبة هنا قديمة جدًّا ({ $made }): أحضر ملف ثقة أحدث.
verify-status-missing = قائمة الشهادات المسحوبة ليست هنا: أحضر ملف الثقة.
verify-status-list-broken = قائمة الشهادات المسحوبة هنا تالفة.
verify-status-list-foreign = قائمة الشهادات المسحوبة هنا لجهة أخرى.
verify-status-list-purpose = القائمة هنا عن شيء آخر.
verify-status-unknown = سحبها مذكور بطريقة لا تُعرف هنا ({ $type }).
verify-schema-good = فيها كل ما يلزم Open Badge.
verify-schema-missing = ينقصها ما يلزم Open Badge: { $path }
verify-achievement-named = موضوعها: { $name }
verify-holder-named = باسم { $name }. قارنه بأوراق الشخص.
verify-holder-unnamed = لا تسمّي أحدًا. على من يُظهرها أن يثبت أنها له.
verify-carrier-empty = الملف فارغ.
verify-carrier-size = الملف كبير جدًّا.
verify-carrier-text-other = هذا النص ليس شهادة.
verify-carrier-several = عدد الشهادات فيه { $count }: تحقق من واحدة في كل مرة.
verify-carrier-old-badge = هذه شارة قديمة لا يُتحقق منها إلا في صفحة مُصدِرها.
verify-carrier-carries-other = ما في موضع الشهادة ليس شهادة.
verify-carrier-picture-broken = لا يمكن قراءة الصورة.
verify-carrier-picture-size = الصورة كبيرة جدًّا: صوّر رمز QR وحده.
verify-carrier-picture-without = لا رمز QR مقروء في الصورة: صوّره وحده، مستقيمًا، في ضوء جيد.
verify-carrier-code-other = في رمز QR شيء آخر: { $text }
verify-carrier-code-broken = نص رمز QR تالف.
verify-carrier-svg-broken = لا يمكن قراءة الرسم.
verify-carrier-svg-without = لا شهادة في الرسم.
verify-carrier-pdf-broken = لا يمكن قراءة ملف PDF.
verify-carrier-pdf-complex = ملف PDF أكبر من أن يُفحص.
verify-carrier-pdf-encrypted = ملف PDF مشفَّر: احفظه أولًا بلا كلمة مرور.
verify-carrier-pdf-without = لا شهادة في ملف PDF.

## The page where a certificate is checked.

verify-lede = أحضر الملف أو صورة رمزها أو نصها. لا حاجة إلى الإنترنت.
verify-file = اختيار ملف
verify-photo = صورة رمز
verify-file-hint = PDF أو PNG أو SVG أو JSON أو صورة. ويمكنك أيضًا إفلات الملف في هذه النافذة.
verify-text = أو ألصق نصها
verify-text-hint = ما قرأه هاتف من الرمز، أو البيانات الموقَّعة.
verify-text-lacks = لا شيء هنا بعد. ألصق النص أولًا.
verify-check = تحقق
verify-checking = جارٍ التحقق…
# $name: of the file.
verify-of-file = ما جرى التحقق منه: { $name }
verify-of-text = ما جرى التحقق منه: النص الملصق
verify-of-own = جرى التحقق كما يفعل الآخرون: شهادتك
verify-head-valid = هذه الشهادة صالحة
verify-head-not-valid = هذه الشهادة غير صالحة
verify-head-cannot-tell = لا يمكن الحكم بعد
verify-head-none = هذه ليست شهادة
verify-said-valid = حصل { $holder } على «{ $title }» في { $date }.
verify-said = تقول إن { $holder } حصل على «{ $title }» في { $date }. لا تعتمد على ذلك.
verify-said-open = تقول إن { $holder } حصل على «{ $title }» في { $date }. ويبقى أن يُعرف هل هذا صحيح.
verify-somebody = شخص ما
verify-reasons = الأسباب
verify-about-form = ما أُحضر
verify-about-signature = التوقيع
verify-about-issuer = الجهة المُصدِرة
verify-about-dates = التواريخ
verify-about-status = السحب
verify-about-schema = الاكتمال
verify-about-achievement = ما أُنجز
verify-about-holder = صاحبها
# Read aloud before a reason, where others see its shape.
verify-mark-valid = سليم:
verify-mark-cannot-tell = لا يمكن الحكم:
verify-mark-not-valid = خطأ:
verify-do = ما يمكنك فعله
verify-do-original = اطلب من الشخص الملف أو الورقة الأصلية وتحقق منها. فإن بقيت النتيجة نفسها فاسأل الجهة التي يُقال إنها أصدرتها.
verify-do-issuer = اسأل الجهة التي أصدرتها. هي وحدها تستطيع أن تقول المزيد أو أن تصدر غيرها.
verify-do-trust = أحضر ملف ثقة المعهد (packhorse.trust): هو على الذواكر التي يحملها المدرّبون وعلى منصّته. ثم تحقق من جديد.
verify-do-refresh = اتصل بالإنترنت واجلب الأحدث، أو أحضر ملف ثقة أحدث على ذاكرة USB. ثم تحقق من جديد.
verify-do-clock = اضبط تاريخ هذا الحاسوب، ثم تحقق من جديد.
verify-do-photo = صوّر الرمز وحده من فوقه مباشرة في ضوء جيد، أو اطلب الملف.
verify-do-file = اطلب ملف PDF أو الصورة أو ملف JSON للشهادة كما أُعطيت أول مرة.
verify-do-paper = قارن الاسم بأوراق الشخص: تقول الشهادة لمن هي، لا من يحملها بيده.
verify-slip = جرى التحقق من الرمز وحده. النتائج والكفايات والأدلة في الملف لا في الرمز.
verify-others = الإجابات الممكنة
verify-others-valid = وقّعتها جهة معروفة هنا، لم تتغير، في مدتها، ولم تُسحب.
verify-others-cannot-tell = ينقص هنا شيء يمكن إحضاره، ويُذكر ما هو.
verify-others-not-valid = غُيّرت بعد التوقيع أو زُوِّرت أو انتهت أو سُحبت، ويُذكر أيّ ذلك.
verify-another = التحقق من أخرى
verify-keep = حفظها مع شهاداتي
verify-failed = تعذّر التحقق

## Whose word certificates are checked by. $name: who signed; $date: a day.

verify-trust-title = كلمة من يُعتمد هنا
verify-trust-of = { $name }، قائمة { $date }
verify-trust-key = { $name }: مفتاحها فقط، بلا قائمة المسحوبة
verify-trust-refresh = جلب الأحدث
verify-trust-refreshing = جارٍ سؤال المنصّة…
verify-trust-refreshed = ما يُعرف هنا حديث كما على المنصّة.
verify-trust-bring = إحضار ملف ثقة
verify-trust-there = يوجد ملف ثقة من { $names } على { $place }.
verify-trust-look = النظر فيه
verify-trust-ask = هل هذا ملف ثقة المعهد؟
verify-trust-ask-text = يقول إن { $names } وقّعه في { $date }. يستطيع أي شخص أن يكتب ذلك. قارن هذا الرقم بالرقم الذي أخبرك به المعهد بالهاتف أو على الورق. فإن كان هو نفسه أمكن من الآن التحقق هنا من كل شهاداته.
verify-trust-fingerprint = بصمة المفتاح
verify-trust-yes = هو نفسه: اقبله
verify-trust-no = ليس الآن
verify-trust-taken = قُبل. صار { $names } معروفًا هنا.
verify-trust-same = هو هنا من قبل.
verify-trust-older = يوجد هنا أحدث منه للموقِّع نفسه، وهو يبقى.
verify-trust-ask-packs = { $count ->
    [zero] لا يسمّي أحدًا من موقِّعي حزم المقرّرات.
    [one] ويسمّي أيضًا موقِّعًا واحدًا لحزم المقرّرات يوثق به معه.
    [two] ويسمّي أيضًا موقِّعَين لحزم المقرّرات يوثق بهما معه.
    [few] ويسمّي أيضًا { $count } موقِّعين لحزم المقرّرات يوثق بهم معه.
   *[other] ويسمّي أيضًا { $count } موقِّعًا لحزم المقرّرات يوثق بهم معه.
}
