package org.cordon.kernel.shared;

/**
 * Cells that a spreadsheet would run instead of showing. Apostrophes before a formula do not count, because Cordon itself writes an
 * apostrophe there.
 */
public final class Formulas {

    private static final String STARTERS = "=+-@＝＋－＠";
    private static final String STARTERS_OF_THE_CELL = "\t\r\n";

    private Formulas() {
    }

    public static boolean isFormula(String cell) {
        return cell.codePoints().limit(1).anyMatch(first -> STARTERS_OF_THE_CELL.indexOf(first) >= 0)
                || cell.codePoints().dropWhile(Formulas::isPassedOver).limit(1).anyMatch(first -> STARTERS.indexOf(first) >= 0);
    }

    private static boolean isPassedOver(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\'' || character == '\uFEFF';
    }

    /** Returns the cell as text that no spreadsheet runs. */
    public static String defused(String cell) {
        return isFormula(cell) && !cell.startsWith("'") ? "'" + cell : cell;
    }

    /** Returns the text of a cell as it was before {@link #defused} changed it. */
    public static String restored(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
