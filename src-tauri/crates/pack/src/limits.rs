//! What a pack may ask of the machine that reads it. Every figure is checked before the memory or
//! the time it stands for is spent (`FORMAT.md`, Limits).

/// Newest format version this code reads and writes.
pub const FORMAT_NEWEST: u16 = 1;
/// Oldest format version this code reads.
pub const FORMAT_OLDEST: u16 = 1;

/// Most bytes a manifest may have, unfolded; also the most it may have as stored.
pub const MAX_MANIFEST: u32 = 64 * 1024 * 1024;
/// Most chunks a pack may list.
pub const MAX_CHUNKS: u32 = 1 << 20;
/// Most files a pack may list.
pub const MAX_FILES: u32 = 1 << 18;
/// Most slices all files of a pack may be made of together.
pub const MAX_SLICES: u32 = 1 << 21;
/// Most bytes all paths of a pack may take together.
pub const MAX_PATHS: usize = 64 * 1024 * 1024;
/// Most bytes one path may take.
pub const MAX_PATH: usize = 1024;
/// Most bytes one name within a path may take.
pub const MAX_NAME: usize = 255;

/// Most slices a patch may lean on.
pub const MAX_PATCH_SLICES: usize = 64;
/// Most bytes a patch may lean on.
pub const MAX_PREFIX: u32 = 8 * 1024 * 1024;
/// Most patches that may lean on one another.
pub const MAX_DEPTH: u8 = 4;
/// Most bytes that may have to be unfolded to reach one chunk's content.
pub const MAX_UNFOLD: u64 = 64 * 1024 * 1024;

/// How many times its stored bytes a pack's files may measure in all, beyond [`RATIO_FREE`].
pub const MAX_RATIO: u64 = 1000;
/// Bytes of files that [`MAX_RATIO`] does not count.
pub const RATIO_FREE: u64 = 64 * 1024 * 1024;

/// Most bytes [`read_file`](crate::read_file) and [`read_range`](crate::read_range) hand out at once.
pub const MAX_READ: u64 = 512 * 1024 * 1024;

/// A volume's size unless another is asked for: the largest file FAT32 takes, less one sector.
pub const DEFAULT_VOLUME: u64 = 4 * 1024 * 1024 * 1024 - 512;
/// Smallest volume that may be asked for.
pub const MIN_VOLUME: u64 = 4096;
/// Most volumes a pack may be split into: what three digits can number.
pub const MAX_VOLUMES: u64 = 999;
