//! A computer that many people use, one after the other: when is somebody gone?

/// How long nobody has to do anything before the warning, unless the host says otherwise. Unit:
/// seconds.
pub const DEFAULT_IDLE: u32 = 180;

/// Shortest and longest time that a host may ask for. Unit: seconds.
pub const IDLE: (u32, u32) = (10, 3600);

/// How long the warning stands before everything is erased. Unit: seconds.
///
/// Source: WCAG 2.2, success criterion 2.2.1: at least 20 seconds to extend a time limit by a
/// simple action.
pub const WARNING: u32 = 30;

/// How it stands with whoever sits there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Somebody is there, as far as one can tell.
    There,
    /// Nobody has done anything for long; so many seconds are left.
    Warned(u32),
    /// Nobody has answered the warning.
    Gone,
}

/// The time that a host asks for, within the bounds; [`DEFAULT_IDLE`] where it is no number.
pub fn idle_of(word: Option<&str>) -> u32 {
    word.and_then(|it| it.parse().ok()).map_or(DEFAULT_IDLE, |it: u32| it.clamp(IDLE.0, IDLE.1))
}

/// For how long nobody has done anything. Unit: seconds, of times in milliseconds since 1970. A clock
/// that was set back says nothing, so then it is 0.
pub fn quiet_for(active_at: u64, now: u64) -> u32 {
    u32::try_from(now.saturating_sub(active_at) / 1000).unwrap_or(u32::MAX)
}

impl Presence {
    /// After so many seconds in which nobody did anything.
    pub fn after(quiet: u32, idle: u32) -> Presence {
        match quiet.checked_sub(idle) {
            None => Presence::There,
            Some(warned) if warned < WARNING => Presence::Warned(WARNING - warned),
            Some(_) => Presence::Gone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_comes_before_the_end() {
        assert_eq!(Presence::after(179, 180), Presence::There);
        assert_eq!(Presence::after(180, 180), Presence::Warned(30));
        assert_eq!(Presence::after(209, 180), Presence::Warned(1));
        assert_eq!(Presence::after(210, 180), Presence::Gone);
        assert_eq!(Presence::after(u32::MAX, 180), Presence::Gone);
    }

    #[test]
    fn a_night_in_which_the_computer_slept_counts() {
        assert_eq!(quiet_for(1_000, 1_999), 0);
        assert_eq!(quiet_for(1_000, 181_000), 180);
        assert_eq!(quiet_for(5_000, 1_000), 0);
        assert_eq!(quiet_for(0, u64::MAX), u32::MAX);
        let night = quiet_for(1_000, 1_000 + 12 * 3_600_000);
        assert_eq!(Presence::after(night, DEFAULT_IDLE), Presence::Gone);
    }

    #[test]
    fn a_host_chooses_the_time_within_bounds() {
        assert_eq!(idle_of(None), 180);
        assert_eq!(idle_of(Some("soon")), 180);
        assert_eq!(idle_of(Some("1")), 10);
        assert_eq!(idle_of(Some("60")), 60);
        assert_eq!(idle_of(Some("99999")), 3600);
    }
}
