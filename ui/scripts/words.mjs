// Writes src/l10n/generated/messages.ts from locales/en/*.ftl without a whole build.
import { createServer } from 'vite';

const server = await createServer({ configFile: false, server: { middlewareMode: true, watch: null }, logLevel: 'error' });
const { writeDeclaration } = await server.ssrLoadModule('/plugins/fluent.ts');
writeDeclaration();
await server.close();
