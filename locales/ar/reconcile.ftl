## الإرسال والاستقبال: ما سُجّل هنا يصل إلى منصّة المركز، والانضمام إلى مركز، والصفّ.

reconcile-title = الإرسال والاستقبال
reconcile-failed = لا يمكن عرض الإرسال والاستقبال
reconcile-lede-nothing-joined = كلّ ما تفعله محفوظ على هذا الحاسوب. يمكنك أن تدرس هكذا ما شئت من الوقت.
reconcile-lede-offline = أنت بلا اتصال. كلّ ما تفعله محفوظ على هذا الحاسوب.
reconcile-lede-exchanging = يرسل Packhorse ويستقبل الآن. يمكنك متابعة الدراسة.

reconcile-foot-nothing-joined = على هذا الحاسوب وحده
reconcile-foot-offline = بلا اتصال
reconcile-foot-reachable = متّصل
reconcile-foot-reached = متّصل، { $time }
reconcile-reached = آخر اتصال: { $time }.
reconcile-foot-exchanging = إرسال واستقبال
reconcile-past-stopped = توقّف، ولم يضع شيء
reconcile-foot-waiting = { $count ->
    [0] لا شيء ينتظر
    [one] سجلّ واحد ينتظر
    [two] سجلّان ينتظران
    [few] { $count } سجلّات تنتظر
   *[other] { $count } سجلًّا تنتظر
}
reconcile-today-offline = أنت بلا اتصال
reconcile-today-saved = كلّ ما تفعله محفوظ على هذا الحاسوب.
reconcile-today-by-itself = يرسل Packhorse ويستقبل من تلقاء نفسه.

reconcile-step-reaching = البحث عن المنصّة
reconcile-step-sending = إرسال السجلّات
reconcile-step-receiving = استقبال السجلّات
reconcile-step-files = نقل الملفّات
reconcile-step-comparing = مقارنة الطرفين
reconcile-step-news = السؤال عن الجديد
reconcile-progress = { $of ->
    [one] { $done } من سجلّ واحد، { $size }
    [two] { $done } من سجلّين، { $size }
    [few] { $done } من { $of } سجلّات، { $size }
   *[other] { $done } من { $of } سجلًّا، { $size }
}
reconcile-progress-bytes = { $size } حتى الآن
reconcile-progress-text = يمكنك مغادرة هذه الصفحة والدراسة. كلّ جزء وصل يبقى هناك.
reconcile-stop = إيقاف

reconcile-trouble-half-way = توقّف تبادل { $date } في منتصف الطريق
reconcile-trouble-nothing = لم يبدأ تبادل { $date }
reconcile-trouble-arrived = { $count ->
    [one] وصل سجلّ واحد.
    [two] وصل سجلّان.
    [few] وصلت { $count } سجلّات.
   *[other] وصل { $count } سجلًّا.
}
reconcile-trouble-safe = { $count ->
    [0] لم يضع شيء. لا يلزمك فعل شيء.
    [one] سجلّ واحد محفوظ هنا ويُرسل في المرّة القادمة. لا يلزمك فعل شيء.
    [two] سجلّان محفوظان هنا ويُرسلان في المرّة القادمة. لا يلزمك فعل شيء.
    [few] { $count } سجلّات محفوظة هنا وتُرسل في المرّة القادمة. لا يلزمك فعل شيء.
   *[other] { $count } سجلًّا محفوظة هنا وتُرسل في المرّة القادمة. لا يلزمك فعل شيء.
}
reconcile-trouble-code = الرمز { $code }. { $date }.

reconcile-waiting = { $count ->
    [one] سجلّ ينتظر الإرسال
    [two] سجلّان ينتظران الإرسال
    [few] سجلّات تنتظر الإرسال
   *[other] سجلًّا تنتظر الإرسال
}
reconcile-waiting-none = لا شيء ينتظر الإرسال
reconcile-waiting-none-joined = ما تفعله يُرسل مع التبادل القادم.
reconcile-waiting-none-begun = سيظهر هنا ما تفعله.
reconcile-kind-progress = التقدّم في الدروس
reconcile-kind-answers = الإجابات والنتائج
reconcile-kind-certificates = الشهادات
reconcile-kind-notes = الملاحظات والمقاطع المعلّمة
reconcile-kind-files = الملفّات المسلّمة
reconcile-locked-out-title = تبقى بعض السجلّات مغلقة
reconcile-locked-out = { $names }: الملفّ مغلق بعبارة سرّ. هذه السجلّات سليمة وتُرسل بعد فتح الملفّ.

