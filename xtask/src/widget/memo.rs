//! Skips a step of the build whose inputs are as they were.

use std::fs;
use std::path::Path;

use crate::hash;
use crate::problem::{Doing, Result};

/// Reads what `make` writes to `to`, calling it only when `inputs` changed since, or the result is gone.
/// `name` names the step in the folder `work`.
pub fn unless_same(
    name: &str,
    inputs: &[&[u8]],
    to: &Path,
    work: &Path,
    make: impl FnOnce() -> Result<()>,
) -> Result<Vec<u8>> {
    let (stamp, now) = (work.join(format!("{name}.stamp")), hash::of_all(inputs));
    let same = fs::read_to_string(&stamp).is_ok_and(|before| before == now);
    if !same || !to.exists() {
        let _ = fs::remove_file(&stamp);
        make()?;
        fs::write(&stamp, now).doing(|| format!("cannot write {}", stamp.display()))?;
    }
    fs::read(to).doing(|| format!("cannot read {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_step_is_done_again_only_for_new_inputs_or_a_lost_result() {
        let work = std::env::temp_dir().join(format!("ifex-memo-{}", std::process::id()));
        fs::create_dir_all(&work).unwrap();
        let to = work.join("out");
        let times = Cell::new(0);
        let run = |input: &[u8]| {
            unless_same("step", &[input], &to, &work, || {
                times.set(times.get() + 1);
                fs::write(&to, input).map_err(|error| error.to_string().into())
            })
            .unwrap()
        };
        assert_eq!((run(b"a"), run(b"a"), times.get()), (b"a".to_vec(), b"a".to_vec(), 1));
        assert_eq!((run(b"b"), times.get()), (b"b".to_vec(), 2));
        fs::remove_file(&to).unwrap();
        assert_eq!((run(b"b"), times.get()), (b"b".to_vec(), 3));
        fs::remove_dir_all(&work).unwrap();
    }
}
