use proptest::prelude::*;

use super::*;
use crate::benchmark::{Benchmark, Both, Distribution, GroupValues, Trust};
use crate::day::Day;
use crate::digest::Digest;
use crate::json::Node;
use crate::profile::{Industry, Profile, Size};
use crate::questionnaire::Questionnaire;
use crate::result::ResultId;
use crate::testing::{answers, questionnaire};

fn asked() -> Questionnaire {
    questionnaire(&[2, 1])
}