reconcile-joined-title = مراكزك
reconcile-joined-none-title = لم تنضمّ بعدُ إلى مركز
reconcile-joined-none-text = حين يعطيك مركزك رمزًا انضمّ هنا. عندها تذهب سجلّاتك إليه ويمكن تأكيد شهاداتك. لا يلزم اتصال لذلك.
reconcile-join = الانضمام إلى مركز
reconcile-join-another = استعمال رمز آخر
reconcile-platform-last = آخر تبادل في { $date }
reconcile-platform-never = لم يحدث تبادل بعد
reconcile-platform-store = مخزن سجلّات: تذهب إليه ولا يعود منه شيء
reconcile-cohort-unknown = مجموعة يصل اسمها مع أوّل تبادل
reconcile-cohort-unsent = يُرسل طلبك مع أوّل تبادل
reconcile-cohort-waiting = ينظر المركز في طلبك أوّلًا
reconcile-cohort-member = أنت عضو
reconcile-cohort-refused = لم يمكن انضمامك
reconcile-cohort-ended = أنهاها المركز

reconcile-refusal-unknown-learner = لا تعرفك المنصّة بعد. انضمّ إلى مركز برمزه.
reconcile-refusal-another-key = تعرفك المنصّة من حاسوب آخر. اطلب من مركزك أن يجمع الاثنين، ولا يضيع شيء إلى ذلك الحين.
reconcile-refusal-bad-grant = توقيعك غير مطابق. أرِ هذا لفنّي. سجلّاتك سليمة هنا.
reconcile-refusal-barred-device = منع المركز هذا الحاسوب. اسأل مركزك عن السبب. سجلّاتك سليمة هنا.
reconcile-refusal-unknown-code = ليس لأيّ مجموعة هذا الرمز. قارنه بالورقة أو اطلب من مركزك رمزًا جديدًا.
reconcile-refusal-expired-code = لم يعد الرمز صالحًا. اطلب من مركزك رمزًا جديدًا.
reconcile-refusal-full-cohort = المجموعة مكتملة. اطلب من مركزك رمزًا آخر.
reconcile-refusal-busy = كانت المنصّة مشغولة جدًّا. يحاول Packhorse من جديد من تلقاء نفسه.
reconcile-refusal-too-much = كان أكبر من أن يُنقل في تبادل واحد. أرِ هذا لفنّي. سجلّاتك سليمة هنا.
reconcile-refusal-anothers-stream = إنه لشخص آخر. اطلب من مركزك أن ينظر فيه.
reconcile-refusal-not-a-statement = السجلّ غير مكتمل. أرِ هذا لفنّي.
reconcile-refusal-another-actor = السجلّ عن شخص آخر. اطلب من مركزك أن ينظر فيه.
reconcile-refusal-forged = لم يُكتب السجلّ حيث يقول. اطلب من مركزك أن ينظر فيه.
reconcile-refusal-not-for-me = لا يجوز لهذا الحاسوب أن يأخذ سجلّاتك. إنها تنتظر المنصّة.

reconcile-aside-title = محفوظة ولا تُحتسب
reconcile-aside-text = هذه السجلّات سليمة هنا وعلى المنصّة. لا تُحتسب هناك، ولا تعطّل شيئًا آخر.

