package org.cordon.roundup.nomination.file;

import java.util.LinkedHashMap;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;

/**
 * A flaw of a row of a file, with its sentence in English. In the sentence, {@code {name}} stands for a value. Pages say the sentence in
 * the reader's language, under the key {@code row.<name of the constant>} of their words.
 */
public enum RowFlaw {

    NOT_A_NOTICE("A notice is a JSON object with its fields in it; this is something else."),
    MISPLACED("The key {key} stands in the object {object}, written so; otherwise it would not hold."),
    MISSPELT("The object {object} has no key {key}: did you mean {nearest}? Otherwise it would not hold."),
    NO_SUCH_KEY("The object {object} has no key {key}; its keys are {keys}."),
    NOT_A_WARRANT("A warrant is a JSON object with {keys}."),
    NO_OBJECT("The key {key} holds a JSON object, or is left out."),
    TOO_MANY_ENTRIES("At most {most} entries are accepted, there are more."),
    NO_DATE_OF_BIRTH("This is not a date of birth: write YYYY/MM/DD, YYYY/MM or YYYY, leaving out what is not known."),
    DATE_ORDER_UNSAID("Nothing says whether the day or the month stands first: write YYYY/MM/DD, or say so when you give in the file."),
    NO_DATE_IN_THAT_ORDER("In the order that was said for the file, this is no date: write YYYY/MM/DD."),
    NEITHER_TRUE_NOR_FALSE("Write true or false, or leave it out."),
    NOT_A_SINGLE_VALUE("A single value is expected here, not a list or an object."),
    TOO_LONG("At most {most} characters are accepted, there are {given}."),
    NO_TEXT("It holds the character {character}, which is not text; remove it."),
    NO_NOTICE_NUMBER("The number of the notice is the year, a slash and digits, such as 2016/4711."),
    WITHOUT_NAME("The name is missing."),
    BORN_IN_THE_FUTURE("The date of birth lies in the future."),
    RESTRICTION_WITHOUT_WORDS("Say in words what H3, another restriction, stands for."),
    WITHOUT_CHARGE("The warrant has no charge."),
    WITHOUT_WARRANT("There is no arrest warrant."),
    WITHOUT_OWN_WARRANT("None of the warrants is issued by {country}, the country that nominates."),
    UNKNOWN_SEX("\"{code}\" is not a code of this list. Use F, M or U."),
    UNKNOWN_COUNTRY("\"{code}\" is not a code of this list. Use ISO 3166-1 alpha-2, such as FR, or 914, 916, 922, UNK."),
    UNKNOWN_LANGUAGE("\"{code}\" is not a code of this list. Use ISO 639-2/B, such as FRE or ENG."),
    OTHER_LANGUAGE_CODE("\"{code}\" is not a code of this list. Use {instead} (ISO 639-2/B)."),
    UNKNOWN_CODE("\"{code}\" is not a code of this list. Use one of {codes}."),
    CELLS_AND_COLUMNS(
            "The row has {cells} cells, the header has {columns} columns: a delimiter inside a text needs quotation marks around the text."),
    FORMULA("The cell begins with {sign}, which a spreadsheet would run as a formula: remove it, or leave the cell empty."),
    CELL_ERROR("The cell shows the error {error} instead of a value."),
    WARRANTS_DIFFER("The sign | stands between warrants: {column} has {number} of them, another column of the warrants has {others}."),
    NOMINATED_ALREADY("Your country has nominated this person already, as {reference}."),
    SAME_NUMBER("The same number stands in row {row}."),
    ACCEPTABLE_NOW("Nothing speaks against this row now; give it in again."),
    QUOTA_USED("Your country has reached its limit of {quota} nominations."),
    NUMBER_STAYS("The number of a notice cannot be changed; nominate the other one."),
    HANDLING_STAYS("Codes and restrictions are not changed with the file, so that none is loosened by accident.");

    private final String sentence;

    RowFlaw(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /**
     * Returns the reason why a row is refused.
     *
     * @param values the values of the sentence, each after its name: name, value, name, value
     */
    public Reason at(String field, Object... values) {
        var named = new LinkedHashMap<String, String>();
        for (var i = 0; i < values.length; i += 2) {
            named.put(values[i].toString(), values[i + 1].toString());
        }
        return new Reason(field, Said.said(sentence, named));
    }
}
