//! The program itself, started as people start it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A platform that serves. Killed where a test ends before it does.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: SocketAddr,
    pub(crate) key: String,
    pub(crate) code: Option<String>,
    output: BufReader<ChildStdout>,
    log: Arc<Mutex<String>>,
}

impl Program {
    pub(crate) fn serve(data: &Path, more: &[&str]) -> Self {
        Self::serve_by(command(data), &[&["--name", "Test"], more].concat())
    }

    /// As [`Program::serve`] of a platform that was called “Test” before, and is told no name now.
    pub(crate) fn serve_again(data: &Path) -> Self {
        Self::serve_by(command(data), &[])
    }

    /// As [`Program::serve`], where the system allows few open files.
    pub(crate) fn serve_with_files(files: u32, data: &Path, more: &[&str]) -> Self {
        let program = command(data);
        let mut shell = Command::new("sh");
        shell.env("LC_ALL", "C");
        shell.args(["-c", &format!("ulimit -n {files} && exec \"$0\" \"$@\"")]);
        shell.arg(program.get_program()).args(program.get_args());
        Self::serve_by(shell, &[&["--name", "Test"], more].concat())
    }

    fn serve_by(mut command: Command, more: &[&str]) -> Self {
        let mut child = command
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let log = Arc::new(Mutex::new(String::new()));
        let errors = BufReader::new(child.stderr.take().expect("its log"));
        let kept = Arc::clone(&log);
        std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                kept.lock().unwrap().push_str(&format!("{line}\n"));
            }
        });
        let mut output = BufReader::new(child.stdout.take().expect("its words"));
        let mut line = || {
            let mut line = String::new();
            output.read_line(&mut line).expect("a line");
            assert!(!line.is_empty(), "the program ended: {}", log.lock().unwrap());
            line.trim_end().to_owned()
        };
        assert_eq!(line(), "Test");
        let address = line().strip_prefix("address: ").expect("an address").to_owned();
        let key = line().strip_prefix("key: ").expect("a key").to_owned();
        let address = address.rsplit('/').next().unwrap().parse().unwrap();
        Self { child, address, key, code: None, output, log }
    }

    /// As [`Program::serve`] on a new folder: a code for the first administrator follows.
    pub(crate) fn serve_first(data: &Path, more: &[&str]) -> Self {
        let mut program = Self::serve(data, more);
        let mut line = String::new();
        program.output.read_line(&mut line).unwrap();
        let code = line.trim_end().strip_prefix("code for the first administrator, to be used once: ");
        program.code = Some(code.expect("a code").to_owned());
        program
    }

    pub(crate) fn number(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Sends a signal by its name.
    pub(crate) fn signal(&self, name: &str) {
        let done =
            Command::new("kill").args([&format!("-{name}"), &self.number().to_string()]).status().unwrap();
        assert!(done.success());
    }

    /// Waits for its end.
    pub(crate) fn end(&mut self) -> ExitStatus {
        let until = Instant::now() + Duration::from_secs(45);
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < until, "the program does not end: {}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
    }

    /// Sends a request and reads until the other end closes.
    pub(crate) fn ask(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    pub(crate) fn get(&self, path: &str) -> String {
        self.get_with(path, "")
    }

    /// With further lines of the head, each with its end.
    pub(crate) fn get_with(&self, path: &str, lines: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: platform\r\n{lines}connection: close\r\n\r\n"))
    }

    pub(crate) fn post(&self, path: &str, lines: &str, json: &str) -> String {
        self.try_post(path, lines, json).expect("an answer")
    }

    pub(crate) fn try_post(&self, path: &str, lines: &str, json: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let length = json.len();
        stream.write_all(
            format!(
                "POST {path} HTTP/1.1\r\nhost: platform\r\n{lines}content-type: application/json\r\n\
                 content-length: {length}\r\nconnection: close\r\n\r\n{json}"
            )
            .as_bytes(),
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn command(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_packhorse-platform"));
    // The language of the tests, not of whoever runs them.
    command.env("LC_ALL", "C").arg("--data").arg(data);
    command
}
