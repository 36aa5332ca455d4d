### What is wrong in course sources. The ids are `fault-` and the code; what stands in braces comes from the sources.

## Files and folders

fault-unreadable = تعذّرت القراءة: { $reason }. افحص القرص والصلاحيات ثم أعد المحاولة.
fault-pack-missing = لا يوجد pack.toml. اختر المجلد الذي يحتويه، أو اكتب واحدًا.
fault-no-course = لا تحتوي الحزمة على أي مقرّر. أضف داخل courses/ مجلدًا فيه course.toml.
fault-course-file-missing = لا يوجد course.toml في هذا المجلد. أضفه، أو احذف المجلد.
fault-file-name = الاسم «{ $path }» لا يصلح في كل مكان. استعمل الحروف والأرقام والنقطة والشرطة والشرطة السفلية فقط، وبعدد معقول.
fault-file-too-large = في الملف { $size } بايت، ويُقرأ منه { $max } على الأكثر. قسّمه إلى ملفات أصغر.
fault-not-utf8 = النص ليس بترميز UTF-8. احفظه من جديد بترميز UTF-8.
fault-stray-file = لا مكان لهذا الملف في الحزمة ولن يراه أحد. انقله إلى مكانه، أو احذفه.
fault-too-many-files = عدد الملفات أكثر من { $max }. قسّم الحزمة.
fault-too-many-courses = عدد المقرّرات أكثر من { $max }. قسّم الحزمة.
fault-too-many-lessons = في المقرّر أكثر من { $max } درس. قسّم المقرّر.
fault-too-many-items = في المقرّر أكثر من { $max } سؤال. قسّم المقرّر.
fault-too-many-terms = في المسرد أكثر من { $max } مصطلح. اختصره.
fault-too-many-languages = عدد اللغات أكثر من { $max }. قسّم الحزمة.
fault-more-faults = هناك أخطاء أخرى عددها { $count }. أصلح هذه أولًا ثم أعد الفحص.

## TOML

fault-toml-syntax = هذا ليس TOML صحيحًا: { $reason }. صحّح هذا السطر.
fault-unknown-key = المفتاح «{ $key }» غير معروف هنا. هل تقصد «{ $nearest }»؟ صحّحه أو احذفه.
fault-unknown-key-alone = المفتاح «{ $key }» غير معروف هنا. احذفه. المفاتيح المعروفة: { $known }.
fault-key-missing = المفتاح «{ $key }» ناقص. أضفه.
fault-not-text = قيمة «{ $key }» يجب أن تكون نصًا بين علامتي اقتباس. صحّحها.
fault-not-number = قيمة «{ $key }» يجب أن تكون عددًا. صحّحها.
fault-not-yes-no = قيمة «{ $key }» يجب أن تكون true أو false. صحّحها.
fault-not-list = قيمة «{ $key }» يجب أن تكون قائمة بين قوسين مربعين. صحّحها.
fault-not-table = قيمة «{ $key }» يجب أن تكون جدولًا. انظر المثال في وصف الصيغة.
fault-empty-text = نص «{ $key }» فارغ. اكتبه، أو احذف المفتاح.
fault-number-range = قيمة «{ $key }» يجب أن تكون بين { $low } و{ $high }. صحّحها.
fault-unknown-word = «{ $value }» غير ممكن للمفتاح «{ $key }». استعمل واحدًا من: { $allowed }.
fault-nothing-to-name = «{ $value }» غير ممكن للمفتاح «{ $key }»: لا شيء من هذا النوع بعد. اكتبه، أو احذف الاسم.
fault-bad-id = لا يصلح «{ $id }» معرّفًا. استعمل a–z و0–9 والشرطة، 64 علامة على الأكثر.
fault-duplicate-id = المعرّف «{ $id }» مستعمل مرتين (أولًا في { $first }). أعطِ كل واحد معرّفه، واحتفظ بالذي استعمله المتعلمون.
fault-format-newer = الحزمة مكتوبة بالصيغة { $format }، وهذا البرنامج يقرأ حتى { $known }. استعمل برنامجًا أحدث.
fault-pack-id = «{ $id }» ليس اسم نطاق معكوسًا مثل org.example.centre.water. استعمل a–z و0–9 والنقاط والشرطات.
fault-bad-url = «{ $url }» ليس عنوان ويب. اكتبه وفي أوله https://.
fault-bad-licence = «{ $licence }» ليس اسم رخصة في SPDX مثل CC-BY-SA-4.0. صحّحه.
fault-cover-kind = الغلاف «{ $path }» ليس SVG ولا PNG. حوّله.
fault-cover-missing = الغلاف «{ $path }» غير موجود. أضف الملف، أو صحّح اسمه.

