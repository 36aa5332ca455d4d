### What is wrong in course sources. The ids are `fault-` and the code; what stands in braces comes from the sources.

## Files and folders

fault-unreadable = No se puede leer: { $reason }. Revise el disco y los permisos e inténtelo de nuevo.
fault-pack-missing = No hay pack.toml. Elija la carpeta que lo contiene o escriba uno.
fault-no-course = El paquete no contiene ningún curso. Añada dentro de courses/ una carpeta con un course.toml.
fault-course-file-missing = Esta carpeta no tiene course.toml. Añádalo o borre la carpeta.
fault-file-name = El nombre «{ $path }» no sirve en todas partes. Use solo letras, cifras, punto, guion y guion bajo, y no demasiados.
fault-file-too-large = El archivo tiene { $size } bytes; se leen como máximo { $max }. Divídalo en otros más pequeños.
fault-not-utf8 = El texto no está en UTF-8. Guárdelo de nuevo con la codificación UTF-8.
fault-stray-file = Este archivo no tiene lugar en un paquete y nadie lo verá. Llévelo a su sitio o bórrelo.
fault-too-many-files = Hay más de { $max } archivos. Divida el paquete.
fault-too-many-courses = Hay más de { $max } cursos. Divida el paquete.
fault-too-many-lessons = El curso tiene más de { $max } lecciones. Divida el curso.
fault-too-many-items = El curso tiene más de { $max } preguntas. Divida el curso.
fault-too-many-terms = El glosario tiene más de { $max } términos. Acórtelo.
fault-too-many-languages = Hay más de { $max } idiomas. Divida el paquete.
fault-more-faults = Hay { $count } fallos más. Corrija primero estos y compruebe de nuevo.

## TOML

fault-toml-syntax = Esto no es TOML válido: { $reason }. Corrija esta línea.
fault-unknown-key = La clave «{ $key }» no se conoce aquí. ¿Quería decir «{ $nearest }»? Corríjala o bórrela.
fault-unknown-key-alone = La clave «{ $key }» no se conoce aquí. Bórrela. Se conocen: { $known }.
fault-key-missing = Falta la clave «{ $key }». Añádala.
fault-not-text = El valor de «{ $key }» debe ser un texto entre comillas. Corríjalo.
fault-not-number = El valor de «{ $key }» debe ser un número. Corríjalo.
fault-not-yes-no = El valor de «{ $key }» debe ser true o false. Corríjalo.
fault-not-list = El valor de «{ $key }» debe ser una lista entre corchetes. Corríjalo.
fault-not-table = El valor de «{ $key }» debe ser una tabla. Mire el ejemplo en la descripción del formato.
fault-empty-text = El texto de «{ $key }» está vacío. Escríbalo o borre la clave.
fault-number-range = El valor de «{ $key }» debe estar entre { $low } y { $high }. Corríjalo.
fault-unknown-word = «{ $value }» no es posible para «{ $key }». Use uno de estos: { $allowed }.
fault-nothing-to-name = «{ $value }» no es posible para «{ $key }»: todavía no hay ninguno. Escríbalo o quite el nombre.
fault-bad-id = «{ $id }» no puede ser un identificador. Use a–z, 0–9 y guiones, 64 como máximo.
fault-duplicate-id = El identificador «{ $id }» se usa dos veces (primero en { $first }). Dé a cada uno el suyo; conserve el que ya usaron los estudiantes.
fault-format-newer = El paquete está escrito en el formato { $format }; este programa lee hasta el { $known }. Use un programa más nuevo.
fault-pack-id = «{ $id }» no es un nombre de dominio invertido como org.example.centre.water. Use a–z, 0–9, puntos y guiones.
fault-bad-url = «{ $url }» no es una dirección web. Escríbala con https:// delante.
fault-bad-licence = «{ $licence }» no es un nombre de licencia SPDX como CC-BY-SA-4.0. Corríjalo.
fault-cover-kind = La portada «{ $path }» no es SVG ni PNG. Conviértala.
fault-cover-missing = La portada «{ $path }» no está. Añada el archivo o corrija su nombre.

## Languages

fault-no-languages = No se nombra ningún idioma. Escriba languages = ["en"], con el idioma original primero.
fault-language-tag = «{ $tag }» no es una etiqueta de idioma. Escríbala como en, pt-BR o zh-Hant.
fault-language-twice = El idioma «{ $tag }» se nombra dos veces. Borre uno.
fault-language-undeclared = El idioma «{ $tag }» no está entre los del paquete. Añádalo en pack.toml o borre esto.
fault-language-empty = El paquete nombra el idioma «{ $tag }», pero ninguna lección está escrita en él. Añada lecciones o borre el idioma.
fault-original-text-missing = «{ $key }» no tiene texto en el idioma original, { $lang }. Añádalo.

