//! The seal: messages only the far end can read and only the device can have made, and answers the other way round
//! (`PROTOCOL.md`, Message and Answer).

use std::convert::Infallible;
use std::fmt;
use std::io;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use hkdf::Hkdf;
use hpke::aead::AeadCtxS;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::key::{PublicKey, SecretKey, Signature, from_hex, hex};

/// First byte of a message.
const MESSAGE: u8 = 0xB1;
/// First byte of a message whose length says little.
const PADDED_MESSAGE: u8 = 0xB2;
/// First byte of an answer.
const ANSWER: u8 = 0xC1;
/// First byte of an answer whose length says little.
const PADDED_ANSWER: u8 = 0xC2;
/// First bytes that later protocols may give their messages.
const LATER_MESSAGES: std::ops::RangeInclusive<u8> = 0xB3..=0xBF;
/// First bytes that later protocols may give their answers.
const LATER_ANSWERS: std::ops::RangeInclusive<u8> = 0xC3..=0xCF;

/// First byte and message id.
const HEAD: usize = 17;
/// HPKE's encapsulated key, which is a public key of X25519.
const ENC: usize = 32;
/// What ChaCha20-Poly1305 adds.
const TAG: usize = 16;
/// The device's key and signature.
const SENDER: usize = 32 + 64;
/// Nonce of an answer.
const NONCE: usize = 16;

/// What a message is longer than its content.
pub const MESSAGE_OVERHEAD: usize = HEAD + ENC + SENDER + TAG;
/// What an answer is longer than its content.
pub const ANSWER_OVERHEAD: usize = HEAD + NONCE + TAG;
/// Padded messages and answers are a multiple of this long.
pub const PADDING: usize = 4096;
/// Most bytes of a message in a courier file or a hub's box.
pub const MAX_CARRIED: usize = 8 * 1024 * 1024;
/// Most bytes of a message over HTTP that is not padded ([`most_posted`]).
pub const MAX_POSTED: usize = 1024 * 1024;
/// Most bytes of an answer.
pub const MAX_ANSWER: usize = 8 * 1024 * 1024;

const MESSAGE_DOMAIN: &[u8] = b"packhorse message 1\0";
const ANSWER_DOMAIN: &[u8] = b"packhorse answer 1\0";
const ID_DOMAIN: &[u8] = b"packhorse message id 1\0";
const EPHEMERAL_DOMAIN: &[u8] = b"packhorse ephemeral 1\0";

type Cipher = hpke::aead::ChaCha20Poly1305;
type Sender = AeadCtxS<Cipher, HkdfSha256, X25519HkdfSha256>;

/// What a message is known by: 16 bytes that nobody can guess.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(pub [u8; 16]);

impl MessageId {
    /// Reads 32 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<MessageId> {
        from_hex(text).map(MessageId)
    }

    /// Returns the id of the message that begins with these bytes, without opening it; `None` where they begin no message
    /// of this protocol, or are fewer than 17.
    #[must_use]
    pub fn of_message(bytes: &[u8]) -> Option<MessageId> {
        head(bytes).filter(|(first, _)| matches!(*first, MESSAGE | PADDED_MESSAGE)).map(|(_, id)| id)
    }

    /// Returns the id of the message that is answered by the answer that begins with these bytes, without opening it.
    #[must_use]
    pub fn of_answer(bytes: &[u8]) -> Option<MessageId> {
        head(bytes).filter(|(first, _)| matches!(*first, ANSWER | PADDED_ANSWER)).map(|(_, id)| id)
    }
}

impl fmt::Display for MessageId {
    /// 32 lower-case hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MessageId({self})")
    }
}

/// Why a message or an answer does not open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SealError {
    /// Something else.
    #[error("it is no message of this protocol")]
    Stranger,
    /// A later protocol's.
    #[error("it is of a newer version of the protocol")]
    Newer,
    /// Sealed for another, or by another, or damaged.
    #[error("it does not open: it was made for another key, or was changed on the way")]
    Closed,
    /// The sender's key is none, or the signature is another's.
    #[error("it opens, and its signature is wrong")]
    Forged,
}

