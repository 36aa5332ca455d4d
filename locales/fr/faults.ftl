### What is wrong in course sources. The ids are `fault-` and the code; what stands in braces comes from the sources.

## Files and folders

fault-unreadable = Lecture impossible : { $reason }. Vérifiez le disque et les droits, puis réessayez.
fault-pack-missing = Il n’y a pas de pack.toml. Choisissez le dossier qui le contient, ou écrivez-en un.
fault-no-course = Le pack ne contient aucun cours. Ajoutez sous courses/ un dossier avec un course.toml.
fault-course-file-missing = Ce dossier n’a pas de course.toml. Ajoutez-en un, ou supprimez le dossier.
fault-file-name = Le nom « { $path } » ne convient pas partout. N’utilisez que lettres, chiffres, point, tiret et tiret bas, et pas trop.
fault-file-too-large = Le fichier a { $size } octets ; on en lit au plus { $max }. Divisez-le en fichiers plus petits.
fault-not-utf8 = Le texte n’est pas en UTF-8. Enregistrez-le de nouveau avec le codage UTF-8.
fault-stray-file = Ce fichier n’a pas de place dans un pack, et personne ne le verra. Mettez-le à sa place, ou supprimez-le.
fault-too-many-files = Il y a plus de { $max } fichiers. Divisez le pack.
fault-too-many-courses = Il y a plus de { $max } cours. Divisez le pack.
fault-too-many-lessons = Le cours a plus de { $max } leçons. Divisez le cours.
fault-too-many-items = Le cours a plus de { $max } questions. Divisez le cours.
fault-too-many-terms = Le glossaire a plus de { $max } termes. Raccourcissez-le.
fault-too-many-languages = Il y a plus de { $max } langues. Divisez le pack.
fault-more-faults = Il y a encore { $count } défauts. Corrigez d’abord ceux-ci, puis vérifiez de nouveau.

## TOML

fault-toml-syntax = Ce n’est pas du TOML valide : { $reason }. Corrigez cette ligne.
fault-unknown-key = La clé « { $key } » n’est pas connue ici. Vouliez-vous dire « { $nearest } » ? Corrigez-la ou supprimez-la.
fault-unknown-key-alone = La clé « { $key } » n’est pas connue ici. Supprimez-la. Clés connues : { $known }.
fault-key-missing = La clé « { $key } » manque. Ajoutez-la.
fault-not-text = La valeur de « { $key } » doit être un texte entre guillemets. Corrigez-la.
fault-not-number = La valeur de « { $key } » doit être un nombre. Corrigez-la.
fault-not-yes-no = La valeur de « { $key } » doit être true ou false. Corrigez-la.
fault-not-list = La valeur de « { $key } » doit être une liste entre crochets. Corrigez-la.
fault-not-table = La valeur de « { $key } » doit être une table. Voyez l’exemple dans la description du format.
fault-empty-text = Le texte de « { $key } » est vide. Écrivez-le, ou supprimez la clé.
fault-number-range = La valeur de « { $key } » doit être comprise entre { $low } et { $high }. Corrigez-la.
fault-unknown-word = « { $value } » n’est pas possible pour « { $key } ». Choisissez parmi : { $allowed }.
fault-nothing-to-name = « { $value } » n’est pas possible pour « { $key } » : il n’y en a pas encore. Écrivez-le, ou retirez ce nom.
fault-bad-id = « { $id } » ne peut pas être un identifiant. Utilisez a–z, 0–9 et des tirets, 64 au plus.
fault-duplicate-id = L’identifiant « { $id } » est utilisé deux fois (d’abord dans { $first }). Donnez à chacun le sien ; gardez celui que des apprenants ont déjà utilisé.
fault-format-newer = Le pack est écrit au format { $format } ; ce programme lit jusqu’au format { $known }. Utilisez un programme plus récent.
fault-pack-id = « { $id } » n’est pas un nom de domaine inversé comme org.example.centre.water. Utilisez a–z, 0–9, points et tirets.
fault-bad-url = « { $url } » n’est pas une adresse web. Écrivez https:// devant.
fault-bad-licence = « { $licence } » n’est pas un nom de licence SPDX comme CC-BY-SA-4.0. Corrigez-le.
fault-cover-kind = La couverture « { $path } » n’est ni SVG ni PNG. Convertissez-la.
fault-cover-missing = La couverture « { $path } » n’est pas là. Ajoutez le fichier, ou corrigez son nom.

