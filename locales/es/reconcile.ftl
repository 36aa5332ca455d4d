## Enviar y recibir: lo registrado aquí llega a la plataforma del centro; unirse a un centro; el aula.

reconcile-title = Enviar y recibir
reconcile-failed = No se puede mostrar el envío y la recepción
reconcile-lede-nothing-joined = Todo lo que haces se guarda en este equipo. Puedes estudiar así todo el tiempo que quieras.
reconcile-lede-offline = Estás sin conexión. Todo lo que haces se guarda en este equipo.
reconcile-lede-exchanging = Packhorse está enviando y recibiendo. Puedes seguir estudiando.

reconcile-foot-nothing-joined = Solo en este equipo
reconcile-foot-offline = Sin conexión
reconcile-foot-reachable = Con conexión
reconcile-foot-reached = Con conexión, { $time }
reconcile-reached = Última conexión: { $time }.
reconcile-foot-exchanging = Enviando y recibiendo
reconcile-past-stopped = Se detuvo; nada se ha perdido
reconcile-foot-waiting = { $count ->
    [0] Nada espera
    [one] { $count } registro espera
   *[other] { $count } registros esperan
}
reconcile-today-offline = Estás sin conexión
reconcile-today-saved = Todo lo que haces se guarda en este equipo.
reconcile-today-by-itself = Packhorse envía y recibe por sí solo.

reconcile-step-reaching = Buscando la plataforma
reconcile-step-sending = Enviando registros
reconcile-step-receiving = Recibiendo registros
reconcile-step-files = Moviendo archivos
reconcile-step-comparing = Comparando ambos lados
reconcile-step-news = Preguntando qué hay de nuevo
reconcile-progress = { $of ->
    [one] { $done } de { $of } registro, { $size }
   *[other] { $done } de { $of } registros, { $size }
}
reconcile-progress-bytes = { $size } hasta ahora
reconcile-progress-text = Puedes dejar esta página y estudiar. Cada parte que ha llegado se queda allí.
reconcile-stop = Detener

reconcile-trouble-half-way = El intercambio del { $date } se detuvo a medio camino
reconcile-trouble-nothing = El intercambio del { $date } no empezó
reconcile-trouble-arrived = { $count ->
    [one] Llegó { $count } registro.
   *[other] Llegaron { $count } registros.
}
reconcile-trouble-safe = { $count ->
    [0] Nada se ha perdido. No tienes que hacer nada.
    [one] { $count } registro está a salvo aquí y saldrá la próxima vez. No tienes que hacer nada.
   *[other] { $count } registros están a salvo aquí y saldrán la próxima vez. No tienes que hacer nada.
}
reconcile-trouble-code = Código { $code }. { $date }.

reconcile-waiting = { $count ->
    [one] registro espera ser enviado
   *[other] registros esperan ser enviados
}
reconcile-waiting-none = Nada espera ser enviado
reconcile-waiting-none-joined = Lo que hagas saldrá en el próximo intercambio.
reconcile-waiting-none-begun = Lo que hagas aparecerá aquí.
reconcile-kind-progress = Avance en las lecciones
reconcile-kind-answers = Respuestas y resultados
reconcile-kind-certificates = Certificados
reconcile-kind-notes = Notas y pasajes marcados
reconcile-kind-files = Archivos entregados
reconcile-locked-out-title = Algunos registros siguen cerrados
reconcile-locked-out = { $names }: el archivo está cerrado con una frase secreta. Estos registros están a salvo y saldrán cuando se haya abierto el archivo.

reconcile-joined-title = Tus centros
reconcile-joined-none-title = Todavía no te has unido a ningún centro
reconcile-joined-none-text = Cuando tu centro te haya dado un código, únete aquí. Entonces tus registros irán a él y tus certificados podrán confirmarse. Funciona sin conexión.
reconcile-join = Unirme a un centro
reconcile-join-another = Usar otro código
reconcile-platform-last = Último intercambio el { $date }
reconcile-platform-never = Aún no hubo intercambio
reconcile-platform-store = Almacén de registros: van allí, ninguno vuelve
reconcile-cohort-unknown = Un grupo cuyo nombre llega con el primer intercambio
reconcile-cohort-unsent = Tu solicitud sale en el primer intercambio
reconcile-cohort-waiting = El centro mira antes tu solicitud
reconcile-cohort-member = Eres miembro
reconcile-cohort-refused = No pudiste unirte
reconcile-cohort-ended = El centro la ha terminado

