//! The page opens.

use shirube_e2e::Site;

#[tokio::test]
async fn the_page_opens_without_a_complaint() {
    let mut site = Site::plain().await;
    site.open("/").await;
    site.sees("しるべ").await;
    site.leave().await;
}
