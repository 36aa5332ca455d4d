# Las páginas de la plataforma central, para el personal de los centros, y por qué su API rechaza algo.

platform-skip = Ir al contenido
platform-nav = Páginas
platform-nav-centres = Centros
platform-nav-overview = Vista general
platform-nav-staff = Personal
platform-nav-laptops = Portátiles
platform-nav-keys = Otros programas
platform-nav-audit = Lo que se hizo
platform-nav-packs = Paquetes
platform-nav-account = Mi cuenta
platform-above = Dónde está esto
platform-back-home = Volver a los centros
platform-back-cohort = Volver al grupo
platform-technician = Para el técnico:
platform-refused-title = Esto no se puede mostrar
platform-add = Añadir
platform-save = Guardar
platform-saved = Guardado.
platform-changes = Cambiar
platform-act = Hacer
platform-state = Estado
platform-name = Nombre
platform-kind = Tipo
platform-reason = Por qué
platform-days = Válido cuántos días
# $day is a date, such as 2026-11-22.
platform-since = desde el { $day }
platform-until = hasta el { $day }
platform-closed = Cerrado
platform-nameless = Sin nombre

platform-language = Idioma
platform-language-choose = Cambiar de idioma
platform-language-browser = Como diga el navegador
platform-sign-in-title = Entrar
platform-sign-in-lede = Para el personal de los centros. Quienes aprenden no necesitan cuenta aquí: se inscriben en la aplicación con el código de su grupo.
platform-sign-in = Entrar
platform-sign-out = Salir
platform-login = Nombre de acceso
platform-login-hint = Corto y sin espacios, para escribirlo en cualquier sitio. Lo ven sus colegas.
platform-passphrase = Frase de acceso
platform-passphrase-hint = Al menos 10 caracteres. Cuatro palabras sin relación son fáciles de recordar y difíciles de adivinar.
platform-have-code = Tengo un código de un solo uso
platform-have-account = Tengo una cuenta
platform-join-title = Unirse al personal
platform-join-lede = Le dieron un código de un solo uso: dice para qué centro y con qué función.
platform-join-code = Código de un solo uso
platform-join-code-hint = 24 letras y cifras en grupos de cuatro. Las minúsculas y los espacios no importan.
platform-first-code = Aún no hay nadie en la administración. El primer código de un solo uso se mostró al arrancar la plataforma. Quien no lo vio crea otro en el servidor, con el mismo --data:
platform-join = Usar el código
platform-your-name = Su nombre
platform-your-name-hint = Como le conocen sus colegas.

platform-centres-title = Centros
# $centres is how many.
platform-centres-lede = { $centres ->
    [one] Un centro.
   *[other] { $centres } centros. Lo que puede hacer en uno, lo puede hacer en todos los que dependen de él.
}
platform-centres-empty = Aún no tiene función en ningún centro. Pida una invitación a un administrador y use su código en «Mi cuenta».
platform-begin = Primeros pasos
platform-begin-name = Dé nombre a su centro
platform-begin-name-text = Los certificados se emiten con este nombre.
platform-begin-pack = Diga de quién son fiables los paquetes y publique uno
platform-begin-pack-text = Añada la clave de quien firma sus paquetes y luego elija un archivo de paquete. Se ofrece a los portátiles en su próximo intercambio.
platform-begin-cohort = Cree un grupo
platform-begin-cohort-text = En su página está el código de inscripción para la pared del aula.
platform-begin-done = Hecho
platform-here-only = Otros ordenadores no pueden llegar a esta dirección
platform-here-only-text = Los códigos de inscripción y los certificados la llevan. Vuelva a arrancar la plataforma con --address y la dirección a la que llegan los portátiles, por ejemplo --address https://learn.example.org. Si se instaló como paquete: en /etc/default/packhorse-platform.
platform-kind-institute = Instituto
platform-kind-regional = Centro regional
platform-kind-national = Centro nacional
platform-kind-training = Centro de formación
platform-kind-institution = Institución
platform-below = Centros dependientes
platform-below-empty = No hay ninguno.
platform-centre-add = Añadir un centro dependiente de este
platform-rename = Cambiar el nombre
platform-move = Moverlo, con todo lo que depende de él
platform-move-below = De qué centro debe depender
platform-move-hint = Su personal, sus grupos y quienes aprenden van con él. Quien tiene una función por encima del nuevo lugar la tiene también para todo esto.
platform-move-do = Mover
platform-close-centre = Cerrar este centro
platform-close-centre-hint = Nadie más se une a sus grupos ni a los que dependen de él, y sus programas ya no pueden leer ni escribir. Lo que hay se queda, y se puede abrir de nuevo.
platform-open-centre = Abrirlo de nuevo

