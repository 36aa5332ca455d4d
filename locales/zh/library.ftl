## The library, packs, adding packs.
