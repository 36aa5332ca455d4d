## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = الشهادات
certificate-lede = { $count ->
    [one] شهادة واحدة على هذا الحاسوب.
    [two] شهادتان على هذا الحاسوب.
    [few] { $count } شهادات على هذا الحاسوب.
   *[other] { $count } شهادة على هذا الحاسوب.
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
certificate-print = طباعة أو حفظ بصيغة PDF
certificate-course = إلى المقرّر
certificate-history = ما أنجزته من أجلها

## How a certificate stands

certificate-state-looked = وصلت إلى المنصة، وينظر فيها شخص أولًا
certificate-state-confirmed = مؤكَّدة
certificate-state-unproven = وصلت شهادة، لكن لا يمكن التحقق منها هنا بعد
certificate-state-refused = لم تُؤكَّد
certificate-state-revoked = سُحبت
certificate-state-replaced = حلّت محلها شهادة أخرى
certificate-confirmed-by = أكّدها { $by }
