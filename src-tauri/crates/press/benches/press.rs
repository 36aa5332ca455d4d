//! How long a certificate takes, and how large it becomes, in each language. Names as
//! arguments choose certificates; `PACKHORSE_PAGES=folder` keeps the pages.

use std::path::PathBuf;
use std::time::Instant;

use press::Press;

#[path = "../tests/cast/mod.rs"]
mod cast;

fn main() {
    let keep = std::env::var_os("PACKHORSE_PAGES").map(PathBuf::from);
    let press = Press::new();
    let begun = Instant::now();
    let first = press.pdf(&cast::certificate("en"));
    println!("first page, fonts opened: {:.1} ms", begun.elapsed().as_secs_f64() * 1000.0);
    if let Err(error) = first {
        println!("{error}");
    }
    println!(
        "{:<10} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "", "pdf ms", "pdf B", "svg ms", "svg B", "png ms", "png B"
    );
    let wanted: Vec<String> = std::env::args().skip(1).filter(|one| !one.starts_with('-')).collect();
    for name in cast::NAMES.iter().filter(|name| wanted.is_empty() || wanted.iter().any(|one| one == *name)) {
        let certificate = cast::certificate(name);
        if let Err(error) = press.pdf(&certificate) {
            println!("{name:<10} {error}");
            continue;
        }
        let (pdf_ms, pdf) = timed(|| press.pdf(&certificate).unwrap_or_default());
        let (svg_ms, svg) = timed(|| press.svg(&certificate).unwrap_or_default().into_bytes());
        let (png_ms, png) = timed(|| press.png(&certificate, 800).unwrap_or_default());
        println!(
            "{name:<10} {pdf_ms:>9.2} {:>9} {svg_ms:>9.2} {:>9} {png_ms:>9.2} {:>9}",
            pdf.len(),
            svg.len(),
            png.len()
        );
        println!("figure: press.pdf-{name} {:.1} kB", pdf.len() as f64 / 1e3);
        println!("figure: press.time-{name} {pdf_ms:.1} ms");
        if let Some(folder) = &keep {
            let page = press.page_png(&certificate, 1600).unwrap_or_default();
            for (end, bytes) in [("pdf", &pdf), ("svg", &svg), ("png", &png), ("page.png", &page)] {
                if let Err(error) = fs_err::write(folder.join(format!("{name}.{end}")), bytes) {
                    println!("{error}");
                }
            }
        }
    }
}

fn timed(make: impl Fn() -> Vec<u8>) -> (f64, Vec<u8>) {
    const TIMES: u32 = if cfg!(debug_assertions) { 1 } else { 10 };
    let begun = Instant::now();
    let mut made = Vec::new();
    for _ in 0..TIMES {
        made = make();
    }
    (begun.elapsed().as_secs_f64() * 1000.0 / f64::from(TIMES), made)
}
