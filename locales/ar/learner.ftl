## Who is studying: welcome, the rail, Settings › Learner and My data.

learner-nav-notes = الملاحظات
learner-nav-certificates = الشهادات
# Under the learner's name in the rail.
learner-my-progress = تقدّمي
learner-change = تغيير المتعلّم

learner-who = من يدرس الآن؟
learner-who-text = لكلّ شخص رفّه وملاحظاته وتقدّمه على هذا الحاسوب.
learner-studied-never = لا دراسة بعد
learner-studied-today = آخر دراسة اليوم
learner-studied-yesterday = آخر دراسة أمس
learner-studied-on = آخر دراسة في { $date }
learner-new = أنا جديد هنا
learner-new-text = لا يستغرق ذلك سوى دقيقة، ولا حاجة إلى بريد إلكتروني.
learner-bring = أنا من حاسوب آخر
learner-bring-other = لديّ ملفّ من حاسوب آخر
# $language: the language of the interface, by its own name.
learner-language-is = اللغة: { $language }
learner-add-courses = إضافة مقرّرات
learner-has-pin = له رقم سرّي
learner-has-pictures = له ثلاث صور
learner-has-passphrase = له عبارة مرور
learner-state-missing = الملفّ مفقود
learner-state-damaged = الملفّ تالف
learner-state-newer = يحتاج إلى Packhorse أحدث

## What opens a shelf

learner-open = فتح
learner-type-pin = { $name }، اكتب رقمك السرّي
learner-choose-pictures = { $name }، اختر صورك الثلاث
learner-type-passphrase = { $name }، اكتب عبارة المرور
learner-pin-keys = الأرقام
learner-pin-back = حذف الرقم الأخير
# Read aloud while typing; the digits themselves are never said.
learner-pin-typed = { $count ->
    [zero] لم يُكتب أيّ رقم
    [one] كُتب رقم واحد
    [two] كُتب رقمان
    [few] كُتبت { $count } أرقام
    [many] كُتب { $count } رقمًا
   *[other] كُتب { $count } رقم
}
# Read aloud while choosing.
learner-pictures-chosen = { $count ->
    [zero] لم تُختر أيّ صورة
    [one] اختيرت صورة واحدة
    [two] اختيرت صورتان
    [few] اختيرت { $count } صور
    [many] اختيرت { $count } صورة
   *[other] اختيرت { $count } صورة
}
learner-pictures-back = إزالة الأخيرة
learner-wrong-pin = ليس هذا هو الرقم السرّي.
learner-wrong-pictures = ليست هذه هي الصور، أو ليست بهذا الترتيب.
learner-wrong-passphrase = ليست هذه هي عبارة المرور.
learner-wrong = هذا لا يفتحه. حاول مرّة أخرى.
learner-try-again = حاول مرّة أخرى.
learner-wait-seconds = { $count ->
    [zero] يمكنك المحاولة الآن.
    [one] يمكنك المحاولة من جديد بعد ثانية واحدة.
    [two] يمكنك المحاولة من جديد بعد ثانيتين.
    [few] يمكنك المحاولة من جديد بعد { $count } ثوانٍ.
    [many] يمكنك المحاولة من جديد بعد { $count } ثانية.
   *[other] يمكنك المحاولة من جديد بعد { $count } ثانية.
}
learner-wait-minutes = { $count ->
    [zero] يمكنك المحاولة الآن.
    [one] يمكنك المحاولة من جديد بعد دقيقة واحدة.
    [two] يمكنك المحاولة من جديد بعد دقيقتين.
    [few] يمكنك المحاولة من جديد بعد { $count } دقائق.
    [many] يمكنك المحاولة من جديد بعد { $count } دقيقة.
   *[other] يمكنك المحاولة من جديد بعد { $count } دقيقة.
}
learner-forgot-pin = نسيت رقمي السرّي
learner-forgot-pictures = نسيت صوري
learner-forgot-passphrase = نسيت عبارة المرور
learner-forgot-title = { $name }، استعمل رمز الاستعادة
learner-forgot-text = عند إنشاء رفّك كُتب رمز استعادة، وقد يكون عند مدرّبك. يفتح هذا الرمز رفّك مرّة واحدة، ثم تحصل على رمز جديد.
learner-recovery-code = رمز الاستعادة
learner-recovery-code-hint = ٢٠ حرفًا ورقمًا. لا أهمّية للحروف الكبيرة ولا للمسافات ولا للشرطات.
learner-recover = افتح رفّي
learner-cancel = إلغاء
learner-broken-title = لا يُفتح رفّ { $name }
learner-broken-newer = كتبه Packhorse أحدث. كلّ شيء سليم. افتحه بالبرنامج الأحدث.
learner-broken-missing = لم يعد ملفّ السجلّات على هذا الحاسوب. نسخة احتياطية تعيده.
learner-broken-damaged = ملفّ السجلّات تالف. نسخة احتياطية تعيده، ويُضاف إليها كلّ ما يمكن قراءته بعد.
learner-mended = كان ملفّك تالفًا وقد أُصلح.

## Make your shelf