reconcile-past = تبادلات سابقة
reconcile-past-none = لم يحدث تبادل بعد.
reconcile-past-day = اليوم
reconcile-past-by = بواسطة
reconcile-past-moved = ما انتقل
reconcile-past-how = كيف جرى
reconcile-past-more = عرض الأقدم
reconcile-past-times = { $count ->
    [one] { $road }
    [two] { $road }، مرّتان
    [few] { $road }، { $count } مرّات
    [many] { $road }، { $count } مرّة
   *[other] { $road }، { $count } مرّة
}
reconcile-past-whose = إلى { $name }
reconcile-road-internet = الإنترنت
reconcile-road-classroom = الصفّ
reconcile-road-stick = ذاكرة USB
reconcile-road-store = مخزن سجلّات
reconcile-moved-sent = { $count ->
    [one] أُرسل سجلّ واحد
    [two] أُرسل سجلّان
    [few] أُرسلت { $count } سجلّات
   *[other] أُرسل { $count } سجلًّا
}
reconcile-moved-received = { $count ->
    [one] وصل سجلّ واحد
    [two] وصل سجلّان
    [few] وصلت { $count } سجلّات
   *[other] وصل { $count } سجلًّا
}
reconcile-moved-certificates = { $count ->
    [one] تأكّدت شهادة واحدة
    [two] تأكّدت شهادتان
    [few] تأكّدت { $count } شهادات
   *[other] تأكّدت { $count } شهادة
}
reconcile-moved-handed = { $count ->
    [one] سُلّم ظرف واحد لغيرك
    [two] سُلّم ظرفان لغيرك
    [few] سُلّمت { $count } ظروف لغيرك
   *[other] سُلّم { $count } ظرفًا لغيرك
}
reconcile-moved-nothing = لا جديد
reconcile-ended-complete = اكتمل
reconcile-ended-half-way = توقّف في منتصف الطريق
reconcile-ended-failed = لم ينتقل شيء
reconcile-ended-under-way = في الطريق
reconcile-why = السبب

reconcile-news = جديد في مركزك
reconcile-news-edition = الطبعة { $label }
reconcile-news-here = هنا طبعة أقدم
reconcile-news-missing = ينقص هنا { $size }
reconcile-news-get = إحضار
reconcile-news-get-of = إحضار { $title }

