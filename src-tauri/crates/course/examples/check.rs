//! Prints the faults of a pack's sources, and how long looking for them took.
fn main() {
    let path = std::env::args().nth(1).unwrap_or_default();
    let start = std::time::Instant::now();
    let (sources, faults) = course::load(&course::Folder(path.into()));
    for fault in &faults {
        println!("{:?} {fault}", fault.severity);
    }
    println!("{} {:?}", sources.is_some(), start.elapsed());
}