reconcile-refusal-unknown-learner = La plataforma aún no te conoce. Únete a un centro con su código.
reconcile-refusal-another-key = La plataforma te conoce por otro equipo. Pide a tu centro que junte los dos; mientras tanto no se pierde nada.
reconcile-refusal-bad-grant = Tu firma no encaja. Muestra esto a un técnico; tus registros están a salvo aquí.
reconcile-refusal-barred-device = El centro ha excluido este equipo. Pregunta a tu centro por qué; tus registros están a salvo aquí.
reconcile-refusal-unknown-code = Ningún grupo tiene este código. Compáralo con el papel o pide uno nuevo a tu centro.
reconcile-refusal-expired-code = El código ya no vale. Pide uno nuevo a tu centro.
reconcile-refusal-full-cohort = El grupo está completo. Pide otro código a tu centro.
reconcile-refusal-busy = La plataforma tenía demasiado que hacer. Packhorse lo intenta de nuevo por sí solo.
reconcile-refusal-too-much = Era demasiado grande para un intercambio. Muestra esto a un técnico; tus registros están a salvo aquí.
reconcile-refusal-anothers-stream = Pertenece a otra persona. Pide a tu centro que lo mire.
reconcile-refusal-not-a-statement = El registro no está completo. Muestra esto a un técnico.
reconcile-refusal-another-actor = El registro trata de otra persona. Pide a tu centro que lo mire.
reconcile-refusal-forged = El registro no se hizo donde dice. Pide a tu centro que lo mire.
reconcile-refusal-not-for-me = Este equipo no puede tomar tus registros. Esperan a la plataforma.

reconcile-aside-title = Guardados, pero no contados
reconcile-aside-text = Estos registros están a salvo, aquí y en la plataforma. Allí no cuentan, y no retienen nada más.

reconcile-past = Intercambios anteriores
reconcile-past-none = Aún no hubo ninguno.
reconcile-past-day = Día
reconcile-past-by = Por
reconcile-past-moved = Qué se movió
reconcile-past-how = Cómo fue
reconcile-past-more = Mostrar anteriores
reconcile-past-times = { $road }, { $count } veces
reconcile-past-whose = para { $name }
reconcile-road-internet = Internet
reconcile-road-classroom = Aula
reconcile-road-stick = Memoria USB
reconcile-road-store = Almacén de registros
reconcile-moved-sent = { $count ->
    [one] { $count } registro enviado
   *[other] { $count } registros enviados
}
reconcile-moved-received = { $count ->
    [one] { $count } registro recibido
   *[other] { $count } registros recibidos
}
reconcile-moved-certificates = { $count ->
    [one] { $count } certificado confirmado
   *[other] { $count } certificados confirmados
}
reconcile-moved-handed = { $count ->
    [one] { $count } sobre de otros entregado
   *[other] { $count } sobres de otros entregados
}
reconcile-moved-nothing = Nada nuevo
reconcile-ended-complete = Completo
reconcile-ended-half-way = Se detuvo a medio camino
reconcile-ended-failed = No se movió nada
reconcile-ended-under-way = En camino
reconcile-why = Por qué

reconcile-news = Nuevo en tu centro
reconcile-news-edition = Edición { $label }
reconcile-news-here = Aquí hay una edición anterior
reconcile-news-missing = Aquí faltan { $size }
reconcile-news-get = Obtener
reconcile-news-get-of = Obtener { $title }

