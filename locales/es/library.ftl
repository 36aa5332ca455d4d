## The library

library-title = Biblioteca
# $used and $free: sizes such as 3.3 GB.
library-lede = { $count ->
    [one] { $count } paquete en este equipo ocupa { $used }. Quedan { $free } libres.
   *[other] { $count } paquetes en este equipo ocupan { $used }. Quedan { $free } libres.
}
library-add = Añadir paquetes
library-empty-title = Tu biblioteca está vacía
library-empty-text = Conecta una memoria USB de tu formador. Packhorse encuentra los paquetes por sí solo. También sirve un archivo o una dirección.
library-failed = No se puede mostrar la biblioteca
library-filter = Mostrar
library-all = Todo
library-category-teacher-digital-competency = Competencias digitales docentes
library-category-genai-higher-education = IA generativa en educación superior
library-category-ai-discipline = La IA y tu disciplina
library-category-ai-industry = La IA en el trabajo
library-category-help = Usar Packhorse
# Packs that were begun and are not finished.
library-begun = Empezados
library-attention = Por revisar
library-category = Tema
library-any-category = Todos los temas
library-language = Idioma
library-any-language = Todos los idiomas
library-sort = Orden
library-sort-opened = Abiertos recientemente
library-sort-newest = Los más recientes
library-sort-title = Título
library-sort-size = Tamaño
library-none-title = Ningún paquete coincide
library-none-text = Elige otro idioma o muestra todos los paquetes.
library-show-all = Mostrar todos los paquetes
library-open = Abrir
library-continue = Continuar
library-details = Detalles
# $title: the pack's title, for screen readers.
library-details-of = Detalles de { $title }
library-open-of = Abrir { $title }
library-continue-of = Continuar { $title }
library-repair-of = Reparar { $title }
library-repair = Reparar
library-lessons = { $count ->
    [one] { $count } lección
   *[other] { $count } lecciones
}
library-courses = { $count ->
    [one] { $count } curso
   *[other] { $count } cursos
}
library-hours = { $count ->
    [one] Alrededor de { $count } hora
   *[other] Alrededor de { $count } horas
}
# A pack, all of whose lessons are finished.
library-finished = Terminado
library-edition = Edición { $label }
# Heading of packs that are no courses: the help, the program.
library-beside = Sobre Packhorse

## How a pack stands

library-verified = Verificado
# $name: name of the trusted key.
library-signed-by = Firmado por { $name }
library-unknown = Firmante desconocido
library-unknown-note = Una firma que este equipo no conoce
library-unsigned = Sin firma
library-unsigned-note = Nadie firmó este paquete
library-damaged = Necesita reparación
library-damaged-parts = { $count ->
    [one] { $count } de { $parts } partes está dañada
   *[other] { $count } de { $parts } partes están dañadas
}

## One pack

library-pack-back = Biblioteca
library-pack-missing = Este paquete no está en la biblioteca
library-pack-about = Sobre este paquete
library-pack-courses = Cursos
library-pack-publisher = Editor
library-pack-signer = Firma
library-pack-fingerprint = Clave
library-pack-edition = Edición
library-pack-licence = Licencia
library-pack-languages = Idiomas
library-pack-size = Tamaño
# $own: what removing the pack would free; parts shared with other packs stay.
library-pack-size-own = { $size }; al quitarlo se liberan { $own }
library-pack-came = Llegó el
library-pack-source = Procedencia
library-pack-parts = Partes
library-pack-parts-good = { $count ->
    [one] { $count }, sin daños conocidos
   *[other] { $count }, sin daños conocidos
}
library-pack-care = Cuidar este paquete
library-check = Comprobar todas las partes
library-check-text = Lee cada parte y la compara con su sello. Puedes seguir estudiando.
library-export = Guardar como archivo
library-export-text = Escribe el paquete en una carpeta o en una memoria, para pasarlo a otros. Es el mismo archivo, byte a byte.
library-remove = Quitar
library-remove-text = Libera { $size }. Se recuerda dónde lo dejaste.
library-remove-title = ¿Quitar «{ $title }»?
library-remove-warning = Los cursos salen de este equipo y se liberan { $size }. Se recuerda dónde lo dejaste para cuando el paquete vuelva.
library-remove-keep = Conservar el paquete
library-repair-title = { $count ->
    [one] No se puede leer { $count } parte de este paquete
   *[other] No se pueden leer { $count } partes de este paquete
}
library-repair-text = Lo demás funciona. Conecta una memoria que tenga este paquete o elige su archivo. Solo se vuelven a copiar las partes dañadas.
# $name: name of a stick.
library-repair-from = Reparar desde «{ $name }»
library-repair-file = Elegir un archivo
library-repair-folder = Elegir una carpeta

