import { normaliseIssuer } from '../../../src/comparison/index.js';

describe('issuer names', () => {
  it.each([
    ['中共清溪市文化馆党组', '清溪市文化馆'],
    ['中共清溪市文化馆委员会', '清溪市文化馆党委'],
    ['清溪市文化館黨總支', '清溪市文化馆'],
    ['中共某市文化馆党组', '市文化馆'],
  ])('%s is %s', (one, other) => {
    expect(normaliseIssuer(one)).toBe(normaliseIssuer(other));
  });

  it('keep something to go by, and the place', () => {
    expect(normaliseIssuer('市委办公室')).toBe('市委办公室');
    expect(normaliseIssuer(null)).toBe('');
    expect(normaliseIssuer('清溪市文化馆')).not.toBe(normaliseIssuer('白塔市文化馆'));
  });
});
