import { evaluateQuery, type CompiledModel, type Scalar } from '@ott-analytics/model/dax';
import { describe, expect, it } from 'vitest';
import { compileSmall, type SmallModel } from './small-model.js';

const valueOf = (model: CompiledModel, expression: string): Scalar =>
  evaluateQuery(model, `EVALUATE { ${expression} }`)[0]?.rows[0]?.[0] ?? null;

/** Ann takes Art and Bio, Bob takes Art, Cid nothing; Dan is in no list of students. */
const SCHOOL: SmallModel = {
  tables: {
    Enrolment: { columns: { Student: ['int64', [1, 1, 2, 9]], Course: ['int64', [1, 2, 1, 1]] } },
    Student: { columns: { Id: ['int64', [1, 2, 3]], Name: ['string', ['Ann', 'Bob', 'Cid']] } },
    Course: { columns: { Id: ['int64', [1, 2]], Name: ['string', ['Art', 'Bio']] } },
    Locker: { columns: { Id: ['int64', [2, 3]], Floor: ['int64', [1, 2]] } },
  },
  relationships: [
    ['Enrolment[Student]', 'Student[Id]', 'both'],
    ['Enrolment[Course]', 'Course[Id]'],
    ['Locker[Id]', 'Student[Id]', 'oneToOne'],
  ],
  tmdl: `
role Bio
	modelPermission: read

	tablePermission Course = Course[Name] = "Bio"
`,
};

describe('relationships that filter in both directions', () => {
  const school = compileSmall(SCHOOL);

  it.each<[string, Scalar, string]>([
    ['COUNTROWS(Student)', 3, 'no filter, nothing to carry back'],
    ['CALCULATE(COUNTROWS(Student), Course[Name] = "Art")', 2, 'Ann and Bob'],
    ['CALCULATE(COUNTROWS(Student), Course[Name] = "Bio")', 1, 'Ann'],
    ['CALCULATE(COUNTROWS(VALUES(Student[Name])), Course[Name] = "Art")', 3, 'with the blank row, for Dan'],
    ['CALCULATE(COUNTROWS(Student), Enrolment)', 2, 'those with any course'],
    [
      'CALCULATE(COUNTROWS(Student), Student[Name] = "Cid")',
      1,
      'a filter does not come back to its own table',
    ],
    ['CALCULATE(COUNTROWS(Course), Student[Name] = "Bob")', 2, 'courses are filtered in one direction only'],
    [
      'CALCULATE(COUNTROWS(Course), Student[Name] = "Bob", CROSSFILTER(Enrolment[Course], Course[Id], BOTH))',
      1,
      'Art',
    ],
    [
      'CALCULATE(COUNTROWS(Student), Course[Name] = "Bio", CROSSFILTER(Enrolment[Student], Student[Id], ONEWAY))',
      3,
      'switched off',
    ],
    [
      'CALCULATE(COUNTROWS(Enrolment), Student[Name] = "Ann", CROSSFILTER(Enrolment[Student], Student[Id], NONE))',
      4,
      'no filter reaches the enrolments',
    ],
    [
      'CALCULATE(COUNTROWS(Locker), Course[Name] = "Art")',
      1,
      'over two relationships: of Ann and Bob only Bob has a locker',
    ],
    ['CALCULATE(COUNTROWS(Student), Locker[Floor] = 2)', 1, 'one to one filters both ways: Cid'],
    ['CALCULATE(COUNTROWS(Enrolment), Locker[Floor] = 1)', 1, 'Bob, by way of his student'],
    ['CALCULATE(ISCROSSFILTERED(Student), Course[Name] = "Bio")', true, 'over the enrolments'],
    ['CALCULATE(ISCROSSFILTERED(Course), Student[Name] = "Bob")', false, 'in one direction only'],
    ['CALCULATE(ISCROSSFILTERED(Student), Student[Name] = "Bob")', true, 'its own filter'],
    ['ISCROSSFILTERED(Student)', false, 'no filter'],
    ['CALCULATE(ISCROSSFILTERED(Enrolment), Locker[Floor] = 1)', true, 'by way of the student'],
    [
      'CALCULATE(ISCROSSFILTERED(Course), TREATAS({("Ann", "Art")}, Student[Name], Course[Name]))',
      true,
      'one of the columns is its own',
    ],
    [
      'SUMX(VALUES(Course[Name]), CALCULATE(COUNTROWS(Student)))',
      3,
      'Art 2, Bio 1: students count in each of their courses',
    ],
    ['CALCULATE(CALCULATE(COUNTROWS(Student), ALL(Course)), Course[Name] = "Bio")', 3, 'the filter is gone'],
    [
      'CALCULATE(CALCULATE(COUNTROWS(Student), REMOVEFILTERS(Enrolment)), Course[Name] = "Bio")',
      3,
      'the expanded table holds the course',
    ],
  ])('%s is %s: %s', (expression, expected) => expect(valueOf(school, expression)).toBe(expected));

  it('do not carry the filters of a role back', () => {
    const secured = compileSmall(SCHOOL, 'Bio');
    expect(valueOf(secured, 'COUNTROWS(Enrolment)')).toBe(1);
    expect(valueOf(secured, 'COUNTROWS(Student)')).toBe(3);
  });
});

