//! A PDF read by a library that had no part in writing it.
#![expect(clippy::unwrap_used, reason = "what cannot be read fails its test")]

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, decode_text_string};

pub(crate) struct Paper {
    document: Document,
}

impl Paper {
    pub(crate) fn read(pdf: &[u8]) -> Self {
        let document = Document::load_mem(pdf).unwrap();
        assert_eq!(document.get_pages().len(), 1);
        Self { document }
    }

    fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    fn followed<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).unwrap().1
    }

    fn string(&self, object: &Object) -> String {
        decode_text_string(self.followed(object)).unwrap()
    }

    pub(crate) fn language(&self) -> String {
        self.string(self.catalog().get(b"Lang").unwrap())
    }

    pub(crate) fn is_tagged(&self) -> bool {
        let marked = self.followed(self.catalog().get(b"MarkInfo").unwrap()).as_dict().unwrap();
        let tagged = marked.get(b"Marked").unwrap().as_bool().unwrap();
        tagged && self.catalog().has(b"StructTreeRoot")
    }

    pub(crate) fn direction(&self) -> String {
        let preferences = self.followed(self.catalog().get(b"ViewerPreferences").unwrap()).as_dict().unwrap();
        String::from_utf8(preferences.get(b"Direction").unwrap().as_name().unwrap().to_vec()).unwrap()
    }

    /// The XMP packet.
    pub(crate) fn about(&self) -> String {
        let packet = self.followed(self.catalog().get(b"Metadata").unwrap()).as_stream().unwrap();
        let bytes = packet.decompressed_content().unwrap_or_else(|_| packet.content.clone());
        String::from_utf8(bytes).unwrap()
    }

    /// Name, relation and bytes of every associated file.
    pub(crate) fn attachments(&self) -> Vec<(String, String, Vec<u8>)> {
        let Ok(files) = self.catalog().get(b"AF") else { return Vec::new() };
        let files = self.followed(files).as_array().unwrap();
        files
            .iter()
            .map(|file| {
                let file = self.followed(file).as_dict().unwrap();
                let relation = file.get(b"AFRelationship").unwrap().as_name().unwrap();
                let inside = self.followed(file.get(b"EF").unwrap()).as_dict().unwrap();
                let stream = self.followed(inside.get(b"F").unwrap()).as_stream().unwrap();
                let bytes = if stream.dict.has(b"Filter") {
                    stream.decompressed_content().unwrap()
                } else {
                    stream.content.clone()
                };
                (self.string(file.get(b"UF").unwrap()), String::from_utf8_lossy(relation).into_owned(), bytes)
            })
            .collect()
    }

    /// Every font's name, and how many bytes of it are in the file.
    pub(crate) fn fonts(&self) -> Vec<(String, usize)> {
        let dictionaries = self.document.objects.values().filter_map(|object| object.as_dict().ok());
        let described = dictionaries.filter(|one| {
            one.get(b"Type").is_ok_and(|kind| kind.as_name().is_ok_and(|kind| kind == b"FontDescriptor"))
        });
        described
            .map(|one| {
                let name =
                    String::from_utf8_lossy(one.get(b"FontName").unwrap().as_name().unwrap()).into_owned();
                let file =
                    [&b"FontFile2"[..], b"FontFile3", b"FontFile"].iter().find_map(|key| one.get(key).ok());
                (name, file.map_or(0, |file| self.followed(file).as_stream().unwrap().content.len()))
            })
            .collect()
    }

    /// The page's text in the order of its content; where a text is told otherwise than it is drawn, as told.
    pub(crate) fn text(&self) -> String {
        let page = self.document.page_iter().next().unwrap();
        let fonts: BTreeMap<Vec<u8>, &Dictionary> = self.document.get_page_fonts(page).unwrap();
        let content = Content::decode(&self.document.get_page_content(page)).unwrap();
        let (mut text, mut told, mut font) = (String::new(), Vec::new(), None);
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let properties = operation.operands.get(1).and_then(|one| one.as_dict().ok());
                    let actual = properties.and_then(|one| one.get(b"ActualText").ok());
                    let silent = told.iter().any(|one| *one);
                    if let (Some(actual), false) = (actual, silent) {
                        text.push_str(&self.string(actual));
                    }
                    told.push(actual.is_some());
                }
                "EMC" => drop(told.pop()),
                "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
                "Tj" | "TJ" if !told.iter().any(|one| *one) => {
                    let encoding = font.unwrap().get_font_encoding(&self.document).unwrap();
                    let operands = operation.operands.iter().flat_map(|one| match one {
                        Object::Array(all) => all.as_slice(),
                        one => std::slice::from_ref(one),
                    });
                    for bytes in operands.filter_map(|one| one.as_str().ok()) {
                        text.push_str(&Document::decode_text(&encoding, bytes).unwrap());
                    }
                }
                _ => {}
            }
        }
        text
    }
}
