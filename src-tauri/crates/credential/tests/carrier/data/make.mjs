// Makes the tokens in this folder with Node's own cryptography, a program that is none of ours: node make.mjs
// The keys are made anew each time and kept nowhere; what is kept is what they signed.
import { generateKeyPairSync, sign } from "node:crypto";
import { writeFileSync } from "node:fs";

const part = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const credential = (issuer) => ({
  "@context": [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
  ],
  id: "urn:uuid:0d1f0a6e-7f0e-4f5e-9a4b-2b7f4d8f5a10",
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  issuer: { id: issuer, type: ["Profile"], name: "Example University" },
  validFrom: "2026-01-01T00:00:00Z",
  credentialSubject: {
    id: "did:example:ebfeb1f712ebc6f1c276e12ec21",
    type: ["AchievementSubject"],
    achievement: {
      id: "https://example.org/achievements/teamwork",
      type: ["Achievement"],
      criteria: { narrative: "Works with others." },
      description: "Can work with others.",
      name: "Teamwork",
    },
  },
});

const algorithms = {
  RS256: [["rsa", { modulusLength: 2048 }], "sha256", {}],
  PS256: [["rsa", { modulusLength: 2048 }], "sha256", { padding: 6, saltLength: 32 }],
  ES256: [["ec", { namedCurve: "P-256" }], "sha256", { dsaEncoding: "ieee-p1363" }],
  ES384: [["ec", { namedCurve: "P-384" }], "sha384", { dsaEncoding: "ieee-p1363" }],
  EdDSA: [["ed25519"], null, {}],
};

for (const [alg, [kind, hash, options]] of Object.entries(algorithms)) {
  const { privateKey, publicKey } = generateKeyPairSync(...kind);
  const jwk = publicKey.export({ format: "jwk" });
  for (const [name, issuer, header] of [
    ["web", "https://example.org/issuer", { alg, typ: "JWT", jwk }],
    ["jwk", `did:jwk:${part(jwk)}`, { alg, typ: "JWT", kid: `did:jwk:${part(jwk)}#0` }],
  ]) {
    const document = credential(issuer);
    const claims = {
      iss: issuer,
      jti: document.id,
      sub: document.credentialSubject.id,
      nbf: Date.parse(document.validFrom) / 1000,
    };
    const signed = `${part(header)}.${part({ ...document, ...claims })}`;
    const signature = sign(hash, Buffer.from(signed), { key: privateKey, ...options }).toString("base64url");
    writeFileSync(new URL(`${alg.toLowerCase()}-${name}.jwt`, import.meta.url), `${signed}.${signature}\n`);
  }
}