## Languages

fault-no-languages = لم تُذكر أي لغة. اكتب languages = ["en"] واللغة الأصلية أولًا.
fault-language-tag = «{ $tag }» ليس رمز لغة. اكتبه مثل en أو pt-BR أو zh-Hant.
fault-language-twice = اللغة «{ $tag }» مذكورة مرتين. احذف واحدة.
fault-language-undeclared = اللغة «{ $tag }» ليست من لغات الحزمة. أضفها في pack.toml، أو احذف هذا.
fault-language-empty = تذكر الحزمة اللغة «{ $tag }» ولا درس مكتوب بها. أضف دروسًا، أو احذف اللغة.
fault-original-text-missing = ليس للمفتاح «{ $key }» نص باللغة الأصلية، { $lang }. أضفه.

## Course

fault-no-lesson = لا درس هنا. أضف درسًا، أو احذف الوحدة.
fault-lesson-file-name = «{ $name }» ليس اسم ملف درس. اكتبه دون مجلد ودون .md.
fault-lesson-file-twice = درسان يستعملان الملف «{ $name }». أعطِ كل درس ملفه.
fault-lesson-missing = الدرس «{ $lesson }» غير مكتوب باللغة الأصلية: هذا الملف ناقص. اكتبه.
fault-lesson-unlisted = لا يذكر أي درس في course.toml هذا الملف، فلن يراه أحد. أضفه هناك، أو احذفه.
fault-items-missing = الأسئلة «{ $set }» غير موجودة باللغة الأصلية: لا { $set }.gift ولا { $set }.toml. اكتبها، أو صحّح الاسم.
fault-items-unlisted = لا يذكر أي درس ولا اختبار في course.toml هذه الأسئلة، فلن تُطرح على أحد. أضفها هناك، أو احذفها.
fault-items-twice = الأسئلة «{ $set }» مطروحة في درسين، وستُحسب مرتين. احذف إحداهما.
fault-too-many-assessments = في المقرّر أكثر من { $max } اختبار. قسّم المقرّر.
fault-assessment-no-sets = لا يسحب الاختبار أسئلة من أي مكان. اكتب sets = ["…"] بأسماء مجموعات الأسئلة.
fault-assessment-set-twice = يذكر الاختبار الأسئلة «{ $set }» مرتين. احذف واحدة.
fault-assessment-draw = يسحب الاختبار { $draw } من الأسئلة من «{ $set }»، وليس فيها إلا { $count }. اسحب أقل، أو اكتب المزيد.
fault-assessment-sealed-lesson = الأسئلة «{ $set }» تخص درسًا يحتاج إلى مفاتيحها، وتخص اختبارًا مختومًا. أعطِ الاختبار أسئلة خاصة به.
fault-mastery = من آخر { $of } من الإجابات لا يمكن أن تصح { $right }. اكتب عددًا أصغر في right.

## Achievements and frameworks

