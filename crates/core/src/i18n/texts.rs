//! How fixed texts are written down.

/// An enum of texts that each exist in both languages: one that lacks a language does not compile.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($variant:ident: $ja:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = $en] $variant,)+
        }

        impl $name {
            /// The text in `lang`.
            pub fn in_lang(self, lang: $crate::i18n::Lang) -> &'static str {
                match self {
                    $($name::$variant => lang.pick($ja, $en),)+
                }
            }
        }
    };
}
