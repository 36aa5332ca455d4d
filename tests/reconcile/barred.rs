//! Whoever is not let in is told why in plain words, and everything stays here: a network's log-in page, an old code, a
//! barred laptop.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::process::Command;

use client::Standing;
use client::view::{EnrolmentStanding, Refusal};
use reconcile::code::Code;
use reconcile::key::SecretKey;
use reconcile::wire::Reason;

use crate::laptop::Laptop;
use crate::served::{Served, exchange, waiting};
use crate::story::program;

/// A network that answers everything with its log-in page.
fn log_in_page() -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut line in listener.incoming().flatten() {
            let _ = line.read(&mut [0; 64 * 1024]);
            let page = "<!doctype html><title>Welcome</title><p>Please log in.";
            let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close";
            let _ = write!(line, "{head}\r\ncontent-length: {}\r\n\r\n{page}", page.len());
        }
    });
    address
}

/// What the program says to a person at a terminal.
fn said(laptop: &Laptop) -> String {
    let mut command = Command::new(program("packhorse"));
    command.env("LC_ALL", "en").arg("--data").arg(laptop.folder()).args(["reconcile", "--all"]);
    let done = command.output().unwrap();
    assert_eq!(done.status.code(), Some(1), "{done:?}");
    String::from_utf8(done.stderr).unwrap()
}

fn studied(name: &str) -> Laptop {
    let mut laptop = Laptop::new(name);
    for choice in 0..10 {
        laptop.study(choice);
    }
    laptop
}

#[test]
fn a_networks_log_in_page_is_no_platform() {
    let laptop = studied("Amina");
    let key = SecretKey::random().unwrap().public();
    let address = format!("http://{}", log_in_page());
    laptop.client().join(&Code::new(&address, key, [7; 10], 0).unwrap().text(), "").unwrap();
    let (before, waits) = (laptop.digest(), waiting(&laptop));
    let met = exchange(&laptop);
    assert_eq!(met.report.failure.unwrap().code, "line-stranger");
    assert_eq!(met.report.learners[0].standing, Standing::HalfWay);
    assert!(said(&laptop).contains("log-in page of a network"));
    assert_eq!((laptop.digest(), waiting(&laptop)), (before, waits), "nothing changed");
    assert!(waits > 0);
}

#[test]
fn an_old_code_is_said_and_a_new_one_lets_in() {
    let served = Served::new();
    let address = format!("http://{}", served.line.address());
    let new = ["cohort", "code", &served.cohort, "--new", "--address", &address, "--json"];
    let new: serde_json::Value = serde_json::from_str(&served.platform.run(&new)).unwrap();
    let laptop = studied("Amina");
    laptop.client().join(&served.code, "").unwrap();
    let waits = waiting(&laptop);
    let met = exchange(&laptop);
    let report = &met.report.learners[0];
    assert_eq!((report.standing, report.refused), (Standing::Refused, Some(Reason::ExpiredCode as u8)));
    let view = laptop.client().exchange_state("en").unwrap();
    let cohorts = &view.platforms[0].cohorts;
    assert_eq!(cohorts[0].state, EnrolmentStanding::Refused, "{cohorts:?}");
    assert_eq!(cohorts[0].reason, Some(Refusal::ExpiredCode), "{cohorts:?}");
    assert!(waits > 0 && view.waiting.total == waits, "all of it waits here");
    let words = said(&laptop);
    assert!(words.contains("code") && !words.contains("ExpiredCode"), "{words}");
    laptop.client().join(new["code"].as_str().unwrap(), "").unwrap();
    let met = exchange(&laptop);
    assert!(met.report.is_complete(), "{met:?}");
    assert_eq!(waiting(&laptop), 0);
}

#[test]
fn a_barred_laptop_is_told_so_and_keeps_everything() {
    let served = Served::new();
    let mut laptop = served.laptop("Amina");
    assert!(exchange(&laptop).report.is_complete());
    let device = laptop.device().public().to_string();
    let bar = served.platform.run(&["device", "bar", "--reason", "lost on the bus", &device]);
    let bar: String = bar.chars().filter(char::is_ascii_digit).collect();
    for choice in 0..10 {
        laptop.study(choice);
    }
    let waits = waiting(&laptop);
    let met = exchange(&laptop);
    assert_eq!(met.report.failure.unwrap().code, "device-barred");
    assert!(said(&laptop).contains("barred this laptop"));
    assert!(waits > 0 && waiting(&laptop) == waits, "all of it waits here");
    served.platform.run(&["device", "allow", &bar]);
    assert!(exchange(&laptop).report.is_complete());
    assert_eq!(waiting(&laptop), 0);
}
