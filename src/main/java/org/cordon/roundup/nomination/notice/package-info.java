/**
 * The notice itself: what a nomination says of a person, in the shape of the public notices, and the rules that it is held against.
 * Functions alone.
 */
@NamedInterface("notice")
package org.cordon.roundup.nomination.notice;

import org.springframework.modulith.NamedInterface;
