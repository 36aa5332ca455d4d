# صفحات المنصّة المركزية لموظفي المراكز، وأسباب رفض واجهتها البرمجية.

platform-skip = إلى المحتوى
platform-nav = الصفحات
platform-nav-centres = المراكز
platform-nav-overview = نظرة عامة
platform-nav-staff = الموظفون
platform-nav-laptops = الحواسيب
platform-nav-keys = برامج أخرى
platform-nav-audit = ما جرى
platform-nav-packs = الحزم
platform-nav-account = حسابي
platform-above = موضع هذه الصفحة
platform-back-home = العودة إلى المراكز
platform-back-cohort = العودة إلى المجموعة
platform-technician = للفنّي:
platform-refused-title = لا يمكن عرض هذا
platform-add = إضافة
platform-save = حفظ
platform-saved = حُفظ.
platform-changes = تغيير
platform-act = إجراء
platform-state = الحالة
platform-name = الاسم
platform-kind = النوع
platform-reason = السبب
platform-days = كم يومًا تبقى صالحة
# $day is a date, such as 2026-11-22.
platform-since = منذ { $day }
platform-until = حتى { $day }
platform-closed = مغلق
platform-nameless = بلا اسم

platform-language = اللغة
platform-language-choose = تغيير اللغة
platform-language-browser = كما يقول المتصفّح
platform-sign-in-title = تسجيل الدخول
platform-sign-in-lede = لموظفي المراكز. لا يحتاج المتعلّمون إلى حساب هنا: ينضمّون في التطبيق برمز مجموعتهم.
platform-sign-in = تسجيل الدخول
platform-sign-out = تسجيل الخروج
platform-login = اسم الدخول
platform-login-hint = قصير وبلا فراغات، لتكتبه في أيّ مكان. يراه زملاؤك.
platform-passphrase = عبارة السرّ
platform-passphrase-hint = عشرة أحرف على الأقل. أربع كلمات لا رابط بينها يسهل حفظها ويصعب تخمينها.
platform-have-code = لديّ رمز يُستعمل مرة واحدة
platform-have-account = لديّ حساب
platform-join-title = الانضمام إلى الموظفين
platform-join-lede = أُعطيت رمزًا يُستعمل مرة واحدة: فيه لأيّ مركز هو وبأيّ صفة.
platform-join-code = رمز يُستعمل مرة واحدة
platform-join-code-hint = 24 حرفًا ورقمًا في مجموعات من أربعة. لا أهمية للحروف الصغيرة والفراغات.
platform-first-code = لا يوجد مدير بعد. ظهر أوّل رمز يُستعمل مرّة واحدة عند تشغيل المنصّة. ومن فاته أنشأ غيره على الخادوم، بقيمة ⁦--data⁩ نفسها:
platform-join = استعمال الرمز
platform-your-name = اسمك
platform-your-name-hint = كما يعرفك زملاؤك.

platform-centres-title = المراكز
# $centres is how many.
platform-centres-lede = { $centres ->
    [one] مركز واحد.
    [two] مركزان. ما يحقّ لك في مركز يحقّ لك في كلّ ما تحته.
    [few] { $centres } مراكز. ما يحقّ لك في مركز يحقّ لك في كلّ ما تحته.
    [many] { $centres } مركزًا. ما يحقّ لك في مركز يحقّ لك في كلّ ما تحته.
   *[other] { $centres } مركز. ما يحقّ لك في مركز يحقّ لك في كلّ ما تحته.
}
platform-centres-empty = ليس لك دور في أيّ مركز بعد. اطلب دعوة من أحد المديرين واستعمل رمزها في «حسابي».
platform-begin = الخطوات الأولى
platform-begin-name = سمِّ مركزك
platform-begin-name-text = تصدر الشهادات بهذا الاسم.
platform-begin-pack = قل بأيّ حزم يوثق، وانشر واحدة
platform-begin-pack-text = أضف مفتاح من يوقّع حزمك، ثم اختر ملف حزمة. تُعرض على الحواسيب عند تبادلها التالي.
platform-begin-cohort = أنشئ مجموعة
platform-begin-cohort-text = في صفحتها رمز التسجيل الذي يُعلَّق على جدار الصفّ.
platform-begin-done = تمّ
platform-here-only = لا تستطيع الحواسيب الأخرى الوصول إلى هذا العنوان
platform-here-only-text = تحمله رموز التسجيل والشهادات. شغّل المنصّة من جديد مع ⁦--address⁩ والعنوان الذي تصل إليه الحواسيب، مثل ⁦--address https://learn.example.org⁩. وإن كانت مثبَّتة كحزمة ففي ⁦/etc/default/packhorse-platform⁩.
platform-kind-institute = المعهد
platform-kind-regional = مركز إقليمي
platform-kind-national = مركز وطني
platform-kind-training = مركز تدريب
platform-kind-institution = مؤسسة
platform-below = المراكز التابعة
platform-below-empty = لا يوجد.
platform-centre-add = إضافة مركز تابع لهذا
platform-rename = تغيير الاسم
platform-move = نقله مع كلّ ما تحته
platform-move-below = تحت أيّ مركز
platform-move-hint = ينتقل معه موظفوه ومجموعاته ومتعلّموه. ومن له دور فوق الموضع الجديد فله الدور على هذا كلّه أيضًا.
platform-move-do = نقل
platform-close-centre = إغلاق هذا المركز
platform-close-centre-hint = لا ينضمّ أحد بعدها إلى مجموعاته ولا إلى ما تحتها، ولا تقرأ برامجه ولا تكتب. يبقى ما هو موجود، ويمكن فتحه من جديد.
platform-open-centre = فتحه من جديد

