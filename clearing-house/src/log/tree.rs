//! The Merkle tree of RFC 9162, section 2.1, over nodes that lie elsewhere. `ct-merkle` says which nodes a proof has;
//! here they are found, also for a size that the tree had once. Only whole subtrees whose height is a multiple of
//! [`STEP`] are kept, a fifteenth of the leaves; a proof over a million leaves reads about 150 hashes.

use ct_merkle::{indices_for_consistency_proof, indices_for_inclusion_proof};
use sha2::{Digest, Sha256};

use crate::keys::Hash;

/// Between the heights of subtrees that are kept.
pub const STEP: u32 = 4;

/// The hash of a leaf.
pub fn leaf_hash(data: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(data).finalize().into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// Where a tree's hashes lie.
pub trait Nodes {
    /// Why one could not be read.
    type Error;
    /// The hashes of so many neighbouring subtrees of a height, a multiple of [`STEP`]; those of height 0 are leaves. All
    /// of them must be whole.
    fn hashes(&self, height: u32, first: u64, count: u64) -> Result<Vec<Hash>, Self::Error>;
}

/// The root of the tree's first `size` leaves.
pub fn root<N: Nodes>(nodes: &N, size: u64) -> Result<Hash, N::Error> {
    if size == 0 {
        return Ok(Sha256::digest([]).into());
    }
    range(nodes, 0, size)
}

/// The proof that a leaf is among the first `size`; `place` must be below it.
pub fn inclusion<N: Nodes>(nodes: &N, place: u64, size: u64) -> Result<Vec<Hash>, N::Error> {
    indices_for_inclusion_proof(size, place).into_iter().map(|index| at_index(nodes, index, size)).collect()
}

/// The proof that the first `from` leaves are the beginning of the first `to`; `from` must not be above it. Nothing has to
/// be proved of an empty tree.
pub fn consistency<N: Nodes>(nodes: &N, from: u64, to: u64) -> Result<Vec<Hash>, N::Error> {
    if from == 0 {
        return Ok(Vec::new());
    }
    indices_for_consistency_proof(from, to - from).into_iter().map(|index| at_index(nodes, index, to)).collect()
}

/// The subtrees that a leaf completes, the last being `size`: those to be kept, lowest first, as (height, place, hash).
/// The lower ones are kept by the caller's `keep` before a higher one reads them.
pub fn completed<N: Nodes>(
    nodes: &N,
    size: u64,
    mut keep: impl FnMut(u32, u64, Hash) -> Result<(), N::Error>,
) -> Result<(), N::Error> {
    let mut height = STEP;
    while height < u64::BITS && size.is_multiple_of(1 << height) {
        let place = (size >> height) - 1;
        keep(height, place, fold(nodes.hashes(height - STEP, place << STEP, 1 << STEP)?))?;
        height += STEP;
    }
    Ok(())
}

/// A node by its number in the array of RFC 9420, appendix C: a leaf has an even one, and the ones at the number's end
/// are the height.
fn at_index<N: Nodes>(nodes: &N, index: u64, size: u64) -> Result<Hash, N::Error> {
    let height = index.trailing_ones();
    let first = index >> height >> 1 << height;
    range(nodes, first, size.min(first + (1 << height)))
}

/// The hash over the leaves from `first` up to and without `end`, which must be a subtree of some tree.
fn range<N: Nodes>(nodes: &N, first: u64, end: u64) -> Result<Hash, N::Error> {
    let leaves = end - first;
    if leaves.is_power_of_two() {
        let height = leaves.ilog2();
        let kept = height / STEP * STEP;
        return Ok(fold(nodes.hashes(kept, first >> kept, 1 << (height - kept))?));
    }
    let left = 1 << leaves.ilog2();
    Ok(node_hash(&range(nodes, first, first + left)?, &range(nodes, first + left, end)?))
}

/// The root over a power of two of neighbours.
fn fold(mut hashes: Vec<Hash>) -> Hash {
    while hashes.len() > 1 {
        hashes = hashes.chunks(2).map(|pair| node_hash(&pair[0], pair.last().unwrap_or(&pair[0]))).collect();
    }
    hashes.pop().unwrap_or_default()
}

#[cfg(test)]
mod tests;
