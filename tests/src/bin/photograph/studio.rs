//! Brings pages into states and takes the pictures.

use std::{fs, path::Path};

use end_to_end::{
    Outcome,
    browser::Browser,
    fixture,
    stage::{Stage, partner_of},
    tamper::{Tamper, forge},
};
use serde_json::json;

use crate::shot::{HOUSE, Shot, State};

const WIDTHS: [u32; 2] = [360, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];
/// A picture shows no more than a person scrolls through.
const MOST_HEIGHT: u64 = 3_000;

/// A demo clearing house with a camera before it.
pub struct Studio {
    stage: Stage,
    tamper: Tamper,
    partner: String,
}

impl Studio {
    /// Starts everything, with records for the states that the demo content has not.
    pub async fn open() -> Outcome<Self> {
        let stage = Stage::start().await?;
        let tamper = Tamper::start(&stage.house.url).await?;
        let partner = partner_of(&tamper.url).await?;
        fixture::new_petition(&stage.house, "fixture-over", "A petition that is over", "closed").await?;
        Ok(Self { stage, tamper, partner })
    }

    /// Takes all pictures of a state in a language.
    pub async fn take(&self, shot: &Shot, lang: &str, folder: &Path) -> Outcome {
        let reader = self.stage.browser().await?;
        let ended = self.pose(&reader, shot, lang, folder).await;
        self.tamper.behave();
        self.tamper.snapshot(true);
        reader.close().await?;
        ended
    }

    async fn pose(&self, reader: &Browser, shot: &Shot, lang: &str, folder: &Path) -> Outcome {
        reader.resize(WIDTHS[1], 900).await?;
        self.reach(reader, shot, lang).await?;
        for width in WIDTHS {
            for scheme in SCHEMES {
                let forced = if shot.state == State::Forced { "active" } else { "none" };
                reader.media(&[("prefers-color-scheme", scheme), ("forced-colors", forced)]).await?;
                reader.resize(width, 900).await?;
                reader.js("scrollTo(0, 0)", &[]).await?;
                settled(reader, shot).await?;
                let file = folder.join(format!("{}-{lang}-{width}-{scheme}.png", shot.name()));
                fs::write(file, reader.full_picture(MOST_HEIGHT).await?)?;
            }
        }
        Ok(())
    }

    async fn reach(&self, reader: &Browser, shot: &Shot, lang: &str) -> Outcome {
        if let Some((_, address)) = HOUSE.iter().find(|(name, _)| *name == shot.page) {
            return reader.open(&format!("{}/{address}&lang={lang}", self.stage.house.url)).await;
        }
        match shot.state {
            State::Loading => self.tamper.snapshot(false),
            State::Stale => self.tamper.expire(forge::house_key(self.stage.house.data_dir())?),
            State::Failed => self.tamper.fail(),
            _ => {}
        }
        reader.javascript(shot.page != "no-javascript").await?;
        reader.open(&format!("{}/{}.html?lang={lang}", self.partner, shot.page)).await?;
        match shot.state {
            State::Ready | State::Forced => reader.every_widget("ready").await,
            State::Checked => reader.checked().await.map(drop),
            State::Rest => rest(reader, &shot.page).await,
            State::Loading | State::Stale | State::Failed => reader.every_widget(shot.state.name()).await,
            State::Empty => country(reader, "AQ", "empty").await,
            State::Corrected => country(reader, "KE", "ready").await,
            State::Withdrawn => country(reader, "PG", "ready").await,
            State::New => self.new_alert(reader, lang).await,
            State::Faults | State::Sent | State::Closed => petition(reader, shot.state, lang).await,
        }
    }

    /// Each language has its country, so that its alert is new to it.
    async fn new_alert(&self, reader: &Browser, lang: &str) -> Outcome {
        let code = match lang {
            "en" => "IE",
            "fr" => "MC",
            "es" => "AD",
            "ru" => "BY",
            _ => "OM",
        };
        fixture::two_alerts(&self.stage.house, code).await?;
        country(reader, code, "ready").await?;
        fixture::third_alert(&self.stage.house, code).await?;
        reader
            .widget("ifex-alerts")
            .until("the new alert", "root.querySelector('[part~=new]')?.checkVisibility()")
            .await?;
        Ok(())
    }
}

/// Two frames after a change of size its layout has been drawn; where scripts are off, the picture itself waits.
async fn settled(reader: &Browser, shot: &Shot) -> Outcome {
    if shot.page == "no-javascript" {
        return Ok(());
    }
    let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    reader.js_async(frames, &[]).await.map(drop)
}

/// A frame is waited for; of links there is nothing to wait for.
async fn rest(reader: &Browser, page: &str) -> Outcome {
    if page != "csp-no-wasm" {
        return Ok(());
    }
    for selector in ["ifex-alerts", "ifex-petition"] {
        let widget = reader.widget(selector);
        widget.get("host.scrollIntoView({ block: 'start' })").await?;
        widget.until("a frame", "root.querySelector('iframe')?.offsetHeight > 200").await?;
    }
    Ok(())
}

async fn country(reader: &Browser, code: &str, state: &str) -> Outcome {
    reader.js("document.querySelector('ifex-alerts').setAttribute('country', arguments[0])", &[json!(code)]).await?;
    reader.widget("ifex-alerts").reach(state).await
}

async fn petition(reader: &Browser, state: State, lang: &str) -> Outcome {
    let petition = reader.widget("ifex-petition");
    if state == State::Closed {
        reader.js("document.querySelector('ifex-petition').setAttribute('petition', 'fixture-over')", &[]).await?;
        return petition.reach("closed").await;
    }
    petition.reach("ready").await?;
    if state == State::Sent {
        petition.sign("Ana Sample", &format!("ana.photograph.{lang}@example.org")).await?;
        return petition.state("sent").await;
    }
    petition.click("submit").await?;
    petition.until("the faults", "root.querySelector('[part~=errors]')?.checkVisibility()").await?;
    Ok(())
}
