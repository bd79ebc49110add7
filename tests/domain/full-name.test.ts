import { describe, expect, it } from 'vitest';
import { fullName, tellingWords } from '../../src/domain/full-name';

describe('a full name', () => {
  describe('without a comma is as it is written', () => {
    it.each([
      'Amara Osei', 'Dr. Anna Schmidt', 'Prof. Dr. Anna Schmidt', 'Ms Wren Abbott', 'Anna Schmidt PhD', 'Anna Schmidt M.D.',
      'John Smith Jr.', 'John Smith III', 'Gabriel García Márquez', 'María José de la Cruz', 'Jan van der Berg', 'Ludwig von Mises',
      'Harun al-Rashid', 'Abd al-Rahman al-Sufi', 'Khalid bin Salman', 'Wang Xiaoming', '王小明', '김민수', 'Nagy Anna',
      'Dr.', 'My', 'Sam', 'My Nguyen', 'd’Angelo Russell', 'bell hooks', 'أمينة عثمان', 'Sam Okafor (she/her)', '  Sam ',
    ])('%s', (name) => expect(fullName(name)).toBe(name));
  });

  describe('has no title after a comma', () => {
    it.each([
      ['Anna Schmidt, PhD', 'Anna Schmidt'], ['Anna Schmidt, Ph.D.', 'Anna Schmidt'], ['Anna Schmidt, phd', 'Anna Schmidt'],
      ['Anna Schmidt, PhD, MBA', 'Anna Schmidt'], ['Anna Schmidt,PhD,MBA', 'Anna Schmidt'], ['Anna Schmidt, PhD MBA', 'Anna Schmidt'],
      ['Anna Schmidt, M.D.', 'Anna Schmidt'], ['Anna Schmidt, M.D./Ph.D.', 'Anna Schmidt'], ['Anna Schmidt, MD, FACP', 'Anna Schmidt'],
      ['Anna Schmidt, \u200B', 'Anna Schmidt'], ['Schmidt, \u200B, Anna', 'Anna Schmidt'], ['Schmidt, MEd', 'Schmidt'], ['Schmidt, EdD', 'Schmidt'], ['SCHMIDT, ma', 'SCHMIDT'],
      ['Schmidt, Anna, XQPR', 'Anna Schmidt'], ['Schmidt, PharmD', 'Schmidt'], ['Schmidt, DrPH', 'Schmidt'], ['Schmidt, D.Phil.', 'Schmidt'], ['Schmidt, ret.', 'Schmidt'], ['Schmidt, Retd', 'Schmidt'],
      ['Schmidt, esquire', 'Schmidt'], ['Schmidt, M.D.', 'Schmidt'],
      ['Anna Schmidt, Esq.', 'Anna Schmidt'], ['Anna Schmidt, esq', 'Anna Schmidt'], ['Schmidt, Esq.', 'Schmidt'],
      ['Anna Schmidt, SHRM-CP', 'Anna Schmidt'], ['Anna Schmidt, PMP®', 'Anna Schmidt'], ['Anna Schmidt, B.Sc. (Hons)', 'Anna Schmidt'],
      ['Anna Schmidt, PhD candidate', 'Anna Schmidt'], ['Anna Schmidt, PhD in Biology', 'Anna Schmidt'], ['Anna Schmidt, MBA ’19', 'Anna Schmidt'],
      ['Anna Schmidt, PhD 🌱', 'Anna Schmidt'], ['Anna Schmidt 🌱, PhD', 'Anna Schmidt 🌱'], ['Anna Schmidt, XQPR', 'Anna Schmidt'],
      ['Anna Schmidt, A.B.C.', 'Anna Schmidt'], ['Dr. Anna Schmidt, MBA', 'Dr. Anna Schmidt'], ['Gabriel García Márquez, MSc', 'Gabriel García Márquez'],
      ['Jan van der Berg, MD', 'Jan van der Berg'], ['van der Berg, MD', 'van der Berg'], ['Wang Xiaoming, PhD', 'Wang Xiaoming'],
      ['Yo-Yo Ma, BA', 'Yo-Yo Ma'], ['ANNA SCHMIDT, MBA', 'ANNA SCHMIDT'], ['OSEI, MD', 'OSEI'], ['Osei, PhD', 'Osei'], ['Osei, Phd', 'Osei'],
      ['Anna Schmidt, Dr.', 'Anna Schmidt'], ['Anna Schmidt, Prof. Dr.', 'Anna Schmidt'], ['Anna Schmidt,', 'Anna Schmidt'],
      ['Anna Schmidt, \u200FPhD\u200E', 'Anna Schmidt'], ['أمينة عثمان، PhD', 'أمينة عثمان'],
    ])('%s', (written, name) => expect(fullName(written)).toBe(name));
  });

  describe('stands in one line', () => {
    it.each([
      ['Amara\nOsei', 'Amara Osei'], ['Osei,\r\n  Amara', 'Amara Osei'], ['Amara Osei\n\n', 'Amara Osei'], ['\u2028Amara\u0085 Osei', 'Amara Osei'],
      ['Amara  Osei', 'Amara  Osei'],
    ])('%j', (written, name) => expect(fullName(written)).toBe(name));
  });

  describe('begins with the given name', () => {
    it.each([
      ['Osei, Amara', 'Amara Osei'], ['Osei,Amara', 'Amara Osei'], ['  Osei ,  Amara ', 'Amara Osei'], ['Osei,', 'Osei'], [', Amara', 'Amara'],
      ['Osei, Amara, PhD', 'Amara Osei'], ['Osei, PhD, Amara', 'Amara Osei'], ['Osei, Amara Efua', 'Amara Efua Osei'], ['Osei, A.', 'A. Osei'],
      ['Rowling, J.K.', 'J.K. Rowling'], ['Rowling, J. K.', 'J. K. Rowling'], ['Salinger, J.D.', 'J.D. Salinger'], ['OSEI, AMARA', 'AMARA OSEI'],
      ['OSEI, Amara', 'Amara OSEI'], ['osei, amara', 'amara osei'], ['García Márquez, Gabriel', 'Gabriel García Márquez'],
      ['de la Cruz, María José', 'María José de la Cruz'], ['van der Berg, Jan', 'Jan van der Berg'], ['Berg, Jan van der', 'Jan van der Berg'],
      ['Berg, van der, Jan', 'Jan van der Berg'], ['Berg, Jan, van der', 'Jan van der Berg'], ['Berg, van der', 'van der Berg'],
      ['Heuvel, van den, J.P.', 'J.P. van den Heuvel'], ['von Goethe, Johann Wolfgang', 'Johann Wolfgang von Goethe'],
      ['Goethe, Johann Wolfgang von', 'Johann Wolfgang von Goethe'], ['al-Rashid, Harun', 'Harun al-Rashid'], ['Rashid, Harun al-', 'Harun al-Rashid'],
      ['bin Salman, Khalid', 'Khalid bin Salman'], ['Al Fayed, Dodi', 'Dodi Al Fayed'], ['Alembert, Jean d’', 'Jean d’Alembert'],
      ['Wang, Xiaoming', 'Xiaoming Wang'], ['Wang, Ma', 'Ma Wang'], ['Wang, Meng', 'Meng Wang'], ['WANG, MENG', 'MENG WANG'], ['Nagy, Anna', 'Anna Nagy'],
      ['王, 小明', '王小明'], ['王, Ming', 'Ming 王'], ['Wang, 小明', '小明 Wang'], ['王Ming, 小明', '小明 王Ming'], ['王，小明', '王小明'], ['김, 민수', '김민수'], ['عثمان، أمينة', 'أمينة عثمان'], ['Schmidt, Dr. Anna', 'Dr. Anna Schmidt'],
      ['Schmidt, Prof. Dr. Anna, MBA', 'Prof. Dr. Anna Schmidt'], ['Schmidt, Anna, Dr.', 'Anna Schmidt'], ['O’Neill, Siobhán', 'Siobhán O’Neill'],
      ['Doe, Robert “Bob”', 'Robert “Bob” Doe'], ['Doe, Jane (she/her)', 'Jane (she/her) Doe'], ['Doe, Jane 🌱', 'Jane 🌱 Doe'], ['Gore, Al', 'Al Gore'],
      ['Draper, Don', 'Don Draper'], ['Souza Lima, DeANNA', 'DeANNA Souza Lima'], ['Souza Lima, MAya', 'MAya Souza Lima'],
      ['’t Hooft, J.K.', 'J.K. ’t Hooft'], ['García Márquez, Dr. Gabriel', 'Dr. Gabriel García Márquez'], ['Osei, Ama Bea Cleo Dora Eve Fay', 'Ama Bea Cleo Dora Eve Fay Osei'],
      [`${'O'.repeat(293)}, Amara`, `Amara ${'O'.repeat(293)}`], ['García Márquez, Phil', 'Phil García Márquez'],
    ])('%s', (written, name) => expect(fullName(written)).toBe(name));
  });

  describe('keeps what tells father and son apart', () => {
    it.each([
      ['John Smith, Jr.', 'John Smith Jr.'], ['Smith, John, Jr.', 'John Smith Jr.'], ['Smith, Jr., John', 'John Smith Jr.'], ['John Smith, III', 'John Smith III'],
      ['John Smith, III, MD', 'John Smith III'], ['John Smith, Jr. PhD', 'John Smith Jr.'], ['King, Martin Luther, Jr., PhD', 'Martin Luther King Jr.'],
      ['Smith, Jr.', 'Smith Jr.'],
    ])('%s', (written, name) => expect(fullName(written)).toBe(name));
  });

  describe('keeps a title before a surname that has nothing else', () => {
    it.each([
      ['Schmidt, Dr.', 'Dr. Schmidt'], ['Schmidt, Ms', 'Ms Schmidt'], ['van der Berg, Prof. Dr.', 'Prof. Dr. van der Berg'], ['Schmidt, Dr., PhD', 'Dr. Schmidt'],
      ['Schmidt, Dr. med.', 'Dr. med. Schmidt'], ['Schmidt, Prof. Dr. rer. nat. habil.', 'Prof. Dr. rer. nat. habil. Schmidt'], ['Schmidt, Dr.-Ing.', 'Dr.-Ing. Schmidt'],
      ['Schmidt, Dr. h.c.', 'Dr. h.c. Schmidt'], ['Schmidt, Dr. phil. jur. mag.', 'Dr. phil. jur. mag. Schmidt'],
    ])('%s', (written, name) => expect(fullName(written)).toBe(name));
  });

  describe('stays whole where what follows the comma is no given name', () => {
    it.each([
      'Smith, Jones & Partners', 'Acme, Inc.', 'Acme Robotics, LLC', 'Ohio State University, Career Center', 'Sam, from the train', 'sam, from the train', 'sam, from work', 'Osei, amara', 'the lab, amara', 'Berg, Jan van der, Anna', `${'O'.repeat(294)}, Amara`, 'Anna Schmidt, 🌱',
      'Schmidt, 🌱', 'Sam, Anna isn\'t', 'Sam, Anna p.(m)',
      'Anna Schmidt, head of design', 'Anna Schmidt, Head of Design', 'Schmidt, Anna and Ben', 'Osei, Amara, Accra', 'Osei, **Amara**', 'Osei, <b>Amara</b>',
      'Osei, [[Amara]]', 'Studio 54, Berlin', ',', ', ,', '', 'Sam, 2026', `Osei, ${'Amara '.repeat(7)}x`, `${'Osei '.repeat(80)}, Amara`,
    ])('%s', (name) => expect(fullName(name)).toBe(name));
  });

  it('is the full name of itself', () => {
    for (const name of ['Osei, Amara', 'Schmidt, Dr.', 'Smith, Jr., John', 'Berg, van der, Jan', 'Sam, from the train', '王, 小明']) {
      expect(fullName(fullName(name))).toBe(fullName(name));
    }
  });
});

