## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = Certificados
certificate-lede = { $count ->
    [one] { $count } obtenido en este equipo.
   *[other] { $count } obtenidos en este equipo.
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
certificate-print = Imprimir o guardar como PDF
certificate-course = Ir al curso
certificate-history = Lo que hiciste para obtenerlo

## How a certificate stands

certificate-state-looked = Recibido por la plataforma; primero lo mira una persona
certificate-state-confirmed = Confirmado
certificate-state-unproven = Llegó un certificado, pero aquí aún no se puede verificar
certificate-state-refused = No confirmado
certificate-state-revoked = Retirado
certificate-state-replaced = Sustituido por otro certificado
certificate-confirmed-by = Confirmado por { $by }
