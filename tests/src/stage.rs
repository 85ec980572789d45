//! Everything one test run needs, started once and ended with it: clearing house, mailbox, partner, ChromeDriver.

use std::{net::SocketAddr, sync::Arc};

use tokio::sync::OnceCell;

use crate::{
    Outcome,
    browser::{Browser, Driver},
    partner,
};

pub mod house;
pub mod mailbox;
pub mod site;

pub use house::House;
pub use mailbox::Mailbox;
pub use site::{Printed, Site};

/// What all tests of a run share. Dropping it ends all of it.
pub struct Stage {
    /// The clearing house with its demo content.
    pub house: House,
    /// Where its mails arrive.
    pub mailbox: Arc<Mailbox>,
    /// Base address of the partner pages that embed from [`Stage::house`].
    pub partner: String,
    site: OnceCell<Site>,
    driver: Driver,
}

impl Stage {
    /// Starts everything; fails with one sentence and its remedy where a part is missing.
    pub async fn start() -> Outcome<Self> {
        let driver = Driver::start().await?;
        let mailbox = Arc::new(Mailbox::start().await?);
        let house = House::start(mailbox.clone()).await?;
        let partner = partner_of(&house.url).await?;
        Ok(Self { house, mailbox, partner, site: OnceCell::new(), driver })
    }

    /// The toolkit site of [`Stage::house`], printed and served when the first case asks for it. "Leave now" leads to the
    /// partner.
    pub async fn site(&self) -> Outcome<&Site> {
        let make = async || Site::serve(Printed::new(&self.house, &self.house.url, &self.exit()).await?).await;
        self.site.get_or_try_init(make).await
    }

    /// Where "Leave now" leads.
    pub fn exit(&self) -> String {
        format!("{}/", self.partner)
    }

    /// A reader with a fresh profile.
    pub async fn browser(&self) -> Outcome<Browser> {
        self.driver.browser().await
    }
}

/// A partner server whose pages embed from `house`; gives its base address.
pub async fn partner_of(house: &str) -> Outcome<String> {
    let address = partner::start(SocketAddr::from(([127, 0, 0, 1], 0)), house).await?;
    Ok(format!("http://{address}"))
}