platform-cohorts = Grupos
platform-cohorts-empty = Aún no hay grupos aquí.
platform-cohort-add = Añadir un grupo
platform-cohort-change = Nombre, formador y tamaño
platform-cohort-close = Cerrar este grupo
platform-cohort-close-hint = Su código deja de valer. Sus miembros lo siguen siendo, y sus registros siguen llegando.
platform-trainer = Formador
platform-trainer-none = Nadie
platform-most = Máximo de miembros
platform-most-hint = Quienes esperan también cuentan.
platform-approve-first = Miro a cada persona antes de admitirla
# $members and $most are counts.
platform-members-of = { $members } de un máximo de { $most } miembros
# $count is how many learners.
platform-waiting-count = { $count ->
    [one] Una persona le espera
   *[other] { $count } personas le esperan
}
platform-members = Miembros
platform-members-empty = Nadie todavía. Reparta el código de inscripción de abajo: se puede usar sin conexión.
platform-heard = Última noticia del portátil
platform-heard-never = Nunca
platform-heard-now = Hace menos de una hora
platform-heard-hours = { $hours ->
    [one] Hace una hora
   *[other] Hace { $hours } horas
}
platform-heard-days = { $days ->
    [one] Hace un día
   *[other] Hace { $days } días
}
platform-entries = Registros aquí
# $count is how many other accounts.
platform-joined-count = { $count ->
    [one] y otra cuenta
   *[other] y otras { $count } cuentas
}
platform-standing-waiting = Espera
platform-standing-member = Miembro
platform-standing-ended = Se fue
platform-standing-refused = Rechazado
platform-member-approve = Admitir
platform-member-end = Terminar la pertenencia
platform-member-refuse = Rechazar

platform-code = Código de inscripción
platform-code-none = No hay ninguno. Cree uno nuevo.
platform-code-until = Válido hasta el { $day }.
platform-code-over = Fue válido hasta el { $day }. Cree uno nuevo.
platform-code-qr = El código de inscripción como imagen para una cámara
platform-code-sheet = Hoja para imprimir
platform-code-renew = Crear un código nuevo
platform-code-renew-hint = El antiguo deja de valer enseguida. Quien es miembro lo sigue siendo.
platform-code-days = Válido cuántos días
platform-sheet-1 = Abra Packhorse y elija «Unirse a un centro».
platform-sheet-2 = Haga una foto de esta imagen y ábrala allí, o escriba las letras de abajo.
platform-sheet-3 = Siga aprendiendo. Cuando su portátil encuentre un camino, su trabajo llegará a su centro.
platform-sheet-print = Imprima esta página con su navegador.

platform-appointed = Portátiles del docente
platform-appointed-lede = En el aula, sin Internet, uno de estos portátiles puede recoger y leer lo que hicieron los miembros de este grupo.
platform-appoint = Añadir un portátil
platform-device = Portátil
platform-device-hint = El código que la aplicación muestra en «Aula», como 7K3M-P9QX, si el portátil ya estuvo aquí; si no, su clave entera.
platform-device-name = Cómo lo llama usted
platform-dismiss = Quitarle la tarea
platform-cohort-packs = Paquetes para este grupo
platform-cohort-packs-empty = No se recomienda ninguno.
platform-cohort-packs-change = Elegir paquetes
platform-pack-ids = Nombres de los paquetes
platform-pack-ids-others = Otros, por su nombre
platform-pack-ids-hint = Uno por línea, como org.example.statistics.

platform-staff-title = Personal
platform-staff-people = Quién tiene qué función
platform-staff-empty = Nadie tiene función aquí mismo. Se ocupa quien la tiene más arriba.
platform-staff-remove = Terminar la función
platform-role = Con qué función
platform-role-administrator = Administración
platform-role-administrator-hint = hace todo: centros, personal, grupos, programas
platform-role-editor = Edición
platform-role-editor-hint = publica paquetes y los recomienda
platform-role-trainer = Formación
platform-role-trainer-hint = se ocupa de grupos, miembros y portátiles
platform-role-viewer = Consulta
platform-role-viewer-hint = ve todo y no cambia nada
platform-invitations = Invitaciones aún sin usar
platform-invitations-empty = No hay ninguna.
platform-invitation-end = Retirar
platform-invitation-code = Entregue este código
platform-invitation-code-hint = Solo se muestra ahora y vale para una persona. Se usa aquí:
platform-invite = Invitar a alguien
platform-invite-do = Crear el código
platform-invite-whom = Para quién
platform-invite-whom-hint = Para su propia lista, hasta que se use.

platform-laptops-title = Portátiles
platform-devices = Portátiles de los que hubo noticia
platform-devices-empty = Aún no hay noticia de ninguno de esta rama.
# $count is how many learners.
platform-device-learners = { $count ->
    [0] nadie aprende aquí con él
    [one] una persona
   *[other] { $count } personas
}
# $minutes is how far its clock is ahead; below 0: behind.
platform-device-clock = reloj desviado { $minutes } min
platform-device-barred = Excluido
platform-device-bar = Excluir un portátil
platform-device-bar-hint = Si lo robaron o se perdió: ya no se toma nada de lo que traiga, por ningún camino. Lo que trajo antes se queda.
platform-device-unbar = Admitirlo de nuevo
platform-second-keys = ¿Es la misma persona?
platform-second-keys-lede = Alguien habla por quien aprende con otra clave que antes: quizá una copia restaurada, quizá otra persona. Pregunte y dígalo. Hasta entonces no se toma nada.
platform-key-waiting = Le espera
platform-key-accepted = La misma persona
platform-key-refused = Otra persona
platform-key-accept = Es la misma persona
platform-key-refuse = No lo es

platform-keys-title = Otros programas
platform-keys-lede = Los programas que hablan xAPI leen y escriben los registros de este centro con su propia clave.
platform-keys-empty = Ningún programa tiene clave todavía.
platform-key-add = Añadir una clave
platform-key-name = Para qué sirve
platform-key-name-hint = Por ejemplo: el tablero de la universidad.
platform-scopes = Qué puede hacer
platform-key-made = La clave nueva
platform-key-once = El secreto solo se muestra ahora. Cópielo donde haga falta.
platform-key-endpoint = Dirección
platform-key-key = Clave
platform-key-secret = Secreto
platform-key-revoke = Terminar la clave