## Adding packs

library-import-title = Añadir paquetes
library-import-lede = Desde una memoria USB, un archivo, una carpeta o una dirección. No se copia nada hasta que lo digas.
library-import-waiting-title = Conecta una memoria USB
library-import-waiting-text = Packhorse encuentra sus paquetes por sí solo.
library-import-drop = También puedes soltar paquetes en cualquier lugar de esta ventana.
library-import-file = Elegir un archivo
library-import-folder = Elegir una carpeta
library-import-again = Mirar otra vez
library-import-looking = Buscando paquetes
library-import-other = Otras formas
library-import-address = Dirección de un paquete
library-import-address-hint = Empieza por http:// o https://. Necesita red; si la conexión se corta, sigue donde se detuvo.
library-import-address-problem = Esto no es la dirección de un paquete. Empieza por http:// o https://.
library-import-address-go = Traer
library-import-found = { $count ->
    [0] Ningún paquete en «{ $name }»
    [one] { $count } paquete en «{ $name }»
   *[other] { $count } paquetes en «{ $name }»
}
library-import-files = { $count ->
    [0] Ningún paquete entre los archivos elegidos
    [one] { $count } paquete elegido
   *[other] { $count } paquetes elegidos
}
library-import-found-none = Aquí no hay paquetes. Prueba otra memoria o elige tú la carpeta.
library-import-close = Apartar
library-import-close-of = Apartar «{ $name }»
library-import-new = Nuevo
library-import-update = Actualización
# $from and $to: numbers of editions.
library-import-update-note = Edición { $to }. Tienes la edición { $from }
library-import-same = Ya está aquí
library-import-same-note = Edición { $label }, igual que la tuya
library-import-older = Anterior al tuyo
library-import-older-note = Edición { $to }. Tienes la edición { $from }
library-import-conflict = No concuerda
library-import-conflict-note = La misma edición que la tuya, pero con otro contenido. Se conserva la tuya
library-import-unusable = No se puede usar
library-import-decide = Decidir
library-import-decide-of = Decidir sobre { $title }
library-import-choose = Paquetes para copiar
library-import-sum = { $count ->
    [0] Ningún paquete elegido
    [one] { $count } paquete, { $size } para copiar
   *[other] { $count } paquetes, { $size } para copiar
}
library-import-stay = Quedan { $size } libres
library-import-room = Faltan { $missing } de espacio
library-import-room-text = Siempre se dejan libres { $floor } para que el equipo siga funcionando. Elige menos paquetes o quita alguno en Ajustes.
library-import-room-link = Ir al almacenamiento
library-import-meter = Disco: biblioteca { $used }, estos paquetes { $size }, libres después { $free }
library-import-meter-used = Biblioteca { $size }
library-import-meter-new = Estos paquetes { $size }
library-import-meter-free = Libre { $size }
library-import-copy = { $count ->
    [0] Copiar paquetes
    [one] Copiar { $count } paquete
   *[other] Copiar { $count } paquetes
}
library-trust-title = ¿Confías en este firmante?
library-trust-text = «{ $title }» está firmado, pero este equipo no conocía esta clave. La firma muestra que nadie cambió el paquete; solo tú puedes saber de quién es la clave.
library-trust-publisher = El paquete dice que viene de { $publisher }. Eso lo puede escribir cualquiera.
library-trust-compare = Compara estas letras con las que te dio tu formador o tu centro:
library-trust-after = Si confías en la clave, en adelante se aceptan los paquetes firmados con ella.
library-trust-once-after = Si lo tomas, la biblioteca marca a su firmante como desconocido.
library-trust-no = Dejar el paquete
library-trust-yes = Confiar en esta clave
library-unsigned-title = ¿Tomar un paquete que nadie firmó?
library-unsigned-text = Packhorse puede comprobar que «{ $title }» está entero. No puede comprobar quién lo hizo ni si alguien lo cambió. Tómalo solo de una persona que conozcas.
library-unsigned-after = La biblioteca lo marca como sin firma.
library-unsigned-yes = Tomarlo
library-trusted = En adelante se aceptan los paquetes con esta clave.