## Languages

fault-no-languages = Aucune langue n’est nommée. Écrivez languages = ["en"], la langue originale en premier.
fault-language-tag = « { $tag } » n’est pas une étiquette de langue. Écrivez-la comme en, pt-BR ou zh-Hant.
fault-language-twice = La langue « { $tag } » est nommée deux fois. Supprimez-en une.
fault-language-undeclared = La langue « { $tag } » ne fait pas partie des langues du pack. Ajoutez-la dans pack.toml, ou supprimez ceci.
fault-language-empty = Le pack nomme la langue « { $tag } », mais aucune leçon n’y est écrite. Ajoutez des leçons, ou supprimez la langue.
fault-original-text-missing = « { $key } » n’a pas de texte dans la langue originale, { $lang }. Ajoutez-le.

## Course

fault-no-lesson = Il n’y a pas de leçon ici. Ajoutez-en une, ou supprimez le module.
fault-lesson-file-name = « { $name } » n’est pas un nom de fichier de leçon. Écrivez-le sans dossier et sans .md.
fault-lesson-file-twice = Deux leçons utilisent le fichier « { $name } ». Donnez à chacune le sien.
fault-lesson-missing = La leçon « { $lesson } » n’est pas écrite dans la langue originale : ce fichier manque. Écrivez-le.
fault-lesson-unlisted = Aucune leçon de course.toml ne nomme ce fichier : personne ne le verra. Ajoutez-le là, ou supprimez-le.
fault-items-missing = Les questions « { $set } » manquent dans la langue originale : ni { $set }.gift ni { $set }.toml. Écrivez-les, ou corrigez le nom.
fault-items-unlisted = Aucune leçon ni évaluation de course.toml ne nomme ces questions : elles ne seront pas posées. Ajoutez-les là, ou supprimez-les.
fault-items-twice = Les questions « { $set } » sont posées dans deux leçons et compteraient double. Supprimez-en une mention.
fault-too-many-assessments = Le cours compte plus de { $max } évaluations. Divisez le cours.
fault-assessment-no-sets = L’évaluation ne tire ses questions de nulle part. Écrivez sets = ["…"] avec les noms des séries de questions.
fault-assessment-set-twice = L’évaluation nomme deux fois les questions « { $set } ». Retirez-en une.
fault-assessment-draw = L’évaluation tire { $draw } questions de « { $set } », qui n’en contient que { $count }. Tirez-en moins, ou écrivez-en d’autres.
fault-assessment-sealed-lesson = Les questions « { $set } » appartiennent à une leçon, qui a besoin de leurs clés, et à une évaluation scellée. Donnez à l’évaluation ses propres questions.
fault-mastery = Parmi les { $of } dernières réponses, { $right } ne peuvent pas être justes. Écrivez un nombre plus petit pour right.

## Achievements and frameworks

