//! The behaviours, one file each. Every test is a promise to a visitor.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod arrivals;
mod axe;
mod bench;
mod board;
mod code;
mod compare;
mod cpsf;
mod crash;
mod damaged;
mod documents;
mod embed_egress;
mod embed_element;
mod embed_height;
mod embed_hostile;
mod embed_links;
mod embed_look;
mod embed_refused;
mod files;
mod flow;
mod frame;
mod guide;
mod handover;
mod harness;
mod insurance;
mod keyboard;
mod kiosk;
mod languages;
mod layout;
mod list;
mod literacy;
mod not_applicable;
mod offline;
mod paper;
mod partner_pages;
mod policy;
mod print;
mod privacy;
mod proposals;
mod quick_risk;
mod resume;
mod roles;
mod roles_asked;
mod scs3;
mod seminar;
mod single;
mod situations;
mod six_articles;
mod sme;
mod smoke;
mod storage;
mod tables;
mod tabs;
mod triage;
mod vendor;
mod whatif;
mod whole_way;
mod wipe;
mod wording;
