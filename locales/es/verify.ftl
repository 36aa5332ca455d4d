## Si un certificado es bueno

verify-answer-valid = Válido
verify-answer-not-valid = No válido
verify-answer-cannot-tell = Aún no se puede decir
verify-clock = El reloj de este equipo no puede estar bien: pon la fecha y comprueba de nuevo.
verify-trust-age = Lo que aquí se sabe de emisores y certificados revocados es { $days ->
    [0] de hoy
    [one] de hace { $days } día
   *[other] de hace { $days } días
}.
verify-trust-none = Aquí no se conoce a ningún emisor: únete a una plataforma o trae su archivo de confianza.
verify-json-broken = El archivo está dañado: no se puede leer.
verify-json-duplicate = «{ $key }» aparece dos veces: se podría leer de dos maneras.
verify-json-number = El número { $number } no lo leen igual todos los programas.
verify-json-size = El certificado es demasiado grande para leerlo.
verify-json-depth = El certificado tiene demasiados niveles para leerlo.
verify-credential-none = No contiene ningún certificado.
verify-credential-other = Son datos firmados de otra clase ({ $type }), no un Open Badge.
verify-credential-first = Es de una forma más antigua (Verifiable Credentials 1.1), que no se puede comprobar aquí. Pide al emisor uno de la versión 2.0.
verify-context-unknown = Usa palabras definidas en otra parte ({ $context }), desconocidas aquí.
verify-slip-broken = El contenido del código QR está dañado o no es un certificado.
verify-signature-good = La firma es correcta: no se cambió nada.
verify-signature-bad = La firma es falsa: se cambió después de firmar, o se falsificó.
verify-signature-other = Lo firmó alguien distinto de { $issuer }.
verify-proof-missing = No está firmado.
verify-proof-broken = Su firma no se puede leer.
verify-proof-purpose = Se firmó con otro fin.
verify-proof-context = El sentido de sus palabras se cambió después de firmar.
verify-proof-expired = Su firma terminó el { $until }.
verify-proof-unknown = Está firmado de una manera desconocida aquí ({ $what }).
verify-key-unknown = La clave del firmante solo se encuentra en Internet ({ $what }).
verify-graph-unreadable = Su contenido no se puede poner en la forma firmada ({ $what }).
verify-graph-intricate = Su contenido es demasiado enredado para comprobarlo ({ $what }).
verify-word-unknown = Tiene una palabra que su firma no cubre ({ $what }).
verify-issuer-known = Lo emitió { $name }. { $root } responde de ello.
verify-issuer-root = Lo emitió { $name }, de quien este equipo se fía directamente.
verify-issuer-countersigned = { $by } también lo confirmó. { $root } responde de ello.
verify-issuer-countersigned-root = { $by }, de quien este equipo se fía directamente, también lo confirmó.
verify-issuer-unknown = Aquí no se conoce a { $name }. Trae el archivo de confianza del instituto ({ $key }).
verify-issuer-name = El emisor se llama { $name }, y no se le dio ese nombre.
verify-chain-signature = Una delegación que contiene se cambió o se falsificó.
verify-chain-loop = Sus delegaciones vuelven sobre sí mismas.
verify-chain-long = Tiene más delegaciones que las { $most } permitidas.
verify-scope-achievement = { $name } no podía emitir este certificado.
verify-scope-dates = { $name } no podía emitir en ese momento.
verify-scope-count = { $name } no podía emitir tantos.
verify-scope-delegate = { $name } no podía delegar.
verify-key-withdrawn = La clave de { $name } se retiró el { $from }: { $reason }
verify-dates-good = Vale desde el { $from } hasta el { $until }.
verify-dates-good-endless = Vale desde el { $from }, sin fin.
verify-dates-backward = Termina antes de empezar.
verify-expired = Terminó el { $until }.
verify-not-yet-valid = Empieza el { $from }; o el reloj de este equipo está mal.
verify-clock-doubtful = El reloj de este equipo es dudoso: pon la fecha y comprueba de nuevo.
verify-status-none = Su emisor no lleva lista de certificados revocados.
verify-status-good = No estaba revocado cuando se hizo la lista, el { $made }.
verify-revoked = Fue revocado: lo dice la lista del { $made }.
verify-suspended = Está suspendido.
verify-status-index = Su lugar en la lista de certificados revocados no existe.
verify-status-broken = Su dato sobre la revocación no se puede leer.
verify-status-old = La lista de certificados revocados es demasiado antigua aquí ({ $made }): consigue un archivo de confianza más nuevo.
verify-status-missing = La lista de certificados revocados no está aquí: consigue el archivo de confianza.
verify-status-list-broken = La lista de certificados revocados está dañada aquí.
verify-status-list-foreign = La lista de certificados revocados de aquí es de otro.
verify-status-list-purpose = La lista de aquí trata de otra cosa.
verify-status-unknown = Su revocación se dice de una manera desconocida aquí ({ $type }).
verify-schema-good = Tiene todo lo que un Open Badge necesita.
verify-schema-missing = Falta algo que un Open Badge necesita: { $path }
verify-achievement-named = Por: { $name }
verify-holder-named = A nombre de { $name }. Compáralo con los papeles de la persona.
verify-holder-unnamed = No nombra a nadie. Quien lo muestra debe probar que es suyo.
verify-carrier-empty = El archivo está vacío.
verify-carrier-size = El archivo es demasiado grande.
verify-carrier-text-other = Este texto no es un certificado.
verify-carrier-several = Contiene { $count } certificados: compruébalos de uno en uno.
verify-carrier-old-badge = Es una insignia antigua, que solo se comprueba en la página web de su emisor.
verify-carrier-carries-other = Lo que está en el lugar del certificado no lo es.
verify-carrier-picture-broken = La imagen no se puede leer.
verify-carrier-picture-size = La imagen es demasiado grande: fotografía solo el código QR.
verify-carrier-picture-without = No hay un código QR legible en la imagen: fotografíalo solo, derecho y con buena luz.
verify-carrier-code-other = El código QR contiene otra cosa: { $text }
verify-carrier-code-broken = El texto del código QR está dañado.
verify-carrier-svg-broken = El dibujo no se puede leer.
verify-carrier-svg-without = El dibujo no contiene ningún certificado.
verify-carrier-pdf-broken = El PDF no se puede leer.
verify-carrier-pdf-complex = El PDF es demasiado grande para mirarlo.
verify-carrier-pdf-encrypted = El PDF está cifrado: guárdalo primero sin contraseña.
verify-carrier-pdf-without = El PDF no contiene ningún certificado.