platform-cohorts = المجموعات
platform-cohorts-empty = لا مجموعات هنا بعد.
platform-cohort-add = إضافة مجموعة
platform-cohort-change = الاسم والمدرّب والحجم
platform-cohort-close = إغلاق هذه المجموعة
platform-cohort-close-hint = يتوقّف رمزها. ويبقى أعضاؤها أعضاء، وتستمرّ سجلاتهم في الوصول.
platform-trainer = المدرّب
platform-trainer-none = لا أحد
platform-most = أكبر عدد للأعضاء
platform-most-hint = يُحسب المنتظرون أيضًا.
platform-approve-first = أنظر في كلّ شخص قبل قبوله
# $members and $most are counts.
platform-members-of = الأعضاء: { $members } من { $most } على الأكثر
# $count is how many learners.
platform-waiting-count = { $count ->
    [one] شخص واحد ينتظرك
    [two] شخصان ينتظرانك
    [few] { $count } أشخاص ينتظرونك
    [many] { $count } شخصًا ينتظرونك
   *[other] { $count } شخص ينتظرونك
}
platform-members = الأعضاء
platform-members-empty = لا أحد بعد. وزّع رمز التسجيل أدناه: يستعمله المتعلّمون دون اتصال.
platform-heard = آخر خبر من الحاسوب
platform-heard-never = أبدًا
platform-heard-now = قبل أقلّ من ساعة
platform-heard-hours = { $hours ->
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $hours } ساعات
    [many] قبل { $hours } ساعة
   *[other] قبل { $hours } ساعة
}
platform-heard-days = { $days ->
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $days } أيام
    [many] قبل { $days } يومًا
   *[other] قبل { $days } يوم
}
platform-entries = السجلات هنا
# $count is how many other accounts.
platform-joined-count = { $count ->
    [one] وحساب آخر
    [two] وحسابان آخران
    [few] و{ $count } حسابات أخرى
    [many] و{ $count } حسابًا آخر
   *[other] و{ $count } حساب آخر
}
platform-standing-waiting = ينتظر
platform-standing-member = عضو
platform-standing-ended = غادر
platform-standing-refused = مرفوض
platform-member-approve = قبول
platform-member-end = إنهاء العضوية
platform-member-refuse = رفض

platform-code = رمز التسجيل
platform-code-none = لا يوجد. أنشئ رمزًا جديدًا.
platform-code-until = صالح حتى { $day }.
platform-code-over = كان صالحًا حتى { $day }. أنشئ رمزًا جديدًا.
platform-code-qr = رمز التسجيل صورةً للكاميرا
platform-code-sheet = ورقة للطباعة
platform-code-renew = إنشاء رمز جديد
platform-code-renew-hint = يتوقّف القديم فورًا. ومن كان عضوًا بقي عضوًا.
platform-code-days = كم يومًا يبقى صالحًا
platform-sheet-1 = افتح Packhorse واختر «الانضمام إلى مركز».
platform-sheet-2 = صوِّر هذه الصورة بهاتفك وافتح الصورة في Packhorse، أو اكتب الحروف التي تحتها.
platform-sheet-3 = واصل التعلّم. كلّما وجد حاسوبك طريقًا وصل عملك إلى مركزك.
platform-sheet-print = اطبع هذه الصفحة من متصفّحك.

platform-appointed = حواسيب المعلّم
platform-appointed-lede = في الصف، دون إنترنت، يجوز لحاسوب كهذا أن يجمع ويقرأ ما فعله أعضاء هذه المجموعة.
platform-appoint = إضافة حاسوب
platform-device = الحاسوب
platform-device-hint = الرمز الذي يعرضه التطبيق تحت «الصف»، مثل 7K3M-P9QX، إن كان الحاسوب قد وصل إلى هنا من قبل؛ وإلا فمفتاحه كاملًا.
platform-device-name = بماذا تسمّيه
platform-dismiss = سحب المهمّة
platform-cohort-packs = حزم لهذه المجموعة
platform-cohort-packs-empty = لا حزم موصى بها.
platform-cohort-packs-change = اختيار الحزم
platform-pack-ids = أسماء الحزم
platform-pack-ids-others = حزم أخرى بأسمائها
platform-pack-ids-hint = اسم في كلّ سطر، مثل org.example.statistics.

platform-staff-title = الموظفون
platform-staff-people = من له أيّ دور
platform-staff-empty = لا أحد له دور هنا بعينه. يعتني به من له دور فوقه.
platform-staff-remove = إنهاء الدور
platform-role = بأيّ صفة
platform-role-administrator = مدير
platform-role-administrator-hint = يفعل كلّ شيء: المراكز والموظفون والمجموعات والبرامج
platform-role-editor = محرّر
platform-role-editor-hint = ينشر الحزم ويوصي بها
platform-role-trainer = مدرّب
platform-role-trainer-hint = يعتني بالمجموعات والأعضاء والحواسيب
platform-role-viewer = مطّلع
platform-role-viewer-hint = يرى كلّ شيء ولا يغيّر شيئًا
platform-invitations = دعوات لم تُستعمل بعد
platform-invitations-empty = لا يوجد.
platform-invitation-end = سحب
platform-invitation-code = سلّم هذا الرمز
platform-invitation-code-hint = لا يظهر إلا الآن، وهو لشخص واحد. يستعمله هنا:
platform-invite = دعوة شخص
platform-invite-do = إنشاء الرمز
platform-invite-whom = لمن
platform-invite-whom-hint = لقائمتك أنت، إلى أن يُستعمل.

platform-laptops-title = الحواسيب
platform-devices = حواسيب جاء منها خبر
platform-devices-empty = لم يأت خبر بعد من أيّ حاسوب في هذا الفرع.
# $count is how many learners.
platform-device-learners = { $count ->
    [0] لا متعلّمين هنا
    [one] متعلّم واحد
    [two] متعلّمان
    [few] { $count } متعلّمين
    [many] { $count } متعلّمًا
   *[other] { $count } متعلّم
}
# $minutes is how far its clock is ahead; below 0: behind.
platform-device-clock = ساعته مختلفة بمقدار { $minutes } دقيقة
platform-device-barred = ممنوع
platform-device-bar = منع حاسوب
platform-device-bar-hint = إذا سُرق أو ضاع: لا يؤخذ بعدها شيء ممّا يأتي به، بأيّ طريق. ويبقى ما جاء به من قبل.
platform-device-unbar = السماح به من جديد
platform-second-keys = هل هو الشخص نفسه؟
platform-second-keys-lede = يتكلّم أحدهم باسم متعلّم بمفتاح غير السابق: ربما نسخة احتياطية مستعادة، وربما شخص آخر. اسألهم ثم قل. وإلى ذلك الحين لا يؤخذ منه شيء.
platform-key-waiting = ينتظرك
platform-key-accepted = الشخص نفسه
platform-key-refused = شخص آخر
platform-key-accept = هو الشخص نفسه
platform-key-refuse = ليس هو