learner-make-title = أنشئ رفّك
learner-name = اسمك
learner-name-hint = يُطبع على شهاداتك. يمكنك كتابته بأيّ أبجدية.
learner-name-lacks = اكتب اسمك لتتابع.
learner-picture = اختر صورة
learner-picture-mountains = جبال
learner-picture-tree = شجرة
learner-picture-sun = شمس
learner-picture-horse = حصان
learner-picture-bird = طائر
learner-picture-fish = سمكة
learner-picture-flower-lotus = زهرة
learner-picture-star = نجمة
learner-picture-moon = قمر
learner-picture-boat = قارب
learner-picture-cow = بقرة
learner-picture-leaf = ورقة شجر
learner-language = اللغة
learner-keep-out = إبقاء الآخرين خارج رفّي
learner-keep-out-hint = مفيد حين يتشارك عدّة أشخاص هذا الحاسوب. يمكنك تغييره لاحقًا.
learner-lock = من يمكنه فتح رفّك؟
learner-lock-none = أيّ شخص على هذا الحاسوب
learner-lock-none-text = لا يُطلب شيء. ملفّك غير مشفّر.
learner-lock-pin = من يعرف رقمي السرّي فقط
learner-lock-pin-text = يُبقي الآخرين خارج هذه النافذة. لا يشفّر: من يستطيع نسخ الملفّ يستطيع قراءته.
learner-lock-pictures = من يعرف صوري الثلاث فقط
learner-lock-pictures-text = كالرقم السرّي، بلا قراءة ولا كتابة. لا يشفّر.
learner-lock-passphrase = من يعرف عبارة المرور فقط
learner-lock-passphrase-text = تشفّر ملفّك: بدون هذه الكلمات لا يستطيع أحد قراءته. يبقى اسمك وصورتك ظاهرين.
learner-new-pin = رقم سرّي جديد
learner-new-pin-hint = من ٤ أرقام إلى ١٢ رقمًا.
learner-new-pictures = صور جديدة
learner-new-pictures-hint = ثلاث صور. للترتيب أهمّية.
learner-new-passphrase = عبارة مرور جديدة
learner-new-passphrase-hint = ٨ أحرف على الأقلّ. أربع كلمات أو خمس عدد مناسب.
learner-show-typed = إظهار ما أكتبه
learner-make = أنشئ رفّي
learner-file-waits = الملف الذي فتحته بانتظارك: سيظهر فور إنشاء رفّك.

## Recovery code

learner-code-title = اكتب رمز الاستعادة هذا
learner-code-text = إذا نسيت ما يفتح رفّك فلا يفتحه إلّا هذا الرمز. يُعرض مرّة واحدة.
learner-code-of = رفّ
learner-code-give = اكتبه على ورقة وأعطِ الورقة لمدرّبك. لا تحفظها مع الحاسوب.
learner-code-passphrase = ملفّك مشفّر. بدون عبارة المرور وبدون هذا الرمز لا يستطيع أحد استعادة ما فيه.
learner-code-written = كُتب الرمز
learner-code-print = طباعة

## A learner from a file

learner-bring-title = أحضر رفّك من حاسوب آخر
learner-bring-text = على الحاسوب الآخر افتح الإعدادات ثم «بياناتي»، واختر «حفظ نسخة». ثم اختر ذلك الملفّ هنا.
learner-bring-choose = اختيار الملفّ
# $name: a file that was opened with the program.
learner-bring-this = خذ «{ $name }»
learner-bring-another = اختيار ملفّ آخر
learner-bring-secret = عبارة المرور أو رمز الاستعادة
learner-bring-secret-hint = هذا الملفّ مشفّر. لم يُنسخ شيء بعد.
learner-brought = { $name } هنا الآن
learner-brought-merged = { $name } هنا من قبل: صار الرفّان رفًّا واحدًا
learner-brought-records = { $count ->
    [0] لم يكن أيّ سجلّ جديدًا.
    [zero] لم يكن أيّ سجلّ جديدًا.
    [one] سجلّ واحد جديد على هذا الحاسوب.
    [two] سجلّان جديدان على هذا الحاسوب.
    [few] { $count } سجلّات جديدة على هذا الحاسوب.
    [many] { $count } سجلًّا جديدًا على هذا الحاسوب.
   *[other] { $count } سجلّ جديد على هذا الحاسوب.
}

## Settings › Learner

learner-section = المتعلّم
learner-saved = حُفظ.
learner-lock-section = القفل
learner-lock-now-none = يمكن لأيّ شخص على هذا الحاسوب فتح رفّك.
learner-lock-now-pin = رقم سرّي يُبقي الآخرين خارج هذه النافذة. ملفّك غير مشفّر.
learner-lock-now-pictures = ثلاث صور تُبقي الآخرين خارج هذه النافذة. ملفّك غير مشفّر.
learner-lock-now-passphrase = ملفّك مشفّر بعبارة مرورك.
learner-lock-change = تغيير القفل
learner-lock-save = حفظ القفل الجديد
learner-lock-changed = تغيّر القفل.
learner-lock-code-note = مع القفل الجديد تحصل على رمز استعادة جديد، ولا يعود الرمز القديم يفتح شيئًا.
learner-pin = الرقم السرّي
learner-pictures = الصور
learner-passphrase = عبارة المرور
learner-pin-present = الرقم السرّي الحالي
learner-pictures-present = الصور الحالية
learner-passphrase-present = عبارة المرور الحالية

