## ملفات الثقة: حزم مَن وشهادات مَن صالحة، بكلمة موقَّعة

# $path: the file; $names: the institutes it names; $made: when it was put together; $fingerprint: of the key that signed it.
trust-taken = أُخذت من { $path } معلومات أحدث عن أصحاب الحزم والشهادات الصالحة ({ $names })، بتاريخ { $made }.
trust-unknown = الملف { $path } يقول حزم مَن وشهادات مَن صالحة ({ $names })، لكن لا أحد هنا يعرف من وقّعه. قارن هذه البصمة ببصمته: { $fingerprint }. فإن تطابقتا: packhorse trust add { $path } --yes
trust-older = الملف { $path } أقدم مما هو معروف هنا، فتُرك كما هو.
trust-put = وإلى جانبها ما يقول حزم مَن وشهادات مَن صالحة: { $path } ({ $names })، بتاريخ { $made }
trust-asked = { $names }: المعروف عن الجهات المصدرة والشهادات الملغاة هو بتاريخ { $made }.
