/**
 * The notice: what a nomination says of a person, in the shape of the public notices, and the rules that it has to meet.
 *
 * <p>A package of its own because the notice and its rules are functions that know no operation.
 */
@NamedInterface("notice")
package org.cordon.roundup.nomination.notice;

import org.springframework.modulith.NamedInterface;
