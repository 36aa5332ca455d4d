## The help: from every page, and where something went wrong

help-title = المساعدة
help-open = افتح المساعدة
help-about-text = صفحات قصيرة لساعتك الأولى، ولليوم الذي يتعطّل فيه شيء. يفتح المفتاح F1 الصفحة التي تناسب ما تراه.
help-back = عد إلى حيث كنت
help-contents = كلّ صفحات المساعدة
# A link beside a failure.
help-about = ما الذي يفيد هنا
help-missing-title = المساعدة ليست على هذا الحاسوب
help-missing-text = إنّها حزمة كالمقرّرات، وقد أزالها أحد. تعود في الحال، بلا إنترنت.
help-missing-restore = أعد المساعدة
help-missing-nowhere = إنّها حزمة كالمقرّرات، وليست بجانب هذا البرنامج. أدخل ذاكرة تحملها، أو اختر المجلّد الذي جاء فيه Packhorse، وخذ الحزمة المسمّاة «المساعدة».