fault-too-many-achievements = Le cours a plus de { $max } réussites. Supprimez-en.
fault-word-too-long = Le texte de « { $key } » a plus de { $max } octets. Raccourcissez-le.
fault-stack-name = « { $name } » ne désigne aucune réussite. Écrivez son id, cours/id ou paquet/cours/id.
fault-stack-twice = La réussite « { $name } » est nommée deux fois. Supprimez-en une.
fault-stack-empty = Aucune réussite n’est nommée. Écrivez achievements = ["…"] avec celles qu’il faut détenir.
fault-stack-too-many = Plus de { $max } réussites sont nommées. Nommez-en moins.
fault-stack-part = La réussite « { $id } » repose sur « { $part } », qui n’est pas dans ce paquet. Corrigez le nom.
fault-stack-loop = Ces réussites reposent l’une sur l’autre, si bien que personne ne pourrait les obtenir : { $loop }. Retirez-en une.
fault-too-many-alignments = Plus de { $max } compétences sont nommées ici. Nommez celles qui comptent le plus.
fault-alignment-code = Le référentiel « { $framework } » n’a pas de « { $code } ». Corrigez le code ; à côté se trouvent : { $near }.
fault-alignment-twice = La compétence « { $code } » est nommée deux fois. Supprimez-en une.
fault-too-many-frameworks = Il y a plus de { $max } référentiels. Supprimez ceux qu’aucun cours ne nomme.
fault-framework-identifier = « { $identifier } » n’est pas un UUID en minuscules, comme 123e4567-e89b-42d3-a456-426614174000. Créez-en un et ne le changez jamais.
fault-framework-empty = Le référentiel n’a aucun élément. Écrivez-en.
fault-framework-parent = L’élément « { $code } » fait partie de « { $parent } », qui n’existe pas. Corrigez le code.
fault-framework-loop = L’élément « { $code } » fait partie de lui-même. Corrigez ce dont il fait partie.
fault-framework-deep = L’élément « { $code } » se trouve à plus de { $max } niveaux de profondeur. Écrivez le référentiel plus à plat.
fault-too-many-competencies = Le référentiel a plus de { $max } éléments. Divisez-le.
fault-too-many-levels = Le référentiel a plus de { $max } niveaux. Nommez-en moins.
fault-case-syntax = Ce n’est pas un référentiel CASE en JSON : { $reason }. Exportez-le de nouveau.
fault-case-document = Il manque à l’export « { $key } » de son CFDocument. Exportez le paquet entier (CFPackage).
fault-case-item = À l’élément { $number } de l’export il manque « { $key } », ou cette valeur est inutilisable. Corrigez-le là où le référentiel est tenu, puis exportez-le de nouveau.
fault-case-code = Le code « { $code } » désigne plusieurs éléments ; celui-ci est appelé par son identifiant, { $identifier }.

## Lessons

fault-title-missing = La leçon ne commence pas par son titre. Écrivez « # Titre » sur la première ligne.
fault-second-title = Une leçon a un seul titre. Écrivez cet intertitre avec ##.
fault-too-many-headings = La leçon a plus de { $max } intertitres. Divisez la leçon.
fault-heading-empty = Cet intertitre est vide. Écrivez-le, ou supprimez-le.
fault-heading-skips = Cet intertitre saute un niveau, de { $from } à { $to } : qui écoute la leçon s’y perd. Prenez le niveau juste au-dessous.
fault-headings-differ = Les intertitres ne suivent pas ceux de l’original ({ $here } ici, { $there } là-bas) : une question ou un lien peut mener ailleurs. Reprenez les mêmes intertitres dans le même ordre.
fault-raw-html = Le HTML n’est pas montré : « { $tag } ». Écrivez-le en Markdown.
fault-alt-missing = L’image « { $path } » n’a pas de texte pour qui ne la voit pas. Écrivez entre crochets ce qu’elle montre.
fault-picture-kind = « { $path } » n’est pas une sorte d’image, de son ou de film qu’on puisse montrer. Utilisez SVG, PNG, JPEG, WebP, GIF, AVIF, WebM, MP4, OGV, Opus, OGG, MP3, M4A, WAV ou l’index.html d’une page interactive.
fault-media-inline = « { $path } » se trouve dans une ligne. Mettez sons, films et pages interactives dans un paragraphe à part, avec une ligne vide avant et après.
fault-link-absolute = « { $target } » n’est pas dans le cours. Copiez le fichier dans media/ et écrivez le chemin depuis ici : il n’y a peut-être pas d’Internet.
fault-link-outside = « { $target } » mène hors du cours. Copiez dans le cours ce qu’il lui faut.
fault-link-missing = « { $target } » n’est pas là. Ajoutez le fichier, ou corrigez le chemin.
fault-link-letter-case = « { $target } » s’écrit « { $found } » sur le disque. Reprenez les mêmes majuscules et minuscules.
fault-link-not-lesson = « { $target } » n’est pas une leçon de ce cours. Faites un lien vers une leçon, ou montrez une image avec un point d’exclamation devant.
fault-link-heading = « { $target } » nomme un intertitre qui n’est pas dans cette leçon. Corrigez ce qui suit #.
fault-link-unsafe = « { $target } » n’est pas une adresse permise dans une leçon. Utilisez une leçon de ce cours, ou https://.
fault-link-empty = Ce lien n’a pas de texte ou ne mène nulle part. Complétez-le.
fault-term-missing = Le glossaire n’a pas de terme « { $term } » dans la langue originale. Ajoutez-le, ou corrigez le lien.
fault-formula = La formule « { $formula } » est illisible : { $reason }. Corrigez-la.
fault-formula-command = La formule utilise { $command }, ce qui n’est pas permis : une formule ne définit pas de commandes. Écrivez-la en toutes lettres.
fault-formula-too-long = La formule a plus de { $max } caractères. Divisez-la.
fault-too-deep = Listes, citations ou emphases s’emboîtent ici à plus de { $max } niveaux. Écrivez plus simplement.
fault-footnote-missing = La note « { $name } » n’est pas écrite. Ajoutez-la à la fin de la leçon.

