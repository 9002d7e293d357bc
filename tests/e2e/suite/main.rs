//! The behaviours, one file each.

mod smoke;