reconcile-way-line = حين يوجد اتصال
reconcile-way-line-waiting = { $count ->
    [one] يرسل Packhorse من تلقاء نفسه. حجم السجلّ الواحد { $size } تقريبًا.
    [two] يرسل Packhorse من تلقاء نفسه. حجم السجلّين { $size } تقريبًا.
    [few] يرسل Packhorse من تلقاء نفسه. حجم { $count } سجلّات { $size } تقريبًا.
   *[other] يرسل Packhorse من تلقاء نفسه. حجم { $count } سجلًّا { $size } تقريبًا.
}
reconcile-way-line-none = ينظر Packhorse من تلقاء نفسه إن كان هناك جديد.
reconcile-way-line-join = انضمّ أوّلًا إلى مركز. بعدها يرسل Packhorse من تلقاء نفسه.
reconcile-way-next = يحاول من جديد في { $time }.
reconcile-way-budget = { $size } في اليوم على الأكثر، و{ $used } اليوم.
reconcile-way-hours = من { $from } إلى { $to } فقط.
reconcile-way-change = تغيير
reconcile-way-change-of = تغيير مقدار ما يُرسل ووقته
reconcile-try = المحاولة الآن
reconcile-send = الإرسال الآن
reconcile-way-stick = بذاكرة USB
reconcile-way-stick-text = ضع سجلّاتك على ذاكرة وأعطها لمن يذهب إلى المدينة. إنها مختومة: لا يفتحها إلا المنصّة.
reconcile-stick-pack = الوضع على ذاكرة
reconcile-stick-pack-on = الوضع على «{ $name }»
reconcile-stick-read = قراءة ذاكرة
reconcile-stick-deliver = التسليم عن آخرين
reconcile-stick-deliver-text = هل تحمل ذاكرة ولديك اتصال؟ سلّم ما عليها وأعد معك الأجوبة.
reconcile-stick-busy = الذاكرة تعمل. اتركها في مكانها.
reconcile-stick-packed-title = السجلّات على الذاكرة
reconcile-stick-packed = { $records ->
    [one] سجلّ واحد
    [two] سجلّان
    [few] { $records } سجلّات
   *[other] { $records } سجلًّا
} { $learners ->
    [one] لشخص واحد
    [two] لشخصين
    [few] لـ{ $learners } أشخاص
   *[other] لـ{ $learners } شخصًا
}، { $size }. يبقى كلّ شيء هنا أيضًا إلى أن يعود الجواب.
reconcile-stick-packed-none = لا شيء ينتظر ذاكرة. لم يُكتب شيء.
reconcile-stick-read-title = قُرئت الذاكرة
reconcile-stick-read-answers = { $count ->
    [0] ليس عليها جواب لهذا الحاسوب. ما وضعته لا يزال هنا.
    [one] كان عليها جواب واحد لهذا الحاسوب.
    [two] كان عليها جوابان لهذا الحاسوب.
    [few] كانت عليها { $count } أجوبة لهذا الحاسوب.
   *[other] كان عليها { $count } جوابًا لهذا الحاسوب.
}
reconcile-stick-delivered-title = سُلّم
reconcile-stick-delivered = { $count ->
    [0] لم يكن على هذه الذاكرة ما يُسلّم.
    [one] ظرف واحد لدى المنصّة.
    [two] ظرفان لدى المنصّة.
    [few] { $count } ظروف لدى المنصّة.
   *[other] { $count } ظرفًا لدى المنصّة.
} { $answers ->
    [0] { "" }
    [one] على الذاكرة جواب واحد: أعده معك.
    [two] على الذاكرة جوابان: أعدهما معك.
    [few] على الذاكرة { $answers } أجوبة: أعدها معك.
   *[other] على الذاكرة { $answers } جوابًا: أعدها معك.
}
reconcile-stick-failed = { $count ->
    [one] لم يمكن استعمال ظرف واحد. لا يزال على الذاكرة.
    [two] لم يمكن استعمال ظرفين. لا يزالان على الذاكرة.
    [few] لم يمكن استعمال { $count } ظروف. لا تزال على الذاكرة.
   *[other] لم يمكن استعمال { $count } ظرفًا. لا تزال على الذاكرة.
}
reconcile-way-room = في الصفّ
reconcile-way-room-text = حاسوب معلّم قريب يأخذ السجلّات ويعطي الحزم بلا إنترنت.
reconcile-way-room-on = صفّ هذا الحاسوب مفتوح.
reconcile-way-room-near = «{ $name }» قريب.
reconcile-way-room-open = الصفّ