## Media

fault-unused-media = Aucune leçon ne montre ce fichier, et il prend de la place. Montrez-le, ou supprimez-le.
fault-captions-missing = « { $path } » n’a pas de sous-titres dans la langue originale. Écrivez-les dans { $captions }.
fault-captions-header = Des sous-titres commencent par la ligne WEBVTT. Ajoutez-la.
fault-captions-time = « { $time } » n’est pas un intervalle de temps. Écrivez par exemple 00:01:02.500 --> 00:01:05.000.
fault-captions-order = Ce sous-titre finit avant de commencer, ou commence avant le précédent. Corrigez les temps.
fault-captions-empty = Il n’y a aucun sous-titre dans ce fichier. Écrivez-les, ou supprimez le fichier.
fault-captions-too-many = Il y a plus de { $max } sous-titres dans ce fichier. Divisez le film.
fault-interactive-inline = La page contient « { $what } », que les règles strictes des pages interactives arrêtent. Mettez scripts et styles dans des fichiers à côté de la page.
fault-interactive-outside = La page demande « { $what } », qui n’est pas à côté d’elle : elle fonctionne sans réseau. Copiez le fichier dans le dossier.

## Glossary

fault-term-unknown = Le terme « { $id } » n’existe pas dans la langue originale. Les identifiants sont les mêmes dans toutes les langues : corrigez-le.

## Items

