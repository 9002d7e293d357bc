//! The places, one file each.

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

mod nginx;
mod package;
mod wordpress;
