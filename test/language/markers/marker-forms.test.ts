import { readMarkers } from '../../../src/language/index.js';
import { markerForms } from '../../../src/language/markers/marker-families.js';
import { foldText } from '../../../src/text/index.js';

describe('markerForms', () => {
  it.each(markerForms.map(({ family, example }) => [family, example] as const))('reads %s: %s', (family, example) => {
    const readings = readMarkers(foldText(example));
    expect(readings.map((marker) => marker.family)).toContain(family);
    const marker = readings.find((reading) => reading.family === family);
    expect(marker?.length).toBeGreaterThan(0);
    expect(marker?.length).toBeLessThanOrEqual(example.length);
  });

  it('knows every first character of its forms', () => {
    for (const { example } of markerForms) expect(readMarkers(foldText(example))).not.toEqual([]);
  });
});
