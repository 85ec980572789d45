//! Short names for what the glue lends to the WebAssembly: wasm-bindgen's end in hashes, which no compressor can
//! shrink, once in the WebAssembly and once in the glue: 2 kB for a hundred of them.

use std::collections::BTreeMap;

/// The names in a module's import section that end in a hash, with the short names that take their place.
pub fn shorter(wasm: &[u8]) -> BTreeMap<String, String> {
    let names = section(wasm).map(|section| import_names(&wasm[section.start..section.end])).unwrap_or_default();
    let hashed = names.into_iter().filter(|name| is_hashed(name));
    hashed.enumerate().map(|(number, name)| (name, format!("_{number}"))).collect()
}

/// The glue with the short names.
pub fn rename_in_glue(glue: &str, names: &BTreeMap<String, String>) -> String {
    // The hash makes each name unique in the text.
    names.iter().fold(glue.to_owned(), |glue, (long, short)| glue.replace(long.as_str(), short))
}

/// The module with the short names; all other sections stay as they are.
pub fn rename_in_wasm(wasm: &[u8], names: &BTreeMap<String, String>) -> Option<Vec<u8>> {
    let section = section(wasm)?;
    let mut body = Vec::new();
    let mut from = Reader { bytes: &wasm[section.start..section.end], at: 0 };
    let count = from.number()?;
    write_number(&mut body, count);
    for _ in 0..count {
        let module = from.name()?;
        write_name(&mut body, module);
        let name = from.name()?;
        let text = std::str::from_utf8(name).ok()?;
        write_name(&mut body, names.get(text).map_or(name, |short| short.as_bytes()));
        let kind = from.at;
        from.skip_kind()?;
        body.extend_from_slice(&from.bytes[kind..from.at]);
    }
    let mut all = wasm[..section.size_at].to_vec();
    write_number(&mut all, body.len());
    all.extend(body);
    all.extend_from_slice(&wasm[section.end..]);
    Some(all)
}

fn is_hashed(name: &str) -> bool {
    name.rsplit_once('_').is_some_and(|(_, end)| end.len() == 16 && end.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn import_names(section: &[u8]) -> Vec<String> {
    let mut reader = Reader { bytes: section, at: 0 };
    let count = reader.number().unwrap_or(0);
    let mut name = || {
        reader.name()?;
        let name = String::from_utf8(reader.name()?.to_vec()).ok()?;
        reader.skip_kind()?;
        Some(name)
    };
    (0..count).map_while(|_| name()).collect()
}

/// Where the import section's size stands, and its content (WebAssembly core specification, 5.5).
struct Section {
    size_at: usize,
    start: usize,
    end: usize,
}

fn section(wasm: &[u8]) -> Option<Section> {
    const HEADER: usize = 8;
    const IMPORTS: u8 = 2;
    let mut reader = Reader { bytes: wasm, at: HEADER };
    loop {
        let id = *wasm.get(reader.at)?;
        reader.at += 1;
        let size_at = reader.at;
        let size = reader.number()?;
        let start = reader.at;
        if id == IMPORTS {
            return Some(Section { size_at, start, end: start + size });
        }
        reader.at += size;
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// An unsigned LEB128 number.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn name(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        let name = self.bytes.get(self.at..self.at + length)?;
        self.at += length;
        Some(name)
    }

    /// Passes over what is imported: a function, table, memory or global.
    fn skip_kind(&mut self) -> Option<()> {
        let kind = *self.bytes.get(self.at)?;
        self.at += 1;
        match kind {
            0 => self.number().map(drop),
            1 | 2 => {
                self.at += usize::from(kind == 1);
                let has_maximum = self.number()? & 1 == 1;
                self.number()?;
                if has_maximum { self.number().map(drop) } else { Some(()) }
            }
            3 => {
                self.at += 2;
                Some(())
            }
            _ => None,
        }
    }
}

fn write_number(to: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            to.push(low);
            return;
        }
        to.push(low | 0x80);
    }
}

fn write_name(to: &mut Vec<u8>, name: &[u8]) {
    write_number(to, name.len());
    to.extend_from_slice(name);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions of type 0 and then has an empty custom section.
    fn module(first: &str, second: &str) -> Vec<u8> {
        let mut body = vec![2];
        for name in [first, second] {
            write_name(&mut body, b"./w.js");
            write_name(&mut body, name.as_bytes());
            body.extend([0, 0]);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
        wasm.push(2);
        write_number(&mut wasm, body.len());
        wasm.extend(body);
        wasm.extend([0, 1, 0]);
        wasm
    }

    #[test]
    fn hashed_names_become_short_on_both_sides_and_others_stay() {
        let wasm = module("__wbg_append_0123456789abcdef", "__wbindgen_throw");
        let names = shorter(&wasm);
        assert_eq!(names.len(), 1);
        assert_eq!(rename_in_wasm(&wasm, &names), Some(module("_0", "__wbindgen_throw")));
        let glue = rename_in_glue("{__wbg_append_0123456789abcdef:f,__wbindgen_throw:g}", &names);
        assert_eq!(glue, "{_0:f,__wbindgen_throw:g}");
    }
}
