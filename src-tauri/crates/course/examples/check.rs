fn main() {
    let path = std::env::args().nth(1).unwrap_or_default();
    let start = std::time::Instant::now();
    let tree = course::Folder(path.into());
    let (sources, faults) = course::load(&tree);
    for fault in &faults {
        println!("{:?} {fault}", fault.severity);
    }
    println!("{} {:?}", sources.is_some(), start.elapsed());
    let Some(s) = sources else { return };
    for c in &s.courses {
        let start = std::time::Instant::now();
        for lang in &c.languages {
            let p = course::passages(&tree, &s.sheet, c, lang);
            println!("{lang} {} passages {:?}", p.len(), start.elapsed());
            if std::env::args().nth(2).as_ref() == Some(lang) {
                for p in &p {
                    println!("{p:?}");
                }
            }
        }
        for l in c.lessons() {
            println!(
                "{} {} items {} media {} int {} {:?}",
                l.id,
                l.title.choose(&[], &[]).0,
                l.item_count,
                l.media,
                l.interactive,
                l.languages
            );
            for set in &l.items {
                for lang in &c.languages {
                    let (i, f) = course::items(&tree, c, set, lang);
                    if !f.is_empty() {
                        println!("{f:?}");
                    }
                    if std::env::args().nth(2).as_ref() == Some(lang) {
                        println!("{:#?}", i.first());
                    }
                }
            }
            for lang in &c.languages {
                let r = course::render(&tree, &s.sheet, c, l, lang, &|p| format!("pack://x/{p}")).unwrap();
                if std::env::args().nth(2).as_ref() == Some(lang) {
                    println!("{}\n{:?}\n{:#?}", r.html, r.headings, r.media);
                }
            }
        }
    }
}
