//! The other cryptosuite: what `eddsa-rdfc-2022` signs is the meaning of a document as a graph, in the canonical form of
//! RDF (RDFC-1.0). JSON-LD's processing and the canonical form are oxigraph's.

use std::collections::{BTreeMap, HashSet};

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{BlankNodeRef, Dataset, GraphNameRef, NamedOrBlankNodeRef, QuadRef, TermRef};
use serde_json::{Map, Value};

use super::{State, combined as digests};
use crate::context::Contexts;

/// Most statements of a graph.
const MAX_QUADS: usize = 20_000;
/// Most nameless nodes that look alike at first sight: telling them apart costs as many tries as they have orders
/// (RDFC-1.0, 7.1, "dataset poisoning").
const MAX_ALIKE: usize = 6;

/// What is signed of a document and its proof's options.
pub(super) fn combined(
    document: &Map<String, Value>,
    options: &Map<String, Value>,
    contexts: &Contexts,
) -> Result<[u8; 64], State> {
    let mut options = options.clone();
    options.remove("@context");
    if let Some(context) = document.get("@context") {
        options.insert("@context".into(), context.clone());
    }
    let proof = canonical_graph(&options, contexts)?;
    let document = canonical_graph(document, contexts)?;
    Ok(digests(proof.as_bytes(), document.as_bytes()))
}

/// The canonical N-Quads of a document.
pub(super) fn canonical_graph(document: &Map<String, Value>, contexts: &Contexts) -> Result<String, State> {
    if let Some(word) = contexts.meaningless(document) {
        return Err(State::Unknown("word-unknown", word));
    }
    let json = serde_json::to_vec(document).unwrap_or_default();
    let known = contexts.clone();
    let quads = JsonLdParser::new().for_slice(&json).with_load_document_callback(move |url, _| {
        let text = known.get(url).ok_or_else(|| format!("the context {url} is not known"))?;
        Ok(JsonLdRemoteDocument { document: text.as_bytes().to_vec(), document_url: url.to_owned() })
    });
    let mut dataset = Dataset::new();
    for quad in quads {
        let quad = quad.map_err(|error| {
            State::Unknown("graph-unreadable", error.to_string().chars().take(200).collect())
        })?;
        dataset.insert(&quad);
        if dataset.len() > MAX_QUADS {
            return Err(State::Unknown("graph-intricate", String::new()));
        }
    }
    if alike(&dataset) > MAX_ALIKE {
        return Err(State::Unknown("graph-intricate", String::new()));
    }
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 {
        hash_algorithm: CanonicalizationHashAlgorithm::Sha256,
    });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort_unstable();
    Ok(lines.concat())
}

/// How many nameless nodes share what is seen of them at first sight with another.
fn alike(dataset: &Dataset) -> usize {
    let mut sights: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for quad in dataset {
        for node in blank_nodes(quad) {
            sights.entry(node.as_str().to_owned()).or_default().push(at_first_sight(quad, node));
        }
    }
    let mut groups: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for (_, mut sight) in sights {
        sight.sort_unstable();
        *groups.entry(sight).or_default() += 1;
    }
    groups.into_values().filter(|count| *count > 1).sum()
}

fn blank_nodes(quad: QuadRef<'_>) -> HashSet<BlankNodeRef<'_>> {
    let subject = match quad.subject {
        NamedOrBlankNodeRef::BlankNode(node) => Some(node),
        NamedOrBlankNodeRef::NamedNode(_) => None,
    };
    let object = match quad.object {
        TermRef::BlankNode(node) => Some(node),
        _ => None,
    };
    let graph = match quad.graph_name {
        GraphNameRef::BlankNode(node) => Some(node),
        _ => None,
    };
    [subject, object, graph].into_iter().flatten().collect()
}

/// A statement with the one node called `a` and all other nameless ones `z`.
fn at_first_sight(quad: QuadRef<'_>, node: BlankNodeRef<'_>) -> String {
    let name = |other: BlankNodeRef<'_>| if other == node { "_:a".to_owned() } else { "_:z".to_owned() };
    let subject = match quad.subject {
        NamedOrBlankNodeRef::BlankNode(other) => name(other),
        named => named.to_string(),
    };
    let object = match quad.object {
        TermRef::BlankNode(other) => name(other),
        other => other.to_string(),
    };
    let graph = match quad.graph_name {
        GraphNameRef::BlankNode(other) => name(other),
        other => other.to_string(),
    };
    format!("{subject} {} {object} {graph}", quad.predicate)
}
