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
paper-waiting = بانتظار التأكيد: هذه الصفحة ليست شهادة بعد
paper-earned = حُصّلت في
