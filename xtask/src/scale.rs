//! What the tests of the SQL need from the system: a Java for Apache Spark. The engines themselves are
//! tools, [`tools::TO_SCALE`].

use crate::packages::{self, Package, PackageError, Sign};
use crate::tools::{self, ToolError};

/// Whichever Java Debian holds for the usual one; without windows.
const NEEDED: &[Package] = &[("default-jre-headless", Sign::Program("java"))];

/// Why the tests of the SQL cannot run.
#[derive(Debug, thiserror::Error)]
pub enum ScaleError {
    /// There is no Java.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// An engine is missing.
    #[error(transparent)]
    Tool(#[from] ToolError),
}

/// Makes sure that all of it is there. Says nothing when it is.
///
/// # Errors
///
/// When something is missing and cannot be installed: what, why, and what a person could type.
pub fn ensure() -> Result<(), ScaleError> {
    packages::ensure_alone(NEEDED)?;
    for tool in tools::TO_SCALE {
        tool.ensure()?;
    }
    Ok(())
}