platform-keys-title = برامج أخرى
platform-keys-lede = البرامج التي تتكلّم xAPI تقرأ سجلات هذا المركز وتكتبها بمفتاح خاص بها.
platform-keys-empty = لا مفتاح لأيّ برنامج بعد.
platform-key-add = إضافة مفتاح
platform-key-name = لأيّ غرض
platform-key-name-hint = مثلًا: لوحة متابعة الجامعة.
platform-scopes = ما يجوز له
platform-key-made = المفتاح الجديد
platform-key-once = لا يظهر السرّ إلا الآن. انسخه إلى حيث يلزم.
platform-key-endpoint = العنوان
platform-key-key = المفتاح
platform-key-secret = السرّ
platform-key-revoke = إنهاء المفتاح

# $number is a learner's number.
platform-learner-number = المتعلّم رقم { $number }
platform-accounts = حسابات هذا الشخص
platform-accounts-lede = من تعلّم على حاسوبين دون اتصال قد يكون له حسابان. بعد ضمّهما يُحسبان شخصًا واحدًا؛ لا يُنقل شيء، ويمكن التراجع.
platform-join-learner = ضمّه إلى حساب آخر
platform-join-learner-do = ضمّ
platform-join-other = رقم المتعلّم الآخر
platform-join-other-hint = تجده في صفحة المتعلّم الآخر. ويلزمك دور حيث هو أيضًا.
platform-joinings = ما ضُمّ وما تُراجع عنه
platform-joining-holds = مضمومان
platform-joining-undone = تُراجع عنه
platform-joining-undo = تراجع

platform-forks = حيث سار السجلّ في طريقين
platform-forks-lede = واصل حاسوبان الكتابة من نسخة واحدة، كقرص منسوخ أو نسخة احتياطية مستعادة. لم يضِع شيء: ما كتبه كلّ منهما معروض هنا جنبًا إلى جنب، وكلّه محفوظ.
platform-aside = محفوظ لكنه لا يُحتسب
platform-aside-lede = هذه السجلّات سليمة، لكنها لا تُحتسب هنا ولا تعطّل شيئًا آخر.
platform-aside-not-a-statement = لا يُحتسب: السجلّ غير مكتمل.
platform-aside-another-actor = لا يُحتسب: يذكر ما فعله شخص آخر.
platform-aside-other = لا يُحتسب: تعذّر قبوله كما هو.
platform-fact-counts = يُحتسب
platform-fact-what = ماذا
platform-fact-answer = الإجابة
platform-fact-written = كُتب بحسب ساعة الحاسوب (UTC)
platform-fact-came = وصل إلى هنا (UTC)
platform-fact-whole = السجلّ كاملًا
platform-fact-statement = شيء فعله
platform-fact-note = ملاحظة
platform-fact-fact = معلومة عن الشخص

platform-audit-title = ما جرى
platform-audit-lede = كلّ ما فعله الموظفون في هذا الفرع. لا يُحذف من هنا شيء أبدًا.
platform-audit-empty = لا شيء بعد.
platform-audit-when = متى (UTC)
platform-audit-who = من
platform-audit-what = ماذا
platform-audit-where = أين
platform-audit-more = المزيد
platform-audit-console = عند وحدة التحكّم
platform-audit-learner = المتعلم
platform-audit-older = أقدم
platform-detail-before = قبل ذلك
platform-detail-to = المكان الجديد: رقم
platform-detail-to-place = المكان الجديد
platform-detail-wallet = المحفظة
platform-detail-number = الرقم
platform-detail-course = المقرّر
platform-detail-certificate = الشهادة
platform-detail-new = الشهادة الجديدة
platform-detail-yes = قيل نعم
platform-act-centre-add = أُضيف مركز
platform-act-centre-rename = غُيّر اسم مركز
platform-act-centre-move = نُقل فرع
platform-act-centre-close = أُغلق مركز
platform-act-centre-open = فُتح مركز من جديد
platform-act-staff-invite = أُنشئت دعوة
platform-act-invitation-end = سُحبت دعوة
platform-act-staff-join = استُعملت دعوة
platform-act-staff-remove = أُنهي دور
platform-act-cohort-add = أُضيفت مجموعة
platform-act-cohort-change = غُيّرت مجموعة
platform-act-cohort-packs = اختيرت حزم
platform-act-cohort-close = أُغلقت مجموعة
platform-act-code-renew = أُنشئ رمز تسجيل جديد
platform-act-member-approve = قُبل عضو
platform-act-member-end = أُنهيت عضوية أو رُفضت
platform-act-member-enrol = سُجّل متعلّم
platform-act-device-appoint = أُضيف حاسوب للمعلّم
platform-act-device-dismiss = سُحب حاسوب من المعلّم
platform-act-device-bar = مُنع حاسوب
platform-act-device-unbar = سُمح بحاسوب من جديد
platform-act-learner-join = ضُمّ حسابان
platform-act-learner-part = تُراجع عن ضمّ
platform-act-key-accept = قُبل مفتاح ثانٍ
platform-act-key-refuse = رُفض مفتاح ثانٍ
platform-act-issuer-key = الشهادات: طريقة إصدارها
platform-act-credential-decide = بُتَّ في شهادة أو أُعيد إصدارها
platform-act-credential-revoke = سُحبت شهادة
platform-act-learner-code = أُنشئ رمز لمرة واحدة لأحد المتعلمين
platform-act-wallet-end = أُنهي وصول محفظة
platform-act-pack-publish = نُشرت حزمة
platform-act-pack-withdraw = سُحبت حزمة
platform-act-publisher-add = صار مفتاح ناشر موثوقًا
platform-act-publisher-end = لم يعد مفتاح ناشر موثوقًا
platform-act-lrs-key-add = أُنشئ مفتاح برنامج
platform-act-lrs-key-revoke = أُنهي مفتاح برنامج

platform-account-title = حسابي
platform-account-me = عنّي
platform-account-change = الاسم واللغة
platform-account-roles = أدواري
platform-account-roles-empty = لا شيء بعد.
platform-account-invitation = استعمال رمز آخر
platform-passphrase-change = تغيير عبارة السرّ
platform-passphrase-change-hint = يُسجّل خروجك من كلّ مكان آخر، وتنتهي رموز وصولك.
platform-passphrase-before = عبارة السرّ الحالية
platform-passphrase-after = عبارة السرّ الجديدة
platform-tokens = رموز الوصول
platform-tokens-lede = برمز وصول يعمل برنامج لك باسمك عبر الواجهة البرمجية.
platform-token-add = إنشاء رمز وصول
platform-token-end = إنهاؤه

