# Names. Terms only, so this file is in no pack.

-network = IFEX
-clearing-house = clearing house
