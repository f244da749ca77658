package org.cordon.faults;

import java.util.List;

/**
 * The outcome of the acts that people tried during a fault.
 *
 * @param times how often the fault struck
 * @param acts acts that were answered with success
 * @param refused acts that were refused
 * @param repetitions requests that were sent again, because no answer came or the answer asked for that
 * @param doubled facts that are in the ledger more than once
 * @param lost acts answered with success that are not in the ledger
 * @param longestStall the longest time in seconds that an executable job waited
 * @param mails mails that left, each counted once
 * @param mailsRepeated how often a mail was sent again under its Message-ID
 * @param flaws the deviations from what should be, as sentences
 */
record Findings(String fault, int times, int acts, int refused, int repetitions, int doubled, int lost, double longestStall, int mails,
        int mailsRepeated, List<String> flaws) {
}