platform-packs-title = الحزم
platform-packs-lede = ما يُعرض على الحواسيب. تُفحص كلّ حزمة بأكملها قبل أن تظهر.
platform-packs-empty = لم تُنشر حزمة بعد.
platform-pack-version = الطبعة
platform-pack-size = الحجم
platform-pack-languages = اللغات
platform-pack-publisher = وقّعها
platform-pack-publish = نشر حزمة
platform-pack-file = ملف الحزمة
platform-pack-file-hint = ملف ‎*.pack موقّع بمفتاح تثق به هذه المنصّة.
platform-pack-centre = لأيّ مركز
platform-pack-withdraw = سحب
platform-pack-withdrawn = مسحوبة
platform-publishers = بحزم من يوثق
platform-publishers-lede = لا تُنشر إلّا حزم موقّعة بأحد هذه المفاتيح. وتثق بها كذلك الحواسيب التي تتبادل مع هذه المنصّة.
platform-publishers-empty = لا أحد بعد. أضف مفتاحًا قبل أن تنشر أوّل حزمة.
platform-publisher-add = إضافة مفتاح
platform-publisher-key = المفتاح
platform-publisher-key-hint = السطر كلّه من الملف الذي ينتهي بـ ⁦.pub⁩، وقد أنشأه «⁦packhorse key new⁩» بجانب المفتاح السرّي.
platform-publisher-name-hint = إن تُرك فارغًا: الاسم الموجود في الملف.
platform-publisher-end = إيقاف الثقة
platform-fingerprint = بصمة المفتاح:

## الشهادات: ما يطلبه المتعلّمون، وما صدر، ومن يُصدر.