# $number is a learner's number.
platform-learner-number = Número { $number }
platform-accounts = Cuentas de esta persona
platform-accounts-lede = Quien aprendió sin conexión en dos portátiles puede tener dos cuentas. Unidas cuentan como una persona; nada se mueve, y se puede deshacer.
platform-join-learner = Unir con otra cuenta
platform-join-learner-do = Unir
platform-join-other = Número de la otra cuenta
platform-join-other-hint = Está en la página de la otra cuenta. También necesita una función donde está.
platform-joinings = Lo que se unió y se deshizo
platform-joining-holds = Unidas
platform-joining-undone = Deshecho
platform-joining-undo = Deshacer

platform-forks = Donde el registro siguió dos caminos
platform-forks-lede = Dos equipos siguieron escribiendo a partir de una misma copia, como un disco copiado o una copia de seguridad restaurada. No se perdió nada: lo que escribió cada uno está aquí lado a lado, y todo se conserva.
platform-aside = Guardado, pero no cuenta
platform-aside-lede = Estos registros están a salvo, pero no cuentan aquí ni retienen nada más.
platform-aside-not-a-statement = No cuenta: el registro no está completo.
platform-aside-another-actor = No cuenta: dice lo que hizo otra persona.
platform-aside-other = No cuenta: no se pudo tomar tal como está.
platform-fact-counts = Cuenta
platform-fact-what = Qué
platform-fact-answer = Respuesta
platform-fact-written = Escrito, según el reloj del equipo (UTC)
platform-fact-came = Llegó aquí (UTC)
platform-fact-whole = El registro entero
platform-fact-statement = Algo que hizo
platform-fact-note = Una nota
platform-fact-fact = Un dato sobre la persona

platform-audit-title = Lo que se hizo
platform-audit-lede = Todo lo que hizo el personal en esta rama. De aquí nunca se quita nada.
platform-audit-empty = Nada todavía.
platform-audit-when = Cuándo (UTC)
platform-audit-who = Quién
platform-audit-what = Qué
platform-audit-where = Dónde
platform-audit-more = Más
platform-audit-console = En la consola
platform-audit-learner = El estudiante
platform-audit-older = Anteriores
platform-detail-before = Antes
platform-detail-to = Nuevo lugar: número
platform-detail-to-place = Nuevo lugar
platform-detail-wallet = Cartera
platform-detail-number = Número
platform-detail-course = Curso
platform-detail-certificate = Certificado
platform-detail-new = Certificado nuevo
platform-detail-yes = Dijo que sí
platform-act-centre-add = Centro añadido
platform-act-centre-rename = Nombre del centro cambiado
platform-act-centre-move = Rama movida
platform-act-centre-close = Centro cerrado
platform-act-centre-open = Centro abierto de nuevo
platform-act-staff-invite = Invitación creada
platform-act-invitation-end = Invitación retirada
platform-act-staff-join = Invitación usada
platform-act-staff-remove = Función terminada
platform-act-cohort-add = Grupo añadido
platform-act-cohort-change = Grupo cambiado
platform-act-cohort-packs = Paquetes elegidos
platform-act-cohort-close = Grupo cerrado
platform-act-code-renew = Código de inscripción nuevo creado
platform-act-member-approve = Miembro admitido
platform-act-member-end = Pertenencia terminada o rechazada
platform-act-member-enrol = Persona inscrita
platform-act-device-appoint = Portátil del docente añadido
platform-act-device-dismiss = Portátil del docente quitado
platform-act-device-bar = Portátil excluido
platform-act-device-unbar = Portátil admitido de nuevo
platform-act-learner-join = Cuentas unidas
platform-act-learner-part = Unión deshecha
platform-act-key-accept = Segunda clave aceptada
platform-act-key-refuse = Segunda clave rechazada
platform-act-issuer-key = Certificados: cómo se emiten
platform-act-credential-decide = Certificado decidido o emitido de nuevo
platform-act-credential-revoke = Certificado retirado
platform-act-learner-code = Código de un solo uso creado para un estudiante
platform-act-wallet-end = Acceso de una cartera terminado
platform-act-pack-publish = Paquete publicado
platform-act-pack-withdraw = Paquete retirado
platform-act-publisher-add = Clave de un editor aceptada
platform-act-publisher-end = Clave de un editor ya no aceptada
platform-act-lrs-key-add = Clave de programa creada
platform-act-lrs-key-revoke = Clave de programa terminada

platform-account-title = Mi cuenta
platform-account-me = Sobre mí
platform-account-change = Nombre e idioma
platform-account-roles = Mis funciones
platform-account-roles-empty = Ninguna todavía.
platform-account-invitation = Usar otro código de un solo uso
platform-passphrase-change = Otra frase de acceso
platform-passphrase-change-hint = Saldrá de todos los demás sitios, y sus fichas terminan.
platform-passphrase-before = Frase de acceso actual
platform-passphrase-after = Frase de acceso nueva
platform-tokens = Fichas de acceso
platform-tokens-lede = Con una ficha, un programa suyo actúa en su nombre por la API.
platform-token-add = Crear una ficha
platform-token-end = Terminarla

