//! The headers of a place, written for a server.