reconcile-way-line = Cuando hay conexión
reconcile-way-line-waiting = { $count ->
    [one] Packhorse envía por sí solo. { $count } registro son unos { $size }.
   *[other] Packhorse envía por sí solo. { $count } registros son unos { $size }.
}
reconcile-way-line-none = Packhorse mira por sí solo si hay algo nuevo.
reconcile-way-line-join = Primero únete a un centro. Después Packhorse envía por sí solo.
reconcile-way-next = Lo intenta de nuevo a las { $time }.
reconcile-way-budget = Como mucho { $size } al día; { $used } hoy.
reconcile-way-hours = Solo de { $from } a { $to }.
reconcile-way-change = Cambiar
reconcile-way-change-of = Cambiar cuánto se envía, y cuándo
reconcile-try = Intentar ahora
reconcile-send = Enviar ahora
reconcile-way-stick = Con una memoria USB
reconcile-way-stick-text = Pon tus registros en una memoria y dásela a alguien que vaya a la ciudad. Van sellados: solo la plataforma puede abrirlos.
reconcile-stick-pack = Poner en una memoria
reconcile-stick-pack-on = Poner en «{ $name }»
reconcile-stick-read = Leer una memoria
reconcile-stick-deliver = Entregar por otros
reconcile-stick-deliver-text = ¿Llevas una memoria y tienes conexión? Entrega lo que hay en ella y trae las respuestas.
reconcile-stick-busy = La memoria está trabajando. No la saques.
reconcile-stick-packed-title = Los registros están en la memoria
reconcile-stick-packed = { $records ->
    [one] { $records } registro
   *[other] { $records } registros
} de { $learners ->
    [one] { $learners } persona
   *[other] { $learners } personas
}, { $size }. Todo se queda también aquí hasta que vuelva la respuesta.
reconcile-stick-packed-none = Nada espera una memoria. No se escribió nada.
reconcile-stick-read-title = Se ha leído la memoria
reconcile-stick-read-answers = { $count ->
    [0] No hay en ella ninguna respuesta para este equipo. Lo que pusiste sigue aquí.
    [one] Había en ella { $count } respuesta para este equipo.
   *[other] Había en ella { $count } respuestas para este equipo.
}
reconcile-stick-delivered-title = Entregado
reconcile-stick-delivered = { $count ->
    [0] No había nada que entregar en esta memoria.
    [one] { $count } sobre está en la plataforma.
   *[other] { $count } sobres están en la plataforma.
} { $answers ->
    [0] { "" }
    [one] { $answers } respuesta está en la memoria: llévala de vuelta.
   *[other] { $answers } respuestas están en la memoria: llévalas de vuelta.
}
reconcile-stick-failed = { $count ->
    [one] { $count } sobre no se pudo usar. Sigue en la memoria.
   *[other] { $count } sobres no se pudieron usar. Siguen en la memoria.
}
reconcile-way-room = En el aula
reconcile-way-room-text = El equipo de un docente, cerca, toma registros y da paquetes, sin Internet.
reconcile-way-room-on = El aula de este equipo está abierta.
reconcile-way-room-near = «{ $name }» está cerca.
reconcile-way-room-open = Aula

reconcile-join-title = Unirme a un centro
reconcile-join-lede = Tu centro te da un código: en papel, en un mensaje o como imagen. Ahora no necesitas conexión.
reconcile-join-code = Código de tu centro
reconcile-join-code-hint = Letras parecidas, mayúsculas, espacios y guiones no importan. Escribe todas las líneas.
reconcile-join-code-lacks = Escribe el código para seguir.
reconcile-join-picture = Abrir una imagen del código
reconcile-join-look = Ver el código
reconcile-join-ask = ¿Es este tu centro?
reconcile-join-address = Dirección de la plataforma
reconcile-join-platform = Plataforma
reconcile-join-key = Su clave, en corto
reconcile-join-key-hint = Compárala con el papel, si está en él.
reconcile-join-until = El código vale hasta el
reconcile-join-for-ever = sin límite
reconcile-join-expired-title = Según el reloj de este equipo, el código ya no vale
reconcile-join-expired-text = Si el reloj va bien, pide un código nuevo a tu centro. Si va mal, puedes unirte igualmente: decide el reloj de la plataforma.
reconcile-join-known = Ya te has unido a esta plataforma. Este código añade otro grupo.
reconcile-join-used = Ya usaste este código. No hay nada más que hacer.
reconcile-join-seen-title = Qué verá tu centro
reconcile-join-seen-name = El nombre que des abajo.
reconcile-join-seen-deeds = Lo que haces en los cursos: lecciones, respuestas, resultados, archivos que entregas, certificados.
reconcile-join-seen-before = También lo que hiciste en este equipo antes de hoy.
reconcile-join-notes = Tus notas también van a la plataforma, para que las encuentres en tus otros equipos.
reconcile-join-leave = Puedes dejar el centro en Ajustes. Lo que haya llegado allí se queda allí.
reconcile-join-name = Tu nombre, como lo leerá tu centro
reconcile-join-name-lacks = Escribe un nombre para seguir.
reconcile-join-yes = Sí, unirme
reconcile-join-no = No, otro código
reconcile-join-done = Tu solicitud está guardada. Sale en el primer intercambio.
reconcile-store-ask = ¿Tu centro te dio en cambio una dirección, una clave y un secreto?
reconcile-store-title = Unirse a un almacén de registros
reconcile-store-lede = Algunos centros guardan los registros en un almacén de otra clase (xAPI, también llamado LRS). Packhorse envía allí también los tuyos. Ahora no necesitas conexión.
reconcile-store-address = Dirección del almacén
reconcile-store-address-hint = Por ejemplo https://lrs.example.org/xapi
reconcile-store-address-lacks = Escribe la dirección para continuar.
reconcile-store-key = Clave (nombre de usuario)
reconcile-store-key-lacks = Escribe la clave para continuar.
reconcile-store-secret = Secreto (contraseña)
reconcile-store-secret-lacks = Escribe el secreto para continuar.
reconcile-store-seen-title = Lo que tendrá el almacén
reconcile-store-seen-notes = Tus notas no van allí.
reconcile-store-one-way = De un almacén no vuelve nada: ni paquetes ni certificados confirmados.
reconcile-store-join = Unirse al almacén
reconcile-store-no = No, volver
reconcile-store-done = Tus registros irán al almacén en el próximo intercambio. Entonces se verá si se abre.

