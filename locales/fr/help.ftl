## The help: from every page, and where something went wrong

help-title = Aide
help-open = Ouvrir l’aide
help-about-text = De courtes pages pour votre première heure, et pour le jour où quelque chose ne marche pas. La touche F1 ouvre celle qui convient à ce que vous voyez.
help-back = Revenir où vous étiez
help-contents = Toutes les pages de l’aide
# A link beside a failure.
help-about = Que faire dans ce cas
help-missing-title = L’aide n’est pas sur cet ordinateur
help-missing-text = C’est un paquet, comme les cours, et quelqu’un l’a retiré. Il revient tout de suite, sans Internet.
help-missing-restore = Remettre l’aide
help-missing-nowhere = C’est un paquet, comme les cours, et il n’est pas à côté de ce programme. Branchez une clé qui le contient, ou choisissez le dossier d’où vient Packhorse, et prenez le paquet nommé « Aide ».