platform-packs-title = Paquetes
platform-packs-lede = Lo que se ofrece a los portátiles. Cada paquete se comprueba entero antes de mostrarse.
platform-packs-empty = Aún no se ha publicado ningún paquete.
platform-pack-version = Edición
platform-pack-size = Tamaño
platform-pack-languages = Idiomas
platform-pack-publisher = Firmado por
platform-pack-publish = Publicar un paquete
platform-pack-file = Archivo del paquete
platform-pack-file-hint = Un archivo *.pack, firmado con una clave en la que confía esta plataforma.
platform-pack-centre = Para qué centro
platform-pack-withdraw = Retirar
platform-pack-withdrawn = Retirado
platform-publishers = De quién son fiables los paquetes
platform-publishers-lede = Solo se pueden publicar paquetes firmados con una de estas claves. Los portátiles que intercambian con esta plataforma también se fían de ellas.
platform-publishers-empty = De nadie todavía. Añada una clave antes de publicar el primer paquete.
platform-publisher-add = Añadir una clave
platform-publisher-key = La clave
platform-publisher-key-hint = La línea entera del archivo que acaba en .pub, que «packhorse key new» hizo junto a la secreta.
platform-publisher-name-hint = Vacío: el nombre que figura en el archivo.
platform-publisher-end = No fiarse más
platform-fingerprint = Huella de la clave:

## Certificados: qué solicitan las personas, qué se emitió, y quién emite.

