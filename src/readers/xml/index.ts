/** In: the bytes of an XML part, in pieces. Out: calls to the handlers of its elements, prefixes put right. */
export { createXmlReader, type XmlHandlers, type XmlReader, type XmlTag } from './create-xml-reader.js';