certificates-nav = الشهادات
certificates-nav-issuing = إصدار الشهادات
certificates-title = الشهادات
certificates-lede = ما يطلبه المتعلّمون في هذا الفرع، وما صدر لهم.
certificates-waiting = ما ينتظر
certificates-waiting-lede = من أنهى مقرّرًا يطلب شهادته. هذه الطلبات تنتظر شيئًا: شخصًا ينظر فيها، أو درجات، أو نشر المقرّر هنا.
certificates-waiting-empty = لا شيء ينتظر.
certificates-issued = ما صدر
certificates-issued-empty = لم تصدر أي شهادة بعد.
certificates-of = شهادات { $name }
certificates-to-learner = إلى صفحة المتعلّم
certificates-of-learner = ما يطلبه هذا الشخص، والشهادات التي صدرت له
certificates-of-cohort = ما يطلبه الأعضاء، والشهادات التي صدرت لهم
# $count is how many claims.
certificates-waiting-count = { $count ->
    [one] طلب شهادة واحد ينتظر شخصًا
    [two] طلبا شهادة ينتظران شخصًا
    [few] { $count } طلبات شهادات تنتظر شخصًا
   *[other] { $count } طلب شهادة ينتظر شخصًا
}
certificates-claimed = ما طُلب
certificates-claimed-lede = يطلب حاسوب المتعلّم الشهادة حين يكتمل كل شيء عليه.
certificates-claimed-empty = لم يُطلب شيء بعد.
certificates-decides = القرار لـ { $centre }
certificates-more = المزيد
certificates-by = أصدرها { $name }
certificates-claim-new = قيد النظر
certificates-claim-person = ينتظر شخصًا
certificates-claim-marks = ينتظر درجات
certificates-claim-pack = ينتظر نشر المقرّر
certificates-claim-member = ينتظر: ليس عضوًا في أي مجموعة
certificates-claim-refused = ينقص شيء
certificates-claim-denied = رفضه شخص
certificates-claim-issued = صدرت
certificates-state-good = صالحة
certificates-state-expired = انتهت مدّتها
certificates-state-revoked = سُحبت
certificates-state-replaced = حلّت أخرى محلّها
certificates-state-refused = رُفضت
certificates-history = ما أُخبر به المتعلّم
certificates-history-lede = تصل كل خطوة إلى حاسوب المتعلّم مع التبادل التالي.
certificates-step-waiting = تنتظر
certificates-step-issued = صدرت
certificates-step-refused = لم تصدر
certificates-step-revoked = سُحبت
certificates-step-replaced = استُبدلت
certificates-why-person = ينظر فيها شخص أولًا
certificates-why-pack = المقرّر غير منشور هنا
certificates-why-marks = ما زالت درجات لم توضع
certificates-why-member = ليس عضوًا في أي مجموعة
certificates-why-missing = ينقص شيء
certificates-why-denied = قال شخص لا
certificates-why-countersigned = أصدرها مدرّب في الميدان وأكّدها المركز
certificates-why-twice = شهادة أخرى من الحاسوب نفسه تحمل هذا الرقم
certificates-why-parted = صدرت لحساب ضُمّ إلى هذا الحساب خطأً
certificates-why-reissued = صدرت من جديد
certificates-why-name = صُحّح الاسم
certificates-see = عرض الشهادة
certificates-see-newer = عرض التي حلّت محلّها
certificates-record = ما تقوله السجلات
certificates-record-not-published = المقرّر غير منشور هنا، فلا يمكن معرفة ما يطلبه. انشر حزمته؛ عندئذ يُنظر في الطلب من جديد تلقائيًا.
certificates-record-points = أتمّ المتعلّم كل شيء. ما زال على أحدهم أن يضع الدرجات.
certificates-record-missing = السجلات التي وصلت إلى هنا لا تُظهر كل ما هو مطلوب. هذا ما فيها:
certificates-record-met = السجلات التي وصلت إلى هنا تُظهر كل ما هو مطلوب. هذا ما سيصدر:
certificates-lack-lessons = دروس أُنهيت: { $have } من { $need }
certificates-lack-score = درجات الأسئلة: { $have } ٪ من { $need } ٪ المطلوبة
certificates-lack-mastery = مجموعات أسئلة أُتقنت: { $have } من { $need }
certificates-lack-assessments = اختبارات اجتيزت: { $have } من { $need }
certificates-lack-achievements = شهادات أخرى حُصّلت: { $have } من { $need }
certificates-lack-waiting = ما زالت درجات لم توضع
certificates-holder = الاسم على الشهادة
certificates-for = الشهادة
certificates-attests = ما تشهد به
certificates-criteria = ما كان مطلوبًا
certificates-evidence = ما أُنجز
certificates-result = النتيجة
certificates-hours = ساعات الدراسة
certificates-credit = الوحدات (ECTS)
certificates-level = المستوى
certificates-competencies = الكفايات
certificates-issuer = جهة الإصدار
certificates-issued-on = تاريخ الإصدار
certificates-until = صالحة حتى
certificates-endless = بلا نهاية
certificates-course = المقرّر
certificates-number = الرقم
certificates-replaces = تحلّ محلّ
certificates-decide = القرار
certificates-decide-nowhere = لا مركز مسؤول عن هذا المتعلّم: ليس عضوًا في أي مجموعة. اقبله في إحداها أولًا.
certificates-decide-elsewhere = القرار لـ { $centre }، بإدارييه ومدرّبيه.
certificates-decide-lacking = لا يمكن الإصدار ما دام شيء ينقص: كلمة أحد لا تقوم مقامه. حين تصل سجلات أخرى يُنظر في الطلب من جديد تلقائيًا.
certificates-issue = إصدار الشهادة
certificates-name-hint = لم يذكر هذا المتعلّم اسمًا. يظهر الاسم على الشهادة من الآن: كما في أوراقه.
certificates-refuse = رفض الطلب
certificates-reason-hint = يقرأ المتعلّم هذه الكلمات. قل ما يمكنه فعله.
certificates-ended-revoked = سُحبت هذه الشهادة في { $day }. من يتحقّق منها بقائمة أحدث يُخبَر بذلك.
certificates-ended-replaced = حلّت شهادة أخرى محلّها في { $day }. لم تعد هذه صالحة.
certificates-ended-refused = أصدرها مدرّب في الميدان، ورُفضت في { $day }.
certificates-facts = ما تقوله
certificates-download = تنزيلها (Open Badges 3.0)
certificates-verified = ما يجده التحقّق
certificates-verified-lede = هذا ما يُخبَر به كل من يتحقّق منها اليوم بقائمة هذه المنصّة.
certificates-rename = تصحيح الاسم
certificates-rename-do = إصدارها بهذا الاسم
certificates-rename-hint = تحلّ شهادة جديدة محلّ هذه، وتحمل الشهادات اللاحقة هذا الاسم أيضًا. يتسلّمها المتعلّم مع التبادل التالي.
certificates-reissue = إصدارها من جديد
certificates-reissue-do = إصدارها من جديد
certificates-reissue-hint = الشهادة نفسها بتاريخ اليوم ومفتاحه؛ لم تعد هذه صالحة. يقرأ المتعلّم السبب.
certificates-revoke = سحبها
certificates-revoke-hint = لم تعد صالحة عند كل من يتحقّق منها. لا رجوع في ذلك. يقرأ المتعلّم السبب.
certificates-issuing-title = إصدار الشهادات
certificates-issuing-lede = هل يُصدر هذا المركز الشهادات باسمه، ومتى، وبأي مفاتيح.
certificates-policy = كيف يُصدر
certificates-policy-own = يُصدر هذا المركز باسمه.
certificates-policy-person = ينظر شخص قبل أن تصدر الشهادة.
certificates-policy-automatic = تصدر الشهادة تلقائيًا، حين تُظهر السجلات كل ما هو مطلوب.
certificates-policy-months = { $months ->
    [one] تصلح الشهادة شهرًا واحدًا.
    [two] تصلح الشهادة شهرين، أو أقلّ إن قال المقرّر ذلك.
    [few] تصلح الشهادة { $months } أشهر، أو أقلّ إن قال المقرّر ذلك.
    [many] تصلح الشهادة { $months } شهرًا، أو أقلّ إن قال المقرّر ذلك.
   *[other] تصلح الشهادة { $months } شهر، أو أقلّ إن قال المقرّر ذلك.
}
certificates-policy-course = تصلح الشهادة المدّة التي يقولها مقرّرها.
certificates-policy-above = يُصدر { $centre } عن هذا المركز ويقرّر.
certificates-policy-change = تغيير طريقة الإصدار
certificates-who = من يُصدر
certificates-who-own = هذا المركز، باسمه
certificates-who-above = أقرب مركز أعلى يُصدر
certificates-when = متى
certificates-when-automatic = تلقائيًا، حين تُظهر السجلات كل ما هو مطلوب
certificates-when-person = بعد أن ينظر شخص
certificates-months = كم شهرًا تصلح
certificates-months-hint = اتركه فارغًا: المدّة التي يقولها المقرّر.
certificates-keys = المفاتيح
certificates-keys-lede = توقَّع الشهادات بمفتاح المركز. لا يغادر هذه المنصّة أبدًا.
certificates-keys-empty = لا مفتاح بعد. يُنشأ مفتاح حين تصدر أول شهادة.
certificates-trust = ملف الثقة
certificates-trust-lede = من يتحقّق من الشهادات بلا شبكة يأخذ هذا الملف مرّة واحدة: على ذاكرة USB أو بالبريد.
certificates-trust-get = أخذ packhorse.trust
certificates-trust-print = البصمة، لتُقرأ بصوت عالٍ
certificates-trust-compare = تظهر المجموعات نفسها على الحاسوب حين يأخذ الملف. أخبر بها هاتفيًّا أو على ورق، لا بالطريق الذي يأتي منه الملف.
certificates-rotate = إنشاء مفتاح جديد
certificates-rotate-do = إنشاء مفتاح جديد
certificates-rotate-hint = لا يوقّع القديم شيئًا بعد ذلك، ويبقى ما وقّعه صالحًا. افعل هذا كل بضع سنوات، وحين يغادر من كان يصل إلى ملفات المنصّة. هل سُرق؟ اسحبه بدلًا من ذلك.
certificates-signed = { $count ->
    [zero] لم يوقّع أي شهادة
    [one] وقّع شهادة واحدة
    [two] وقّع شهادتين
    [few] وقّع { $count } شهادات
   *[other] وقّع { $count } شهادة
}
certificates-key-used = قيد الاستعمال
certificates-key-withdrawn = مسحوب ابتداءً من { $day }
certificates-withdraw = سحب المفتاح
certificates-withdraw-hint = إذا ضاع أو سُرق، أو لم يعد له أن يوقّع. ما يوقّعه ابتداءً من ذلك اليوم لا يُعتدّ به عند كل من يتحقّق. لا رجوع في ذلك.
certificates-withdraw-from = ابتداءً من أي يوم
certificates-withdraw-from-hint = أول يوم يمكن أن يكون فيه في أيدٍ غير أمينة.
certificates-computers = حواسيب لها أن تُصدر
certificates-computers-lede = لحاسوب المدرّب أن يُصدر شهادات حيث لا اتصال، ثم يؤكّدها هذا المركز.
certificates-computers-empty = لا حاسوب له ذلك.
certificates-came = وصل إلى هنا { $came } من { $count } شهادة على الأكثر
certificates-computer-person = يقول المدرّب نعم لكل واحدة.
certificates-computer-automatic = يُصدر تلقائيًا ما تُظهره السجلات.
certificates-computer-all = كل الشهادات
certificates-delegate = السماح لحاسوب بالإصدار
certificates-delegate-do = السماح بالإصدار
certificates-delegate-name = بأي اسم يُصدر
certificates-delegate-name-hint = يظهر هذا الاسم على الشهادات، كاسم المدرّب.
certificates-delegate-count = كم شهادة على الأكثر
certificates-delegate-count-hint = بعدد ما يحتاجه الصف، وقليل فوقه.
certificates-delegate-which = أي شهادات
certificates-delegate-which-hint = واحدة في كل سطر، على شكل حزمة/مقرّر/شهادة، اثنتا عشرة على الأكثر. اتركه فارغًا لكل الشهادات.
certificates-delegate-ticks-hint = اثنتا عشرة على الأكثر. لا تؤشّر على أيّ منها إن أردت الكل.
certificates-delegate-others = شهادات أخرى بأسمائها
certificates-delegate-others-hint = واحدة في كل سطر، على شكل حزمة/مقرّر/شهادة.
certificates-delegate-person = يقول المدرّب نعم لكل واحدة
certificates-delegate-automatic = تلقائيًا، ما تُظهره السجلات
certificates-done-issued = صدرت الشهادة. يتسلّمها المتعلّم مع التبادل التالي.
certificates-done-refused = رُفض الطلب. يقرأ المتعلّم السبب مع التبادل التالي.
certificates-done-revoked = سُحبت. يعلم المتعلّم بذلك مع التبادل التالي.
certificates-done-reissued = صدرت من جديد. هذه هي الشهادة الجديدة.
certificates-done-renamed = صدرت بالاسم الصحيح. هذه هي الشهادة الجديدة.
certificates-done-policy = حُفظ.
certificates-done-rotated = المفتاح الجديد قيد الاستعمال.
certificates-done-withdrawn = سُحب المفتاح. يعلم المتحقّقون بذلك مع قائمتهم التالية.
certificates-done-delegated = للحاسوب أن يُصدر حين يتبادل مع هذه المنصّة.

