//! The catalogue: packs that were published here, as plain files with one list beside them
//! ([`reconcile::catalogue::Catalogue`], the form that a classroom's hub and any static host give too).
