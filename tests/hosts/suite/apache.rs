//! A release on Apache, as our documents say that it should stand there.

use std::fs;

use shirube_hosting::{Ancestors, Folder, Origin, Place, listing};
use shirube_hosts::{Apache, all_arrive, get_with};
use xtask::hosts;

/// A host page that may frame the release, so that the policies have something to say.
const HOST: &str = "https://www.example.jp";

/// With this one the policy of the page is longer than a line of `.htaccess` may be.
const DEEP: &str = "/members/self-check-of-the-information-security-of-companies/shirube/";

#[test]
fn every_file_arrives_as_it_is_with_the_headers_that_are_documented() {
    let mut longest = 0;
    for folder in ["/", DEEP] {
        let apache = Apache::start(folder, &[HOST.into()]);
        let place = Place::new(
            Origin::parse(&format!("http://127.0.0.1:{}", apache.port)).unwrap(),
            Folder::parse(folder).unwrap(),
            Ancestors::of(&[HOST]).unwrap(),
            listing::files(&hosts::release()).unwrap(),
        );
        longest = longest.max(all_arrive(apache.port, &place));
    }
    assert!(8190 < longest, "{longest} bytes fit into one line: nothing was put together");
}

#[test]
fn compressed_forms_are_sent_to_those_who_read_them() {
    let apache = Apache::start("/shirube/", &[]);
    for file in ["v1/index.html", "v1/embed.js"] {
        for (accepted, sent, ending) in [("gzip", "gzip", "gz"), ("gzip, br", "br", "br")] {
            let path = format!("/shirube/{file}");
            let reply = get_with(apache.port, &path, &[("Accept-Encoding", accepted)]);
            assert_eq!(reply.all("Content-Encoding"), [sent], "{file} for {accepted}");
            let compressed = fs::read(hosts::release().join(format!("{file}.{ending}"))).unwrap();
            assert_eq!(reply.body, compressed, "{file} for {accepted}");
            assert!(reply.all("Vary").contains(&"Accept-Encoding"), "{file}");
        }
    }
}