## Course

fault-no-lesson = Aquí no hay ninguna lección. Añada una o borre el módulo.
fault-lesson-file-name = «{ $name }» no es el nombre de un archivo de lección. Escríbalo sin carpeta y sin .md.
fault-lesson-file-twice = Dos lecciones usan el archivo «{ $name }». Dé a cada una el suyo.
fault-lesson-missing = La lección «{ $lesson }» no está escrita en el idioma original: falta este archivo. Escríbalo.
fault-lesson-unlisted = Ninguna lección de course.toml nombra este archivo, así que nadie lo verá. Añádalo allí o bórrelo.
fault-items-missing = Las preguntas «{ $set }» no están en el idioma original: ni { $set }.gift ni { $set }.toml. Escríbalas o corrija el nombre.
fault-items-unlisted = Ninguna lección ni evaluación de course.toml nombra estas preguntas, así que no se harán a nadie. Añádalas allí o bórrelas.
fault-items-twice = Las preguntas «{ $set }» se hacen en dos lecciones y contarían doble. Borre una mención.
fault-too-many-assessments = El curso tiene más de { $max } evaluaciones. Divida el curso.
fault-assessment-no-sets = La evaluación no toma preguntas de ninguna parte. Escriba sets = ["…"] con los nombres de los grupos de preguntas.
fault-assessment-set-twice = La evaluación nombra dos veces las preguntas «{ $set }». Quite una.
fault-assessment-draw = La evaluación saca { $draw } preguntas de «{ $set }», que solo tiene { $count }. Saque menos, o escriba más.
fault-assessment-sealed-lesson = Las preguntas «{ $set }» pertenecen a una lección, que necesita sus claves, y a una evaluación sellada. Dé a la evaluación preguntas propias.
fault-mastery = De las últimas { $of } respuestas no pueden ser correctas { $right }. Escriba un número menor en right.

## Achievements and frameworks

fault-too-many-achievements = El curso tiene más de { $max } logros. Quite algunos.
fault-word-too-long = El texto de «{ $key }» tiene más de { $max } bytes. Acórtelo.
fault-stack-name = «{ $name }» no designa ningún logro. Escriba su id, curso/id o paquete/curso/id.
fault-stack-twice = El logro «{ $name }» se nombra dos veces. Quite uno.
fault-stack-empty = No se nombra ningún logro. Escriba achievements = ["…"] con los que hay que tener.
fault-stack-too-many = Se nombran más de { $max } logros. Nombre menos.
fault-stack-part = El logro «{ $id }» se apoya en «{ $part }», que no está en este paquete. Corrija el nombre.
fault-stack-loop = Estos logros se apoyan unos en otros, así que nadie podría obtenerlos: { $loop }. Quite uno.
fault-too-many-alignments = Aquí se nombran más de { $max } competencias. Nombre las que más importan.
fault-alignment-code = El marco «{ $framework }» no tiene «{ $code }». Corrija el código; a su lado están: { $near }.
fault-alignment-twice = La competencia «{ $code }» se nombra dos veces. Quite una.
fault-too-many-frameworks = Hay más de { $max } marcos. Quite los que ningún curso nombra.
fault-framework-identifier = «{ $identifier }» no es un UUID en minúsculas, como 123e4567-e89b-42d3-a456-426614174000. Cree uno y no lo cambie nunca.
fault-framework-empty = El marco no tiene ningún elemento. Escriba algunos.
fault-framework-parent = El elemento «{ $code }» es parte de «{ $parent }», que no existe. Corrija el código.
fault-framework-loop = El elemento «{ $code }» es parte de sí mismo. Corrija de qué es parte.
fault-framework-deep = El elemento «{ $code }» está a más de { $max } niveles de profundidad. Escriba el marco más plano.
fault-too-many-competencies = El marco tiene más de { $max } elementos. Divídalo.
fault-too-many-levels = El marco tiene más de { $max } niveles. Nombre menos.
fault-case-syntax = Esto no es un marco CASE en JSON: { $reason }. Expórtelo de nuevo.
fault-case-document = A la exportación le falta «{ $key }» de su CFDocument. Exporte el paquete entero (CFPackage).
fault-case-item = Al elemento { $number } de la exportación le falta «{ $key }», o no se puede usar. Corríjalo donde se guarda el marco y expórtelo de nuevo.
fault-case-code = El código «{ $code }» designa varios elementos; este se llama por su identificador, { $identifier }.

