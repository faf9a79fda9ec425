//! SHA-256 and base 64, to check the digest in the content policy of a page.

/// The first 32 bits of the fractional parts of the square roots of the first eight primes.
const START: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// The first 32 bits of the fractional part of a root, of which `bits` more are computed exactly.
fn cube_root_fraction(prime: u128) -> u32 {
    // The cube root of prime * 2^96 is the cube root of the prime * 2^32.
    let scaled = prime << 96;
    let (mut low, mut high) = (0_u128, 1_u128 << 40);
    while high - low > 1 {
        let middle = low.midpoint(high);
        if middle * middle * middle <= scaled { low = middle } else { high = middle }
    }
    u32::try_from(low & 0xffff_ffff).expect("32 bits")
}

fn primes() -> impl Iterator<Item = u128> {
    (2_u128..).filter(|number| (2..*number).all(|divisor| !number.is_multiple_of(divisor)))
}

/// The SHA-256 digest.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let constants: Vec<u32> = primes().take(64).map(cube_root_fraction).collect();
    let mut message = bytes.to_vec();
    message.push(0x80);
    while message.len() % 64 != 56 {
        message.push(0);
    }
    message.extend((8 * bytes.len() as u64).to_be_bytes());
    let mut state = START;
    for block in message.chunks_exact(64) {
        let mut words: Vec<u32> = block
            .chunks_exact(4)
            .map(|word| u32::from_be_bytes(word.try_into().expect("four bytes")))
            .collect();
        for at in 16..64 {
            let (one, other) = (words[at - 15], words[at - 2]);
            let small = one.rotate_right(7) ^ one.rotate_right(18) ^ (one >> 3);
            let large = other.rotate_right(17) ^ other.rotate_right(19) ^ (other >> 10);
            words.push(words[at - 16].wrapping_add(small).wrapping_add(words[at - 7]).wrapping_add(large));
        }
        let mut turned = state;
        for (word, constant) in words.iter().zip(&constants) {
            let [first, second, third, fourth, fifth, sixth, seventh, eighth] = turned;
            let large = fifth.rotate_right(6) ^ fifth.rotate_right(11) ^ fifth.rotate_right(25);
            let choice = (fifth & sixth) ^ (!fifth & seventh);
            let one = [large, choice, *constant, *word].into_iter().fold(eighth, u32::wrapping_add);
            let small = first.rotate_right(2) ^ first.rotate_right(13) ^ first.rotate_right(22);
            let majority = (first & second) ^ (first & third) ^ (second & third);
            let other = small.wrapping_add(majority);
            turned = [
                one.wrapping_add(other),
                first,
                second,
                third,
                fourth.wrapping_add(one),
                fifth,
                sixth,
                seventh,
            ];
        }
        for (own, added) in state.iter_mut().zip(turned) {
            *own = own.wrapping_add(added);
        }
    }
    let bytes: Vec<u8> = state.iter().flat_map(|word| word.to_be_bytes()).collect();
    bytes.try_into().expect("32 bytes")
}

/// The bytes in base 64.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |chunk: &[u8]| {
        let padded = [chunk[0], *chunk.get(1).unwrap_or(&0), *chunk.get(2).unwrap_or(&0)];
        let number = u32::from_be_bytes([0, padded[0], padded[1], padded[2]]);
        let letter = |place: usize| {
            let index = (number >> (18 - 6 * place)) & 63;
            if place > chunk.len() { '=' } else { char::from(LETTERS[index as usize]) }
        };
        (0..4).map(letter).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

#[test]
fn a_digest_is_as_the_standard_says() {
    assert_eq!(base64(&sha256(b"abc")), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}
