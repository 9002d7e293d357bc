//! The places, one file each.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

/// One test for each browser engine, named after it.
macro_rules! in_every_engine {
    ($($behaviour:ident),+ $(,)?) => { $(
        mod $behaviour {
            use shirube_e2e::Engine;

            #[tokio::test]
            async fn in_chromium() {
                super::$behaviour(Engine::Chromium).await;
            }

            #[tokio::test]
            async fn in_firefox() {
                super::$behaviour(Engine::Firefox).await;
            }

            #[tokio::test]
            async fn in_webkit() {
                super::$behaviour(Engine::Webkit).await;
            }
        }
    )+ };
}

mod apache;
mod nginx;
mod origins;
mod package;
mod wordpress;