certificates-nav = Certificados
certificates-nav-issuing = Emisión de certificados
certificates-title = Certificados
certificates-lede = Lo que solicitan las personas de esta rama y lo que se les emitió.
certificates-waiting = Lo que espera
certificates-waiting-lede = Quien termina un curso solicita su certificado. Estas solicitudes esperan algo: una persona que mire, puntos, o un curso publicado aquí.
certificates-waiting-empty = Nada espera.
certificates-issued = Emitidos
certificates-issued-empty = Aún no se emitió ningún certificado.
certificates-of = Certificados de { $name }
certificates-to-learner = A la página de esta persona
certificates-of-learner = Lo que solicita esta persona y los certificados que se le emitieron
certificates-of-cohort = Lo que solicitan los miembros y los certificados que se les emitieron
# $count is how many claims.
certificates-waiting-count = { $count ->
    [one] Una solicitud de certificado espera a una persona
   *[other] { $count } solicitudes de certificados esperan a una persona
}
certificates-claimed = Solicitados
certificates-claimed-lede = El ordenador de la persona solicita un certificado en cuanto todo está hecho allí.
certificates-claimed-empty = Aún no se solicitó nada.
certificates-decides = decide { $centre }
certificates-more = Más
certificates-by = emitido por { $name }
certificates-claim-new = En examen
certificates-claim-person = Espera a una persona
certificates-claim-marks = Espera puntos
certificates-claim-pack = Espera que se publique el curso
certificates-claim-member = Espera: no es miembro de ninguna cohorte
certificates-claim-refused = Falta algo
certificates-claim-denied = Rechazado por una persona
certificates-claim-issued = Emitido
certificates-state-good = Vale
certificates-state-expired = Su plazo terminó
certificates-state-revoked = Retirado
certificates-state-replaced = Reemplazado por otro
certificates-state-refused = Rechazado
certificates-history = Lo que se dijo a la persona
certificates-history-lede = Cada paso llega a su ordenador con el próximo intercambio.
certificates-step-waiting = Espera
certificates-step-issued = Emitido
certificates-step-refused = No emitido
certificates-step-revoked = Retirado
certificates-step-replaced = Reemplazado
certificates-why-person = una persona mira primero
certificates-why-pack = el curso no está publicado aquí
certificates-why-marks = faltan puntos por dar
certificates-why-member = no es miembro de ninguna cohorte
certificates-why-missing = falta algo
certificates-why-denied = una persona dijo que no
certificates-why-countersigned = se emitió sobre el terreno y el centro lo confirmó
certificates-why-twice = otro certificado del mismo ordenador lleva este número
certificates-why-parted = se emitió a una cuenta que se unió a esta por error
certificates-why-reissued = emitido de nuevo
certificates-why-name = se corrigió el nombre
certificates-see = Ver el certificado
certificates-see-newer = Ver el que ocupó su lugar
certificates-record = Lo que dicen los registros
certificates-record-not-published = El curso no está publicado aquí, así que nadie puede saber qué pide. Publique su paquete; entonces se vuelve a mirar por sí solo.
certificates-record-points = La persona lo hizo todo. Alguien debe aún dar puntos.
certificates-record-missing = Los registros que llegaron aquí no muestran todo lo que se pide. Hasta aquí llegan:
certificates-record-met = Los registros que llegaron aquí muestran todo lo que se pide. Esto se emitiría:
certificates-lack-lessons = Lecciones terminadas: { $have } de { $need }
certificates-lack-score = Puntos en las preguntas: { $have } % del { $need } % que se pide
certificates-lack-mastery = Series de preguntas dominadas: { $have } de { $need }
certificates-lack-assessments = Pruebas superadas: { $have } de { $need }
certificates-lack-achievements = Otros certificados obtenidos: { $have } de { $need }
certificates-lack-waiting = faltan puntos por dar
certificates-holder = Nombre en el certificado
certificates-for = Certificado
certificates-attests = Qué acredita
certificates-criteria = Qué se pedía
certificates-evidence = Qué se hizo
certificates-result = Resultado
certificates-hours = Horas de estudio
certificates-credit = Créditos (ECTS)
certificates-level = Nivel
certificates-competencies = Competencias
certificates-issuer = Emitido por
certificates-issued-on = Emitido el
certificates-until = Vale hasta
certificates-endless = sin fin
certificates-course = Curso
certificates-number = Número
certificates-replaces = Ocupa el lugar de
certificates-decide = Decidir
certificates-decide-nowhere = Ningún centro responde por esta persona: no es miembro de ninguna cohorte. Admítala primero en una.
certificates-decide-elsewhere = Decide { $centre }, con sus personas de administración y formación.
certificates-decide-lacking = No se puede emitir mientras falte algo: la palabra de nadie lo suple. Cuando lleguen más registros, se vuelve a mirar por sí solo.
certificates-issue = Emitir el certificado
certificates-name-hint = Esta persona no dio ningún nombre. Figurará en el certificado desde ahora: como en sus papeles.
certificates-refuse = Decir que no
certificates-reason-hint = La persona lee estas palabras. Diga qué puede hacer.
certificates-ended-revoked = Este certificado se retiró el { $day }. Quien lo verifique con una lista más nueva lo sabrá.
certificates-ended-replaced = Otro certificado ocupó su lugar el { $day }. Este ya no vale.
certificates-ended-refused = Se emitió sobre el terreno y se rechazó el { $day }.
certificates-facts = Qué dice
certificates-download = Descargarlo (Open Badges 3.0)
certificates-verified = Qué encuentra la verificación
certificates-verified-lede = Esto se dice a quien lo verifique hoy con la lista de esta plataforma.
certificates-rename = Corregir el nombre
certificates-rename-do = Emitir con este nombre
certificates-rename-hint = Un certificado nuevo ocupa el lugar de este, y los siguientes llevan también este nombre. La persona lo recibe con el próximo intercambio.
certificates-reissue = Emitirlo de nuevo
certificates-reissue-do = Emitirlo de nuevo
certificates-reissue-hint = El mismo certificado con la fecha y la clave de hoy; este ya no vale. La persona lee por qué.
certificates-revoke = Retirarlo
certificates-revoke-hint = Ya no vale, para nadie que lo verifique. Esto no se puede deshacer. La persona lee por qué.
certificates-issuing-title = Emisión de certificados
certificates-issuing-lede = Si este centro emite certificados en su propio nombre, cuándo, y con qué claves.
certificates-policy = Cómo emite
certificates-policy-own = Este centro emite en su propio nombre.
certificates-policy-person = Una persona mira antes de que se emita un certificado.
certificates-policy-automatic = Un certificado se emite por sí solo, en cuanto los registros muestran todo lo que se pide.
certificates-policy-months = { $months ->
    [one] Un certificado vale un mes.
   *[other] Un certificado vale { $months } meses, o menos si el curso lo dice.
}
certificates-policy-course = Un certificado vale tanto como diga su curso.
certificates-policy-above = { $centre } emite por este centro y decide.
certificates-policy-change = Cambiar cómo emite
certificates-who = Quién emite
certificates-who-own = Este centro, en su propio nombre
certificates-who-above = El próximo centro superior que emite
certificates-when = Cuándo
certificates-when-automatic = Por sí solo, en cuanto los registros muestran todo lo que se pide
certificates-when-person = Después de que una persona haya mirado
certificates-months = Cuántos meses vale
certificates-months-hint = Déjelo vacío: tanto como diga el curso.
certificates-keys = Claves
certificates-keys-lede = Los certificados se firman con la clave de un centro. Nunca sale de esta plataforma.
certificates-keys-empty = Aún no hay ninguna. Se hace una clave cuando se emite el primer certificado.
certificates-trust = Archivo de confianza
certificates-trust-lede = Quien comprueba certificados sin red toma este archivo una vez: en una memoria USB o por correo.
certificates-trust-get = Obtener packhorse.trust
certificates-trust-print = Huella, para leer en voz alta
certificates-trust-compare = Los mismos grupos aparecen en el portátil cuando toma el archivo. Dígalos por teléfono o en papel, no por el camino por el que va el archivo.
certificates-rotate = Hacer una clave nueva
certificates-rotate-do = Hacer una clave nueva
certificates-rotate-hint = La anterior ya no firma nada, y lo que firmó sigue valiendo. Hágalo cada pocos años, y cuando se vaya alguien que podía llegar a los archivos de la plataforma. ¿La robaron? Entonces retírela en su lugar.
certificates-signed = { $count ->
    [0] ningún certificado firmado
    [one] un certificado firmado
   *[other] { $count } certificados firmados
}
certificates-key-used = En uso
certificates-key-withdrawn = Retirada desde el { $day }
certificates-withdraw = Retirar la clave
certificates-withdraw-hint = Si se perdió o la robaron, o no debe firmar más. Lo que firme desde ese día no cuenta, para nadie que verifique. Esto no se puede deshacer.
certificates-withdraw-from = Desde qué día
certificates-withdraw-from-hint = El primer día en que pudo estar en malas manos.
certificates-computers = Ordenadores que pueden emitir
certificates-computers-lede = El ordenador de quien forma puede emitir certificados donde no hay línea; este centro los confirma después.
certificates-computers-empty = Ninguno puede.
certificates-came = Llegaron aquí { $came } de un máximo de { $count } certificados
certificates-computer-person = Quien forma dice que sí a cada uno.
certificates-computer-automatic = Emite por sí solo lo que muestran los registros.
certificates-computer-all = Todos los certificados
certificates-delegate = Permitir que un ordenador emita
certificates-delegate-do = Permitirlo
certificates-delegate-name = Con qué nombre emite
certificates-delegate-name-hint = Este nombre figura en los certificados, por ejemplo el de quien forma.
certificates-delegate-count = Cuántos certificados como máximo
certificates-delegate-count-hint = Tantos como necesite la clase, y algunos más.
certificates-delegate-which = Qué certificados
certificates-delegate-which-hint = Uno por línea, como paquete/curso/certificado, doce como máximo. Déjelo vacío para todos.
certificates-delegate-ticks-hint = Doce como máximo. No marque ninguno para todos.
certificates-delegate-others = Otros, por su nombre
certificates-delegate-others-hint = Uno por línea, como paquete/curso/certificado.
certificates-delegate-person = Quien forma dice que sí a cada uno
certificates-delegate-automatic = Por sí solo, lo que muestran los registros
certificates-done-issued = El certificado está emitido. La persona lo recibe con el próximo intercambio.
certificates-done-refused = Se dijo que no. La persona lee por qué con el próximo intercambio.
certificates-done-revoked = Retirado. La persona lo sabrá con el próximo intercambio.
certificates-done-reissued = Emitido de nuevo. Este es el certificado nuevo.
certificates-done-renamed = Emitido con el nombre correcto. Este es el certificado nuevo.
certificates-done-policy = Guardado.
certificates-done-rotated = La clave nueva está en uso.
certificates-done-withdrawn = La clave está retirada. Quien verifique lo sabrá con su próxima lista.
certificates-done-delegated = El ordenador puede emitir en cuanto haya intercambiado con esta plataforma.

