//! The code of the islands, which the browser loads; each island is an export of its own.

use toolkit_site as _;

fn main() {}
