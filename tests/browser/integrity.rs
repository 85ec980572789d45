//! The loader holds every file to the hash in its name, and a partner can hold the loader to its own.

use std::{fs, path::Path};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use end_to_end::{
    Outcome, place,
    stage::{House, partner_of},
    tamper::Tamper,
    wait,
};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::run::Scene;

pub async fn a_pinned_loader_runs_under_its_policy(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("script-pinned")).await?;
    reader.widget("ifex-alerts").reach("ready").await?;
    let requests = reader.requests().await?;
    assert!(!requests.iter().any(|url| url.ends_with("/embed.js")), "{requests:?}");
    assert_eq!(reader.js("return document.head.querySelector('script')", &[]).await?, json!(null), "no script is left");
    reader.assert_quiet().await
}

pub async fn an_altered_loader_is_refused_where_it_is_pinned(scene: Scene) -> Outcome {
    let (tamper, partner) = altered(&scene, "embed-").await?;
    scene.reader.open(&format!("{partner}/script-pinned.html")).await?;
    assert!(tamper.seen().iter().any(|request| request.starts_with("GET embed-")), "it was asked for");
    assert_eq!(scene.reader.js("return customElements.get('ifex-alerts')", &[]).await?, json!(null));
    Ok(())
}

pub async fn an_altered_glue_is_refused(scene: Scene) -> Outcome {
    let tamper = refused(&scene, |path| path.starts_with("widget/widget-") && path.ends_with(".js")).await?;
    recovers(&scene, &tamper).await
}

pub async fn an_altered_webassembly_is_refused(scene: Scene) -> Outcome {
    let tamper = refused(&scene, |path| path.ends_with(".wasm")).await?;
    recovers(&scene, &tamper).await
}

pub async fn an_altered_style_sheet_is_refused(scene: Scene) -> Outcome {
    refused(&scene, |path| path.starts_with("widget/style-")).await.map(drop)
}

pub async fn altered_words_are_refused(scene: Scene) -> Outcome {
    refused(&scene, |path| path.starts_with("widget/messages-")).await.map(drop)
}

pub async fn an_old_pinned_loader_works_after_the_next_build(scene: Scene) -> Outcome {
    let assets = tempfile::tempdir()?;
    copy(&place::assets()?, assets.path())?;
    let mut house = House::with_assets(scene.stage.mailbox.clone(), assets.path().to_owned()).await?;
    let old = pin(&house.url).await?;
    let style = restyle(assets.path())?;
    wait::until("the next build to be served", || async { Ok((pin(&house.url).await? != old).then_some(())) }).await?;
    // What was kept is kept on the disk.
    house.stop().await?;
    house.resume().await?;

    let reader = &scene.reader;
    // A page of a partner who copied the tag before.
    let partner = partner_of(&house.url).await?;
    reader.open(&format!("{partner}/index.html")).await?;
    let tag = "const script = Object.assign(document.createElement('script'), \
         { src: arguments[0], integrity: arguments[1], crossOrigin: 'anonymous' }); \
         script.dataset.ifex = 'alerts'; script.dataset.country = 'TN'; document.querySelector('main').prepend(script)";
    let src = format!("{}/{}", house.url, old.src);
    reader.js(tag, &[json!(src), json!(old.integrity)]).await?;
    reader.until("the element", "document.querySelector('ifex-alerts')").await?;
    reader.widget("ifex-alerts").reach("ready").await?;
    let requests = reader.requests().await?;
    assert!(requests.iter().any(|url| url.ends_with(&style)), "the style sheet of the old build: {requests:?}");
    reader.assert_quiet().await
}

async fn pin(house: &str) -> Outcome<wire::Pin> {
    let reply = reqwest::get(format!("{house}/{}", wire::route::PIN)).await?.error_for_status()?;
    Ok(serde_json::from_slice(&reply.bytes().await?)?)
}

/// Where files whose path begins so come with one byte more than they had.
async fn altered(scene: &Scene, start: &'static str) -> Outcome<(Tamper, String)> {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    tamper.hook(move |exchange| {
        if exchange.path.starts_with(start) {
            exchange.body.push(b'\n');
        }
    });
    let partner = partner_of(&tamper.url).await?;
    Ok((tamper, partner))
}

/// With such a file altered the link stays and can be used.
async fn refused(scene: &Scene, is_altered: fn(&str) -> bool) -> Outcome<Tamper> {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    tamper.hook(move |exchange| {
        if is_altered(&exchange.path) {
            exchange.body.push(b'\n');
        }
    });
    let partner = partner_of(&tamper.url).await?;
    let reader = &scene.reader;
    reader.open(&format!("{partner}/elements.html")).await?;
    let complaint = wait::until("the browser to refuse it", || async {
        Ok(reader.complaints().await?.into_iter().find(|line| line.contains("integrity")))
    });
    complaint.await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.until("the link", "host.querySelector('a').checkVisibility()").await?;
    assert_eq!(alerts.count("card").await?, 0, "nothing else is shown");
    Ok(tamper)
}

/// Behind another line the same page loads what was meant.
async fn recovers(scene: &Scene, tamper: &Tamper) -> Outcome {
    tamper.behave();
    scene.reader.js("dispatchEvent(new Event('online'))", &[]).await?;
    scene.reader.widget("ifex-alerts").reach("ready").await
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to.join("widget"))?;
    fs::copy(from.join("embed.js"), to.join("embed.js"))?;
    for file in fs::read_dir(from.join("widget"))? {
        let file = file?;
        fs::copy(file.path(), to.join("widget").join(file.file_name()))?;
    }
    Ok(())
}

/// Makes a build whose style sheet is another, without a trace of the one before; gives the name of that.
fn restyle(assets: &Path) -> Outcome<String> {
    let (old_glue, glue) = named(assets, "widget-", ".js", "embed.js")?;
    let (old_style, style) = named(assets, "style-", ".css", &format!("widget/{old_glue}"))?;
    let new_style = put(assets, "style", "css", &format!("{style}.another{{}}"))?;
    let new_glue = put(assets, "widget", "js", &glue.replace(&old_style, &new_style))?;
    for old in [&old_glue, &old_style] {
        fs::remove_file(assets.join("widget").join(old))?;
    }
    let loader = fs::read_to_string(assets.join("embed.js"))?;
    fs::write(assets.join("embed.js"), loader.replace(&old_glue, &new_glue))?;
    Ok(old_style)
}

/// Name and content of the file of a kind that another names.
fn named(assets: &Path, start: &str, end: &str, by: &str) -> Outcome<(String, String)> {
    let text = fs::read_to_string(assets.join(by))?;
    let names = fs::read_dir(assets.join("widget"))?.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut names = names.filter(|name| name.starts_with(start) && name.ends_with(end) && text.contains(name.as_str()));
    let name = names.next().ok_or_else(|| format!("{by} names no {start}…{end}"))?;
    Ok((name.clone(), fs::read_to_string(assets.join("widget").join(name))?))
}

fn put(assets: &Path, start: &str, end: &str, text: &str) -> Outcome<String> {
    let name = format!("{start}-{}.{end}", URL_SAFE_NO_PAD.encode(Sha256::digest(text)));
    fs::write(assets.join("widget").join(&name), text)?;
    Ok(name)
}