## Por qué algo no se hizo

platform-error-busy = Ahora hay demasiado que hacer. Nada ha cambiado; inténtelo dentro de un momento.
platform-error-disk-full = El disco de la plataforma está lleno. Nada ha cambiado; quien la gestiona debe hacer sitio.
platform-error-broken = Algo se rompió en la plataforma. Nada ha cambiado; quien la gestiona encuentra más en su registro.
platform-error-signed-out = No ha entrado, o fue hace demasiado tiempo. Entre e inténtelo de nuevo.
platform-error-not-allowed = Su función no lo permite ahí. Pregunte a un administrador de esa rama.
platform-error-unknown-centre = No existe tal centro.
platform-error-unknown-cohort = No existe tal grupo.
platform-error-unknown-staff = Nadie tiene ya esa función.
platform-error-unknown-invitation = Esa invitación se usó o se retiró.
platform-error-unknown-learner = Aquí no existe esa cuenta.
platform-error-unknown-joining = Esa unión ya se deshizo.
platform-error-unknown-key = No existe tal clave.
platform-error-unknown-device = Ese portátil no está excluido.
platform-error-unknown-appointment = Ese portátil ya no tiene la tarea.
platform-error-unknown-lrs-key = Esa clave ya terminó.
platform-error-unknown-credential = No existe ese certificado o esa clave.
platform-error-unknown-wallet = Esta cartera ya no tiene acceso.
platform-error-unknown-token = Esa ficha ya terminó.
platform-error-bad-text = Aquí hacen falta de 1 a { $most } caracteres en una línea.
platform-error-bad-key = Esto no es una clave. Pegue la línea entera del archivo que acaba en .pub.
platform-error-bad-number = Aquí hace falta un número de { $least } a { $most }.
platform-error-bad-word = Elija una de las opciones ofrecidas.
platform-error-wrong-order = Un centro de este tipo no puede depender de ese.
platform-error-below-itself = Un centro no puede depender de sí mismo.
platform-error-too-deep = No puede haber más de { $most } centros uno bajo otro.
platform-error-root = El instituto se queda donde está, y abierto.
platform-error-closed = Está cerrado, o lo está algo por encima.
platform-error-trainer-elsewhere = Esa persona no tiene aquí función de formación ni de administración.
platform-error-full = No queda sitio. Suba el límite, o termine algo antes.
platform-error-wrong-state = Ya es así.
platform-error-last-administrator = El instituto necesita una persona que administre. Dé antes la función a otra.
platform-error-bad-code = Este código no vale: se usó, es demasiado antiguo o está mal escrito. Mírelo otra vez, o pida uno nuevo.
platform-error-login-taken = Alguien entra ya con ese nombre. Elija otro.
platform-error-bad-passphrase = Una frase de acceso tiene de { $least } a { $most } caracteres.
platform-error-wrong-passphrase = El nombre o la frase de acceso no son correctos.
platform-error-too-many-tries = Demasiados intentos. Espere { $minutes } min e inténtelo de nuevo.
platform-error-unknown-device-code = Aún no hay noticia de un portátil con este código. Mire el código otra vez, o dé la clave entera.
platform-error-no-code = La plataforma se inició sin una dirección que otros alcancen; no se puede crear ningún código. Quien la gestiona debe dar la dirección.
platform-error-forgery = Esta página estuvo abierta demasiado tiempo, o el formulario vino de otro sitio. Nada ha cambiado; cargue la página e inténtelo de nuevo.
platform-error-bad-request = Lo enviado no se puede leer.
platform-error-too-long = Lo enviado es demasiado largo.
platform-error-bad-pack = Este paquete se rechaza: está dañado, o no lo firmó alguien en quien confía esta plataforma.
platform-error-same-edition = Ya está publicado otro paquete de esta edición. Dé al nuevo un número de edición más alto.
platform-error-other-centres-pack = Un paquete con este identificador es de otro centro. Dé a este un identificador propio, o que lo publique un centro superior a ambos.
platform-error-unknown-claim = Nadie solicita ese certificado aquí.
platform-error-certificate-ended = Este certificado ya fue retirado, u otro ocupa su lugar.
platform-error-certificate-issued = Ya se emitió un certificado por esto. Retire ese en su lugar.
platform-error-criteria-not-met = Los registros que llegaron aquí aún no muestran todo lo que se pide, así que no se emitió nada. La página de esta solicitud dice qué falta.
platform-error-course-not-published = El curso no está publicado aquí, así que nadie puede saber qué pide. Publique primero su paquete.
platform-error-points-missing = Alguien debe aún puntuar el trabajo de esta persona. Cuando los puntos hayan llegado aquí, se decidirá.
platform-error-root-key = La clave propia del instituto no se puede retirar. Haga una nueva en su lugar.
platform-error-not-issuing = Este centro no emite en su propio nombre. Elija eso primero.
platform-error-nameless = Esta persona no dio ningún nombre. Diga para quién es el certificado.
platform-error-cannot-sign = No se puede firmar tal como está. No se cambió nada.
platform-error-other-key = Las claves que firman los certificados fueron selladas por otra clave de esta plataforma. Quien la administra debe iniciarla con la clave que tenía.

