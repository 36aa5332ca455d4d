## Prepare USB sticks

sticks-lede = صِل ما تسعه المنافذ من الذواكر. يكتبها Packhorse معًا ثم يعيد قراءة كلّ واحدة.
sticks-step-choose = الحزم
sticks-step-write = كتابة الذواكر
sticks-step-hand = التوزيع

## What goes onto each stick

sticks-choose-title = ما يوضع على كلّ ذاكرة
sticks-choose-text = تذهب الحزمة كاملة بكلّ لغاتها.
sticks-portable = Packhorse نفسه، ليعمل من الذاكرة
sticks-portable-text = المجلّد الذي يعمل منه Packhorse هذا، من غير سجلّات أحد.
sticks-none-title = لا حزم للتوزيع بعد
sticks-none-text = أضف حزمًا إلى هذا الحاسوب أوّلًا، ثم يمكن وضعها على الذواكر.
sticks-prefix = تبدأ الأسماء بـ
sticks-prefix-hint = ‏MAR تعطي MAR-01 ثم MAR-02 وهكذا. والذاكرة التي لها اسم تحتفظ به.
sticks-wanted = عدد الذواكر
sticks-wanted-hint = اتركه فارغًا إن لم تعرف بعد.
sticks-begin = كتابة الذواكر
sticks-begin-note = لا يُحذف شيء ممّا على أيّ ذاكرة.
sticks-back = اختيار حزم أخرى

## The slip: sizes

sticks-each = على كلّ ذاكرة
sticks-each-packs = { $count ->
    [zero] لا حزم
    [one] حزمة واحدة
    [two] حزمتان
    [few] { $count } حزم
   *[other] { $count } حزمة
}
sticks-each-portable = Packhorse ليعمل من الذاكرة
sticks-each-trust = شهادات مَن صالحة
sticks-each-room = حقيبة بريد فارغة للسجلّات
sticks-each-sum = المجموع
# Follows the number of sticks that are ready, which stands large before it. $wanted: how many are to be made.
sticks-ready-of = من { $wanted } من الذواكر جاهزة
# Follows the number of sticks that are ready, which stands large before it.
sticks-ready-some = { $count ->
    [one] ذاكرة جاهزة
    [two] ذاكرتان جاهزتان
    [few] ذواكر جاهزة
   *[other] ذاكرة جاهزة
}
sticks-ready-bar = الذواكر الجاهزة: { $ready } من { $wanted }
# $minutes: a whole number. $count: how many sticks are still to be made.
sticks-others = نحو { $minutes } د لما بقي من الذواكر ({ $count }).

## Sticks that are in