reconcile-join-title = الانضمام إلى مركز
reconcile-join-lede = يعطيك مركزك رمزًا: على ورقة أو في رسالة أو صورة. لا تحتاج الآن إلى اتصال.
reconcile-join-code = الرمز من مركزك
reconcile-join-code-hint = لا فرق بين الحروف المتشابهة ولا بين الكبيرة والصغيرة، ولا أهميّة للمسافات والشُّرَط. اكتب كلّ الأسطر.
reconcile-join-code-lacks = اكتب الرمز للمتابعة.
reconcile-join-picture = فتح صورة الرمز
reconcile-join-look = النظر في الرمز
reconcile-join-ask = هل هذا مركزك؟
reconcile-join-address = عنوان المنصّة
reconcile-join-platform = المنصّة
reconcile-join-key = المفتاح مختصرًا
reconcile-join-key-hint = قارنه بالورقة إن كان مكتوبًا عليها.
reconcile-join-until = الرمز صالح إلى
reconcile-join-for-ever = بلا نهاية
reconcile-join-expired-title = لم يعد الرمز صالحًا بحسب ساعة هذا الحاسوب
reconcile-join-expired-text = إن كانت الساعة صحيحة فاطلب من مركزك رمزًا جديدًا. وإن كانت خاطئة فيمكنك الانضمام مع ذلك: ساعة المنصّة هي التي تقرّر.
reconcile-join-known = انضممت إلى هذه المنصّة من قبل. يضيف هذا الرمز مجموعة أخرى.
reconcile-join-used = استعملت هذا الرمز من قبل. لا يلزم فعل شيء آخر.
reconcile-join-seen-title = ما سيراه مركزك
reconcile-join-seen-name = الاسم الذي تكتبه أدناه.
reconcile-join-seen-deeds = ما تفعله في المقرّرات: الدروس والإجابات والنتائج والملفّات التي تسلّمها والشهادات.
reconcile-join-seen-before = ويشمل ذلك ما فعلته على هذا الحاسوب قبل اليوم.
reconcile-join-notes = تذهب ملاحظاتك إلى المنصّة أيضًا كي تجدها على حواسيبك الأخرى.
reconcile-join-leave = يمكنك المغادرة من الإعدادات. ما وصل إلى هناك يبقى هناك.
reconcile-join-name = اسمك كما سيقرؤه مركزك
reconcile-join-name-lacks = اكتب اسمًا للمتابعة.
reconcile-join-yes = نعم، أنضمّ
reconcile-join-no = لا، رمز آخر
reconcile-join-done = حُفظ طلبك. يُرسل مع أوّل تبادل.
reconcile-store-ask = أعطاك مركزك بدلًا من ذلك عنوانًا ومفتاحًا وسرًّا؟
reconcile-store-title = الانضمام إلى مخزن سجلّات
reconcile-store-lede = تحفظ بعض المراكز السجلّات في مخزن من نوع آخر (xAPI، ويسمّى أيضًا LRS). يرسل Packhorse سجلّاتك إليه أيضًا. لا تحتاج إلى اتصال الآن.
reconcile-store-address = عنوان المخزن
reconcile-store-address-hint = مثل https://lrs.example.org/xapi
reconcile-store-address-lacks = اكتب العنوان للمتابعة.
reconcile-store-key = المفتاح (اسم المستخدم)
reconcile-store-key-lacks = اكتب المفتاح للمتابعة.
reconcile-store-secret = السرّ (كلمة المرور)
reconcile-store-secret-lacks = اكتب السرّ للمتابعة.
reconcile-store-seen-title = ما سيكون في المخزن
reconcile-store-seen-notes = لا تُرسَل ملاحظاتك إليه.
reconcile-store-one-way = لا يعود شيء من مخزن السجلّات: لا حزم ولا شهادات مؤكَّدة.
reconcile-store-join = الانضمام إلى المخزن
reconcile-store-no = لا، عودة
reconcile-store-done = تذهب سجلّاتك إلى المخزن مع التبادل القادم، وعندها يظهر هل يُفتح.

