//! Kinds of requests: what each may bring, and what its figures are called.

use axum::http::Method;

/// A kind of request, told by its path. What is counted and logged is the kind: a path may name a learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The exchange with laptops and hubs.
    Exchange,
    /// The record store for xAPI.
    Records,
    /// Published packs, and lists of them.
    Packs,
    /// A pack that is being published.
    Publish,
    /// The JSON API of centres.
    Api,
    /// Wallets: the Open Badges API, and OAuth 2.0.
    Badges,
    /// A certificate that somebody wants verified.
    Verify,
    /// Pages for people.
    Page,
    /// Questions about the platform itself.
    Health,
}

impl Class {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Exchange,
        Self::Records,
        Self::Packs,
        Self::Publish,
        Self::Api,
        Self::Badges,
        Self::Verify,
        Self::Page,
        Self::Health,
    ];

    /// The kind of a request.
    #[must_use]
    pub fn of(method: &Method, path: &str) -> Self {
        let mut parts = path.split('/').skip(1);
        let first = parts.next().unwrap_or_default();
        let brings = !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
        match first {
            "exchange" | "packhorse" | "carry" | "appointments" => Self::Exchange,
            "xapi" => Self::Records,
            "packs" | "publish" | "trust" if brings => Self::Publish,
            "api" if brings && parts.any(|part| part == "packs") => Self::Publish,
            "packs" | "trust" | "packhorse.trust" => Self::Packs,
            "api" => Self::Api,
            "ims" | "oauth" | ".well-known" => Self::Badges,
            "verify" if brings => Self::Verify,
            "health" | "metrics" => Self::Health,
            _ => Self::Page,
        }
    }

    /// Its name in figures and logs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exchange => "exchange",
            Self::Records => "records",
            Self::Packs => "packs",
            Self::Publish => "publish",
            Self::Api => "api",
            Self::Badges => "badges",
            Self::Verify => "verify",
            Self::Page => "page",
            Self::Health => "health",
        }
    }

    /// The most bytes a request of it may bring. Rooms may allow less.
    #[must_use]
    pub const fn most_bytes(self) -> u64 {
        match self {
            Self::Exchange => (8 << 20) + 4096,
            Self::Records => 64 << 20,
            Self::Publish => 16 << 30,
            Self::Api | Self::Page => 2 << 20,
            Self::Badges => 1 << 20,
            Self::Verify => (12 << 20) + 4096,
            Self::Packs | Self::Health => 4096,
        }
    }

    /// The memory it is counted with while it is answered: what its handlers hold of a body at one time.
    pub(super) const fn memory(self, declared: Option<u64>) -> u64 {
        let most = match self {
            // These count the bytes themselves, as they come.
            Self::Exchange | Self::Records | Self::Verify => 64 << 10,
            // Goes to the disk as it comes.
            Self::Publish => 1 << 20,
            other => other.most_bytes(),
        };
        match declared {
            Some(bytes) if bytes < most => bytes,
            _ => most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_of_the_kind_its_path_says() {
        let cases = [
            ("POST /exchange", Class::Exchange),
            ("GET /exchange/0011", Class::Exchange),
            ("GET /packhorse", Class::Exchange),
            ("PUT /xapi/statements", Class::Records),
            ("GET /packs/catalogue.json", Class::Packs),
            ("GET /packhorse.trust", Class::Packs),
            ("PUT /packs/org.example.a/1.pack", Class::Publish),
            ("GET /api/centres", Class::Api),
            ("POST /api/centres/3/packs", Class::Publish),
            ("GET /ims/ob/v3p0/credentials", Class::Badges),
            ("POST /oauth/token", Class::Badges),
            ("POST /verify", Class::Verify),
            ("GET /verify", Class::Page),
            ("GET /metrics", Class::Health),
            ("GET /", Class::Page),
            ("GET /exchanges", Class::Page),
            ("OPTIONS *", Class::Page),
        ];
        for (request, expected) in cases {
            let (method, path) = request.split_once(' ').unwrap();
            assert_eq!(Class::of(&method.parse().unwrap(), path), expected, "{request}");
        }
    }
}
