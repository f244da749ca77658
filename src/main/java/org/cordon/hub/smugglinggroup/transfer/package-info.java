/**
 * Groups that change hands, are merged and split: what stewards propose, and what becomes of it. Groups that have been merged are followed
 * here.
 *
 * <p>A package of its own because a proposal to transfer, merge or split groups has a state, a process and answers of its own.
 */
package org.cordon.hub.smugglinggroup.transfer;
