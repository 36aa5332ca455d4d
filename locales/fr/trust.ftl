## Fichiers de confiance : quels paquets et quels certificats sont bons, selon la parole signée de quelqu’un

# $path: the file; $names: the institutes it names; $made: when it was put together; $fingerprint: of the key that signed it.
trust-taken = { $path } dit plus récemment quels paquets et certificats sont bons ({ $names }), au { $made } : c’est retenu.
trust-unknown = { $path } dit quels paquets et certificats sont bons ({ $names }), mais personne ici ne connaît le signataire. Comparez cette empreinte avec la sienne : { $fingerprint }. Si c’est la même : packhorse trust add { $path } --yes
trust-older = { $path } est plus ancien que ce qui est connu ici. Il n’a pas été pris.
trust-put = À côté se trouve ce qui dit quels paquets et certificats sont bons : { $path } ({ $names }), au { $made }
trust-asked = { $names } : les émetteurs et les certificats révoqués sont connus au { $made }.
