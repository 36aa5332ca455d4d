//! What verifying and issuing take, with a trust list that is warm. `cargo bench -p credential`

#![allow(clippy::unwrap_used, missing_docs, reason = "a bench may fail here")]

#[path = "../tests/it/cast.rs"]
#[allow(dead_code, reason = "the cast has parts for other plays too")]
mod cast;

use std::hint::black_box;
use std::time::Instant;

use cast::*;
use credential::{Moment, issue, verify, verify_slip};
use criterion::{Criterion, Throughput};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let (root, centre, trainer) = house();
    let trust = trust(knows(&root));
    let now = Some(Moment(NOW));
    for (name, issuer) in [("root", &root), ("centre", &centre), ("trainer", &trainer)] {
        let issued = issuer.issue(|_| {});
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Elements(1));
        group.bench_function("verify", |bench| bench.iter(|| verify(black_box(&issued.json), &trust, now)));
        group.bench_function("verify slip", |bench| {
            bench.iter(|| verify_slip(black_box(&issued.slip), &trust, now))
        });
        let water = water();
        let draft = issuer.draft(&water);
        group.bench_function("issue", |bench| bench.iter(|| issue(black_box(&draft), &issuer.key).unwrap()));
        group.finish();
        println!("{name}: {} bytes of JSON, {} of the slip", issued.json.len(), issued.slip.len());
        println!(
            "figure: verify.{name} {:.3} ms",
            median(|| drop(black_box(verify(&issued.json, &trust, now))))
        );
        println!(
            "figure: verify.slip-{name} {:.3} ms",
            median(|| drop(black_box(verify_slip(&issued.slip, &trust, now))))
        );
        println!("figure: slip.{name} {} characters", issued.slip.len());
    }
    criterion.final_summary();
}

/// Milliseconds of one, of many.
fn median(act: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..501)
        .map(|_| {
            let begun = Instant::now();
            act();
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
