/**
 * The proposals of stewards to hand over, merge or split groups, and their outcomes. Merged groups are followed here.
 *
 * <p>A package of its own because a proposal to transfer, merge or split groups has a state, a process and answers of its own.
 */
package org.cordon.hub.smugglinggroup.transfer;