## La orden `packhorse-platform`.

platform-cli-code = código del primer administrador, para usar una sola vez: { $code }
# $address is the platform's address.
platform-cli-here-only = Ningún otro ordenador puede llegar a { $address }, y los códigos de inscripción la llevan. Arranque con --address y la dirección a la que llegan los portátiles, por ejemplo https://learn.example.org.
platform-cli-unnamed = Nadie dio nombre a esta plataforma: los portátiles ven «Packhorse», y los certificados los emitiría él. Arranque con --name; un centro que ya existe recibe su nombre en su página.
platform-cli-written = Escrito. Tablas: { $tables }, filas: { $rows }, bytes: { $bytes }.
platform-cli-restored = Restaurado. Tablas: { $tables }, filas: { $rows }.
platform-cli-restored-key = También se restauró la clave de la plataforma.
platform-cli-restored-without-key = Vuelva a poner también la clave de la plataforma y su carpeta de paquetes.
platform-cli-no-key = No hay ninguna clave en { $path }. Inicie la plataforma una vez, o diga con --key FILE dónde está.
platform-cli-no-address = Aquí aún no se emitió ningún certificado. Diga con --address la dirección de la plataforma, como a `serve`.
platform-cli-no-code = El grupo no tiene código. Cree uno con --new.
platform-cli-code-too-long = El código es demasiado largo para una imagen. Dé a la plataforma una dirección más corta.
platform-cli-not-listed = { $id } { $version } no está en la lista.
platform-cli-not-a-key = Una clave tiene 64 cifras hexadecimales.
platform-cli-no-publisher = No se reconoce a ningún editor con esta clave.
platform-cli-database = No se puede abrir la base de datos. Mire su dirección y si está en marcha.
platform-cli-newer = Esto lo escribió un programa más nuevo. Use ese.
platform-cli-not-empty = La base de datos no es nueva. Restaure en una nueva, o diga --replace para borrar lo que contiene.
platform-cli-other-key = La copia de seguridad trae una clave, y hay otra en { $path }. Aparte primero esa.
platform-cli-bad-backup = Esto no es una copia de seguridad, o está dañada. No se cambió nada.
platform-cli-file = No se puede leer o escribir un archivo.
platform-cli-listen = Nada puede escuchar en { $address }: está ocupada, o no es de este equipo.
platform-cli-certificate = No se pueden usar el certificado y su clave. Mire ambos archivos.

## Wallets: programs of others that learners let at their certificates

