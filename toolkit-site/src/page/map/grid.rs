//! Which square of the map is whose.

/// A place on the map, counted in squares from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Squares to the west of it.
    pub column: usize,
    /// Squares to the north of it.
    pub row: usize,
}

/// Squares from west to east.
pub const COLUMNS: usize = 39;
/// Squares from north to south.
pub const ROWS: usize = 22;

/// The map as a picture: north is up, a point is sea. Where a neighbour and the true direction cannot both be had, the
/// neighbour goes first. The Pacific lies in the east as a whole, so that the date line divides nobody.
#[rustfmt::skip]
const GRID: &str = "\
 .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . SJ  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  . GL  .  .  . IS  .  .  .  . NO SE AX FI  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  .  .  .  .  .  .  . FO  .  .  .  .  . EE  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . DK  .  . LV RU  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  .  .  .  .  . IE IM GB  . NL DE PL LT BY  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  .  .  .  .  .  . GG JE  . BE LU CZ SK UA  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
 .  . CA  .  .  . PM  .  .  .  .  .  .  .  . FR CH LI AT HU RO MD  .  .  .  . KZ  .  .  .  .  .  .  .  .  .  .  .  .
 . US  .  .  . BM  .  .  .  .  .  .  . PT ES AD MC IT SI HR RS BG  . GE  .  . UZ KG MN  . KP  .  .  .  .  .  .  .  .
MX  .  . BS TC  .  .  .  .  .  .  .  .  . GI  . SM VA BA ME XK MK TR AM AZ TM AF TJ CN  .  . KR  . JP  .  .  .  .  .
GT BZ  . CU HT DO PR VI VG AI MF  .  .  .  .  .  . MT  . AL GR CY LB SY IQ IR PK NP BT MO HK  . TW  .  .  .  .  .  .
SV HN  . KY JM  .  . SX BL KN AG  .  .  .  . MA DZ TN LY EG  . IL PS JO KW BH  . IN BD MM LA VN  .  .  .  .  .  .  .
 . NI  .  .  .  .  . MS GP DM  .  .  .  . EH MR ML NE TD SD ER  .  . SA QA AE  .  .  .  . TH KH  . PH  . MP  . UM  .
 . CR  . AW CW BQ  . VC LC MQ  . CV  . GM SN GN BF BJ NG CF SS ET DJ  . YE OM  . LK  .  . MY  . BN  . PW GU  . MH  .
 .  . PA  .  .  . TT  . GD BB  .  .  . GW SL CI GH TG CM CG UG KE SO  .  .  .  .  .  .  . SG ID  .  .  . FM NR KI  .
 .  .  . CO VE GY SR GF  .  .  .  .  .  . LR  . ST GQ GA CD RW TZ  .  . SC  . MV  .  .  .  .  . TL PG SB  . TV TK  .
 .  .  . EC PE BR  .  .  .  .  .  .  .  .  .  .  .  . AO ZM BI MW  . KM YT  .  .  . CC  . CX  .  .  . VU  . WF WS AS
 .  .  .  . BO PY  .  .  .  .  .  .  .  . SH  .  .  . NA BW ZW MZ  . MG RE MU  . IO  .  .  .  .  .  . NC FJ TO NU PF
 .  .  .  . CL AR UY  .  .  .  .  .  .  .  .  .  .  .  . ZA LS SZ  .  .  .  .  .  .  .  .  .  . AU  . NF  .  . CK PN
 .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . NZ  .  .  .
 .  .  .  .  .  . FK  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . TF  .  .  .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  . GS  .  .  .  .  .  .  . BV  .  .  .  .  .  .  .  .  . HM  .  .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  . AQ  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
";

/// Every territory's code and its place, row by row.
pub fn cells() -> impl Iterator<Item = (&'static str, Cell)> {
    let row = |(row, line): (usize, &'static str)| {
        let cell = move |(column, code): (usize, &'static str)| (code, Cell { column, row });
        line.split_ascii_whitespace().enumerate().map(cell)
    };
    GRID.lines().enumerate().flat_map(row).filter(|(code, _)| *code != ".")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn cell(code: &str) -> Cell {
        cells().find(|(other, _)| *other == code).map(|(_, cell)| cell).expect("a code of the map")
    }

    fn beside(a: &str, b: &str) -> bool {
        let (a, b) = (cell(a), cell(b));
        a.column.abs_diff(b.column) <= 1 && a.row.abs_diff(b.row) <= 1
    }

    #[test]
    fn every_territory_is_on_the_map_exactly_once() {
        let mut times: BTreeMap<&str, usize> = wire::facet::countries().map(|code| (code, 0)).collect();
        for (code, _) in cells() {
            *times.get_mut(code).unwrap_or_else(|| panic!("{code} is no territory's code")) += 1;
        }
        let wrong: Vec<_> = times.into_iter().filter(|(_, times)| *times != 1).collect();
        assert!(wrong.is_empty(), "not once: {wrong:?}");
    }

    #[test]
    fn the_picture_is_rectangular_and_as_large_as_it_says() {
        assert_eq!(GRID.lines().count(), ROWS);
        for line in GRID.lines() {
            assert_eq!(line.split_ascii_whitespace().count(), COLUMNS, "{line}");
        }
    }

    #[test]
    fn the_picture_has_no_empty_edge() {
        let edge = |at: fn(Cell) -> bool| cells().any(|(_, cell)| at(cell));
        assert!(edge(|cell| cell.row == 0) && edge(|cell| cell.row == ROWS - 1));
        assert!(edge(|cell| cell.column == 0) && edge(|cell| cell.column == COLUMNS - 1));
    }

    #[test]
    fn neighbours_lie_beside_one_another() {
        let pairs = [
            ("CA", "US"),
            ("US", "MX"),
            ("GT", "HN"),
            ("CO", "VE"),
            ("AR", "CL"),
            ("HT", "DO"),
            ("PT", "ES"),
            ("DE", "PL"),
            ("NO", "SE"),
            ("TN", "DZ"),
            ("TN", "LY"),
            ("NE", "TD"),
            ("KE", "UG"),
            ("KE", "ET"),
            ("ZA", "LS"),
            ("ZW", "MZ"),
            ("SY", "TR"),
            ("IL", "PS"),
            ("SA", "YE"),
            ("IR", "AF"),
            ("IN", "BD"),
            ("CN", "MN"),
            ("MM", "TH"),
            ("PG", "SB"),
            ("WS", "AS"),
        ];
        let apart: Vec<_> = pairs.into_iter().filter(|(a, b)| !beside(a, b)).collect();
        assert!(apart.is_empty(), "{apart:?}");
    }
}
