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
verify-issuer-countersigned = { $by } también lo confirmó. { $root } responde de ello.
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
verify-revoked = Fue revocado.
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

## Lo que figura en un certificado

paper-awarded-to = otorgado a
paper-issued-by = Emitido por
paper-issued = Fecha
paper-expires = Válido hasta
paper-number = Número
paper-check = Escanea para comprobar. Sin Internet.
paper-code = Código QR con la forma corta firmada de este certificado
paper-seal = Sello del emisor
paper-attachment = Este certificado como datos firmados (Open Badges 3.0)
paper-revoked = Ya no es válido
paper-date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[other] diciembre
} de { $year }
