## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Certificados
certificate-lede = { $count ->
    [one] { $count } obtenido. Una vez confirmado lleva una firma, y cualquiera puede comprobarlo sin Internet.
   *[other] { $count } obtenidos. Los confirmados llevan una firma, y cualquiera puede comprobarlos sin Internet.
}
certificate-failed = No se pueden mostrar tus certificados
certificate-missing = Este certificado no está en este equipo.
certificate-none = Todavía no hay certificados
certificate-none-text = La página de un curso dice qué obtienes con él y cuándo.
certificate-waiting = Obtenido aquí, por confirmar
certificate-earned-on = Obtenido el { $date }. Ya puedes imprimirlo. El sello llega cuando la plataforma lo confirme.
certificate-on-the-way = En camino
certificate-go-on = Continuar
certificate-go-on-title = Continuar: { $title }

## One certificate.

certificate-of = Certificado: { $title }
certificate-paper = El certificado tal como se imprime
certificate-kind = Microcertificado
certificate-kind-hours = { $hours ->
    [one] Microcertificado, alrededor de { $hours } hora de estudio
   *[other] Microcertificado, unas { $hours } horas de estudio
}
# Printed on the paper itself.
certificate-not-confirmed = Aún no confirmado
certificate-not-confirmed-more = Obtenido en un equipo. Válido cuando la plataforma lo confirme.
certificate-print-how = A4, horizontal. También se ve bien en blanco y negro.
certificate-standing = Cómo está
certificate-step-done = Hecho:
certificate-step-open = Por venir:
certificate-step-earned = Obtenido en este equipo
certificate-step-confirmed = Confirmado por la plataforma
certificate-step-confirmed-when = Cuando le lleguen tus registros
certificate-means = Todavía no es un certificado: dice lo que registró este equipo. No tienes que hacer nada.
certificate-means-alone = Todavía no es un certificado: dice lo que registró este equipo. Un centro lo confirma. Únete al tuyo con el código que tiene tu docente o tu formador.
certificate-course = Ir al curso
certificate-history = Lo que hiciste para obtenerlo

## How a certificate stands

certificate-state-looked = Recibido por la plataforma, aún sin decidir
certificate-state-confirmed = Confirmado
certificate-state-unproven = Llegó un certificado, pero aquí aún no se puede verificar
certificate-state-refused = No confirmado
certificate-state-revoked = Retirado
certificate-state-replaced = Sustituido por otro certificado
certificate-confirmed-by = Confirmado por { $by }

## Gallery: checking, bringing, and how each stands, in a line.

certificate-check = Comprobar un certificado
certificate-bring = Traer uno de otro lugar
certificate-elsewhere = De otros lugares
certificate-elsewhere-by = Emitido por { $by }
certificate-brought-on = Traído aquí el { $date }
certificate-brought = Se guarda con tus certificados.
certificate-state-field = Confirmado sobre el terreno
certificate-state-ended = Su plazo terminó
certificate-line-earned = Obtenido el { $date }.
certificate-line-confirmed = Obtenido el { $date }. Confirmado por { $by } el { $when }.
certificate-line-field = { $by } lo confirmó el { $when }. La plataforma también lo confirmará cuando lo sepa.
certificate-line-ended = Obtenido el { $date }. Fue válido hasta el { $until }.
certificate-line-revoked = Obtenido el { $date }. Retirado el { $when }.
certificate-line-replaced = Obtenido el { $date }. Otro lo sustituyó el { $when }.
certificate-line-missing = { $count ->
    [one] Falta { $count } cosa.
   *[other] Faltan { $count } cosas.
}

## Why it stands so. $name: the corrected name on the certificate.

certificate-reason-missing = Falta algo.
certificate-reason-person = En tu centro, una persona mira cada solicitud antes de confirmarla. No tienes que hacer nada.
certificate-reason-marks = Alguien tiene que puntuar todavía una de tus respuestas. No tienes que hacer nada.
certificate-reason-pack = La plataforma aún no tiene esta edición del curso. Díselo a tu centro: tiene que publicarla.
certificate-reason-member = Ningún centro responde aún por ti en la plataforma. Únete a uno con su código o espera a que te admita.
certificate-reason-denied = Una persona del centro lo miró y dijo que no.
certificate-reason-revoked = El centro lo retiró.
certificate-reason-reissued = Se emitió de nuevo.
certificate-reason-name = Se corrigió el nombre: { $name }
certificate-reason-countersigned = El centro puso su firma junto a la de tu formador.
certificate-words = En palabras del centro

