# Words of the `packhorse` command. Data on stdout is never translated; these go to stderr, and stand in plain listings.

cli-error = error:
cli-detail = detalles:
cli-hint = consejo:

cli-hint-unknown-signer = Si sabes de quién es esta clave, ejecuta `packhorse trust add FILE.pub`; para tomar el paquete de todos modos, añade --allow-unsigned.
cli-hint-unsigned = Para tomarlo de todos modos, añade --allow-unsigned. Queda marcado como sin firma.
cli-hint-downgrade = Para volver a la edición anterior, añade --allow-older.
cli-hint-delta-needs-base = Instala primero el paquete completo o la edición a partir de la cual se hizo este archivo.

cli-error-not-found = «{ $path }» no está ahí. No se ha cambiado nada. Revisa el nombre letra por letra; `packhorse library list` muestra lo instalado.
cli-error-not-a-key = { $path } no es una clave del tipo adecuado. No se ha cambiado nada. Firma con la clave secreta (FILE); confía en la pública (FILE.pub).

cli-nothing-installed = Todavía no hay nada instalado. Instala paquetes con `packhorse library install FILE`.
cli-trusted-by = (por la palabra de { $platform })
cli-no-keys = Todavía no se confía en ninguna clave. Añade una con `packhorse trust add FILE.pub`.
cli-no-packs = { $path }: no hay paquetes.
cli-and-more = y { $count } más
cli-build-warnings = { $warnings ->
    [one] { $warnings } cosa
   *[other] { $warnings } cosas
} por mirar; `packhorse course check { $path }` dice más.
cli-repair-whole = No había nada dañado.
cli-standing-delta = actualización de una edición que no está aquí

cli-step-reading = Leyendo
cli-step-checking = Comprobando los cursos
cli-step-copying = Copiando
cli-step-indexing = Preparando la búsqueda
cli-step-verifying = Comprobando todas las partes
cli-step-freeing = Liberando espacio

cli-fault-error = fallo:
cli-fault-warning = por revisar:
# $errors and $warnings are counts.
cli-check-done = { $errors ->
    [0] Ningún fallo
    [one] { $errors } fallo
   *[other] { $errors } fallos
}, { $warnings ->
    [0] nada por revisar.
    [one] { $warnings } punto por revisar.
   *[other] { $warnings } puntos por revisar.
}
# $path is the folder that was made.
cli-import-done = Se creó { $path }. Revísalo y después ejecuta `packhorse course check { $path }`.
cli-import-counts = Lecciones: { $lessons }. Archivos de lección: { $files }. Imágenes: { $pictures }. Idiomas: { $languages }.

cli-build-unsigned = El paquete no está firmado. Fírmalo con --key FILE, para que se sepa de quién es.

# $name is the trusted key's name, $key its fingerprint.
cli-signer-trusted = Firmado por { $name } ({ $key })
cli-signer-unknown = Firmado con una clave en la que aquí no se confía ({ $key })
cli-signer-unsigned = Sin firma

# $part is the number of a damaged part, $files the files it belongs to.
cli-verify-part = La parte { $part } está dañada. Pertenece a: { $files }
cli-verify-valid = Válido: cada parte está tal como se firmó.
cli-verify-cannot-tell = No se puede saber: todas las partes están enteras, pero no lo firmó nadie conocido aquí.
cli-verify-damaged = Dañado: { $damaged } de { $parts } partes. `packhorse pack repair` las repara con otra copia.
cli-info-counts = { $files ->
    [one] { $files } archivo
   *[other] { $files } archivos
}, { $parts ->
    [one] { $parts } parte
   *[other] { $parts } partes
}
# $mended and $still are counts of parts.
cli-repair-done = { $mended ->
    [one] { $mended } parte reparada
   *[other] { $mended } partes reparadas
}, { $still ->
    [0] no falta nada.
    [one] { $still } parte sigue dañada: prueba otra copia.
   *[other] { $still } partes siguen dañadas: prueba otra copia.
}
cli-repair-front = Reparado: el comienzo del archivo y { $mended ->
    [one] { $mended } parte
   *[other] { $mended } partes
}, { $still ->
    [0] no falta nada.
    [one] { $still } parte sigue dañada: prueba otra copia.
   *[other] { $still } partes siguen dañadas: prueba otra copia.
}
cli-diff-bytes = Quien tiene la edición anterior necesita { $size }.