describe('the words of a name that tell who is meant', () => {
  it.each([
    ['Dr. Anna Schmidt', ['Anna', 'Schmidt']], ['Prof. Dr. Anna Schmidt PhD', ['Anna', 'Schmidt']], ['Phil Collins', ['Phil', 'Collins']], ['Jan van der Berg', ['Jan', 'Berg']],
    ['John F. Smith Jr.', ['John', 'Smith']], ['J.K. Rowling', ['Rowling']], ['Harun al-Rashid', ['Harun', 'al-Rashid']], ['My Nguyen', ['My', 'Nguyen']],
    ['王', ['王']], ['Sam — Okafor', ['Sam', 'Okafor']], ['MD Anderson', ['MD', 'Anderson']], ['Anna SCHMIDT', ['Anna', 'SCHMIDT']],
    ['Anna Schmidt MBA', ['Anna', 'Schmidt']], ['Sam McD', ['Sam', 'McD']], ['J.K.Rowling', ['J.K.Rowling']], ['J.R.R. Tolkien', ['Tolkien']],
    ['王小明', ['王小明']], ['Robert “Bob” Doe (he/him)', ['Robert', 'Bob', 'Doe', 'he/him']], ['Dr.', []], ['', []],
  ])('%s', (name, words) => expect(tellingWords(name)).toEqual(words));
});