## What is missing. $have, $need: numbers.

certificate-missing-title = Lo que falta
certificate-missing-lesson = Termina «{ $title }»
certificate-missing-item = Responde las preguntas de «{ $title }»
certificate-missing-set = Practica las preguntas de «{ $title }» hasta acertar más
certificate-missing-assessment = Aprueba «{ $title }»
certificate-missing-achievement = Obtén antes «{ $title }»
certificate-missing-lessons = Lecciones terminadas: { $have } de { $need }
certificate-missing-score = Puntos logrados, de 100: { $have }; hacen falta { $need }
certificate-missing-mastery = Series de preguntas dominadas: { $have } de { $need }
certificate-missing-assessments = Pruebas aprobadas: { $have } de { $need }
certificate-missing-achievements = Certificados obtenidos: { $have } de { $need }
certificate-missing-then = Cuando esté hecho y tus registros lleguen a la plataforma, se decidirá de nuevo.

## What happened to it, step by step.

certificate-step-looked = Recibido por la plataforma
certificate-step-unproven = Llegó un certificado
certificate-step-refused = No confirmado
certificate-step-revoked = Retirado
certificate-step-replaced = Sustituido por otro
certificate-step-ended = Terminó su plazo

## What it says, in plain words.

certificate-facts = Lo que dice
certificate-facts-open = Lo que dirá
certificate-fact-holder = A nombre de
certificate-fact-for = Por
certificate-fact-did = Lo que se hizo
certificate-fact-issuer = Emitido por
certificate-fact-chain = Con el aval de
certificate-fact-issued = Emitido el
certificate-fact-expires = Válido hasta
certificate-fact-endless = Sin límite
certificate-fact-hours = Horas de estudio
certificate-fact-credit = Créditos (ECTS)
certificate-fact-level = Nivel
certificate-fact-category = Tema
certificate-fact-result = Resultado
certificate-fact-result-points = { $points } de 100 puntos
certificate-fact-competencies = Competencias demostradas
certificate-fact-evidence = Lo que se vio
certificate-fact-parts = Se compone de
certificate-part-held = Lo tienes
certificate-part-open = Aún no
certificate-fact-number = Número
certificate-fact-earlier = En lugar de

## Saving, printing, showing the code.

certificate-save = Guardar como PDF
certificate-save-other = Guardar en otra forma o idioma
certificate-save-title = Guardar el certificado
certificate-save-text = Cada forma lleva dentro el certificado firmado: quien la reciba puede comprobarlo.
certificate-save-form = Forma
certificate-save-form-pdf = PDF: una página para imprimir y enmarcar
certificate-save-form-png = PNG: una insignia para mensajes y la web
certificate-save-form-svg = SVG: la misma insignia, nítida a cualquier tamaño
certificate-save-form-json = JSON: solo los datos firmados, para otros programas
certificate-save-language = Idioma de las palabras que lo rodean
certificate-save-language-own = La del certificado
certificate-save-where = Elegir dónde
certificate-saved = Guardado como { $path }
certificate-print-paper = Imprimir
certificate-code = Mostrar el código en grande
certificate-code-title = El código de este certificado
certificate-code-picture = Código QR que basta por sí solo para comprobar este certificado
certificate-code-holds = Contiene el nombre, el título, quién lo emitió y con qué aval, las fechas y el número, todo firmado. Basta para comprobarlo sin Internet.
certificate-code-holds-not = No contiene resultados, competencias ni nada más de lo registrado.
certificate-code-how = Un teléfono puede leerlo. O fotografíalo y abre la foto en «Comprobar un certificado».
certificate-code-text = Lo que está escrito en el código
certificate-others = Ver cómo lo comprueban otros
certificate-page-picture = El certificado tal como se imprime: «{ $title }», { $name }. Todo lo que dice está escrito debajo.
certificate-page-failed = La página no se puede dibujar en este equipo. El certificado está aquí: se puede guardar como JSON y comprobar.
certificate-reason-twice = Dos certificados de tu formador llevan el mismo número. El centro lo emite de nuevo.
certificate-reason-field = Lo emitió tu formador; el centro aún no ha añadido su firma.
certificate-reason-parted = Se emitió a otra cuenta que resultó no ser tuya.
