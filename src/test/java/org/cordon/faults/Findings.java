package org.cordon.faults;

import java.util.List;

/**
 * What became of what people did under a fault.
 *
 * @param times how often it struck
 * @param acts that were answered with success
 * @param refused acts that were not
 * @param repetitions requests that were sent again, for want of an answer or because it asked for that
 * @param doubled facts that are in the ledger more than once
 * @param lost acts answered with success that are not in the ledger
 * @param longestStall seconds that a job waited at the longest which could have run
 * @param mails that left, each counted once
 * @param mailsRepeated how often one was sent again under its Message-ID
 * @param flaws what is not as it ought to be, in words
 */
record Findings(String fault, int times, int acts, int refused, int repetitions, int doubled, int lost, double longestStall, int mails,
        int mailsRepeated, List<String> flaws) {
}
