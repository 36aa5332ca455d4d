## Trust files: whose packs and whose certificates are good, by somebody’s signed word

# $path: the file; $names: the institutes it names; $made: when it was put together; $fingerprint: of the key that signed it.
trust-taken = Newer word of whose packs and certificates are good was taken from { $path } ({ $names }), as of { $made }.
trust-unknown = { $path } tells whose packs and certificates are good ({ $names }), but nobody here knows who signed it. Compare this fingerprint with theirs: { $fingerprint }. If it is the same: packhorse trust add { $path } --yes
trust-older = { $path } is older than what is known here. It was left alone.
trust-put = Whose packs and certificates are good lies beside it: { $path } ({ $names }), as of { $made }
trust-asked = { $names }: what is known of issuers and revoked certificates is as of { $made }.
