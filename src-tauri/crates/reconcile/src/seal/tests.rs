//! What is sealed opens, and nothing else does.

use super::*;

fn keys() -> (SecretKey, SecretKey) {
    (SecretKey::from_bytes([1; 32]), SecretKey::from_bytes([2; 32]))
}

#[test]
fn what_is_asked_and_answered_is_read_by_both_and_nobody_else() {
    let (device, far_end) = keys();
    for make in [message, padded_message] {
        for plain in [&b""[..], b"1,000 answers", &[0; 5000], &[0x80, 0, 0]] {
            let (id, sealed) = make(&device, &far_end.public(), plain).unwrap();
            let opened = open(&far_end, &sealed).unwrap();
            assert_eq!((opened.id, opened.device, &opened.plain[..]), (id, device.public(), plain));
            assert_eq!(MessageId::of_message(&sealed), Some(id));
            let answer = opened.answer_key.answer(plain).unwrap();
            assert_eq!(MessageId::of_answer(&answer), Some(id));
            assert_eq!(open_answer(&device, &far_end.public(), &answer), Ok((id, plain.to_vec())));
            let other = SecretKey::from_bytes([3; 32]);
            assert_eq!(open(&other, &sealed).unwrap_err(), SealError::Closed);
            assert_eq!(open_answer(&other, &far_end.public(), &answer), Err(SealError::Closed));
            assert_eq!(open_answer(&device, &other.public(), &answer), Err(SealError::Closed));
            assert!(is_own(&device, &far_end.public(), &sealed));
            assert!(!is_own(&other, &far_end.public(), &sealed));
        }
    }
}

#[test]
fn where_random_numbers_repeat_no_two_messages_have_one_id() {
    let (device, far_end) = keys();
    let (to, other) = (far_end.public(), SecretKey::from_bytes([3; 32]).public());
    let id = |to, first, hash| id_by(&device, to, first, &[hash; 32], &[0; 32]).unwrap();
    let ids = [id(&to, MESSAGE, 1), id(&to, PADDED_MESSAGE, 1), id(&to, MESSAGE, 2), id(&other, MESSAGE, 1)];
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len());
    assert_eq!(id(&to, MESSAGE, 1), ids[0]);
}

#[test]
fn the_seal_costs_what_the_protocol_says() {
    let (device, far_end) = keys();
    let (_, sealed) = message(&device, &far_end.public(), b"twelve bytes").unwrap();
    assert_eq!((sealed.len(), MESSAGE_OVERHEAD), (161 + 12, 161));
    let answer = open(&far_end, &sealed).unwrap().answer_key.answer(b"twelve bytes").unwrap();
    assert_eq!((answer.len(), ANSWER_OVERHEAD), (49 + 12, 49));
    let (_, padded) = padded_message(&device, &far_end.public(), b"twelve bytes").unwrap();
    assert_eq!(padded.len(), PADDING);
    assert_eq!(open(&far_end, &padded).unwrap().answer_key.answer(b"").unwrap().len(), PADDING);
}

#[test]
fn a_message_is_sealed_differently_each_time_and_answered_differently_each_time() {
    let (device, far_end) = keys();
    let (_, one) = message(&device, &far_end.public(), b"same").unwrap();
    let (_, two) = message(&device, &far_end.public(), b"same").unwrap();
    assert_ne!(one[1..], two[1..]);
    let key = open(&far_end, &one).unwrap().answer_key;
    assert_ne!(key.answer(b"same").unwrap(), key.answer(b"same").unwrap());
}

#[test]
fn what_one_device_signed_cannot_be_sealed_again_by_another_or_for_another() {
    let (device, far_end) = keys();
    let (thief, elsewhere) = (SecretKey::from_bytes([3; 32]), SecretKey::from_bytes([4; 32]));
    let (id, _) = message(&device, &far_end.public(), b"plain").unwrap();
    let hash = Sha256::digest(b"plain").into();
    let signature = device.sign(&signed_words(&far_end.public(), id, &hash));
    // The far end itself takes the inside of a message and seals it for another far end.
    let (enc, mut context) = sender(&thief, &elsewhere.public(), id).unwrap();
    let aad = [&[MESSAGE][..], &id.0].concat();
    let inner = [&device.public().0[..], &signature.0, b"plain"].concat();
    let forged = [&aad[..], &enc, &context.seal(&inner, &aad).unwrap()].concat();
    assert_eq!(open(&elsewhere, &forged).unwrap_err(), SealError::Forged);
}

