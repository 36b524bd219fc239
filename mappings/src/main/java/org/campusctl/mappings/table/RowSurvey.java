package org.campusctl.mappings.table;

/**
 * What occurs at all among the resolved rows of a dataset. Statements that are about what
 * does not occur need not read the rows; on most nights that is most of them.
 *
 * @param lacksParents whether a row that is not rejected names a parent that is not there
 * @param findsRecords whether a row found a record
 * @param contradicts whether the keys of a row find different records
 * @param changesKey whether a row with a first key found its record by its second
 * @param changesSchool whether a row's active record is at another school
 * @param namesFormerCode whether a row names its school by a former code
 */
public record RowSurvey(boolean lacksParents, boolean findsRecords, boolean contradicts, boolean changesKey,
		boolean changesSchool, boolean namesFormerCode) {

}
