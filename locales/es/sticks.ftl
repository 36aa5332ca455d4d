## Prepare USB sticks

sticks-lede = Conecta tantas memorias como puertos tengas. Packhorse las escribe a la vez y relee cada una.
sticks-step-choose = Paquetes
sticks-step-write = Escribir las memorias
sticks-step-hand = Repartir

## What goes onto each stick

sticks-choose-title = Lo que va en cada memoria
sticks-choose-text = Un paquete va entero, en todos sus idiomas.
sticks-portable = Packhorse mismo, para usarlo desde la memoria
sticks-portable-text = La carpeta desde la que funciona este Packhorse, sin los registros de nadie.
sticks-none-title = Todavía no hay paquetes que repartir
sticks-none-text = Añade primero paquetes a este equipo. Después podrán ir a las memorias.
sticks-prefix = Los nombres empiezan por
sticks-prefix-hint = MAR da MAR-01, MAR-02, etc. La memoria que ya tiene nombre lo conserva.
sticks-wanted = Cuántas memorias
sticks-wanted-hint = Déjalo vacío si aún no lo sabes.
sticks-begin = Escribir las memorias
sticks-begin-note = No se borra nada de lo que haya en una memoria.
sticks-back = Elegir otros paquetes

## The slip: sizes

sticks-each = En cada memoria
sticks-each-packs = { $count ->
    [one] { $count } paquete
   *[other] { $count } paquetes
}
sticks-each-portable = Packhorse para usar desde la memoria
sticks-each-trust = Qué certificados son buenos
sticks-each-room = Saca vacía para los registros
sticks-each-sum = En total
# Follows the number of sticks that are ready, which stands large before it. $wanted: how many are to be made.
sticks-ready-of = { $wanted ->
    [one] de { $wanted } memoria lista
   *[other] de { $wanted } memorias listas
}
# Follows the number of sticks that are ready, which stands large before it.
sticks-ready-some = { $count ->
    [one] memoria lista
   *[other] memorias listas
}
sticks-ready-bar = { $ready } de { $wanted } memorias listas
# $minutes: a whole number. $count: how many sticks are still to be made.
sticks-others = { $count ->
    [one] Unos { $minutes } min para la última.
   *[other] Unos { $minutes } min para las otras { $count }.
}

## Sticks that are in

sticks-in = { $count ->
    [one] Hay { $count } memoria en este equipo
   *[other] Hay { $count } memorias en este equipo
}
sticks-in-none = No hay ninguna memoria en este equipo
sticks-put-in = Conecta una memoria USB
sticks-put-in-text = Una memoria vacía empieza sola. Si hay archivos de otros, Packhorse pregunta antes.
sticks-folder = Elegir una carpeta
sticks-look = Mirar otra vez
sticks-stop-all = Detener todo
sticks-hand = Repartirlas
sticks-unnamed = Una memoria
# What a stick’s row says at its end.
sticks-state-found = Te espera
sticks-state-waiting = Llegará su turno
sticks-state-looking = Mirando
sticks-state-writing = Escribiendo
sticks-state-reading = Releyendo
sticks-state-ready = Lista. Sácala
sticks-state-ready-folder = Lista
sticks-state-small = Demasiado pequeña
sticks-state-full = Falta espacio
sticks-state-protected = Protegida contra escritura
sticks-state-bad = No la uses
sticks-state-gone = Sacada demasiado pronto
sticks-state-stopped = Detenida
sticks-state-failed = No ha funcionado
# What it says below.
sticks-text-ready = Escrita y releída, sin fallos
sticks-text-small = Caben { $capacity }; hacen falta { $needed }
sticks-text-full = Quedan { $free }; hacen falta { $needed }. Otros archivos ocupan el resto y se quedan.
sticks-text-protected = No se puede escribir en ella. Mueve su pequeño interruptor, si lo tiene, o toma otra memoria.
sticks-text-bad = No guardó lo que se escribió. Márcala y no se la des a nadie. Las demás siguen.
sticks-text-gone = Lo que quedó a medias no puede tomarse por un paquete. Conéctala otra vez y empieza de nuevo.
sticks-text-stopped = Lo que quedó a medias no puede tomarse por un paquete.
sticks-text-strange = Hay otros archivos en ella. Se quedan como están.
sticks-text-same = { $count ->
    [one] { $count } de estos paquetes ya está.
   *[other] { $count } de estos paquetes ya están.
}
sticks-text-newer = Hay una edición más nueva y se queda: { $titles }
sticks-text-others = Hay otros paquetes y se quedan: { $titles }
sticks-text-program = Hay otro Packhorse y se queda como está.
# $name: what the stick is called.
sticks-write-one = Escribir en ella
sticks-write-one-of = Escribir en ella: { $name }
sticks-again = Volver a intentarlo
sticks-again-of = Volver a intentarlo: { $name }
sticks-stop-of = Detener: { $name }
sticks-drop = Quitar de la lista
sticks-drop-of = Quitar de la lista: { $name }
sticks-tape-title = Escribe el nombre en cada memoria
# $names: names of the sticks that are being made or are ready.
sticks-tape = Basta una tira de cinta: { $names }. Cuando una memoria vuelve, ves cuál es.

## Handing out

sticks-hand-title = { $count ->
    [one] { $count } memoria lista para repartir
   *[other] { $count } memorias listas para repartir
}
sticks-hand-none = Todavía no hay ninguna memoria lista
sticks-hand-text = Cada una se releyó hasta la última parte. Quien reciba una la conecta y abre Biblioteca, Añadir paquetes.
sticks-hand-post = Los registros vuelven en las mismas memorias. Llévalos a la plataforma en Enviar y recibir.
sticks-anew = Preparar más memorias
sticks-on = Seguir escribiendo

## A newer program that came on a stick

sticks-program-title = Hay un Packhorse más nuevo: { $version }
# $fingerprint: short form of the key.
sticks-program-text = Lo firmaron sus autores: con la clave que vino con este Packhorse ({ $fingerprint }). Es otra que las claves en que confías para los cursos; ninguna de ellas serviría.
sticks-program-keep = Lo que has aprendido queda como está.
sticks-program-take = Ponerlo en Descargas
sticks-program-elsewhere = Elegir una carpeta
sticks-program-none = No trae nada para este tipo de equipo. Pide el adecuado a quien lo trajo.
sticks-program-taken = Packhorse { $version } está comprobado y fuera
sticks-program-deb = Cierra Packhorse. Abre este archivo en la ventana de archivos y elige instalarlo; el equipo pide su contraseña. En una terminal: sudo apt install y el archivo.
sticks-program-rpm = Cierra Packhorse. Abre este archivo en la ventana de archivos y elige instalarlo; el equipo pide su contraseña. En una terminal: sudo dnf install y el archivo.
sticks-program-portable = Este Packhorse funciona desde una carpeta. Ciérralo, descomprime el archivo y mueve la carpeta packhorse-data de la carpeta vieja a la nueva. Luego inicia el nuevo.
sticks-program-open = Cierra Packhorse, abre este archivo y sigue lo que dice.
sticks-program-show = Mostrar la carpeta
