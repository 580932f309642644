// What the benchmark needs of the core, bundled as it is shipped.
export { journeyMermaid } from '../../src/core/diagram/mermaidJourney.ts';
export { viewsOf } from '../../src/core/diagram/views.ts';
export { neverCancelled } from '../../src/core/host.ts';
export { createLanguageService } from '../../src/core/service.ts';
export { previewHtml } from '../../src/protocol/previewHtml.ts';
export { MemoryWorkspace, serviceFor, serviceOver, uriOf } from '../core/support/memoryWorkspace.ts';