reconcile-room-title = Aula
reconcile-room-lede = Los equipos de una misma sala intercambian registros y paquetes, sin Internet.
reconcile-room-failed = No se puede mostrar el aula
reconcile-room-serve = Abrir un aula en este equipo
reconcile-room-serve-text = Para docentes. Los equipos de la misma red encuentran este. Toman paquetes de él y le entregan sus registros.
reconcile-room-sealed = Los registros de otros centros siguen sellados: este equipo solo los lleva.
reconcile-room-start = Abrir el aula
reconcile-room-stop = Cerrar el aula
reconcile-room-on = El aula está abierta
reconcile-room-on-text = Deja este equipo encendido y en esta red.
reconcile-room-off = El aula está cerrada
reconcile-room-off-text = Nadie puede llegar a este equipo.
reconcile-room-name = Los demás lo ven como
reconcile-room-address = Si no lo encuentran, escriben
reconcile-room-address-or = o
reconcile-room-qr = La dirección como imagen, para fotografiarla
reconcile-room-appoint = Para que conste como equipo de un docente
reconcile-room-appoint-text = Da a tu centro la clave de este equipo. Así podrá leer los registros de tu grupo, y sus equipos lo reconocerán.
reconcile-room-key-whole = Clave entera
reconcile-room-key = Su clave, en corto
reconcile-room-packs = { $count ->
    [0] No ofrece ningún paquete.
    [one] Ofrece { $count } paquete.
   *[other] Ofrece { $count } paquetes.
}
reconcile-room-carried = { $count ->
    [one] { $count } sobre sellado espera aquí a la plataforma.
   *[other] { $count } sobres sellados esperan aquí a la plataforma.
}
reconcile-room-unread = No se puede saber cuántos sobres sellados hay aquí: este equipo no deja que Packhorse lea su carpeta. No se ha cambiado nada en ella. Reinicia este equipo; si sigue igual, pide a quien lo cuida que revise el disco.
reconcile-room-blocked-no-network = Este equipo no está en ninguna red
reconcile-room-blocked-no-network-text = Nada se ha perdido. Enciende el wifi, o un punto de acceso al que se conecten todos los equipos de la sala. No hace falta Internet.
reconcile-room-blocked-no-port = No se pudo abrir el aula
reconcile-room-blocked-no-port-text = Otro programa ocupa su lugar, o este equipo no lo permite. Nada se ha perdido. Cierra el aula, espera un poco y ábrela otra vez; o reinicia el equipo.
reconcile-room-blocked-not-found = Los demás no encuentran este equipo por sí solos
reconcile-room-blocked-not-found-text = Esta red no dice quién está. Todo lo demás funciona: que escriban la dirección de abajo.
reconcile-room-blocked-silent = Nadie ha llegado aún a este equipo
reconcile-room-blocked-silent-text = ¿Están todos los equipos en la misma red? Entonces puede que un cortafuegos lo impida: permite Packhorse en él, o pregunta a quien cuida este equipo. Nada se ha perdido.
reconcile-room-guests = Quién vino
reconcile-room-guests-none = Nadie todavía. En los otros equipos, abre Enviar y recibir y luego Aula.
reconcile-room-guest-records = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
reconcile-room-guest-carried = { $count ->
    [one] { $count } sobre sellado
   *[other] { $count } sobres sellados
}
reconcile-room-guest-nothing = Solo miró
reconcile-room-guest-last = Visto a las { $time }
reconcile-room-near = Aulas cercanas
reconcile-room-near-none = No se ha oído ninguna. Si el equipo de tu docente muestra una dirección, escríbela aquí.
reconcile-room-near-text = Packhorse entrega tus registros por sí solo cuando hay un aula cerca.
reconcile-room-near-appointed = El equipo de tu docente
reconcile-room-near-carrier = Lleva tus registros, sellados
reconcile-room-near-hand = Entregar ahora
reconcile-room-near-hand-to = Entregar ahora: { $name }
reconcile-room-near-packs-only = Aquí puedes tomar paquetes. Tus registros irán también cuando te hayas unido a un centro.
reconcile-room-handing = Entregando a «{ $name }». La primera vez puede durar unos minutos. Puedes salir de esta página y estudiar.
reconcile-room-handed = Visita a «{ $name }» terminada
reconcile-room-handed-nothing = Nada nuevo para «{ $name }»
reconcile-room-handed-failed = La entrega a «{ $name }» no llegó a su fin
reconcile-room-handed-read = { $count ->
    [0] El equipo de tu docente tiene todos tus registros.
    [one] { $count } registro fue al equipo de tu docente.
   *[other] { $count } registros fueron al equipo de tu docente.
}
reconcile-room-handed-left = { $count ->
    [0] Un sobre para la plataforma está allí ahora, sellado.
    [one] { $count } registro está allí ahora, sellado para la plataforma.
   *[other] { $count } registros están allí ahora, sellados para la plataforma.
} Todo queda también en este equipo hasta que vuelva su respuesta: vuelve más tarde.
reconcile-room-handed-lying = Lo que dejaste allí antes aún espera ser llevado a la plataforma. Vuelve más tarde.
reconcile-room-handed-answers = La respuesta de la plataforma estaba allí: lo que confirma ya no espera.
reconcile-room-handed-received = { $count ->
    [one] { $count } registro llegó a este equipo.
   *[other] { $count } registros llegaron a este equipo.
}
reconcile-room-handed-not-carried = Ese equipo no lleva nada a tu plataforma. Que su dueño se una en él a tu centro, o da tus registros en una memoria USB.
reconcile-room-handed-none = Nada espera ser entregado.
reconcile-room-near-packs = Paquetes que ofrece
reconcile-room-near-packs-none = No ofrece nada nuevo para este equipo.
reconcile-room-type = Dirección de un aula
reconcile-room-type-hint = Como está en la pantalla del docente, por ejemplo 192.168.1.7:47000.
reconcile-room-type-go = Visitar
reconcile-room-type-wrong = Esto no es la dirección de un aula. Compárala con la pantalla del docente.