/** Sales by category, goals by category; several rows of each have the same category, C has no goal and D no sale. */
const GOALS: SmallModel = {
  tables: {
    Sale: { columns: { Category: ['string', ['A', 'A', 'B', 'C']], Amount: ['int64', [10, 20, 5, 7]] } },
    Goal: { columns: { Category: ['string', ['a', 'A', 'B', 'D']], Goal: ['int64', [100, 50, 30, 9]] } },
  },
  relationships: [['Sale[Category]', 'Goal[Category]', 'manyToMany']],
};

describe('relationships of many to many', () => {
  const goals = compileSmall(GOALS);

  it.each<[string, Scalar, string]>([
    ['SUM(Sale[Amount])', 42, 'no filter, the sale without a goal counts'],
    ['CALCULATE(SUM(Sale[Amount]), Goal[Goal] = 50)', 30, 'both sales of A'],
    ['CALCULATE(SUM(Sale[Amount]), Goal[Goal] >= 0)', 35, 'C has no goal'],
    ['COUNTROWS(VALUES(Goal[Category]))', 3, 'no blank row for C'],
    ['SUMX(VALUES(Goal[Category]), CALCULATE(SUM(Sale[Amount])))', 35, 'A 30, B 5, D none'],
    ['CALCULATE(SUM(Goal[Goal]), Sale[Category] = "B")', 189, 'in one direction: from Goal to Sale'],
    [
      'CALCULATE(SUM(Goal[Goal]), Sale[Category] = "B", CROSSFILTER(Sale[Category], Goal[Category], BOTH))',
      30,
      'both directions',
    ],
    [
      'CALCULATE(SUM(Goal[Goal]), Sale[Amount] = 10, CROSSFILTER(Sale[Category], Goal[Category], ONEWAY_LEFTFILTERSRIGHT))',
      150,
      'from Sale to Goal: both goals of A',
    ],
    [
      'CALCULATE(SUM(Sale[Amount]), Goal[Goal] = 50, CROSSFILTER(Sale[Category], Goal[Category], ONEWAY_LEFTFILTERSRIGHT))',
      42,
      'no longer from Goal to Sale',
    ],
    [
      'CALCULATE(SUM(Sale[Amount]), Goal[Goal] = 50, CROSSFILTER(Goal[Category], Sale[Category], ONEWAY_LEFTFILTERSRIGHT))',
      30,
      'the left column is that of Goal',
    ],
    [
      'CALCULATE(CALCULATE(SUM(Sale[Amount]), ALL(Sale)), Goal[Category] = "B")',
      5,
      'the expanded table ends before Goal',
    ],
    ['CALCULATE(CALCULATE(SUM(Sale[Amount]), ALL(Goal)), Goal[Category] = "B")', 42, 'the filter is gone'],
  ])('%s is %s: %s', (expression, expected) => expect(valueOf(goals, expression)).toBe(expected));

  it('do not lead to a row', () => {
    expect(() => valueOf(goals, 'SUMX(Sale, RELATED(Goal[Goal]))')).toThrow('RELATED finds no row');
  });
});
