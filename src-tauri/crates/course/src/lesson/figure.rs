//! What a picture's address in a lesson stands for: a picture, a film, sound, or an interactive page.

use serde::{Deserialize, Serialize};

/// What a media figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MediaKind {
    /// Moving pictures.
    Video,
    /// Sound alone.
    Audio,
    /// A page with its own files, run sandboxed.
    Interactive,
}

/// What an address stands for, with its MIME type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    Picture,
    Media(MediaKind, &'static str),
}

/// Tells by the path's ending; `None` for what cannot be shown.
pub(crate) fn shown(path: &str) -> Option<Shown> {
    use MediaKind::{Audio, Interactive, Video};
    let (rest, extension) = path.rsplit_once('.')?;
    Some(match extension.to_ascii_lowercase().as_str() {
        "svg" | "png" | "jpg" | "jpeg" | "webp" | "gif" | "avif" => Shown::Picture,
        "webm" => Shown::Media(Video, "video/webm"),
        "mp4" => Shown::Media(Video, "video/mp4"),
        "ogv" => Shown::Media(Video, "video/ogg"),
        "opus" | "ogg" | "oga" => Shown::Media(Audio, "audio/ogg"),
        "mp3" => Shown::Media(Audio, "audio/mpeg"),
        "m4a" => Shown::Media(Audio, "audio/mp4"),
        "wav" => Shown::Media(Audio, "audio/wav"),
        "html" if rest.ends_with("/index") && rest.contains("/interactive/") => {
            Shown::Media(Interactive, "text/html")
        }
        _ => return None,
    })
}

/// The caption file of a film or recording in a language: `pump.webm` → `pump.sw.vtt`.
pub(crate) fn captions(path: &str, lang: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    format!("{stem}.{lang}.vtt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells_what_is_shown() {
        assert_eq!(shown("courses/a/media/x.SVG"), Some(Shown::Picture));
        assert_eq!(shown("courses/a/media/x.webm"), Some(Shown::Media(MediaKind::Video, "video/webm")));
        assert_eq!(shown("courses/a/media/x.opus"), Some(Shown::Media(MediaKind::Audio, "audio/ogg")));
        let page = Some(Shown::Media(MediaKind::Interactive, "text/html"));
        assert_eq!(shown("courses/a/interactive/pump/index.html"), page);
        assert_eq!(shown("courses/a/interactive/pump/other.html"), None);
        assert_eq!(shown("courses/a/media/index.html"), None);
        assert_eq!(shown("courses/a/media/x.pdf"), None);
        assert_eq!(shown("x"), None);
        assert_eq!(captions("courses/a/media/talk.2.opus", "zh-Hant"), "courses/a/media/talk.2.zh-Hant.vtt");
    }
}
