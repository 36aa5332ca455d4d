//! The load: many laptops at a time, in a process of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Barrier, Mutex};
use std::time::{Duration, Instant};

use crate::made;

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) seconds: f64,
    pub(crate) failed: u64,
    /// Answers that said to come later.
    pub(crate) again: u64,
    /// How long each waited for its answer, in milliseconds.
    times: Vec<f64>,
}

impl Told {
    pub(crate) fn add(&mut self, more: Told) {
        self.seconds += more.seconds;
        self.failed += more.failed;
        self.again += more.again;
        self.times.extend(more.times);
    }

    /// How long that share of them waited at most, in milliseconds.
    pub(crate) fn within(&self, share: f64) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable_by(f64::total_cmp);
        times[((times.len() - 1) as f64 * share) as usize]
    }
}

/// Runs it in another process.
pub(crate) fn run(words: &[&str]) -> Told {
    let output = Command::new(std::env::current_exe().unwrap()).args(words).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let numbers: Vec<f64> = text.split_whitespace().map(|word| word.parse().unwrap()).collect();
    let [seconds, failed, again, times @ ..] = &numbers[..] else { panic!("{text}") };
    Told { seconds: *seconds, failed: *failed as u64, again: *again as u64, times: times.to_vec() }
}

/// Where the answers to a file's messages are put.
pub(crate) fn answers(file: &str) -> PathBuf {
    Path::new(file).with_extension("answers")
}

/// Sends messages of the exchange, and puts the answers beside them.
pub(crate) fn exchange(address: &str, file: &str, threads: usize) {
    let head = "POST /exchange HTTP/1.1\r\nhost: platform\r\naccept: */*\r\n";
    let heard =
        send(address, head, made::read(Path::new(file)), threads, |answer| answer.first() == Some(&0xC1));
    made::write(&answers(file), &heard);
}

/// Sends batches of statements.
pub(crate) fn statements(address: &str, credential: &str, file: &str, threads: usize) {
    let head = format!(
        "POST /xapi/statements HTTP/1.1\r\nhost: platform\r\ncontent-type: application/json\r\n\
         x-experience-api-version: 1.0.3\r\nauthorization: Basic {}\r\n",
        base64(credential.as_bytes())
    );
    send(address, &head, made::read(Path::new(file)), threads, |answer| answer.first() == Some(&b'['));
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= three.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

/// How long each waited, how many failed, how often one had to come again, and the answers.
type Heard = (Vec<Duration>, u64, u64, Vec<Vec<u8>>);

/// Sends messages, and tells how it went; the answers, in the messages' order.
fn send(
    address: &str,
    head: &str,
    messages: Vec<Vec<u8>>,
    threads: usize,
    good: fn(&[u8]) -> bool,
) -> Vec<Vec<u8>> {
    let count = messages.len();
    let shared = Arc::new(messages);
    let told: Arc<Mutex<Heard>> = Arc::default();
    told.lock().unwrap().3 = vec![Vec::new(); count];
    let start = Arc::new(Barrier::new(threads + 1));
    let workers: Vec<_> = (0..threads)
        .map(|number| {
            let (shared, told, start) = (Arc::clone(&shared), Arc::clone(&told), Arc::clone(&start));
            let (address, head) = (address.to_owned(), head.to_owned());
            let work = move || {
                start.wait();
                let (mut times, mut failed, mut again, mut heard) = (Vec::new(), 0, 0, Vec::new());
                let mut line = None;
                for (at, message) in shared.iter().enumerate().skip(number).step_by(threads) {
                    let begun = Instant::now();
                    loop {
                        match ask(&mut line, &address, &head, message) {
                            Some((200, answer)) if good(&answer) => {
                                heard.push((at, answer));
                                break;
                            }
                            Some((429 | 503, _)) | None if begun.elapsed() < Duration::from_secs(120) => {
                                again += 1;
                                line = None;
                                std::thread::sleep(Duration::from_millis(
                                    500 + (number as u64 * 7919) % 1500,
                                ));
                            }
                            _ => {
                                failed += 1;
                                line = None;
                                break;
                            }
                        }
                    }
                    times.push(begun.elapsed());
                }
                let mut told = told.lock().unwrap();
                told.0.extend(times);
                told.1 += failed;
                told.2 += again;
                heard.into_iter().for_each(|(at, answer)| told.3[at] = answer);
            };
            std::thread::Builder::new().stack_size(128 * 1024).spawn(work).unwrap()
        })
        .collect();
    start.wait();
    let begun = Instant::now();
    workers.into_iter().for_each(|worker| worker.join().unwrap());
    let seconds = begun.elapsed().as_secs_f64();
    let (times, failed, again, heard) = std::mem::take(&mut *told.lock().unwrap());
    let times: Vec<String> = times.iter().map(|time| (time.as_secs_f64() * 1000.0).to_string()).collect();
    println!("{seconds} {failed} {again} {}", times.join(" "));
    heard
}

/// Asks once, over the line of before if there is one.
fn ask(line: &mut Option<TcpStream>, address: &str, head: &str, body: &[u8]) -> Option<(u16, Vec<u8>)> {
    let stream = match line {
        Some(stream) => stream,
        None => {
            let stream = TcpStream::connect(address).ok()?;
            stream.set_nodelay(true).ok()?;
            stream.set_read_timeout(Some(Duration::from_secs(120))).ok()?;
            line.insert(stream)
        }
    };
    let mut request = format!("{head}content-length: {}\r\n\r\n", body.len()).into_bytes();
    request.extend_from_slice(body);
    stream.write_all(&request).ok()?;
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let status = first.split_whitespace().nth(1)?.parse().ok()?;
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let header = header.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer).ok()?;
    Some((status, answer))
}
