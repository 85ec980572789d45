//! Deliveries in tables.

use async_trait::async_trait;

use super::{
    super::{DefaultRecipient, DeliveryStore, Stored},
    SqliteStore, recipients,
};

#[async_trait]
impl DeliveryStore for SqliteStore {
    async fn set_default_recipient(&self, recipient: Option<DefaultRecipient>) -> Stored<usize> {
        self.writer.write(move |c| recipients::set_default(c, recipient.as_ref())).await
    }
}