/// A message that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The message's id.
    pub id: MessageId,
    /// Who made it.
    pub device: PublicKey,
    /// What it says.
    pub plain: Vec<u8>,
    /// By what it can be answered.
    pub answer_key: AnswerKey,
}

/// By what one message can be answered: as good as the message's secret, so it is wiped when it is dropped.
#[derive(Clone)]
pub struct AnswerKey {
    id: MessageId,
    enc: [u8; ENC],
    secret: Zeroizing<[u8; 32]>,
    padded: bool,
}

impl fmt::Debug for AnswerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AnswerKey(for {})", self.id)
    }
}

/// Seals `plain` as `device`'s message to the far end whose key is `to`.
///
/// # Errors
/// When `to` is no key, or the system gives no random numbers.
pub fn message(device: &SecretKey, to: &PublicKey, plain: &[u8]) -> io::Result<(MessageId, Vec<u8>)> {
    seal(device, to, plain, MESSAGE)
}

/// As [`message()`], padded to a multiple of [`PADDING`]: for files that others may find.
///
/// # Errors
/// As [`message()`].
pub fn padded_message(device: &SecretKey, to: &PublicKey, plain: &[u8]) -> io::Result<(MessageId, Vec<u8>)> {
    seal(device, to, plain, PADDED_MESSAGE)
}

fn seal(device: &SecretKey, to: &PublicKey, plain: &[u8], first: u8) -> io::Result<(MessageId, Vec<u8>)> {
    let hash: [u8; 32] = Sha256::digest(plain).into();
    let id = new_id(device, to, first, &hash)?;
    let (enc, mut context) = sender(device, to, id).ok_or_else(no_key)?;
    let mut message = Vec::with_capacity(plain.len() + MESSAGE_OVERHEAD + PADDING);
    message.push(first);
    message.extend_from_slice(&id.0);
    let mut inner = Vec::with_capacity(plain.len() + SENDER + PADDING);
    inner.extend_from_slice(&device.public().0);
    inner.extend_from_slice(&device.sign(&signed_words(to, id, &hash)).0);
    inner.extend_from_slice(plain);
    if first == PADDED_MESSAGE {
        pad(&mut inner, HEAD + ENC + TAG);
    }
    let sealed = context.seal(&inner, &message).map_err(io::Error::other)?;
    message.extend_from_slice(&enc);
    message.extend_from_slice(&sealed);
    Ok((id, message))
}

/// Returns the most bytes that such a message may have over HTTP, by its first byte: a padded one was made for a courier or a
/// hub's box, which bring it by HTTP in the end.
#[must_use]
pub fn most_posted(message: &[u8]) -> usize {
    if message.first() == Some(&PADDED_MESSAGE) { MAX_CARRIED } else { MAX_POSTED }
}

/// Opens a message with the far end's key.
///
/// # Errors
/// As [`SealError`] tells; nothing of what it says is known then.
pub fn open(far_end: &SecretKey, message: &[u8]) -> Result<Opened, SealError> {
    let (first, id) = head(message).ok_or(SealError::Stranger)?;
    match first {
        MESSAGE | PADDED_MESSAGE => {}
        later if LATER_MESSAGES.contains(&later) => return Err(SealError::Newer),
        _ => return Err(SealError::Stranger),
    }
    if message.len() < MESSAGE_OVERHEAD || message.len() > MAX_CARRIED {
        return Err(SealError::Stranger);
    }
    let (aad, rest) = message.split_at(HEAD);
    let (enc, sealed) = rest.split_first_chunk::<ENC>().ok_or(SealError::Stranger)?;
    let closed = |_| SealError::Closed;
    let encapsulated = Deserializable::from_bytes(enc).map_err(closed)?;
    let secret = Deserializable::from_bytes(far_end.to_x25519().as_ref()).map_err(closed)?;
    let mut context = hpke::setup_receiver::<Cipher, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &secret,
        &encapsulated,
        MESSAGE_DOMAIN,
    )
    .map_err(closed)?;
    let mut inner = context.open(sealed, aad).map_err(closed)?;
    let padded = first == PADDED_MESSAGE;
    if padded {
        unpad(&mut inner).ok_or(SealError::Closed)?;
    }
    let (device, rest) = inner.split_first_chunk::<32>().ok_or(SealError::Closed)?;
    let (signature, plain) = rest.split_first_chunk::<64>().ok_or(SealError::Closed)?;
    let device = PublicKey(*device);
    let words = signed_words(&far_end.public(), id, &Sha256::digest(plain).into());
    if !device.verify(&words, &Signature(*signature)) {
        return Err(SealError::Forged);
    }
    let mut answer_secret = Zeroizing::new([0; 32]);
    context.export(ANSWER_DOMAIN, answer_secret.as_mut()).map_err(closed)?;
    let plain = plain.to_vec();
    Ok(Opened { id, device, plain, answer_key: AnswerKey { id, enc: *enc, secret: answer_secret, padded } })
}

