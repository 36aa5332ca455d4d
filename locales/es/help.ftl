## The help: from every page, and where something went wrong

help-title = Ayuda
help-open = Abrir la ayuda
help-about-text = Páginas cortas para tu primera hora y para el día en que algo no funcione. La tecla F1 abre la que corresponde a lo que ves.
help-back = Volver a donde estabas
help-contents = Todas las páginas de la ayuda
# A link beside a failure.
help-about = Qué ayuda en este caso
help-missing-title = La ayuda no está en este equipo
help-missing-text = Es un paquete, como los cursos, y alguien lo quitó. Vuelve enseguida, sin Internet.
help-missing-restore = Recuperar la ayuda
help-missing-nowhere = Es un paquete, como los cursos, y no está junto a este programa. Conecta una memoria que lo tenga, o elige la carpeta en la que vino Packhorse, y toma el paquete llamado «Ayuda».
