//! Who receives signatures, and handing them over.

use async_trait::async_trait;

use super::Stored;

/// Who receives the signatures of petitions that name nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultRecipient {
    /// Its name; the petition's own organisation where there is none.
    pub organisation: Option<String>,
    /// Its public key.
    pub key: [u8; 32],
}

/// What the store does so that signatures reach those who receive them.
#[async_trait]
pub trait DeliveryStore {
    /// Says to whom the signatures of petitions that name nobody are sealed from now on, in whichever process they are
    /// imported; tells how many open petitions have nobody, and so take no signatures.
    async fn set_default_recipient(&self, recipient: Option<DefaultRecipient>) -> Stored<usize>;
}