impl AnswerKey {
    /// Seals the answer `plain` for whoever made the message.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn answer(&self, plain: &[u8]) -> io::Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(io::Error::other)?;
        let mut answer = Vec::with_capacity(plain.len() + ANSWER_OVERHEAD + PADDING);
        answer.push(if self.padded { PADDED_ANSWER } else { ANSWER });
        answer.extend_from_slice(&self.id.0);
        let mut inner = plain.to_vec();
        if self.padded {
            pad(&mut inner, ANSWER_OVERHEAD);
        }
        let (cipher, iv) = self.cipher(&nonce)?;
        let sealed = cipher.encrypt(&iv.into(), Payload { msg: &inner, aad: &answer });
        answer.extend_from_slice(&nonce);
        answer.extend_from_slice(&sealed.map_err(io::Error::other)?);
        Ok(answer)
    }

    fn open(&self, answer: &[u8]) -> Result<Vec<u8>, SealError> {
        let (aad, rest) = answer.split_at_checked(HEAD).ok_or(SealError::Stranger)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(SealError::Stranger)?;
        let (cipher, iv) = self.cipher(nonce).map_err(|_| SealError::Closed)?;
        cipher.decrypt(&iv.into(), Payload { msg: sealed, aad }).map_err(|_| SealError::Closed)
    }

    /// Makes key and nonce of one answer (RFC 9458, 4.4).
    fn cipher(&self, nonce: &[u8; NONCE]) -> io::Result<(ChaCha20Poly1305, [u8; 12])> {
        let salt = [&self.enc[..], nonce].concat();
        let (mut key, mut iv) = (Zeroizing::new([0; 32]), [0; 12]);
        let expand = Hkdf::<Sha256>::new(Some(&salt), self.secret.as_ref());
        expand.expand(b"key", key.as_mut()).map_err(io::Error::other)?;
        expand.expand(b"nonce", &mut iv).map_err(io::Error::other)?;
        Ok((ChaCha20Poly1305::new_from_slice(key.as_ref()).map_err(io::Error::other)?, iv))
    }
}

/// Opens an answer to a message `device` once sealed to `to`; nothing but the two keys is needed.
///
/// # Errors
/// As [`SealError`] tells: an answer to another device's message is [`SealError::Closed`].
pub fn open_answer(
    device: &SecretKey,
    to: &PublicKey,
    answer: &[u8],
) -> Result<(MessageId, Vec<u8>), SealError> {
    let (first, id) = head(answer).ok_or(SealError::Stranger)?;
    match first {
        ANSWER | PADDED_ANSWER => {}
        later if LATER_ANSWERS.contains(&later) => return Err(SealError::Newer),
        _ => return Err(SealError::Stranger),
    }
    if answer.len() < ANSWER_OVERHEAD || answer.len() > MAX_ANSWER {
        return Err(SealError::Stranger);
    }
    let (enc, context) = sender(device, to, id).ok_or(SealError::Closed)?;
    let mut secret = Zeroizing::new([0; 32]);
    context.export(ANSWER_DOMAIN, secret.as_mut()).map_err(|_| SealError::Closed)?;
    let padded = first == PADDED_ANSWER;
    let mut plain = AnswerKey { id, enc, secret, padded }.open(answer)?;
    if padded {
        unpad(&mut plain).ok_or(SealError::Closed)?;
    }
    Ok((id, plain))
}