## The page where a certificate is checked.

verify-lede = Trae el archivo, una foto de su código o su texto. No hace falta Internet.
verify-file = Elegir un archivo
verify-photo = Foto de un código
verify-file-hint = PDF, PNG, SVG, JSON o una foto. También puedes soltar el archivo en esta ventana.
verify-text = O pega su texto
verify-text-hint = Lo que un teléfono leyó del código, o los datos firmados.
verify-text-lacks = Aquí no hay nada todavía. Pega antes el texto.
verify-check = Comprobar
verify-checking = Comprobando…
# $name: of the file.
verify-of-file = Comprobado: { $name }
verify-of-text = Comprobado: el texto pegado
verify-of-own = Comprobado como lo harían otros: tu certificado
verify-head-valid = Este certificado es válido
verify-head-not-valid = Este certificado no es válido
verify-head-cannot-tell = Todavía no se puede saber
verify-head-none = Esto no es un certificado
verify-said-valid = { $holder } obtuvo «{ $title }» el { $date }.
verify-said = Dice que { $holder } obtuvo «{ $title }» el { $date }. No te fíes de ello.
verify-said-open = Dice que { $holder } obtuvo «{ $title }» el { $date }. Queda por saber si es así.
verify-somebody = alguien
verify-reasons = Por qué
verify-about-form = Lo que se trajo
verify-about-signature = Firma
verify-about-issuer = Quién lo emitió
verify-about-dates = Fechas
verify-about-status = Retirada
verify-about-schema = Integridad
verify-about-achievement = Lo que se logró
verify-about-holder = De quién es
# Read aloud before a reason, where others see its shape.
verify-mark-valid = En orden:
verify-mark-cannot-tell = No se puede saber:
verify-mark-not-valid = Mal:
verify-do = Qué puedes hacer
verify-do-original = Pide a la persona el archivo o la hoja original y compruébalo. Si sale igual, pregunta a quien consta que lo emitió.
verify-do-issuer = Pregunta a quien lo emitió. Solo ellos pueden decir más o emitir otro.
verify-do-trust = Trae el archivo de confianza del instituto (packhorse.trust): está en las memorias USB de sus formadores y en su plataforma. Luego comprueba otra vez.
verify-do-refresh = Conéctate a Internet y obtén lo más nuevo, o trae un archivo de confianza más reciente en una memoria USB. Luego comprueba otra vez.
verify-do-clock = Pon en hora este equipo y comprueba otra vez.
verify-do-photo = Fotografía solo el código, de frente y con buena luz; o pide el archivo.
verify-do-file = Pide el PDF, la imagen o el JSON del certificado tal como se entregó.
verify-do-paper = Compara el nombre con los documentos de la persona: el certificado dice de quién es, no quién lo tiene en la mano.
verify-slip = Solo se comprobó el código. Los resultados, las competencias y las pruebas están en el archivo, no en el código.
verify-others = Respuestas posibles
verify-others-valid = Firmado por alguien conocido aquí, sin cambios, en su plazo, no retirado.
verify-others-cannot-tell = Falta aquí algo que se puede traer: se dice qué.
verify-others-not-valid = Cambiado tras la firma, falsificado, caducado o retirado: se dice cuál.
verify-another = Comprobar otro
verify-keep = Guardarlo con mis certificados
verify-failed = No se pudo comprobar

## Whose word certificates are checked by. $name: who signed; $date: a day.

verify-trust-title = De quién nos fiamos aquí
verify-trust-of = { $name }, lista del { $date }
verify-trust-key = { $name }: solo su clave, sin lista de retirados
verify-trust-refresh = Obtener lo más nuevo
verify-trust-refreshing = Preguntando a la plataforma…
verify-trust-refreshed = Lo que se sabe aquí es tan nuevo como en la plataforma.
verify-trust-bring = Traer un archivo de confianza
verify-trust-there = Hay un archivo de confianza de { $names } en { $place }.
verify-trust-look = Verlo
verify-trust-ask = ¿Es este el archivo de confianza del instituto?
verify-trust-ask-text = Dice que { $names } lo firmó el { $date }. Cualquiera podría escribirlo. Compara este número con el que te dio el instituto, por teléfono o en papel. Si es el mismo, desde ahora se podrán comprobar aquí todos sus certificados.
verify-trust-fingerprint = Huella de la clave
verify-trust-yes = Es el mismo: aceptarlo
verify-trust-no = Ahora no
verify-trust-taken = Aceptado. { $names } ya se conoce aquí.
verify-trust-same = Ya está aquí.
verify-trust-older = Aquí hay uno más nuevo del mismo firmante. Se queda.
verify-trust-ask-packs = { $count ->
    [one] También nombra a { $count } firmante de paquetes de cursos, que se acepta con él.
   *[other] También nombra a { $count } firmantes de paquetes de cursos, que se aceptan con él.
}