# $new and $shared are sizes such as “1.2 MB”.
cli-installed = { $title }, edición { $version }: se copiaron { $new }, { $shared } ya estaban aquí.
cli-installed-mended = { $mended ->
    [one] { $mended } parte dañada se tomó de otra copia.
   *[other] { $mended } partes dañadas se tomaron de otra copia.
}
cli-nothing-new = { $path }: no hay nada nuevo.
cli-removed = Se quitó { $id }; vuelven a estar libres { $size }.
cli-library-whole = Todas las partes de la biblioteca están enteras.
cli-library-damaged = { $damaged ->
    [one] { $damaged } parte de la biblioteca está dañada
   *[other] { $damaged } partes de la biblioteca están dañadas
}. `packhorse library repair ID --from SOURCE` las repara con otra copia.
cli-state-trusted = firmado
cli-state-unknown = firmante desconocido
cli-state-unsigned = sin firma
cli-state-damaged = { $damaged ->
    [one] { $damaged } parte dañada
   *[other] { $damaged } partes dañadas
}
cli-course-line = { $title }, { $lessons ->
    [one] { $lessons } lección
   *[other] { $lessons } lecciones
}

cli-glossary = palabra explicada
cli-found = { $count ->
    [0] No se encontró nada. Prueba con menos palabras o con otras.
    [one] { $count } resultado
   *[other] { $count } resultados
}
cli-found-forgiven = { $count ->
    [one] { $count } resultado, con un error al escribir perdonado
   *[other] { $count } resultados, con un error al escribir perdonado
}
cli-minutes = { $minutes } min
cli-fallback = Esta lección no está en { $wanted }; aquí está en { $lang }.

cli-standing-new = nuevo
cli-standing-update = más nuevo
cli-standing-same = ya está aquí
cli-standing-older = anterior
cli-standing-conflict = distinto
cli-standing-unusable = no se puede usar

cli-key-made = Guarda { $path } en secreto, y una copia en un lugar seguro. Reparte { $path }.pub.

## Las personas que aprenden