## لماذا لم يُفعل شيء

platform-error-busy = العمل كثير الآن. لم يتغيّر شيء؛ أعد المحاولة بعد لحظة.
platform-error-disk-full = قرص المنصّة ممتلئ. لم يتغيّر شيء؛ على من يشغّلها أن يوسّع المكان.
platform-error-broken = تعطّل شيء في المنصّة. لم يتغيّر شيء؛ ومن يشغّلها يجد المزيد في سجلّها.
platform-error-signed-out = لم تسجّل الدخول، أو مضى وقت طويل. سجّل الدخول وأعد المحاولة.
platform-error-not-allowed = دورك لا يسمح بهذا هناك. اسأل مديرًا لذلك الفرع.
platform-error-unknown-centre = لا يوجد مركز كهذا.
platform-error-unknown-cohort = لا توجد مجموعة كهذه.
platform-error-unknown-staff = لم يعد لأحد هذا الدور.
platform-error-unknown-invitation = استُعملت هذه الدعوة أو سُحبت.
platform-error-unknown-learner = لا يوجد متعلّم كهذا هنا.
platform-error-unknown-joining = سبق التراجع عن هذا الضمّ.
platform-error-unknown-key = لا يوجد مفتاح كهذا.
platform-error-unknown-device = هذا الحاسوب غير ممنوع.
platform-error-unknown-appointment = سبق سحب المهمّة من هذا الحاسوب.
platform-error-unknown-lrs-key = سبق إنهاء هذا المفتاح.
platform-error-unknown-credential = لا توجد شهادة أو مفتاح كهذا.
platform-error-unknown-wallet = لم يعد لهذه المحفظة وصول.
platform-error-unknown-token = سبق إنهاء رمز الوصول هذا.
platform-error-bad-text = يلزم هنا من 1 إلى { $most } من الأحرف في سطر واحد.
platform-error-bad-key = ليس هذا مفتاحًا. ألصق السطر كلّه من الملف الذي ينتهي بـ ⁦.pub⁩.
platform-error-bad-number = يلزم هنا عدد من { $least } إلى { $most }.
platform-error-bad-word = اختر ممّا هو معروض.
platform-error-wrong-order = لا يمكن أن يكون مركز من هذا النوع تحت ذلك.
platform-error-below-itself = لا يمكن أن يكون مركز تحت نفسه.
platform-error-too-deep = لا يمكن أن تتراتب المراكز بأعمق من { $most }.
platform-error-root = يبقى المعهد حيث هو، ومفتوحًا.
platform-error-closed = هذا مغلق، أو شيء فوقه مغلق.
platform-error-trainer-elsewhere = ليس لهذا الشخص هنا دور مدرّب ولا مدير.
platform-error-full = لم يبق مكان. ارفع الحدّ، أو أنهِ شيئًا أولًا.
platform-error-wrong-state = هو كذلك بالفعل.
platform-error-last-administrator = لا بدّ للمعهد من مدير. أعطِ الدور لغيره أولًا.
platform-error-bad-code = هذا الرمز غير صالح: استُعمل، أو قدُم، أو فيه خطأ كتابة. انظر فيه ثانية، أو اطلب رمزًا جديدًا.
platform-error-login-taken = يدخل أحدهم بهذا الاسم بالفعل. اختر غيره.
platform-error-bad-passphrase = عبارة السرّ من { $least } إلى { $most } من الأحرف.
platform-error-wrong-passphrase = الاسم أو عبارة السرّ غير صحيح.
platform-error-too-many-tries = محاولات كثيرة. انتظر { $minutes } دقيقة ثم أعد المحاولة.
platform-error-unknown-device-code = لم يأت خبر بعد من حاسوب بهذا الرمز. انظر في الرمز ثانية، أو أعطِ المفتاح كاملًا.
platform-error-no-code = شُغّلت المنصّة دون عنوان يصل إليه الآخرون، فلا يمكن إنشاء رمز. على من يشغّلها أن يذكر العنوان.
platform-error-forgery = بقيت هذه الصفحة مفتوحة طويلًا، أو جاء النموذج من مكان آخر. لم يتغيّر شيء؛ حمّل الصفحة وأعد المحاولة.
platform-error-bad-request = لا يمكن قراءة ما أُرسل.
platform-error-too-long = ما أُرسل أطول من اللازم.
platform-error-bad-pack = رُفضت هذه الحزمة: هي تالفة، أو لم يوقّعها من تثق به هذه المنصّة.
platform-error-same-edition = نُشرت حزمة أخرى من هذه الطبعة من قبل. أعطِ الجديدة رقم طبعة أعلى.
platform-error-other-centres-pack = هناك حزمة بهذا المعرّف تخصّ مركزًا آخر. أعطِ هذه الحزمة معرّفًا خاصًّا بها، أو لينشرها مركز فوقهما معًا.
platform-error-unknown-claim = لا أحد يطلب تلك الشهادة هنا.
platform-error-certificate-ended = سُحبت هذه الشهادة من قبل، أو حلّت أخرى محلّها.
platform-error-certificate-issued = صدرت شهادة عن هذا من قبل. اسحب تلك بدلًا من ذلك.
platform-error-criteria-not-met = السجلات التي وصلت إلى هنا لا تُظهر بعدُ كل ما هو مطلوب، فلم يصدر شيء. صفحة هذا الطلب تقول ما ينقص.
platform-error-course-not-published = المقرّر غير منشور هنا، فلا يمكن معرفة ما يطلبه. انشر حزمته أولًا.
platform-error-points-missing = ما زال على أحدهم أن يضع درجات لعمل هذا المتعلّم. يُتّخذ القرار حين تصل إلى هنا.
platform-error-root-key = لا يمكن سحب مفتاح المعهد نفسه. أنشئ مفتاحًا جديدًا بدلًا منه.
platform-error-not-issuing = هذا المركز لا يُصدر باسمه. اختر ذلك أولًا.
platform-error-nameless = لم يذكر هذا المتعلّم اسمًا. اذكر لمن الشهادة.
platform-error-cannot-sign = لا يمكن توقيعها كما هي. لم يتغيّر شيء.
platform-error-other-key = مفاتيح توقيع الشهادات مختومة بمفتاح آخر لهذه المنصّة. على من يشغّلها أن يبدأها بالمفتاح الذي كان لها.

