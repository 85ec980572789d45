//! Logos: a stranger's picture is decoded and written anew on a white ground, so that nothing but its pixels is kept.

use std::io::Cursor;

use png::{ColorType, Compression, Decoder, Encoder, Limits, Transformations};
use wire::{ErrorCode, limit};

/// Memory that decoding may take: four bytes a pixel of the largest picture, and as much again for the decoder's own use.
const MEMORY: usize = (limit::LOGO_PIXELS * limit::LOGO_PIXELS) as usize * 8;

/// Makes a PNG of the same pixels without anything else: no text, profile, time or further frames. Takes milliseconds.
pub fn clean(file: &[u8]) -> Result<Vec<u8>, ErrorCode> {
    if file.len() > limit::LOGO {
        return Err(ErrorCode::TooLarge);
    }
    let mut decoder = Decoder::new_with_limits(Cursor::new(file), Limits { bytes: MEMORY });
    // What is not kept is not even unpacked.
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let header = decoder.read_header_info().map_err(|_| ErrorCode::Invalid)?;
    let (width, height) = header.size();
    if width > limit::LOGO_PIXELS || height > limit::LOGO_PIXELS {
        return Err(ErrorCode::TooLarge);
    }
    let mut reader = decoder.read_info().map_err(|_| ErrorCode::Invalid)?;
    let size = reader.output_buffer_size().filter(|size| *size <= MEMORY).ok_or(ErrorCode::TooLarge)?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(|_| ErrorCode::Invalid)?;
    // The first frame of an animation may be smaller than the picture.
    if (frame.width, frame.height) != (width, height) {
        return Err(ErrorCode::Invalid);
    }
    pixels.truncate(frame.buffer_size());
    let (colour, pixels) = match frame.color_type {
        ColorType::GrayscaleAlpha => (ColorType::Grayscale, on_white::<2>(&pixels)),
        ColorType::Rgba => (ColorType::Rgb, on_white::<4>(&pixels)),
        opaque => (opaque, pixels),
    };
    let kept = encode(width, height, colour, &pixels).map_err(|_| ErrorCode::Internal)?;
    if kept.len() > limit::LOGO_KEPT { Err(ErrorCode::TooLarge) } else { Ok(kept) }
}

/// Pixels of so many bytes, the last of which is how opaque they are, before a white ground: a picture that shows through
/// could show one thing in light colours and another in dark ones.
fn on_white<const BYTES: usize>(pixels: &[u8]) -> Vec<u8> {
    let (pixels, _) = pixels.as_chunks::<BYTES>();
    let blend = |value: u8, alpha: u8| {
        let (value, alpha) = (u32::from(value), u32::from(alpha));
        u8::try_from((value * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    pixels.iter().flat_map(|pixel| pixel[..BYTES - 1].iter().map(|value| blend(*value, pixel[BYTES - 1]))).collect()
}

fn encode(width: u32, height: u32, colour: ColorType, pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut kept = Vec::new();
    let mut encoder = Encoder::new(&mut kept, width, height);
    encoder.set_color(colour);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use png::BitDepth;

    use super::*;

    fn picture(width: u32, height: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, width, height);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::One);
        encoder.set_palette(vec![255, 0, 0, 0, 0, 255]);
        encoder.set_trns(vec![0, 255]);
        encoder.add_text_chunk("Author".into(), "Ana Example".into()).unwrap();
        encoder.add_ztxt_chunk("Comment".into(), "made at home".repeat(50)).unwrap();
        encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: 1, yppu: 2, unit: png::Unit::Meter }));
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&vec![0xA5; width.div_ceil(8) as usize * height as usize]).unwrap();
        writer.finish().unwrap();
        file
    }

    fn pixels(file: &[u8]) -> Vec<u8> {
        let mut decoder = Decoder::new(Cursor::new(file));
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        pixels
    }

    #[test]
    fn nothing_but_the_pixels_is_kept() {
        let mut file = picture(64, 32);
        file.extend_from_slice(b"and something after the end");
        let kept = clean(&file).unwrap();
        let (before, after) = (pixels(&file), pixels(&kept));
        let (before, after) = (before.as_chunks::<4>().0, after.as_chunks::<3>().0);
        assert_eq!((before.len(), after.len()), (64 * 32, 64 * 32));
        for (before, after) in before.iter().zip(after) {
            // What shows through becomes white.
            assert_eq!(*after, if before[3] == 0 { [255; 3] } else { [before[0], before[1], before[2]] });
        }
        let chunks: Vec<&[u8]> = [&b"tEXt"[..], b"zTXt", b"pHYs", b"Ana", b"something"]
            .into_iter()
            .filter(|part| has(&kept, part))
            .collect();
        assert_eq!(chunks, [&[0_u8; 0]; 0]);
        assert!(has(&file, b"Ana") && kept.starts_with(b"\x89PNG"));
    }

    fn has(file: &[u8], part: &[u8]) -> bool {
        file.windows(part.len()).any(|window| window == part)
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_is_unpacked() {
        assert!(clean(&picture(512, 512)).is_ok());
        assert_eq!(clean(&picture(513, 1)), Err(ErrorCode::TooLarge));
        assert_eq!(clean(&picture(1, 513)), Err(ErrorCode::TooLarge));
        // A header that promises sixteen thousand million pixels, and nothing behind it.
        let mut bomb = picture(8, 8);
        bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 4, 0, 0]);
        assert!(clean(&bomb).is_err());
        assert_eq!(clean(&vec![0; limit::LOGO + 1]), Err(ErrorCode::TooLarge));
    }

    #[test]
    fn what_is_no_whole_png_is_refused() {
        let good = picture(64, 64);
        for end in [0, 7, 20, 33, 60, good.len() - 20] {
            assert!(clean(&good[..end]).is_err(), "{end}");
        }
        for other in ["GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "\u{FFFD}JFIF", "RIFF....WEBP"] {
            assert_eq!(clean(other.as_bytes()), Err(ErrorCode::Invalid));
        }
        // No byte of a damaged one makes it panic.
        for at in 0..good.len() {
            let mut damaged = good.clone();
            damaged[at] ^= 0x55;
            let _ = clean(&damaged);
        }
    }
}