cli-error-no-learner = Aquí no hay nadie llamado «{ $path }». No se ha cambiado nada. `packhorse learner list` dice quién hay.
cli-error-wrong-secret = Eso no lo abre. No se ha cambiado nada. { $wait ->
    [0] Inténtalo otra vez, o usa el código de recuperación con `packhorse learner recover`.
    [one] Inténtalo de nuevo dentro de { $wait } segundo, o usa el código de recuperación con `packhorse learner recover`.
   *[other] Inténtalo de nuevo dentro de { $wait } segundos, o usa el código de recuperación con `packhorse learner recover`.
}
cli-error-secret-needed = Hace falta un secreto y no se dio ninguno. No se ha cambiado nada.
cli-error-secret-file = { $path } no contiene un secreto. No se ha cambiado nada. Escribe en él el secreto en una sola línea de texto.
cli-error-not-begun = No hay ningún intento empezado. No se ha cambiado nada. `packhorse item list` con esta lección o evaluación empieza uno.
cli-error-trust-unconfirmed = Nadie aquí conoce a quien firmó { $path }. No se ha cambiado nada. Compara esta huella con la suya, por teléfono o en papel: { $fingerprint } Si es la misma, repite la orden con `--yes`.
cli-error-no-card = «{ $path }» no toca repasarlo. No se ha cambiado nada. `packhorse review list` dice qué toca.
cli-error-no-note = No hay ninguna nota «{ $path }». No se ha cambiado nada. `packhorse note list` dice cuáles hay.
# $text is what was typed, $like an example.
cli-error-response-form = «{ $text }» no es el tipo de respuesta que se pide. No se ha contado nada. Escríbela así: { $like }
cli-error-would-overwrite-other = { $path } ya existe y no es un archivo de esta persona. No se ha tocado. Elige otro nombre.
cli-hint-secret-needed = Pon la variable PACKHORSE_SECRET, o añade --secret-file FILE; para un bloqueo nuevo PACKHORSE_NEW_SECRET, o --new-secret-file FILE.
cli-no-learners = Todavía no estudia nadie aquí. Empieza con `packhorse learner add NAME`.
cli-recovery-code = Anota el código de recuperación y guárdalo en un lugar seguro. Solo se muestra ahora.
cli-learner-brought = { $records ->
    [one] Traído, con { $records } registro.
   *[other] Traído, con { $records } registros.
}
cli-learner-merged = { $records ->
    [one] Ya estaba aquí: { $records } registro es nuevo.
   *[other] Ya estaba aquí: { $records } registros son nuevos.
}
cli-learner-erased = Se borró a { $name }.
cli-no-backups = Todavía no hay ninguna copia de seguridad. Packhorse hace una por sí mismo.
# $next goes on where this page ended.
cli-more-records = Hay más: --from { $next }
cli-no-hint = No hay pista para esta pregunta.
# $when is a date and time, $count how many cards are still due.
cli-review-due = Vuelve el { $when }. { $count ->
    [0] No toca nada más.
    [one] Todavía toca { $count } tarjeta.
   *[other] Todavía tocan { $count } tarjetas.
}
cli-review-undone = Se retiró la última respuesta.
cli-note-orphan = Esas palabras no se encontraron en la lección. La nota se guarda de todos modos.
cli-note-removed = Se quitó la nota. `packhorse note restore { $id }` la trae de vuelta.

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = Cursos para lugares sin Internet: paquetes, biblioteca, búsqueda y aprendizaje desde la terminal.
cli-help--json = Escribir JSON en stdout
cli-help--data = La carpeta de datos, en vez del lugar habitual
cli-help-course = Fuentes de cursos: comprobarlas, hacerlas a partir de otro contenido
cli-help-pack = Archivos de paquetes: construir, comprobar, mirar dentro, reparar
cli-help-library = Los paquetes de este equipo
cli-help-search = Buscar en todo lo instalado
cli-help-lesson = Leer las lecciones de los paquetes instalados
cli-help-stick = Memorias USB con paquetes
cli-help-key = Claves que firman paquetes
cli-help-trust = Claves cuyos paquetes se aceptan aquí
cli-help-course-check = Mostrar cada fallo de las fuentes de cursos, con archivo, línea y qué hacer
cli-help-course-check--dir = Carpeta con pack.toml
cli-help-course-import = Hacer fuentes de cursos a partir de otro contenido
cli-help-course-import--from = Qué importar
cli-help-course-import--out = Carpeta que se va a crear
cli-help-course-import--format = Qué es: una carpeta de Markdown o HTML, con los idiomas como primeras carpetas
cli-help-course-import--lang = Idioma, cuando las primeras carpetas no son idiomas
cli-help-pack-build = Construir un paquete a partir de fuentes de cursos
cli-help-pack-build--dir = Carpeta con pack.toml
cli-help-pack-build--out = Paquete que se va a escribir; con --base, también el archivo delta a su lado
cli-help-pack-build--key = Clave con la que firmar
cli-help-pack-build--base = Edición anterior en que basarse, para que quien la tiene reciba solo lo que cambió
cli-help-pack-build--volume = Dividir en volúmenes de como mucho tantos bytes (por omisión: lo que admite FAT32)
cli-help-pack-verify = Comprobar todas las partes y la firma
cli-help-pack-verify--trust = Clave pública en la que confiar para esta comprobación
cli-help-pack-info = Mostrar lo que un paquete dice de sí mismo
cli-help-pack-repair = Reparar partes dañadas con otros paquetes
cli-help-pack-repair--from = Paquetes, o carpetas de paquetes, de donde tomar las partes
cli-help-pack-diff = Mostrar qué cambió entre dos ediciones
cli-help-pack-cat = Escribir un archivo de un paquete en stdout
cli-help-library-install = Instalar paquetes: archivos, carpetas, memorias, direcciones http(s)
cli-help-library-install--allow-unsigned = Tomar paquetes que no firmó nadie conocido
cli-help-library-install--allow-older = Volver a una edición anterior
cli-help-library-list = Mostrar la lista de lo instalado
cli-help-library-info = Describir un paquete instalado
cli-help-library-remove = Quitar un paquete; su espacio se libera
cli-help-library-update = Poner al día un paquete; solo se copia lo que cambió
cli-help-library-update--from = Paquete o archivo delta, carpeta o dirección
cli-help-library-update--allow-unsigned = Tomar ediciones que no firmó nadie conocido
cli-help-library-verify = Comprobar todas las partes de un paquete o de todos
cli-help-library-repair = Reparar las partes dañadas de un paquete con archivos de paquetes
cli-help-library-repair--from = Paquetes, o carpetas de paquetes, de donde tomar las partes
cli-help-library-export = Escribir un paquete otra vez en un archivo, idéntico al original
cli-help-search--query = Palabras; "entre comillas" para una frase
cli-help-search--lang = Solo este idioma
cli-help-search--pack = Solo este paquete
cli-help-search--limit = Como mucho tantos resultados
cli-help-lesson-list = Mostrar la lista de lecciones de un curso
cli-help-lesson-list--lang = Idioma de los títulos
cli-help-lesson-show = Mostrar una lección
cli-help-stick-scan = Mostrar qué paquetes hay en una memoria o carpeta y cómo están respecto a la biblioteca
cli-help-key-new = Hacer un par de claves: FILE (guárdala en secreto) y FILE.pub (repártela)
cli-help-key-new--name = De quién es la clave, tal como se leerá
cli-help-trust-add = Confiar en una clave de ahora en adelante
cli-help-trust-list = Mostrar la lista de claves de confianza
cli-help-trust-show = Mostrar una clave de confianza
cli-help-trust-show--key = Comienzo de su huella, o su nombre

