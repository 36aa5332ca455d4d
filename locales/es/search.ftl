## Buscar en toda la biblioteca.

search-title = Búsqueda
search-label = Buscar en todas las lecciones
search-clear = Borrar
search-working = Buscando
search-results = Resultados

search-count = { $count ->
    [0] Sin resultados
    [one] { $count } resultado
   *[other] { $count } resultados
}
search-count-languages = { $count ->
    [one] { $count } resultado en { $languages } idiomas
   *[other] { $count } resultados en { $languages } idiomas
}
search-count-about = Unos { $count } resultados
search-key-next = resultado siguiente
search-key-open = abrir
search-key-clear = borrar

search-filters = Acotar los resultados
search-kind = Tipo
search-kind-lesson = Lecciones
search-kind-passage = Pasajes
search-kind-caption = Vídeos y sonido
search-kind-glossary = Palabras explicadas
search-kind-item = Preguntas
search-kind-course = Cursos
search-language = Idioma
search-all-languages = Todos los idiomas
search-pack = Paquete
search-all-packs = Todos los paquetes

search-is-lesson = Lección
search-is-passage = Pasaje
search-is-caption = Se dice en { $at }
search-is-glossary = Palabra explicada
search-is-item = Pregunta
search-is-course = Curso

search-more = { $count ->
    [one] Mostrar { $count } más
   *[other] Mostrar { $count } más
}
search-narrow = Hay más. Añade una palabra, o elige un idioma o un tipo.
search-forgiven = Nada está escrito exactamente así. Estos resultados se parecen.
search-indexing = Algunos cursos todavía se están preparando para la búsqueda. Puede que haya más en un momento.

search-empty = ¿Qué te gustaría saber?
search-tip-word = Basta una palabra, en cualquier idioma. Los resultados aparecen mientras escribes.
search-tip-quotes = Las palabras entre comillas solo se encuentran juntas: “agua limpia”.
search-tip-said = También se encuentra lo que se dice en los vídeos. El vídeo empieza en ese momento.
search-private = Lo que buscas no se guarda.

search-none = No se encontró nada para «{ $text }»
search-none-fewer = Prueba con menos palabras, o con el comienzo de una palabra.
search-none-other = Prueba con otra palabra para lo mismo, o en otro idioma.
search-none-filters = Estás buscando solo en una parte de la biblioteca.
search-everywhere = Buscar en todo

search-no-packs = Todavía no hay nada que buscar
search-no-packs-how = Cuando haya un paquete en la biblioteca, todo lo que contiene se encuentra aquí.
search-add-pack = Añadir un paquete

search-failed = La búsqueda no funciona en este momento