reconcile-settings = Envíos
reconcile-settings-text = Las conexiones pueden costar dinero. Packhorse no pasa de lo que elijas aquí; pulsar «Enviar ahora» no espera.
reconcile-settings-amount = Como mucho al día
reconcile-settings-amount-any = Sin límite
reconcile-settings-used = { $size } hoy
reconcile-settings-when = Cuándo
reconcile-settings-any-time = A cualquier hora
reconcile-settings-hours = Solo a ciertas horas
reconcile-settings-from = Desde
reconcile-settings-to = Hasta
reconcile-settings-centres = Tus centros
reconcile-settings-centres-none = No te has unido a ninguno.
reconcile-settings-leave = Dejar
reconcile-settings-leave-of = Dejar { $name }
reconcile-settings-leave-title = ¿Dejar { $name }?
reconcile-settings-leave-waiting = { $count ->
    [0] Nada espera ser enviado allí.
    [one] { $count } registro no ha llegado allí. Se queda en este equipo.
   *[other] { $count } registros no han llegado allí. Se quedan en este equipo.
}
reconcile-settings-leave-text = Desde ahora no va nada más allí. Lo que ha llegado se queda allí. Puedes unirte otra vez con un código.
reconcile-settings-leave-keep = Quedarme
reconcile-settings-left = Has dejado { $name }.