## Long work

library-jobs-copying = { $count ->
    [one] Copiando { $count } paquete
   *[other] Copiando { $count } paquetes
}
library-jobs-title = En curso
library-jobs-done = Lo que se hizo
library-jobs-study = Puedes seguir estudiando. Deja la memoria conectada.
library-jobs-minutes = { $count ->
    [one] Falta alrededor de { $count } minuto.
   *[other] Faltan alrededor de { $count } minutos.
}
library-jobs-moment = Falta menos de un minuto.
library-jobs-all = Todo el trabajo
library-jobs-count = { $done } de { $total } paquetes
library-jobs-of = { $done } de { $total }
library-job-pause = Pausa
library-job-resume = Seguir
library-job-stop = Detener
library-job-pause-of = Pausa: { $title }
library-job-resume-of = Seguir: { $title }
library-job-stop-of = Detener: { $title }
library-job-again = Intentar de nuevo
library-job-again-of = Intentar de nuevo: { $title }
library-job-forget = De acuerdo
library-job-forget-of = De acuerdo: { $title }
library-job-clear = Vaciar la lista
library-job-open = Abrirlo ahora
library-job-waiting = Espera su turno
library-job-paused = En pausa. Lo copiado se conserva.
library-job-step-check = Comprobar
library-job-step-copy = Copiar
library-job-step-search = Preparar la búsqueda
library-job-todo = por hacer
library-job-now = en curso
library-job-ready = hecho
library-job-verifying = Comprobando las partes
library-job-repairing = Reparando
library-job-removing = Liberando espacio
library-job-indexing = Preparando la búsqueda
library-job-exporting = Escribiendo el archivo
library-job-done-install = Listo para estudiar
library-job-done-verify = Comprobado: todo está entero
library-job-done-verify-damaged = { $count ->
    [one] Comprobado: { $count } parte está dañada
   *[other] Comprobado: { $count } partes están dañadas
}
library-job-done-repair = Reparado: no falta nada
library-job-done-repair-still = { $count ->
    [one] { $count } parte sigue dañada. Prueba otra memoria.
   *[other] { $count } partes siguen dañadas. Prueba otra memoria.
}
library-job-done-remove = Quitado
library-job-done-index = Listo para buscar
library-job-done-export = Guardado
library-job-cancelled = Detenido. Se liberó el espacio de lo copiado.
library-job-failed = No funcionó
library-job-mended = { $count ->
    [one] { $count } parte dañada de la memoria se sustituyó desde otro lugar. No falta nada. Avisa a su dueño de que la memoria se está gastando.
   *[other] { $count } partes dañadas de la memoria se sustituyeron desde otro lugar. No falta nada. Avisa a su dueño de que la memoria se está gastando.
}
library-stop-title = ¿Detener la copia de «{ $title }»?
library-stop-text = Lo copiado hasta ahora se borra. Con Pausa se conserva y puedes seguir cuando quieras.
library-stop-keep = Seguir copiando
library-job-every-pack = Todos los paquetes