fault-item-id-missing = Cette question n’a pas d’identifiant. Écrivez une ligne avant elle : // [id:un-nom-a-elle]
fault-item-unknown = La question « { $id } » n’existe pas dans la langue originale. Les identifiants sont les mêmes dans toutes les langues : corrigez-le.
fault-item-untranslated = La question « { $id } » manque dans cette langue ; les apprenants la reçoivent dans l’originale. Traduisez-la.
fault-item-differs = La question « { $id } » n’est pas du même type, ou n’a pas autant de réponses, que dans l’original. Rendez-les pareilles.
fault-item-tag-lesson = L’étiquette « { $tag } » ne nomme aucune leçon de ce cours. Écrivez l’identifiant de la leçon, puis # et l’intertitre.
fault-item-tag-heading = L’étiquette « { $tag } » nomme un intertitre qui n’est pas dans cette leçon. Utilisez son numéro, ou ses mots dans la langue originale, en minuscules avec des tirets. Il y a : { $headings }.
fault-item-stem-missing = La question ne demande rien. Écrivez son texte.
fault-item-no-right = Aucune réponse n’est entièrement juste. Marquez-en une avec = (ou 100 %).
fault-item-weights = Les poids des bonnes réponses font { $sum } % en tout. Ils doivent faire 100 %.
fault-item-weight = « { $weight } » n’est pas un poids entre -100 et 100. Corrigez-le.
fault-item-few-answers = Il y a trop peu de réponses : ce type de question en demande au moins { $least }. Ajoutez-en, ou voyez s’il manque un = ou un ~.
fault-item-many-answers = Il y a plus de { $max } réponses. Raccourcissez la question.
fault-item-answer-empty = Une réponse est vide. Écrivez-la, ou supprimez son signe.
fault-item-answer-twice = La réponse « { $answer } » s’y trouve deux fois. Supprimez-en une.
fault-item-sign = Le signe « { $sign } » se trouve au milieu d’une réponse et en commence une nouvelle. S’il fait partie du texte, écrivez une barre oblique inverse devant.
fault-gift-brace-open = L’accolade ouverte ici n’est pas fermée avant la ligne vide suivante. Fermez-la, ou écrivez une barre oblique inverse devant.
fault-gift-brace-close = Cette accolade fermante n’en a pas d’ouvrante. Ouvrez-la avant les réponses, ou écrivez une barre oblique inverse devant.
fault-gift-brace-extra = Une question a une seule partie entre accolades, et en voici une autre. Écrivez une barre oblique inverse devant les accolades du texte.
fault-gift-name = Le nom de la question n’a pas de fin. Fermez-le par deux fois deux-points.
fault-gift-arrow = « { $answer } » n’a pas de flèche. Écrivez les paires comme =mot -> sens.
fault-gift-number = « { $value } » n’est ni un nombre, ni un intervalle comme 1..5, ni un nombre avec tolérance comme 3.1:0.2. Corrigez-le.
fault-item-range = L’intervalle de { $low } à { $high } est vide. Mettez le plus petit nombre en premier.
fault-cloze-gap = La lacune [[{ $gap }]] manque, dans le texte ou dans la liste des lacunes. Numérotez-les à partir de 1 et utilisez chacune une fois.
fault-sealed-file = Les questions scellées ne peuvent pas être lues : { $reason }. Reprenez le fichier dans le paquet.
fault-sealed-open = Les questions « { $set } » sont là à la fois scellées et ouvertes. Retirez l’un des deux fichiers.
fault-sealed-lesson = Les questions « { $set } » sont scellées, mais aucune évaluation scellée ne les pose. Prenez le fichier ouvert, ou marquez l’évaluation avec sealed = true.

## Import

fault-import-name = Le nom de ce fichier ne convient pas ; il a été laissé de côté. Renommez-le et importez de nouveau.
fault-import-empty = Il n’y a pas de texte dans ce fichier ; il a été laissé de côté.
fault-import-left-out = Aucune leçon ne montre ce fichier ; il a été laissé de côté.
fault-import-not-original = Cette leçon n’existe pas dans la langue originale, { $lang } ; elle a été laissée de côté. Écrivez-la là et importez de nouveau.
fault-import-picture-missing = L’image « { $target } » n’est pas dans le dossier ; son texte la remplace. Ajoutez le fichier et importez de nouveau.
fault-import-picture-elsewhere = L’image « { $target } » se trouve sur Internet ; son texte la remplace. Enregistrez-la à côté de la leçon et importez de nouveau.
fault-import-picture-large = L’image a { $size } octets ; on en prend au plus { $max }. Réduisez-la et importez de nouveau.
fault-import-media = « { $target } » n’est pas une image et a été laissé de côté. Ajoutez sons et films à la main, avec des sous-titres.
fault-import-link = Le lien vers « { $target } » ne mène à aucune leçon ; son texte reste.
fault-import-html = Le HTML de ce fichier a été réduit à ce que Markdown peut dire. Regardez la leçon.
fault-import-alt = L’image « { $target } » n’a pas de texte pour qui ne la voit pas ; le nom du fichier a été pris. Écrivez ce qu’elle montre.
