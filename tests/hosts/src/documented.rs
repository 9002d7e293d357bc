//! What has to arrive from a server that was set up as our documents say.

use std::fs;

use shirube_hosting::{Place, headers};
use xtask::hosts;

use crate::get;

/// Asks a server for every file of the release at a place: it has to come as it is, with the headers
/// that are documented and no others of their names. Returns the length of the longest value.
///
/// # Panics
///
/// At the first file that comes otherwise.
pub fn all_arrive(port: u16, place: &Place) -> usize {
    let root = hosts::release();
    assert!(100 < place.files().len(), "this is no release: {:?}", place.files());
    let mut longest = 0;
    for file in place.files() {
        let reply = get(port, &format!("{}{file}", place.folder));
        assert_eq!(reply.status, 200, "{file}");
        assert_eq!(reply.body, fs::read(root.join(file)).unwrap(), "{file}");
        for (name, value) in headers::of(place, file) {
            assert_eq!(reply.all(name), [value.as_str()], "{file}: {name}");
            longest = longest.max(value.len());
        }
    }
    longest
}
