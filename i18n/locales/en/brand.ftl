# Names. Terms only, so this file is in no pack.

-network = IFEX
