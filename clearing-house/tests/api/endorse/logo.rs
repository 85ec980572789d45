//! Logos: cleaned, nowhere to be had before they are approved, and then a picture and nothing else.

use base64::{Engine, engine::general_purpose::STANDARD};
use reqwest::StatusCode;
use serde_json::json;

use super::{PATH, house, names, press, request, token_of};

/// A PNG with a text in it.
pub fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.add_text_chunk("Author".into(), "canary in the picture".into()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0x12, 0x34, 0x56, 0xFF].repeat((width * height) as usize)).unwrap();
    writer.finish().unwrap();
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_is_public_with_its_organisation_and_gone_with_it() {
    let house = house().await;
    let mut new = request(1, "https://member.example.org", "ana@member.example.org");
    let file = picture(120, 60);
    new["logo"] = STANDARD.encode(&file).into();
    house.post(PATH, &new).await;
    let token = token_of(&house.mail("ana@member.example.org", 1).await);
    let cleaned = clearing_house::endorsement::logo::clean(&file).unwrap();
    let hash = clearing_house::keys::base64url(&clearing_house::keys::sha256(&cleaned));
    let path = format!("/v1/logos/{hash}.png");
    assert_eq!(house.get(&path).await.status(), 404, "before it is confirmed");
    let page = house.get(&format!("/endorsements/{token}")).await.text().await.unwrap();
    assert!(page.contains(&format!("src=\"data:image/png;base64,{}\"", STANDARD.encode(&cleaned))));

    press(&house, &token, "").await;
    assert_eq!(house.json(PATH).await["endorsements"][0]["logo"], path[1..]);
    assert!(house.get("/petitions/free-them/letter").await.text().await.unwrap().contains(&path));
    let logo = house.get(&path).await;
    for (name, value) in [
        ("content-type", "image/png"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("content-disposition", "inline; filename=\"logo.png\""),
        ("access-control-allow-origin", "*"),
    ] {
        assert_eq!(logo.headers()[name], value, "{name}");
    }
    let bytes = logo.bytes().await.unwrap();
    assert_eq!(bytes, cleaned);
    assert!(!bytes.windows(6).any(|part| part == b"canary"));
    for missing in ["/v1/logos/none.png", "/v1/logos/..%2fsecret.key", "/v1/logos/%ff.png"] {
        assert_eq!(house.get(missing).await.status(), 404, "{missing}");
    }
    assert_eq!(house.get(&path.replace(".png", "")).await.status(), 404);

    press(&house, &token, "/withdraw").await;
    assert_eq!(house.get(&path).await.status(), 404);
    assert_eq!(names(&house).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_small_png_is_refused_with_its_field() {
    let house = house().await;
    let cases: [(Vec<u8>, &str); 5] = [
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec(), "invalid"),
        (b"GIF89a".to_vec(), "invalid"),
        (picture(60, 60)[..50].to_vec(), "invalid"),
        (picture(600, 10), "too_large"),
        (vec![0; 65 * 1_024], "too_large"),
    ];
    for (file, code) in cases {
        let mut new = request(1, "https://watch.example.org", "ana@watch.example.org");
        new["logo"] = STANDARD.encode(&file).into();
        let expected = json!({ "code": "fields", "fields": [{ "field": "logo", "code": code }] });
        assert_eq!(house.post(PATH, &new).await, (StatusCode::UNPROCESSABLE_ENTITY, expected), "{} bytes", file.len());
    }
    let mut new = request(1, "https://watch.example.org", "ana@watch.example.org");
    new["logo"] = "not base64".into();
    assert_eq!(house.post(PATH, &new).await.0, 422);
}