## Lessons

fault-title-missing = La lección no empieza con su título. Escriba «# Título» en la primera línea.
fault-second-title = Una lección tiene un solo título. Escriba este encabezado con ##.
fault-too-many-headings = La lección tiene más de { $max } encabezados. Divida la lección.
fault-heading-empty = Este encabezado no tiene palabras. Escríbalas o bórrelo.
fault-heading-skips = Este encabezado salta un nivel, de { $from } a { $to }: quien escucha la lección se pierde. Use el nivel inmediatamente inferior.
fault-headings-differ = Los encabezados no siguen los del original ({ $here } aquí, { $there } allí), así que una pregunta o un enlace puede llevar a otro pasaje. Use los mismos encabezados en el mismo orden.
fault-raw-html = El HTML no se muestra: «{ $tag }». Escríbalo en Markdown.
fault-alt-missing = La imagen «{ $path }» no tiene palabras para quien no puede verla. Escriba entre los corchetes lo que muestra.
fault-picture-kind = «{ $path }» no es un tipo de imagen, sonido o película que se pueda mostrar. Use SVG, PNG, JPEG, WebP, GIF, AVIF, WebM, MP4, OGV, Opus, OGG, MP3, M4A, WAV o el index.html de una página interactiva.
fault-media-inline = «{ $path }» está dentro de una línea. Ponga sonido, películas y páginas interactivas en un párrafo propio, con una línea vacía antes y después.
fault-link-absolute = «{ $target }» no está en el curso. Copie el archivo en media/ y escriba la ruta desde aquí: puede que no haya Internet.
fault-link-outside = «{ $target }» lleva fuera del curso. Copie en el curso lo que necesite.
fault-link-missing = «{ $target }» no está. Añada el archivo o corrija la ruta.
fault-link-letter-case = «{ $target }» se escribe «{ $found }» en el disco. Use las mismas mayúsculas y minúsculas.
fault-link-not-lesson = «{ $target }» no es una lección de este curso. Enlace una lección, o muestre una imagen con un signo de exclamación delante.
fault-link-heading = «{ $target }» nombra un encabezado que no está en esa lección. Corrija lo que sigue a #.
fault-link-unsafe = «{ $target }» no es una dirección permitida en una lección. Use una lección de este curso o https://.
fault-link-empty = Este enlace no tiene palabras o no lleva a ninguna parte. Complételo.
fault-term-missing = El glosario no tiene el término «{ $term }» en el idioma original. Añádalo o corrija el enlace.
fault-formula = La fórmula «{ $formula }» no se puede leer: { $reason }. Corríjala.
fault-formula-command = La fórmula usa { $command }, que no está permitido: las fórmulas no definen órdenes. Escríbala por extenso.
fault-formula-too-long = La fórmula tiene más de { $max } caracteres. Divídala.
fault-too-deep = Aquí hay listas, citas o énfasis a más de { $max } niveles. Escríbalo más plano.
fault-footnote-missing = La nota al pie «{ $name }» no está escrita. Añádala al final de la lección.

## Media

fault-unused-media = Ninguna lección muestra este archivo, y ocupa espacio. Muéstrelo o bórrelo.
fault-captions-missing = «{ $path }» no tiene subtítulos en el idioma original. Escríbalos en { $captions }.
fault-captions-header = Los subtítulos empiezan con la línea WEBVTT. Añádala.
fault-captions-time = «{ $time }» no es un intervalo de tiempo. Escríbalo como 00:01:02.500 --> 00:01:05.000.
fault-captions-order = Este subtítulo acaba antes de empezar, o empieza antes que el anterior. Corrija los tiempos.
fault-captions-empty = No hay ningún subtítulo en este archivo. Escríbalos o borre el archivo.
fault-captions-too-many = Hay más de { $max } subtítulos en este archivo. Divida la película.
fault-interactive-inline = La página contiene «{ $what }», que las reglas estrictas de las páginas interactivas detienen. Ponga scripts y estilos en archivos junto a la página.
fault-interactive-outside = La página pide «{ $what }», que no está junto a ella: funciona sin red. Copie el archivo en la carpeta.

## Glossary

fault-term-unknown = El término «{ $id }» no existe en el idioma original. Los identificadores son iguales en todos los idiomas: corríjalo.

## Items

