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
verify-issuer-countersigned = أكّدها أيضًا { $by }، ويضمن ذلك { $root }.
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
verify-revoked = سُحبت.
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

## ما يُكتب على الشهادة

paper-awarded-to = تُمنح إلى
paper-issued-by = الجهة المُصدِرة
paper-issued = التاريخ
paper-expires = صالحة حتى
paper-number = الرقم
paper-check = امسح الرمز للتحقق. لا حاجة إلى الإنترنت.
paper-code = رمز QR يحمل الصيغة القصيرة الموقَّعة لهذه الشهادة
paper-seal = ختم الجهة المُصدِرة
paper-attachment = هذه الشهادة بيانات موقَّعة (Open Badges 3.0)
paper-revoked = لم تعد صالحة
paper-date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[other] ديسمبر
} { $year }
