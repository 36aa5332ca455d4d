//! What comes along: xAPI 1.0.3, 2.4.11 and 2.6.

use serde_json::{Value, json};

use super::{accept, also, refuse, with};

// 2.4.11 Attachments

fn attached() -> Value {
    with(
        "attachments",
        json!([{
            "usageType": "http://example.org/usage", "display": {"en": "A"}, "description": {"en": "B"},
            "contentType": "text/plain; charset=ascii", "length": 27,
            "sha2": "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a", "fileUrl": "http://example.org/file"
        }]),
    )
}

#[test]
fn an_attachment_has_usage_display_type_length_and_hash() {
    accept(&attached());
    for key in ["usageType", "display", "contentType", "length", "sha2"] {
        let mut statement = attached();
        statement["attachments"][0].as_object_mut().unwrap().remove(key);
        refuse(&statement, &format!("attachments[0].{key}"), "2.4.11");
    }
    for key in ["description", "fileUrl"] {
        let mut statement = attached();
        statement["attachments"][0].as_object_mut().unwrap().remove(key);
        accept(&statement);
    }
}

#[test]
fn parts_of_an_attachment_are_of_their_form() {
    for (key, bad, section) in [
        ("usageType", json!("usage"), "4.3"),
        ("contentType", json!("text"), "2.4.11"),
        ("length", json!(-1), "2.4.11"),
        ("length", json!(1.5), "2.4.11"),
        ("length", json!("27"), "2.2"),
        ("sha2", json!("495395e777cd98da653df9615d09c0fd6bb2f8d4"), "2.4.11"),
        ("sha2", json!(""), "2.4.11"),
        ("fileUrl", json!("file"), "4.3"),
        ("extra", json!(1), "2.2"),
    ] {
        refuse(
            &also(attached(), &format!("attachments.0.{key}"), bad),
            &format!("attachments[0].{key}"),
            section,
        );
    }
}

// 2.6 Signed statements

#[test]
fn a_signature_is_an_octet_stream() {
    let signed =
        also(attached(), "attachments.0.usageType", json!("http://adlnet.gov/expapi/attachments/signature"));
    refuse(&signed, "attachments[0].contentType", "2.6");
    accept(&also(signed, "attachments.0.contentType", json!("application/octet-stream")));
}
