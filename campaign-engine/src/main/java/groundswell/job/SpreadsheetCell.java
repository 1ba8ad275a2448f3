package groundswell.job;

/**
 * A cell of a CSV file that a spreadsheet will open: one that would be run as a formula is led by an apostrophe. Cells
 * that look guarded already get one more, so that {@link #unguarded} always gives back what was there.
 */
public final class SpreadsheetCell {

    private SpreadsheetCell() {}

    public static String guarded(String cell) {
        return runsAsFormula(cell) ? "'" + cell : cell;
    }

    public static String unguarded(String cell) {
        return cell.startsWith("'") && runsAsFormula(cell) ? cell.substring(1) : cell;
    }

    /** Spreadsheets look behind white space, quotation marks and apostrophes. */
    private static boolean runsAsFormula(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            switch (c) {
                case '=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> {
                    return true;
                }
                default -> {
                    if (c != '\'' && c != '"' && !Character.isWhitespace(c)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }
}