fault-too-many-achievements = في المقرّر أكثر من { $max } من الإنجازات. احذف بعضها.
fault-word-too-long = نص «{ $key }» أطول من { $max } بايت. اختصره.
fault-stack-name = «{ $name }» ليس اسم إنجاز. اكتب معرّفه، أو المقرّر/المعرّف، أو الحزمة/المقرّر/المعرّف.
fault-stack-twice = الإنجاز «{ $name }» مذكور مرتين. احذف أحدهما.
fault-stack-empty = لم يُذكر أي إنجاز. اكتب achievements = ["…"] مع الإنجازات التي يجب حيازتها.
fault-stack-too-many = ذُكر أكثر من { $max } من الإنجازات. اذكر عددًا أقل.
fault-stack-part = الإنجاز «{ $id }» يقوم على «{ $part }»، وهو ليس في هذه الحزمة. صحّح الاسم.
fault-stack-loop = هذه الإنجازات يقوم بعضها على بعض، فلا يستطيع أحد نيلها: { $loop }. احذف واحدًا منها.
fault-too-many-alignments = ذُكر هنا أكثر من { $max } من الكفايات. اذكر أهمها.
fault-alignment-code = ليس في الإطار «{ $framework }» رمز «{ $code }». صحّح الرمز؛ وبجواره: { $near }.
fault-alignment-twice = الكفاية «{ $code }» مذكورة مرتين. احذف إحداهما.
fault-too-many-frameworks = هناك أكثر من { $max } من الأطر. احذف ما لا يذكره أي مقرّر.
fault-framework-identifier = «{ $identifier }» ليس UUID بأحرف صغيرة مثل 123e4567-e89b-42d3-a456-426614174000. أنشئ واحدًا ولا تغيّره أبدًا.
fault-framework-empty = ليس في الإطار أي عنصر. اكتب بعضها.
fault-framework-parent = العنصر «{ $code }» جزء من «{ $parent }»، وهو غير موجود. صحّح الرمز.
fault-framework-loop = العنصر «{ $code }» جزء من نفسه. صحّح ما هو جزء منه.
fault-framework-deep = العنصر «{ $code }» أعمق من { $max } من المستويات. اكتب الإطار بعمق أقل.
fault-too-many-competencies = في الإطار أكثر من { $max } من العناصر. قسّمه.
fault-too-many-levels = في الإطار أكثر من { $max } من المستويات. اذكر عددًا أقل.
fault-case-syntax = هذا ليس إطار CASE بصيغة JSON: { $reason }. صدّره من جديد.
fault-case-document = ينقص الملف المصدَّر «{ $key }» في CFDocument. صدّر الحزمة كلها (CFPackage).
fault-case-item = العنصر { $number } في الملف المصدَّر ينقصه «{ $key }» أو لا يمكن استعماله. صحّحه حيث يُحفظ الإطار ثم صدّره من جديد.
fault-case-code = الرمز «{ $code }» لعدة عناصر؛ وهذا يُسمّى بمعرّفه، { $identifier }.

## Lessons

fault-title-missing = لا يبدأ الدرس بعنوانه. اكتب «# العنوان» في السطر الأول.
fault-second-title = للدرس عنوان واحد. اكتب هذا العنوان الفرعي بعلامتي ##.
fault-too-many-headings = في الدرس أكثر من { $max } عنوان. قسّم الدرس.
fault-heading-empty = لا كلمات في هذا العنوان. اكتبها، أو احذفه.
fault-heading-skips = هذا العنوان يقفز مستوى، من { $from } إلى { $to }: فيضيع من يستمع إلى الدرس. استعمل المستوى التالي مباشرة.
fault-headings-differ = العناوين لا تتبع عناوين الأصل ({ $here } هنا و{ $there } هناك)، فقد يقود سؤال أو رابط إلى موضع آخر. استعمل العناوين نفسها بالترتيب نفسه.
fault-raw-html = لا يُعرض HTML: «{ $tag }». اكتبه بصيغة Markdown.
fault-alt-missing = ليس للصورة «{ $path }» وصف لمن لا يراها. اكتب بين القوسين المربعين ما تُظهره.
fault-picture-kind = «{ $path }» ليس نوعًا من الصور أو الأصوات أو الأفلام يمكن عرضه. استعمل SVG أو PNG أو JPEG أو WebP أو GIF أو AVIF أو WebM أو MP4 أو OGV أو Opus أو OGG أو MP3 أو M4A أو WAV أو ملف index.html لصفحة تفاعلية.
fault-media-inline = «{ $path }» موضوع داخل سطر. ضع الصوت والفيلم والصفحات التفاعلية في فقرة مستقلة، قبلها وبعدها سطر فارغ.
fault-link-absolute = «{ $target }» ليس في المقرّر. انسخ الملف إلى media/ واكتب المسار من هنا: فقد لا يوجد إنترنت.
fault-link-outside = «{ $target }» يقود إلى خارج المقرّر. انسخ ما يلزمه إلى المقرّر.
fault-link-missing = «{ $target }» غير موجود. أضف الملف، أو صحّح المسار.
fault-link-letter-case = «{ $target }» مكتوب على القرص «{ $found }». اكتبه بالحروف الكبيرة والصغيرة نفسها.
fault-link-not-lesson = «{ $target }» ليس درسًا من هذا المقرّر. اربط بدرس، أو اعرض صورة وقبلها علامة تعجب.
fault-link-heading = «{ $target }» يذكر عنوانًا ليس في ذلك الدرس. صحّح ما بعد #.
fault-link-unsafe = «{ $target }» عنوان لا يجوز في درس. استعمل درسًا من هذا المقرّر، أو https://.
fault-link-empty = ليس لهذا الرابط كلمات أو لا يقود إلى مكان. أكمله.
fault-term-missing = ليس في المسرد مصطلح «{ $term }» باللغة الأصلية. أضفه، أو صحّح الرابط.
fault-formula = لا تُقرأ الصيغة «{ $formula }»: { $reason }. صحّحها.
fault-formula-command = تستعمل الصيغة { $command }، وهذا غير مسموح: لا تعرّف الصيغ أوامر. اكتبها كاملة.
fault-formula-too-long = في الصيغة أكثر من { $max } علامة. قسّمها.
fault-too-deep = القوائم أو الاقتباسات أو التشديد هنا أعمق من { $max } مستوى. اكتبها أبسط.
fault-footnote-missing = الحاشية «{ $name }» غير مكتوبة. أضفها في آخر الدرس.