## Settings › My data

learner-privacy = بياناتي
learner-privacy-text = اسمك وتقدّمك وملاحظاتك وشهاداتك على هذا الحاسوب وحده إلى أن ترسلها.
learner-kept-records = السجلّات
learner-kept-notes = الملاحظات
learner-kept-files = الملفّات المسلّمة
learner-kept-size = الحجم
learner-kept-since = أوّل سجلّ في { $first }، وآخر سجلّ في { $last }.
learner-records = كلّ ما سُجّل
learner-records-text = كلّ ما فعلته بكلمات بسيطة، وتحته السجلّ كما تتلقّاه المنصّة.
learner-records-show = عرض السجلّات
learner-records-more = عرض ما قبلها
# $percent: points reached, as a number from 0 to 100.
learner-record-score = { $percent } من ١٠٠ نقطة
learner-did-answered = إجابة
learner-did-submitted = تسليم الأسئلة
learner-did-handed-in = ملفّ مُسلَّم
learner-did-began = بداية
learner-did-read = قُرئ
learner-did-watched = شوهد
learner-did-finished = اكتمل
learner-did-left = خروج
learner-did-reviewed = مراجعة
learner-did-scored = نقاط
learner-did-claimed = شهادة مستحقّة
learner-did-took-back = سُحب
learner-did-other = غير ذلك
learner-export = أخذ بياناتي معي
learner-export-text = ملفّ واحد فيه كلّ ما فعلته هنا. يمكنك فتحه على حاسوب آخر.
learner-export-do = حفظ نسخة
learner-exported = حُفظ باسم
learner-facts = بعض المعلومات عنك، إن شئت
learner-facts-why = تساعد على معرفة من تصل إليهم المقرّرات ومن لا تصل إليهم. لا تُحسب إلّا مجموعة مع غيرها. يمكنك تركها، وسحبها في أيّ وقت.
learner-facts-answer = الإجابة
learner-facts-leave = تركها
learner-facts-withdraw = سحبها
learner-facts-save = حفظ
learner-facts-saved = حُفظت. شكرًا.
learner-facts-gone = لا شيء مذكور عنك.
learner-fact-none = لا أذكر ذلك
learner-fact-sex = الجنس
learner-fact-age = العمر
learner-fact-role = أنا
learner-fact-institution = المدرسة أو المؤسّسة
learner-sex-female = أنثى
learner-sex-male = ذكر
learner-sex-other = غير ذلك
learner-age-under-15 = أقلّ من ١٥
learner-age-15-24 = من ١٥ إلى ٢٤
learner-age-25-34 = من ٢٥ إلى ٣٤
learner-age-35-54 = من ٣٥ إلى ٥٤
learner-age-55-up = ٥٥ فأكثر
learner-role-learner = متعلّم
learner-role-teacher = معلّم
learner-role-trainer = مدرّب معلّمين
learner-role-other = غير ذلك
learner-backups = النسخ الاحتياطية
learner-backups-text = ينشئها Packhorse بنفسه على هذا الحاسوب.
learner-backups-none = لا توجد أيّ نسخة بعد.
learner-restore = العودة
learner-restore-of = العودة إلى نسخة { $date }
learner-restore-title = هل تعود إلى نسخة { $date }؟
learner-restore-warning = يُضاف إليها ما فعلته بعدها. لا يضيع شيء.
learner-restore-keep = تركها كما هي
learner-restored = النسخة مستعملة الآن. لم يضِع شيء.
learner-erase = محو بياناتي من هذا الحاسوب
learner-erase-text = يزول رفّك وكلّ نسخه الاحتياطية. تبقى الشهادات التي أكّدتها منصّة صالحة.
learner-erase-do = المحو نهائيًا
learner-erase-title = { $name }، هل تمحو بياناتك؟
learner-erase-warning = يُزال من هذا الحاسوب { $records ->
    [zero] كلّ سجلّ
    [one] سجلّ واحد
    [two] سجلّان
    [few] { $records } سجلّات
    [many] { $records } سجلًّا
   *[other] { $records } سجلّ
} و{ $notes ->
    [zero] كلّ ملاحظة
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $notes } ملاحظات
    [many] { $notes } ملاحظة
   *[other] { $notes } ملاحظة
}، مع كلّ النسخ الاحتياطية.
learner-erase-forever = لا رجعة في ذلك. ما لم يُرسل ولم يُحفظ في نسخة يضيع.
learner-erase-sure = أعلم أنّه لا رجعة في ذلك
learner-erase-keep = الاحتفاظ بكلّ شيء
learner-erase-export = حفظ نسخة أوّلًا
learner-erased = مُحيت بيانات { $name } من هذا الحاسوب.
