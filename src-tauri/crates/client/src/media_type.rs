//! What a file is, by its name: packs carry no types of their own.

/// Returns the MIME type that a pack's file is served as. What is not known is bytes: shown by
/// nothing, run by nothing.
pub(crate) fn media_type(path: &str) -> &'static str {
    let end = path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'))
        .map(|(_, end)| end.to_ascii_lowercase());
    match end.as_deref().unwrap_or_default() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "webm" => "video/webm",
        "mp4" | "m4v" => "video/mp4",
        "ogv" => "video/ogg",
        "opus" | "ogg" | "oga" => "audio/ogg",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "wav" => "audio/wav",
        "flac" => "audio/flac",
        "vtt" => "text/vtt",
        "html" | "htm" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" | "md" | "gift" | "toml" => "text/plain",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn types_follow_the_name_and_unknown_is_bytes() {
        for (path, expect) in [
            ("a/b.SVG", "image/svg+xml"),
            ("three.dots.webm", "video/webm"),
            ("folder.html/file", "application/octet-stream"),
            ("noend", "application/octet-stream"),
        ] {
            assert_eq!(media_type(path), expect, "{path}");
        }
    }
}