## Media

fault-unused-media = لا يعرض أي درس هذا الملف، وهو يشغل مساحة. اعرضه، أو احذفه.
fault-captions-missing = ليس للملف «{ $path }» تعليقات نصية باللغة الأصلية. اكتبها في { $captions }.
fault-captions-header = تبدأ التعليقات النصية بالسطر WEBVTT. أضفه.
fault-captions-time = «{ $time }» ليس مدة زمنية. اكتبها مثل 00:01:02.500 --> 00:01:05.000.
fault-captions-order = هذا التعليق ينتهي قبل أن يبدأ، أو يبدأ قبل الذي فوقه. صحّح الأوقات.
fault-captions-empty = لا تعليق نصيًا في هذا الملف. اكتب التعليقات، أو احذف الملف.
fault-captions-too-many = في هذا الملف أكثر من { $max } تعليق. قسّم الفيلم.
fault-interactive-inline = في الصفحة «{ $what }»، وتمنعه القواعد الصارمة للصفحات التفاعلية. ضع البرامج والأنماط في ملفات بجانب الصفحة.
fault-interactive-outside = تطلب الصفحة «{ $what }» وهو ليس بجانبها، وهي تعمل بلا شبكة. انسخ الملف إلى المجلد.

## Glossary

fault-term-unknown = المصطلح «{ $id }» غير موجود باللغة الأصلية. المعرّفات واحدة في كل اللغات: صحّحه.

## Items

