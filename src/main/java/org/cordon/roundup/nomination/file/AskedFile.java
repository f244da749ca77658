package org.cordon.roundup.nomination.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file with the questions that its sender has to answer before the file is given in. The sender sees how the file would be read.
 *
 * @param charset   the question about the character set, if the file is not in UTF-8; null otherwise
 * @param dateOrder the question about the order of dates, if dates end with their year and the sender has not said the order; null
 * otherwise
 * @param file      the file as it would be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedFile(CharsetQuestion charset, DateQuestion dateOrder, @JsonIgnore ReadResult file) {

    private static final int MOST_EXAMPLES = 8;
    private static final int LONGEST_EXAMPLE = 80;

    /** A text of a row that shows the sender whether the file was read right. */
    public record Example(int row, String field, String text) {
    }

    /**
     * The question whether the file is in this character set.
     *
     * @param examples names with letters that another character set would misspell; if there are no such names, other texts
     */
    public record CharsetQuestion(String charset, List<Example> examples) {
    }

    /**
     * The question whether the day or the month stands first in the dates of the file.
     *
     * @param dates      how many dates end with their year
     * @param dayFirst   how many of these dates are possible with the day first
     * @param monthFirst how many of these dates are possible with the month first
     */
    public record DateQuestion(int dates, int dayFirst, int monthFirst, List<Example> examples) {
    }

    static AskedFile of(ReadResult file, boolean asksCharset, DateOrder order) {
        var dates = file.rows().stream()
                .flatMap(row -> row.yearLast().stream().map(date -> new Example(row.number(), date.field(), date.text()))).toList();
        return new AskedFile(asksCharset ? new CharsetQuestion(NoticeReader.WINDOWS.name(), spelt(file)) : null,
                dates.isEmpty() || order != null ? null
                        : new DateQuestion(dates.size(), fit(DateOrder.DMY, dates), fit(DateOrder.MDY, dates),
                        dates.subList(0, Math.min(dates.size(), MOST_EXAMPLES))), file);
    }

    /** Whether the sender has to answer a question. */
    @JsonIgnore
    public boolean isAsked() {
        return charset != null || dateOrder != null;
    }

    private static int fit(DateOrder order, List<Example> dates) {
        return (int) dates.stream().filter(date -> order.read(date.text()).isPresent()).count();
    }

    private static List<Example> spelt(ReadResult file) {
        var names = new ArrayList<Example>();
        var texts = new ArrayList<Example>();
        for (var row : file.rows()) {
            var notice = row.notice();
            var name = Stream.of(notice.name(), notice.forename()).filter(part -> part != null).reduce((one, other) -> one + ", " + other);
            name.filter(AskedFile::isBeyondAscii).ifPresent(text -> names.add(new Example(row.number(), "name", cut(text))));
            row.original().stream().filter(AskedFile::isBeyondAscii).findFirst()
                    .ifPresent(text -> texts.add(new Example(row.number(), "row", cut(text))));
        }
        var examples = names.isEmpty() ? texts : names;
        return List.copyOf(examples.subList(0, Math.min(examples.size(), MOST_EXAMPLES)));
    }

    private static boolean isBeyondAscii(String text) {
        return text.chars().anyMatch(character -> character > 127);
    }

    /** Returns the text around its first letter beyond ASCII. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_EXAMPLE) {
            return text;
        }
        var first = (int) text.chars().takeWhile(character -> character <= 127).count();
        var start = Math.max(0, first - LONGEST_EXAMPLE / 2);
        var end = Math.min(text.length(), start + LONGEST_EXAMPLE);
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }
}