#[test]
fn keys_of_low_order_are_refused_on_every_side() {
    let (device, far_end) = keys();
    let weak = PublicKey([0; 32]);
    assert!(message(&device, &weak, b"").is_err());
    let (_, mut sealed) = message(&device, &far_end.public(), b"").unwrap();
    sealed[HEAD..HEAD + ENC].fill(0);
    assert_eq!(open(&far_end, &sealed).unwrap_err(), SealError::Closed);
}

#[test]
fn what_was_changed_or_cut_at_any_byte_does_not_open() {
    let (device, far_end) = keys();
    for make in [message, padded_message] {
        let (_, sealed) = make(&device, &far_end.public(), b"forty answers").unwrap();
        let answer = open(&far_end, &sealed).unwrap().answer_key.answer(b"taken").unwrap();
        let near = |length: usize, at: usize| at < 200 || at + 40 > length || at.is_multiple_of(97);
        for at in (0..sealed.len()).filter(|at| near(sealed.len(), *at)) {
            let mut changed = sealed.clone();
            changed[at] ^= 1 << (at % 8);
            // The highest bit of an X25519 key means nothing (RFC 7748, 5), but HPKE has the key's bytes in its context.
            assert!(open(&far_end, &changed).is_err(), "byte {at}");
            assert!(open(&far_end, &sealed[..at]).is_err(), "cut at {at}");
        }
        for at in (0..answer.len()).filter(|at| near(answer.len(), *at)) {
            let mut changed = answer.clone();
            changed[at] ^= 1 << (at % 8);
            assert!(open_answer(&device, &far_end.public(), &changed).is_err(), "byte {at}");
            assert!(open_answer(&device, &far_end.public(), &answer[..at]).is_err(), "cut at {at}");
        }
        let mut high = sealed.clone();
        high[HEAD + ENC - 1] ^= 0x80;
        assert!(open(&far_end, &high).is_err());
        assert!(open(&far_end, &[&sealed[..], b"x"].concat()).is_err());
    }
}

proptest::proptest! {
    #[test]
    fn any_content_comes_through_and_any_bytes_are_refused_quietly(
        plain in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..6000),
        padded in proptest::prelude::any::<bool>(),
    ) {
        let (device, far_end) = keys();
        let make = if padded { padded_message } else { message };
        let (id, sealed) = make(&device, &far_end.public(), &plain).unwrap();
        proptest::prop_assert!(!padded || sealed.len().is_multiple_of(PADDING));
        let opened = open(&far_end, &sealed).unwrap();
        proptest::prop_assert_eq!(&opened.plain, &plain);
        let answer = opened.answer_key.answer(&plain).unwrap();
        proptest::prop_assert_eq!(open_answer(&device, &far_end.public(), &answer), Ok((id, plain.clone())));
        proptest::prop_assert!(open(&far_end, &plain).is_err());
        proptest::prop_assert!(open_answer(&device, &far_end.public(), &plain).is_err());
    }
}

#[test]
fn later_protocols_are_told_from_strangers() {
    let (device, far_end) = keys();
    let (_, mut sealed) = message(&device, &far_end.public(), b"").unwrap();
    let mut answer = open(&far_end, &sealed).unwrap().answer_key.answer(b"").unwrap();
    for (first, expected) in [(0xB3, SealError::Newer), (0xBF, SealError::Newer), (b'<', SealError::Stranger)]
    {
        sealed[0] = first;
        assert_eq!(open(&far_end, &sealed).unwrap_err(), expected);
    }
    for (first, expected) in
        [(0xC3, SealError::Newer), (0xB1, SealError::Stranger), (b'<', SealError::Stranger)]
    {
        answer[0] = first;
        assert_eq!(open_answer(&device, &far_end.public(), &answer), Err(expected));
    }
    assert_eq!(open(&far_end, b"<html>").unwrap_err(), SealError::Stranger);
    assert_eq!(open_answer(&device, &far_end.public(), b""), Err(SealError::Stranger));
}