fault-item-id-missing = ليس لهذا السؤال معرّف. اكتب قبله سطرًا: ‎// [id:ism-khass]
fault-item-unknown = السؤال «{ $id }» غير موجود باللغة الأصلية. المعرّفات واحدة في كل اللغات: صحّحه.
fault-item-untranslated = السؤال «{ $id }» ناقص بهذه اللغة، ويصل إلى المتعلمين باللغة الأصلية. ترجمه.
fault-item-differs = السؤال «{ $id }» ليس من نوعه في الأصل، أو ليس له العدد نفسه من الإجابات. اجعلهما متماثلين.
fault-item-tag-lesson = الوسم «{ $tag }» لا يذكر درسًا من هذا المقرّر. اكتب معرّف الدرس ثم # ثم العنوان.
fault-item-tag-heading = الوسم «{ $tag }» يذكر عنوانًا ليس في ذلك الدرس. استعمل رقمه، أو كلماته باللغة الأصلية بحروف صغيرة بينها شرطات. الموجود: { $headings }.
fault-item-stem-missing = لا يسأل السؤال عن شيء. اكتب نصه.
fault-item-no-right = لا إجابة صحيحة تمامًا. علّم واحدة بعلامة = (أو 100٪).
fault-item-weights = مجموع أوزان الإجابات الصحيحة { $sum }٪. يجب أن يكون 100٪.
fault-item-weight = «{ $weight }» ليس وزنًا بين -100 و100. صحّحه.
fault-item-few-answers = الإجابات قليلة: يحتاج هذا النوع إلى { $least } على الأقل. أضف إجابات، أو انظر هل نقصت علامة = أو ~.
fault-item-many-answers = الإجابات أكثر من { $max }. اختصر السؤال.
fault-item-answer-empty = إجابة بلا كلمات. اكتبها، أو احذف علامتها.
fault-item-answer-twice = الإجابة «{ $answer }» مكتوبة مرتين. احذف واحدة.
fault-item-sign = العلامة «{ $sign }» تقع داخل كلمات إجابة وتبدأ إجابة جديدة. إن كانت من النص فاكتب قبلها شرطة مائلة عكسية.
fault-gift-brace-open = القوس المعقوف المفتوح هنا لا يُغلق قبل السطر الفارغ التالي. أغلقه، أو اكتب قبله شرطة مائلة عكسية.
fault-gift-brace-close = هذا القوس المعقوف المغلق لا فاتح له. افتحه قبل الإجابات، أو اكتب قبله شرطة مائلة عكسية.
fault-gift-brace-extra = للسؤال جزء واحد بين قوسين معقوفين، وهنا جزء آخر. اكتب شرطة مائلة عكسية قبل الأقواس التي من النص.
fault-gift-name = اسم السؤال بلا نهاية. أغلقه بنقطتين رأسيتين مرتين.
fault-gift-arrow = ليس في «{ $answer }» سهم. اكتب الأزواج هكذا: =كلمة -> معنى.
fault-gift-number = «{ $value }» ليس عددًا ولا مجالًا مثل 1..5 ولا عددًا مع سماح مثل 3.1:0.2. صحّحه.
fault-item-range = المجال من { $low } إلى { $high } فارغ. ضع العدد الأصغر أولًا.
fault-cloze-gap = الفراغ [[{ $gap }]] ناقص في النص أو في قائمة الفراغات. رقّمها من 1 واستعمل كل واحد مرة.
fault-sealed-file = لا يمكن قراءة الأسئلة المختومة: { $reason }. خذ الملف من الحزمة مرة أخرى.
fault-sealed-open = الأسئلة «{ $set }» موجودة مختومة ومفتوحة معًا. احذف أحد الملفين.
fault-sealed-lesson = الأسئلة «{ $set }» مختومة، ولا يطرحها أي اختبار مختوم. خذ الملف المفتوح، أو ضع للاختبار sealed = true.

## Import

fault-import-name = اسم هذا الملف لا يصلح، فتُرك. غيّر اسمه وأعد الاستيراد.
fault-import-empty = لا نص في هذا الملف، فتُرك.
fault-import-left-out = لا يعرض أي درس هذا الملف، فتُرك.
fault-import-not-original = هذا الدرس غير موجود باللغة الأصلية، { $lang }، فتُرك. اكتبه بها وأعد الاستيراد.
fault-import-picture-missing = الصورة «{ $target }» ليست في المجلد، وحلّ وصفها محلها. أضف الملف وأعد الاستيراد.
fault-import-picture-elsewhere = الصورة «{ $target }» على الإنترنت، وحلّ وصفها محلها. احفظها بجانب الدرس وأعد الاستيراد.
fault-import-picture-large = في الصورة { $size } بايت، ويُؤخذ { $max } على الأكثر. صغّرها وأعد الاستيراد.
fault-import-media = «{ $target }» ليس صورة، فتُرك. أضف الصوت والأفلام يدويًا مع تعليقات نصية.
fault-import-link = الرابط إلى «{ $target }» لا يقود إلى درس، وبقيت كلماته.
fault-import-html = اختُصر HTML في هذا الملف إلى ما يقوله Markdown. راجع الدرس.
fault-import-alt = ليس للصورة «{ $target }» وصف لمن لا يراها، فأُخذ اسم ملفها. اكتب ما تُظهره.
