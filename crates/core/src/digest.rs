//! SHA-256 of the canonical form of a file.

use std::fmt;

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};

use crate::json::{Node, canonical};

/// SHA-256 over the canonical JSON (RFC 8785) of a value, written like an SRI value: `sha256-` and
/// padded base64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of a value.
    pub fn of(node: &Node) -> Digest {
        Digest(Sha256::digest(canonical(node)).into())
    }

    /// Reads `sha256-…`.
    pub fn parse(text: &str) -> Option<Digest> {
        let bytes = Base64::decode_vec(text.strip_prefix("sha256-")?).ok()?;
        bytes.try_into().ok().map(Digest)
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first two bytes as a number, for codes that can hold no more.
    pub(crate) fn start(&self) -> u16 {
        let [first, second, ..] = self.0;
        u16::from_be_bytes([first, second])
    }

    /// The first eight characters behind `sha256-`: enough to compare two prints by eye.
    pub fn short(&self) -> String {
        self.to_string().chars().skip("sha256-".len()).take(8).collect()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256-{}", Base64::encode_string(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_other_programs() {
        // printf '{"a":1}' | openssl dgst -sha256 -binary | base64
        let node = Node::object([("a", Node::Integer(1))]);
        let text = "sha256-AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX+GI=";
        let digest = Digest::of(&node);
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        assert_eq!(digest.to_string(), text);
        assert_eq!(Digest::parse("sha256-AAAA"), None);
    }
}
