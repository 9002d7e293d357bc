//! Arithmetic of the check symbols: a shortened Reed–Solomon code over the field of 32 elements.
//!
//! Source: Reed and Solomon, *Polynomial Codes over Certain Finite Fields* (1960). A code word is a
//! polynomial, its first symbol the highest coefficient, that is zero at the first three powers of
//! the field's generator.

/// An element of the field. Range: 0 to 31.
pub(super) type Symbol = u8;

/// Bits of a symbol.
pub(super) const BITS: u32 = 5;

/// Elements of the field.
pub(super) const SIZE: usize = 1 << BITS;

/// What the field is counted modulo: x⁵ + x² + 1, which is primitive, so that the powers of x are
/// all elements but zero.
const MODULUS: Symbol = 0b10_0101;

/// The element x.
const X: Symbol = 0b10;

/// The points at which every code word is zero: x, x², x³.
const POINTS: [Symbol; 3] = [X, times(X, X), times(X, times(X, X))];

/// (z − x)(z − x²)(z − x³) = z³ + 14z² + 29z + 10: its coefficients below z³, the highest first.
const GENERATOR: [Symbol; 3] = {
    let [a, b, c] = POINTS;
    [plus(plus(a, b), c), plus(plus(times(a, b), times(a, c)), times(b, c)), times(times(a, b), c)]
};

/// The values of a code word at the three points.
pub(super) const NO_MISTAKE: [Symbol; 3] = [0, 0, 0];

/// The sum of two elements, and the difference: every element is its own negative.
pub(super) const fn plus(a: Symbol, b: Symbol) -> Symbol {
    a ^ b
}

/// The product of two elements.
const fn times(a: Symbol, b: Symbol) -> Symbol {
    let (mut a, mut b, mut product) = (a, b, 0);
    while b != 0 {
        if b & 1 == 1 {
            product = plus(product, a);
        }
        a <<= 1;
        if a >> BITS != 0 {
            a = plus(a, MODULUS);
        }
        b >>= 1;
    }
    product
}

/// x to the power of `exponent`.
fn power(exponent: usize) -> Symbol {
    (0..exponent % (SIZE - 1)).fold(1, |it, _| times(it, X))
}

/// The check symbols of data: the remainder of `data` · z³ by the generator.
pub(super) fn checks(data: &[Symbol]) -> [Symbol; 3] {
    let [g2, g1, g0] = GENERATOR;
    data.iter().fold([0, 0, 0], |[r2, r1, r0], it| {
        let lead = plus(r2, *it);
        [plus(r1, times(lead, g2)), plus(r0, times(lead, g1)), times(lead, g0)]
    })
}

/// The values of a word at the three points.
pub(super) fn syndromes(word: &[Symbol]) -> [Symbol; 3] {
    POINTS.map(|point| word.iter().fold(0, |value, it| plus(times(value, point), *it)))
}

/// Where the only mistake stands, counted from 0, and what was added there; nothing where there is
/// more than one.
///
/// A mistake e before k other symbols leaves e·xᵏ, e·x²ᵏ, e·x³ᵏ: each is the one before times xᵏ.
pub(super) fn locate(syndromes: [Symbol; 3], length: usize) -> Option<(usize, Symbol)> {
    let [first, second, third] = syndromes;
    let behind = (0..length).find(|behind| {
        let ratio = power(*behind);
        first != 0 && times(first, ratio) == second && times(second, ratio) == third
    })?;
    let inverse = power(SIZE - 1 - behind);
    Some((length - 1 - behind, times(first, inverse)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_powers_of_x_are_all_elements_but_zero() {
        let mut powers: Vec<Symbol> = (0..SIZE - 1).map(power).collect();
        assert_eq!(powers[..8], [1, 2, 4, 8, 16, 5, 10, 20]);
        powers.sort_unstable();
        assert!(powers.iter().copied().eq(1..32));
        assert_eq!(power(SIZE - 1), 1);
    }

    #[test]
    fn multiplication_is_that_of_a_field() {
        for a in 0..32 {
            assert_eq!(times(a, 1), a);
            assert_eq!((0..32).filter(|b| times(a, *b) == 1).count(), usize::from(a != 0));
            for b in 0..32 {
                assert_eq!(times(a, b), times(b, a));
                for c in [0, 1, 7, 18, 31] {
                    assert_eq!(times(a, plus(b, c)), plus(times(a, b), times(a, c)));
                    assert_eq!(times(a, times(b, c)), times(times(a, b), c));
                }
            }
        }
    }

    #[test]
    fn the_generator_is_zero_at_the_three_points() {
        assert_eq!(GENERATOR, [14, 29, 10]);
        let [a, b, c] = GENERATOR;
        assert_eq!(syndromes(&[1, a, b, c]), NO_MISTAKE);
    }
}
