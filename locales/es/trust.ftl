## Archivos de confianza: qué paquetes y certificados son buenos, según la palabra firmada de alguien

# $path: the file; $names: the institutes it names; $made: when it was put together; $fingerprint: of the key that signed it.
trust-taken = { $path } dice con fecha más nueva qué paquetes y certificados son buenos ({ $names }), del { $made }: se ha tomado.
trust-unknown = { $path } dice qué paquetes y certificados son buenos ({ $names }), pero nadie aquí conoce a quien lo firmó. Compara esta huella con la suya: { $fingerprint }. Si es la misma: packhorse trust add { $path } --yes
trust-older = { $path } es más antiguo que lo que se sabe aquí. No se ha tomado.
trust-put = Al lado está lo que dice qué paquetes y certificados son buenos: { $path } ({ $names }), del { $made }
trust-asked = { $names }: lo que se sabe de emisores y certificados revocados es del { $made }.
