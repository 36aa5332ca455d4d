## Chercher dans toute la bibliothèque.

search-title = Recherche
search-label = Chercher dans toutes les leçons
search-clear = Effacer
search-working = Recherche en cours
search-results = Résultats

search-count = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-count-languages = { $count ->
    [one] { $count } résultat dans { $languages } langues
   *[other] { $count } résultats dans { $languages } langues
}
search-count-about = Environ { $count } résultats
search-key-next = résultat suivant
search-key-open = ouvrir
search-key-clear = effacer

search-filters = Restreindre les résultats
search-kind = Genre
search-kind-lesson = Leçons
search-kind-passage = Passages
search-kind-caption = Vidéos et sons
search-kind-glossary = Mots expliqués
search-kind-item = Questions
search-kind-course = Cours
search-language = Langue
search-all-languages = Toutes les langues
search-pack = Paquet
search-all-packs = Tous les paquets

search-is-lesson = Leçon
search-is-passage = Passage
search-is-caption = Dit à { $at }
search-is-glossary = Mot expliqué
search-is-item = Question
search-is-course = Cours

search-more = { $count ->
    [one] Montrer { $count } résultat de plus
   *[other] Montrer { $count } résultats de plus
}
search-narrow = Il y en a d’autres. Ajoutez un mot, ou choisissez une langue ou un genre.
search-forgiven = Rien n’est écrit exactement ainsi. Ces résultats s’en approchent.
search-indexing = La recherche n’est pas encore prête pour certains cours. Il y en aura peut-être plus dans un instant.

search-empty = Que voulez-vous savoir ?
search-tip-word = Un seul mot suffit, dans n’importe quelle langue. Les résultats viennent pendant que vous écrivez.
search-tip-quotes = Des mots entre guillemets ne sont trouvés que côte à côte : “eau potable”.
search-tip-said = Ce qui est dit dans les vidéos est trouvé aussi. La vidéo commence à ce moment-là.
search-private = Ce que vous cherchez n’est pas conservé.

search-none = Rien trouvé pour « { $text } »
search-none-fewer = Essayez avec moins de mots, ou avec le début d’un mot.
search-none-other = Essayez un autre mot pour la même chose, ou une autre langue.
search-none-filters = Vous cherchez dans une partie de la bibliothèque seulement.
search-everywhere = Chercher partout

search-no-packs = Il n’y a encore rien à chercher
search-no-packs-how = Dès qu’un paquet est dans la bibliothèque, tout ce qu’il contient se trouve ici.
search-add-pack = Ajouter un paquet

search-failed = La recherche ne fonctionne pas en ce moment