reconcile-room-title = الصفّ
reconcile-room-lede = تتبادل الحواسيب في غرفة واحدة السجلّات والحزم بلا إنترنت.
reconcile-room-failed = لا يمكن عرض الصفّ
reconcile-room-serve = فتح صفّ على هذا الحاسوب
reconcile-room-serve-text = للمعلّمين. تجد حواسيب الشبكة نفسها هذا الحاسوب، فتأخذ منه الحزم وتسلّمه سجلّاتها.
reconcile-room-sealed = تبقى سجلّات المراكز الأخرى مختومة: هذا الحاسوب يحملها فقط.
reconcile-room-start = فتح الصفّ
reconcile-room-stop = إغلاق الصفّ
reconcile-room-on = الصفّ مفتوح
reconcile-room-on-text = أبقِ هذا الحاسوب مشغّلًا وعلى هذه الشبكة.
reconcile-room-off = الصفّ مغلق
reconcile-room-off-text = لا يستطيع أحد الوصول إلى هذا الحاسوب.
reconcile-room-name = يراه الآخرون باسم
reconcile-room-address = إن لم يجدوه كتبوا
reconcile-room-address-or = أو
reconcile-room-qr = العنوان صورةً تُلتقط
reconcile-room-appoint = ليُعرف حاسوبًا لمعلّم
reconcile-room-appoint-text = أعطِ مركزك مفتاح هذا الحاسوب. عندها يمكنه قراءة سجلّات مجموعتك، وتعرفه حواسيبها.
reconcile-room-key-whole = المفتاح كاملًا
reconcile-room-key = المفتاح مختصرًا
reconcile-room-packs = { $count ->
    [0] لا يعرض حزمًا.
    [one] يعرض حزمة واحدة.
    [two] يعرض حزمتين.
    [few] يعرض { $count } حزم.
   *[other] يعرض { $count } حزمة.
}
reconcile-room-carried = { $count ->
    [one] ظرف مختوم واحد ينتظر المنصّة هنا.
    [two] ظرفان مختومان ينتظران المنصّة هنا.
    [few] { $count } ظروف مختومة تنتظر المنصّة هنا.
   *[other] { $count } ظرفًا مختومًا تنتظر المنصّة هنا.
}
reconcile-room-unread = لا يمكن معرفة عدد الظروف المختومة هنا: هذا الحاسوب لا يسمح لـ Packhorse بقراءة مجلّدها. لم يتغيّر فيها شيء. أعد تشغيل الحاسوب؛ فإن بقي الأمر كذلك فاطلب ممّن يعتني به أن يفحص القرص.
reconcile-room-blocked-no-network = هذا الحاسوب ليس على شبكة
reconcile-room-blocked-no-network-text = لم يضع شيء. شغّل الشبكة اللاسلكية، أو نقطة اتصال تنضمّ إليها كلّ حواسيب الغرفة. لا يلزم الإنترنت.
reconcile-room-blocked-no-port = لم يمكن فتح الصفّ
reconcile-room-blocked-no-port-text = يشغل برنامج آخر مكانه، أو لا يسمح هذا الحاسوب بذلك. لم يضع شيء. أغلق الصفّ وانتظر قليلًا ثم افتحه من جديد، أو أعد تشغيل الحاسوب.
reconcile-room-blocked-not-found = لا يجد الآخرون هذا الحاسوب وحدهم
reconcile-room-blocked-not-found-text = لا تخبر هذه الشبكة بمن عليها. كلّ ما عدا ذلك يعمل: دعهم يكتبون العنوان أدناه.
reconcile-room-blocked-silent = لم يصل أحد إلى هذا الحاسوب بعد
reconcile-room-blocked-silent-text = هل كلّ الحواسيب على الشبكة نفسها؟ إذن قد يمنع ذلك جدار حماية: اسمح فيه لـPackhorse، أو اسأل من يعتني بهذا الحاسوب. لم يضع شيء.
reconcile-room-guests = من جاء
reconcile-room-guests-none = لا أحد بعد. على الحواسيب الأخرى افتح «الإرسال والاستقبال» ثم «الصفّ».
reconcile-room-guest-records = { $count ->
    [one] سجلّ واحد
    [two] سجلّان
    [few] { $count } سجلّات
   *[other] { $count } سجلًّا
}
reconcile-room-guest-carried = { $count ->
    [one] ظرف مختوم واحد
    [two] ظرفان مختومان
    [few] { $count } ظروف مختومة
   *[other] { $count } ظرفًا مختومًا
}
reconcile-room-guest-nothing = نظر فقط
reconcile-room-guest-last = ظهر في { $time }
reconcile-room-near = صفوف قريبة
reconcile-room-near-none = لم يُعثر على صفّ. إن أظهر حاسوب معلّمك عنوانًا فاكتبه هنا.
reconcile-room-near-text = يسلّم Packhorse سجلّاتك من تلقاء نفسه حين يكون صفّ قريبًا.
reconcile-room-near-appointed = حاسوب معلّمك
reconcile-room-near-carrier = يحمل سجلّاتك مختومة
reconcile-room-near-hand = التسليم الآن
reconcile-room-near-hand-to = التسليم الآن: { $name }
reconcile-room-near-packs-only = يمكنك أخذ الحزم من هنا. وتذهب سجلّاتك أيضًا بعد أن تنضمّ إلى مركز.
reconcile-room-handing = يجري التسليم إلى «{ $name }». قد يستغرق دقائق في المرّة الأولى. يمكنك مغادرة هذه الصفحة ومتابعة الدراسة.
reconcile-room-handed = تمّت زيارة «{ $name }»
reconcile-room-handed-nothing = لا جديد لـ«{ $name }»
reconcile-room-handed-failed = لم يكتمل التسليم إلى «{ $name }»
reconcile-room-handed-read = { $count ->
    [0] لدى حاسوب معلّمك كلّ سجلّاتك.
    [one] ذهب سجلّ واحد إلى حاسوب معلّمك.
    [two] ذهب سجلّان إلى حاسوب معلّمك.
    [few] ذهبت { $count } سجلّات إلى حاسوب معلّمك.
    [many] ذهب { $count } سجلًّا إلى حاسوب معلّمك.
   *[other] ذهب { $count } سجلّ إلى حاسوب معلّمك.
}
reconcile-room-handed-left = { $count ->
    [0] هناك الآن ظرف مختوم للمنصّة.
    [one] هناك الآن سجلّ واحد مختوم للمنصّة.
    [two] هناك الآن سجلّان مختومان للمنصّة.
    [few] هناك الآن { $count } سجلّات مختومة للمنصّة.
    [many] هناك الآن { $count } سجلًّا مختومًا للمنصّة.
   *[other] هناك الآن { $count } سجلّ مختوم للمنصّة.
} ويبقى كلّ شيء على هذا الحاسوب أيضًا إلى أن يعود الجواب: عُد لاحقًا.
reconcile-room-handed-lying = ما تركته هناك من قبل ما زال ينتظر نقله إلى المنصّة. عُد لاحقًا.
reconcile-room-handed-answers = كان جواب المنصّة هناك: ما يؤكّده لم يعد ينتظر.
reconcile-room-handed-received = { $count ->
    [one] وصل سجلّ واحد إلى هذا الحاسوب.
    [two] وصل سجلّان إلى هذا الحاسوب.
    [few] وصلت { $count } سجلّات إلى هذا الحاسوب.
    [many] وصل { $count } سجلًّا إلى هذا الحاسوب.
   *[other] وصل { $count } سجلّ إلى هذا الحاسوب.
}
reconcile-room-handed-not-carried = ذلك الحاسوب لا يحمل شيئًا إلى منصّتك. ليَنضمّ صاحبه عليه إلى مركزك، أو سلّم سجلّاتك على ذاكرة USB.
reconcile-room-handed-none = لا شيء ينتظر التسليم.
reconcile-room-near-packs = الحزم التي يعرضها
reconcile-room-near-packs-none = لا يعرض جديدًا لهذا الحاسوب.
reconcile-room-type = عنوان صفّ
reconcile-room-type-hint = كما يظهر على شاشة المعلّم، مثل ⁦192.168.1.7:47000⁩.
reconcile-room-type-go = زيارة
reconcile-room-type-wrong = ليس هذا عنوان صفّ. قارنه بشاشة المعلّم.

