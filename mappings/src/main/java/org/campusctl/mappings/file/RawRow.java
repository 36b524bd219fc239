package org.campusctl.mappings.file;

import java.util.List;

import org.campusctl.compliance.Problem;

import org.jspecify.annotations.Nullable;

/**
 * One record as it stands in the file.
 *
 * @param line physical line where the record starts, from 1; in a workbook the row of the
 * sheet
 * @param cells the cells verbatim, in the order of the file's header
 * @param problem what is wrong with the record as such ({@code row.width},
 * {@code row.blank}, {@code file.unclosed-quote}), or null
 */
public record RawRow(long line, List<String> cells, @Nullable Problem problem) {

}
