//! How large contents are on the line. Node.js brings the reference encoder.

use std::io::Write;
use std::process::Stdio;

use crate::problem::{Doing, Problem, Result};
use crate::run;

/// The best that brotli can do: quality 11, a window of 16 MiB.
const ENCODE: &str = "const z = require('zlib'), c = z.constants;
const input = require('fs').readFileSync(0);
const params = {[c.BROTLI_PARAM_QUALITY]: 11, [c.BROTLI_PARAM_LGWIN]: 24, [c.BROTLI_PARAM_SIZE_HINT]: input.length};
console.log(z.brotliCompressSync(input, {params}).length);";

pub fn size(contents: &[u8]) -> Result<u64> {
    let mut node = run::command("node")?;
    node.args(["-e", ENCODE]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = node.spawn().doing(|| "cannot start `node`".into())?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(contents).doing(|| "cannot hand contents to `node`".into())?;
    }
    let output = child.wait_with_output().doing(|| "cannot wait for `node`".into())?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    said.parse().map_err(|_| Problem(format!("`node` did not say a size but `{said}`")))
}
