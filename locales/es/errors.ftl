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
error-no-space = Queda muy poco espacio libre en este equipo. No cambió nada. Quita un paquete que no necesites o libera espacio en el disco e inténtalo de nuevo.
error-read-only = Packhorse no puede escribir ahí. No cambió nada. Elige otra carpeta o habla con quien cuida de este equipo.
error-stopped = El trabajo se detuvo. Lo que estaba completo se queda. Sigue en el mismo punto cuando lo empieces otra vez.
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