## الأمر `packhorse-platform`.

platform-cli-code = رمز المدير الأوّل، يُستعمل مرة واحدة: { $code }
# $address is the platform's address.
platform-cli-here-only = لا يستطيع حاسوب آخر الوصول إلى { $address }، ورموز التسجيل تحمله. شغّلها مع ⁦--address⁩ والعنوان الذي تصل إليه الحواسيب، مثل https://learn.example.org.
platform-cli-unnamed = لم يسمِّ أحد هذه المنصّة: ترى الحواسيب «Packhorse»، وتصدر الشهادات باسمه. شغّلها مع ⁦--name⁩؛ والمركز الموجود يُسمّى في صفحته.
platform-cli-written = كُتبت. الجداول: { $tables }، الصفوف: { $rows }، البايتات: { $bytes }.
platform-cli-restored = استُعيدت. الجداول: { $tables }، الصفوف: { $rows }.
platform-cli-restored-key = استُعيد مفتاح المنصّة أيضًا.
platform-cli-restored-without-key = أعِد أيضًا مفتاح المنصّة ومجلّد حزمها إلى مكانهما.
platform-cli-no-key = لا مفتاح في { $path }. شغّل المنصّة مرة، أو اذكر مكانه بالخيار ‎--key FILE.
platform-cli-no-address = لم تصدر هنا أي شهادة بعد. اذكر عنوان المنصّة بواسطة ‎--address كما ذُكر لـ `serve`.
platform-cli-no-code = ليس للمجموعة رمز. أنشئ واحدًا بالخيار ‎--new.
platform-cli-code-too-long = الرمز أطول من أن يصير صورة. أعطِ المنصّة عنوانًا أقصر.
platform-cli-not-listed = { $id } { $version } ليس في القائمة.
platform-cli-not-a-key = للمفتاح 64 رقمًا ستّ عشريًّا.
platform-cli-no-publisher = لا ناشر موثوقًا به بهذا المفتاح.
platform-cli-database = تعذّر فتح قاعدة البيانات. تحقّق من عنوانها ومن أنها تعمل.
platform-cli-newer = كتب هذا برنامج أحدث. استعمل ذلك البرنامج.
platform-cli-not-empty = قاعدة البيانات ليست جديدة. استعد في قاعدة جديدة، أو اذكر ‎--replace لحذف ما فيها.
platform-cli-other-key = في النسخة الاحتياطية مفتاح، وفي { $path } مفتاح آخر. انقله من هناك أوّلًا.
platform-cli-bad-backup = ليست هذه نسخة احتياطية، أو هي تالفة. لم يتغيّر شيء.
platform-cli-file = تعذّرت قراءة ملفّ أو كتابته.
platform-cli-listen = لا يمكن الاستماع على { $address }: العنوان مشغول أو ليس لهذا الحاسوب.
platform-cli-certificate = لا يمكن استعمال الشهادة ومفتاحها. تحقّق من الملفّين.

## Wallets: programs of others that learners let at their certificates

