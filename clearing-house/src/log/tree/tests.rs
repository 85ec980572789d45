//! The tree against the vectors of Certificate Transparency and against `ct-merkle`'s own verifier.

use std::convert::Infallible;

use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use proptest::prelude::*;

use super::*;

/// A tree in memory: hashes by height, of which only the multiples of [`STEP`] are used.
#[derive(Default)]
struct Memory(Vec<Vec<Hash>>);

impl Memory {
    fn of(leaves: &[Vec<u8>]) -> Self {
        let mut memory = Self(vec![Vec::new(); 64]);
        for leaf in leaves {
            memory.0[0].push(leaf_hash(leaf));
            let size = memory.0[0].len() as u64;
            // As a database would: each is written before the next higher one is asked for.
            let grown = std::cell::RefCell::new(&mut memory);
            let _ = completed(&Growing(&grown), size, |height, _, hash| {
                grown.borrow_mut().0[height as usize].push(hash);
                Ok(())
            });
        }
        memory
    }
}

impl Nodes for Memory {
    type Error = Infallible;

    fn hashes(&self, height: u32, first: u64, count: u64) -> Result<Vec<Hash>, Infallible> {
        assert!(height.is_multiple_of(STEP));
        Ok(self.0[height as usize][first as usize..][..count as usize].to_vec())
    }
}

struct Growing<'a, 'b>(&'a std::cell::RefCell<&'b mut Memory>);

impl Nodes for Growing<'_, '_> {
    type Error = Infallible;

    fn hashes(&self, height: u32, first: u64, count: u64) -> Result<Vec<Hash>, Infallible> {
        self.0.borrow().hashes(height, first, count)
    }
}

fn ok<T>(result: Result<T, Infallible>) -> T {
    match result {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn verify_inclusion(leaf: &[u8], place: u64, size: u64, root: Hash, proof: &[Hash]) -> bool {
    let Ok(proof) = InclusionProof::<Sha256>::try_from_bytes(proof.concat()) else { return false };
    RootHash::<Sha256>::new(root.into(), size).verify_inclusion(&leaf, place, &proof).is_ok()
}

fn verify_consistency(from: (u64, Hash), to: (u64, Hash), proof: &[Hash]) -> bool {
    let Ok(proof) = ConsistencyProof::<Sha256>::try_from_bytes(proof.concat()) else { return false };
    let root = |(size, hash): (u64, Hash)| RootHash::<Sha256>::new(hash.into(), size);
    root(to).verify_consistency(&root(from), &proof).is_ok()
}

/// The inputs that every implementation of Certificate Transparency is tested with.
fn reference_leaves() -> Vec<Vec<u8>> {
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
        .map(bytes)
        .to_vec()
}

#[test]
fn the_reference_roots_of_certificate_transparency_come_out() {
    let expected = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let memory = Memory::of(&reference_leaves());
    for (size, root_hash) in expected.into_iter().enumerate() {
        assert_eq!(hex(&ok(root(&memory, size as u64))), root_hash, "{size} leaves");
    }
}

#[test]
fn the_reference_consistency_proofs_come_out() {
    let memory = Memory::of(&reference_leaves());
    let proof = |from, to| ok(consistency(&memory, from, to)).iter().map(|hash| hex(hash)).collect::<Vec<_>>();
    assert!(proof(0, 8).is_empty() && proof(1, 1).is_empty() && proof(8, 8).is_empty());
    assert_eq!(
        proof(1, 8),
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ]
    );
    assert_eq!(
        proof(6, 8),
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
}

#[test]
fn every_proof_of_a_small_tree_holds_and_no_other_does() {
    let leaves: Vec<Vec<u8>> = (0..70_u8).map(|n| vec![n]).collect();
    let memory = Memory::of(&leaves);
    let roots: Vec<Hash> = (0..=70).map(|size| ok(root(&memory, size))).collect();
    for size in 1..=70_u64 {
        for place in 0..size {
            let proof = ok(inclusion(&memory, place, size));
            let holds = |leaf: u64, place, root| verify_inclusion(&leaves[leaf as usize], place, size, root, &proof);
            assert!(holds(place, place, roots[size as usize]), "{place} of {size}");
            assert!(!holds((place + 1) % 70, place, roots[size as usize]));
            assert!(!holds(place, place, roots[size as usize - 1]));
        }
        for from in 1..=size {
            let proof = ok(consistency(&memory, from, size));
            let (old, new) = ((from, roots[from as usize]), (size, roots[size as usize]));
            assert!(verify_consistency(old, new, &proof), "{from} to {size}");
            assert!(!verify_consistency((from, roots[from as usize - 1]), new, &proof));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn proofs_hold_at_every_size_that_the_tree_had_and_break_when_touched(
        leaves in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..700),
        places in any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>(),
        bit in any::<prop::sample::Index>(),
    ) {
        let memory = Memory::of(&leaves);
        let to = places.0.index(leaves.len()) as u64 + 1;
        let from = places.1.index(to as usize) as u64 + 1;
        let place = places.2.index(to as usize) as u64;
        let (old, new) = ((from, ok(root(&memory, from))), (to, ok(root(&memory, to))));
        prop_assert_eq!(old.1, ok(root(&Memory::of(&leaves[..from as usize]), from)), "growing changes no earlier root");

        let leaf = &leaves[place as usize];
        let mut proof = ok(inclusion(&memory, place, to));
        prop_assert!(proof.len() <= to.ilog2() as usize + 1);
        prop_assert!(verify_inclusion(leaf, place, to, new.1, &proof));
        if !proof.is_empty() {
            let at = bit.index(proof.len() * 256);
            proof[at / 256][at % 256 / 8] ^= 1 << (at % 8);
            prop_assert!(!verify_inclusion(leaf, place, to, new.1, &proof));
        }
        let mut proof = ok(consistency(&memory, from, to));
        prop_assert!(verify_consistency(old, new, &proof));
        if !proof.is_empty() {
            let at = bit.index(proof.len() * 256);
            proof[at / 256][at % 256 / 8] ^= 1 << (at % 8);
            prop_assert!(!verify_consistency(old, new, &proof));
        }
    }
}