wallet-asker = Quién pide
wallet-ask-title = ¿Dar a esta cartera acceso a sus certificados?
wallet-lives-at = Su dirección, lo único aquí que no puede inventar
# What follows is a list of wallet-may-….
wallet-wants = Pide
wallet-may-read = leer sus certificados
wallet-may-bring = traer certificados de otros sitios
wallet-may-profile = leer su nombre
wallet-may-profile-change = guardar cómo contactarle y unas palabras sobre usted
wallet-time-short = Durante una hora; después tendrá que volver a pedirlo.
# $days is how many.
wallet-time-long = Hasta que se termine, o lleve { $days } días sin venir.
wallet-its-terms = Sus condiciones
wallet-its-privacy = Qué hace con lo que lee
wallet-code = Su código de un solo uso
wallet-code-hint = Doce letras y cifras. El personal de su centro lo crea para usted; vale un cuarto de hora, una sola vez.
wallet-go-on = Continuar
wallet-nothing-yet = Todavía no se da nada.
wallet-what = ¿Qué es una cartera?
wallet-confirm-title = ¿Permitirlo?
wallet-you-are = Usted es
wallet-allow = Permitir
wallet-refuse = No permitir
wallet-wrong-title = La cartera pidió algo que no se puede dar
wallet-wrong = No se dio nada. Vuelva a ella: sabrá el motivo.
# $host is the name of a site, such as wallet.example.
wallet-back = Volver a { $host }
wallet-stranger-title = Esta cartera no se conoce aquí
wallet-stranger = No se ha registrado, o quiere llevarle a una dirección que no ha registrado. No se dio nada. Empiece de nuevo en la cartera.
wallet-about-title = Las carteras y sus certificados
wallet-about-lede = Una cartera es un programa o sitio de otros que guarda certificados para usted. Solo ve los suyos si usted lo permite.
wallet-about-how-title = Cómo dar acceso a una
wallet-about-how = Pida un código de un solo uso al personal de su centro. Dé esta dirección a la cartera. Ella le trae aquí: escriba el código, lea lo que pide y elija.
wallet-about-terms-title = Condiciones
wallet-about-terms = Una cartera usa lo que usted le permite solo para usted. Usted y su centro pueden terminarlo en cualquier momento. Lo que haga con sus certificados en otros sitios es asunto suyo: se comprueban sin esta plataforma.
wallet-about-privacy-title = Qué se guarda aquí
wallet-about-privacy = Qué cartera tiene acceso a qué, desde cuándo y su última visita, con precisión de una hora; los certificados que trajo, y cómo contactarle si lo dijo. El personal de su centro lo ve. Nadie sabe a quién muestra usted un certificado.
wallet-about-end-title = Cómo terminarlo
wallet-about-end = En la cartera, en esta página con un código de un solo uso, o por el personal de su centro: termina al instante.
wallet-own-title = Sus carteras
wallet-own-lede = Qué carteras tienen acceso a sus certificados, y cómo terminarlo. Un código de un solo uso dice quién es usted.
wallet-own-over = Lo que usted termina acaba al instante. Puede volver a dar acceso a la cartera cuando quiera.
wallet-own-none = Ninguna cartera tiene acceso a sus certificados.
wallet-section = Carteras
wallet-section-lede = Programas de otros a los que este estudiante da acceso a sus certificados.
wallet-none = Ninguna.
wallet-make-code = Crear un código de un solo uso
wallet-new-code = El código de un solo uso del estudiante
wallet-new-code-hint = Déselo a este estudiante y a nadie más: quien lo tenga puede dar a una cartera acceso a sus certificados. Solo se muestra ahora y vale un cuarto de hora, una sola vez.
# $day is a date, such as 2026-11-22.
wallet-used = última visita el { $day }
wallet-end = Terminar
# $count is how many.
wallet-brought = { $count ->
    [one] Las carteras trajeron un certificado de otro sitio.
   *[other] Las carteras trajeron { $count } certificados de otros sitios.
}

## The verifier page, for whoever has no app; the reasons stand in verify.ftl

verify-page-title = ¿Es bueno este certificado?
verify-page-lede = Escanee su código QR, elija su archivo o péguelo. No se guarda nada.
verify-page-no-script = Su navegador no ejecuta scripts aquí. Si escaneó un código QR, copie la dirección completa de esta página en el campo del final.
verify-page-camera = Cámara
verify-page-camera-hint = Sostenga el código QR plano y cerca, con buena luz. Las imágenes solo van a esta plataforma y no se guardan.
verify-page-camera-start = Usar la cámara
verify-page-camera-stop = Parar la cámara
verify-page-camera-looking = Buscando un código QR…
verify-page-camera-other = Este código QR no es de un certificado.
verify-page-camera-busy = Otros están comprobando ahora, o no hay conexión. Sigue por sí solo.
verify-page-camera-none = No se puede usar ninguna cámara. Fotografíe el código QR y elija la imagen abajo.
verify-page-file = Archivo o fotografía
verify-page-file-label = El archivo del certificado, o una fotografía de su código QR
verify-page-file-hint = PDF, PNG, SVG, JPEG, WebP o JSON, de 12 MB como máximo.
verify-page-paste = Pegar
verify-page-paste-label = El texto del certificado, o el enlace de su código QR
verify-page-check = Comprobar
verify-page-busy = Otros están comprobando imágenes ahora. Vuelva a intentarlo en unos segundos.
verify-page-long = Es demasiado grande. Fotografíe solo el código QR, con menos píxeles, o pegue su enlace.
verify-page-slow = Tardó demasiado. Fotografíe solo el código QR, recto y con buena luz, o pegue su enlace.
verify-page-broken = No se pudo leer lo recibido. Elija un archivo o pegue un texto y compruebe otra vez.
verify-page-says = Lo que dice el certificado
verify-page-not-relied = Es lo que dice, y no es válido: no se fíe de nada de ello.
verify-page-holder = Titular
verify-page-nobody = No nombra a nadie
verify-page-issuer = Emisor
verify-page-issued = Vale desde el
verify-page-expires = Vale hasta el
verify-page-reasons = Por qué
verify-page-else = Qué más se miró
verify-page-slip = El código QR contiene la forma breve. Compare nombre, título y fechas con la hoja: deben coincidir.
# $name is the name of the institute.
verify-page-strangers = Esta página solo conoce a los emisores de { $name }. Pregunte al emisor de este certificado dónde se comprueban los suyos.
verify-page-nothing-known = Esta plataforma aún no conoce a ningún emisor.
verify-page-another = Comprobar otro
