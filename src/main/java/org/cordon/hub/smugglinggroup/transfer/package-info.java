/**
 * The proposals of stewards to hand over, merge or split groups, and their outcomes. This package also finds the group under which a merged
 * group is shown.
 *
 * <p>A package of its own because a proposal to transfer, merge or split groups has a state, a process and answers of its own.
 */
package org.cordon.hub.smugglinggroup.transfer;
