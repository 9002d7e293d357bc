//! The headers that go with every answer: what the page may do, and that it may do no more.

/// Everything that is not said below is forbidden.
///
/// - `connect-src` has the exact addresses of this release's data and wasm, nothing with a
///   wildcard, so that not even our own server can be told an answer under a new name.
/// - `trusted-types default`: Leptos clones templates through `innerHTML`; the policy `default` in
///   `boot.js` looks at what goes in. No other policy can be made.
pub(super) fn content_security_policy(connect: &[String], frame_ancestors: &str) -> String {
    let connect = if connect.is_empty() { "'none'".into() } else { connect.join(" ") };
    format!(
        "default-src 'none'; \
         script-src 'self' 'wasm-unsafe-eval'; \
         style-src 'self'; \
         img-src 'self' data: blob:; \
         connect-src {connect}; \
         form-action 'none'; \
         base-uri 'none'; \
         frame-ancestors {frame_ancestors}; \
         require-trusted-types-for 'script'; \
         trusted-types default"
    )
}

/// The policy of a partner's page in the tests: as strict as a page with our frame can be.
pub(super) const OF_A_HOST: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; frame-src 'self'; form-action 'none'; base-uri 'none'";

/// What else is sent, whatever is asked for.
pub(super) const ALWAYS: &[(&str, &str)] = &[
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), \
         display-capture=(), storage-access=(), clipboard-read=()",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-DNS-Prefetch-Control", "off"),
    ("Origin-Agent-Cluster", "?1"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    // With these two a page that is itself isolated can still show the widget in a frame.
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_named_addresses_may_be_fetched() {
        let connect = ["http://127.0.0.1:1/a.wasm".into(), "http://127.0.0.1:1/b.json".into()];
        assert_eq!(
            content_security_policy(&connect, "'self' https://partner.example"),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' data: blob:; \
             connect-src http://127.0.0.1:1/a.wasm http://127.0.0.1:1/b.json; \
             form-action 'none'; base-uri 'none'; \
             frame-ancestors 'self' https://partner.example; \
             require-trusted-types-for 'script'; trusted-types default"
        );
    }

    #[test]
    fn with_nothing_to_fetch_nothing_may_be_fetched() {
        assert!(content_security_policy(&[], "'none'").contains("connect-src 'none';"));
    }
}