sticks-in = { $count ->
    [one] في هذا الحاسوب ذاكرة واحدة
    [two] في هذا الحاسوب ذاكرتان
    [few] في هذا الحاسوب { $count } ذواكر
   *[other] في هذا الحاسوب { $count } ذاكرة
}
sticks-in-none = لا ذاكرة في هذا الحاسوب
sticks-put-in = صِل ذاكرة USB
sticks-put-in-text = الذاكرة الفارغة تبدأ بنفسها. وإن كانت عليها ملفّات لغيرك سألك Packhorse أوّلًا.
sticks-folder = اختيار مجلّد
sticks-look = النظر ثانية
sticks-stop-all = إيقاف الكلّ
sticks-hand = توزيعها
sticks-unnamed = ذاكرة
# What a stick’s row says at its end.
sticks-state-found = تنتظر قرارك
sticks-state-waiting = تنتظر دورها
sticks-state-looking = يُنظر فيها
sticks-state-writing = تُكتب
sticks-state-reading = تُقرأ ثانية
sticks-state-ready = جاهزة. انزعها
sticks-state-ready-folder = جاهز
sticks-state-small = أصغر من اللازم
sticks-state-full = المتّسع قليل
sticks-state-protected = محميّة من الكتابة
sticks-state-bad = لا تستعملها
sticks-state-gone = نُزعت قبل الأوان
sticks-state-stopped = أُوقفت
sticks-state-failed = لم ينجح
# What it says below.
sticks-text-ready = كُتبت وأُعيدت قراءتها بلا خطأ
sticks-text-small = سعتها { $capacity } والمطلوب { $needed }
sticks-text-full = المتاح { $free } والمطلوب { $needed }. تشغل الباقي ملفّات أخرى تبقى كما هي.
sticks-text-protected = لا يمكن كتابة شيء عليها. حرّك مفتاحها الصغير إن وُجد، أو خذ ذاكرة أخرى.
sticks-text-bad = لم تحفظ ما كُتب عليها. ضع عليها علامة ولا تعطها أحدًا. والأخرى مستمرّة.
sticks-text-gone = ما لم يكتمل عليها لا يمكن أن يُظنّ حزمة. صِلها ثانية فيبدأ العمل من جديد.
sticks-text-stopped = ما لم يكتمل عليها لا يمكن أن يُظنّ حزمة.
sticks-text-strange = عليها ملفّات أخرى تبقى كما هي.
sticks-text-same = عليها من قبل { $count } من هذه الحزم.
sticks-text-newer = عليها طبعة أحدث تبقى: { $titles }
sticks-text-others = عليها حزم أخرى تبقى: { $titles }
sticks-text-program = عليها Packhorse آخر يبقى كما هو.
# $name: what the stick is called.
sticks-write-one = الكتابة عليها
sticks-write-one-of = الكتابة عليها: { $name }
sticks-again = إعادة المحاولة
sticks-again-of = إعادة المحاولة: { $name }
sticks-stop-of = إيقاف: { $name }
sticks-drop = إزالة من القائمة
sticks-drop-of = إزالة من القائمة: { $name }
sticks-tape-title = اكتب الاسم على كلّ ذاكرة
# $names: names of the sticks that are being made or are ready.
sticks-tape = يكفي شريط لاصق: { $names }. وحين تعود ذاكرة ترى أيّها هي.

## Handing out

sticks-hand-title = { $count ->
    [one] ذاكرة واحدة جاهزة للتوزيع
    [two] ذاكرتان جاهزتان للتوزيع
    [few] { $count } ذواكر جاهزة للتوزيع
   *[other] { $count } ذاكرة جاهزة للتوزيع
}
sticks-hand-none = لا ذاكرة جاهزة بعد
sticks-hand-text = أُعيدت قراءة كلّ منها إلى آخر جزء. من يأخذ ذاكرة يصلها ويفتح «المكتبة» ثم «إضافة حزم».
sticks-hand-post = تعود السجلّات على الذواكر نفسها. أوصلها إلى المنصّة من «الإرسال والاستقبال».
sticks-anew = تجهيز ذواكر أخرى
sticks-on = مواصلة الكتابة

## A newer program that came on a stick

sticks-program-title = يوجد Packhorse أحدث: { $version }
# $fingerprint: short form of the key.
sticks-program-text = وقّعه صانعوه: بالمفتاح الذي جاء مع Packhorse هذا ({ $fingerprint }). وهو غير المفاتيح التي تثق بها للمقرّرات، فلا يكفي أيّ منها.
sticks-program-keep = يبقى ما تعلّمته كما هو.
sticks-program-take = وضعه في التنزيلات
sticks-program-elsewhere = اختيار مجلّد
sticks-program-none = ليس فيه شيء لهذا النوع من الحواسيب. اطلب المناسب ممّن أحضره.
sticks-program-taken = فُحص Packhorse { $version } واستُخرج
sticks-program-deb = أغلق Packhorse. افتح هذا الملفّ في نافذة الملفّات واختر تثبيته؛ يطلب الحاسوب كلمة سرّه. وفي الطرفيّة: sudo apt install ثم الملفّ.
sticks-program-rpm = أغلق Packhorse. افتح هذا الملفّ في نافذة الملفّات واختر تثبيته؛ يطلب الحاسوب كلمة سرّه. وفي الطرفيّة: sudo dnf install ثم الملفّ.
sticks-program-portable = يعمل Packhorse هذا من مجلّد. أغلقه وفكّ ضغط الملفّ وانقل المجلّد packhorse-data من المجلّد القديم إلى الجديد، ثم شغّل الجديد.
sticks-program-open = أغلق Packhorse وافتح هذا الملفّ واتبع ما يقوله.
sticks-program-show = إظهار المجلّد
