import { readContact } from '../../../src/notice/contact/read-contact.js';

const read = (...texts: string[]): (string | null)[] => {
  const { phone, email, address } = readContact(texts).contact;
  return [phone, email, address];
};

describe('readContact', () => {
  it.each<[string, (string | null)[]]>([
    ['联系方式:电话8300001;电子邮箱dw1301@example.com。', ['8300001', 'dw1301@example.com', null]],
    [
      '联系方式：电话0990-6100000；邮政信箱：某市建设路18号某局机关党委（邮编：838200）；电子邮箱：ab@example.com。',
      ['0990-6100000', 'ab@example.com', '某市建设路18号某局机关党委（邮编：838200）'],
    ],
    ['联系方式：电话 0574-80000001；通信地址：某市和济街9号，邮编315000。', ['0574-80000001', null, '某市和济街9号']],
    [
      '邮政信箱：某市水利局机关党委（信封请注明“对巡察整改情况的意见建议”），邮政编码：276000；电子邮箱：ch@example.com。',
      [null, 'ch@example.com', '某市水利局机关党委（信封请注明“对巡察整改情况的意见建议”）'],
    ],
    ['监督电话:0795-7700001', ['0795-7700001', null, null]],
    ['举报电话：（0795）7700001', ['（0795）7700001', null, null]],
    ['联系电话：010-80000001转802', ['010-80000001转802', null, null]],
    ['联系电话:13800001111,传真:0795-7700002', ['13800001111', null, null]],
    ['传真:0795-7700002', ['0795-7700002', null, null]],
    ['联系电话:0795-7700001、0795-7700002', ['0795-7700001', null, null]],
    ['联系电话（传真）：0795-7700001', ['0795-7700001', null, null]],
    ['电子邮箱：ｃｈ＠ｅｘａｍｐｌｅ．ｃｏｍ', [null, 'ｃｈ＠ｅｘａｍｐｌｅ．ｃｏｍ', null]],
    ['电子邮箱:c h s l @example.com', [null, 'c h s l @example.com', null]],
    ['地址:某县人民路1号;来信来访均可', [null, null, '某县人民路1号']],
    ['来信来访：某县人民路1号（某局办公室） 电话：7700001', ['7700001', null, '某县人民路1号（某局办公室）']],
    ['邮箱地址:ab@example.com', [null, 'ab@example.com', null]],
    ['提升12345热线办理质效,电话回访47次', [null, null, null]],
    ['欢迎监督。', [null, null, null]],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads fields from several paragraphs and says where each stands', () => {
    const texts = ['联系方式', '联系电话：7700001', '电子邮箱：ab@example.com', '通讯地址：某县人民路1号'];
    expect(read(...texts)).toEqual(['7700001', 'ab@example.com', '某县人民路1号']);
    const { phone, email, address } = readContact(texts);
    expect([phone?.text, email?.text, address?.text]).toEqual([1, 2, 3]);
    expect(texts[1]!.slice(phone!.start, phone!.end)).toBe('7700001');
  });
});