# Said of an argument wherever a command has it and says nothing of its own.
cli-help--learner = Quién estudia: identificador, comienzo de un identificador o nombre
cli-help--secret-file = Archivo con el PIN, los nombres de las imágenes o la frase secreta; si no, $PACKHORSE_SECRET
cli-help--new-secret-file = Archivo con el secreto nuevo; si no, $PACKHORSE_NEW_SECRET
cli-help--language = Idioma de sus pantallas
cli-help--picture = Su imagen: mountains, tree, sun, horse, bird, fish, flower-lotus o star
cli-help--lock = Qué se pide: un PIN (pin) o imágenes (pictures) dejan a otros fuera de la ventana; una frase secreta (passphrase) cifra el archivo
cli-help--lesson = LESSON, COURSE/LESSON o PACK/COURSE/LESSON; tras un curso, también su número
cli-help--quiz = Lección o evaluación: ID, lesson/ID, assessment/ID, con COURSE/ o PACK/COURSE/ delante
cli-help--item = Pregunta: ITEM, COURSE/ITEM, PACK/COURSE/ITEM; con su lección o evaluación, lesson/ID/ITEM
cli-help--course = Identificador del curso, o PACK/COURSE
cli-help--lang = Idioma
cli-help-learner = Las personas que estudian en este equipo
cli-help-item = Preguntas: verlas, responderlas, entregarlas
cli-help-review = Lo que vuelve para recordarlo
cli-help-note = Notas, palabras resaltadas y marcadores en las lecciones
cli-help-credential = Los certificados conseguidos
cli-help-learner-add = Crear una persona; escribe el identificador, y el código de recuperación si hay bloqueo
cli-help-learner-add--name = Su nombre, en cualquier escritura
cli-help-learner-list = Mostrar la lista de personas de este equipo
cli-help-learner-progress = Decir hasta dónde ha llegado una persona, en todos los cursos o en uno
cli-help-learner-history = Decir qué hizo una persona en un curso, lo más nuevo primero
cli-help-learner-rename = Cambiar el nombre, la imagen o el idioma de una persona
cli-help-learner-rename--name = El nombre nuevo
cli-help-learner-lock = Dar otro bloqueo al archivo de una persona; escribe el código de recuperación nuevo
cli-help-learner-recover = Abrir el archivo de una persona con el código de recuperación y darle otro bloqueo; escribe el código de recuperación nuevo
cli-help-learner-recover--lock = Qué se pide desde ahora
cli-help-learner-recover--code-file = Archivo con el código de recuperación; si no, $PACKHORSE_SECRET
cli-help-learner-export = Escribir una persona en un archivo, para otro equipo
cli-help-learner-export--out = Archivo que escribir, o carpeta donde ponerlo
cli-help-learner-import = Traer a una persona desde un archivo; si ya está aquí, las dos historias se unen
cli-help-learner-import--file = Un archivo hecho por `learner export` o una copia de seguridad
cli-help-learner-backups = Mostrar la lista de copias de seguridad de una persona
cli-help-learner-restore = Volver a una copia de seguridad; lo más nuevo se queda
cli-help-learner-restore--name = Un nombre que `learner backups` muestra
cli-help-learner-facts = Mostrar, guardar o retirar datos para estadísticas; todos se pueden omitir
cli-help-learner-facts--sex = Sexo
cli-help-learner-facts--age = Edad
cli-help-learner-facts--institution = Escuela o institución
cli-help-learner-facts--role = Papel
cli-help-learner-facts--withdraw = Retirarlos todos
cli-help-learner-records = Decir qué se guarda de una persona, y mostrar los registros
cli-help-learner-records--from = Dónde terminó la página anterior
cli-help-learner-forget = Borrar a una persona para siempre: archivo, copias, todo
cli-help-learner-forget--yes = Sí, no se podrá recuperar
cli-help-lesson-read = Marcar todas las partes de una lección como leídas, para scripts
cli-help-item-list = Mostrar las preguntas de una lección o evaluación; con una persona, sigue su intento o empieza uno
cli-help-item-answer = Responder una pregunta
cli-help-item-answer--response = Identificadores 1,3 · true o false · parejas 1=2,2=1 · orden 3,1,2 · un número o palabras · huecos a|b · @FILE · JSON
cli-help-item-hint = Dar la pista de una pregunta
cli-help-item-reveal = Mostrar la respuesta correcta de una pregunta; ya no se responde en este intento
cli-help-item-finish = Entregar las respuestas
cli-help-item-results = Decir el resultado de las últimas respuestas entregadas
cli-help-review-list = Mostrar lo que toca
cli-help-review-answer = Responder una pregunta, o decir qué tal se recordó un término: again, hard, good o easy
cli-help-review-answer--card = Una tarjeta que `review list` muestra, o el final de su nombre
cli-help-review-answer--response = Una respuesta como en `item answer`; de un término: again, hard, good o easy
cli-help-review-answer--grade = Qué tal se recordó, diga lo que diga la respuesta
cli-help-review-undo = Retirar la última respuesta
cli-help-note-add = Escribir una nota; sin palabras, un marcador, o con --quote un resaltado
cli-help-note-add--text = Palabras propias
cli-help-note-add--passage = El pasaje donde está: el ancla de un título
cli-help-note-add--quote = Palabras de la lección de las que trata
cli-help-note-add--lang = Idioma del texto de la lección
cli-help-note-list = Mostrar las notas, de un curso o de todos
cli-help-note-remove = Quitar una nota
cli-help-note-remove--note = Identificador, o comienzo de un identificador
cli-help-note-restore = Traer de vuelta una nota quitada
cli-help-note-restore--note = El identificador de la nota
cli-help-credential-list = Mostrar lo conseguido en este equipo, y lo que está en camino
cli-step-exchanging = Enviando y recibiendo
cli-reconcile-bytes = enviado { $out }, recibido { $came }
cli-reconcile-moved = registros enviados: { $sent }, recibidos: { $received }
cli-reconcile-certificates = certificados recibidos: { $count }
cli-reconcile-agreed = ambos lados tienen lo mismo
cli-reconcile-differs = no es igual en ambos lados
cli-reconcile-refused = no aceptado
cli-reconcile-half-way = sin terminar
cli-reconcile-closed = cerrado con una frase de paso
cli-exchange-waiting = Registros en espera: { $count }
cli-exchange-failed = falló
cli-exchange-under-way = en camino
cli-road-internet = por la línea
cli-road-classroom = en el aula
cli-road-stick = en memoria USB
cli-road-store = a un almacén de registros
cli-courier-packed = Sobres: { $envelopes }. Estudiantes: { $learners }. Registros: { $records }.
cli-courier-delivered = Sobres entregados: { $envelopes }. Fallidos: { $failed }.
cli-courier-accepted = Respuestas: { $answers }. Estudiantes: { $learners }. Registros nuevos: { $records }.
cli-learner-joined = Va con el próximo intercambio. Compare la clave con el papel.
cli-help-reconcile = Reunir los registros con los de una plataforma, o enviarlos a un almacén
cli-help-reconcile--learner = Quién: id, comienzo de id o nombre; puede haber varios
cli-help-reconcile--all = Todos los que se unieron y cuyo archivo se abre
cli-help-reconcile--platform = Dirección de la plataforma; si no, todas a las que se unieron
cli-help-reconcile--lrs = Dirección de un almacén xAPI: los registros van allí, nada vuelve
cli-help-reconcile--user = Nombre que abre el almacén; se guarda para la próxima vez
cli-help-reconcile--password-file = Archivo con la contraseña del almacén; si no, $PACKHORSE_STORE_PASSWORD
cli-help-courier = Registros que viajan en una memoria, sellados para la plataforma
cli-help-courier-pack = Sellar lo que espera en un archivo para la plataforma; otros pueden llenar el mismo
cli-help-courier-pack--out = Archivo que se escribe, o carpeta o memoria donde ponerlo
cli-help-courier-pack--learner = Quien tiene una frase de paso y también debe ir
cli-help-courier-deliver = Entregar los archivos sellados a la plataforma y poner sus respuestas al lado
cli-help-courier-deliver--file = Archivo o carpeta
cli-help-courier-deliver--platform = Dirección de la plataforma; si no, la de los sobres, si este equipo la conoce
cli-help-courier-accept = Tomar las respuestas para este equipo
cli-help-courier-accept--file = Archivo o carpeta
cli-help-courier-accept--learner = Quien tiene una frase de paso y una respuesta
cli-help-exchange = Lo que fue y lo que espera
cli-help-exchange-list = Listar los intercambios pasados y lo que espera
cli-help-exchange-list--learner = De quién esperan los registros: id, comienzo de id o nombre
cli-help-learner-join = Unirse a un centro con su código; va con el próximo intercambio
cli-help-learner-join--code = El código, como está en el papel
cli-help-learner-join--name = El nombre con que quiere ser conocido allí; si no, el suyo
cli-help-learner-leave = Dejar la plataforma de un centro; lo que tiene se queda allí
cli-help-learner-leave--platform = Dirección o clave de la plataforma