wallet-asker = من يطلب
wallet-ask-title = أتسمح لهذه المحفظة بالوصول إلى شهاداتك؟
wallet-lives-at = عنوانها، وهو الشيء الوحيد هنا الذي لا يمكنها اختلاقه
# What follows is a list of wallet-may-….
wallet-wants = تطلب أن
wallet-may-read = تقرأ شهاداتك
wallet-may-bring = تجلب شهادات من أماكن أخرى
wallet-may-profile = تقرأ اسمك
wallet-may-profile-change = تحفظ طريقة الاتصال بك وكلمات عنك
wallet-time-short = لمدة ساعة واحدة؛ ثم عليها أن تطلب من جديد.
# $days is how many.
wallet-time-long = حتى يُنهى ذلك، أو تغيب المحفظة { $days } يومًا.
wallet-its-terms = شروطها
wallet-its-privacy = ما تفعله بما تقرؤه
wallet-code = رمزك لمرة واحدة
wallet-code-hint = اثنا عشر حرفًا ورقمًا. ينشئه لك موظفو مركزك، ويصلح ربع ساعة ولمرة واحدة.
wallet-go-on = متابعة
wallet-nothing-yet = لم يُعط شيء بعد.
wallet-what = ما المحفظة؟
wallet-confirm-title = أتسمح بذلك؟
wallet-you-are = أنت
wallet-allow = أسمح
wallet-refuse = لا أسمح
wallet-wrong-title = طلبت المحفظة ما لا يمكن إعطاؤه
wallet-wrong = لم يُعط شيء. عُد إليها لتعرف السبب.
# $host is the name of a site, such as wallet.example.
wallet-back = العودة إلى { $host }
wallet-stranger-title = هذه المحفظة غير معروفة هنا
wallet-stranger = لم تسجّل نفسها، أو تريد إعادتك إلى عنوان لم تسجّله. لم يُعط شيء. ابدأ من جديد في المحفظة.
wallet-about-title = المحافظ وشهاداتك
wallet-about-lede = المحفظة برنامج أو موقع لجهة أخرى يحفظ لك الشهادات. لا ترى شهاداتك إلا إذا سمحت لها.
wallet-about-how-title = كيف تسمح لمحفظة
wallet-about-how = اطلب من موظفي مركزك رمزًا لمرة واحدة. أعط المحفظة هذا العنوان فتقودك إلى هنا: اكتب الرمز واقرأ ما تطلبه ثم اختر.
wallet-about-terms-title = الشروط
wallet-about-terms = تستعمل المحفظة ما سمحت به من أجلك فقط. ويمكنك أنت ومركزك إنهاء ذلك في أي وقت. أما ما تفعله بشهاداتك في أماكن أخرى فشأنك: يمكن التحقق منها من دون هذه المنصة.
wallet-about-privacy-title = ما يُحفظ هنا
wallet-about-privacy = أي محفظة سمحت لها وبماذا ومنذ متى ومتى زارت آخر مرة بدقة ساعة؛ والشهادات التي جلبتها وطريقة الاتصال بك إن ذكرتها. يرى ذلك موظفو مركزك. ولا يعلم أحد لمن تُظهر شهادة.
wallet-about-end-title = كيف تُنهي ذلك
wallet-about-end = من المحفظة، أو في هذه الصفحة برمز لمرة واحدة، أو عن طريق موظفي مركزك: ينتهي فورًا.
wallet-own-title = محافظك
wallet-own-lede = المحافظ التي سمحت لها بالوصول إلى شهاداتك، وإنهاء ذلك. يعرّف بك رمز لمرة واحدة.
wallet-own-over = ما تنهيه ينتهي فورًا. ويمكنك أن تسمح للمحفظة من جديد متى شئت.
wallet-own-none = لا توجد محفظة مسموح لها بالوصول إلى شهاداتك.
wallet-section = المحافظ
wallet-section-lede = برامج جهات أخرى يسمح لها هذا المتعلم بالوصول إلى شهاداته.
wallet-none = لا شيء.
wallet-make-code = إنشاء رمز لمرة واحدة
wallet-new-code = رمز المتعلم لمرة واحدة
wallet-new-code-hint = أعطه لهذا المتعلم دون غيره: من يملكه يستطيع السماح لمحفظة بالوصول إلى شهاداته. يظهر الآن فقط، ويصلح ربع ساعة ولمرة واحدة.
# $day is a date, such as 2026-11-22.
wallet-used = آخر زيارة { $day }
wallet-end = إنهاء
# $count is how many.
wallet-brought = { $count ->
    [one] جلبت المحافظ شهادة واحدة من مكان آخر.
    [two] جلبت المحافظ شهادتين من أماكن أخرى.
    [few] جلبت المحافظ { $count } شهادات من أماكن أخرى.
   *[other] جلبت المحافظ { $count } شهادة من أماكن أخرى.
}

## The verifier page, for whoever has no app; the reasons stand in verify.ftl

verify-page-title = هل هذه الشهادة صحيحة؟
verify-page-lede = امسح رمز QR أو اختر الملف أو ألصق النص. لا يُحفظ منه شيء.
verify-page-no-script = متصفحك لا يشغّل برامج نصية هنا. إن كنت قد مسحت رمز QR فانسخ عنوان هذه الصفحة كاملًا إلى الحقل في الأسفل.
verify-page-camera = الكاميرا
verify-page-camera-hint = أمسك رمز QR مستويًا وقريبًا وفي ضوء جيد. تذهب الصور إلى هذه المنصة وحدها ولا تُحفظ.
verify-page-camera-start = استعمال الكاميرا
verify-page-camera-stop = إيقاف الكاميرا
verify-page-camera-looking = البحث عن رمز QR…
verify-page-camera-other = رمز QR هذا ليس لشهادة.
verify-page-camera-busy = هناك من يتحقق الآن، أو انقطع الاتصال. سيستمر ذلك تلقائيًا.
verify-page-camera-none = لا يمكن استعمال أي كاميرا. صوّر رمز QR واختر الصورة أدناه.
verify-page-file = ملف أو صورة
verify-page-file-label = ملف الشهادة أو صورة لرمز QR الخاص بها
verify-page-file-hint = PDF أو PNG أو SVG أو JPEG أو WebP أو JSON، بحجم 12 ميغابايت على الأكثر.
verify-page-paste = لصق
verify-page-paste-label = نص الشهادة أو الرابط الذي في رمز QR
verify-page-check = تحقق
verify-page-busy = هناك من يتحقق من صور الآن. أعد المحاولة بعد ثوانٍ.
verify-page-long = الحجم كبير جدًا. صوّر رمز QR وحده بدقة أقل، أو ألصق الرابط الذي فيه.
verify-page-slow = استغرق ذلك وقتًا طويلًا. صوّر رمز QR وحده مستقيمًا وفي ضوء جيد، أو ألصق الرابط الذي فيه.
verify-page-broken = تعذرت قراءة ما وصل. اختر ملفًا أو ألصق نصًا ثم تحقق من جديد.
verify-page-says = ما تقوله الشهادة
verify-page-not-relied = هذا ما تقوله، وهي غير صالحة: لا تعتمد على شيء منه.
verify-page-holder = صاحب الشهادة
verify-page-nobody = لا تذكر أحدًا
verify-page-issuer = الجهة المصدرة
verify-page-issued = صالحة من
verify-page-expires = صالحة حتى
verify-page-reasons = السبب
verify-page-else = ما فُحص غير ذلك
verify-page-slip = يحوي رمز QR الصيغة المختصرة. قارن الاسم والعنوان والتواريخ بالورقة: يجب أن تتطابق.
# $name is the name of the institute.
verify-page-strangers = لا تعرف هذه الصفحة إلا جهات الإصدار التابعة لـ { $name }. اسأل مصدر هذه الشهادة أين يُتحقق من شهاداته.
verify-page-nothing-known = لا تعرف هذه المنصة أي جهة إصدار بعد.
verify-page-another = تحقق من شهادة أخرى
