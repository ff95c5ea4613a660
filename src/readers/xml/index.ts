export { createXmlReader, type XmlHandlers, type XmlReader, type XmlTag } from './create-xml-reader.js';
