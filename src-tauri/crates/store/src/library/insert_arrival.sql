insert into pack
    (id, version, shown, manifest, manifest_hash, signature, signer_name, meta, outline, source, installed_ms)
values (?1, ?2, 0, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