/// Tells whether `device` made this message to `to`: its encapsulated key follows from the device's secret and the id. So
/// a computer finds its own among others' in a file that says nothing about who wrote what. The content may be damaged.
#[must_use]
pub fn is_own(device: &SecretKey, to: &PublicKey, message: &[u8]) -> bool {
    let Some(id) = MessageId::of_message(message) else { return false };
    let found = message.get(HEAD..HEAD + ENC);
    found.is_some() && ephemeral(device, to, id).map(|enc| enc.to_vec()).as_deref() == found
}

fn head(bytes: &[u8]) -> Option<(u8, MessageId)> {
    let (first, rest) = bytes.split_first()?;
    Some((*first, MessageId(*rest.first_chunk()?)))
}

fn no_key() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "the far end's key is no key")
}

fn signed_words(to: &PublicKey, id: MessageId, hash: &[u8; 32]) -> Vec<u8> {
    [MESSAGE_DOMAIN, &to.0, &id.0, hash].concat()
}

fn new_id(device: &SecretKey, to: &PublicKey, first: u8, hash: &[u8; 32]) -> io::Result<MessageId> {
    let mut chance = [0; 32];
    getrandom::fill(&mut chance).map_err(io::Error::other)?;
    id_by(device, to, first, hash, &chance)
}

/// Makes an id that differs where contents differ, padded or not, whatever the random numbers are: two of them under one id
/// would be sealed with one key.
fn id_by(
    device: &SecretKey,
    to: &PublicKey,
    first: u8,
    hash: &[u8; 32],
    chance: &[u8; 32],
) -> io::Result<MessageId> {
    let mut id = [0; 16];
    let derive = Hkdf::<Sha256>::new(Some(chance), device.bytes());
    derive.expand(&[ID_DOMAIN, &[first], &to.0, hash].concat(), &mut id).map_err(io::Error::other)?;
    Ok(MessageId(id))
}

/// Sets up HPKE for sending, the same for the same three.
fn sender(device: &SecretKey, to: &PublicKey, id: MessageId) -> Option<([u8; ENC], Sender)> {
    let recipient = Deserializable::from_bytes(&to.to_x25519()?).ok()?;
    let mut once = Once(ephemeral_seed(device, to, id)?);
    let (enc, context) = hpke::setup_sender_with_rng::<Cipher, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &recipient,
        MESSAGE_DOMAIN,
        &mut once,
    )
    .ok()?;
    Some((enc.to_bytes().into(), context))
}

fn ephemeral(device: &SecretKey, to: &PublicKey, id: MessageId) -> Option<[u8; ENC]> {
    let (_, public) = X25519HkdfSha256::derive_keypair(ephemeral_seed(device, to, id)?.as_ref());
    Some(public.to_bytes().into())
}

fn ephemeral_seed(device: &SecretKey, to: &PublicKey, id: MessageId) -> Option<Zeroizing<[u8; 32]>> {
    let mut seed = Zeroizing::new([0; 32]);
    let derive = Hkdf::<Sha256>::new(None, device.bytes());
    derive.expand(&[EPHEMERAL_DOMAIN, &id.0, &to.0].concat(), seed.as_mut()).ok()?;
    Some(seed)
}

/// What HPKE takes for random: the seed it is to make its one ephemeral key of.
struct Once(Zeroizing<[u8; 32]>);

impl TryRng for Once {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    /// Gives the seed; asked again, its hash and so on, so that nothing is ever given twice.
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for part in bytes.chunks_mut(32) {
            part.copy_from_slice(&self.0[..part.len()]);
            *self.0 = Sha256::digest(self.0.as_ref()).into();
        }
        Ok(())
    }
}

impl TryCryptoRng for Once {}

/// Pads what will be `outside` bytes longer to a multiple of [`PADDING`] (ISO/IEC 7816-4: a mark, then zeros).
fn pad(inner: &mut Vec<u8>, outside: usize) {
    inner.push(0x80);
    let length = (inner.len() + outside).next_multiple_of(PADDING);
    inner.resize(length - outside, 0);
}

fn unpad(inner: &mut Vec<u8>) -> Option<()> {
    let mark = inner.iter().rposition(|byte| *byte != 0).filter(|at| inner[*at] == 0x80)?;
    inner.truncate(mark);
    Some(())
}

#[cfg(test)]
mod tests;