# The classroom. $name is a laptop's or a person's, the others are counts.
cli-classroom-open = «{ $name }» atiende a los portátiles de esta sala. Paquetes: { $packs }. Los demás escriben:
cli-classroom-key = Su clave, abreviada: { $key }
cli-classroom-end = Deje esto en marcha; Ctrl-C cierra el aula.
cli-classroom-guest = { $name }: registros { $records }, sobres sellados { $carried }
cli-classroom-carried = Sobres sellados que esperan aquí a la plataforma: { $count }. Entréguelos con `packhorse classroom deliver` cuando haya conexión, o en una memoria con `packhorse courier pack`.
cli-classroom-nobody = No se oyó ningún aula cerca. Si una pantalla muestra una dirección: `packhorse classroom visit DIRECCIÓN`.
cli-classroom-visited = Sobres dejados: { $left }. Registros en ellos: { $records }. Respuestas recogidas: { $answers }.
cli-classroom-delivered = Entregados: { $handed }. Rechazados: { $refused }. Aún esperan: { $waiting }.
cli-classroom-allowed = { $name } puede emitir { $left } más de { $count } certificados, hasta { $until }, por encargo de { $by }.
cli-classroom-allowed-by-word = { $name } puede emitir { $left } más de { $count } certificados, hasta { $until }, por encargo de { $by }. Apruebe cada uno con `packhorse classroom issue`.
cli-classroom-allowed-none = Ningún centro ha permitido a este portátil emitir certificados.
cli-classroom-certificate = { $at }  { $name }: { $what }, emitido
cli-classroom-certificate-waits = { $at }  { $name }: { $what }, logrado; espera su aprobación
cli-classroom-not-issued = No emitido: { $number }. No espera, a su registro le falta algo o ya no queda nada de lo que usted puede emitir.
cli-help-classroom = Portátiles de una misma sala: paquetes y registros sin Internet
cli-help-classroom-open = Atender a los portátiles de esta sala hasta Ctrl-C: toman paquetes y dejan lo sellado para la plataforma
cli-help-classroom-open--port = Puerto de escucha; si no, 47000, u otro si está ocupado
cli-help-classroom-open--name = Nombre que ven los demás
cli-help-classroom-find = Decir qué portátiles cercanos atienden y qué ofrecen
cli-help-classroom-find--seconds = Segundos de escucha
cli-help-classroom-visit = Visitar un portátil que atiende: tomar paquetes, dejar registros
cli-help-classroom-visit--address = Su dirección, como la muestra su pantalla: 192.168.1.7:47000
cli-help-classroom-visit--learner = De quién van los registros: id, comienzo de un id, o nombre; pueden ser varios
cli-help-classroom-visit--all = Los registros de todos los que se inscribieron y cuyo archivo se abre
cli-help-classroom-visit--take = Paquetes que se instalan desde él
cli-help-classroom-visit--allow-unsigned = Tomar paquetes que nadie conocido ha firmado
cli-help-classroom-deliver = Entregar a la plataforma lo que otros dejaron en el aula de este ordenador
cli-help-classroom-deliver--platform = Dirección de la plataforma; si no, todas las que este ordenador conoce
cli-written = Escrito: { $path }
cli-trusts-issuers = Certificados: { $name }, del { $made }
cli-trusts-issuer = Certificados: { $name }
cli-help-credential-show = Contar todo de un certificado
cli-help-credential-show--id = PACK/COURSE/ACHIEVEMENT, o el comienzo del id del certificado
cli-help-credential-export = Escribir un certificado confirmado en un archivo
cli-help-credential-export--form = En qué forma; si no, según termine el nombre
cli-help-credential-import = Guardar un certificado de otro lugar (un Open Badge) junto a los propios
cli-help-credential-verify = Decir si un certificado es bueno: JSON, PNG, SVG o PDF que lo lleva, o imagen de su código QR
cli-help-credential-verify--trust = Clave de un instituto (FILE.pub) o archivo de confianza (FILE.trust) para esta comprobación
cli-help-trust-add--yes = Se comparó la huella de quien firmó el archivo de confianza
cli-help-key-delegate = Dejar que otra clave emita certificados en su lugar, con límites
cli-help-key-delegate--key = La clave que delega, hecha con `key new`
cli-help-key-delegate--to = La clave que podrá emitir: su FILE.pub
cli-help-key-delegate--name = El nombre de quien podrá emitir, en lugar del de la clave
cli-help-key-delegate--achievements = Solo este logro (su URI); se puede repetir
cli-help-key-delegate--count = Como mucho tantos certificados
cli-help-key-delegate--days = Por tantos días
cli-help-key-delegate--may-delegate = Cuántas delegaciones pueden seguir
cli-help-stick-write = Poner paquetes de la biblioteca en memorias, releerlos y añadir lo que dice qué paquetes y certificados son buenos
cli-help-stick-write--dirs = Carpetas o memorias, que se escriben a la vez
cli-help-stick-write--packs = Paquete que se pone (su id); se puede decir varias veces
cli-help-stick-write--all = Todos los paquetes de la biblioteca
cli-stick-written = escrito: { $size }
cli-stick-there = ya estaba
cli-stick-newer = hay una edición más nueva, y se queda
cli-stick-others = Hay otros paquetes y se quedan: { $titles }
cli-program-newer = En { $path } hay un Packhorse más nuevo ({ $version }, { $size }), firmado por sus autores. `packhorse program take` lo saca.
cli-program-other = En { $path } hay un Packhorse más nuevo ({ $version }), firmado por sus autores, sin nada para este tipo de ordenador.
cli-program-nothing = En { $path } no hay nada más nuevo que firmaran los autores de este Packhorse.
cli-program-deb = Se comprobó cada parte. Instálalo con: sudo apt install "{ $path }"
cli-program-rpm = Se comprobó cada parte. Instálalo con: sudo dnf install "{ $path }"
cli-program-portable = Se comprobó cada parte. Descomprime { $path }, mueve packhorse-data de la carpeta vieja a la nueva e inicia el nuevo.
cli-program-open = Se comprobó cada parte. Abre { $path } y sigue lo que dice.
cli-help-program = Una edición más nueva del propio Packhorse
cli-help-program-take = Sacar el instalador de un programa más nuevo de una memoria, si lo firmaron sus autores
cli-help-program-take--from = Memoria, carpeta o archivo de paquete
cli-help-program-take--out = Carpeta donde poner el instalador
cli-help-credential-verify--files = Archivos, o carpetas con ellos
cli-help-credential-verify--refresh = Preguntar antes a las plataformas a las que se pertenece lo más nuevo sobre emisores y certificados revocados
# $count: certificates that were looked at; $valid, $notvalid, $unclear: how many were so; $passed: files that can carry none.
cli-verified-many = Certificados: { $count }. Válidos: { $valid }. No válidos: { $notvalid }. Aún no se sabe: { $unclear }. Archivos pasados por alto: { $passed }.