fault-item-id-missing = Esta pregunta no tiene identificador. Escriba una línea antes: // [id:un-nombre-propio]
fault-item-unknown = La pregunta «{ $id }» no existe en el idioma original. Los identificadores son iguales en todos los idiomas: corríjalo.
fault-item-untranslated = La pregunta «{ $id }» falta en este idioma; los estudiantes la reciben en el original. Tradúzcala.
fault-item-differs = La pregunta «{ $id }» no es del mismo tipo, o no tiene tantas respuestas, como en el original. Hágalas iguales.
fault-item-tag-lesson = La etiqueta «{ $tag }» no nombra ninguna lección de este curso. Escriba el identificador de la lección, luego # y el encabezado.
fault-item-tag-heading = La etiqueta «{ $tag }» nombra un encabezado que no está en esa lección. Use su número, o sus palabras en el idioma original, en minúsculas y con guiones. Hay: { $headings }.
fault-item-stem-missing = La pregunta no pregunta nada. Escriba su texto.
fault-item-no-right = Ninguna respuesta es del todo correcta. Marque una con = (o 100 %).
fault-item-weights = Los pesos de las respuestas correctas suman { $sum } %. Deben sumar 100 %.
fault-item-weight = «{ $weight }» no es un peso entre -100 y 100. Corríjalo.
fault-item-few-answers = Hay muy pocas respuestas: este tipo de pregunta necesita al menos { $least }. Añada alguna, o mire si falta un = o un ~.
fault-item-many-answers = Hay más de { $max } respuestas. Acorte la pregunta.
fault-item-answer-empty = Una respuesta no tiene palabras. Escríbalas o borre su signo.
fault-item-answer-twice = La respuesta «{ $answer }» está dos veces. Borre una.
fault-item-sign = El signo «{ $sign }» está dentro de las palabras de una respuesta y empieza otra nueva. Si es parte del texto, escriba una barra invertida delante.
fault-gift-brace-open = La llave abierta aquí no se cierra antes de la siguiente línea vacía. Ciérrela, o escriba una barra invertida delante.
fault-gift-brace-close = Esta llave de cierre no tiene llave de apertura. Ábrala antes de las respuestas, o escriba una barra invertida delante.
fault-gift-brace-extra = Una pregunta tiene una sola parte entre llaves, y aquí hay otra. Escriba una barra invertida delante de las llaves que son texto.
fault-gift-name = El nombre de la pregunta no tiene fin. Ciérrelo con dos veces dos puntos.
fault-gift-arrow = «{ $answer }» no tiene flecha. Escriba los pares como =palabra -> significado.
fault-gift-number = «{ $value }» no es un número, ni un intervalo como 1..5, ni un número con tolerancia como 3.1:0.2. Corríjalo.
fault-item-range = El intervalo de { $low } a { $high } está vacío. Ponga primero el número menor.
fault-cloze-gap = Falta el hueco [[{ $gap }]], en el texto o en la lista de huecos. Numérelos desde 1 y use cada uno una vez.
fault-sealed-file = No se pueden leer las preguntas selladas: { $reason }. Tome de nuevo el archivo del paquete.
fault-sealed-open = Las preguntas «{ $set }» están a la vez selladas y abiertas. Quite uno de los dos archivos.
fault-sealed-lesson = Las preguntas «{ $set }» están selladas, pero ninguna evaluación sellada las hace. Tome el archivo abierto, o marque la evaluación con sealed = true.

## Import

fault-import-name = El nombre de este archivo no sirve; se dejó fuera. Cámbielo e importe de nuevo.
fault-import-empty = No hay texto en este archivo; se dejó fuera.
fault-import-left-out = Ninguna lección muestra este archivo; se dejó fuera.
fault-import-not-original = Esta lección no existe en el idioma original, { $lang }; se dejó fuera. Escríbala allí e importe de nuevo.
fault-import-picture-missing = La imagen «{ $target }» no está en la carpeta; sus palabras ocupan su lugar. Añada el archivo e importe de nuevo.
fault-import-picture-elsewhere = La imagen «{ $target }» está en Internet; sus palabras ocupan su lugar. Guárdela junto a la lección e importe de nuevo.
fault-import-picture-large = La imagen tiene { $size } bytes; se toman como máximo { $max }. Redúzcala e importe de nuevo.
fault-import-media = «{ $target }» no es una imagen y se dejó fuera. Añada sonido y películas a mano, con subtítulos.
fault-import-link = El enlace a «{ $target }» no lleva a ninguna lección; quedan sus palabras.
fault-import-html = El HTML de este archivo se redujo a lo que Markdown puede decir. Mire la lección.
fault-import-alt = La imagen «{ $target }» no tiene palabras para quien no puede verla; se tomó el nombre del archivo. Escriba lo que muestra.
