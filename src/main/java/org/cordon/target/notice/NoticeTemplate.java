package org.cordon.target.notice;

import java.util.stream.Collectors;

/** The empty CSV file to start from. */
public final class NoticeTemplate {

    private NoticeTemplate() {
    }

    /** The header with every column, in UTF-8 with the mark by which spreadsheets recognise it. */
    public static String csv() {
        return NoticeColumns.ALL.stream().map(NoticeColumns.Column::name).collect(Collectors.joining(",", "\uFEFF", "\r\n"));
    }
}
