//! Where Shirube is installed: which headers, media types and cache rules belong to which file, how
//! they are written for the usual servers, and what a release contains.
//!
//! One source for whoever serves, writes or checks them: the workshop's server, the release, the
//! verbs `headers` and `doctor`. Nothing here opens a connection.

pub mod forms;
pub mod headers;
pub mod listing;
pub mod manifest;
pub mod mime;
pub mod place;
pub mod policy;
pub mod role;

pub use headers::{Header, Rule};
pub use manifest::Manifest;
pub use place::{Ancestors, Folder, Origin, Place};
pub use policy::Policy;
pub use role::Role;
