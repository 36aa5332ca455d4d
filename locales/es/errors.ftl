## What went wrong: what happened, what is safe, what to do.
## One message for each code of a failure.

error-title = No funcionó
error-technician = Para el técnico
error-again = Intentar de nuevo

error-not-a-pack = Este archivo no es un paquete. No cambió nada. Busca un archivo cuyo nombre termine en «.pack».
error-newer-format = Este paquete se hizo para un Packhorse más nuevo. Tu biblioteca no cambió. Pide una versión más nueva del programa o una edición anterior del paquete.
error-truncated = El archivo termina antes de tiempo: no se copió hasta el final. Tu biblioteca no cambió. Copia el paquete otra vez o pide otra memoria.
error-damaged = No se pueden leer algunas partes de este paquete. Lo que hay en tu biblioteca está a salvo. Pide el paquete en otra memoria; Packhorse tomará solo las partes que faltan.
error-bad-signature = La firma no corresponde al contenido: alguien cambió este paquete o está dañado. Packhorse no lo tomó. Pide una copia nueva al editor.
error-unknown-signer = Este equipo no sabe quién firmó el paquete. No se copió nada. Pregunta a tu formador si se puede confiar en quien lo firmó y decide después en Añadir paquetes.
error-unsigned = Nadie firmó este paquete, así que Packhorse no puede saber quién lo hizo. No se copió nada. Tómalo solo si sabes de dónde viene.
error-conflict = Aquí hay un paquete con el mismo nombre y edición, pero con otro contenido. Se conservó el tuyo. Pregunta al editor cuál es el correcto.
error-downgrade = Aquí hay una edición más nueva de este paquete. Se conservó la tuya. No tienes que hacer nada.
# Sizes such as 3.3 GB.
error-no-space = Queda muy poco espacio libre en este equipo: hacen falta { $needed }, hay { $free } libres y siempre se dejan libres { $floor }. No cambió nada. Quita un paquete que no necesites o libera espacio en el disco e inténtalo de nuevo.
error-read-only = Packhorse no puede escribir ahí. No cambió nada. Elige otra carpeta o habla con quien cuida de este equipo.
error-stopped = El trabajo se detuvo antes de terminar. Tu biblioteca sigue como estaba. Empiézalo otra vez cuando quieras.
error-missing-volume = Este paquete está en varios archivos y falta uno. No cambió nada. Pon todos sus archivos en una carpeta e inténtalo de nuevo.
error-delta-needs-base = Este archivo solo actualiza un paquete, y la edición en que se basa no está aquí. No cambió nada. Añade primero el paquete completo.
error-hostile-pack = Este paquete está hecho de un modo que podría dañar el equipo. Packhorse lo rechazó y no cambió nada. No lo uses y avisa a quien te lo dio.
error-course-faults = El curso de este paquete tiene fallos y no se puede leer. Tu biblioteca no cambió. Avisa al editor; los fallos están en la lista para el técnico.
error-network = La red no respondió o se cortó la conexión. Lo que llegó se conserva. Inténtalo más tarde o trae el paquete en una memoria.
error-changed-on-server = El paquete cambió en el servidor mientras se copiaba. Tu biblioteca no cambió. Empieza otra vez para obtener el nuevo.
error-not-a-server = En esta dirección no hay ningún paquete. No cambió nada. Revisa la dirección letra por letra.
error-busy = Otro Packhorse está usando la biblioteca en este momento. No cambió nada. Cierra la otra ventana o espera un poco e inténtalo de nuevo.
error-newer-library = Un Packhorse más nuevo usó esta biblioteca. Está a salvo y no cambió. Ábrela con el programa más nuevo.
error-not-found = Esto ya no está en el equipo. No cambió nada más. Vuelve atrás y mira otra vez.
error-io = No se pudo leer o escribir en el disco o en la memoria. Lo que había antes está a salvo. Saca la memoria, conéctala otra vez e inténtalo una vez más.
error-internal = Packhorse cometió un error. Tu biblioteca está a salvo. Inténtalo una vez más; si vuelve a pasar, muestra las líneas de abajo a un técnico.
error-disk-full = El disco está lleno. Lo que había antes está a salvo. Libera espacio o quita un paquete que no necesites e inténtalo de nuevo.
error-library-damaged = El archivo de la biblioteca en este equipo está dañado. Tus paquetes se pueden recuperar desde memorias USB. Muestra las líneas de abajo a un técnico antes de hacer otra cosa.
error-source-lost = No se pudo leer la memoria o el archivo hasta el final: se sacó o se está gastando. Lo copiado se conserva. Conéctala otra vez y sigue.
error-export = No se pudo escribir el archivo. Tu biblioteca está a salvo. Elige otra carpeta o una memoria con espacio suficiente.
error-index = No se pudo preparar la búsqueda. Puedes leerlo todo; solo la búsqueda encuentra menos. Packhorse lo intenta otra vez al iniciar.
error-lesson-unreadable = No se puede mostrar esta lección. Tu biblioteca está a salvo. Comprueba el paquete en la biblioteca y repáralo desde otra memoria si hay partes dañadas.
error-no-spares = Ahí no hay ningún paquete entero del que tomar partes. No cambió nada. Prueba otra memoria u otro archivo.
error-not-a-key = Esto no es una clave que Packhorse pueda usar, o no se puede leer la carpeta de claves de confianza. No cambió nada. Muestra las líneas de abajo a un técnico.
error-data-folder = Packhorse no puede usar su carpeta de datos. No cambió nada. Habla con quien cuida de este equipo.
error-repair = No se pudo reparar { $path }. El archivo sigue como estaba. Prueba otra copia de la misma edición.
error-ambiguous = «{ $path }» puede ser { $first } o { $second }. No cambió nada. Di cuál de los dos quieres.
error-build = No se pudo hacer { $path }. Tus fuentes de cursos no cambiaron. Mira los detalles, comprueba el espacio libre e inténtalo de nuevo.
error-wrong-base = Esta no es una edición más nueva del paquete anterior que se indicó. No se escribió nada. En `pack.toml`, pon el mismo id y un `version` más alto, o elige otro paquete anterior.
error-import = No se hizo ningún curso con este contenido. El contenido no cambió. Mira los detalles e inténtalo de nuevo.
error-key-not-saved = No se pudo guardar la clave como { $path }. No cambió nada de lo que había allí. Elige otro nombre u otra carpeta y haz una clave otra vez.
error-certificate = { $address } no puede demostrar que es quien dice ser. No se tomó nada de allí. Comprueba la fecha de este equipo y la dirección; si las dos están bien, pregunta a quien lleva el servidor.
error-would-overwrite = { $path } ya existe y no es un paquete. No se ha tocado. Elige otro nombre.
error-other-pack = { $path } contiene { $found }, no { $id }. No se ha cambiado nada. Elige un archivo de este paquete.
error-source-faults = Las fuentes del curso tienen fallos, así que no se hizo ningún paquete. Corrige lo indicado y vuelve a construirlo.
error-no-packs = No hay paquetes en { $path }. No se cambió nada. Comprueba la carpeta, o conecta la memoria.