reconcile-settings = الإرسال
reconcile-settings-text = قد يكلّف الاتصال مالًا. لا يتجاوز Packhorse ما تختاره هنا، أمّا الضغط على «الإرسال الآن» فلا ينتظر.
reconcile-settings-amount = الحدّ الأقصى في اليوم
reconcile-settings-amount-any = بلا حدّ
reconcile-settings-used = { $size } اليوم
reconcile-settings-when = الوقت
reconcile-settings-any-time = في أيّ وقت
reconcile-settings-hours = في ساعات معيّنة فقط
reconcile-settings-from = من
reconcile-settings-to = إلى
reconcile-settings-centres = مراكزك
reconcile-settings-centres-none = لم تنضمّ إلى أيّ مركز.
reconcile-settings-leave = مغادرة
reconcile-settings-leave-of = مغادرة { $name }
reconcile-settings-leave-title = أتريد مغادرة { $name }؟
reconcile-settings-leave-waiting = { $count ->
    [0] لا شيء ينتظر الإرسال إلى هناك.
    [one] لم يصل إلى هناك سجلّ واحد. يبقى على هذا الحاسوب.
    [two] لم يصل إلى هناك سجلّان. يبقيان على هذا الحاسوب.
    [few] لم تصل إلى هناك { $count } سجلّات. تبقى على هذا الحاسوب.
   *[other] لم يصل إلى هناك { $count } سجلًّا. تبقى على هذا الحاسوب.
}
reconcile-settings-leave-text = لا يذهب شيء إلى هناك من الآن. ما وصل يبقى هناك. يمكنك الانضمام من جديد برمز.
reconcile-settings-leave-keep = البقاء
reconcile-settings-left = غادرت { $name }.
