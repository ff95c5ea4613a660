import type { ReadLimits } from '../read-options.js';
import {
  appendText,
  createFlow,
  createNumberer,
  flushCarried,
  type Block,
  type Flow,
  type Numbering,
  type Styles,
} from '../word/index.js';
import type { XmlHandlers, XmlTag } from '../xml/index.js';
import type { ZipPackage } from '../zip/index.js';
import { paragraphPropertySetters, runPropertySetters } from './properties.js';
import { streamPart } from './stream-part.js';
import { closeHandlers, findSink, openHandlers, SKIP, type StoryReading } from './story-handlers.js';

/** What one part says: its paragraphs and rows in order, the ids of its pictures, and how many embedded parts were passed over. */
export interface Story {
  readonly blocks: readonly Block[];
  readonly pictures: readonly string[];
  readonly embedded: number;
}

/** Properties go to the paragraph, its mark or the run, wherever the file stands. */
function readProperty(flow: Flow, tag: XmlTag): void {
  switch (flow.scope) {
    case 'paragraph':
      if (flow.paragraph !== undefined) paragraphPropertySetters.get(tag.name)?.(flow.paragraph.properties, tag);
      return;
    case 'mark':
      if (tag.name === 'w:vanish' && flow.paragraph !== undefined) flow.paragraph.markHidden = true;
      return;
    case 'run':
      runPropertySetters.get(tag.name)?.(flow.run, tag);
      return;
    case 'row':
    case 'none':
      return;
  }
}

function createHandlers(reading: StoryReading): XmlHandlers {
  let skipped = 0;
  const innermost = (): Flow => reading.flows.at(-1) ?? reading.flows[0];
  return {
    open: (tag) => {
      if (skipped > 0) {
        skipped += 1;
        return;
      }
      const flow = innermost();
      const handler = openHandlers.get(tag.name);
      if (handler === undefined) readProperty(flow, tag);
      else if (handler(flow, tag, reading) === SKIP) skipped = 1;
    },
    close: (name) => {
      if (skipped > 0) skipped -= 1;
      else closeHandlers.get(name)?.(innermost(), reading);
    },
    text: (text) => {
      if (skipped > 0) return;
      const flow = innermost();
      const field = flow.fields.at(-1);
      if (flow.inText) appendText(flow, text, reading.styles);
      else if (flow.inCode && field !== undefined) field.code += text;
    },
  };
}

/** Reads a part that holds paragraphs: the document, a header, notes. Lists are counted from its beginning. */
export function readStory(
  pack: ZipPackage,
  name: string,
  styles: Styles,
  numbering: Numbering,
  limits: ReadLimits,
): Story | undefined {
  const flow = createFlow();
  const reading: StoryReading = {
    styles,
    numberer: createNumberer(numbering, styles),
    flows: [flow],
    alternates: [],
    tables: 0,
    embedded: 0,
    pictures: [],
  };
  if (!streamPart(pack, name, createHandlers(reading), limits)) return undefined;
  flushCarried(flow, findSink(flow), styles, reading.numberer);
  return { blocks: flow.blocks, pictures: reading.pictures, embedded: reading.embedded };
}
