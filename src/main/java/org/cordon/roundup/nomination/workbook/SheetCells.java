package org.cordon.roundup.nomination.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;

/** Reads what the cells of a workbook show, as text. */
final class SheetCells {

    /** The digits that a spreadsheet keeps of a number; further digits are rounding errors of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final int LONGEST_NUMBER = 40;

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    /** The first day that spreadsheets number correctly: before that day, spreadsheets count a 29 February 1900 that never was. */
    private static final int FIRST_TRUE_DATE = 61;
    private static final int LAST_DATE = 2_958_465;

    /** The most characters of a number: a spreadsheet writes fewer, and reading a number of a million digits takes minutes. */
    private static final int LONGEST_DIGITS = 400;

    private final boolean from1904;
    private final SharedStrings strings;
    private final CellFormats formats;

    /** @param from1904 whether the workbook counts its days from 1904 on */
    SheetCells(boolean from1904, SharedStrings strings, CellFormats formats) {
        this.from1904 = from1904;
        this.strings = strings;
        this.formats = formats;
    }

    /**
     * Returns what a cell shows.
     *
     * @param type  the type of the value, as the sheet gives it
     * @param value the value as it stands in the sheet
     * @param style the number of the cell's style, or null
     * @throws IllegalArgumentException if the value is not of this type
     */
    String text(String type, String value, String style) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.get(value);
            case "inlineStr", "str", "e" -> value;
            case "b" -> truth(value);
            case "n" -> number(value, formats.of(style));
            default -> throw WorkbookFile.unreadable();
        };
    }

    private static String truth(String value) {
        return switch (value) {
            case "0" -> "false";
            case "1" -> "true";
            default -> throw WorkbookFile.unreadable();
        };
    }

    private String number(String digits, DateFormat date) {
        if (digits.length() > LONGEST_DIGITS) {
            throw WorkbookFile.unreadable();
        }
        var number = new BigDecimal(digits);
        return date != DateFormat.NONE && isDay(number) ? day(number.intValue(), date) : text(number);
    }

    private boolean isDay(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(from1904 ? 0 : FIRST_TRUE_DATE)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DATE)) < 0;
    }

    private String day(int serial, DateFormat shown) {
        var day = (from1904 ? FIRST_DAY_1904 : FIRST_DAY).plusDays(serial);
        return switch (shown) {
            case YEAR -> String.valueOf(day.getYear());
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
            default -> day.toString();
        };
    }

    private static String text(BigDecimal number) {
        var rounded = number.round(DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > LONGEST_NUMBER ? rounded.toString() : rounded.toPlainString();
    }

    /** The part of a date that a number format shows. A cell that shows only month and year does not claim to know the day. */
    enum DateFormat {

        NONE, YEAR, MONTH, DAY;

        /** Whether a number stands for a built-in format with a day, which no workbook has to define. East Asian formats are included. */
        private static boolean isBuiltIn(int id) {
            return id >= 14 && id <= 16 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58;
        }

        static DateFormat of(Integer id, String format) {
            if (id != null && isBuiltIn(id)) {
                return DAY;
            }
            if (id != null && id == 17) {
                return MONTH;
            }
            if (format == null) {
                return NONE;
            }
            // Quoted and escaped text, colours, countries and conditions are not part of the date.
            var letters = format.split(";", 2)[0].replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(Locale.ROOT);
            if (letters.contains("general") || letters.chars().noneMatch(letter -> letter == 'y' || letter == 'd' || letter == 'e')
                    || letters.matches(".*[0#].*")) {
                return NONE;
            }
            return letters.contains("d") ? DAY : letters.contains("m") ? MONTH : YEAR;
        }
    }
}
